"""What is said where a campaign asks more of people than the hall's budgets."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class BudgetWords:
    """Warnings; nothing is forbidden by them."""

    tests: str
    """Template: month, count, minutes, budget, over."""
    patrol: str
    """Template: count, minutes, budget, over."""


_ZH: Final = BudgetWords(
    tests="减负提醒：{month} 的试卷要占一名窗口人员{minutes}分钟，比每月上限{budget}分钟多{over}分钟"
    "（超出的{count}人）。可以照排；要减，就少排一份或换时间短的。",
    patrol="减负提醒：{count}个窗口每天上下午各看一次，录入约{minutes}分钟，比每天上限{budget}分钟多{over}分钟。"
    "可以照开；一天走不完的，下次排在前面。",
)

_EN: Final = BudgetWords(
    tests="Budget: papers due in {month} cost a clerk {minutes} minutes, {over} more than the {budget} a month "
    "(clerks over it: {count}). They stand as scheduled; fewer papers or shorter ones would cost less.",
    patrol="Budget: a look at {count} windows morning and afternoon costs about {minutes} minutes of entries a day, "
    "{over} more than the {budget}. It stands as it is; what a day leaves out comes first the next time.",
)

BUDGET: Final[Mapping[Language, BudgetWords]] = {Language.ZH: _ZH, Language.EN: _EN}
