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
    before: str
    kinds: tuple[str, str, str]
    """Kind, texts, citations."""
    rechecks: str
    recheck: str
    """Template: day, reason, laws with the number of their lines."""
    due: str
    """What stands before a recheck whose day has come."""
    compared: str
    """Template: articles that differ, those that are cited, lines."""
    changes: tuple[str, str, str]
    """An article reworded, gone, new."""
    stands: str
    fails: str
    moved: str
    """Template: article."""


ZH: Final = AuditWords(
    about="对照法规文本核对题库的每一处引用；有不符，或题库有错误而核对不全时，退出码为 1",
    laws="法规文本目录，每部一个 .md 文件",
    quarantine="把不符的题目和指南行写进题库的 quarantine.yaml，不再出题，告知单上只作参考；没有不符时删除该文件",
    no_statutes="{folder} 里没有法规文本（.md 文件）",
    affected="影响的题目: {items}",
    columns=("法规", "引用", "不符"),
    sum="{lines} 行，{citations} 处引用，{findings} 处不符，{held} 道题不宜出",
    held="不宜出的题目已写入 {path}，改好并重新审计之前不会出题",
    before="旧文本目录：逐条列出新旧不同的条文，和引用它们的每一道题、每一行指南",
    kinds=("依据种类", "文本", "引用"),
    rechecks="要复核的依据（括号里是引用它的行数）",
    recheck="{day} 起，{reason}: {laws}",
    due="已到期",
    compared="新旧文本不同的条文 {articles} 条，其中题库引用的 {cited} 条，涉及 {lines} 行",
    changes=("条文有改动", "条文没有了", "新增的条文"),
    stands="引文仍在",
    fails="引文不在了",
    moved="引文移到了{article}",
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
    before="folder of the older texts: name every article that differs, and each question and guide line that cites it",
    kinds=("kind of source", "texts", "cited"),
    rechecks="sources to look at again (lines that cite them)",
    recheck="from {day} on, {reason}: {laws}",
    due="due",
    compared="articles that differ: {articles}, cited by the bank: {cited}, lines touched: {lines}",
    changes=("reworded", "gone", "new"),
    stands="the quote still stands",
    fails="the quote is gone",
    moved="the quote now stands in {article}",
)
