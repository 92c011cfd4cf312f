"""`kiosk scores`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ScoresWords:
    """The board as a table."""

    by: str
    ranks: str
    mix: str
    trend: str
    case_mix: str
    """Column: observed against expected."""
    a_week: str
    """Column: points a week."""
    mix_how: str
    trend_how: str
    rank_set: str
    """Column: the ranks that somebody may truly have."""
    maybe_first: str
    """Template: count, of."""
    split_half: str
    """Template: name, times, of, others."""
    head: str
    """Template: title, first and last day, percent of the three components."""
    columns: tuple[str, str, str, str, str, str, str, str, str]
    """Rank, id, name, test, satisfaction, its interval, ratings, deduction, composite."""
    waiting: str
    """Template: count."""
    papers: str
    """Column: the letter of the papers that somebody sat."""
    with_errata: str
    """Column: the composite with what came after the book was closed."""
    frozen: str
    """Template: at, count of errata, id."""
    too_few: str
    """In place of a satisfaction score that rests on too few ratings."""


_ZH: Final = ScoresWords(
    by="按人员、窗口或单位",
    ranks="另给每个名次的可信范围（全部同时成立）",
    mix="另给事项构成：实得除以同类事项应得，放在满意度旁边，不代替",
    trend="另给每周走势",
    case_mix="实得/应得",
    a_week="每周升降",
    mix_how="实得/应得: 同样的事项在全厅的平均分为 1，后面是 95% 区间和可比的评价数；不代替满意度，也不排名",
    trend_how="每周升降: 各周平均分的走势和 95% 区间；+ 上升，- 下降，没有标记的看不出升降",
    rank_set="名次范围",
    maybe_first="名次范围：全部同时成立的把握为 95%。{of} 个参加排名的对象里，{count} 个可能是第一",
    split_half="第一名 {name}: {of} 次对半抽样（各取一半评价重算）中 {times} 次仍是第一，另有 {others} 个曾是第一",
    head="{title}  {first} 至 {last}  测试{knowledge}% 满意度{satisfaction}% 作风纪律{discipline}%",
    columns=("名次", "编号", "名称", "测试", "满意度", "95%区间", "评价数", "扣分", "综合"),
    waiting="另有 {count} 条评价因时钟存疑待定，没有计入；见 kiosk clock status",
    papers="试卷",
    with_errata="含勘误",
    frozen="{at} 封账，综合为封账得分；其后的勘误: {count}，见 kiosk campaign show {id}",
    too_few="样本不足",
)

_EN: Final = ScoresWords(
    by="by staff, window or unit",
    ranks="also the ranks each may truly have, all at once",
    mix="also case mix: observed against what such business gets, beside satisfaction, never in its place",
    trend="also the trend by week",
    case_mix="obs./exp.",
    a_week="a week",
    mix_how="obs./exp.: 1 is what such business gets in the whole hall; 95 % interval, ratings compared",
    trend_how="a week: points a week with the 95 % interval; + rises, - falls, unmarked ones cannot be told",
    rank_set="rank set",
    maybe_first="rank sets hold all true ranks at once with 95 %; of {of} ranked, {count} may be first",
    split_half="{name}: first in {times} of {of} random halves of the ratings, too; others once first: {others}",
    head="{title}  {first} to {last}  test {knowledge}% satisfaction {satisfaction}% discipline {discipline}%",
    columns=("rank", "id", "name", "test", "satisfaction", "95% interval", "ratings", "deducted", "composite"),
    waiting="ratings that wait because a clock was in doubt, not counted here: {count}; see kiosk clock status",
    papers="papers",
    with_errata="with errata",
    frozen="frozen on {at}, the composite stands as it was then; errata since: {count}, see kiosk campaign show {id}",
    too_few="too few",
)

WORDS: Final[Mapping[Language, ScoresWords]] = {Language.ZH: _ZH, Language.EN: _EN}
