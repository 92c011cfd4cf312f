"""The office's menu, the list of what a hall needs, and what waits for whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class RoomWords:
    """The menu, set-up and what waits. Mappings are by the value of the enum they speak of."""

    title: str
    reading: str
    failed: str
    """Template: detail."""
    entries: Mapping[str, tuple[str, str]]
    """Entry → its name, and what is behind it."""
    none_wait: str
    waiting_title: str
    waits: Mapping[str, str]
    """Kind of work → what is to be done. Templates: about, name, n."""
    since: str
    count: str
    """How many wait behind an entry. Template: n."""
    more: str
    """Template: n."""
    key_open: str
    key_out: str
    set_up: str
    set_up_intro: str
    set_up_open: str
    needs: Mapping[str, str]
    states: Mapping[str, str]
    told: Mapping[str, str]
    """Need → how far it is. Templates: the fields of `HallFacts`."""
    todo: Mapping[str, str]
    """Need → what to do about it, with its key. Template: n."""
    todo_pins: str
    """Template: n."""
    todo_campaign: str
    todo_paper: str
    todo_duty: str
    """Template: n."""
    todo_backup: str
    no_campaign: str
    never: str
    next_step: str
    """Marks the line that comes next."""
    key_step: str
    key_menu: str
    kinds: Mapping[str, str]
    health_columns: tuple[str, str, str]
    """What, how it is, what was found."""
    see_to: str
    """Template: n."""
    ledger: str
    ledger_head: str
    """Template: entries, head."""
    backup_command: str
    key_backup: str
    backup_prompt: str
    backup_hint: str
    backed_up: str
    """Template: path."""


_ZH: Final = RoomWords(
    title="办公室",
    reading="正在读取。",
    failed="现在读不到数据。\n{detail}",
    entries={
        "scores": ("综合得分", "按人员、窗口、单位，逐项看由来"),
        "patrol": ("巡查", "巡查日、扣分记录、异议裁定"),
        "people": ("人员", "花名册导入、排班、一次性口令"),
        "campaigns": ("考核周期", "开新月、排试卷、权重试算"),
        "bulletin": ("通报", "一键写出通报文件"),
        "bank": ("题库", "覆盖了哪些事项，还缺什么"),
        "health": ("运行状况", "账本、时钟、备份"),
        "inbox": ("待办", "谁还有什么没办"),
        "set_up": ("开厅清单", "开厅需要的五件事"),
    },
    none_wait="没有待办。",
    waiting_title="待办",
    waits={
        "clock": "本机时钟存疑，请核对时间；待定的评价{n}条",
        "followup": "{name} 的差评 {about} 还没有办完",
        "complaint": "投诉 {about}（{name}）还没有答复",
        "dispute": "扣分记录 {about}（{name}）有异议，等裁定",
        "book": "本厅指南 {about} 有{n}行签名核对后被改动或者不见，照题库原文",
        "survey": "《{name}》的意见没看的{n}份",
        "patrol": "{about}的巡查没有签字",
        "paper": "《{name}》已过截止日，没考的{n}人",
        "window": "{about} {name}今天没有排班",
        "pin": "{about} {name}还没有口令",
        "campaign": "今天没有进行中的考核周期",
        "expired": "到期应删除的文字{n}段",
        "backup": "没有一周内验证过的备份",
    },
    since="自{day}",
    count="{n}项",
    more="同类还有{n}项，按 8 看全部",
    key_open="打开",
    key_out="退出登录",
    set_up="开厅清单",
    set_up_intro="一座大厅开门前需要这五件事。按数字键办那一件；办完一件，这里就记一件。",
    set_up_open="大厅已经可以开门。",
    needs={"roster": "花名册", "campaign": "考核周期", "paper": "试卷", "duty": "排班", "backup": "备份"},
    states={"missing": "还没有", "part": "未齐", "done": "已完成"},
    told={
        "roster": "单位 {units}，窗口 {windows}，窗口人员 {clerks}，没有口令的 {without_pin}人",
        "campaign": "共{campaigns}个；今天: {campaign}",
        "paper": "本期{papers_now}份，共{papers}份",
        "duty": "在用排班{duties}条，没人的窗口{unstaffed}个",
        "backup": "上次验证过的备份: {backup}",
    },
    todo={
        "roster": "按 1，再按 I，导入填好的花名册；模板按 T 写出",
        "campaign": "按 2，再按 N，开本月的考核周期",
        "paper": "按 3，Enter 打开本期，再按 P，从题库排一份试卷",
        "duty": "在花名册的「排班」表里填谁在哪个窗口，按 4，再按 I 导入",
        "backup": "按 5，再按 B，写一份备份；或在本机终端运行: {command}",
    },
    todo_pins="按 1，再按 G，给{n}人一次性口令并打印口令单",
    todo_campaign="今天没有进行中的周期: 按 2，再按 N",
    todo_paper="本期还没有试卷: 按 3，Enter 打开本期，再按 P",
    todo_duty="{n}个窗口没有排班: 在「排班」表里补上，按 4，再按 I 导入",
    todo_backup="备份已过一周: 按 5，再按 B；或运行: {command}",
    no_campaign="没有",
    never="从未",
    next_step="下一步",
    key_step="办这一件",
    key_menu="菜单",
    kinds={
        "clock": "时钟",
        "followup": "差评",
        "complaint": "投诉",
        "dispute": "异议",
        "book": "本厅指南",
        "survey": "调查",
        "patrol": "巡查",
        "paper": "试卷",
        "window": "排班",
        "pin": "口令",
        "campaign": "周期",
        "expired": "到期",
        "backup": "备份",
    },
    health_columns=("项目", "情况", "内容"),
    see_to="要处理的{n}项",
    ledger="账本",
    ledger_head="{entries}条，链头 {head}",
    backup_command="kiosk backup 备份文件",
    key_backup="备份",
    backup_prompt="备份写到哪个文件？最好在另一块盘或 U 盘上。写完会读回来核对；已有的文件不会被覆盖。",
    backup_hint="例如 /media/usb/大厅备份-0714",
    backed_up="备份已写好并核对: {path}",
)

_EN: Final = RoomWords(
    title="Office",
    reading="Reading.",
    failed="Nothing can be read now.\n{detail}",
    entries={
        "scores": ("Scores", "by staff, window and unit, each taken apart"),
        "patrol": ("Patrol", "patrol days, findings, disputes"),
        "people": ("People", "roster import, duties, one-time PINs"),
        "campaigns": ("Campaigns", "open a month, schedule papers, try weights"),
        "bulletin": ("Bulletin", "one key writes the files"),
        "bank": ("Question bank", "which services it covers, what is missing"),
        "health": ("Health", "ledger, clock, backup"),
        "inbox": ("Inbox", "what waits for whom"),
        "set_up": ("Set-up list", "the five things a hall needs"),
    },
    none_wait="Nothing waits.",
    waiting_title="Inbox",
    waits={
        "clock": "this terminal's clock is in doubt; ratings that wait: {n}",
        "followup": "the bad rating {about} of {name} is not closed",
        "complaint": "complaint {about} ({name}) has no answer",
        "dispute": "finding {about} ({name}) is disputed and undecided",
        "book": "lines of the hall's own book ({about}) changed or gone since they were signed: {n}",
        "survey": 'words to "{name}" that nobody has read: {n}',
        "patrol": "the patrol of {about} is not signed off",
        "paper": '"{name}" is past its deadline, not taken by {n}',
        "window": "{about} {name} has nobody rostered today",
        "pin": "{about} {name} has no PIN yet",
        "campaign": "no campaign runs today",
        "expired": "texts past their term: {n}",
        "backup": "no verified backup within a week",
    },
    since="since {day}",
    count="{n} open",
    more="{n} more of these, press 8 for all",
    key_open="Open",
    key_out="Sign out",
    set_up="Set-up list",
    set_up_intro="A hall needs these five things before it opens. Press a digit to do one; what is done is noted here.",
    set_up_open="The hall can open.",
    needs={
        "roster": "Roster",
        "campaign": "Campaign",
        "paper": "Papers",
        "duty": "Duties",
        "backup": "Backup",
    },
    states={"missing": "missing", "part": "incomplete", "done": "done"},
    told={
        "roster": "units {units}, windows {windows}, clerks {clerks}, people without a PIN {without_pin}",
        "campaign": "{campaigns} in all; today: {campaign}",
        "paper": "{papers_now} in this campaign, {papers} in all",
        "duty": "assignments in use {duties}, windows without anybody {unstaffed}",
        "backup": "last verified backup: {backup}",
    },
    todo={
        "roster": "press 1, then I to import the filled roster; T writes a template",
        "campaign": "press 2, then N to open this month's campaign",
        "paper": "press 3, Enter opens the campaign, then P for a paper of the bank",
        "duty": "fill in the roster's duty sheet, press 4, then I to import it",
        "backup": "press 5, then B to make one; or run in a shell: {command}",
    },
    todo_pins="press 1, then G to print one-time PINs for {n} people",
    todo_campaign="no campaign runs today: press 2, then N",
    todo_paper="this campaign has no paper: press 3, Enter, then P",
    todo_duty="{n} windows have nobody: fill in the duty sheet, press 4, then I",
    todo_backup="over a week old: press 5, then B; or run: {command}",
    no_campaign="none",
    never="never",
    next_step="next",
    key_step="Do it",
    key_menu="Menu",
    kinds={
        "clock": "clock",
        "followup": "rating",
        "complaint": "complaint",
        "dispute": "dispute",
        "book": "own book",
        "survey": "survey",
        "patrol": "patrol",
        "paper": "paper",
        "window": "duties",
        "pin": "PIN",
        "campaign": "campaign",
        "expired": "term",
        "backup": "backup",
    },
    health_columns=("what", "state", "found"),
    see_to="to see to: {n}",
    ledger="ledger",
    ledger_head="entries {entries}, head {head}",
    backup_command="kiosk backup FILE",
    key_backup="Backup",
    backup_prompt=(
        "Which file shall the backup be? Best on another disk or a stick. It is read back and verified; a file that is "
        "there is never overwritten."
    ),
    backup_hint="such as /media/usb/hall-0714",
    backed_up="the backup is written and verified: {path}",
)

ROOM: Final[Mapping[Language, RoomWords]] = {Language.ZH: _ZH, Language.EN: _EN}
