"""My papers, and the rules of one before it begins."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class PapersWords:
    """What there is to take, how it stands, what can be done with it."""

    title: str
    loading: str
    empty: str
    empty_note: str
    size: str
    """Template: questions, minutes, marks."""
    size_unknown: str
    """The same where the bank does not have the paper."""
    deadline: str
    """Template: day."""
    attempts: str
    """Template: used, allowed."""
    counted: str
    """Template: percent."""
    not_counted: str
    running: str
    """Template: position, remaining."""

    # How a paper stands.
    ready: str
    begun: str
    late: str
    done: str
    closed: str
    missing: str

    # What can be done.
    start: str
    resume: str
    hand_in: str
    see_result: str
    opening: str

    hand_in_ask: str
    """Asked of a paper that is past its deadline."""

    # Before the start.
    rules: tuple[tuple[str, str], ...]
    """Name and rule; template: minutes."""
    bank_language: tuple[str, str]
    """That questions and answers are in Chinese; empty where that goes without saying."""
    number: str
    """Template: number, allowed."""


_ZH: Final = PapersWords(
    title="我的试卷",
    loading="正在取出您的试卷",
    empty="现在没有要做的试卷",
    empty_note="新一期测试安排好以后会出现在这里。有疑问请问管理员。",
    size="{questions}题   {minutes}分钟   满分{marks}分",
    size_unknown="{minutes}分钟   满分{marks}分",
    deadline="{day}截止",
    attempts="已用{used}次，共{allowed}次",
    counted="计入成绩 {percent}%",
    not_counted="还没有成绩",
    running="上次答到第{position}题，剩余 {remaining}",
    ready="可开始",
    begun="未交卷，可继续",
    late="已截止，未交卷",
    done="已完成",
    closed="已截止",
    missing="题库中没有这份试卷，请告诉管理员",
    start="开始作答",
    resume="继续作答",
    hand_in="按现有作答交卷",
    see_result="查看成绩",
    opening="正在打开，请稍候",
    hand_in_ask="这份试卷已过截止日期，只能按现有作答交卷",
    rules=(
        ("怎样计分", "单选、判断、填数答对得分。多项选择和排序，对一部分得一部分分。"),
        ("一次性告知", "漏一项、多要一样都扣分。关键的都说到、不违规多要，才算一口告知通过。"),
        ("即时保存", "每题作答即时保存。断电、重启都不丢，回来接着答，时间从停下的地方继续。"),
        ("时间", "开始后计时{minutes}分钟，时间到自动交卷。可以中途离开，离开时停止计时。"),
    ),
    bank_language=("", ""),
    number="按成绩计入本期考核。本次是第{number}次，共{allowed}次。",
)

_EN: Final = PapersWords(
    title="My papers",
    loading="Fetching your papers",
    empty="There is no paper to take now",
    empty_note="Once a new test is scheduled, it appears here. If in doubt, ask the administrator.",
    size="{questions} questions   {minutes} minutes   {marks} marks",
    size_unknown="{minutes} minutes   {marks} marks",
    deadline="due {day}",
    attempts="used {used} of {allowed}",
    counted="score so far {percent}%",
    not_counted="no score yet",
    running="stopped at No. {position}, {remaining} left",
    ready="ready",
    begun="begun, not handed in",
    late="past due, not handed in",
    done="done",
    closed="closed",
    missing="missing: tell the admin",
    start="Start",
    resume="Go on",
    hand_in="Hand in as is",
    see_result="See the result",
    opening="Opening, one moment",
    hand_in_ask="This paper is past its deadline: it can only be handed in as it stands",
    rules=(
        (
            "Marks",
            "Single, true/false, number: all or nothing. Multiple and ordering: a part of the marks for a part.",
        ),
        ("Checklists", "A gap or an extra demand costs marks. Told in full: all that is critical, nothing unlawful."),
        ("Saving", "Each answer is saved at once. After a power cut go on where you were, with the time you had."),
        ("Time", "{minutes} minutes from the start, then it is handed in. You may leave; the clock stops."),
    ),
    bank_language=("Language", "Questions and answers are in Chinese, as the law is."),
    number="It counts towards this period's score. This is attempt {number} of {allowed}.",
)

PAPERS: Final[Mapping[Language, PapersWords]] = {Language.ZH: _ZH, Language.EN: _EN}
