"""What the figures bear out: ranges of ranks, trends, case mix, the funnel, who is asked to rate.

What is to be looked into has words of its own (`kiosk.wording.record.flags`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class AnalysisWords:
    """Five tables that open each other; what the fifth says stands apart."""

    key: str
    """On the score board."""
    key_ranks: str
    key_mix: str
    key_funnel: str
    key_asking: str
    key_flags: str
    no_campaign: str

    ranks_title: str
    """Template: by, title."""
    ranks_columns: tuple[str, str, str, str, str, str]
    halves: str
    """Template: name, of, times, others."""
    maybe_first: str
    """Template: count, of."""
    range: str
    """Template: low, high."""
    range_told: str
    """Template: low, high, of."""
    not_ranked: str
    trend_told: str
    """Template: slope, low, high, weeks, ratings, direction."""
    trend_unknown: str
    directions: Mapping[int, str]
    slope: str
    """Template: slope, direction."""
    week: str
    week_columns: tuple[str, str, str]
    ranks_how: str

    mix_title: str
    """Template: by, title."""
    mix_columns: tuple[str, str, str, str, str, str, str]
    mix_nobody: str
    mix_told: str
    """Template: n."""
    better: str
    worse: str
    alike: str
    left_out: str
    """Template: n."""
    mix_how: str

    funnel_title: str
    """Template: by, title."""
    funnel_columns: tuple[str, str, str, str, str]
    funnel_nobody: str
    spots: Mapping[str, str]
    outside: str
    """Template: n, all, chance."""
    centre: str
    """Template: centre."""
    funnel_told: str
    """Template: mean, n, low, high, far_low, far_high."""
    funnel_how: str

    asking_title: str
    """Template: title."""
    asking_columns: tuple[str, str, str, str, str, str, str]
    asking_nobody: str
    asking_flagged: str
    """Template: names."""
    asking_none: str
    """Template: n."""
    asking_hall: str
    """Template: asked, rated."""
    good: str
    bad: str
    chance: str
    """Template: percent."""
    of: str
    """Template: percent, low, high, ratio."""
    unasked: str
    """Template: n."""
    views: Mapping[str, str]
    asking_how: str


_ZH: Final = AnalysisWords(
    key="依据",
    key_ranks="名次",
    key_mix="事项构成",
    key_funnel="漏斗图",
    key_asking="邀评",
    key_flags="待核",
    no_campaign="还没有考核周期。",
    ranks_title="名次范围与走势  {by}  {title}",
    ranks_columns=("名次", "编号", "名称", "综合", "名次范围", "每周走势"),
    halves="第一名 {name}: {of}次对半抽样中 {times}次仍是第一，另有 {others}个曾是第一",
    maybe_first="{of}个里 {count}个可能是第一",
    range="{low}-{high}",
    range_told="真实名次在第{low} 到第{high} 之间（{of}个参加排名，各行同时成立的把握 95%）",
    not_ranked="没有名次，也就没有范围",
    trend_told="每周 {slope}分（{low} 到 {high}），{weeks}周 {ratings}条评价：{direction}",
    trend_unknown="评价不足三周，看不出走势",
    directions={1: "上升", 0: "看不出升降", -1: "下降"},
    slope="{slope} {direction}",
    week="第{n}周",
    week_columns=("周", "评价", "平均分"),
    ranks_how="对半抽样：随机取每人一半评价重新排名。走势后面的区间含 0，就看不出升降。",
    mix_title="事项构成  {by}  {title}",
    mix_columns=("编号", "名称", "满意度", "可比评价", "实得/应得", "95%区间", "看法"),
    mix_nobody="还没有写明事项的评价。rate --service，或用 kiosk visits import 导入办件，才比得出。",
    mix_told="写明事项、别人也办的评价 {n}条",
    better="好于同类事项",
    worse="差于同类事项",
    alike="看不出差别",
    left_out="另有 {n}条只有这里办，无从比较",
    mix_how="应得是同样的事项在全厅的平均分；实得除以应得大于 1，说明好于同类事项。"
    "它放在满意度旁边，不代替满意度，也不排名。",
    funnel_title="漏斗图  {by}  {title}",
    funnel_columns=("编号", "评价", "平均分", "低 <- 全厅 -> 高", "位置"),
    funnel_nobody="还没有评价。",
    spots={
        "far_below": "远低于",
        "below": "偏低",
        "inside": "范围内",
        "above": "偏高",
        "far_above": "远高于",
    },
    outside="{all}个里 {n}个在 95% 限外，全凭偶然约 {chance}个",
    centre="全厅平均 {centre}",
    funnel_told="平均 {mean}分，{n}条评价；这么多评价，偶然的范围是 {low} 到 {high}（99.8%: {far_low} 到 {far_high}）",
    funnel_how="评价越多，偶然的范围越窄。范围内的高低不是新闻；范围外的值得看一看，但它不说明原因。",
    asking_title="邀评覆盖  {title}",
    asking_columns=("工号", "姓名", "办件", "邀评率", "参评率", "不顺时邀评", "看法"),
    asking_nobody="没有办件记录，谁被邀请评价无从知道。用 kiosk visits import 导入办件。",
    asking_flagged="办得不顺时少邀请评价: {names}",
    asking_none="看了 {n}人，没有发现少邀请的",
    asking_hall="全厅邀评 {asked}  参评 {rated}",
    good="办得顺的，邀请了",
    bad="办得不顺的，邀请了",
    chance="照常邀请时，这样少的可能",
    of="{percent}（{low}-{high}）{ratio}",
    unasked="没有邀请而评价的 {n} 件",
    views={"clear": "明显少邀", "look": "请看一看", "unknown": "样本不足"},
    asking_how="不顺指补正退回和不予受理：没有邀请就没有评价，所以看办理结果。「明显」是对全厅说的，"
    "人人照常邀请时一个月里出现一个的可能不超过 5%；"
    "「请看一看」是单看一人，二十人里约有一人全凭偶然。先问原因，再作结论。",
)

_EN: Final = AnalysisWords(
    key="Basis",
    key_ranks="Ranks",
    key_mix="Case mix",
    key_funnel="Funnel",
    key_asking="Asking",
    key_flags="To check",
    no_campaign="There is no campaign yet.",
    ranks_title="Ranges of ranks, and trends  {by}  {title}",
    ranks_columns=("Rank", "Id", "Name", "Total", "Range", "A week"),
    halves="{name}, first: first in {times} of {of} random halves too; others once first: {others}",
    maybe_first="{count} of {of} may be first",
    range="{low}-{high}",
    range_told="true rank between {low} and {high} of {of} ranked (95% for all lines at once)",
    not_ranked="no rank, and so no range",
    trend_told="{slope} points a week ({low} to {high}), {weeks} weeks, {ratings} ratings: {direction}",
    trend_unknown="fewer than three weeks with ratings: no trend",
    directions={1: "rising", 0: "no trend", -1: "falling"},
    slope="{slope} {direction}",
    week="week {n}",
    week_columns=("week", "ratings", "mean"),
    ranks_how="Random halves: half of everybody's ratings is drawn, and all are ranked anew. A trend whose interval "
    "holds 0 is none.",
    mix_title="Case mix  {by}  {title}",
    mix_columns=("Id", "Name", "Satisf.", "Compared", "Obs./exp.", "95% range", "View"),
    mix_nobody="No rating says its service yet. Give rate --service, or bring visits in.",
    mix_told="ratings of a known service that others handle too: {n}",
    better="better than such",
    worse="worse than such",
    alike="cannot be told",
    left_out="nobody else handles the business of {n} more",
    mix_how="Expected is the mean that the same business gets in the whole hall; above 1 is better than such business "
    "usually does. It stands beside satisfaction, never in its place, and is not ranked.",
    funnel_title="Funnel  {by}  {title}",
    funnel_columns=("Id", "Rated", "Mean", "low <- whole hall -> high", "Where"),
    funnel_nobody="There are no ratings yet.",
    spots={
        "far_below": "far below",
        "below": "below",
        "inside": "inside",
        "above": "above",
        "far_above": "far above",
    },
    outside="{n} of {all} outside the 95% limits, about {chance} by chance",
    centre="mean of the hall {centre}",
    funnel_told="mean {mean} of {n} ratings; of so many, chance alone gives {low} to {high} (99.8%: {far_low} to "
    "{far_high})",
    funnel_how="The more ratings, the narrower what chance does. High or low inside is no news; outside is worth a "
    "look, and does not say why.",
    asking_title="Who is asked to rate  {title}",
    asking_columns=("Badge", "Name", "Served", "Asked", "Rated", "Asked when bad", "View"),
    asking_nobody="No visits are on record, so nobody knows who was asked. Bring them in with kiosk visits import.",
    asking_flagged="asks less often after visits that went badly: {names}",
    asking_none="looked at {n}, found nobody who asks less often",
    asking_hall="whole hall asked {asked}  rated {rated}",
    good="went well, and asked",
    bad="went badly, and asked",
    chance="chance of so few, asking alike",
    of="{percent} ({low}-{high}) {ratio}",
    unasked="rated without having been asked: {n}",
    views={"clear": "clearly fewer", "look": "have a look", "unknown": "too few"},
    asking_how="Bad are visits sent back or refused: who was not asked has not rated, so the outcome is looked at. "
    '"Clearly" holds for the whole hall: were all to ask alike, one such person turns up in at most 5% of months; '
    '"have a look" holds for one person, and one in twenty looks like that by chance. Ask why before you judge.',
)

ANALYSIS: Final[Mapping[Language, AnalysisWords]] = {Language.ZH: _ZH, Language.EN: _EN}
