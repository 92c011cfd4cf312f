"""`kiosk rectify`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class RectifyWords:
    """What is to be put right."""

    list_all: str
    only_open: str
    checklist: str
    open: str
    evidence: str
    check: str
    source: str
    a_source: str
    item: str
    owner: str
    due: str
    words: str
    shown: str
    why: str
    verdict: str
    rectification: str
    a_text: str
    a_day: str
    need_words: str
    columns: tuple[str, str, str, str, str, str, str, str, str]
    """Id, day, source, unit, owner, state, round, due, earlier one."""
    item_columns: tuple[str, str, str]
    """Id, text, basis."""


_ZH: Final = RectifyWords(
    list_all="列出整改台账",
    only_open="只列没有销号的",
    checklist="全面检查的清单；本厅自己的写在本终端目录的 inspection.yaml",
    open="列入整改台账：来源、责任人、期限",
    evidence="责任人提交整改情况",
    check="由另一人检查: pass 通过销号 | again 退回重改",
    source="来源: finding:编号 | complaint:编号 | rating:编号 | inspection（加 --item）",
    a_source="来源",
    item="全面检查清单的条目，如 G01",
    owner="责任人工号",
    due="期限（那一天之内）；不写时为 5 个工作日",
    words="要整改什么",
    shown="做了什么、凭据在哪里",
    why="退回的理由",
    verdict="检查结论",
    rectification="整改编号",
    a_text="文字",
    a_day="日期",
    need_words="退回时请用 --words 写明理由",
    columns=("编号", "日期", "来源", "单位", "责任人", "状态", "轮次", "期限", "重复发生"),
    item_columns=("条目", "内容", "依据"),
)

_EN: Final = RectifyWords(
    list_all="what is to be put right",
    only_open="only what is not closed",
    checklist="the checklist of the general inspection; a hall's own is inspection.yaml in the terminal's folder",
    open="put something on the list: where it comes from, whose it is, until when",
    evidence="the owner says what was done",
    check="somebody else has looked: pass | again",
    source="where it comes from: finding:ID | complaint:ID | rating:ID | inspection (with --item)",
    a_source="SOURCE",
    item="an item of the inspection's checklist, such as G01",
    owner="badge of the owner",
    due="the last day; 5 working days where none is given",
    words="what is to be put right",
    shown="what was done, and what shows it",
    why="why it goes back",
    verdict="the verdict",
    rectification="its id",
    a_text="TEXT",
    a_day="DAY",
    need_words="say with --words why it goes back",
    columns=("id", "day", "source", "unit", "owner", "state", "round", "due", "happened before"),
    item_columns=("id", "text", "basis"),
)

WORDS: Final[Mapping[Language, RectifyWords]] = {Language.ZH: _ZH, Language.EN: _EN}
