"""What a clerk may have overlooked before submitting: what was begun and not finished, and pages never opened."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from kiosk.wording.clerk import ReviewWords
from quiz.model.item import Item, Response
from quiz.model.vocabulary import ItemType

_MOST_COUNTED: Final = 3
"""Questions of which each is told how many pages are left; more are only named."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """By position, from 1."""

    without_unit: tuple[int, ...] = ()
    """Numbers that were typed and count as unanswered for want of a unit."""
    unseen: Mapping[int, int] = field(default_factory=dict)
    """Answered questions, and how many of their pages were never in sight."""
    half_ordered: tuple[int, ...] = ()
    """Orders that do not name every step yet; what is named counts."""

    def sentences(self, words: ReviewWords) -> tuple[str, ...]:
        """The same in words; nothing where nothing is loose."""
        said: list[str] = []
        if self.without_unit:
            said.append(words.no_unit.format(positions=words.listed(self.without_unit)))
        if self.half_ordered:
            said.append(words.half_ordered.format(positions=words.listed(self.half_ordered)))
        if len(self.unseen) > _MOST_COUNTED:
            said.append(words.unseen_of.format(positions=words.listed(tuple(self.unseen))))
        elif self.unseen:
            parts = [words.unseen_part.format(position=one, pages=left) for one, left in self.unseen.items()]
            said.append(words.unseen.format(parts=words.listed(tuple(parts))))
        return tuple(said)


def is_half_ordered(item: Item, response: Response) -> bool:
    """Whether an order has been begun and not finished."""
    return item.type is ItemType.ORDERING and 0 < len(response) < len(item.options)
