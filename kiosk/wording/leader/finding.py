"""A finding on its way: which person, which item, a note."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class FindingWords:
    """Three short screens."""

    whose: str
    """Template: window, name. Which window it is."""
    nobody: str
    """In place of a person."""

    # Somebody else of the unit.
    who: str
    """What is asked."""
    no_others: str
    choose: str

    # The item.
    item: str
    """What a digit takes."""
    which: str
    item_hint: str
    code_hint: str
    """Template: code."""
    found_none: str
    group: str
    search: str
    search_label: str
    search_hint: str
    all_items: str
    points: str
    """Template: points."""

    # The service of which not everything was told.
    service: str
    service_hint: str
    reading_services: str
    which_service: str
    no_service: str
    take_service: str
    """What Enter does."""

    # The note.
    what: str
    """Template: code, text."""
    costs: str
    """Template: points, unit."""
    note: str
    note_hint: str
    note_tapped: str
    """Where there is no keyboard."""
    save: str
    saving: str
    other_item: str


_ZH: Final = FindingWords(
    whose="{window} {name}",
    nobody="不记到个人",
    who="记到谁？",
    no_others="这个单位没有其他在册人员。",
    choose="选人",
    item="选条目",
    which="哪一条？",
    item_hint="按数字选常用条目，或输入编号如 B2，/ 搜索",
    code_hint="编号 {code}",
    found_none="没有这样的条目",
    group="编号",
    search="搜索",
    search_label="搜索",
    search_hint="条目里的字，如 胸牌",
    all_items="全部",
    points="扣{points}分",
    service="事项",
    service_hint="编号或名称里的字，如 S05",
    reading_services="正在取出事项",
    which_service="没有一次说清的是哪个事项？当时在岗的人就它参加定向复测。",
    no_service="没有这样的事项",
    take_service="就是第一个",
    what="{code}  {text}",
    costs="扣{points}分，计入{unit}",
    note="说明",
    note_hint="可以不写",
    note_tapped="没有键盘的终端不写说明。",
    save="保存",
    saving="正在保存，请稍候",
    other_item="换一条",
)

_EN: Final = FindingWords(
    whose="{window} {name}",
    nobody="no person",
    who="Whom does it concern?",
    no_others="The unit has nobody else on the roster.",
    choose="Choose",
    item="Item",
    which="Which item?",
    item_hint="A digit takes a common item; or type a code such as B2; / searches",
    code_hint="Code {code}",
    found_none="There is no such item",
    group="Code",
    search="Search",
    search_label="Search",
    search_hint="words of the item",
    all_items="All",
    points="{points} off",
    service="Service",
    service_hint="its number or words of its name, such as S05",
    reading_services="Fetching the services",
    which_service="Of which service was not everything told? Those on duty then are tested on it.",
    no_service="There is no such service",
    take_service="The first",
    what="{code}  {text}",
    costs="{points} off, charged to {unit}",
    note="Note",
    note_hint="may be left empty",
    note_tapped="Without a keyboard there is no note.",
    save="Save",
    saving="Saving, one moment",
    other_item="Other item",
)

FINDING: Final[Mapping[Language, FindingWords]] = {Language.ZH: _ZH, Language.EN: _EN}
