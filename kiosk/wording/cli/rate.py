"""`kiosk rate`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class RateWords:
    """A rating from another device."""

    window: str
    level: str
    staff: str
    reasons: str
    visit: str
    channel: str
    codes: str
    """Name of the argument of `--reasons`."""
    a_visit: str
    """Name of the argument of `--visit`."""
    foreign_reason: str
    """Template: what was given, level, known."""
    reason: str
    """Template: code, text of one of the known reasons."""
    saved: str
    """Template: window, level, rating."""


_ZH: Final = RateWords(
    window="窗口编号，如 A03",
    level="5 非常满意 .. 1 非常不满意",
    staff="窗口人员工号；不写时按当日排班",
    reasons="该等级的原因代码，逗号分隔，如 510,517",
    visit="办件编号；同一办件只评一次",
    channel="评价渠道（默认 evaluator）",
    codes="代码",
    a_visit="办件编号",
    foreign_reason="--reasons: {given} 不是等级 {level} 的原因代码。可用: {known}",
    reason="{code} {text}",
    saved="已保存: {window} 窗口，等级 {level}，评价编号 {rating}",
)

_EN: Final = RateWords(
    window="number of the window, such as A03",
    level="5 very satisfied .. 1 very dissatisfied",
    staff="badge of who served; else whom today's roster names",
    reasons="codes of reasons of that level with commas between them, such as 510,517",
    visit="number of the visit; a visit is rated once",
    channel="where the rating comes from (default evaluator)",
    codes="CODES",
    a_visit="VISIT",
    foreign_reason="--reasons: {given} is no reason of level {level}; there are {known}",
    reason="{code} ({text})",
    saved="saved: window {window}, level {level}, rating {rating}",
)

WORDS: Final[Mapping[Language, RateWords]] = {Language.ZH: _ZH, Language.EN: _EN}
