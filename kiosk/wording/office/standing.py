"""One standing at a glance, and why a part of it is missing.

The panel beside a board, and sentences that several pages share.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class StandingWords:
    """One standing at a glance, and why a part of it is missing."""

    on_duty: str
    """Template: days."""
    member_days: str
    """Template: days."""
    no_window: str
    formula: str
    """Template: score, weight, points."""
    ranked: str
    """Template: rank."""
    in_interval: str
    """Template: total, interval."""
    rank_undefined: str
    rank_too_few: str
    """Template: n, minimum."""
    bad: str
    active: str
    patrol_points: str
    year_points: str
    points: str
    """Template: n."""
    told_all: str
    rated: str
    """Template: n."""
    level: str
    """Template: level, name."""

    # Why a component is missing, or what a reader must know with it.
    missing: str
    """Template: component, why."""
    remark: str
    """Template: component, why."""
    absent_unranked: str
    """Template: papers."""
    absent_zero: str
    """Template: papers."""
    absent_excused: str
    """Template: papers."""
    not_taken_yet: str
    """Template: papers."""
    not_due_yet: str
    """Template: papers."""
    same_papers: str
    """Template: mark, papers, n."""
    own_desk: str
    """Template: services. Stands behind a title."""
    own_desk_many: str
    """Template: n. Stands behind a title."""
    apart_inside: str
    """Template: marks. Of a window or a unit."""
    no_paper: str
    too_few_ratings: str
    """Template: n, minimum."""
    no_member_tested: str
    no_roster: str
    no_member_counts: str


_ZH: Final = StandingWords(
    on_duty="在岗{days}天",
    member_days="在岗合计{days}人天",
    no_window="没有排班",
    formula="{score} * {weight}% = {points}",
    ranked="名次 {rank}",
    in_interval="综合 {total}  区间 {interval}",
    rank_undefined="缺一项得分，不计名次",
    rank_too_few="有效评价{n}条，少于{minimum}条，不计名次",
    bad="差评率",
    active="主动评价率",
    patrol_points="巡查扣分",
    year_points="年终扣分",
    points="{n}分",
    told_all="一口告知",
    rated="评价{n}条",
    level="{level} {name}",
    missing="缺{component}：{why}。",
    remark="{component}：{why}。",
    absent_unranked="缺考{papers}，按本期规定没有测试成绩",
    absent_zero="缺考{papers}，按0分计入",
    absent_excused="缺考{papers}，按规定不计",
    not_taken_yet="{papers}还没有考，截止以前参加即可",
    not_due_yet="{papers}还没有考，尚未截止，暂不计入",
    same_papers="{mark}卷：{papers}，{n}人同卷",
    own_desk="（本岗 {services}）",
    own_desk_many="（本岗{n}个事项）",
    apart_inside="成员试卷不同（{marks}），测试均分不宜与别处相比",
    no_paper="本期没有安排试卷",
    too_few_ratings="有效评价{n}条，少于本期规定的{minimum}条，样本不足",
    no_member_tested="在岗人员都还没有测试成绩",
    no_roster="本期还没有排班",
    no_member_counts="还没有各项得分齐全的人员",
)

_EN: Final = StandingWords(
    on_duty="days on duty: {days}",
    member_days="person-days on duty: {days}",
    no_window="not on the roster",
    formula="{score} * {weight}% = {points}",
    ranked="Rank {rank}",
    in_interval="total {total}  range {interval}",
    rank_undefined="a score is missing, so there is no rank",
    rank_too_few="valid ratings: {n}, fewer than {minimum}, so there is no rank",
    bad="Bad ratings",
    active="Of own accord",
    patrol_points="Patrol points",
    year_points="Year points",
    points="{n}",
    told_all="Told in full",
    rated="Ratings {n}",
    level="{level} {name}",
    missing="{component} is missing: {why}.",
    remark="{component}: {why}.",
    absent_unranked="{papers} not taken, which by the rules of this period leaves no test score",
    absent_zero="{papers} not taken, counted as 0",
    absent_excused="{papers} not taken, excused by the rules",
    not_taken_yet="{papers} not taken yet; there is time until the deadline",
    not_due_yet="{papers} not taken yet and not due yet, so not counted",
    same_papers="Papers {mark}: {papers}; people who sat them: {n}",
    own_desk=" (desk: {services})",
    own_desk_many=" (desk: {n} services)",
    apart_inside="Its people sat different papers ({marks}): their mean says little beside others",
    no_paper="no paper is scheduled in this period",
    too_few_ratings="valid ratings: {n}, fewer than the {minimum} of this period, too few to say",
    no_member_tested="nobody on duty has a test score yet",
    no_roster="there is no roster in this period yet",
    no_member_counts="nobody has all scores yet",
)

STANDING: Final[Mapping[Language, StandingWords]] = {Language.ZH: _ZH, Language.EN: _EN}
