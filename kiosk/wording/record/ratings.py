"""`kiosk ratings`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class RatingsWords:
    """Ratings in bulk."""

    bring_in: str
    bring_out: str
    source: str
    dialect: str
    direction: str
    dry_run: str
    out: str
    first: str
    last: str
    a_day: str
    """Stands for a day."""
    words: str
    who: str
    which_direction: str
    would: str
    """Template: new."""
    done: str
    """Template: new."""
    left: Mapping[str, str]
    """Templates: count; by why rows were left out."""
    faults: str
    """Template: count."""
    written: str
    """Template: count."""


_ZH: Final = RatingsWords(
    bring_in="导入其他系统的评价（CSV）: 先核对全部，有错不写入；同一文件再导入不会重复",
    bring_out="导出一段时间的评价（CSV）",
    source="CSV 文件，列名如 satisfaction assessTime winName（或中文列名）",
    dialect="渠道代码是哪一种: kiosk 本程序，national 国家平台 pf，taian 泰安（默认 kiosk）",
    direction="等级方向: rising 表示 5 为非常满意，falling 表示 1 为非常满意",
    dry_run="只核对，不写入",
    out="写到哪个文件",
    first="从哪一天",
    last="到哪一天",
    a_day="日期",
    words="连同群众的文字评价",
    who="谁来导入？请用 --as 写管理员的工号；只核对用 --dry-run",
    which_direction=(
        "请写明等级方向: --direction rising（5 为非常满意）或 --direction falling（1 为非常满意）；各系统不同，不能猜"
    ),
    would="可以导入 {new} 条，没有写入",
    done="已导入 {new} 条",
    left={
        "repeated": "已经有的（同一办件或同一行），没有重复: {count} 条",
        "defaults": "系统默认评价，不是群众给的，不计: {count} 条",
        "invalid": "对方系统已置为无效，不计: {count} 条",
        "again": "追评，不另计: {count} 条",
    },
    faults="共 {count} 处错误，没有写入",
    written="已写出 {count} 条",
)

_EN: Final = RatingsWords(
    bring_in="bring in ratings of another system (CSV): all is checked first, the same file again changes nothing",
    bring_out="write the ratings of some days (CSV)",
    source="CSV file with columns such as satisfaction, assessTime, winName",
    dialect="whose channel codes: kiosk ours, national pf, taian that city's (default kiosk)",
    direction="which end is good: rising where 5 is very satisfied, falling where 1 is",
    dry_run="check only, write nothing",
    out="file to write",
    first="first day",
    last="last day",
    a_day="DAY",
    words="with the words that citizens wrote",
    who="who brings them in? Name an administrator with --as; --dry-run only checks",
    which_direction=(
        "say which end is good: --direction rising (5 is very satisfied) or --direction falling (1 is); systems "
        "differ, and nobody can guess"
    ),
    would="could be brought in: {new}; nothing was written",
    done="brought in: {new}",
    left={
        "repeated": "on record already (same visit or same row), not again: {count}",
        "defaults": "levels that a system put in by itself, given by nobody: {count}",
        "invalid": "no longer valid in the other system: {count}",
        "again": "second ratings of a visit, not counted again: {count}",
    },
    faults="faults: {count}; nothing was written",
    written="ratings written: {count}",
)

WORDS: Final[Mapping[Language, RatingsWords]] = {Language.ZH: _ZH, Language.EN: _EN}
