"""`kiosk catalogue`: what the patrol looks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class CatalogueWords:
    """The catalogue, and the hall's own items in it."""

    list_all: str
    put: str
    withdraw: str
    own: str
    code: str
    a_code: str
    points: str
    group: str
    text: str
    text_en: str
    a_text: str
    first_day: str
    a_day: str
    columns: tuple[str, str, str, str, str]
    """Code, points, family, words, whose it is."""
    published: str
    of_hall: str
    """Template: version, first."""
    was_put: str
    """Template: code, points, text, first."""
    withdrawn: str
    """Template: code, first."""
    none: str


_ZH: Final = CatalogueWords(
    list_all="列出目录：通用条目、考核规则的条目、本厅自定的条目",
    put="加一条本厅的条目，或者从某天起改它的分值、说法；已记的扣分不变",
    withdraw="从某天起停用本厅的一条；已记的扣分不变",
    own="只列本厅自定的，连同以前的版本",
    code="条目代码：一个字母加一两位数字，不能和通用条目重复，例如 X1",
    a_code="代码",
    points="扣几分，1 到 10",
    group="归入哪一类，例如 本厅规定",
    text="条目的说法",
    text_en="英文说法",
    a_text="文字",
    first_day="从哪天起，例如 2026-07-01（默认: 今天）",
    a_day="日期",
    columns=("代码", "分值", "类别", "条目", "来源"),
    published="公布",
    of_hall="本厅 第{version}版 {first} 起",
    was_put="{code}  {points} 分  {text}  {first} 起",
    withdrawn="{code} 从 {first} 起停用",
    none="本厅没有自定条目",
)

_EN: Final = CatalogueWords(
    list_all="list the catalogue: common items, those of the campaign's rules, the hall's own",
    put="add an item of the hall's own, or give it other points or words from a day on; findings made stay",
    withdraw="stop one of the hall's own from a day on; findings made stay",
    own="the hall's own alone, with their older versions",
    code="code of the item: a letter and one or two digits that no common item has, such as X1",
    a_code="CODE",
    points="what it costs, 1 to 10",
    group="the family it belongs to, such as house rules",
    text="what it says",
    text_en="the same in English",
    a_text="TEXT",
    first_day="from which day on, such as 2026-07-01 (default: today)",
    a_day="DAY",
    columns=("Code", "Points", "Family", "Item", "Source"),
    published="published",
    of_hall="own, version {version} from {first}",
    was_put="{code}  costs {points}  {text}  from {first}",
    withdrawn="{code} is found no more from {first} on",
    none="the hall has no items of its own",
)

WORDS: Final[Mapping[Language, CatalogueWords]] = {Language.ZH: _ZH, Language.EN: _EN}
