"""A campaign's plan: phases and activities."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class PlanWords:
    """What is planned, who answers for it, what was done."""

    plan: str
    activity: str
    phase_command: str
    done_command: str
    undo_command: str
    set_command: str
    phase: str
    """Template: id, title, first and last day."""
    columns: tuple[str, str, str, str, str, str]
    """Id, activity, day, owner, state, evidence."""
    none: str
    done: str
    """Template: day."""
    overdue: str
    open: str
    an_activity: str
    a_phase: str
    of_activity: str
    of_phase: str
    title: str
    owner: str
    day: str
    on: str
    evidence: str
    some_text: str
    said: str
    """Template: id, title, state."""
    phase_said: str
    """Template: id, campaign, first, last."""


_ZH: Final = PlanWords(
    plan="看考核周期的阶段和活动",
    activity="活动：记完成、撤销、改负责人和日期、新加",
    phase_command="加一个阶段，或改它的名称和日期；阶段可以重叠",
    done_command="记一项活动已完成，写明佐证",
    undo_command="撤销完成的记录",
    set_command="改一项活动的名称、负责人、日期；新的编号就是新加一项",
    phase="{title}（{id}）  {first} 至 {last}",
    columns=("编号", "活动", "日期", "负责人", "状态", "佐证"),
    none="没有活动安排；用 kiosk campaign phase 和 kiosk campaign activity set 加上",
    done="{day} 已完成",
    overdue="已过期",
    open="未完成",
    an_activity="活动",
    a_phase="阶段",
    of_activity="活动的编号，见 kiosk campaign plan",
    of_phase="阶段的编号，如 P1",
    title="名称",
    owner="负责人的工号",
    day="哪一天",
    on="哪一天完成的，默认今天",
    evidence="佐证，如文号、照片存放处",
    some_text="文字",
    said="{id} {title}  {state}",
    phase_said="{campaign} 的阶段 {id}: {first} 至 {last}",
)

_EN: Final = PlanWords(
    plan="show a campaign's phases and activities",
    activity="activities: mark one as done, take that back, change owner and day, add one",
    phase_command="add a phase, or give it another title and other days; phases may overlap",
    done_command="mark an activity as done, with what shows it",
    undo_command="take that back",
    set_command="change an activity's title, owner or day; an id that is new adds one",
    phase="{title} ({id})  {first} to {last}",
    columns=("id", "activity", "day", "owner", "state", "evidence"),
    none="no plan; kiosk campaign phase and kiosk campaign activity set make one",
    done="done on {day}",
    overdue="overdue",
    open="not done",
    an_activity="ACTIVITY",
    a_phase="PHASE",
    of_activity="id of the activity, see kiosk campaign plan",
    of_phase="id of the phase, such as P1",
    title="its title",
    owner="badge of whoever answers for it",
    day="its day",
    on="the day it was done, today by default",
    evidence="what shows it: a document's number, where the pictures are",
    some_text="TEXT",
    said="{id} {title}  {state}",
    phase_said="phase {id} of {campaign}: {first} to {last}",
)

WORDS: Final[Mapping[Language, PlanWords]] = {Language.ZH: _ZH, Language.EN: _EN}
