"""`kiosk complaint`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ComplaintWords:
    """Complaints and what becomes of them."""

    receive: str
    list_all: str
    only_open: str
    show: str
    investigate: str
    uphold: str
    dismiss: str
    answer: str
    channel: str
    a_channel: str
    window: str
    staff: str
    service: str
    unit: str
    incident: str
    words: str
    found: str
    answered: str
    reason: str
    item: str
    complaint: str
    a_text: str
    columns: tuple[str, str, str, str, str, str, str]
    """Id, day, channel, unit, window, state, due."""
    line: str
    """Template: id, day, channel, unit, window, staff, state."""
    said: str
    """Template: text."""
    reply: str
    """Template: text."""


_ZH: Final = ComplaintWords(
    receive="登记一件投诉",
    list_all="列出投诉",
    only_open="只列没有回复的",
    show="查看一件投诉",
    investigate="记录调查情况",
    uphold="认定属实；写 --item 时同时记一条扣分，一事只罚一次",
    dismiss="认定不属实",
    answer="记录回复",
    channel="来源: hotline 电话 | letter 来信 | visit 来访 | 12345 热线工单",
    a_channel="来源",
    window="涉及的窗口",
    staff="涉及的工号",
    service="涉及的事项",
    unit="涉及的单位（没有写窗口和工号时）",
    incident="同一件事的编号：别处也报告过时写同一个",
    words="投诉内容",
    found="调查情况",
    answered="怎样回复的",
    reason="理由",
    item="巡查目录里的代码，如 C2",
    complaint="投诉编号",
    a_text="文字",
    columns=("编号", "日期", "来源", "单位", "窗口", "状态", "期限"),
    line="{id}  {day}  来源 {channel}  单位 {unit}  窗口 {window}  工号 {staff}  {state}",
    said="内容: {text}",
    reply="回复: {text}",
)

_EN: Final = ComplaintWords(
    receive="put a complaint on record",
    list_all="complaints",
    only_open="only those that were not answered",
    show="one complaint",
    investigate="say what was found out",
    uphold="it was right; with --item it becomes a finding too, one incident once",
    dismiss="it was not",
    answer="say what was answered",
    channel="how it came: hotline | letter | visit | 12345",
    a_channel="CHANNEL",
    window="the window it is about",
    staff="the badge it is about",
    service="the service it is about",
    unit="the unit it is about, where neither window nor badge is named",
    incident="id of what happened: the same where it is reported elsewhere too",
    words="what was complained of",
    found="what was found out",
    answered="what was answered",
    reason="why",
    item="code of the patrol's catalogue, such as C2",
    complaint="id of the complaint",
    a_text="TEXT",
    columns=("id", "day", "channel", "unit", "window", "state", "due"),
    line="{id}  {day}  {channel}  unit {unit}  window {window}  badge {staff}  {state}",
    said="complaint: {text}",
    reply="answer: {text}",
)

WORDS: Final[Mapping[Language, ComplaintWords]] = {Language.ZH: _ZH, Language.EN: _EN}
