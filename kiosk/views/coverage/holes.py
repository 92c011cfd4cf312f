"""What the bank does not ask, worst first: no excuse, too few, withdrawn by the audit, no source."""

from collections.abc import Iterator

from kiosk.views.coverage.service_page import hole_words, short_words
from kiosk.views.lines import Gap, Line, Passage, Title, Tone
from kiosk.wording.bank.quarantine import held_why
from kiosk.wording.office import OfficeWords
from quiz.review.coverage.model import Coverage, Hole, HoleReason


def hole_page(found: Coverage, words: OfficeWords) -> tuple[Line, ...]:
    """Every hole with its reason."""
    excused = tuple(hole for hole in found.holes if hole.reason is not HoleReason.UNASKED)
    return (
        *_holes(words.coverage.unasked_title, found.unasked, Tone.WARN, found, words),
        Gap(),
        *_short(found, words),
        Gap(),
        *_held(found, words),
        Gap(),
        *_holes(words.coverage.excused_title, excused, Tone.PLAIN, found, words),
    )


def _holes(title: str, holes: tuple[Hole, ...], tone: Tone, found: Coverage, words: OfficeWords) -> Iterator[Line]:
    yield Title(title, words.coverage.none if not holes else str(len(holes)))
    titles = {one.service: one.title for one in found.services}
    for service in dict.fromkeys(hole.service for hole in holes):
        yield Passage(words.coverage.service.format(id=service, title=titles[service]), Tone.QUIET)
        yield from (Passage(f"    {hole_words(hole, words)}", tone) for hole in holes if hole.service == service)


def _short(found: Coverage, words: OfficeWords) -> Iterator[Line]:
    yield Title(words.coverage.short_title, words.coverage.none if not found.short else str(len(found.short)))
    for one in found.short:
        name = words.coverage.service.format(id=one.service, title=one.title)
        yield Passage(f"{name}  {short_words(one, words)}", Tone.WARN)


def _held(found: Coverage, words: OfficeWords) -> Iterator[Line]:
    yield Title(words.coverage.held_title, words.coverage.none if not found.held else str(len(found.held)))
    for name, why in found.held.items():
        yield Passage(words.coverage.held_line.format(name=name, why=held_why(why).within(words.language)), Tone.WARN)
