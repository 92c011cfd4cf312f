import unicodedata
from types import ModuleType
from typing import Any

from kiosk.wording import coverage, scores


def strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for part in value.values() for text in strings(part)]
    if isinstance(value, tuple):
        return [text for part in value for text in strings(part)]
    return []


def every_string(module: ModuleType) -> list[str]:
    return [text for name, value in vars(module).items() if name.isupper() for text in strings(value)]


def test_no_word_holds_a_sign_of_uncertain_width() -> None:
    found = every_string(scores) + every_string(coverage)
    assert len(found) > 100
    assert not [text for text in found if any(unicodedata.east_asian_width(sign) == "A" for sign in text)]
