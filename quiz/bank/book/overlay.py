"""A guide with what the hall's own book says laid over it; pure, and of parts that were found to fit."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from quiz.bank.book.model import (
    BOOK_LINES,
    HallBook,
    HereStated,
    LocalElement,
    LocalFee,
    LocalLimit,
    LocalMaterial,
    NewService,
    ServiceBook,
    Source,
    Standing,
)
from quiz.bank.book.shipped_lines import seen_of, words_of
from quiz.bank.book.where_to_go import where_to_go
from quiz.model.citing import distinct
from quiz.model.guide import Element, Fee, Guide, Limit, Material, Reminder, Scene
from quiz.model.source import Here, LocalBasis
from quiz.notice.notice import DESK_LINE

_FACTS = ("windows", "floor", "address", "telephone", "hours", "hotline", "link", "outcome", "collect")

_KINDS: dict[type[LocalElement], type[Element]] = {LocalMaterial: Material, LocalLimit: Limit, LocalFee: Fee}


def laid_over(guide: Guide, book: ServiceBook | None, hall: HallBook | None) -> Guide:
    """The guide as it holds in this hall.

    Args:
        guide: the shipped one, or that of `new_guide`.
        book: what the book says of this service.
        hall: what it says of the hall as a whole; the service's own word goes before.
    """
    here = _here(book, hall)
    lines: dict[str, tuple[Element, ...]] = {}
    if book is not None:
        lines = {name: _merged(getattr(guide, name), getattr(book, name), book.sources) for name in BOOK_LINES}
    desk = _desk_line(here, book)
    if desk is not None:
        lines["places"] = (*lines.get("places", guide.places), desk)
    gone = {line.id for line in guide.elements} - {line.id for name in lines for line in lines[name]}
    more: dict[str, Any] = {}
    if book is not None:
        told = tuple(Reminder(text=one.text, when=one.when) for one in book.reminders)
        asked = tuple(Scene(id=one.id, text=one.text, profile=one.profile) for one in book.scenes)
        more = {"reminders": (*guide.reminders, *told), "scenes": (*guide.scenes, *asked)}
        more["absent"] = tuple(one for one in guide.absent if one.line not in gone) if lines else guide.absent
    return guide.model_copy(update={**lines, **more, "here": here})


def new_guide(book: ServiceBook, new: NewService) -> Guide:
    """The guide of a service that only the hall has, still without its lines; it rests on what its lines rest on."""
    sources = distinct(basis_of(line, book.sources) for _, _, line in book.lines)
    return Guide(
        format=1,
        id=book.service,
        title=new.title,
        title_en=new.title_en,
        subject=new.subject,
        desk=new.desk,
        desk_en=new.desk_en,
        effective_from=new.effective_from,
        profile=new.profile,
        statutes=sources,
    )


def basis_of(stated: Standing, sources: Mapping[str, Source], words: str = "") -> LocalBasis:
    """What a local statement rests on; `words` are its own, for want of a quote."""
    source = sources[stated.source]
    return LocalBasis(
        law=source.title,
        issuer=source.issuer,
        dated=source.dated,
        number=source.number,
        link=source.link,
        quote=stated.quote or (words or source.title)[:120],
        written=stated.written,
        checked=stated.checked,
        again=stated.again,
    )


def as_element(line: LocalElement, sources: Mapping[str, Source], *, overtaken: bool = False) -> Element:
    """A line of the book as a line of a guide; unchecked or overtaken, nobody vouches for it."""
    kind = next((shipped for local, shipped in _KINDS.items() if isinstance(line, local)), Element)
    basis = basis_of(line, sources, words_of(line)).model_copy(update={"overtaken": overtaken})
    fields = {name: getattr(line, name) for name in kind.model_fields}
    verified = line.verified and line.checked is not None and not overtaken
    return kind(**{**fields, "basis": basis, "verified": verified})


def is_overtaken(line: LocalElement, shipped: Mapping[str, Element]) -> bool:
    """Whether the shipped line that it stands for is another one now, or gone."""
    if line.replaces is None:
        return False
    meant = shipped.get(line.replaces.line)
    return meant is None or seen_of(meant) != line.replaces.seen


def _merged(
    shipped: Sequence[Element], local: Iterable[LocalElement], sources: Mapping[str, Source]
) -> tuple[Element, ...]:
    known = {line.id: line for line in shipped}
    found = list(shipped)
    for line in local:
        made = as_element(line, sources, overtaken=is_overtaken(line, known))
        ids = [one.id for one in found]
        if line.replaces is not None and line.replaces.line in ids:
            found[ids.index(line.replaces.line)] = made
        elif line.after is not None and line.after in ids:
            found.insert(ids.index(line.after) + 1, made)
        else:
            found.append(made)
    return tuple(found)


def _here(book: ServiceBook | None, hall: HallBook | None) -> Here | None:
    stated = [one for one in (book, hall) if one is not None and one.here is not None]
    if not stated:
        return None
    facts: dict[str, Any] = {}
    for one in reversed(stated):
        facts |= {name: value for name in _FACTS if (value := getattr(one.here, name))}
    first = stated[0]
    assert first.here is not None  # noqa: S101 - for mypy: they were chosen for it
    basis = basis_of(first.here, first.sources)
    if book is not None and "link" not in facts:
        links = [basis.link, *(book.sources[line.source].link for _, _, line in book.lines)]  # what a seal covers
        facts["link"] = next((link for link in links if link is not None), None)
    return Here(**facts, basis=basis)


def _desk_line(here: Here | None, book: ServiceBook | None) -> Element | None:
    """Where to go, as a line that is told and graded; only where the book names windows for this service."""
    stated: HereStated | None = book.here if book is not None else None
    if here is None or stated is None or not stated.windows or book is None:
        return None
    text = where_to_go(here)
    return Element(
        id=DESK_LINE,
        text=text,
        weight=stated.weight,
        verified=stated.checked is not None,
        basis=basis_of(stated, book.sources, text),
        effective_from=None,
    )
