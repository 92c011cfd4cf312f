"""What waits for whom, and what becomes of bad ratings and complaints, as the screens say it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class AnsweringWords:
    """The inbox, one bad rating, one complaint, the call back. Mappings are by the value of the enum they speak of."""

    columns: tuple[str, str, str, str, str, str]
    """Kind, about, since, due, working days left, what can be done."""
    kinds: Mapping[str, str]
    left: str
    """Template: n."""
    today: str
    late: str
    """Template: n."""
    uncertain: str
    overdue: str
    """Template: n."""
    nothing: str
    key_all: str
    key_receive: str
    key_complaints: str
    key_open: str

    register: str
    register_columns: tuple[str, str, str, str, str, str]
    """Day, level, window, state, due, id."""
    complaints: str
    complaint_columns: tuple[str, str, str, str, str, str]
    """Day, channel, about, state, due, id."""
    no_ratings: str
    no_complaints: str

    rating: str
    """Template: window, day."""
    level: str
    window: str
    unit: str
    person: str
    service: str
    unknown: str
    reasons: str
    citizen_said: str
    state: str
    round: str
    """Template: n."""
    due: str
    contact: str
    contact_left: str
    contact_none: str
    appeal: str
    done: str
    not_yet: str
    entry: str
    """Template: at, step, by."""
    nothing_to_do: str
    steps: Mapping[str, tuple[str, ...]]
    """Step → what its key does and, where there is a form, what it asks and what its field holds."""
    saved: str
    """Template: step."""
    close_ask: str
    close_notes: tuple[str, ...]
    verdict_ask: Mapping[str, str]

    call: str
    call_number: str
    call_outcome: str
    call_rules: str

    complaint: str
    """Template: id."""
    channel: str
    channels: Mapping[str, str]
    received_by: str
    said: str
    answer: str
    verdict: str
    receive_prompt: str
    channel_hint: str
    words: str
    words_hint: str
    where: str
    where_hint: str
    person_hint: str
    service_hint: str
    item: str
    item_hint: str
    received: str
    """Template: id."""


_ZH: Final = AnsweringWords(
    columns=("事项", "关于", "自", "期限", "工作日", "我可以"),
    kinds={
        "followup": "差评",
        "complaint": "投诉",
        "finding": "异议",
        "rectification": "整改",
        "proposal": "线索",
        "retest": "复测",
        "survey": "调查",
        "book": "本厅指南",
        "expired": "到期",
    },
    left="剩{n}",
    today="今天到期",
    late="超期{n}",
    uncertain="未公布节假日，按周末推算",
    overdue="超期的{n}项",
    nothing="没有等您办的事。",
    key_all="全部差评",
    key_receive="登记投诉",
    key_complaints="全部投诉",
    key_open="打开",
    register="差评台账",
    register_columns=("日期", "等级", "窗口", "状态", "期限", "编号"),
    complaints="投诉台账",
    complaint_columns=("日期", "渠道", "关于", "状态", "期限", "编号"),
    no_ratings="没有差评。",
    no_complaints="没有投诉。按 N 登记一件。",
    rating="差评办理  {window} {day}",
    level="等级",
    window="窗口",
    unit="单位",
    person="人员",
    service="事项",
    unknown="未记",
    reasons="选的原因",
    citizen_said="群众写的话",
    state="状态",
    round="第{n}轮：回访仍不满意，重新办理",
    due="期限",
    contact="联系方式",
    contact_left="群众留了电话，只有回访的人能看，谁看过都记录在案",
    contact_none="没有留，或已删除",
    appeal="申诉",
    done="办理经过",
    not_yet="还没有人办理。",
    entry="{at}  {step}  {by}",
    nothing_to_do="现在没有轮到您的步骤。",
    steps={
        "verify": ("核实", "核实到的情况：当时发生了什么？", "写明情况"),
        "mend": ("整改", "怎样整改的？情况清楚的立即整改。", "写明做了什么"),
        "explain": ("解释", "诉求缺乏依据的，怎样解释说明的？", "写明依据和说法"),
        "answer": ("回复", "怎样回复群众的？没有留联系方式的，写明公开的回复。", "写明回复的话"),
        "call-back": ("回访",),
        "close": ("办结",),
        "appeal": ("申诉", "认为是误评或恶意差评的，写明理由；由不相关的人复核。", "写明理由和凭据"),
        "exclude": ("不予采纳", "复核：不予采纳。这条评价退出所有统计，记录和理由都保留。", "写明查实的情况"),
        "keep": ("维持", "复核：维持。这条评价照常统计。", "写明查实的情况"),
        "investigate": ("调查", "调查到的情况：", "写明情况"),
        "uphold": ("认定属实", "认定属实。要同时记扣分的，写条目代码；同一件事只扣一次。", "如 C2，不扣分就空着"),
        "confirm": ("确认属实",),
        "refuse": ("不属实", "为什么不属实？", "写明看到的情况"),
        "dismiss": ("认定不属实", "认定不属实，理由：", "写明理由"),
        "evidence": ("提交整改情况", "做了什么，凭据在哪里？提交以后由另一人检查。", "写明做了什么、凭据"),
        "pass": ("检查通过",),
        "again": ("退回重改", "还差什么？期限从今天起重新计算，5个工作日。", "写明还差什么"),
    },
    saved="已记录：{step}",
    close_ask="办结这条差评？",
    close_notes=("群众留下的联系方式随即从文件里删除。", "记录和经过都留在账本里。"),
    verdict_ask={"exclude": "不予采纳", "keep": "维持"},
    call="回访",
    call_number="电话",
    call_outcome="通话以后，按一个键记下结果：",
    call_rules="不问为什么这样评价，不劝说，不改评价。这个号码只用于这一次回访，办结即删除；您看过这件事已记录在案。",
    complaint="投诉  {id}",
    channel="渠道",
    channels={"hotline": "热线", "letter": "来信", "visit": "来访", "12345": "12345 工单"},
    received_by="登记人",
    said="投诉内容",
    answer="答复",
    verdict="认定",
    receive_prompt="登记一件投诉。窗口和人员知道哪个写哪个，都不知道的留空，记在本单位名下。",
    channel_hint="1 热线  2 来信  3 来访  4 12345 工单",
    words="内容",
    words_hint="投诉的话，不写投诉人姓名和电话",
    where="窗口",
    where_hint="如 A03",
    person_hint="工号",
    service_hint="如 S05",
    item="扣分条目",
    item_hint="如 C2；不扣分就空着",
    received="已登记投诉 {id}",
)

_EN: Final = AnsweringWords(
    columns=("kind", "about", "since", "due", "work days", "I can"),
    kinds={
        "followup": "rating",
        "complaint": "complaint",
        "finding": "dispute",
        "rectification": "put right",
        "proposal": "proposal",
        "retest": "retest",
        "survey": "survey",
        "book": "own book",
        "expired": "term",
    },
    left="{n} left",
    today="due today",
    late="{n} late",
    uncertain="holidays not published, weekends alone were counted",
    overdue="overdue: {n}",
    nothing="Nothing waits for you.",
    key_all="All bad ratings",
    key_receive="New complaint",
    key_complaints="All complaints",
    key_open="Open",
    register="Bad ratings",
    register_columns=("day", "level", "window", "state", "due", "id"),
    complaints="Complaints",
    complaint_columns=("day", "channel", "about", "state", "due", "id"),
    no_ratings="There are no bad ratings.",
    no_complaints="There are no complaints. N puts one on record.",
    rating="Bad rating  {window} {day}",
    level="Level",
    window="Window",
    unit="Unit",
    person="Person",
    service="Service",
    unknown="not on record",
    reasons="Reasons ticked",
    citizen_said="The citizen wrote",
    state="State",
    round="Round {n}: a call back found the citizen still dissatisfied",
    due="Due",
    contact="Contact",
    contact_left="a number was left; only who calls back sees it, and each look is on record",
    contact_none="none was left, or it was erased",
    appeal="Appeal",
    done="What was done",
    not_yet="Nothing yet.",
    entry="{at}  {step}  {by}",
    nothing_to_do="No step is yours to take now.",
    steps={
        "verify": ("Verify", "What was found out: what happened?", "what happened"),
        "mend": ("Mend", "What was put right? Where the matter is clear, at once.", "what was done"),
        "explain": ("Explain", "A wish without a basis: how was that explained?", "basis and words"),
        "answer": ("Answer", "What was the citizen told? Without a contact: what is published.", "the answer"),
        "call-back": ("Call back",),
        "close": ("Close",),
        "appeal": ("Appeal", "A slip or malicious: why? Somebody who is not concerned decides.", "why, what shows it"),
        "exclude": ("Exclude", "Exclude it: it leaves every count; record and reason stay.", "what was found"),
        "keep": ("Keep", "Keep it: it counts as before.", "what was found"),
        "investigate": ("Investigate", "What was found out:", "what happened"),
        "uphold": ("Uphold", "It was right. For a finding, name an item; one incident costs once.", "such as C2"),
        "confirm": ("Confirm",),
        "refuse": ("Refuse", "Why is it not so?", "what was seen"),
        "dismiss": ("Dismiss", "It was not, because:", "why"),
        "evidence": ("Give evidence", "What was done, and what shows it? Somebody else checks it.", "what was done"),
        "pass": ("Pass",),
        "again": ("Send back", "What is missing? It is due anew, 5 working days from today.", "what is missing"),
    },
    saved="On record: {step}",
    close_ask="Close this bad rating?",
    close_notes=("The contact that was left is erased from the file at once.", "The record stays in the ledger."),
    verdict_ask={"exclude": "Exclude", "keep": "Keep"},
    call="Call back",
    call_number="Number",
    call_outcome="After the call, one key puts down what it found:",
    call_rules=(
        "Do not ask why, do not persuade; no call changes a rating. This number is for this one call and is erased "
        "when the matter is closed. That you looked is on record."
    ),
    complaint="Complaint  {id}",
    channel="Channel",
    channels={"hotline": "hotline", "letter": "letter", "visit": "visit", "12345": "12345 order"},
    received_by="Received by",
    said="What it says",
    answer="Answer",
    verdict="Verdict",
    receive_prompt="Put a complaint on record. Window and person as far as known; with neither, your own unit.",
    channel_hint="1 hotline  2 letter  3 visit  4 12345 order",
    words="Words",
    words_hint="what is complained of, without the name or number of who complains",
    where="Window",
    where_hint="such as A03",
    person_hint="badge",
    service_hint="such as S05",
    item="Item",
    item_hint="such as C2; empty for none",
    received="complaint {id} is on record",
)

ANSWERING: Final[Mapping[Language, AnsweringWords]] = {Language.ZH: _ZH, Language.EN: _EN}
