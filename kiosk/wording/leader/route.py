"""The way of the patrol: window after window, and the signature at the end."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class RouteWords:
    """One screen for the whole way. Short: the tablet may be narrow."""

    reading: str
    today: str
    """Template: day, half, seen, of."""
    halves: Mapping[str, str]
    found: str
    """Template: count. Findings of today."""
    signed: str
    """Template: who."""
    unsigned: str
    day_off: str
    no_calendar: str
    """Template: year."""
    no_windows: str

    # One window.
    before: Mapping[str, str]
    """By half; template: count. How often it was looked at this month."""
    on_duty: str
    nobody_on_duty: str
    person: str
    """Template: name."""
    nobody: str
    nobody_note: str
    inbox: str
    others: str
    others_note: str
    fine: str
    fine_note: str
    onward: str
    onward_note: str
    all_seen: str
    seen: str
    unseen: str
    found_here: str
    """Template: code, text, who, points, state."""
    minus: str
    """Template: points. Beside a window."""

    # What can be done.
    sign: str
    days: str
    undo: str
    window: str
    finding: str
    looked: str

    # What was done.
    saving: str
    saved: str
    """Template: window, code, who, points."""
    can_undo: str
    """Template: minutes."""
    can_retest: str
    retest: str
    """What the key does."""
    retested: str
    """Template: service."""
    seen_now: str
    """Template: window."""
    undone: str
    """Template: code."""
    signed_now: str

    sign_ask: str
    """Template: day."""
    sign_findings: str
    """Template: count."""
    sign_clean: str
    sign_unseen: str
    """Template: count, windows."""
    sign_whole: str
    sign_final: str
    sign_yes: str
    undo_ask: str
    """Template: window, code, text, who."""
    undo_note: str
    undo_yes: str


_ZH: Final = RouteWords(
    reading="正在取出今天的巡查路线",
    today="{day} {half}   已看 {seen}/{of} 个窗口",
    halves={"morning": "上午", "afternoon": "下午"},
    found="今天扣分 {count} 条",
    signed="今天已由 {who} 签字",
    unsigned="今天还没有签字",
    day_off="今天不是工作日",
    no_calendar="{year}年放假安排未收录，只按周一至周五算",
    no_windows="还没有登记窗口。请管理员先导入花名册。",
    before={"morning": "本月上午此前看过{count}次", "afternoon": "本月下午此前看过{count}次"},
    on_duty="排班在岗，按数字记问题",
    nobody_on_duty="这个时段没有排班",
    person="{name}",
    nobody="不指人",
    nobody_note="只记单位",
    inbox="待办",
    others="其他人",
    others_note="顶岗",
    fine="没有问题，看下一个",
    fine_note="记下这个窗口已看过",
    onward="看下一个",
    onward_note="这个窗口已看过",
    all_seen="这个时段的窗口都看过了。按 S 签字。",
    seen="已看",
    unseen="未看",
    found_here="{state}  {code} {text}  {who}  扣{points}分",
    minus="扣{points}分",
    sign="签字",
    days="各天",
    undo="撤回刚才",
    window="换窗口",
    finding="记问题",
    looked="已看",
    saving="正在保存，请稍候",
    saved="已记录：{window} {code} {who} 扣{points}分。",
    can_undo="误记可按 U 撤回，{minutes}分钟内有效。",
    can_retest="按 T 选没说清的事项，安排复测。",
    retest="定向复测",
    retested="已安排定向复测：{service}，当时在岗的人参加。",
    seen_now="已记下：{window} 没有发现问题。",
    undone="已撤回：{code}。记录保留，不再扣分。",
    signed_now="今天的巡查已签字。",
    sign_ask="签字：{day}的巡查完成了吗？",
    sign_findings="今天扣分 {count} 条。",
    sign_clean="今天未发现问题。",
    sign_unseen="这个时段还有{count}个窗口没有看：{windows}。",
    sign_whole="这个时段的窗口都看过了。",
    sign_final="签字以后不能撤回今天的记录，只能由别人裁定。",
    sign_yes="签字",
    undo_ask="撤回刚才误记的这一条吗？",
    undo_note="撤回只用于按错。记录会保留为「已撤回」，所有人都看得到。",
    undo_yes="撤回",
)

_EN: Final = RouteWords(
    reading="Fetching today's patrol",
    today="{day} {half}   seen {seen} of {of} windows",
    halves={"morning": "a.m.", "afternoon": "p.m."},
    found="findings today: {count}",
    signed="signed off by {who}",
    unsigned="not signed off yet",
    day_off="no working day",
    no_calendar="no official calendar for {year}: weekends only",
    no_windows="There are no windows yet. The administrator imports the roster first.",
    before={"morning": "mornings seen before: {count}", "afternoon": "afternoons seen before: {count}"},
    on_duty="On duty; a digit records",
    nobody_on_duty="Nobody is on the roster now",
    person="{name}",
    nobody="No person",
    nobody_note="unit only",
    inbox="Inbox",
    others="Others",
    others_note="stand-in",
    fine="All well, next",
    fine_note="puts this window down as seen",
    onward="Next window",
    onward_note="this one has been seen",
    all_seen="All windows are seen. Press S to sign off.",
    seen="seen",
    unseen="to see",
    found_here="{state}  {code} {text}  {who}  -{points}",
    minus="-{points}",
    sign="Sign off",
    days="Days",
    undo="Undo last",
    window="Window",
    finding="Record",
    looked="Seen",
    saving="Saving, one moment",
    saved="On record: {window} {code} {who}, {points} off.",
    can_undo="U takes a slip back, for {minutes} minutes.",
    can_retest="T names the service, for a retest.",
    retest="Retest",
    retested="Retest open for who was on duty: {service}",
    seen_now="On record: {window} seen, nothing found.",
    undone="Taken back: {code}. It stays on record and costs nothing.",
    signed_now="Today's patrol is signed off.",
    sign_ask="Sign off the patrol of {day}?",
    sign_findings="Findings today: {count}.",
    sign_clean="Nothing was found today.",
    sign_unseen="Windows not seen in this half of the day: {count} ({windows}).",
    sign_whole="All windows were seen in this half of the day.",
    sign_final="After that today's findings cannot be taken back; somebody else decides on them.",
    sign_yes="Sign off",
    undo_ask="Take back what was just recorded?",
    undo_note="Only for a slip of the finger. It stays on record as withdrawn, for everybody to see.",
    undo_yes="Take back",
)

ROUTE: Final[Mapping[Language, RouteWords]] = {Language.ZH: _ZH, Language.EN: _EN}
