"""Drawing lots by hashing: the same seed gives the same lot on every machine, in every Python, at any time."""

import hashlib
from collections.abc import Iterable

from scoring.ledger.canonical import encode


def lot(*words: str) -> str:
    """The lot of something, to be sorted by: SHA-256 of the words, each preceded by its length, in hexadecimal.

    A generator such as `random` would tie a paper to one Python version and to the order in which candidates are
    looked at. A lot depends on nothing but its words, so one question more in the bank leaves the rest in order.
    """
    return Lots(*words[:-1]).of(words[-1])


class Lots:
    """The lots of many things that share their first words, which are hashed once."""

    def __init__(self, *words: str) -> None:
        """Draw for what these words say."""
        self._begun = hashlib.sha256(_written(words))

    def of(self, word: str) -> str:
        """The lot of the first words and this last one, as `lot` gives it."""
        drawn = self._begun.copy()
        drawn.update(written(word))
        return drawn.hexdigest()

    def of_every(self, words: Iterable[bytes]) -> list[bytes]:
        """The same of words that were written down before, because thousands of papers want their lots.

        As bytes, which stand in the same order as their hexadecimal digits.
        """
        begun, lots = self._begun.copy, []
        for word in words:
            drawn = begun()
            drawn.update(word)
            lots.append(drawn.digest())
        return lots


def written(word: str) -> bytes:
    """A last word as lots are drawn of it."""
    return _written((word,))


def _written(words: tuple[str, ...]) -> bytes:
    return encode([word.encode("utf-8") for word in words])
