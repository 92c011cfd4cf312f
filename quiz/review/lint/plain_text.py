"""Chinese text as lint compares it: letters and numbers only, sentences, clauses, runs of characters."""

import re
import unicodedata
from collections import Counter

from quiz.model.numerals import folded

_SENTENCE_ENDS = re.compile(r"[。！？；]")
_CLAUSE_ENDS = re.compile(r"[。！？；，：、（）「」《》【】]")
_FULL_STOP = re.compile(r"(?<![0-9])\.|\.(?![0-9])")


def bare(text: str) -> str:
    """Letters, digits and decimal points, full-width forms made half-width; other punctuation and space left out."""
    plain = _FULL_STOP.sub("", folded(text))
    return "".join(one for one in plain if one == "." or unicodedata.category(one)[0] in "LN")


def sentences(text: str) -> list[str]:
    """The sentences of `text` without their ends, empty ones left out."""
    return [piece for piece in _SENTENCE_ENDS.split(text) if piece.strip()]


def clauses(text: str) -> list[str]:
    """The stretches between punctuation marks, empty ones left out."""
    return [piece for piece in _CLAUSE_ENDS.split(text) if piece.strip()]


def grams(text: str, size: int) -> Counter[str]:
    """Every run of `size` characters of the bare text, with how often it occurs."""
    plain = bare(text)
    return Counter(plain[at : at + size] for at in range(len(plain) - size + 1))
