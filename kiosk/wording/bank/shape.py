"""How a cause is put into words: both languages side by side, Chinese first.

Words are functions of the cause, so mypy holds every placeholder to the facts there are. They run when somebody reads.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar, assert_never

from kiosk.wording.shape import Language
from quiz.model.cause import Cause

C = TypeVar("C", bound=Cause)


@dataclass(frozen=True, repr=False, eq=False)
class Both:
    """A phrase in both languages."""

    zh: str
    en: str

    def within(self, language: Language) -> str:
        """The phrase in `language`."""
        match language:
            case Language.ZH:
                return self.zh
            case Language.EN:
                return self.en
            case _:
                assert_never(language)


@dataclass(frozen=True, repr=False, eq=False)
class Saying:
    """What is said of one kind of cause, given the cause."""

    zh: Callable[[Any], str]
    en: Callable[[Any], str]

    def of(self, cause: Cause) -> Both:
        """The words, with the facts of `cause` in them."""
        return Both(self.zh(cause), self.en(cause))


class Words:
    """The words of a family of causes."""

    def __init__(self) -> None:
        self._sayings: dict[type[Cause], Saying] = {}

    def __iter__(self) -> Iterator[tuple[type[Cause], Saying]]:
        return iter(self._sayings.items())

    def say(self, kind: type[C], zh: str | Callable[[C], str], en: str | Callable[[C], str]) -> None:
        """What is said of causes of this `kind`: a sentence, or a function of the cause that makes one.

        It says what is wrong and, after a semicolon, how to mend it. English begins small: it follows `error: `.
        """
        self._sayings[kind] = Saying(_function(zh), _function(en))


def _function(words: str | Callable[[C], str]) -> Callable[[C], str]:
    return (lambda _: words) if isinstance(words, str) else words
