"""What people type into the office's forms, understood or refused."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

from pydantic import ValidationError

from kiosk.errors.office import NotAChoiceError, NotACountError, NotADayError, NotWeightsError
from kiosk.wording.shape import Language
from scoring.events.campaigns import Weights
from scoring.identifiers import folded
from scoring.roster.cells import day_of

_BETWEEN: Final = re.compile(r"[\s,;\u3001]+")
_DIGITS: Final = re.compile("[0-9]+")

Choice = TypeVar("Choice", bound=StrEnum)


def day(given: str) -> date:
    """A day. Raises NotADayError."""
    found = day_of(given.strip())
    if found is None:
        raise NotADayError(given)
    return found


def whole(given: str, least: int, most: int) -> int:
    """A whole number from `least` to `most`. Raises NotACountError."""
    plain = folded(given)
    if not (plain.isascii() and plain.isdigit() and len(plain) <= len(str(most)) and least <= int(plain) <= most):
        raise NotACountError(given, least, most)
    return int(plain)


def weights(given: str) -> Weights:
    """Three whole percentages with anything but digits between them. Raises NotWeightsError."""
    parts = _DIGITS.findall(unicodedata.normalize("NFKC", given))
    if len(parts) != 3 or not all(len(part) <= 3 for part in parts):
        raise NotWeightsError(given)
    knowledge, satisfaction, discipline = map(int, parts)
    try:
        return Weights(knowledge=knowledge, satisfaction=satisfaction, discipline=discipline)
    except ValidationError as error:
        raise NotWeightsError(given) from error


def choice(given: str, kind: type[Choice], said: Mapping[Language, Mapping[str, str]]) -> Choice:
    """One of a few values, in either language or as the commands spell it. Raises NotAChoiceError."""
    plain = folded(given)
    for one in kind:
        if plain in {folded(one.value), *(folded(words[one.value]) for words in said.values())}:
            return one
    raise NotAChoiceError(given)


def several(given: str) -> tuple[str, ...]:
    """Ids with commas or spaces of any kind between them; none where nothing was typed."""
    return tuple(filter(None, _BETWEEN.split(unicodedata.normalize("NFKC", given))))
