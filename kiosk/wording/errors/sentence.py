"""One error in both languages. The sentences are functions of the error, so that mypy proves every fact to be there."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Final, TypeVar

from kiosk.wording.shape import Language

E = TypeVar("E", bound=BaseException)

Sentence = Mapping[Language, Callable[[Any], str]]
"""Says one kind of error."""

Sentences = Mapping[type[BaseException], Sentence]
"""Exact class of an error → how it is said. A test proves that no class is missing."""


def of(kind: type[E], zh: Callable[[E], str], en: Callable[[E], str]) -> tuple[type[BaseException], Sentence]:
    """The entry of one class."""
    return kind, {Language.ZH: zh, Language.EN: en}


MOST_SHOWN: Final = 200
"""Most faults of one file that are said one by one: a wrong column of a large file is wrong in every line of it."""
_LONGEST_GIVEN: Final = 60
"""Characters of a cell that are repeated to whoever wrote it."""


def first_of(said: Iterable[str], count: int, language: Language) -> Iterator[str]:
    """The sentences of so many faults: the first of them, and how many more there are."""
    yield from islice(said, MOST_SHOWN)
    if count > MOST_SHOWN:
        more = count - MOST_SHOWN
        yield f"……另有 {more} 处" if language is Language.ZH else f"... and {more} more"


def given(text: str) -> str:
    """What stands in a cell, as far as it helps to find it."""
    return text if len(text) <= _LONGEST_GIVEN else f"{text[:_LONGEST_GIVEN]}..."
