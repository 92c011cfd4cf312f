"""Rules that punish chance, each with what it would do to the hall's own people."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class AntiPatternWords:
    """Names by rule, sentences by rule, and what stands around them."""

    rule: str
    """Help of the option."""
    neither: str
    both: str
    names: Mapping[str, str]
    veto: tuple[str, str, str]
    """Templates: people, struck; bad, months, low, high; most, most_n, most_chance, fewest, fewest_n, fewest_chance."""
    last: tuple[str, str]
    """Templates: months, times, percent, quarter; name, of, again."""
    all_or_nothing: tuple[str, str]
    """Templates: line, people, undecided; gap."""
    volume: tuple[str, str]
    """Templates: percent, people, moved; name, n, before, after."""
    advice: Mapping[str, str]
    too_few: str
    title: str
    columns: tuple[str, str]
    key: str
    preset: str
    """Template: name, rule."""


_ZH: Final = AntiPatternWords(
    rule="不换权重，看一条规则在本厅会怎样：veto 一票否决、last 末位、all-or-nothing 全有或全无、volume 按量",
    neither="请写一组权重，或者用 --rule 选一条规则",
    both="权重和 --rule 只能写一样",
    names={
        "veto": "一票否决",
        "last": "末位规则",
        "all-or-nothing": "全有或全无",
        "volume": "按评价数计分",
    },
    veto=(
        "有一次差评就取消整期：参加排名的 {people} 人里，现在有 {struck} 人会被取消。",
        "可是人人一样好的时候，也会有 {low} 到 {high} 人被取消（本厅差评率 {bad}，按各人现有的评价数"
        "模拟 {months} 个月）。",
        "评价最多的 {most}（{most_n} 条）碰上差评的可能是 {most_chance}，最少的 {fewest}（{fewest_n} 条）是 "
        "{fewest_chance}：服务的人越多，越容易被取消。",
    ),
    last=(
        "总有一个人是末位。人人一样好时模拟 {months} 个月，有 {times} 个月（{percent}）末位落在"
        "评价最少的 {quarter} 人身上。",
        "现在的末位是 {name}：{of} 次对半抽样中 {again} 次仍是末位。",
    ),
    all_or_nothing=(
        "过线全得、不过线全无：以居中者的综合 {line} 分为线，{people} 人里有 {undecided} 人两边都可能，"
        "过不过线主要看运气。",
        "线两边离得最近的两个人相差 {gap} 分，一个全得，一个全无。",
    ),
    volume=(
        "综合的 {percent}% 改按评价数计：{people} 人里 {moved} 人换名次。",
        "受益最多的是 {name}（{n} 条评价）：第 {before} 到第 {after}。评价数多半由窗口和事项决定，不由服务决定。",
    ),
    advice={
        "veto": "建议：差评逐条核实、整改，按比例计入满意度。",
        "last": "建议：看名次范围；只在确实分得开时说谁差，并且先看原因。",
        "all-or-nothing": "建议：按分数连续计算，不设一条线。",
        "volume": "建议：评价数只用来看分数有多可靠，不计分。",
    },
    too_few="参加排名的不足两人，举不出例子",
    title="慎用的规则",
    columns=("规则", "在本厅会怎样"),
    key="慎用规则",
    preset="  当心{name}: 在本厅会怎样，见 kiosk campaign what-if 周期 --rule {rule}",
)

_EN: Final = AntiPatternWords(
    rule="no other weights, but what a rule would do here: veto, last, all-or-nothing or volume",
    neither="name weights, or a rule with --rule",
    both="name weights or a rule, not both",
    names={
        "veto": "A veto",
        "last": "A rule on last place",
        "all-or-nothing": "All or nothing",
        "volume": "Points for volume",
    },
    veto=(
        "One bad rating costs the whole period: of {people} ranked people {struck} would be struck out now.",
        "But were everybody alike, {low} to {high} would be struck out too (bad ratings {bad}, everybody's own number "
        "of ratings, {months} simulated months).",
        "{most} with most ratings ({most_n}) meets a bad one with {most_chance}, {fewest} with fewest ({fewest_n}) "
        "with {fewest_chance}: the more people one serves, the likelier one is struck out.",
    ),
    last=(
        "Somebody is always last. With everybody alike, in {times} of {months} simulated months ({percent}) it is one "
        "of the {quarter} with fewest ratings.",
        "Now last is {name}: last again in {again} of {of} random halves of the ratings.",
    ),
    all_or_nothing=(
        "All above a line, nothing below: with the middle composite {line} as the line, {undecided} of {people} may "
        "stand on either side, mostly by luck.",
        "The nearest two on either side are {gap} points apart: one gets all, the other nothing.",
    ),
    volume=(
        "Were {percent}% of the composite to go to the number of ratings, {moved} of {people} would change places.",
        "{name} with {n} ratings gains most: from place {before} to {after}. How many rate is mostly a matter of "
        "window and business, not of service.",
    ),
    advice={
        "veto": "Rather: look into each bad rating, mend its cause, and let it count by its share.",
        "last": "Rather: look at the ranges of ranks; say who is worse only where that can be told, and ask why first.",
        "all-or-nothing": "Rather: let the score count as it is, without a line.",
        "volume": "Rather: let the number of ratings say how sure a score is, and nothing else.",
    },
    too_few="fewer than two people are ranked, so there is no example",
    title="Rules to be wary of",
    columns=("rule", "what it would do here"),
    key="Wary of",
    preset="  be wary of {name}: what it would do here says kiosk campaign what-if CAMPAIGN --rule {rule}",
)

WORDS: Final[Mapping[Language, AntiPatternWords]] = {Language.ZH: _ZH, Language.EN: _EN}
