"""The key figures of a bulletin."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class OverviewWords:
    """What is counted."""

    unit_count: str
    window_count: str
    clerk_count: str
    ranked: str
    rating_count: str
    good_rate: str
    bad_rate: str
    active_rate: str
    attempts: str
    test_mean: str
    findings: str
    finding_points: str
    """Template: points."""
    patrols: str
    of_days: str
    """Template: signed, working."""
    of_people: str
    """Template: ranked, all."""


_ZH: Final = OverviewWords(
    unit_count="窗口单位",
    window_count="窗口",
    clerk_count="窗口人员",
    ranked="有名次的人员",
    rating_count="有效评价",
    good_rate="好评率",
    bad_rate="差评率",
    active_rate="主动评价率",
    attempts="已交答卷",
    test_mean="全部答卷得分率%",
    findings="扣分记录",
    finding_points="合计扣{points}分",
    patrols="巡查签字",
    of_days="{signed}/{working}个工作日",
    of_people="{ranked}/{all}人",
)

_EN: Final = OverviewWords(
    unit_count="units",
    window_count="windows",
    clerk_count="clerks",
    ranked="clerks with a rank",
    rating_count="valid ratings",
    good_rate="good",
    bad_rate="bad",
    active_rate="active ratings",
    attempts="attempts handed in",
    test_mean="marks in all attempts, %",
    findings="findings",
    finding_points="points: {points}",
    patrols="patrols signed off",
    of_days="{signed} of {working} working days",
    of_people="{ranked} of {all}",
)

OVERVIEW: Final[Mapping[Language, OverviewWords]] = {Language.ZH: _ZH, Language.EN: _EN}
