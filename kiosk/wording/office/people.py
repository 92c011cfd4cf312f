"""People, their PINs, and the roster they come from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class PeopleWords:
    """The list of people, the slips, the import."""

    title: str
    columns: tuple[str, str, str, str, str, str]
    """Badge, name, unit, role, window today, PIN."""
    pins: Mapping[str, str]
    nobody: str
    assignments: str
    no_assignments: str
    parts: Mapping[str, str]
    key_all_pins: str
    key_one_pin: str
    key_import: str
    key_template: str
    key_roster: str
    ask_all: str
    ask_one: str
    """Template: name, badge."""
    ask_notes: tuple[str, ...]
    ask_yes: str
    pins_made: str
    """Template: path."""
    template_name: str
    """Name of the template's file."""
    roster_name: str
    """Name of the file with the roster on record."""
    roster_made: str
    """Template: path."""
    template_made: str
    """Template: path."""
    import_title: str
    import_prompt: str
    path: str
    path_hint: str
    import_enter: str
    preview_title: str
    preview_columns: tuple[str, str, str, str, str, str]
    """What happens, sheet, row, column or field, before, after or message."""
    happens: Mapping[str, str]
    """add, change, end, wrong."""
    nothing_to_do: str
    faults: str
    """Template: n."""
    plan: str
    """Template: add, change, end."""
    key_write: str
    ask_write: str
    """Template: add, change, end."""
    ask_write_notes: tuple[str, ...]
    ask_write_yes: str
    written: str
    """Template: n."""


_ZH: Final = PeopleWords(
    title="人员",
    columns=("工号", "姓名", "单位", "角色", "今天", "口令"),
    pins={"none": "没有", "one_time": "一次性", "own": "已自设"},
    nobody="还没有人员。按 I 导入花名册，按 T 写出模板。",
    assignments="排班",
    no_assignments="没有排班。在花名册的「排班」表里加一行，回到人员画面按 I 导入。",
    parts={"day": "全天", "morning": "上午", "afternoon": "下午"},
    key_all_pins="给新人口令",
    key_one_pin="重置口令",
    key_import="导入",
    key_template="模板",
    key_roster="导出花名册",
    ask_all="给所有还没有口令的人一次性口令？",
    ask_one="给 {name}（{badge}）换一个一次性口令？原来的口令立即失效。",
    ask_notes=("口令单写到本机文件夹里，只有本机主人可读；打印后请删除。", "本人第一次登录时要换成自己的口令。"),
    ask_yes="写口令单",
    pins_made="口令单: {path}  打印后请删除。",
    template_name="花名册模板.xlsx",
    roster_name="花名册.xlsx",
    roster_made="花名册: {path}  改好可以再导入。",
    template_made="模板: {path}  填好后按 I 导入。",
    import_title="导入花名册",
    import_prompt="写出花名册文件的位置：Excel 工作簿（.xlsx），或装着 CSV 的文件夹。先看会改什么，再决定写不写。",
    path="文件",
    path_hint="例如 ~/花名册.xlsx",
    import_enter="先看看",
    preview_title="花名册：会改什么",
    preview_columns=("动作", "表", "行", "列", "原来", "改为或说明"),
    happens={"add": "新增", "change": "更改", "end": "结束", "wrong": "错误"},
    nothing_to_do="没有要改的：这份花名册与在册的完全一样。",
    faults="{n}处错误，一处都没有写入；请在文件里改好，再导入",
    plan="新增 {add}，更改 {change}，结束 {end}",
    key_write="写入",
    ask_write="写入这份花名册？新增 {add}，更改 {change}，结束 {end}。",
    ask_write_notes=("要么全部写入，要么一条都不写。", "离岗的人从今天起登录不了；已有的得分和记录都留着。"),
    ask_write_yes="写入",
    written="花名册已写入，共{n}条。",
)

_EN: Final = PeopleWords(
    title="People",
    columns=("badge", "name", "unit", "role", "today", "PIN"),
    pins={"none": "none", "one_time": "one-time", "own": "own"},
    nobody="Nobody yet. Press I to import a roster, T to write a template.",
    assignments="Duties",
    no_assignments="No assignments. Add a row to the sheet of duties in the roster; back among the people, press I.",
    parts={"day": "all day", "morning": "morning", "afternoon": "afternoon"},
    key_all_pins="New PINs",
    key_one_pin="Reset PIN",
    key_import="Import",
    key_template="Template",
    key_roster="Roster file",
    ask_all="Give everybody without a PIN a one-time PIN?",
    ask_one="Give {name} ({badge}) another one-time PIN? The old one opens nothing from then on.",
    ask_notes=(
        "The slips lie in this terminal's folder, for its owner only; delete the file after printing.",
        "Each person chooses an own PIN at the first sign-in.",
    ),
    ask_yes="Write the slips",
    pins_made="slips: {path}  Delete the file after printing.",
    template_name="roster-template.xlsx",
    roster_name="roster.xlsx",
    roster_made="roster: {path}  It can be changed and imported again.",
    template_made="template: {path}  Fill it in, then press I.",
    import_title="Import a roster",
    import_prompt=(
        "Where the roster lies: a workbook (.xlsx) or a folder of CSV files. You see what it would change before "
        "anything is written."
    ),
    path="File",
    path_hint="such as ~/roster.xlsx",
    import_enter="Look first",
    preview_title="Roster: what changes",
    preview_columns=("act", "sheet", "row", "column", "before", "after, or why"),
    happens={"add": "new", "change": "changed", "end": "ended", "wrong": "error"},
    nothing_to_do="Nothing to do: this roster is the one on record.",
    faults="errors: {n}; nothing was written. Mend them in the file and import it again",
    plan="new {add}, changed {change}, ended {end}",
    key_write="Write",
    ask_write="Write this roster? New {add}, changed {change}, ended {end}.",
    ask_write_notes=(
        "All of it is written, or nothing.",
        "Who leaves cannot sign in from today on; scores and records stay.",
    ),
    ask_write_yes="Write",
    written="The roster is written, entries: {n}.",
)

PEOPLE: Final[Mapping[Language, PeopleWords]] = {Language.ZH: _ZH, Language.EN: _EN}
