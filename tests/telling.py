"""What a person reads of an error, for tests that look at the words."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

import pytest

from kiosk.wording.errors import said
from kiosk.wording.shape import Language

E = TypeVar("E", bound=Exception)


def told(error: BaseException, language: Language = Language.ZH) -> str:
    """The sentence for an error that has one."""
    sentence = said(error, language)
    assert sentence is not None, f"nothing is said of {error!r}"
    return sentence


@contextmanager
def refused(kind: type[E], words: str) -> Iterator[pytest.ExceptionInfo[E]]:
    """Like `pytest.raises`, but the pattern is looked for in what a person reads, in Chinese."""
    with pytest.raises(kind) as caught:
        yield caught
    assert re.search(words, told(caught.value)), told(caught.value)
