"""One error in both languages. The sentences are functions of the error, so that mypy proves every fact to be there."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from kiosk.wording.shape import Language

E = TypeVar("E", bound=BaseException)

Sentence = Mapping[Language, Callable[[Any], str]]
"""Says one kind of error."""

Sentences = Mapping[type[BaseException], Sentence]
"""Exact class of an error → how it is said. A test proves that no class is missing."""


def of(kind: type[E], zh: Callable[[E], str], en: Callable[[E], str]) -> tuple[type[BaseException], Sentence]:
    """The entry of one class."""
    return kind, {Language.ZH: zh, Language.EN: en}
