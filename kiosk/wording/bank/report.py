"""Words around the findings: the sums under `kiosk bank check` and `audit`, and where a bank cannot be used."""

from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ReportWords:
    """One language's words of the reports."""

    checked: str
    """Template: guides, items, papers, notes, errors, warnings."""
    left_out: str
    """Template: folder, errors; said wherever a bank with errors is used."""
    refused: str
    """Template: folder; said below the errors that keep a bank from being shown."""
    items: str
    """Template: the items that hang on a citation."""
    comma: str
    """Between them."""
    by_law: tuple[str, str, str]
    """Heads of the table: law, citations, those that fail."""
    audited: str
    """Template: lines, citations, findings, items."""
    written: str
    """Template: path of the quarantine."""
    not_written: str
    """Template: folder, file, the operating system's reason."""
    no_folder: str
    """Template: folder."""
    no_statutes: str
    """Template: folder."""


REPORTS: Final = {
    Language.ZH: ReportWords(
        checked="{guides} 份办事指南，{items} 道题，{papers} 份试卷；"
        "{notes} 行未核实不计分，{errors} 个错误，{warnings} 个提醒",
        left_out="{folder} 有 {errors} 个错误，有错的内容没有算在内；请运行 kiosk bank check",
        refused="{folder} 有以上错误；改正以后再演示",
        items="影响的题目: {items}",
        comma="、",
        by_law=("法规", "引用", "不符"),
        audited="{lines} 行，{citations} 处引用，{findings} 处不符，{items} 道题不宜出",
        written="不宜出的题目已写入 {path}，改好并重新审计之前不会出题",
        not_written="{folder}: 隔离清单 {file} 写不进去 ({reason})；请检查权限",
        no_folder="没有目录 {folder}",
        no_statutes="{folder} 里没有法规文本（.md 文件）",
    ),
    Language.EN: ReportWords(
        checked="guides {guides}, questions {items}, papers {papers}; "
        "unverified lines {notes}, errors {errors}, warnings {warnings}",
        left_out="{folder} has errors ({errors}), and what is wrong was left out; run kiosk bank check",
        refused="{folder} has these errors; mend them before the demo",
        items="questions that hang on it: {items}",
        comma=", ",
        by_law=("statute", "cited", "failing"),
        audited="lines {lines}, citations {citations}, failing {findings}; questions not to be asked {items}",
        written="what must not be asked is written to {path} and stays out until it is mended and audited again",
        not_written="{folder}: the quarantine {file} cannot be written ({reason}); check the permissions",
        no_folder="there is no folder {folder}",
        no_statutes="{folder} holds no text of a statute (.md file)",
    ),
}
