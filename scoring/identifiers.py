"""One folding for everything by which people name things: visits, badges, windows, units, campaigns, papers, codes.

People type the same number in many ways: with an input method's full-width digits, in small letters, with spaces, with
whatever dash a program put in, pasted with signs that nobody sees. Two spellings that look the same are the same thing.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

_NOTHING: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""General categories that leave no trace: control and format characters, spaces of every width."""

_BLANK: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Others that are drawn as nothing (Unicode: Default_Ignorable_Code_Point; and the empty Braille pattern)."""

_VARIATIONS: Final = (range(0x180B, 0x1810), range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
"""Variation selectors: they choose a drawing of the character before them."""

_DASHES: Final = frozenset("\u2043\u2212\u2500\u2501\u2796\u30fc\ufe63")
"""What people take for a dash although Unicode calls it a bullet, a minus sign, a box line or a long vowel."""

_DOTS: Final = frozenset("\u00b7\u2022\u3002\u30fb\uff61")

_TWINS: Final = str.maketrans(
    # Cyrillic and Greek capitals that no eye can tell from Latin ones (Unicode, confusables.txt).
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
    "ABEKMHOPCTYXIJSABEZHIKMNOPTYX",
)

BADGE_SIGNS: Final = "-_.:"
"""What a badge may hold besides capital letters and digits; a colon only in badges from before there was one rule."""

LONGEST_BADGE: Final = 16
"""Characters of the longest badge that is given out; older ones may have up to `LONGEST`."""

LONGEST: Final = 64
"""Characters of the longest identifier, as events have it."""

_BADGE: Final = re.compile(rf"[A-Z0-9][A-Z0-9_.-]{{0,{LONGEST_BADGE - 1}}}")


_FOLDED: Final = re.compile(r"[A-Z0-9_.:]+(?:-[A-Z0-9_.:]+)*")
"""Plain signs alone, no dash beside another: folding changes nothing of it."""


def folded(text: str) -> str:
    """The one spelling of an identifier: width, case, spaces, invisible signs and kinds of dash make no difference.

    Folding twice is folding once. What is stored is folded; what is stored already is compared folded (`meant`).
    """
    if _FOLDED.fullmatch(text):  # most are: a roster of thousands is read in half the time
        return text
    while (again := _folded_once(text)) != text:
        text = again
    return text


def meant(given: str, known: Iterable[str]) -> str | None:
    """Which of the identifiers on record a person meant: the very one, or the only one that is spelt alike."""
    known = tuple(known)
    if given in known:
        return given
    wanted = folded(given)
    alike = [one for one in known if folded(one) == wanted]
    return alike[0] if len(alike) == 1 else None


def is_badge(text: str) -> bool:
    """Whether `text`, folded, may be given out as a badge: whoever has one can type it at every sign-in."""
    return _BADGE.fullmatch(text) is not None


def _folded_once(text: str) -> str:
    plain = "".join(map(_plain, unicodedata.normalize("NFKC", text)))
    capitals = unicodedata.normalize("NFKC", plain.upper()).translate(_TWINS)
    return re.sub("-{2,}", "-", capitals)  # an input method answers one dash with two


def _plain(character: str) -> str:
    """A character as an identifier has it; nothing where it cannot be seen."""
    if character.isascii() and character.isalnum():
        return character
    category = unicodedata.category(character)
    if category in _NOTHING or character in _BLANK or any(ord(character) in span for span in _VARIATIONS):
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Pd" or character in _DASHES:
        return "-"
    if character in _DOTS:
        return "."
    return {"Ps": "(", "Pe": ")"}.get(category, character)
