"""What stops a roster from being read, and what is wrong with its cells."""

from collections.abc import Callable, Mapping
from typing import Final

from kiosk.wording.errors.sentence import Sentences, of
from kiosk.wording.shape import Language
from scoring.roster.errors import CellFault, Flaw, RosterChangedError, RosterFault, RosterFileError

_FILES: Final[Mapping[RosterFault, tuple[str, str]]] = {
    RosterFault.GONE: ("没有这个文件或文件夹", "there is no such file or folder"),
    RosterFault.NO_FILE: ("这不是普通文件", "this is no regular file"),
    RosterFault.KIND: (
        "只能读 Excel 工作簿（.xlsx）或装有 CSV 文件的文件夹；旧的 .xls 请先另存为 .xlsx",
        "only a workbook (.xlsx) or a folder of CSV files can be read; please save an old .xls as .xlsx first",
    ),
    RosterFault.UNREADABLE: ("文件损坏或没有读取权限", "it is damaged, or may not be read"),
    RosterFault.TOO_LARGE: ("文件太大，不像是花名册", "it is too large for a roster"),
    RosterFault.ENCODING: (
        "既不是 UTF-8 也不是 GB18030 编码，请另存为 CSV UTF-8",
        "it is neither UTF-8 nor GB18030; please save it as CSV UTF-8",
    ),
    RosterFault.NO_SHEETS: (
        "里面没有 单位、窗口、人员、排班 中的任何一张表（CSV 文件名: units.csv windows.csv staff.csv duty.csv）",
        "none of the sheets units, windows, staff, duty is in it (files: units.csv windows.csv staff.csv duty.csv)",
    ),
}

ROSTERS: Final[Sentences] = dict(
    (
        of(
            RosterFileError,
            lambda e: f"{e.path}: {_FILES[e.fault][0]}{f'（{e.detail}）' if e.detail else ''}",
            lambda e: f"{e.path}: {_FILES[e.fault][1]}{f' ({e.detail})' if e.detail else ''}.",
        ),
        of(
            RosterChangedError,
            lambda _: "花名册在您查看期间被别人改过，没有写入；请重新读入，再看一遍",
            lambda _: "The roster on record was changed meanwhile; nothing was written. Please import it again.",
        ),
    )
)

_Said = Callable[[CellFault], str]
_FLAWS: Final[Mapping[Flaw, tuple[_Said, _Said]]] = {
    Flaw.NO_COLUMN: (lambda e: f"缺少「{e.value}」这一列", lambda e: f"the column {e.value} is missing"),
    Flaw.UNKNOWN_COLUMN: (
        lambda e: f"不认识「{e.value}」这一列，请改成模板里的列名，或删去",
        lambda e: f"no column is called {e.value}; please use the template's names, or take it out",
    ),
    Flaw.DOUBLE_COLUMN: (lambda e: f"「{e.value}」这一列重复了", lambda e: f"the column {e.value} stands there twice"),
    Flaw.MISSING: (lambda _: "没有填写", lambda _: "is empty"),
    Flaw.NOT_AN_ID: (
        lambda e: f"「{e.value}」不能作编号：用字母、数字和 _ . : - ，最多 64 个",
        lambda e: f"{e.value} is no id: letters, digits and _ . : -, at most 64 of them",
    ),
    Flaw.NOT_A_BADGE: (
        lambda e: f"「{e.value}」不能作工号：用字母、数字和 _ . - ，最多 16 个，否则登录时输不进去",
        lambda e: f"{e.value} is no badge: letters, digits and _ . - , at most 16, else nobody can sign in with it",
    ),
    Flaw.TOO_LONG: (lambda e: f"「{e.value}」太长，最多 60 字", lambda e: f"{e.value} is too long, 60 characters fit"),
    Flaw.NO_DAY: (
        lambda e: f"「{e.value}」不是日期，请写成 2026-07-01",
        lambda e: f"{e.value} is no day, please write it as 2026-07-01",
    ),
    Flaw.NO_CHOICE: (
        lambda e: f"「{e.value}」不在可选的值里，请看模板里的批注",
        lambda e: f"{e.value} is none of the values; the template's comments name them",
    ),
    Flaw.ODD_SIGN: (
        lambda e: f"名称里有看不见或没有定义的字符 {e.value}，请重新输入",
        lambda e: f"the name holds a character that nobody sees or no font has, {e.value}; please type it anew",
    ),
    Flaw.TWICE: (
        lambda e: f"「{e.value}」与第 {e.other} 行重复",
        lambda e: f"{e.value} stands in row {e.other} already",
    ),
    Flaw.NO_SUCH: (
        lambda e: f"没有「{e.value}」，请先在对应的表里加上",
        lambda e: f"there is no {e.value}; please add it to its own sheet first",
    ),
    Flaw.BACKWARDS: (
        lambda e: f"结束日期 {e.value} 早于开始日期",
        lambda e: f"the last day {e.value} is before the first",
    ),
    Flaw.OVERLAP: (
        lambda e: f"与第 {e.other} 行重叠：同一人同一窗口同一时段",
        lambda e: f"overlaps with row {e.other}: the same person at the same window at the same time",
    ),
    Flaw.ENDED: (
        lambda e: f"「{e.value}」已不在它自己的表里，按本文件将停用或离岗；请补上，或改这一行",
        lambda e: (
            f"{e.value} is not in its own sheet any more and would leave by this file; add it there, or change this"
        ),
    ),
    Flaw.LAST_ADMIN: (
        lambda _: "这样就没有管理员了，至少要留一位",
        lambda _: "nobody would be administrator any more; at least one has to stay",
    ),
}


def said_flaw(fault: CellFault, language: Language) -> str:
    """What is wrong with a cell, where its place is told beside; outside text in it is as it came."""
    return _FLAWS[fault.flaw][language is Language.EN](fault)


def said_cell(fault: CellFault, language: Language) -> str:
    """One fault of a roster with its sheet, row and column; outside text in it is as it came."""
    what = said_flaw(fault, language)
    if language is Language.EN:
        return f"{fault.sheet}, row {fault.row}{f', {fault.column}' if fault.column else ''}: {what}"
    return f"{fault.sheet} 第 {fault.row} 行{f'「{fault.column}」' if fault.column else ''}: {what}"
