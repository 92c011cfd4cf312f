"""`kiosk patrol` and `kiosk finding`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class PatrolWords:
    """The patrol, its days and its findings."""

    record: str
    sign_off: str
    days: str
    window: str
    a_code: str
    item: str
    staff: str
    a_text: str
    note: str
    incident: str
    service: str
    no_service: str
    """Template: given."""
    not_untold: str
    """Template: code."""
    retest: str
    """Template: id, service, people."""
    a_day: str
    on_day: str
    day: str
    nobody: str
    """In place of a person, where the roster names none."""
    recorded: str
    """Template: id, code, points, unit, who."""
    signed: str
    """Template: day, who."""
    working: str
    off: str
    unsigned: str
    columns: tuple[str, str, str, str]
    """Day, working or not, who signed it off, findings."""
    missing: str
    """Template: count."""
    no_calendar: str
    """Template: year."""
    list_all: str
    show: str
    dispute: str
    uphold: str
    reverse: str
    finding: str
    reason: str
    finding_columns: tuple[str, str, str, str, str, str, str]
    """Id, day, item, points, window, badge, state."""
    line: str
    """Template: id, day, code, text, points, unit, window, staff, by, state."""
    noted: str
    """Template: text."""
    disputed: str
    """Template: who, text."""


_ZH: Final = PatrolWords(
    record="记一条扣分",
    sign_off="当天巡查签字，没有发现问题也要签",
    days="一个考核周期的巡查日；工作日没有签字时退出码为 1",
    window="窗口编号",
    a_code="代码",
    item="巡查目录里的代码，如 A1、D2",
    staff="是谁；不写则按排班",
    a_text="文字",
    note="情况说明",
    incident="同一件事的编号；一件事只扣一次",
    service="没有一次告知的（D1、D2）是哪个事项，如 S05；当时在岗的人随即要参加这个事项的定向复测",
    no_service="--service: 题库里没有可以测的事项「{given}」；编号如 S05，见 kiosk bank stats",
    not_untold="--service: {code} 说的不是没有一次告知，不开复测；只有 D1、D2 要写事项",
    retest="已开定向复测 {id}: 事项 {service}，参加人 {people}",
    a_day="日期",
    on_day="补录纸质记录时写当天日期",
    day="哪一天，默认今天",
    nobody="未记到个人",
    recorded="已记录 {id}: {code} 扣 {points} 分，单位 {unit}，{who}",
    signed="{day} 的巡查已由 {who} 签字",
    working="工作日",
    off="休息",
    unsigned="未签字",
    columns=("日期", "", "签字", "扣分记录"),
    missing="没有签字的工作日: {count}",
    no_calendar="{year} 年的官方放假安排还没有，只按周末计算",
    list_all="列出扣分记录",
    show="看一条扣分记录",
    dispute="对扣分记录提出异议（本人或单位负责人）",
    uphold="维持有异议的扣分",
    reverse="撤销扣分，退回分数",
    finding="扣分记录的编号",
    reason="理由",
    finding_columns=("编号", "日期", "代码", "扣分", "窗口", "工号", "状态"),
    line="{id}  {day}  {code} {text}  扣 {points} 分  单位 {unit}  窗口 {window}  工号 {staff}  记录人 {by}  {state}",
    noted="说明: {text}",
    disputed="{who} 的异议: {text}",
)

_EN: Final = PatrolWords(
    record="record a finding",
    sign_off="sign a day's patrol off, also when nothing was found",
    days="the patrol days of a campaign; the exit code is 1 if a working day is not signed off",
    window="id of the window",
    a_code="CODE",
    item="code of the patrol's catalogue, such as A1 or D2",
    staff="who it was; by default whom the roster names",
    a_text="TEXT",
    note="what was seen",
    incident="id of what happened; one incident is punished once",
    service="the service that was not told whole (D1, D2), such as S05: those on duty are tested on it at once",
    no_service="--service: the bank has nothing to ask of {given}; a number looks like S05, see kiosk bank stats",
    not_untold="--service: {code} does not say that something was not told, so nobody is tested; only D1 and D2 do",
    retest="retest {id} is open: service {service}, to be taken by {people}",
    a_day="DAY",
    on_day="the day of a paper form that is entered later",
    day="which day, today by default",
    nobody="nobody in person",
    recorded="recorded {id}: {code}, points {points}, unit {unit}, {who}",
    signed="the patrol of {day} is signed off by {who}",
    working="working day",
    off="off",
    unsigned="not signed",
    columns=("day", "", "signed by", "findings"),
    missing="working days not signed off: {count}",
    no_calendar="the official calendar of {year} is not known; only weekends are off",
    list_all="list the findings",
    show="show a finding",
    dispute="dispute a finding (the person, or the head of the unit)",
    uphold="uphold a disputed finding",
    reverse="reverse a finding and give its points back",
    finding="id of the finding",
    reason="why",
    finding_columns=("id", "day", "item", "points", "window", "badge", "state"),
    line="{id}  {day}  {code} {text}  points {points}  unit {unit}  window {window}  badge {staff}  by {by}  {state}",
    noted="note: {text}",
    disputed="{who} disputes it: {text}",
)

WORDS: Final[Mapping[Language, PatrolWords]] = {Language.ZH: _ZH, Language.EN: _EN}
