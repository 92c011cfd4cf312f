"""The single events behind a standing as rows of a table, newest first, each with its place in the ledger."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import Enum
from functools import cache
from typing import assert_never

from rich.cells import cell_len

from kiosk.text.figures import UNDEFINED, cents, marks, percent
from kiosk.text.moments import stamp
from kiosk.views.columns import Column
from kiosk.views.patrol import item_text
from kiosk.views.scores.counted import counted_words, marks_of
from kiosk.views.scores.names import Names
from kiosk.views.scores.page_knowledge import told_words
from kiosk.views.scores.panel import level_name
from kiosk.wording import Language
from kiosk.wording.office import OfficeWords
from scoring.read.campaigns import CampaignRecord
from scoring.rules.composite.composite import Component
from scoring.rules.ratings.levels import LEVELS
from scoring.rules.ratings.reasons import Reason, all_reasons
from scoring.standings import SubjectKind
from scoring.standings.explain import Explanation, RatingLine

Cells = Mapping[str, str]


class EventKind(Enum):
    """What is listed."""

    RATINGS = "ratings"
    ATTEMPTS = "attempts"
    FINDINGS = "findings"

    def said(self, words: OfficeWords) -> str:
        """Its name on the tab."""
        said = words.events
        return {
            EventKind.RATINGS: said.ratings,
            EventKind.ATTEMPTS: said.attempts,
            EventKind.FINDINGS: said.findings,
        }[self]

    @property
    def component(self) -> Component:
        """The component these events make."""
        match self:
            case EventKind.RATINGS:
                return Component.SATISFACTION
            case EventKind.ATTEMPTS:
                return Component.KNOWLEDGE
            case EventKind.FINDINGS:
                return Component.DISCIPLINE
            case _:
                assert_never(self)


def events_of(kind: SubjectKind) -> tuple[EventKind, ...]:
    """The kinds of events that a standing has of its own; what a group takes from its people is found with them."""
    match kind:
        case SubjectKind.STAFF:
            return tuple(EventKind)
        case SubjectKind.WINDOW:
            return EventKind.RATINGS, EventKind.FINDINGS
        case SubjectKind.UNIT:
            return (EventKind.FINDINGS,)
        case _:
            assert_never(kind)


def event_columns(event: EventKind, kind: SubjectKind, words: OfficeWords) -> tuple[Column, ...]:
    """The columns of a table of events; ratings say what the subject does not: a person's window, a window's person."""
    said = words.events
    ledger = Column("ledger", said.ledger, 9, grows=9)
    window, who = Column("window", said.window, 6), Column("who", said.who, 8, grows=4)
    state = Column("state", said.state, max(map(cell_len, (said.state, said.valid, said.voided, said.flagged))))
    match event:
        case EventKind.RATINGS:
            place = replace(window, grows=4) if kind is SubjectKind.STAFF else who
            return (Column("at", said.at, 14), place, *_rating_columns(state, words), state, ledger)
        case EventKind.ATTEMPTS:
            return (*_attempt_columns(words), ledger)
        case EventKind.FINDINGS:
            return (
                Column("at", said.day, 8),
                Column("code", said.code, 4),
                Column("requirement", said.requirement, 16 - state.width, grows=60),
                Column("worth", said.points, 4, right=True),
                window,
                who,
                Column("recorded_by", said.recorded_by, 6, folds=1),
                state,
                ledger,
            )
        case _:
            assert_never(event)


def _rating_columns(state: Column, words: OfficeWords) -> Iterator[Column]:
    """What was rated and why; the reasons, told in full below the table, give what longer words need."""
    said = words.events
    level = max(cell_len(level_name(number, words)) for number in range(1, LEVELS + 1))
    yield Column("level", said.level, level)
    yield Column("worth", said.worth, 4, right=True, folds=1)
    yield Column("reasons", said.reasons, max(8, 34 - level - state.width), grows=60)
    yield Column("channel", said.channel, 10, folds=2)


def _attempt_columns(words: OfficeWords) -> Iterator[Column]:
    said = words.events
    yield Column("at", said.at, 14)
    yield Column("paper", said.paper, 10, grows=24)
    yield Column("number", said.number, 6)
    yield Column("earned", said.earned, 6, right=True)
    yield Column("maximum", said.maximum, 6, right=True)
    yield Column("share", said.share, 6, right=True, folds=1)
    yield Column("told", said.told, 8, right=True, folds=2)
    yield Column("ended", said.ended, 10, folds=3)
    yield Column("counted", said.counted, 8)


def event_rows(
    event: EventKind, explanation: Explanation, campaign: CampaignRecord, names: Names, words: OfficeWords
) -> list[tuple[str, Cells]]:
    """All events of a kind with their keys, newest first."""
    match event:
        case EventKind.RATINGS:
            rows = _ratings(explanation, campaign, names, words)
        case EventKind.ATTEMPTS:
            rows = _attempts(explanation, words)
        case EventKind.FINDINGS:
            rows = _findings(explanation, names, words)
        case _:
            assert_never(event)
    return list(rows)[::-1]


_DETAILS = {
    EventKind.RATINGS: ("reasons", "channel"),
    EventKind.ATTEMPTS: ("paper", "ended", "told"),
    EventKind.FINDINGS: ("requirement", "who", "recorded_by"),
}


def event_detail(event: EventKind, kind: SubjectKind, cells: Cells, words: OfficeWords) -> str:
    """What of one event may be cut or folded away in its row, in full."""
    titles = {column.key: column.title for column in event_columns(event, kind, words)}
    return "   ".join(words.events.detail.format(title=titles[key], text=cells[key]) for key in _DETAILS[event])


def _ratings(
    explanation: Explanation, campaign: CampaignRecord, names: Names, words: OfficeWords
) -> Iterator[tuple[str, Cells]]:
    for one in explanation.ratings:
        entry = words.names.ledger_entry.format(seq=one.seq, terminal=one.terminal_id)
        yield (
            entry,
            {
                "at": stamp(one.at),
                "window": one.window_id,
                "who": names.person(one.staff_id) if one.staff_id else words.names.nobody,
                "level": level_name(one.level, words),
                "worth": str(campaign.level_points[one.level - 1]) if one.counts else UNDEFINED,
                "reasons": words.listed([reason_text(code, words) for code in one.reasons]) or words.events.no_reasons,
                "channel": words.events.channels.get(one.channel, one.channel),
                "state": _state(one, words),
                "ledger": entry,
            },
        )


def _state(rating: RatingLine, words: OfficeWords) -> str:
    if rating.voided:
        return words.events.voided
    return words.events.valid if rating.counts else words.events.flagged


def _attempts(explanation: Explanation, words: OfficeWords) -> Iterator[tuple[str, Cells]]:
    listed = [
        (attempt, paper.terms.title, points, counted)
        for paper in explanation.papers
        for attempt, points, counted in zip(paper.attempts, marks_of(paper), counted_words(paper, words), strict=True)
    ]
    for attempt, title, points, counted in sorted(listed, key=lambda row: (row[0].submitted_at, row[0].seq)):
        entry = words.names.ledger_entry.format(seq=attempt.seq, terminal=attempt.terminal_id)
        yield (
            entry,
            {
                "at": stamp(attempt.submitted_at) if attempt.submitted_at else UNDEFINED,
                "paper": title,
                "number": words.pages.attempt.format(n=attempt.number),
                "earned": cents(points.earned),
                "maximum": marks(points.maximum),
                "share": percent(points.percent / 100),
                "told": told_words(attempt),
                "ended": words.events.submitted.get(attempt.submit_reason or "", UNDEFINED),
                "counted": counted,
                "ledger": entry,
            },
        )


def _findings(explanation: Explanation, names: Names, words: OfficeWords) -> Iterator[tuple[str, Cells]]:
    for one in explanation.findings:
        entry = words.names.ledger_entry.format(seq=one.seq, terminal=one.terminal_id)
        yield (
            entry,
            {
                "at": words.staff.day(one.day),
                "code": one.code,
                "requirement": item_text(one, words.language),
                "worth": str(one.points) if not one.withdrawn else UNDEFINED,
                "window": one.window_id or UNDEFINED,
                "who": names.person(one.staff_id) if one.staff_id else UNDEFINED,
                "recorded_by": one.recorded_by,
                "state": words.pages.withdrawn if one.withdrawn else words.pages.upheld,
                "ledger": entry,
            },
        )


@cache
def _reasons() -> dict[int, Reason]:
    return {reason.code: reason for reason in all_reasons()}


def reason_text(code: int, words: OfficeWords) -> str:
    """What a citizen ticked, in the words of the code table; the code itself where it is in force no more."""
    reason = _reasons().get(code)
    if reason is None:
        return str(code)
    return reason.text_en if words.language is Language.EN else reason.text
