"""What the forms of the hall's own book ask."""

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
        "subject": "如 住房公积金",
        "desk": "如 综合窗口",
        "first": "办这件事要带的第一样",
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
        "subject": "such as housing fund",
        "desk": "kind of window",
        "first": "the first paper one brings",
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
)

FIELDS: Final[Mapping[Language, FieldWords]] = {Language.ZH: _ZH, Language.EN: _EN}
