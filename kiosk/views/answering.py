"""A bad rating and a complaint as lines, and the words of a call back."""

from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len

from kiosk.desks.answering.ports import ComplaintView, FollowUpView
from kiosk.text.moments import minute
from kiosk.views.due import due_in_full
from kiosk.views.lines import Gap, Line, Passage, Title, Tone
from kiosk.views.scores.panel import level_name
from kiosk.wording.answering import said_facets, said_state
from kiosk.wording.cli.answering.followup import WORDS
from kiosk.wording.office import OfficeWords
from kiosk.wording.shape import Language
from scoring.read.answering.retests import RetestRecord
from scoring.read.followups import FollowUpEntryRecord, FollowUpRecord
from scoring.read.organisation import HallNames
from scoring.rules.answering.followup_steps import Appeal
from scoring.rules.answering.rectification_steps import Source
from scoring.rules.ratings.reasons import all_reasons

_LABEL: Final = 12
"""Cells of a label."""


def named(label: str, value: str, note: str = "") -> Passage:
    """A label with what stands behind it, lined up at the left."""
    return Passage("  ".join(filter(None, (label + " " * (_LABEL - cell_len(label)), value, note))))


def headed(label: str, value: str) -> Title:
    """The same as a heading."""
    return Title(label + " " * (_LABEL - cell_len(label)), value)


def script(record: FollowUpRecord, language: Language) -> str:
    """What is said on the telephone: neutral, the same by command and on the screen."""
    return WORDS[language].script.format(day=record.day.isoformat())


def reason_texts(codes: tuple[int, ...], language: Language) -> tuple[str, ...]:
    """Reasons in words; a code that is in force no longer as it is."""
    known = {one.code: one.text_en if language is Language.EN else one.text for one in all_reasons()}
    return tuple(f"{code} {known.get(code, '')}".strip() for code in codes)


def follow_up_lines(view: FollowUpView, words: OfficeWords) -> Iterator[Line]:
    """What was rated, how far it has come, until when, and what was done."""
    own, one, names, language = words.answering, view.record, view.names, words.language
    yield headed(own.state, said_state(one.progress.state, language))
    yield named(own.due, due_in_full(one.due, view.today, own))
    if one.round > 1:
        yield Passage(own.round.format(n=one.round), Tone.WARN)
    if one.progress.appeal is not Appeal.NONE:
        yield named(own.appeal, said_state(one.progress.appeal, language))
    yield named(own.contact, own.contact_left if one.progress.contact else own.contact_none)
    yield Gap()
    yield headed(own.level, level_name(one.level, words))
    yield named(own.window, names.window(one.window_id))
    yield named(own.unit, names.unit(one.unit_id))
    yield named(own.person, names.person(one.staff_id) if one.staff_id else own.unknown)
    yield named(own.service, one.service_id or own.unknown)
    if one.reasons:
        yield Passage(own.reasons)
        yield from (Passage(text, Tone.WARN) for text in reason_texts(one.reasons, language))
    if view.words:
        yield Passage(own.citizen_said)
        yield Passage(view.words, Tone.WARN)
    for retest in view.retests:
        yield Gap()
        yield from retest_lines(retest, names, words)
    yield Gap()
    yield Title(own.done)
    if not view.entries:
        yield Passage(own.not_yet, Tone.QUIET)
    for entry in view.entries:
        yield from _entry(entry, names, words)


def retest_lines(one: RetestRecord, names: HallNames, words: OfficeWords) -> Iterator[Line]:
    """What is tested, who has passed, and that closing a bad rating waits for it."""
    own = words.mending
    yield Title(own.retest.format(service=one.service_id, facets=said_facets(one.facets, words.language)))
    if one.voided:
        yield Passage(own.retest_voided, Tone.QUIET)
        return
    for person in one.people:
        waits, passed, excused = own.test_states
        state = waits if person.waits else f"{passed} {person.passed}" if person.passed else excused
        yield Passage(own.tested.format(who=names.person(person.staff_id), state=state))
    if one.waits and one.source is Source.RATING:
        yield Passage(own.retest_holds, Tone.WARN)


def _entry(entry: FollowUpEntryRecord, names: HallNames, words: OfficeWords) -> Iterator[Line]:
    step = said_state(entry.step, words.language)
    outcome = f"  {said_state(entry.outcome, words.language)}" if entry.outcome else ""
    yield Passage(words.answering.entry.format(at=minute(entry.at), step=step, by=names.person(entry.by)) + outcome)
    if entry.words:
        yield Passage(entry.words, Tone.QUIET)


def complaint_lines(view: ComplaintView, words: OfficeWords) -> Iterator[Line]:
    """What it says, whom it is about, how far it has come."""
    own, one, names = words.answering, view.record, view.names
    yield headed(own.state, said_state(one.state, words.language))
    yield named(own.due, due_in_full(one.due, view.today, own))
    if one.verdict:
        decided_by = names.person(one.decided_by) if one.decided_by else ""
        yield named(own.verdict, said_state(one.verdict, words.language), decided_by)
    yield Gap()
    yield Title(own.said)
    yield Passage(one.words or own.unknown, Tone.WARN)
    yield named(own.channel, own.channels.get(one.channel, one.channel))
    yield named(own.received_by, names.person(one.received_by), one.day.isoformat())
    yield named(own.unit, names.unit(one.unit_id))
    yield named(own.window, names.window(one.window_id) if one.window_id else own.unknown)
    yield named(own.person, names.person(one.staff_id) if one.staff_id else own.unknown)
    yield named(own.service, one.service_id or own.unknown)
    if one.answer:
        yield Gap()
        yield Title(own.answer)
        yield Passage(one.answer)
