"""What the bank does not ask, worst first: no excuse, too few, withdrawn by the audit, no source."""

from collections.abc import Iterator

from kiosk.views.coverage.service_page import hole_words, short_words
from kiosk.views.lines import Gap, Line, Passage, Title, Tone
from kiosk.wording import coverage as said
from kiosk.wording.bank.quarantine import held_why
from quiz.review.coverage.model import Coverage, Hole, HoleReason


def hole_page(found: Coverage) -> tuple[Line, ...]:
    """Every hole with its reason."""
    excused = tuple(hole for hole in found.holes if hole.reason is not HoleReason.UNASKED)
    return (
        *_holes(said.UNASKED_TITLE, found.unasked, Tone.WARN, found),
        Gap(),
        *_short(found),
        Gap(),
        *_held(found),
        Gap(),
        *_holes(said.EXCUSED_TITLE, excused, Tone.PLAIN, found),
    )


def _holes(title: str, holes: tuple[Hole, ...], tone: Tone, found: Coverage) -> Iterator[Line]:
    yield Title(title, said.NONE if not holes else str(len(holes)))
    titles = {one.service: one.title for one in found.services}
    for service in dict.fromkeys(hole.service for hole in holes):
        yield Passage(said.SERVICE.format(id=service, title=titles[service]), Tone.QUIET)
        yield from (Passage(f"    {hole_words(hole)}", tone) for hole in holes if hole.service == service)


def _short(found: Coverage) -> Iterator[Line]:
    yield Title(said.SHORT_TITLE, said.NONE if not found.short else str(len(found.short)))
    for one in found.short:
        name = said.SERVICE.format(id=one.service, title=one.title)
        yield Passage(f"{name}  {short_words(one)}", Tone.WARN)


def _held(found: Coverage) -> Iterator[Line]:
    yield Title(said.HELD_TITLE, said.NONE if not found.held else str(len(found.held)))
    for name, why in found.held.items():
        yield Passage(said.HELD_LINE.format(name=name, why=held_why(why).zh), Tone.WARN)
