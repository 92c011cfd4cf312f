"""A choice among phrases: a single or multiple choice, or the alternatives of a guide's limit or fee."""

from collections.abc import Iterator
from dataclasses import dataclass

from quiz.bank.reading.tree import Loc
from quiz.model.guide import Fee, Guide, Limit
from quiz.model.item import Item
from quiz.model.vocabulary import ItemType


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing that can be chosen."""

    name: str
    """As a message names it: the letter of an option, or the words themselves."""
    text: str
    right: bool
    loc: Loc


@dataclass(frozen=True, slots=True)
class Choice:
    """Phrases side by side, at least one of them right, as a clerk compares them."""

    owner: str
    stem: str
    phrases: tuple[Phrase, ...]
    lettered: bool = True
    """Whether the phrases stand in an order of the author's; a guide's alternatives do not."""

    @property
    def right(self) -> tuple[Phrase, ...]:
        """The phrases to choose."""
        return tuple(phrase for phrase in self.phrases if phrase.right)

    @property
    def wrong(self) -> tuple[Phrase, ...]:
        """The distractors."""
        return tuple(phrase for phrase in self.phrases if not phrase.right)


def choice_of_item(item: Item) -> Choice | None:
    """The choice a question offers, if it is a single or multiple choice."""
    if item.type not in {ItemType.SINGLE, ItemType.MULTIPLE}:
        return None
    phrases = tuple(
        Phrase(option.id, option.text, option.id in item.key, ("options", option.id)) for option in item.options
    )
    return Choice(item.id, item.stem, phrases)


def choices_of_guide(guide: Guide) -> Iterator[Choice]:
    """The limits and fees of a guide that come with wrong alternatives."""
    rows: tuple[tuple[str, tuple[Limit | Fee, ...]], ...] = (("limits", guide.limits), ("fees", guide.fees))
    for field, lines in rows:
        for index, line in enumerate(lines):
            if line.wrong:
                loc: Loc = (field, index)
                right = Phrase(line.answer, line.answer, right=True, loc=(*loc, "answer"))
                wrong = (Phrase(text, text, right=False, loc=(*loc, "wrong", at)) for at, text in enumerate(line.wrong))
                yield Choice(guide.id, line.text, (right, *wrong), lettered=False)
