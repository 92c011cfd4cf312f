"""What all tables of the office say: sorted, narrowed, written to files; forms and what becomes of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ListWords:
    """Tables and forms."""

    export: str
    exported: str
    """Template: n, workbook, csv."""
    not_exported: str
    """Template: detail."""
    rows: str
    """Template: n."""
    filter_hint: str
    no_match: str
    """Template: text."""
    page_keys: str
    """What the letters of a page do, all at once."""
    refused: str
    """Template: detail."""
    next_field: str
    other_field: str
    may_be: str
    """What a field may hold, said while it is filled. Template: field, hint."""
    cancel: str
    confirm_no: str
    working: str


_ZH: Final = ListWords(
    export="导出",
    exported="已导出{n}行: {workbook}，另有同名 .csv",
    not_exported="没有导出: {detail}",
    rows="{n}行",
    filter_hint="任意一列里的字",
    no_match="没有含「{text}」的行。按 Esc 清除筛选。",
    page_keys="本页操作",
    refused="没有办成: {detail}",
    next_field="下一格",
    other_field="换一格",
    may_be="{field}：{hint}",
    cancel="不办了",
    confirm_no="不办了",
    working="正在办理。",
)

_EN: Final = ListWords(
    export="Export",
    exported="exported {n} rows: {workbook}, and a .csv beside it",
    not_exported="not exported: {detail}",
    rows="{n} rows",
    filter_hint="words of any column",
    no_match='No row holds "{text}". Press Esc to clear the filter.',
    page_keys="This page",
    refused="Not done: {detail}",
    next_field="Next field",
    other_field="Other field",
    may_be="{field}: {hint}",
    cancel="Cancel",
    confirm_no="Cancel",
    working="Working.",
)

LISTS: Final[Mapping[Language, ListWords]] = {Language.ZH: _ZH, Language.EN: _EN}
