"""The single events behind a standing as rows of a table, newest first, each with its place in the ledger."""

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from typing import assert_never

from kiosk.text.figures import UNDEFINED, cents, marks, percent
from kiosk.views.columns import Column
from kiosk.views.scores.counted import counted_words, marks_of
from kiosk.views.scores.names import Names
from kiosk.views.scores.page_discipline import requirement
from kiosk.views.scores.page_knowledge import told_words
from kiosk.views.scores.panel import level_name
from kiosk.wording import scores as said
from scoring.read.campaigns import CampaignRecord
from scoring.rules.composite.composite import Component
from scoring.rules.ratings.reasons import all_reasons
from scoring.standings import SubjectKind
from scoring.standings.explain import Explanation

Cells = Mapping[str, str]


class EventKind(Enum):
    """What is listed; the value is its name on the tab."""

    RATINGS = said.EVENT_RATINGS
    ATTEMPTS = said.EVENT_ATTEMPTS
    FINDINGS = said.EVENT_FINDINGS

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


_LEDGER = Column("ledger", said.LEDGER, 9, grows=9)


_ATTEMPT_COLUMNS = (
    Column("at", said.AT, 14),
    Column("paper", said.PAPER, 10, grows=24),
    Column("number", said.NUMBER, 6),
    Column("earned", said.EARNED, 6, right=True),
    Column("maximum", said.MAXIMUM, 6, right=True),
    Column("share", said.SHARE, 6, right=True, folds=1),
    Column("told", said.TOLD_ALL, 8, right=True, folds=2),
    Column("ended", said.ENDED, 10, folds=3),
    Column("counted", said.COUNTED_IN, 8),
    _LEDGER,
)
_FINDING_COLUMNS = (
    Column("at", said.DAY, 8),
    Column("code", said.CODE, 4),
    Column("requirement", said.REQUIREMENT, 12, grows=60),
    Column("worth", said.DEDUCTION, 4, right=True),
    Column("window", said.WINDOW, 6),
    Column("who", said.WHO, 8, grows=4),
    Column("recorded_by", said.RECORDED_BY, 6, folds=1),
    Column("state", said.STATE, 4),
    _LEDGER,
)


def event_columns(event: EventKind, kind: SubjectKind) -> tuple[Column, ...]:
    """The columns of a table of events; ratings say what the subject does not: a person's window, a window's person."""
    match event:
        case EventKind.RATINGS:
            own = kind is SubjectKind.STAFF
            return (
                Column("at", said.AT, 14),
                Column("window", said.WINDOW, 6, grows=4) if own else Column("who", said.WHO, 8, grows=4),
                Column("level", said.LEVEL_NAME, 12),
                Column("worth", said.WORTH, 4, right=True, folds=1),
                Column("reasons", said.REASONS, 18, grows=60),
                Column("channel", said.CHANNEL, 10, folds=2),
                Column("state", said.STATE, 4),
                _LEDGER,
            )
        case EventKind.ATTEMPTS:
            return _ATTEMPT_COLUMNS
        case EventKind.FINDINGS:
            return _FINDING_COLUMNS
        case _:
            assert_never(event)


def event_rows(
    event: EventKind, explanation: Explanation, campaign: CampaignRecord, names: Names
) -> list[tuple[str, Cells]]:
    """All events of a kind with their keys, newest first."""
    match event:
        case EventKind.RATINGS:
            rows = _ratings(explanation, campaign, names)
        case EventKind.ATTEMPTS:
            rows = _attempts(explanation)
        case EventKind.FINDINGS:
            rows = _findings(explanation, names)
        case _:
            assert_never(event)
    return list(rows)[::-1]


_DETAILS = {
    EventKind.RATINGS: ("reasons", "channel"),
    EventKind.ATTEMPTS: ("paper", "ended", "told"),
    EventKind.FINDINGS: ("requirement", "who", "recorded_by"),
}


def event_detail(event: EventKind, kind: SubjectKind, cells: Cells) -> str:
    """What of one event may be cut or folded away in its row, in full."""
    titles = {column.key: column.title for column in event_columns(event, kind)}
    return "   ".join(said.DETAIL.format(title=titles[key], text=cells[key]) for key in _DETAILS[event])


def _ratings(explanation: Explanation, campaign: CampaignRecord, names: Names) -> Iterator[tuple[str, Cells]]:
    for one in explanation.ratings:
        entry = said.ENTRY.format(seq=one.seq, terminal=one.terminal_id)
        yield (
            entry,
            {
                "at": said.stamp(one.at),
                "window": one.window_id,
                "who": names.person(one.staff_id) if one.staff_id else said.NOBODY,
                "level": level_name(one.level),
                "worth": UNDEFINED if one.voided else str(campaign.level_points[one.level - 1]),
                "reasons": said.joined([reason_text(code) for code in one.reasons]) or said.NO_REASONS,
                "channel": said.CHANNELS.get(one.channel, one.channel),
                "state": said.VOIDED if one.voided else said.VALID_RATING,
                "ledger": entry,
            },
        )


def _attempts(explanation: Explanation) -> Iterator[tuple[str, Cells]]:
    listed = [
        (attempt, paper.terms.title, points, counted)
        for paper in explanation.papers
        for attempt, points, counted in zip(paper.attempts, marks_of(paper), counted_words(paper), strict=True)
    ]
    for attempt, title, points, counted in sorted(listed, key=lambda row: (row[0].submitted_at, row[0].seq)):
        entry = said.ENTRY.format(seq=attempt.seq, terminal=attempt.terminal_id)
        yield (
            entry,
            {
                "at": said.stamp(attempt.submitted_at) if attempt.submitted_at else UNDEFINED,
                "paper": title,
                "number": said.ATTEMPT.format(n=attempt.number),
                "earned": cents(points.earned),
                "maximum": marks(points.maximum),
                "share": percent(points.percent / 100),
                "told": told_words(attempt),
                "ended": said.SUBMITTED.get(attempt.submit_reason or "", UNDEFINED),
                "counted": counted,
                "ledger": entry,
            },
        )


def _findings(explanation: Explanation, names: Names) -> Iterator[tuple[str, Cells]]:
    for one in explanation.findings:
        entry = said.ENTRY.format(seq=one.seq, terminal=one.terminal_id)
        yield (
            entry,
            {
                "at": said.day(one.day),
                "code": one.code,
                "requirement": requirement(one.code),
                "worth": str(one.points) if not one.withdrawn else UNDEFINED,
                "window": one.window_id or UNDEFINED,
                "who": names.person(one.staff_id) if one.staff_id else UNDEFINED,
                "recorded_by": one.recorded_by,
                "state": said.WITHDRAWN if one.withdrawn else said.UPHELD,
                "ledger": entry,
            },
        )


@cache
def _reasons() -> dict[int, str]:
    return {reason.code: reason.text for reason in all_reasons()}


def reason_text(code: int) -> str:
    """What a citizen ticked, in the words of the code table; the code itself where it is in force no more."""
    return _reasons().get(code, str(code))
