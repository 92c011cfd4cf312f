"""The book as the office looks at it: cards of services and lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from kiosk.desks.book.seals import waiting_of
from kiosk.desks.office.book_ports import HALL, HERE, LineCard, ServiceCard, ServiceLook
from quiz.bank.book.conflicts import Conflict, conflicts
from quiz.bank.book.model import HallBook, ServiceBook, Standing, Vouched, vouched
from quiz.bank.book.overlay import basis_of, laid_over, new_guide
from quiz.bank.book.read import Book
from quiz.bank.book.seal import fingerprint
from quiz.bank.book.shipped_lines import words_of
from quiz.bank.book.signed import standing
from quiz.bank.book.unsealed import spoilt
from quiz.bank.reading.read_file import ReadFile
from quiz.model.guide import LINES, Element, Guide
from quiz.model.problems import Problem, Severity
from quiz.model.source import LocalBasis, lapsed
from scoring.book.signature import Signatures

_FACTS = ("windows", "floor", "address", "telephone", "hours", "hotline", "outcome", "collect", "link")


def card_of(book: Book, service: str, titles: tuple[str, str], guides: Mapping[str, Guide], day: date) -> ServiceCard:
    """How far the book is with one service, or with the hall; `titles` in Chinese and English."""
    bank_file = _bank_file(book, service)
    value = bank_file.value if bank_file is not None else None
    stated = [one for _, _, one in vouched(value)] if value is not None else []
    stands = [*standing(value, book.signed).values()] if value is not None else []
    overtaken = sum(one.service == service for one in conflicts(book, guides))
    return ServiceCard(
        service=service,
        title=titles[0],
        title_en=titles[1],
        lines=len(stated),
        waiting=sum(not one.counts for one in stands),
        altered=sum(one.spoilt for one in stands) + sum(place[0] == service for place in book.gone),
        lapsed=sum(one.again <= day for one in stated if isinstance(one, Standing)),
        overtaken=overtaken,
        faults=len(_faults(bank_file)),
    )


def look_of(book: Book, service: str, guides: Mapping[str, Guide], day: date) -> ServiceLook:
    """All lines of a service as they hold here; while its file has faults, the shipped ones."""
    bank_file = _bank_file(book, service)
    value = bank_file.healthy if bank_file is not None and isinstance(bank_file.value, ServiceBook) else None
    own = value if isinstance(value, ServiceBook) else None
    base = new_guide(own, own.new) if own is not None and own.new is not None else guides.get(service)
    changed = {one.line: one for one in conflicts(book, guides) if one.service == service}
    cards: list[LineCard] = []
    if own is not None and own.here is not None:
        cards.append(_here_card(own, day))
    if base is not None:
        merged = laid_over(base, own.model_copy(update={"here": None}) if own is not None else None, None)
        written = {line.id: line for _, _, line in own.lines} if own is not None else {}
        for where in LINES:
            for line in getattr(merged, where):
                conflict = changed.get(line.id)
                fields = _fields(written.get(line.id, line))
                cards.append(_line_card(line, where, fields, day, conflict))
    return ServiceLook(
        service=service,
        title=base.title if base is not None else "",
        lines=_told([*cards, *_situations(own)], book, service, own),
        sources=_sources(own),
        faults=_faults(bank_file),
        questions={one.key: (one.ask, one.answers) for one in base.profile} if base is not None else {},
        own=own is not None and own.new is not None,
        about=own.new.model_dump(mode="json", exclude_defaults=True) if own is not None and own.new is not None else {},
        documents=_documents(own),
        shown=_shown(own, book.signed),
    )


def look_of_hall(book: Book, day: date) -> ServiceLook:
    """What holds for the hall as a whole."""
    value = book.hall.healthy if book.hall is not None else None
    cards = [_here_card(value, day)] if value is not None and value.here is not None else []
    lines, shown = _told(cards, book, HALL, value), _shown(value, book.signed)
    return ServiceLook(HALL, "", lines, _sources(value), _faults(book.hall), documents=_documents(value), shown=shown)


def _situations(own: ServiceBook | None) -> Iterator[LineCard]:
    """Situations and reminders of the book, and what it asks citizens of an own service; they rest on nothing."""
    if own is None:
        return
    for asked in own.new.profile if own.new is not None else ():
        yield _plain(asked.key, "questions", " / ".join((asked.ask, *asked.answers.values())), None)
    for note in own.reminders:
        yield _plain(note.id, "reminders", note.text, note)
    for scene in own.scenes:
        yield _plain(scene.id, "scenes", scene.text, scene)


def _plain(name: str, where: str, words: str, stated: Vouched | None) -> LineCard:
    return LineCard(
        line=name,
        where=where,
        words=words,
        local=True,
        state="waiting" if stated is not None and stated.checked is None else "checked",
        source="",
        quote="",
        written_by=stated.written.by if stated is not None else None,
        checked_by=stated.checked.by if stated is not None and stated.checked is not None else None,
        again=None,
        fields=_fields(stated) if stated is not None else {},
    )


def _told(
    cards: Iterable[LineCard], book: Book, service: str, value: HallBook | ServiceBook | None
) -> tuple[LineCard, ...]:
    """The lines, those marked that somebody changed after they were signed, and those that are gone."""
    changed = spoilt(value, book.signed)
    said = {name: _in_full(one) for _, name, one in vouched(value)} if value is not None else {}
    cards = (replace(one, full=said.get(one.line, {})) for one in cards)
    told = (replace(one, state=changed[one.line].value) if one.line in changed else one for one in cards)
    return (*told, *(_gone_card(book, place) for place in book.gone if place[0] == service))


def _gone_card(book: Book, place: tuple[str, str]) -> LineCard:
    known = book.signed[place]
    card = _plain(place[1], "gone", "", None)
    return replace(card, state="gone", written_by=known.written_by, checked_by=known.checked_by, again=known.again)


def _in_full(one: Vouched) -> Mapping[str, Any]:
    return one.model_dump(mode="json", exclude_defaults=True, exclude={"id", "checked"})


def _documents(value: HallBook | ServiceBook | None) -> Mapping[str, str]:
    """Every document with all that is known of it."""
    known = value.sources if value is not None else {}
    facts = {key: one.model_dump(mode="json", exclude_defaults=True).values() for key, one in known.items()}
    return {key: " ".join(map(str, found)) for key, found in facts.items()}


def _shown(value: HallBook | ServiceBook | None, signed: Signatures) -> str:
    """Names what of it waits for a second person, as it is shown."""
    return fingerprint(value, waiting_of(value, signed)) if value is not None else ""


def _bank_file(book: Book, service: str) -> ReadFile[HallBook] | ReadFile[ServiceBook] | None:
    if service == HALL:
        return book.hall
    return next((one for one in book.services if one.path.stem == service), None)


def _faults(bank_file: ReadFile[HallBook] | ReadFile[ServiceBook] | None) -> tuple[str, ...]:
    found: tuple[Problem, ...] = bank_file.problems if bank_file is not None else ()
    return tuple(f"{one.line}:{one.column} {one.cause.code}" for one in found if one.severity is Severity.ERROR)


def _sources(value: HallBook | ServiceBook | None) -> Mapping[str, str]:
    known = value.sources if value is not None else {}
    return {key: f"{one.title} {one.issuer} {one.number or one.dated.isoformat()}" for key, one in known.items()}


def _state(line: Element, day: date) -> str:
    basis = line.basis
    if not isinstance(basis, LocalBasis):
        return "shipped" if line.verified else "open"
    if basis.overtaken:
        return "overtaken"
    if basis.checked is None:
        return "waiting"
    return "lapsed" if lapsed(basis, day) else "checked"


def _line_card(
    line: Element, where: str, fields: Mapping[str, Any], day: date, conflict: Conflict | None = None
) -> LineCard:
    basis = line.basis
    local = basis if isinstance(basis, LocalBasis) else None
    return LineCard(
        line=line.id,
        where=where,
        words=words_of(line),
        local=local is not None,
        state=_state(line, day),
        source=basis.cited if basis is not None else "",
        quote=basis.quote if basis is not None else "",
        written_by=local.written.by if local else None,
        checked_by=local.checked.by if local and local.checked else None,
        again=local.again if local else None,
        fields=fields,
        was=conflict.was if conflict is not None else "",
        now=conflict.now if conflict is not None else None,
    )


def _here_card(value: HallBook | ServiceBook, day: date) -> LineCard:
    stated = value.here
    assert stated is not None  # noqa: S101 - for mypy: it was looked for
    basis = basis_of(stated, value.sources)
    shown = Element(id="h_desk", text=HERE, basis=basis)
    facts = {name: found for name in _FACTS if (found := getattr(stated, name))}
    words = " ".join(found if isinstance(found, str) else " ".join(found) for found in facts.values())
    card = _line_card(shown, HERE, {**facts, "source": stated.source, "quote": stated.quote}, day)
    return LineCard(**{**{name: getattr(card, name) for name in card.__slots__}, "line": HERE, "words": words})


def _fields(line: Element | Vouched) -> Mapping[str, Any]:
    """What a file says of a line, as it would be written again."""
    return line.model_dump(
        mode="json",
        exclude_defaults=True,
        exclude={"basis", "verified", "source_note", "written", "checked", "again"},
    )
