"""Which items of the catalogue, and which services, are meant by what was typed; pure."""

from collections.abc import Sequence
from string import ascii_uppercase
from typing import Final

from quiz.model.guide import Guide
from scoring.identifiers import folded
from scoring.rules.discipline.catalogue import Requirement

LETTERS: Final = ascii_uppercase
"""What a code may begin with."""


def letters(items: Sequence[Requirement]) -> tuple[str, ...]:
    """The letters that codes begin with here."""
    return tuple(sorted({one.code[0] for one in items}))


def coded(items: Sequence[Requirement], typed: str) -> tuple[Requirement, ...]:
    """The items whose code begins as typed, in the order of their codes; all, as they stand, where nothing was."""
    if not typed:
        return tuple(items)
    found = [one for one in items if one.code.startswith(typed)]
    return tuple(sorted(found, key=lambda one: (one.code[0], int(one.code[1:]))))


def settled(items: Sequence[Requirement], typed: str) -> Requirement | None:
    """The one item that a code can mean; None while it could go on, or means nothing."""
    found = coded(items, typed) if typed else ()
    return found[0] if len(found) == 1 and found[0].code == typed else None


def exact(items: Sequence[Requirement], typed: str) -> Requirement | None:
    """The item of this very code, also where a longer one exists: what Enter takes."""
    return next((one for one in items if one.code == typed), None)


def searched(items: Sequence[Requirement], words: str) -> tuple[Requirement, ...]:
    """The items that hold all the words, in either language or in the code; capitals and width do not matter."""
    return tuple(one for one in items if _holds(f"{one.code} {one.text} {one.text_en}", words))


def services_meant(services: Sequence[Guide], words: str) -> tuple[Guide, ...]:
    """The services that hold all the words; the one whose id was typed in full comes first."""
    found = [one for one in services if _holds(f"{one.id} {one.title} {one.title_en}", words)]
    return tuple(sorted(found, key=lambda one: folded(one.id) != folded(words.strip())))


def _holds(text: str, words: str) -> bool:
    return all(folded(word) in folded(text) for word in words.split())
