"""Seeing chosen questions in the demo: one paper more, with nothing but them, at the top of every clerk's list."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from kiosk.errors.preview import (
    NothingToAskError,
    SeveralRegionsError,
    TooManyQuestionsError,
    UnaskedItem,
    UnknownQuestionError,
)
from quiz.model.bank import Bank, assemble
from quiz.model.blueprint import MAX_QUESTIONS, Blueprint, Part, Where
from quiz.model.item import Item
from scoring.identifiers import folded, meant

PREVIEW: Final = "preview"
"""Id of the paper; a paper of the bank with the same id gives way while something is previewed."""


def wanted_items(bank: Bank, names: Sequence[str], day: date) -> tuple[Item, ...]:
    """The items that were named: a question by its id, a service by its number with all that may be asked on `day`.

    Raises:
        UnknownQuestionError: a name is unknown.
        NothingToAskError: no paper of `day` may hold what a name means.
        TooManyQuestionsError: there are more questions than a paper may have.
    """
    found = {item.id: item for name in names for item in _named(bank, name, day)}
    if len(found) > MAX_QUESTIONS:
        raise TooManyQuestionsError(len(found), MAX_QUESTIONS)
    return tuple(found.values())


def _named(bank: Bank, name: str, day: date) -> Sequence[Item]:
    of_service = [item for item in bank.items.values() if item.service == folded(name)]
    item_id = meant(name, bank.items)
    items = of_service or ([bank.items[item_id]] if item_id else [])
    if not items:
        raise UnknownQuestionError(name)
    drawable = [item for item in items if bank.may_ask(item, day)]
    if not drawable:  # refused, instead of an empty list on the screen
        raise NothingToAskError(tuple(_unasked(bank, item) for item in items))
    return drawable


def _unasked(bank: Bank, item: Item) -> UnaskedItem:
    held, why = item.id in bank.quarantined, bank.quarantined.get(item.id)
    return UnaskedItem(item.id, held, why, item.effective_from, item.effective_until)


def region_of(items: Sequence[Item]) -> str | None:
    """The place whose hall could be asked these questions; None where no local one is among them.

    Raises:
        SeveralRegionsError: questions of several places.
    """
    places = {item.region for item in items if item.region}
    if len(places) > 1:
        raise SeveralRegionsError(tuple(sorted(places)))
    return next(iter(places), None)


def with_preview(bank: Bank, items: Sequence[Item]) -> Bank:
    """The bank with a paper of exactly these questions."""
    ids = tuple(item.id for item in items)
    services = {item.service for item in items}
    service = services.pop() if len(services) == 1 else None
    count = f"{len(ids)} 题"
    many = f"{service}（{count}）" if service else count
    paper = Blueprint(
        format=1,
        id=PREVIEW,
        # Named by ids, which are short: a title may be longer than a paper's.
        title=f"试看 {ids[0] if len(ids) == 1 else many}",
        title_en="Preview",
        minutes=60,
        pass_percent=60,
        parts=(Part(title="试看", count=len(ids), marks="5", where=Where(items=ids)),),
    )
    papers = {**bank.blueprints, PREVIEW: paper}
    return assemble(bank.guides.values(), bank.items.values(), papers.values(), bank.quarantined)
