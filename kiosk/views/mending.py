"""Something to be put right as lines."""

from collections.abc import Iterator

from kiosk.desks.answering.ports import RectificationView
from kiosk.text.moments import minute
from kiosk.views.answering import headed, named
from kiosk.views.due import due_in_full
from kiosk.views.lines import Gap, Line, Passage, Title, Tone
from kiosk.wording.answering import said_state
from kiosk.wording.office import OfficeWords


def rectification_lines(view: RectificationView, words: OfficeWords) -> Iterator[Line]:
    """What, whose, until when, whether it happened before, what was done."""
    own, common, one, names = words.mending, words.answering, view.record, view.names
    yield headed(common.state, said_state(one.state, words.language))
    if one.closed:
        yield named(own.closed, one.closed.isoformat())
    else:
        yield named(common.due, due_in_full(one.due, view.today, common))
    if one.round > 1:
        yield Passage(own.round.format(n=one.round), Tone.WARN)
    if one.recurs:
        yield Passage(own.recurs.format(id=one.recurs), Tone.WARN)
    yield Gap()
    yield Title(own.what)
    yield Passage(one.words or common.unknown, Tone.WARN)
    yield named(own.source, own.sources[one.source.value], one.source_id)
    yield named(own.causes, " ".join(one.causes) or common.unknown)
    yield named(common.unit, names.unit(one.unit_id))
    yield named(own.owner, names.person(one.owner))
    yield named(own.opened_by, names.person(one.opened_by), one.day.isoformat())
    yield Gap()
    yield Title(common.done)
    if not view.entries:
        yield Passage(common.not_yet, Tone.QUIET)
    for entry in view.entries:
        step = said_state(entry.step, words.language)
        yield Passage(common.entry.format(at=minute(entry.at), step=step, by=names.person(entry.by)))
        if entry.words:
            yield Passage(entry.words, Tone.QUIET)
