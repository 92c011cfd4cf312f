"""What is wrong with a file of ratings."""

from collections.abc import Callable, Mapping
from typing import Final

from kiosk.wording.errors.sentence import Sentences, of
from kiosk.wording.shape import Language
from scoring.exchange.faults import ExchangeFault, ExchangeFileError, ExchangeFileFault, ExchangeFlaw

_FILES: Final[Mapping[ExchangeFileFault, tuple[str, str]]] = {
    ExchangeFileFault.GONE: ("没有这个文件", "there is no such file"),
    ExchangeFileFault.NO_FILE: ("这不是普通文件", "this is no regular file"),
    ExchangeFileFault.UNREADABLE: ("文件损坏或没有读取权限", "it is damaged, or may not be read"),
    ExchangeFileFault.TOO_LARGE: ("文件太大，请分几次导入", "it is too large; please bring it in by parts"),
    ExchangeFileFault.ENCODING: (
        "既不是 UTF-8 也不是 GB18030 编码，请另存为 CSV UTF-8",
        "it is neither UTF-8 nor GB18030; please save it as CSV UTF-8",
    ),
    ExchangeFileFault.QUOTES: (
        "从这一行起引号不成对，请改正",
        "from this line on a quotation mark has no other; please mend it",
    ),
    ExchangeFileFault.EMPTY: ("里面没有内容", "nothing is in it"),
}

EXCHANGES: Final[Sentences] = dict(
    (
        of(
            ExchangeFileError,
            lambda e: f"{e.path}: {_FILES[e.fault][0]}{f'（{e.detail}）' if e.detail else ''}",
            lambda e: f"{e.path}: {_FILES[e.fault][1]}{f' ({e.detail})' if e.detail else ''}.",
        ),
    )
)

_Said = Callable[[ExchangeFault], str]
_FLAWS: Final[Mapping[ExchangeFlaw, tuple[_Said, _Said]]] = {
    ExchangeFlaw.NO_COLUMN: (lambda e: f"缺少「{e.value}」这一列", lambda e: f"the column {e.value} is missing"),
    ExchangeFlaw.DOUBLE_COLUMN: (
        lambda e: f"「{e.column}」和「{e.value}」是同一项，请只留一列",
        lambda e: f"{e.column} and {e.value} mean the same; please keep one column",
    ),
    ExchangeFlaw.MISSING: (lambda _: "没有填写", lambda _: "is empty"),
    ExchangeFlaw.LEVEL: (
        lambda e: f"「{e.value}」不是等级，应为 1 到 5，或非常满意、满意、基本满意、不满意、非常不满意",
        lambda e: f"{e.value} is no level: 1 to 5, or its Chinese name",
    ),
    ExchangeFlaw.REASON: (
        lambda e: f"「{e.value}」里有不认识的原因代码，应为三位数，如 510,517",
        lambda e: f"{e.value}: a code of a reason is not known; three digits each, such as 510,517",
    ),
    ExchangeFlaw.CONTRADICTS: (
        lambda e: f"原因代码「{e.value}」与等级矛盾: 等级方向（--direction）可能写反了，或这一行有误",
        lambda e: f"the reasons {e.value} are of another level: --direction may be the wrong way round, or the row is",
    ),
    ExchangeFlaw.TOO_MANY: (lambda _: "原因超过 10 个", lambda _: "more than 10 reasons"),
    ExchangeFlaw.TOO_LONG: (lambda _: "文字评价超过 150 字", lambda _: "more than 150 characters"),
    ExchangeFlaw.CHANNEL: (
        lambda e: f"「{e.value}」不是这种渠道代码（--dialect）里的代码",
        lambda e: f"{e.value} is no channel of this --dialect",
    ),
    ExchangeFlaw.TIME: (
        lambda e: f"「{e.value}」不是时间，应如 2026-07-14 09:41:00",
        lambda e: f"{e.value} is no moment; write it as 2026-07-14 09:41:00",
    ),
    ExchangeFlaw.FUTURE: (lambda e: f"「{e.value}」还没有到", lambda e: f"{e.value} has not been yet"),
    ExchangeFlaw.WINDOW: (
        lambda e: f"本厅没有窗口「{e.value}」，或有几个窗口同名（请写窗口编号）",
        lambda e: f"this hall has no window {e.value}, or several of that name (write its number)",
    ),
    ExchangeFlaw.STAFF: (
        lambda e: f"本厅没有「{e.value}」，或有几个人同名（请写工号）",
        lambda e: f"nobody here is {e.value}, or several people are (write the badge)",
    ),
    ExchangeFlaw.SWITCH: (lambda e: f"「{e.value}」应为 1 或 0（是、否）", lambda e: f"{e.value} should be 1 or 0"),
    ExchangeFlaw.NUMBER: (lambda e: f"「{e.value}」不是从 1 起的次数", lambda e: f"{e.value} is no count from 1"),
    ExchangeFlaw.STATUS: (
        lambda e: f"「{e.value}」不是办件状态: 1 待办理，2 办理中，3 已完结",
        lambda e: f"{e.value} is no state of a case: 1 waiting, 2 in hand, 3 done",
    ),
    ExchangeFlaw.TWICE: (
        lambda e: f"办件「{e.value}」在第 {e.other} 行已经评过，一次只评一次",
        lambda e: f"the visit {e.value} is rated in line {e.other} already; one visit is rated once",
    ),
}


def said_exchange(fault: ExchangeFault, language: Language) -> str:
    """What is wrong, in one sentence that names the column."""
    chinese, english = _FLAWS[fault.flaw]
    if language is Language.ZH:
        return f"{fault.column}: {chinese(fault)}"
    return f"{fault.column}: {english(fault)}"
