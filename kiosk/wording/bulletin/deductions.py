"""`kiosk deductions`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class DeductionWords:
    """A year of every unit as a table."""

    year: str
    a_year: str
    unit: str
    a_unit: str
    head: str
    """Template: year."""
    unit_column: str
    name_column: str
    outside_column: str
    """Over the points on days of no campaign."""
    total_column: str
    none: str
    no_year: str
    """Template: given."""


_ZH: Final = DeductionWords(
    year="哪一年，如 2026",
    a_year="年份",
    unit="只看一个单位",
    a_unit="单位",
    head="{year}年各单位扣分合计（简单相加，不加权、不封顶）",
    unit_column="单位",
    name_column="名称",
    outside_column="周期之外",
    total_column="合计",
    none="还没有单位",
    no_year="年份写四位数字，如 2026，不是 {given}",
)

_EN: Final = DeductionWords(
    year="which year, such as 2026",
    a_year="YEAR",
    unit="one unit only",
    a_unit="UNIT",
    head="points deducted in {year} by unit (the plain sum: not weighted, not capped)",
    unit_column="unit",
    name_column="name",
    outside_column="no campaign",
    total_column="total",
    none="there is no unit yet",
    no_year="write the year in four digits, such as 2026, not {given}",
)

WORDS: Final[Mapping[Language, DeductionWords]] = {Language.ZH: _ZH, Language.EN: _EN}
