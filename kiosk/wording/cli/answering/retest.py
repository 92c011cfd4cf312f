"""`kiosk retest`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class RetestWords:
    """Targeted retests."""

    list_all: str
    only_open: str
    causes: str
    open: str
    excuse: str
    source: str
    a_source: str
    service: str
    facets: str
    a_list: str
    retest: str
    staff: str
    waits: str
    passed: str
    excused: str
    voided: str
    open_state: str
    done: str
    cause_columns: tuple[str, str, str, str, str, str]
    """Service, facet, person, how often said, how often expected, by chance alone."""
    columns: tuple[str, str, str, str, str, str, str]
    """Id, day, source, service, facets, state, people."""


_ZH: Final = RetestWords(
    list_all="列出定向复测",
    only_open="只列还有人没有通过的",
    causes="哪个事项、哪类要素、谁：没有告知的反映明显多于偶然；只是先看哪里，不是结论，不计分",
    open="给当时在岗的人布置定向复测；没有排班在岗的人不会被布置",
    excuse="某人免测：已离开，或长期不在岗",
    source="来源: rating:差评编号 | finding:扣分记录编号（D1、D2）",
    a_source="来源",
    service="事项编号，如 S05",
    facets="没有告知的要素类别，逗号分隔: conditions,materials,steps,limits,fees；不写时按原因或条目",
    a_list="类别",
    retest="复测编号",
    staff="谁免测（工号）",
    waits="待通过",
    passed="已通过",
    excused="免测",
    voided="已取消",
    open_state="待通过",
    done="已完成",
    cause_columns=("事项", "要素类别", "工号", "反映", "平均应有", "偶然的可能"),
    columns=("编号", "日期", "来源", "事项", "要素类别", "状态", "人员"),
)

_EN: Final = RetestWords(
    list_all="targeted retests",
    only_open="only those that somebody has yet to pass",
    causes="which service, facet and person is said not to be told more often than chance has it: where to look first",
    open="test those who were on duty then; nobody off duty is ever tested",
    excuse="somebody need not take it: has left, or is away for long",
    source="where it comes from: rating:ID | finding:ID (D1, D2)",
    a_source="SOURCE",
    service="number of the service, such as S05",
    facets="what was not told, with commas: conditions,materials,steps,limits,fees; by default as reasons or item say",
    a_list="LIST",
    retest="id of the retest",
    staff="who (badge)",
    waits="waits",
    passed="passed",
    excused="excused",
    voided="cancelled",
    open_state="open",
    done="done",
    cause_columns=("service", "facet", "badge", "said", "expected", "by chance"),
    columns=("id", "day", "source", "service", "facets", "state", "people"),
)

WORDS: Final[Mapping[Language, RetestWords]] = {Language.ZH: _ZH, Language.EN: _EN}
