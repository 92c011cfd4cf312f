"""What is wrong with a file of figures."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from kiosk.errors.figures import FigureCellsError, FigureFault, FigureFlaw, FiguresFault, FiguresFileError
from kiosk.wording.errors.sentence import Sentences, first_of, given, of
from kiosk.wording.shape import Language

_FILES: Final[Mapping[FiguresFault, tuple[str, str]]] = {
    FiguresFault.GONE: ("没有这个文件", "there is no such file"),
    FiguresFault.NO_FILE: ("这不是普通文件", "this is no regular file"),
    FiguresFault.UNREADABLE: (
        "读不了，请检查权限和格式",
        "it cannot be read; see whether you may, and whether it is CSV",
    ),
    FiguresFault.TOO_LARGE: ("文件太大", "it is too large"),
    FiguresFault.ENCODING: (
        "既不是 UTF-8 也不是 GB18030 编码，请另存为 CSV UTF-8",
        "it is neither UTF-8 nor GB18030; save it as CSV UTF-8",
    ),
    FiguresFault.EMPTY: ("里面没有数据行", "it has no line of figures"),
}

_Said = Callable[[FigureFault], str]
_FLAWS: Final[Mapping[FigureFlaw, tuple[_Said, _Said]]] = {
    FigureFlaw.NO_COLUMN: (
        lambda e: f"缺少列 {e.value}，请在第一行写上列名",
        lambda e: f"the column {e.value} is missing; the first line names the columns",
    ),
    FigureFlaw.TWO_COLUMNS: (lambda e: f"列 {e.value} 重复了", lambda e: f"the column {e.value} stands there twice"),
    FigureFlaw.MISSING: (lambda _: "没有填写", lambda _: "is empty"),
    FigureFlaw.TWICE: (
        lambda e: f"「{e.value}」前面已经有了",
        lambda e: f"{e.value} stands in an earlier line already",
    ),
    FigureFlaw.NO_NUMBER: (lambda e: f"「{e.value}」不是数", lambda e: f"{e.value} is no number"),
    FigureFlaw.NO_COUNT: (
        lambda e: f"「{e.value}」不是次数，请写 0 或正整数，最多 9 位",
        lambda e: f"{e.value} is no count; write 0 or a positive whole number of at most 9 digits",
    ),
    FigureFlaw.QUOTES: (
        lambda _: "从这一行起引号没有成对",
        lambda _: "from this line on a quotation mark has no other",
    ),
    FigureFlaw.NO_MOMENT: (
        lambda e: f"「{e.value}」不是时间，请写成 2026-07-01 09:30",
        lambda e: f"{e.value} is no time; write it like 2026-07-01 09:30",
    ),
    FigureFlaw.TO_COME: (lambda e: f"「{e.value}」还没有到", lambda e: f"{e.value} is still to come"),
    FigureFlaw.NO_CHOICE: (
        lambda e: f"「{e.value}」不是这一列可以写的词",
        lambda e: f"{e.value} is none of the words of this column",
    ),
    FigureFlaw.NO_ID: (lambda e: f"「{e.value}」不能作编号", lambda e: f"{e.value} cannot be an id"),
    FigureFlaw.UNKNOWN: (lambda e: f"本厅没有「{e.value}」", lambda e: f"the hall has no {e.value}"),
    FigureFlaw.NO_QUESTION: (
        lambda e: f"列「{e.value}」不是这份调查的题目",
        lambda e: f"the column {e.value} is no question of this survey",
    ),
    FigureFlaw.NOT_ASKED: (
        lambda e: f"「{e.value}」这一天没有开放调查，或者还没有到",
        lambda e: f"the survey is not asked on {e.value}, or that day has not come",
    ),
    FigureFlaw.ANSWERED: (
        lambda e: f"办件「{e.value}」已经答过这份调查",
        lambda e: f"the visit {e.value} has answered this survey already",
    ),
    FigureFlaw.BLANK: (lambda _: "这份问卷一题也没有答", lambda _: "this form answers no question"),
    FigureFlaw.TOO_LONG: (
        lambda _: "意见太长，最多 150 字",
        lambda _: "these are too many words; 150 characters are the most",
    ),
    FigureFlaw.NEGATIVE: (lambda e: f"标准误不能是负数: {e.value}", lambda e: f"an error cannot be below 0: {e.value}"),
    FigureFlaw.MORE_THAN_ALL: (
        lambda e: f"成功次数 {e.value} 比总次数多",
        lambda e: f"{e.value} are more successes than there were trials",
    ),
}


def _listed(error: FigureCellsError, language: Language) -> str:
    english = language is Language.EN
    short = (replace(one, value=given(one.value)) for one in error.faults)
    said = (f"{error.path}:{one.line}:{one.column}: {_FLAWS[one.flaw][english](one)}" for one in short)
    return "\n".join(first_of(said, len(error.faults), language))


FIGURES: Final[Sentences] = dict(
    (
        of(
            FiguresFileError,
            lambda e: f"{e.path}: {_FILES[e.fault][0]}{f'（{e.detail}）' if e.detail else ''}",
            lambda e: f"{e.path}: {_FILES[e.fault][1]}{f' ({e.detail})' if e.detail else ''}.",
        ),
        of(FigureCellsError, lambda e: _listed(e, Language.ZH), lambda e: _listed(e, Language.EN)),
    )
)
