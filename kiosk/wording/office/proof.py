"""A component worked out once more from its events. Calculations that a person can follow."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ProofWords:
    """A component worked out once more from its events."""

    satisfaction_formula: str
    satisfaction_sum: str
    """Template: points, prior_points, ratings, strength, value."""
    level_sum: str
    """Template: terms, total."""
    level_term: str
    """Template: points, n."""
    voided_too: str
    """Template: n."""
    too_few: str
    """Template: why."""
    discipline_sum: str
    """Template: points, value."""
    discipline_floor: str
    """Template: points, value."""
    capped: str
    """Template: group, total, cap."""
    unit_deduction: str
    """Template: terms, total."""
    mean_formula: str
    """Template: component."""
    mean_sum: str
    """Template: total, days, value."""
    knowledge_sum: str
    """Template: earned, maximum, value."""
    nothing_counted: str
    agrees: str
    disagrees: str


_ZH: Final = ProofWords(
    satisfaction_formula="得分 = (评价分值之和 + 先验分值之和) / (评价条数 + 先验次数)",
    satisfaction_sum="= ({points} + {prior_points}) / ({ratings} + {strength}) = {value}",
    level_sum="评价分值之和 = {terms} = {total}",
    level_term="{points} * {n}",
    voided_too="另有{n}条经复核作废，列出但不计。",
    too_few="{why}。",
    discipline_sum="作风纪律 = 100 - {points} = {value}",
    discipline_floor="作风纪律 = 100 - {points}，最低为 0，即 {value}",
    capped="{group}扣分合计 {total}分，按本期规则最多计 {cap}分。",
    unit_deduction="年终扣分 = {terms} = {total}分，直接相加，不加权、不封顶。",
    mean_formula="{component} = 各人得分按在岗天数的加权平均",
    mean_sum="= {total} / {days}人天 = {value}",
    knowledge_sum="测试 = 100 * ({earned}) / ({maximum}) = {value}",
    nothing_counted="没有可以计入的成绩。",
    agrees="以上由逐笔记录重新核算，与得分一致。",
    disagrees="逐笔记录重新核算的结果与得分不一致，请用 kiosk ledger verify 核对账本。",
)

_EN: Final = ProofWords(
    satisfaction_formula="score = (points of the ratings + points of the prior) / (ratings + prior)",
    satisfaction_sum="= ({points} + {prior_points}) / ({ratings} + {strength}) = {value}",
    level_sum="points of the ratings = {terms} = {total}",
    level_term="{points} * {n}",
    voided_too="Voided after a check, listed but not counted: {n}.",
    too_few="{why}.",
    discipline_sum="discipline = 100 - {points} = {value}",
    discipline_floor="discipline = 100 - {points}, but never below 0: {value}",
    capped="{group}: {total} points, of which the rules of this period count {cap} at most.",
    unit_deduction="year points = {terms} = {total}, simply added: not weighted, not capped.",
    mean_formula="{component} = mean of the staff, weighted by days on duty",
    mean_sum="= {total} / {days} person-days = {value}",
    knowledge_sum="test = 100 * ({earned}) / ({maximum}) = {value}",
    nothing_counted="There is no score that counts.",
    agrees="Worked out once more from the single events: the same as the score.",
    disagrees=(
        "The single events give another score than the one shown; please check the ledger with kiosk ledger verify."
    ),
)

PROOF: Final[Mapping[Language, ProofWords]] = {Language.ZH: _ZH, Language.EN: _EN}
