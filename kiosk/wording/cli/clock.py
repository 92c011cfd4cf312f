"""`kiosk clock`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ClockWords:
    """Whether the clock is believed, and the ratings that wait because it was not."""

    status: str
    confirm: str
    settle: str
    span: str
    """Stands for the name of a span."""
    spans: str
    """Help of that argument."""
    a_time: str
    """Stands for what `--first` takes."""
    first: str
    a_reason: str
    """Stands for what `--aside` takes."""
    aside: str
    no_time: str
    """Template: given."""

    now: str
    """Template: now."""
    believed: str
    doubts: Mapping[str, str]
    """By the value of a `Doubt`."""
    none_wait: str
    columns: tuple[str, str, str, str, str, str, str]
    """Span, ratings, windows, first and last by the clock, certainly between, state."""
    between: str
    """Template: before, after."""
    waits: str
    strange: str
    """State of ratings that were counted on a day that cannot be right."""
    how: str
    confirmed: str
    """Template: now, badge."""
    settled: str
    """Template: ratings."""
    set_aside: str
    """Template: ratings."""


_ZH: Final = ClockWords(
    status="本机时钟是否可信，有哪些评价因此待定",
    confirm="确认本机时钟现在是准的；此后的评价照常计入",
    settle="待定的评价: 定下真实时间（计入当天当班的人），或搁置（留存，永不计入）",
    span="段",
    spans="status 列出的段，如 T1:120；几段的时钟错得一样多时可一起写",
    a_time="时间",
    first="第一段的第一条评价的真实时间，如 2026-07-05T08:30（大厅时间）；其余各条按同样的差移动",
    a_reason="原因",
    aside="定不下真实时间: 搁置这些评价，并写明原因",
    no_time="--first 要写成 2026-07-05T08:30 这样的时间；不认识 {given}",
    now="本机时钟 {now}",
    believed="时钟可信",
    doubts={
        "back": "时钟存疑: 比已有的记录还早。请核对时间；评价照收，但暂不计入",
        "leapt": "时钟存疑: 开机以后被拨动过。请核对时间；评价照收，但暂不计入",
        "ahead": "时钟存疑: 比最后一条记录晚了四十天以上。请核对时间；评价照收，但暂不计入",
    },
    none_wait="没有待定的评价",
    columns=("段", "评价", "窗口", "时钟所示 首条", "末条", "必在其间", "状态"),
    between="{before} 至 {after}",
    waits="待定",
    strange="已计入不可能的日期",
    how="时钟改准后: kiosk clock confirm --as 工号；定时间: kiosk clock settle 段 --first 时间 --as 工号",
    confirmed="已记下: {badge} 确认时钟是准的（{now}）",
    settled="已定下 {ratings} 条评价的时间",
    set_aside="已搁置 {ratings} 条评价；它们留存，永不计入",
)

_EN: Final = ClockWords(
    status="whether this terminal's clock is believed, and which ratings wait because one was not",
    confirm="say that this terminal's clock is right now; ratings count again from then on",
    settle="decide when waiting ratings were given, so that they count for who was on duty, or set them aside for good",
    span="SPAN",
    spans="spans as status names them, such as T1:120; several together where the clock was wrong by the same",
    a_time="TIME",
    first="when the first rating of the first span was given, such as 2026-07-05T08:30 (hall time); the others follow",
    a_reason="REASON",
    aside="nobody knows when: set the ratings aside, and say why",
    no_time="--first takes a time such as 2026-07-05T08:30; cannot read {given}",
    now="this terminal's clock says {now}",
    believed="the clock is believed",
    doubts={
        "back": "the clock is in doubt: it is earlier than what is on record. Please check it; ratings are kept, not "
        "counted",
        "leapt": "the clock is in doubt: it was set since the machine started. Please check it; ratings are kept, not "
        "counted",
        "ahead": "the clock is in doubt: it is more than forty days later than the last record. Please check it; "
        "ratings are kept, not counted",
    },
    none_wait="no ratings wait",
    columns=("span", "ratings", "windows", "first by the clock", "last", "certainly between", "state"),
    between="{before} and {after}",
    waits="waits",
    strange="counted on a day that cannot be right",
    how="once the clock is right: kiosk clock confirm --as BADGE; to date them: kiosk clock settle SPAN --first TIME "
    "--as BADGE",
    confirmed="noted: {badge} says that the clock is right ({now})",
    settled="ratings that have their time now: {ratings}",
    set_aside="ratings set aside: {ratings}; they are kept and never count",
)

WORDS: Final[Mapping[Language, ClockWords]] = {Language.ZH: _ZH, Language.EN: _EN}
