"""What the forms of the hall's own book ask, and how it stands with its lines."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class FieldWords:
    """Labels, hints, and the few words that are typed in place of a value."""

    fields: Mapping[str, str]
    """Field → its label."""
    hints: Mapping[str, str]
    """Field → its hint."""
    forms: Mapping[str, str]
    """How a paper is handed in → its words."""
    kinds: Mapping[str, str]
    """A list of a guide that a line may go into → its words."""
    yes: str
    no: str
    free: str
    """In place of an amount."""


_ZH: Final = FieldWords(
    fields={
        "title": "依据标题",
        "issuer": "机关",
        "dated": "日期",
        "number": "文号",
        "link": "网址",
        "windows": "窗口号",
        "floor": "楼层",
        "address": "地址",
        "telephone": "电话",
        "hours": "办公时间",
        "hotline": "热线",
        "outcome": "办结后得到",
        "collect": "怎样领取",
        "text": "内容",
        "answer": "答案",
        "promise": "多久办结",
        "manner": "形式",
        "copies": "份数",
        "critical": "缺了要再跑",
        "kind": "类别",
        "source": "依据编号",
        "quote": "原文",
        "again": "再次核对",
        "badge": "核对人工号",
        "pin": "核对人口令",
        "name": "事项名称",
        "title_en": "英文名称",
        "subject": "业务类别",
        "desk": "窗口种类",
        "first": "第一份材料",
        "whom": "适用于",
        "amount": "多少钱",
        "per": "按什么收",
        "scene": "情形",
        "situation": "属于",
        "ask": "问什么",
        "answers": "答案",
        "ask_en": "英文问法",
        "answers_en": "英文答案",
    },
    hints={
        "title": "不写书名号，如 出生登记办事指南",
        "issuer": "如 某市公安局",
        "dated": "如 2026-03-01",
        "number": "可以不填",
        "link": "公布的网址，印成二维码；可以不填",
        "windows": "窗口编号，如 A03 A04",
        "floor": "如 一楼",
        "address": "可以不填",
        "telephone": "可以不填",
        "hours": "如 工作日9:00至17:00",
        "hotline": "如 12345",
        "outcome": "如 户口簿登记页",
        "collect": "如 当场领取，或者邮寄",
        "text": "一句话，群众看得懂",
        "answer": "如 2个工作日内办结",
        "promise": "如 2个工作日，或者 当场",
        "manner": "原件 复印件 原件和复印件 现场填写 提供信息",
        "copies": "1 到 9",
        "critical": "是 或 否",
        "kind": "条件 程序 地点",
        "source": "已写的: {sources}",
        "quote": "依据里的原话；不填就是上面的内容",
        "again": "到这一天再核对一次",
        "badge": "撰写人以外的人",
        "pin": "输入时不显示",
        "name": "如 人才公寓申请",
        "title_en": "如 Talent flat",
        "subject": "上面列出的一种",
        "desk": "如 综合窗口",
        "first": "办这件事要带的第一样",
        "whom": "情形的编号，如 1 3；不填就是人人适用",
        "amount": "如 10，或者 不收费",
        "per": "如 每本；可以不填",
        "scene": "如 一位刚毕业的租户来问怎样申请",
        "situation": "每个追问选一个编号",
        "ask": "如 您有没有本市社保？",
        "answers": "如 有社保；没有社保",
        "ask_en": "可以不填",
        "answers_en": "和中文答案一样多；可以不填",
    },
    forms={
        "original": "原件",
        "copy": "复印件",
        "original_and_copy": "原件和复印件",
        "filled_on_site": "现场填写",
        "information": "提供信息",
    },
    kinds={"conditions": "条件", "steps": "程序", "places": "地点"},
    yes="是",
    no="否",
    free="不收费",
)

_EN: Final = FieldWords(
    fields={
        "title": "source title",
        "issuer": "issuer",
        "dated": "day",
        "number": "number",
        "link": "address",
        "windows": "windows",
        "floor": "floor",
        "address": "address",
        "telephone": "telephone",
        "hours": "hours",
        "hotline": "hotline",
        "outcome": "one gets",
        "collect": "how",
        "text": "words",
        "answer": "answer",
        "promise": "how long",
        "manner": "form",
        "copies": "copies",
        "critical": "costs a trip",
        "kind": "part",
        "source": "source key",
        "quote": "its words",
        "again": "look again",
        "badge": "second badge",
        "pin": "second PIN",
        "name": "service",
        "title_en": "English name",
        "subject": "subject",
        "desk": "kind of desk",
        "first": "first paper",
        "whom": "for whom",
        "amount": "yuan",
        "per": "per",
        "scene": "situation",
        "situation": "answers",
        "ask": "question",
        "answers": "answers",
        "ask_en": "in English",
        "answers_en": "in English",
    },
    hints={
        "title": "without title marks",
        "issuer": "the authority",
        "dated": "such as 2026-03-01",
        "number": "may stay empty",
        "link": "the published page, printed as a code; may stay empty",
        "windows": "ids of windows, such as A03 A04",
        "floor": "may stay empty",
        "address": "may stay empty",
        "telephone": "may stay empty",
        "hours": "may stay empty",
        "hotline": "such as 12345",
        "outcome": "may stay empty",
        "collect": "may stay empty",
        "text": "one sentence a citizen understands",
        "answer": "the phrase that answers it",
        "promise": "such as 2 working days, or on the spot",
        "manner": "original, copy, both, filled in here, information",
        "copies": "1 to 9",
        "critical": "yes or no",
        "kind": "condition, step, place",
        "source": "there are: {sources}",
        "quote": "words of the source; empty: the words above",
        "again": "on this day somebody looks again",
        "badge": "somebody else than the writer",
        "pin": "hidden while typed",
        "name": "in Chinese",
        "title_en": "such as Talent flat",
        "subject": "one of those above",
        "desk": "kind of window",
        "first": "the first paper one brings",
        "whom": "numbers of situations, such as 1 3; empty: everybody",
        "amount": "such as 10, or free",
        "per": "in Chinese, what it is charged for; may stay empty",
        "scene": "a citizen and what happened",
        "situation": "one number for every question",
        "ask": "what is asked, in Chinese",
        "answers": "two to six, with ; between them",
        "ask_en": "may stay empty",
        "answers_en": "as many as in Chinese; may stay empty",
    },
    forms={
        "original": "original",
        "copy": "copy",
        "original_and_copy": "both",
        "filled_on_site": "filled in here",
        "information": "information",
    },
    kinds={"conditions": "condition", "steps": "step", "places": "place"},
    yes="yes",
    no="no",
    free="free",
)

FIELDS: Final[Mapping[Language, FieldWords]] = {Language.ZH: _ZH, Language.EN: _EN}

_STATES_ZH: Final = {
    "shipped": "题库",
    "open": "题库待核",
    "checked": "本厅",
    "waiting": "本厅待核对",
    "altered": "签名后被改",
    "gone": "签名后不见",
    "back": "删去又出现",
    "lapsed": "本厅已到期",
    "overtaken": "题库已改",
}

_STATES_EN: Final = {
    "shipped": "shipped",
    "open": "unverified",
    "checked": "hall",
    "waiting": "hall, waits",
    "altered": "changed since",
    "gone": "gone since",
    "back": "back again",
    "lapsed": "hall, lapsed",
    "overtaken": "bank changed",
}

STATES: Final[Mapping[Language, Mapping[str, str]]] = {Language.ZH: _STATES_ZH, Language.EN: _STATES_EN}
"""State of a line → its word in a table."""

_SPOILT_ZH: Final = {
    "altered": (
        "核对签名以后，文件里的这一行被改过，现在不展示、不打印、不计分，照题库原文。"
        "请再对照依据，由撰写人以外的人重新核对（C）；内容不对就删去（X）。"
    ),
    "gone": (
        "签名核对过，文件里却没有了，不是在屏幕上删去的。请查明原因、恢复文件；确实不要了就删去（X），账本会记下。"
    ),
    "back": "签过名的内容已经在屏幕上删去，文件里又写着已核对，不作数。请再删一次（X），或者重新核对（C）。",
}

_SPOILT_EN: Final = {
    "altered": (
        "The file was changed after this line was signed: not shown, printed or graded, the shipped text holds. "
        "Hold it against its source and have it signed again (C); if it is wrong, remove it (X)."
    ),
    "gone": (
        "Signed, and gone from the file, and not by a screen. Find out why and bring the file back; if it is not "
        "wanted any more, remove it (X), and the ledger says so."
    ),
    "back": "Its signed words were taken out on a screen, and it counts for nothing. Remove it (X) or sign it (C).",
}

SPOILT: Final[Mapping[Language, Mapping[str, str]]] = {Language.ZH: _SPOILT_ZH, Language.EN: _SPOILT_EN}
"""State of a line that is not as it was signed → what is to be done about it."""
