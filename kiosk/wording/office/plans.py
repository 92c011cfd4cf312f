"""A campaign's plan, its errata and its written bulletins, as the office lists them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class PlanPageWords:
    """Three lists behind a campaign."""

    key_plan: str
    title: str
    """Template: title."""
    columns: tuple[str, str, str, str, str]
    """Phase, activity, owner, day, state."""
    nothing: str
    phase: str
    """Template: title, first and last."""
    evidence: str
    marked: str
    """Template: name."""
    left: str
    """Template: n."""
    late: str
    """Template: n."""
    key_done: str
    key_undo: str
    key_change: str
    done_prompt: str
    """Template: title."""
    on: str
    on_hint: str
    evidence_hint: str
    done_enter: str
    marked_done: str
    """Template: title."""
    ask_undo: str
    """Template: title."""
    ask_undo_yes: str
    undone: str
    """Template: title."""
    change_prompt: str
    """Template: title."""
    owner: str
    owner_hint: str
    day: str
    change_enter: str
    changed: str
    """Template: title."""

    key_errata: str
    errata_title: str
    """Template: title."""
    errata_columns: tuple[str, str, str, str, str, str]
    """When, what, about, by, change, entry."""
    no_errata: str
    not_closed: str
    taken_over: str
    waiting: str
    """Template: n."""

    bulletins_title: str
    bulletins_columns: tuple[str, str, str, str, str]
    """Campaign, title, book, files, written."""
    no_files: str
    file_line: str
    """Template: name, size."""
    never: str


_ZH: Final = PlanPageWords(
    key_plan="方案",
    title="活动方案 {title}",
    columns=("阶段", "活动", "负责人", "日期", "状态"),
    nothing="没有活动安排。",
    phase="{title}  {first} 至 {last}",
    evidence="佐证",
    marked="{name} 记为完成",
    left="未完成{n}项",
    late="已过期{n}项",
    key_done="记完成",
    key_undo="撤销完成",
    key_change="改安排",
    done_prompt="「{title}」已完成。",
    on="完成日期",
    on_hint="例如 2026-07-20",
    evidence_hint="文号、照片存放处；可以空着",
    done_enter="记完成",
    marked_done="已记完成: {title}",
    ask_undo="「{title}」改回未完成？",
    ask_undo_yes="改回未完成",
    undone="已改回未完成: {title}",
    change_prompt="改「{title}」的安排；空着的不改。",
    owner="负责人工号",
    owner_hint="例如 Z0001",
    day="计划日期",
    change_enter="保存",
    changed="已改: {title}",
    key_errata="勘误",
    errata_title="勘误 {title}",
    errata_columns=("时间", "事项", "编号", "经办", "变化", "账本"),
    no_errata="封账以后没有新的记录。",
    not_closed="还没有封账，所以没有勘误。",
    taken_over="已采纳",
    waiting="{n}条没有计入得分（Esc，F 并入）",
    bulletins_title="通报",
    bulletins_columns=("周期", "名称", "账", "文件", "写出"),
    no_files="还没有写出。按 B 写出管理、单位、公开三种通报。",
    file_line="{name}，{size}KB",
    never="没有",
)

_EN: Final = PlanPageWords(
    key_plan="Plan",
    title="Plan of {title}",
    columns=("Phase", "Activity", "Owner", "Day", "State"),
    nothing="Nothing is planned.",
    phase="{title}  {first} to {last}",
    evidence="Evidence",
    marked="marked by {name}",
    left="not done: {n}",
    late="late: {n}",
    key_done="Done",
    key_undo="Not done",
    key_change="Change",
    done_prompt='"{title}" was done.',
    on="Done on",
    on_hint="such as 2026-07-20",
    evidence_hint="number of a document, where pictures are; may be empty",
    done_enter="Mark as done",
    marked_done="done: {title}",
    ask_undo='Is "{title}" not done after all?',
    ask_undo_yes="Not done",
    undone="not done after all: {title}",
    change_prompt='Change "{title}"; what is left empty stays.',
    owner="Badge of the owner",
    owner_hint="such as Z0001",
    day="Planned for",
    change_enter="Save",
    changed="changed: {title}",
    key_errata="Errata",
    errata_title="Errata of {title}",
    errata_columns=("When", "What", "About", "By", "Change", "Ledger"),
    no_errata="Nothing came since the book was closed.",
    not_closed="The book is open, so there are no errata.",
    taken_over="taken over",
    waiting="not in the scores: {n} (Esc, F takes over)",
    bulletins_title="Bulletins",
    bulletins_columns=("Campaign", "Title", "Book", "Files", "Written"),
    no_files="None is written yet. B writes those for management, units and the public.",
    file_line="{name}  {size} KB",
    never="none",
)

PLANS: Final[Mapping[Language, PlanPageWords]] = {Language.ZH: _ZH, Language.EN: _EN}
