"""What a bulletin says around its tables: heading, who may read it, the method, patrol, errata, the ledger."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class FrameWords:
    """Headings, sentences and notes."""

    html_language: str
    title: str
    """Template: the campaign's title."""
    management: str
    unit: str
    """Template: unit."""
    public: str
    a_day: str
    """Template: year, month, day."""
    weekdays: tuple[str, str, str, str, str, str, str]
    """Monday first."""
    period: str
    """Template: first, last."""
    as_of: str
    """Template: day, head."""
    provisional: str
    """Template: last day of the campaign."""
    numerals: tuple[str, ...]
    """Of the sections."""
    numbered: str
    """Template: numeral, title."""

    overview: str
    method: str
    weights: str
    """Template: knowledge, satisfaction, discipline."""
    method_lines: tuple[str, str, str, str, str]
    """Templates: minimum, points (of levels 5 to 1)."""
    units: str
    windows: str
    people: str
    deductions: str
    tests: str
    ratings: str
    patrol: str
    errata: str
    ledger: str

    bands: str
    """What shared ranks mean."""
    ranks: str
    """What the range of ranks means."""
    split_half: str
    """Template: times, of, others."""
    few: str
    """Template: minimum."""
    reversed_note: str
    """Template: count of reversed findings."""
    no_findings: str
    year_note: str
    """Template: year."""
    no_tests: str
    tests_basis: str
    """Template: attempts."""
    tests_unread: str
    """Template: attempts."""
    told: str
    """Template: put, passed, share."""
    facet_note: str
    rates_note: str
    active_unknown: str
    waiting: str
    """Template: count."""
    patrolled: str
    """Template: working, signed, missing."""
    none_missing: str
    no_calendar: str
    """Template: years."""
    no_errata: str
    ledger_note: str
    """Template: an entry, as `kiosk ledger verify --expect` takes it."""
    redacted: str
    """What the public form leaves out."""
    confidential: str
    """What to do with a form that names people."""
    mask: str
    """In place of a person's name inside the name of something else."""
    page: str
    """Template for the foot of a page: the two counters come between its parts, split at `|`."""

    def day(self, value: date) -> str:
        """A day with its year."""
        return self.a_day.format(year=value.year, month=value.month, day=value.day)


_ZH: Final = FrameWords(
    html_language="zh-CN",
    title="{title}通报",
    management="管理版",
    unit="单位版：{unit}",
    public="公开版",
    a_day="{year}年{month}月{day}日",
    weekdays=("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    period="考核期 {first}至{last}",
    as_of="账本截至 {day}",
    provisional="考核期到{last}才结束，本期通报按账本现有记录计算，还会变动。",
    numerals=("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四"),
    numbered="{numeral}、{title}",
    overview="概况",
    method="权重与方法",
    weights="权重：测试{knowledge}%，满意度{satisfaction}%，作风纪律{discipline}%。",
    method_lines=(
        "综合得分由测试、满意度、作风纪律三项组成：每项得分乘权重，取到0.01分，再相加，所以各项之和与总分一分不差。",
        "测试得分是计入的答卷所得分数占满分的百分比；到期未考的试卷，按本期规定记0分、免计或者不排名。",
        "满意度得分按{points}分折算五级评价，并以同类全体的评价为起点，评价越多越看自己的；"
        "有效评价不足{minimum}条的写“样本不足”，不给名次。",
        "作风纪律得分是100分减去维持的扣分，最低0分；单位的扣分简单相加，不加权、不封顶、不保底。",
        "两者的差在95%区间之内的，不可区分，名次并列（名次后写“=”）；单位得分是其人员得分按在岗天数的加权平均。",
    ),
    units="单位排名",
    windows="窗口排名",
    people="人员排名",
    deductions="扣分",
    tests="业务知识测试",
    ratings="群众评价",
    patrol="巡查",
    errata="勘误",
    ledger="账本链头",
    bands="名次后有“=”的，彼此不可区分：与本段首名的差在95%区间之内。图中横线是95%区间，同一底色为同一段。",
    ranks="“名次范围”是真实名次可能落在的范围：同一张表里各行的范围同时成立的把握是95%。",
    split_half="对半抽样：{of}次随机取一半评价重算，第一名有{times}次仍是第一，另有{others}个曾是第一。",
    few="有效评价不足{minimum}条，或者有一项没有得分的，不给名次。",
    reversed_note="另有{count}条扣分记录已撤销，不计分。",
    no_findings="本期没有扣分记录。",
    year_note="“{year}年累计”是全年维持的扣分之和，用于年终政风评议和目标考核。",
    no_tests="本期还没有人交卷。",
    tests_basis="以下两表统计本期全部已交的{attempts}份答卷。",
    tests_unread="另有{attempts}份答卷的试卷原件读不出，没有统计在内。",
    told="“一口告知”：告知题共作答{put}道次，其中{passed}道次做到（{share}）。",
    facet_note="告知题按其中各类要素分别计分，所以各类别的满分之和与试卷满分可以不同。",
    rates_note="好评率是非常满意、满意、基本满意三级占有效评价的比例，差评率是其余两级；区间是95%威尔逊区间；"
    "有效评价不足5条的写“样本不足”。",
    active_unknown="办件总数没有记录在本系统，所以主动评价率写“—”。",
    waiting="另有{count}条评价因时钟存疑待定，没有计入。",
    patrolled="应巡查的工作日{working}天，已签字{signed}天，缺{missing}天。",
    none_missing="每个工作日都有巡查签字。",
    no_calendar="{years}年的官方放假安排还没有，只按周末计算。",
    no_errata="本期没有勘误。",
    ledger_note="本通报的每个数字都由账本里的记录得出。任何人改动记录，链头就会不同；核对："
    "kiosk ledger verify --expect {entry}",
    redacted="公开版不含任何人员的姓名、工号和个人得分。",
    confidential="含个人得分，只供内部使用，不得公开张贴。",
    mask="某某",
    page="第|页 / 共|页",
)

_EN: Final = FrameWords(
    html_language="en",
    title="{title}: bulletin",
    management="for management",
    unit="for the unit: {unit}",
    public="public",
    a_day="{year}-{month:02}-{day:02}",
    weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    period="from {first} to {last}",
    as_of="ledger as of {day}",
    provisional="The campaign ends on {last} only; this bulletin is worked out from what is on record and will change.",
    numerals=("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14"),
    numbered="{numeral}. {title}",
    overview="Overview",
    method="Weights and method",
    weights="Weights: tests {knowledge}%, satisfaction {satisfaction}%, discipline {discipline}%.",
    method_lines=(
        "The composite has three parts; each is multiplied by its weight and rounded to 0.01, so they add up exactly.",
        "The test score is the percentage of marks in the attempts that count; a paper that was missed counts as the "
        "campaign says: 0, excused, or no rank.",
        "Satisfaction takes the five levels as {points} points and starts from everybody's ratings of the kind; fewer "
        "than {minimum} valid ratings are too few for a score or rank.",
        "Discipline is 100 less the points of upheld findings, at least 0; a unit's points are simply added up, never "
        "weighted, capped or floored.",
        "Two whose difference lies within its 95% interval cannot be told apart and share a rank (=); a unit's "
        "score is the mean of its people's, weighted by days on duty.",
    ),
    units="Units",
    windows="Windows",
    people="People",
    deductions="Deductions",
    tests="Knowledge tests",
    ratings="Citizens' ratings",
    patrol="Patrol",
    errata="Errata",
    ledger="Ledger heads",
    bands="Ranks with = cannot be told apart: the difference from the first of the band lies within its 95% interval. "
    "Lines show that interval; one shade is one band.",
    ranks="The range of ranks holds the true rank, for every line of a table at once, with 95% confidence.",
    split_half="Random halves of the ratings: the first stayed first in {times} of {of}; others once first: {others}.",
    few="Without a rank: fewer than {minimum} valid ratings, or a part without a score.",
    reversed_note="Findings that were reversed and cost nothing: {count}.",
    no_findings="There are no findings.",
    year_note="The points of {year} are the plain sum of the year's upheld findings, for year-end appraisal.",
    no_tests="Nobody has handed in a test yet.",
    tests_basis="The next two tables add up every attempt that was handed in: {attempts}.",
    tests_unread="Attempts left out because their papers cannot be read: {attempts}.",
    told="Telling everything at once: checklists put {put}, passed {passed} ({share}).",
    facet_note="A checklist counts in each facet for itself, so facets need not add up to the marks of the papers.",
    rates_note="Good: the upper three levels of all valid ratings; bad: the other two; Wilson 95% intervals; below 5 "
    "valid ratings there are too few.",
    active_unknown="Nobody counts visits here, so the rate of active ratings is unknown.",
    waiting="Ratings that wait because a clock was in doubt, not counted: {count}.",
    patrolled="Working days: {working}; signed off: {signed}; missing: {missing}.",
    none_missing="Every working day was signed off.",
    no_calendar="The official calendar of {years} is not known; only weekends are off.",
    no_errata="There are no errata.",
    ledger_note="Every number follows from entries of the ledger; whoever changed one would change the head. To check: "
    "kiosk ledger verify --expect {entry}",
    redacted="The public form has no person's name, badge or score.",
    confidential="Names people's scores: for internal use, not to be posted.",
    mask="NN",
    page="page | of |",
)

FRAME: Final[Mapping[Language, FrameWords]] = {Language.ZH: _ZH, Language.EN: _EN}
