"""Several things of one kind in a sentence."""

from collections.abc import Iterable
from typing import Final

from kiosk.wording.shape import Language

_COMMAS: Final = {Language.ZH: "、", Language.EN: ", "}


def listed(values: Iterable[object], language: Language = Language.ZH) -> str:
    """The values one after the other."""
    return _COMMAS[language].join(map(str, values))
