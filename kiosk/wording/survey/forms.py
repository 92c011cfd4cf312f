"""`kiosk survey import`: a stack of forms in a file, and what its first line may call the columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language

HEADERS: Final[Mapping[str, tuple[str, ...]]] = {
    "form": ("问卷编号", "form", "问卷号"),
    "window": ("窗口编号", "window", "窗口"),
    "day": ("日期", "day"),
    "visit": ("办件编号", "visit", "排队号"),
}
"""Beside these each question has a column of its own, called by its id; the one to show first."""


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class FormsWords:
    """Bringing forms in."""

    bring_in: str
    file: str
    dry_run: str
    who: str
    would: str
    """Template: read, known."""
    done: str
    """Template: read, written, known."""
    nothing: str
    """Template: read."""


_ZH: Final = FormsWords(
    bring_in="导入一叠纸质问卷（CSV），每份一行；有错全部指出，一份也不写入",
    file="CSV 文件，首行写列名：问卷编号，可再有 窗口编号 日期 办件编号，其余每列一道题，列名是题目编号如 overall；"
    "答案写数字或答案本身，没答留空",
    dry_run="只检查，不写入",
    who="请用 --as 写明谁负责，或者用 --dry-run 只检查",
    would="{read} 份问卷，没有错误；其中 {known} 份已经录过",
    done="{read} 份问卷：录入 {written} 份，已经录过 {known} 份",
    nothing="{read} 份问卷都已录过，没有要做的",
)

_EN: Final = FormsWords(
    bring_in="bring in a stack of paper forms (CSV), a line each; every fault is told at once, then none is kept",
    file="CSV file whose first line names the columns: form, and maybe window day visit; every other column is a "
    "question, called by its id such as overall. An answer is a number or the answer itself; empty: left out",
    dry_run="check only, write nothing",
    who="name who answers for it with --as, or check only with --dry-run",
    would="forms: {read}, no faults; kept already: {known}",
    done="forms: {read}, kept now: {written}, kept before: {known}",
    nothing="forms: {read}, all kept before: nothing to do",
)

WORDS: Final[Mapping[Language, FormsWords]] = {Language.ZH: _ZH, Language.EN: _EN}
