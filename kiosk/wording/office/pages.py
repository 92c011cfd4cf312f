"""The pages of an explanation. Tabs, tables and passages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language
from scoring.rules.knowledge.attempt_marks import AttemptPolicy
from scoring.rules.knowledge.knowledge import AbsencePolicy


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class PageWords:
    """The pages of an explanation."""

    composition: str
    """A tab; likewise the next four."""
    knowledge: str
    satisfaction: str
    discipline: str
    members: str
    explained: str
    """Template: id, name."""
    closed: str
    """Template: day, total, n."""
    formula_words: str
    """Template: parts."""
    formula_part: str
    """Template: name, weight."""
    rank_words: str
    """Template: rank, why."""
    band_shared: str
    band_alone: str
    unit_composition: str

    # Papers.
    policies: Mapping[AttemptPolicy, str]
    absences: Mapping[AbsencePolicy, str]
    deadline: str
    """Template: day."""
    terms: str
    """Template: maximum, minutes, attempts, policy, absence."""
    no_attempts: str
    unfinished: str
    """Template: n, used, count."""
    breaks: str
    """Template: n, count, away, given_back."""
    attempt: str
    """Template: n."""
    counts: str
    counts_not: str
    counts_mean: str
    attempt_header: tuple[str, str, str, str, str, str, str, str]

    # Ratings.
    level_header: tuple[str, str, str, str]
    prior: str
    """Template: what, strength, mean."""
    prior_fallback: str
    """Template: what, strength."""
    flagged: str
    """Template: n, least (seconds), minutes, most."""
    flagged_with: str
    """Template: score."""
    satisfaction_interval: str
    """Template: interval, sd."""
    unit_satisfaction: str

    # Findings.
    finding_header: tuple[str, str, str, str, str, str]
    upheld: str
    withdrawn: str
    no_findings: str
    finding_note: str
    """Template: code, day, note."""

    # People.
    member_header: tuple[str, str, str, str, str]
    member_left_out: str
    member_no_value: str
    no_members: str


_ZH: Final = PageWords(
    composition="构成",
    knowledge="测试",
    satisfaction="满意度",
    discipline="作风纪律",
    members="人员",
    explained="得分由来  {id} {name}",
    closed="{day} 已封账，封账得分 {total}。本页按现在的记录计算，含封账后的勘误{n}条。",
    formula_words="综合得分 = {parts}。每项按未取舍的得分乘权重，取到0.01分，再相加，所以各项之和与总分一分不差。",
    formula_part="{name} * {weight}%",
    rank_words="名次 {rank}，{why}。",
    band_shared="并列：与本段首名的差在95%区间之内，不可区分",
    band_alone="单独一名",
    unit_composition="单位得分是各项得分齐全的人员按在岗天数的加权平均，逐人列在「人员」页。",
    policies={
        AttemptPolicy.FIRST: "计第一次",
        AttemptPolicy.BEST: "计最好一次",
        AttemptPolicy.LAST: "计最后一次",
        AttemptPolicy.MEAN: "计各次平均",
    },
    absences={
        AbsencePolicy.ZERO: "到期未考按0分计",
        AbsencePolicy.EXCUSED: "到期未考不计",
        AbsencePolicy.UNRANKED: "到期未考则没有测试成绩",
    },
    deadline="截止 {day}",
    terms="满分{maximum}分，限时{minutes}分钟，可考{attempts}次，{policy}；{absence}。",
    no_attempts="还没有交卷。",
    unfinished="第{n}次没有交卷，已用 {used}，中断{count}次。",
    breaks="第{n}次中断{count}次：不在场 {away}，计入用时；终端中断补回 {given_back}。",
    attempt="第{n}次",
    counts="计入",
    counts_not="不计",
    counts_mean="计入平均",
    attempt_header=("次序", "交卷时间", "得分", "满分", "得分率", "一口告知", "计入", "账本"),
    level_header=("等级", "每条分值", "有效条数", "占比"),
    prior=(
        "评价少时先参考大家：以本期所有{what}的共同先验起算，相当于{strength}次评价，均分 {mean}。"
        "评价越多，先验的影响越小。"
    ),
    prior_fallback="（可比的{what}还太少，先验取规定的{strength}次。）",
    flagged=(
        "另有{n}条评价来得比群众快，已标记待核，列出但不计: "
        "与同一窗口上一条相隔不到{least}秒，或{minutes}分钟内超过{most}条。"
    ),
    flagged_with="如果计入，满意度为 {score}。",
    satisfaction_interval="95%区间 {interval}，即得分加减 1.96 * {sd}，限于0到100。",
    unit_satisfaction="单位的满意度不由评价直接得出，是各窗口人员得分按在岗天数的加权平均。",
    finding_header=("日期", "条目", "内容", "扣分", "状态", "账本"),
    upheld="有效",
    withdrawn="撤销",
    no_findings="本期没有巡查扣分。",
    finding_note="{code} {day} 记录：{note}",
    member_header=("工号", "姓名", "在岗天数", "得分", "是否计入"),
    member_left_out="得分不全",
    member_no_value="没有成绩",
    no_members="本期还没有排班人员。",
)

_EN: Final = PageWords(
    composition="Made of",
    knowledge="Test",
    satisfaction="Satisfaction",
    discipline="Discipline",
    members="Staff",
    explained="Score of {id} {name}",
    closed="Closed on {day} with {total}. This page counts what is on record now, {n} errata among it.",
    formula_words=(
        "Total = {parts}. Each exact score is multiplied by its weight and rounded to 0.01, then they are "
        "added, so that the parts make the total to the cent."
    ),
    formula_part="{name} * {weight}%",
    rank_words="Rank {rank}: {why}.",
    band_shared="shared, because the distance to the first of this band lies within the 95% range",
    band_alone="alone in its place",
    unit_composition=(
        "The score of a unit is the mean of its staff with all scores, weighted by days on duty; they are "
        "listed under Staff."
    ),
    policies={
        AttemptPolicy.FIRST: "the first counts",
        AttemptPolicy.BEST: "the best counts",
        AttemptPolicy.LAST: "the last counts",
        AttemptPolicy.MEAN: "the mean counts",
    },
    absences={
        AbsencePolicy.ZERO: "not taken in time counts as 0",
        AbsencePolicy.EXCUSED: "not taken in time does not count",
        AbsencePolicy.UNRANKED: "not taken in time leaves no test score",
    },
    deadline="due {day}",
    terms="{maximum} marks, {minutes} minutes, attempts: {attempts}, {policy}; {absence}.",
    no_attempts="Nothing handed in yet.",
    unfinished="No. {n} is not handed in; used {used}, breaks: {count}.",
    breaks="No. {n}, breaks: {count}. Away {away}, counted as time used; failures gave {given_back} back.",
    attempt="No. {n}",
    counts="counts",
    counts_not="no",
    counts_mean="in mean",
    attempt_header=("No.", "Handed in", "Marks", "Of", "Share", "Told all", "Counts", "Ledger"),
    level_header=("Level", "Worth", "Valid", "Share"),
    prior=(
        "While ratings are few, all {what} of this period lend theirs: a common prior worth {strength} "
        "ratings with a mean of {mean}. The more ratings there are, the less it weighs."
    ),
    prior_fallback=" (There are too few {what} to compare with: the rules fix the prior at {strength} ratings.)",
    flagged=(
        "Flagged for a check, listed but not counted, because they came faster than citizens: {n}. Either within "
        "{least} seconds of the one before at the window, or more than {most} within {minutes} minutes. "
    ),
    flagged_with="With them the satisfaction score would be {score}.",
    satisfaction_interval="95% range {interval}: the score plus or minus 1.96 * {sd}, within 0 and 100.",
    unit_satisfaction=(
        "The satisfaction of a unit does not come from ratings directly: it is the mean of its staff, "
        "weighted by days on duty."
    ),
    finding_header=("Day", "Code", "What", "Points", "State", "Ledger"),
    upheld="valid",
    withdrawn="void",
    no_findings="The patrol found nothing in this period.",
    finding_note="{code} on {day}: {note}",
    member_header=("Badge", "Name", "On duty", "Score", "Counts"),
    member_left_out="scores missing",
    member_no_value="no score",
    no_members="Nobody is on the roster in this period yet.",
)

PAGES: Final[Mapping[Language, PageWords]] = {Language.ZH: _ZH, Language.EN: _EN}
