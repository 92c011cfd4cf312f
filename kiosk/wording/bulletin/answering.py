"""What a bulletin says of bad ratings and complaints being seen to."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class AnsweringWords:
    """Two tables by unit."""

    title: str
    bad_ratings: str
    complaints: str
    none: str
    count: str
    open: str
    under_way: str
    answered: str
    closed: str
    excluded: str
    overdue: str
    answer_rate: str
    received: str
    upheld: str
    dismissed: str
    undecided: str
    rectifications: str
    to_mend: str
    evidenced: str
    mended: str
    on_list: str
    recurs: str
    note: str


_ZH: Final = AnsweringWords(
    title="差评办理与投诉",
    bad_ratings="差评办理",
    complaints="投诉",
    none="本期没有差评，也没有投诉。",
    count="差评",
    open="待核实",
    under_way="办理中",
    answered="已回复",
    closed="已办结",
    excluded="不予采纳",
    overdue="超期",
    answer_rate="回复率",
    received="投诉",
    upheld="属实",
    dismissed="不属实",
    undecided="核查中",
    rectifications="整改台账",
    to_mend="待整改",
    evidenced="待检查",
    mended="已销号",
    on_list="列入",
    recurs="重复发生",
    note="差评台账含时钟存疑、过快待核而没有计入评价的，也含复核后不予采纳的，所以条数可以多于上一节。"
    "回复率是已回复和已办结占应回复差评（不含不予采纳）的比例。",
)

_EN: Final = AnsweringWords(
    title="Bad ratings and complaints",
    bad_ratings="Bad ratings",
    complaints="Complaints",
    none="There are no bad ratings and no complaints.",
    count="bad",
    open="open",
    under_way="under way",
    answered="answered",
    closed="closed",
    excluded="excluded",
    overdue="overdue",
    answer_rate="answered, %",
    received="received",
    upheld="upheld",
    dismissed="dismissed",
    undecided="undecided",
    rectifications="To be put right",
    to_mend="to be put right",
    evidenced="to be checked",
    mended="closed",
    on_list="on the list",
    recurs="happened before",
    note="Bad ratings that are in no score yet, or were excluded on appeal, are listed too, so there may be more than "
    "above. The rate is of answered and closed ones, of all that were not excluded.",
)

ANSWERING: Final[Mapping[Language, AnsweringWords]] = {Language.ZH: _ZH, Language.EN: _EN}
