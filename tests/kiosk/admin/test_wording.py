import re
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


def test_no_space_stands_between_a_number_and_its_unit() -> None:
    # As the bank and the banner write: `11月26日`, `20题`. A label and its value stay apart: `剩余 28:58`.
    spaced = re.compile(r"(?<=[\d}]) (?:%|人次|人天|题次|分钟|[题分日月年次条天页行道处名个笔项])|第 [\d{]")
    every = [text for module in (scores, coverage) for text in every_string(module)]
    assert not [text for text in every if spaced.search(text)]
