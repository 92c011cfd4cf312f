"""My papers, and the rules of one before it begins."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class PapersWords:
    """What there is to take, how it stands, what can be done with it."""

    language: Language
    title: str
    loading: str
    retest: str
    """Title of a targeted retest. Template: title."""
    retest_why: str
    """Template: facets."""
    retest_why_finding: str
    """Template: facets."""
    retest_until: str
    """Template: percent."""
    retest_passed: str
    """Template: day."""
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
    counted_one: str
    """Template: percent, number; of several attempts."""
    counted_mean: str
    """Template: percent, count."""
    not_counted: str
    running: str
    """Template: position, remaining."""
    runs_on: str
    """Behind it: the time does."""
    breaks: str
    """Template: count; behind it."""

    # How a paper stands.
    ready: str
    begun: str
    done: str
    closed: str
    missing: str

    # What can be done.
    start: str
    resume: str
    see_result: str
    opening: str
    clock_doubted: str

    # Asked of a test that nobody has left.
    take_over_ask: str
    take_over_where: str
    """Template: terminal."""
    take_over_here: str
    take_over_note: str
    take_over_yes: str

    # Before the start.
    rules: tuple[tuple[str, str], ...]
    """Name and rule; template: minutes, given_back."""
    bank_language: tuple[str, str]
    """That questions and answers are in Chinese; empty where that goes without saying."""
    number: str
    """Template: number, allowed."""


_ZH: Final = PapersWords(
    language=Language.ZH,
    title="我的试卷",
    loading="正在取出您的试卷",
    retest="定向复测：{title}",
    retest_why="为什么：有群众反映这项业务没有一次说全（{facets}）",
    retest_why_finding="为什么：巡查记下这项业务没有一次说全（{facets}）",
    retest_until="考到通过为止，{percent}% 通过；不计入考核得分",
    retest_passed="{day}已通过",
    empty="现在没有要做的试卷",
    empty_note="新一期测试安排好以后会出现在这里。有疑问请问管理员。",
    size="{questions}题   {minutes}分钟   满分{marks}分",
    size_unknown="{minutes}分钟   满分{marks}分",
    deadline="{day}截止",
    attempts="已用{used}次，共{allowed}次",
    counted="计入成绩 {percent}%",
    counted_one="计入成绩 {percent}%，取第{number}次",
    counted_mean="计入成绩 {percent}%，{count}次平均",
    not_counted="还没有成绩",
    running="上次答到第{position}题，剩余 {remaining}",
    runs_on="计时未停",
    breaks="已中断{count}次",
    ready="可开始",
    begun="未交卷，可继续",
    done="已完成",
    closed="已截止",
    missing="题库中没有这份试卷，请告诉管理员",
    start="开始作答",
    resume="继续作答",
    see_result="查看成绩",
    opening="正在打开，请稍候",
    clock_doubted="本机时钟存疑，请告诉管理员核对时间；作答和用时不受影响",
    take_over_ask="要在这里接着答这份试卷吗？",
    take_over_where="它没有从答题画面离开过：可能正开在终端 {terminal} 上，也可能是那台终端中断了。",
    take_over_here="它没有从答题画面离开过：本终端上次可能中断了。",
    take_over_note="在这里继续以后，那边不能再答。已保存的作答都在。",
    take_over_yes="在这里继续",
    rules=(
        ("怎样计分", "单选、判断、填数答对得分。多项选择和排序，对一部分得一部分分。"),
        ("一次性告知", "漏一项、多要一样都扣分。关键的都说到、不违规多要，才算一口告知通过。"),
        ("即时保存", "每题作答即时保存，断电、重启都不丢。终端中断的时间最多补回{given_back}分钟。"),
        ("时间", "开始后计时{minutes}分钟，时间到自动交卷。离开不停表，中断次数随成绩记录。"),
    ),
    bank_language=("", ""),
    number="按成绩计入本期考核。本次是第{number}次，共{allowed}次。",
)

_EN: Final = PapersWords(
    language=Language.EN,
    title="My papers",
    loading="Fetching your papers",
    retest="Targeted retest: {title}",
    retest_why="Why: a citizen was not told everything of this service ({facets})",
    retest_why_finding="Why: the patrol found that not everything was told ({facets})",
    retest_until="until it is passed, at {percent}%; it is in no score",
    retest_passed="passed on {day}",
    empty="There is no paper to take now",
    empty_note="Once a new test is scheduled, it appears here. If in doubt, ask the administrator.",
    size="{questions} questions   {minutes} minutes   {marks} marks",
    size_unknown="{minutes} minutes   {marks} marks",
    deadline="due {day}",
    attempts="used {used} of {allowed}",
    counted="score so far {percent}%",
    counted_one="score so far {percent}%, of No. {number}",
    counted_mean="score so far {percent}%, mean of {count}",
    not_counted="no score yet",
    running="stopped at No. {position}, {remaining} left",
    runs_on="time runs",
    breaks="breaks: {count}",
    ready="ready",
    begun="begun, not handed in",
    done="done",
    closed="closed",
    missing="missing: tell the admin",
    start="Start",
    resume="Go on",
    see_result="See the result",
    opening="Opening, one moment",
    clock_doubted="Clock in doubt: please tell an administrator. Answers and test time are safe.",
    take_over_ask="Go on with this test here?",
    take_over_where="Nobody has left it: it may be open at terminal {terminal}, or that terminal went down.",
    take_over_here="Nobody has left it: this terminal may have gone down.",
    take_over_note="Once you go on here, nothing can be answered there. What was saved is kept.",
    take_over_yes="Go on here",
    rules=(
        (
            "Marks",
            "Single, true/false, number: all or nothing. Multiple and ordering: a part of the marks for a part.",
        ),
        ("Checklists", "A gap or an extra demand costs marks. Told in full: all that is critical, nothing unlawful."),
        ("Saving", "Each answer is saved at once. Of a failure, up to {given_back} minutes are given back."),
        ("Time", "{minutes} minutes from the start, then it is handed in. Leaving stops no clock and counts."),
    ),
    bank_language=("Language", "Questions and answers are in Chinese, as the law is."),
    number="It counts towards this period's score. This is attempt {number} of {allowed}.",
)

PAPERS: Final[Mapping[Language, PapersWords]] = {Language.ZH: _ZH, Language.EN: _EN}
