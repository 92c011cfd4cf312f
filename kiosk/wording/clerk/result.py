"""A result, and one question of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


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

    # Facets.
    facet: str
    facet_share: str
    facet_told: str
    """Template: percent."""
    facet_over: str
    """Template: over."""

    # How a question went.
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
    facet="类别",
    facet_share="得分率",
    facet_told="已告知 {percent}%",
    facet_over="多要{over}项",
    right="对",
    partly="部分对",
    wrong="错",
    blank="未答",
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
    facet="Facet",
    facet_share="Marks",
    facet_told="told {percent}%",
    facet_over="extra {over}",
    right="right",
    partly="partly",
    wrong="wrong",
    blank="blank",
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
)

RESULT: Final[Mapping[Language, ResultWords]] = {Language.ZH: _ZH, Language.EN: _EN}
