"""Patrol days and findings as the office reads and decides them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class PatrolWords:
    """Days, findings, decisions."""

    days_title: str
    day_columns: tuple[str, str, str, str]
    """Day, working or not, who signed, findings."""
    working: str
    off: str
    unsigned: str
    no_days: str
    missing: str
    """Template: n."""
    key_findings: str
    key_day: str
    title: str
    day_title: str
    """Template: day."""
    columns: tuple[str, str, str, str, str, str, str]
    """Day, item, points, window, badge, state, id."""
    nothing: str
    open_disputes: str
    """Template: n."""
    key_uphold: str
    key_reverse: str
    unit: str
    person: str
    recorder: str
    note: str
    dispute: str
    """Template: who."""
    entry: str
    no_one: str
    ask_uphold: str
    """Template: code, points."""
    ask_uphold_notes: tuple[str, ...]
    ask_uphold_yes: str
    upheld: str
    """Template: about."""
    reverse_title: str
    reverse_prompt: str
    """Template: code, points."""
    reason: str
    reason_hint: str
    reverse_enter: str
    reversed: str
    """Template: about."""
    key_retest: str
    retest_title: str
    """Template: code."""
    service_columns: tuple[str, str]
    """Id, title."""
    no_services: str
    key_service: str
    retest_prompt: str
    """Template: service."""
    retest_enter: str
    retest_opened: str
    """Template: service, people."""
    catalogue: str
    catalogue_columns: tuple[str, str, str, str, str]
    """Code, points, words, family, whose."""
    item_version: str
    """Template: version, first, points, by."""
    key_item: str
    key_item_change: str
    key_item_off: str
    item_prompt: str
    item_code: str
    item_code_hint: str
    item_points: str
    item_points_hint: str
    item_group: str
    item_group_hint: str
    item_text: str
    item_text_hint: str
    item_enter: str
    item_kept: str
    """Template: code."""
    ask_item_off: str
    """Template: code."""
    ask_item_notes: tuple[str, ...]
    item_off: str
    """Template: code."""
    item_own: str
    item_published: str


_ZH: Final = PatrolWords(
    days_title="巡查日",
    day_columns=("日期", "日子", "签字", "扣分记录"),
    working="工作日",
    off="休息",
    unsigned="未签字",
    no_days="还没有考核周期，或本期还没有开始。",
    missing="没有签字的工作日{n}天",
    key_findings="扣分记录",
    key_day="当天记录",
    title="扣分记录",
    day_title="扣分记录 {day}",
    columns=("日期", "代码", "扣分", "窗口", "工号", "状态", "编号"),
    nothing="没有扣分记录。",
    open_disputes="等裁定的异议{n}条",
    key_uphold="维持",
    key_reverse="撤销",
    unit="单位",
    person="人员",
    recorder="记录人",
    note="说明",
    dispute="{who}的异议",
    entry="账本",
    no_one="未记到个人",
    ask_uphold="维持 {code} 扣{points}分？",
    ask_uphold_notes=("异议由记录人以外的人裁定；裁定写进账本，不能删除。",),
    ask_uphold_yes="维持",
    upheld="{about} 已维持",
    reverse_title="撤销扣分",
    reverse_prompt="撤销 {code} 扣{points}分，分数退回；记录和理由都留在账本里。",
    reason="理由",
    reason_hint="当事人看得到",
    reverse_enter="撤销",
    reversed="{about} 已撤销，分数已退回",
    key_retest="定向复测",
    retest_title="{code} 没有一次说清的是哪个事项",
    service_columns=("事项", "名称"),
    key_service="选这个事项",
    no_services="题库里没有能用来复测的事项。",
    retest_prompt="当时在岗的人就「{service}」的这几类内容参加定向复测，在各自的试卷里就能看到。",
    retest_enter="安排复测",
    retest_opened="已安排定向复测「{service}」: {people}",
    catalogue="巡查目录",
    catalogue_columns=("代码", "分值", "条目", "类别", "来源"),
    item_version="第{version}版  {first} 起  {points}分  {by}",
    key_item="加条目",
    key_item_change="改条目",
    key_item_off="停用",
    item_prompt="本厅自定的条目，从今天起可以记；以前记的扣分不变。",
    item_code="代码",
    item_code_hint="一个字母加一两位数字，例如 X1",
    item_points="分值",
    item_points_hint="1 到 10",
    item_group="类别",
    item_group_hint="例如 本厅规定",
    item_text="条目",
    item_text_hint="例如 台面堆放私人物品",
    item_enter="保存",
    item_kept="{code} 已保存，从今天起可以记",
    ask_item_off="从今天起停用 {code}？",
    ask_item_notes=("以前记的扣分不变。",),
    item_off="{code} 已停用",
    item_own="本厅",
    item_published="公布",
)

_EN: Final = PatrolWords(
    days_title="Patrol days",
    day_columns=("day", "kind", "signed by", "findings"),
    working="working day",
    off="off",
    unsigned="not signed",
    no_days="No campaign yet, or it has not begun.",
    missing="working days not signed off: {n}",
    key_findings="Findings",
    key_day="This day",
    title="Findings",
    day_title="Findings of {day}",
    columns=("day", "item", "points", "window", "badge", "state", "id"),
    nothing="No findings.",
    open_disputes="disputes to decide: {n}",
    key_uphold="Uphold",
    key_reverse="Reverse",
    unit="Unit",
    person="Person",
    recorder="Recorded by",
    note="Note",
    dispute="{who} disputes it",
    entry="Ledger",
    no_one="nobody in person",
    ask_uphold="Uphold {code}, points {points}?",
    ask_uphold_notes=("Somebody else than who recorded it decides; the decision stands in the ledger for good.",),
    ask_uphold_yes="Uphold",
    upheld="{about} is upheld",
    reverse_title="Reverse a finding",
    reverse_prompt="Reverse {code} and give back {points}; the record and the reason stay in the ledger.",
    reason="Reason",
    reason_hint="whom it concerns can read it",
    reverse_enter="Reverse",
    reversed="{about} is reversed, its points are given back",
    key_retest="Retest",
    retest_title="{code}: of which service was not everything told?",
    service_columns=("service", "title"),
    key_service="This one",
    no_services="The bank has nothing to ask of any service.",
    retest_prompt='Those on duty then are tested on this of "{service}"; it is among their papers at once.',
    retest_enter="Open it",
    retest_opened='retest on "{service}": {people}',
    catalogue="Catalogue",
    catalogue_columns=("Code", "Points", "Item", "Family", "Whose"),
    item_version="version {version}  from {first}  costs {points}  {by}",
    key_item="Add item",
    key_item_change="Change",
    key_item_off="Withdraw",
    item_prompt="Items of the hall's own can be found from today on; findings made before stay as they are.",
    item_code="Code",
    item_code_hint="a letter and one or two digits, such as X1",
    item_points="Points",
    item_points_hint="1 to 10",
    item_group="Family",
    item_group_hint="such as house rules",
    item_text="Item",
    item_text_hint="such as private things on the counter",
    item_enter="Save",
    item_kept="{code} is saved and can be found from today on",
    ask_item_off="Withdraw {code} from today on?",
    ask_item_notes=("Findings made before stay.",),
    item_off="{code} is withdrawn",
    item_own="own",
    item_published="published",
)

PATROLS: Final[Mapping[Language, PatrolWords]] = {Language.ZH: _ZH, Language.EN: _EN}
