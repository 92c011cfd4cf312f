"""What an unquoted word of YAML may mean here: itself, a whole number, true or false; never a surprise."""

import re
from functools import lru_cache

from quiz.bank.reading.characters import shown
from quiz.model.causes.values import Meaning, NoContent, Unquoted

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,14})")
_DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?")
_CLOCK = re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?")
_NUMBER = re.compile(
    r"[-+]?(([0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?|0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+"
    r"|\.(inf|Inf|INF|nan|NaN|NAN))"
)
_BOOLEANS = frozenset({"yes", "no", "on", "off", "y", "n", "true", "false"})
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


_WORDS = 4096
"""So many words are remembered: the keys and ids of a bank come again and again."""

Ambiguous = NoContent | Unquoted
"""What is wrong with an unquoted word that some YAML readers turn into something else."""


@lru_cache(maxsize=_WORDS)
def read_plain(text: str) -> str | int | bool | Ambiguous:
    """Read an unquoted scalar.

    `true`, `false` and whole numbers without leading zeros (at most 15 digits) become values; everything that YAML 1.1
    or 1.2 would turn into a boolean, number, time, date or null is refused; the rest is text.
    """
    if text >= "\x80":  # begins with no ASCII character, as nearly every text of a bank does
        return text
    if text in {"true", "false"}:
        return text == "true"
    if _INTEGER.fullmatch(text):
        return int(text)
    if text in _NULLS:
        return NoContent()
    meaning = _silent_meaning(text)
    return text if meaning is None else Unquoted(shown(text), meaning)


def _silent_meaning(text: str) -> Meaning | None:
    """What some YAML reader makes of the word; None for plain text."""
    if text.lower() in _BOOLEANS:
        return Meaning.BOOLEAN
    if _DATE.fullmatch(text):
        return Meaning.DATE
    if _CLOCK.fullmatch(text):
        return Meaning.SEXAGESIMAL
    if _NUMBER.fullmatch(text):
        return Meaning.NUMBER
    return Meaning.SPECIAL if text in {"=", "<<"} else None
