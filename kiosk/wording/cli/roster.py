"""`kiosk roster`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class RosterWords:
    """The commands, and what the template says to whoever fills it in."""

    template: str
    bring_in: str
    bring_out: str
    a_workbook: str
    output: str
    a_source: str
    source: str
    dry_run: str
    who: str
    """Neither `--as` nor `--dry-run`."""
    written: str
    """Template: path."""
    not_written: str
    """Template: path, reason."""
    faults: str
    """Template: count."""
    nothing: str
    columns: tuple[str, str, str, str]
    """Sheet, added, changed, ended."""
    changed: str
    """Template: sheet, key, field, before, after."""
    ended: str
    """Template: sheet, key."""
    done: str
    """Template: events."""
    hints: Mapping[tuple[str, str], str]
    """Sheet and field → the comment at the column's header."""
    notes_title: str
    notes: tuple[tuple[str, ...], ...]
    """Rows of the sheet of notes, with an example that is never read."""


_ZH: Final = RosterWords(
    template="写一份花名册模板",
    bring_in="读入花名册：先列出要新增、变更和停用的，再一次写入",
    bring_out="把现有花名册写成工作簿",
    a_workbook="文件.xlsx",
    output="写到哪个文件",
    a_source="文件.xlsx|文件夹",
    source="工作簿，或装有 units.csv windows.csv staff.csv duty.csv 的文件夹",
    dry_run="只看会改什么，不写入",
    who="读入花名册要有人负责：加 --as 工号；只看不写加 --dry-run",
    written="已写好 {path}",
    not_written="写不了 {path}: {reason}",
    faults="共 {count} 处要改，没有写入",
    nothing="与现有花名册一致，没有要做的",
    columns=("表", "新增", "变更", "停用"),
    changed="{sheet} {key} {field}: {before} → {after}",
    ended="{sheet} {key}: 停用",
    done="已写入，共 {events} 条记录",
    hints={
        ("units", "unit_id"): "字母、数字和 _ . : - ，不重复，例如 U01",
        ("units", "name"): "窗口单位的全称，最多 60 字",
        ("units", "name_en"): "英文屏幕上显示，可以不填",
        ("windows", "window_id"): "窗口牌上的号，例如 A03",
        ("windows", "name"): "办什么，例如 户籍业务",
        ("windows", "name_en"): "例如 Residence，可以不填；不填时英文屏幕上是中文名",
        ("windows", "unit_id"): "「单位」表里的编号",
        ("windows", "services"): "这个窗口办理的全部事项的编号，例如 S05、S06；可不填，填了就要填全",
        ("staff", "staff_id"): "登录用，字母、数字和 _ . - ，最多 16 个，例如 W0312",
        ("staff", "name"): "姓名；生僻字、间隔号照写",
        ("staff", "unit_id"): "「单位」表里的编号",
        ("staff", "role"): "窗口人员、单位负责人、值班长、管理员、监督",
        ("duty", "staff_id"): "「人员」表里的工号",
        ("duty", "window_id"): "「窗口」表里的编号",
        ("duty", "first_day"): "第一天，例如 2026-07-01",
        ("duty", "last_day"): "最后一天，含当天",
        ("duty", "part"): "全天、上午、下午；不填是全天",
    },
    notes_title="说明",
    notes=(
        ("填写说明（这一页不会被读入）",),
        ("四张表按 单位、窗口、人员、排班 的顺序填；缺了哪张表，那部分保持原样。",),
        ("表里去掉的人、窗口和单位，读入后停用；过去的排班不动，管理员不会因为漏写而停用。",),
        ("换岗、顶岗：把原来那行的结束日期改早，再加一行。",),
        ("读入前先看会改什么: kiosk roster import 文件.xlsx --dry-run",),
        (),
        ("单位", "单位编号", "单位名称", "单位英文名"),
        ("", "U01", "公安局户政窗口", "Residence Office"),
        ("窗口", "窗口编号", "窗口名称", "窗口英文名", "单位编号", "事项编号"),
        ("", "A03", "户籍业务", "Residence", "U01", "S05、S06"),
        ("人员", "工号", "姓名", "单位编号", "角色"),
        ("", "W0312", "（姓名）", "U01", "窗口人员"),
        ("排班", "工号", "窗口编号", "开始日期", "结束日期", "时段"),
        ("", "W0312", "A03", "2026-07-01", "2026-07-31", "全天"),
    ),
)

_EN: Final = RosterWords(
    template="write a template of the roster",
    bring_in="bring in a roster: shows what is added, changed and ended, then writes it all at once",
    bring_out="write the roster on record as a workbook",
    a_workbook="FILE.xlsx",
    output="the file to write",
    a_source="FILE.xlsx|FOLDER",
    source="a workbook, or a folder with units.csv windows.csv staff.csv duty.csv",
    dry_run="only show what would change",
    who="somebody has to answer for a roster: add --as BADGE, or --dry-run to look only",
    written="{path} is written",
    not_written="{path} cannot be written: {reason}",
    faults="{count} to mend; nothing was written",
    nothing="the same as on record, nothing to do",
    columns=("sheet", "added", "changed", "ended"),
    changed="{sheet} {key} {field}: {before} → {after}",
    ended="{sheet} {key}: ends",
    done="written, entries: {events}",
    hints={
        ("units", "unit_id"): "letters, digits and _ . : - , each once, such as U01",
        ("units", "name"): "the unit's full name, at most 60 characters",
        ("units", "name_en"): "for screens in English; may stay empty",
        ("windows", "window_id"): "the number on the window's sign, such as A03",
        ("windows", "name"): "what is done there, such as 户籍业务",
        ("windows", "name_en"): "such as Residence; may stay empty, screens in English then show the Chinese name",
        ("windows", "unit_id"): "the id from the sheet units",
        ("windows", "services"): "ids of all services done there, such as S05, S06; may be empty, or else complete",
        ("staff", "staff_id"): "to sign in with: letters, digits and _ . - , at most 16, such as W0312",
        ("staff", "name"): "the name; rare characters and middle dots as they are",
        ("staff", "unit_id"): "the id from the sheet units",
        ("staff", "role"): "clerk, unit head, duty leader, administrator, auditor",
        ("duty", "staff_id"): "the badge from the sheet staff",
        ("duty", "window_id"): "the id from the sheet windows",
        ("duty", "first_day"): "the first day, such as 2026-07-01",
        ("duty", "last_day"): "the last day, that day included",
        ("duty", "part"): "whole day, morning, afternoon; nothing means the whole day",
    },
    notes_title="notes",
    notes=(
        ("How to fill this in (this page is not read)",),
        ("Four sheets in the order units, windows, staff, duty; what a missing sheet tells of stays as it is.",),
        ("People, windows and units that are taken out end with the import; past shifts and administrators stay.",),
        ("A change of post: give the old line an earlier last day and add a new one.",),
        ("See what would change first: kiosk roster import FILE.xlsx --dry-run",),
        (),
        ("units", "unit id", "unit name", "unit name in English"),
        ("", "U01", "公安局户政窗口", "Residence Office"),
        ("windows", "window id", "window name", "window name in English", "unit id", "service ids"),
        ("", "A03", "户籍业务", "Residence", "U01", "S05, S06"),
        ("staff", "badge", "name", "unit id", "role"),
        ("", "W0312", "(name)", "U01", "clerk"),
        ("duty", "badge", "window id", "first day", "last day", "part of day"),
        ("", "W0312", "A03", "2026-07-01", "2026-07-31", "whole day"),
    ),
)

WORDS: Final[Mapping[Language, RosterWords]] = {Language.ZH: _ZH, Language.EN: _EN}
