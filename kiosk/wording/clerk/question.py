"""A question while it is answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language
from quiz.model.vocabulary import ItemType


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class QuestionWords:
    """Banner, head, answer sheet, pages, foot, keys, and asking whether to leave."""

    tasks: Mapping[ItemType, str]
    """What to do, beside the kind of question; one row at 80 columns, with `flagged`."""
    hints: Mapping[ItemType, str]
    """Said at the foot of a question, where nothing is missing."""
    true: str
    false: str
    worth: str
    """Template: marks."""
    flagged: str

    # Progress and time.
    position: str
    """Template: position, total."""
    tally: str
    """Template: answered, flagged."""
    remaining: str
    """Template: clock; likewise the next two."""
    remaining_five: str
    remaining_last: str
    time_up: str

    # How storing stands.
    saved_at_once: str
    saved: str
    saving: str
    unsaved: str
    needs_unit: str
    needs_unit_at: str
    """Template: position."""
    submitting: str
    number_empty: str

    # Pages.
    page: str
    """Template: page, pages."""
    page_before: str
    page_after: str

    # Keys.
    choose: str
    fill: str
    tell_keys: str
    """The keys that choose on a checklist."""
    choose_unit: str
    clear: str
    step_out: str
    erase_key: str
    """On the keypad of a number."""
    previous: str
    next: str
    flag: str
    unflag: str
    review: str
    leave: str

    # Asking whether to leave.
    leave_ask: str
    leave_note: str
    """Template: position."""
    leave_deadline: str
    leave_yes: str
    leave_no: str
    gone: str
    """The attempt goes on elsewhere, or was handed in; why follows."""


_ZH: Final = QuestionWords(
    tasks={
        ItemType.SINGLE: "选一项",
        ItemType.MULTIPLE: "选出所有正确的，错选扣分",
        ItemType.TRUE_FALSE: "说法对还是错",
        ItemType.ORDERING: "按办理先后逐个选，方括号里的数字是第几步",
        ItemType.NUMBER: "填数字，再选单位",
        ItemType.TELL: "漏一项，群众多跑一趟；多要一样，同样扣分",
    },
    hints={
        ItemType.MULTIPLE: "再按一次取消",
        ItemType.ORDERING: "再按一次退出排序",
        ItemType.TELL: "数字键跳到该类；圆括号每组只选一项，退格清除",
    },
    true="正确",
    false="错误",
    worth="{marks}分",
    flagged="已标记",
    position="第{position}题，共{total}题",
    tally="已答 {answered}   标记 {flagged}",
    remaining="剩余 {clock}",
    remaining_five="剩余 {clock}  不到5分钟",
    remaining_last="剩余 {clock}  最后1分钟",
    time_up="时间到",
    saved_at_once="每次作答即时保存",
    saved="每次作答即时保存，已全部保存",
    saving="正在保存",
    unsaved="没有保存成功",
    needs_unit="还没有选单位，这一题尚未保存",
    needs_unit_at="第{position}题还没有选单位",
    submitting="正在交卷",
    number_empty="请输入数字",
    page="第{page}页，共{pages}页",
    page_before="PgUp  上一页",
    page_after="PgDn  下一页",
    choose="选择",
    fill="填数",
    tell_keys="上下 空格",
    choose_unit="选单位",
    clear="清除",
    step_out="退一步",
    erase_key="退格",
    previous="上一题",
    next="下一题",
    flag="标记",
    unflag="去标记",
    review="检查",
    leave="离开",
    leave_ask="现在离开吗？离开以后计时不停",
    leave_note="作答都已保存，回来从第{position}题继续。离开会记为一次中断。",
    leave_deadline="时间用完还没有回来，系统按已有的作答交卷。",
    leave_yes="离开",
    leave_no="继续作答",
    gone="这份试卷不在这里作答了",
)

_EN: Final = QuestionWords(
    tasks={
        ItemType.SINGLE: "choose one",
        ItemType.MULTIPLE: "choose all right ones; wrong ones cost",
        ItemType.TRUE_FALSE: "is it true or false?",
        ItemType.ORDERING: "choose first to last; [2] is step two",
        ItemType.NUMBER: "type a number, then choose its unit",
        ItemType.TELL: "gaps and extra demands both cost marks",
    },
    hints={
        ItemType.MULTIPLE: "Press again to take it back",
        ItemType.ORDERING: "Press again to take it out",
        ItemType.TELL: "Up, Down, digits move; ( ) one each, Bksp clears",
    },
    true="True",
    false="False",
    worth="{marks} marks",
    flagged="Flagged",
    position="No. {position} of {total}",
    tally="done {answered}   flagged {flagged}",
    remaining="{clock} left",
    remaining_five="{clock} left  under 5 min",
    remaining_last="{clock} left  last minute",
    time_up="Time is up",
    saved_at_once="Each answer is saved at once",
    saved="Everything is saved",
    saving="Saving",
    unsaved="Not saved",
    needs_unit="No unit chosen yet: not saved",
    needs_unit_at="No. {position} has no unit yet",
    submitting="Handing in",
    number_empty="Please type a number",
    page="Page {page} of {pages}",
    page_before="PgUp  Previous",
    page_after="PgDn  Next",
    choose="Choose",
    fill="Type",
    tell_keys="Space",
    choose_unit="Unit",
    clear="Clear",
    step_out="Undo",
    erase_key="Erase",
    previous="Prev",
    next="Next",
    flag="Flag",
    unflag="Unflag",
    review="Check",
    leave="Exit",
    leave_ask="Leave now? The clock runs on",
    leave_note="All answers are saved; you go on at No. {position}. Leaving is counted as a break.",
    leave_deadline="If the time is used up before you are back, what was answered is handed in.",
    leave_yes="Leave",
    leave_no="Stay here",
    gone="This test does not go on here",
)

QUESTION: Final[Mapping[Language, QuestionWords]] = {Language.ZH: _ZH, Language.EN: _EN}
