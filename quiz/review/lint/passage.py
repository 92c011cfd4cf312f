"""Every text a person reads on a screen or a notice, with the way back to where it was written."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from quiz.bank.reading.tree import Loc
from quiz.model.guide import Guide
from quiz.model.item import Item

UNSHOWN = frozenset(
    {
        *("title_en", "desk_en", "ask_en", "answers_en", "statutes", "basis", "source_note"),
    }
)
"""Fields of a guide that are no Chinese of ours to show: English, quotes, which are word for word, remarks."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a question or guide."""

    owner: str
    loc: Loc
    text: str


def passages_of_item(item: Item) -> Iterator[Passage]:
    """Stem, options and explanation of a hand-written question."""
    yield Passage(item.id, ("stem",), item.stem)
    for option in item.options:
        yield Passage(item.id, ("options", option.id), option.text)
    yield Passage(item.id, ("explanation",), item.explanation)


def passages_of_guide(guide: Guide) -> Iterator[Passage]:
    """Every Chinese text of a guide, at its place in the file."""
    for field in type(guide).model_fields:
        if field not in UNSHOWN:
            yield from _inside(guide.id, (field,), getattr(guide, field))


def _inside(owner: str, loc: Loc, value: object) -> Iterator[Passage]:
    match value:
        case str() if any("\u4e00" <= character <= "\u9fff" for character in value):
            yield Passage(owner, loc, value)
        case BaseModel():
            for field in type(value).model_fields:
                if field not in UNSHOWN:
                    yield from _inside(owner, (*loc, field), getattr(value, field))
        case dict():
            for key, inner in value.items():
                yield from _inside(owner, (*loc, key), inner)
        case tuple():
            for index, inner in enumerate(value):
                yield from _inside(owner, (*loc, index), inner)
        case _:
            return
