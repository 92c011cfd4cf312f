"""The short code of a receipt, as people write it down, read it out and type it in.

Four groups of four signs, as `0C4M-7M3Q-9XDP-2R5T`: the entry's number in its chain, the first 55 bits of its digest, a
check sign. The digest covers the entry and, through the chain, everything before it; so the code holds the terminal to
one past. It says neither who rated, nor whom, nor how. Signs are those of Crockford's base 32, which leaves out letters
that are taken for digits; the check sign is Luhn's modulo 32, which notices one wrong sign and nearly every swap.
"""

from dataclasses import dataclass
from typing import Final

from scoring.errors.receipts import ReceiptMistypedError
from scoring.identifiers import folded

SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""What a code is written with, by value."""
TAKEN_FOR: Final = {"O": 0, "I": 1, "L": 1}
"""Letters that stand in no code and are read as the digits they look like."""
_VALUES: Final = {sign: value for value, sign in enumerate(SIGNS)} | TAKEN_FOR
_BITS: Final = 55
"""Of the digest: whoever wants to change an entry under one code has to try 36 million billion of them, and again for
each later receipt."""
_MARK: Final = _BITS // 5
_NUMBER: Final = 4
"""Signs of the entry's number at least; four reach to a million."""
LONGEST: Final = 24
"""Signs of the longest code that is read: the number of an entry has at most 18 digits."""


@dataclass(frozen=True, slots=True)
class ReceiptCode:
    """Which entry, and what it must be."""

    seq: int
    """Number of the entry in its terminal's chain, from 1."""
    mark: int
    """The first bits of its digest."""

    @classmethod
    def of(cls, seq: int, digest: str) -> "ReceiptCode":
        """The code of an entry, by its number and its digest in hexadecimal."""
        return cls(seq, int(digest[:16], 16) >> (64 - _BITS))

    @classmethod
    def read(cls, given: str) -> "ReceiptCode":
        """A code as somebody typed it: width, case, spaces and dashes make no difference, nor O for 0 or I, L for 1.

        Raises:
            ReceiptMistypedError: it is none; at least one sign is wrong.
        """
        signs = folded(given).replace("-", "")
        values = [_VALUES.get(sign, -1) for sign in signs]
        if -1 in values or not _NUMBER + _MARK < len(values) <= LONGEST or _luhn(values) != 0:
            raise ReceiptMistypedError(given)
        seq, mark = _number(values[: -_MARK - 1]), _number(values[-_MARK - 1 : -1])
        if seq == 0:
            raise ReceiptMistypedError(given)
        return cls(seq, mark)

    def __str__(self) -> str:
        signs = _written(self.seq, _NUMBER) + _written(self.mark, _MARK)
        signs += SIGNS[-_luhn([*(_VALUES[sign] for sign in signs), 0]) % 32]
        return "-".join(signs[at : at + 4] for at in range(0, len(signs), 4))


def _luhn(values: list[int]) -> int:
    """Luhn's sum modulo 32 with the check sign as the last value; 0 if it is right."""
    total = 0
    for place, value in enumerate(reversed(values)):
        doubled = value * (1 + place % 2)
        total += doubled // 32 + doubled % 32
    return total % 32


def _number(values: list[int]) -> int:
    found = 0
    for value in values:
        found = found * 32 + value
    return found


def _written(number: int, least: int) -> str:
    signs = ""
    while number or len(signs) < least:
        number, value = divmod(number, 32)
        signs = SIGNS[value] + signs
    return signs
