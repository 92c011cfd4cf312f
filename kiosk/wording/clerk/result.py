"""A result, and one question of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language
from quiz.marking.working import Term


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ResultWords:
    """How much, where it was lost, and why."""

    percent: str
    """Template: percent."""
    no_percent: str
    marks: str
    """Template: earned, maximum."""
    passed: str
    failed: str
    bar: str
    """Template: pass_percent."""
    told_all_of: str
    """Template: passed, total."""
    time: str
    """Template: clock."""
    time_up: str
    overdue: str
    """The store handed it in, because nobody came back to it."""
    breaks: str
    """Template: count, clock."""

    # The attempts at one paper.
    attempt: str
    """Template: number, percent."""
    attempt_shown: str
    """Template: attempt; the one that is on the screen."""
    counts: str
    """Behind an attempt that enters the score."""
    other: str

    # Facets.
    facet: str
    facet_share: str
    facet_told: str
    """Template: percent."""
    facet_over: str
    """Template: over."""

    # How a question went, each with a sign of its own.
    right: str
    partly: str
    wrong: str
    blank: str

    # Keys.
    to_papers: str
    to_result: str
    previous: str
    next: str

    # One question.
    head: str
    """Template: position, type, mark, earned, maximum."""
    own_answer: str
    right_answer: str
    no_answer: str
    left_out: str
    over_demands: str
    told: str
    critical: str
    illegal: str
    told_all: str
    not_told_all: str
    nothing_left_out: str
    nothing_over: str
    explanation: str
    basis: str
    basis_line: str
    """Template: cited, quote."""
    order_line: str
    """Template: number, text."""
    grouped: str
    """Template: label, text; a line under the label of its group."""
    semicolon: str
    """Between lines of one facet."""

    # How a mark came about.
    working: str
    parts: Mapping[Term, str]
    """Template: count, of."""
    comma: str
    """Between parts."""
    worked: str
    """Template: sum, share, maximum, earned."""
    floored: str
    """Template: sum; less than nothing."""
    all_or_nothing: str
    rounding: str
    """That sums are exact and only what is shown is rounded."""


_ZH: Final = ResultWords(
    percent="{percent}%",
    no_percent="没有计分题",
    marks="得分 {earned}/{maximum}",
    passed="通过",
    failed="未通过",
    bar="通过线 {pass_percent}%",
    told_all_of="一口告知 通过 {passed}/{total}",
    time="用时 {clock}",
    time_up="时间到，已自动交卷。到时为止的作答都已保存并计分。",
    overdue="离开后时间用完，系统已按保存的作答交卷并计分。",
    breaks="中断{count}次，不在场 {clock}",
    attempt="第{number}次 {percent}%",
    attempt_shown="[{attempt}]",
    counts="计入",
    other="看另一次",
    facet="类别",
    facet_share="得分率",
    facet_told="清单内告知 {percent}%",
    facet_over="多要{over}项",
    right="+ 对",
    partly="~ 部分对",
    wrong="! 错",
    blank="- 未答",
    to_papers="返回试卷",
    to_result="返回成绩",
    previous="上一题",
    next="下一题",
    head="第{position}题   {type}   {mark}   得{earned}分，满分{maximum}分",
    own_answer="您的回答",
    right_answer="正确答案",
    no_answer="没有作答",
    left_out="漏告知",
    over_demands="多要、错告",
    told="已告知",
    critical="关键",
    illegal="违规",
    told_all="一口告知 通过",
    not_told_all="一口告知 未通过",
    nothing_left_out="没有漏项",
    nothing_over="没有多要",
    explanation="解析",
    basis="依据",
    basis_line="{cited}：{quote}",
    order_line="{number}  {text}",
    grouped="{label}：{text}",
    semicolon="；",
    working="怎样算分",
    parts={
        Term.TOLD: "已告知 {count}/{of}",
        Term.RIGHT: "选对 {count}/{of}",
        Term.PAIRS: "前后相接 {count}/{of}",
        Term.OVER_DEMANDED: "减去多要 {count}/{of}",
        Term.WRONG_FACT: "减去说错 {count}/{of}",
        Term.WRONG: "减去选错 {count}/{of}",
    },
    comma="，",
    worked="{sum} = {share}，乘满分{maximum}分，得{earned}分",
    floored="{sum}，不足0，按0计，得0分",
    all_or_nothing="全部答对得满分，否则不得分。",
    rounding="清单按各项的权重计数。计算一律精确，只在显示时取到小数（四舍六入五取双）。",
)

_EN: Final = ResultWords(
    percent="{percent}%",
    no_percent="nothing marked",
    marks="{earned} of {maximum} marks",
    passed="Passed",
    failed="Failed",
    bar="pass mark {pass_percent}%",
    told_all_of="told in full {passed}/{total}",
    time="time {clock}",
    time_up="Time is up: handed in. Everything answered until then is saved and marked.",
    overdue="The time ran out while nobody was here: handed in with what was saved.",
    breaks="breaks: {count}, away {clock}",
    attempt="No. {number} {percent}%",
    attempt_shown="[{attempt}]",
    counts="counts",
    other="Other attempt",
    facet="Facet",
    facet_share="Marks",
    facet_told="told in lists {percent}%",
    facet_over="extra {over}",
    right="+ right",
    partly="~ partly",
    wrong="! wrong",
    blank="- blank",
    to_papers="Papers",
    to_result="Result",
    previous="Previous",
    next="Next",
    head="No. {position}   {type}   {mark}   {earned} of {maximum} marks",
    own_answer="Your answer",
    right_answer="The right answer",
    no_answer="not answered",
    left_out="Left out",
    over_demands="Demanded too much, or told wrongly",
    told="Told",
    critical="critical",
    illegal="unlawful",
    told_all="Told in full",
    not_told_all="Not told in full",
    nothing_left_out="nothing was left out",
    nothing_over="nothing was demanded too much",
    explanation="Why",
    basis="Law",
    basis_line="{cited}: {quote}",
    order_line="{number}  {text}",
    grouped="{label}: {text}",
    semicolon="; ",
    working="How it was marked",
    parts={
        Term.TOLD: "told {count}/{of}",
        Term.RIGHT: "right {count}/{of}",
        Term.PAIRS: "in sequence {count}/{of}",
        Term.OVER_DEMANDED: "less demanded too much {count}/{of}",
        Term.WRONG_FACT: "less told wrongly {count}/{of}",
        Term.WRONG: "less wrong {count}/{of}",
    },
    comma=", ",
    worked="{sum} = {share}, times {maximum} marks: {earned}",
    floored="{sum}: below 0 counts as 0",
    all_or_nothing="All marks if everything is right, else none.",
    rounding="Checklists count the weights of their lines. Sums are exact; what is shown is rounded half to even.",
)

RESULT: Final[Mapping[Language, ResultWords]] = {Language.ZH: _ZH, Language.EN: _EN}
