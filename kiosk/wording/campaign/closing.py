"""Closing a campaign's book, and the errata that come later."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ClosingWords:
    """A closed book and what came after."""

    freeze: str
    second: str
    frozen: str
    """Template: id, at, by, head."""
    frozen_by_two: str
    """Template: id, at, by, second, head."""
    facts: str
    """Template: heads: the newest entries the frozen scores know."""
    errata: str
    """Template: count."""
    erratum: str
    """Template: at, what, about, by, change, entry."""
    adopted: str
    """Put behind an erratum that was taken over."""
    terminal: str
    """Template: terminal: in place of a person, where none acted."""
    kinds: Mapping[str, str]
    """What an event is called, by its kind."""
    other: str
    """Any other kind. Template: kind."""
    rating: str
    """Template: level, about whom."""
    not_counted: str
    finding: str
    """Template: points with their sign, about whom."""
    attempt: str
    """Template: earned, maximum, about whom."""
    corrections: str
    """Template: count."""
    corrected: str
    """Template: id, name, frozen and corrected composite, ranks of both."""
    by: Mapping[str, str]


_ZH: Final = ClosingWords(
    freeze="封账：从此得分不再变，之后来的都记为勘误",
    second="与谁共同采纳勘误；已封账的周期再封一次时要两人",
    frozen="{id} 已封账  {at}  {by}  账本 {head}",
    frozen_by_two="{id} 已封账  {at}  {by} 与 {second} 共同采纳勘误  账本 {head}",
    facts="封账得分依据的账本截至: {heads}",
    errata="勘误 {count} 条:",
    erratum="  {at}  {what} {about}  {by}  {change}  账本 {entry}",
    adopted="（已采纳）",
    terminal="终端 {terminal}",
    kinds={
        "rating.given": "补记评价",
        "rating.voided": "评价作废",
        "rating.corrected": "评价改等级",
        "rating.dated": "评价改日期",
        "finding.recorded": "补记扣分",
        "finding.reversed": "撤销扣分",
        "finding.withdrawn": "收回扣分",
        "attempt.submitted": "补交答卷",
        "weights.adopted": "改权重",
        "staff.assigned": "改排班",
        "staff.unassigned": "取消排班",
        "staff.enrolled": "调动",
        "staff.left": "离岗",
        "followup.decided": "差评申诉剔除",
        "paper.scheduled": "改试卷安排",
    },
    other="其他 {kind}",
    rating="{level} 级  {whom}",
    not_counted="不计分",
    finding="{points:+d} 分  {whom}",
    attempt="得 {earned} 分，满分 {maximum} 分  {whom}",
    corrections="勘误改变的得分 {count} 个:",
    corrected="  {kind} {id} {name}  封账 {frozen} 第 {rank_frozen} 名  含勘误 {corrected} 第 {rank_corrected} 名",
    by={"staff": "人员", "window": "窗口", "unit": "单位"},
)

_EN: Final = ClosingWords(
    freeze="close its book: scores stand from then on, what comes later is an erratum",
    second="who takes the errata over together with --as; asked for where the campaign is frozen already",
    frozen="{id} is frozen  {at}  {by}  ledger {head}",
    frozen_by_two="{id} is frozen  {at}  errata taken over by {by} with {second}  ledger {head}",
    facts="the frozen scores know the ledger up to {heads}",
    errata="errata: {count}",
    erratum="  {at}  {what} {about}  {by}  {change}  ledger {entry}",
    adopted=" (taken over)",
    terminal="terminal {terminal}",
    kinds={
        "rating.given": "rating added",
        "rating.voided": "rating voided",
        "rating.corrected": "rating corrected",
        "rating.dated": "rating dated",
        "finding.recorded": "finding added",
        "finding.reversed": "finding reversed",
        "finding.withdrawn": "finding withdrawn",
        "attempt.submitted": "test handed in",
        "weights.adopted": "weights changed",
        "staff.assigned": "roster changed",
        "staff.unassigned": "taken off the roster",
        "staff.enrolled": "moved to another unit or role",
        "staff.left": "left the hall",
        "followup.decided": "bad rating excluded",
        "paper.scheduled": "paper scheduled anew",
    },
    other="other {kind}",
    rating="level {level}  {whom}",
    not_counted="changes no score",
    finding="{points:+d} points  {whom}",
    attempt="{earned} of {maximum} marks  {whom}",
    corrections="scores that the errata change: {count}",
    corrected="  {kind} {id} {name}  frozen {frozen} rank {rank_frozen}  with errata {corrected} rank {rank_corrected}",
    by={"staff": "staff", "window": "window", "unit": "unit"},
)

WORDS: Final[Mapping[Language, ClosingWords]] = {Language.ZH: _ZH, Language.EN: _EN}
