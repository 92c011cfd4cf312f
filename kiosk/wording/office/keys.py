"""What the keys of the office do. Short: they stand on a key bar of 80 columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class KeyWords:
    """What the keys of the office do."""

    detail: str
    board: str
    filter: str
    sort: str
    turn: str
    campaign: str
    bank: str
    leave: str
    clear: str
    table: str
    back: str
    events: str
    page: str
    member: str
    older: str
    newer: str
    filter_prompt: str
    filter_hint: str


_ZH: Final = KeyWords(
    detail="由来",
    board="换榜单",
    filter="筛选",
    sort="排序",
    turn="倒序",
    campaign="周期",
    bank="题库",
    leave="退出",
    clear="清除筛选",
    table="看结果",
    back="返回",
    events="逐笔",
    page="换页",
    member="看此人",
    older="更早",
    newer="更近",
    filter_prompt="筛选",
    filter_hint="姓名、工号、窗口或单位",
)

_EN: Final = KeyWords(
    detail="Open",
    board="Board",
    filter="Filter",
    sort="Sort",
    turn="Reverse",
    campaign="Campaign",
    bank="Bank",
    leave="Exit",
    clear="Clear filter",
    table="Results",
    back="Back",
    events="Events",
    page="Page",
    member="This person",
    older="Older",
    newer="Newer",
    filter_prompt="Filter",
    filter_hint="name, badge, window or unit",
)

KEYS: Final[Mapping[Language, KeyWords]] = {Language.ZH: _ZH, Language.EN: _EN}
