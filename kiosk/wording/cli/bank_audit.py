"""`kiosk bank audit`."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class AuditWords:
    """Does the law still say what the bank cites."""

    about: str
    laws: str
    quarantine: str
    no_statutes: str
    """Template: folder."""
    affected: str
    """Template: items."""
    columns: tuple[str, str, str]
    """Statute, citations, those that fail."""
    sum: str
    """Template: lines, citations, findings, items held."""
    held: str
    """Template: path."""


ZH: Final = AuditWords(
    about="对照法规文本核对题库的每一处引用；有不符，或题库有错误而核对不全时，退出码为 1",
    laws="法规文本目录，每部一个 .md 文件",
    quarantine="把不符的题目和指南行写进题库的 quarantine.yaml，不再出题，告知单上只作参考；没有不符时删除该文件",
    no_statutes="{folder} 里没有法规文本（.md 文件）",
    affected="影响的题目: {items}",
    columns=("法规", "引用", "不符"),
    sum="{lines} 行，{citations} 处引用，{findings} 处不符，{held} 道题不宜出",
    held="不宜出的题目已写入 {path}，改好并重新审计之前不会出题",
)

EN: Final = AuditWords(
    about=(
        "check every citation of the bank against the statutes; the exit code is 1 if one fails, or if errors of the "
        "bank kept something from the audit"
    ),
    laws="folder of the statutes, one .md file each",
    quarantine=(
        "write what fails into the bank's quarantine.yaml: it is not asked any more, and notices show it without "
        "vouching for it; if nothing fails, the file is deleted"
    ),
    no_statutes="there are no statutes (.md files) in {folder}",
    affected="questions affected: {items}",
    columns=("statute", "cited", "failed"),
    sum="lines {lines}, citations {citations}, failed {findings}, questions not to be asked {held}",
    held="what is not to be asked stands in {path}, and is not asked until it is mended and audited again",
)
