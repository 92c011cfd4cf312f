"""What a text looks like to a reader: texts of one look are one text to everybody but a machine."""

import unicodedata
from typing import Final

_TWINS: Final = (
    ("АВЕКМНОРСТХаеорсху", "ABEKMHOPCTXaeopcxy"),  # Cyrillic
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"),  # Greek
    ("ニハカタトエロチ", "二八力夕卜工口千"),  # Katakana
    ("‐‑‒–—―−ー", "--------"),
    ("・•∙⋅", "····"),
    ("○◯", "〇〇"),
)
"""Signs and the common ones that they are taken for; those of one width, compatibility or radical go by NFKC."""

_AS_SEEN: Final = str.maketrans("".join(strange for strange, _ in _TWINS), "".join(common for _, common in _TWINS))


def look(text: str) -> str:
    """`text` without spaces and invisible signs, every sign as the common one that it looks like."""
    plain = unicodedata.normalize("NFKC", text).translate(_AS_SEEN)
    return "".join(one for one in plain if not one.isspace() and unicodedata.category(one) not in {"Cf", "Mn"})


def common_sign(character: str) -> str:
    """The common sign that an odd one stands for; empty where none is known, the same where it is common itself.

    Odd are radicals, which stand for a part of a character, and the ideographs that Unicode keeps for old encodings.
    """
    plain = unicodedata.normalize("NFKC", character)
    return "" if plain == character and "\u2e80" <= character <= "\u2eff" else plain
