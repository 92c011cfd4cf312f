"""`kiosk ledger`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class LedgerWords:
    """Checking the chain, its heads, and the tables made of it."""

    verify: str
    head: str
    rebuild: str
    check: str
    upgrade: str
    expect: str
    entry: str
    """Stands for what `--expect` takes."""
    no_entry: str
    """Template: given."""
    up_to_date: str
    """Template: schema, entries."""
    upgraded: str
    """Template: before, schema, entries."""
    whole: str
    """Template: entries."""
    broken: str
    """Template: entries, faults."""
    columns: tuple[str, str, str, str]
    """Terminal, number of entries, digest of the last one, what to copy to paper."""
    copy: str
    """Below them: what the last column is for."""
    difference: str
    """Template: table, missing, surplus."""
    same: str
    different: str
    replayed: str
    """Template: entries; behind one of the two before."""


_ZH: Final = LedgerWords(
    verify="核对账本、存档、各表和按答案重算的测试得分；有任何不符时退出码为 1",
    head="每台终端账本的末条编号和摘要",
    rebuild="按账本重建各表",
    check="只比较，不改动；有差别时退出码为 1",
    upgrade="把旧版数据库升到本版（其他命令打开它时也会这样做）",
    expect="抄在纸上的一条：账本里必须有它；可写多次，摘要抄前 8 位以上即可",
    entry="条数:摘要",
    no_entry="--expect 要写成「条数:摘要」，例如 128:3fa94c07e1d2；不认识 {given}",
    up_to_date="数据库已是版本 {schema}，共 {entries} 条",
    upgraded="数据库已从版本 {before} 升到 {schema}，共 {entries} 条",
    whole="共 {entries} 条，账本、存档、各表和测试得分全部相符",
    broken="共 {entries} 条，{faults} 处不符；请先查明原因，或从备份恢复",
    columns=("终端", "条数", "摘要", "抄到纸上"),
    copy="把最后一列抄到纸上或通报里，以后用 kiosk ledger verify --expect 核对：抄下以前的记录被改、被删就会查出",
    difference="{table}: 应有而缺 {missing} 行，多出 {surplus} 行",
    same="各表与账本一致",
    different="各表与账本有差别",
    replayed="；已按 {entries} 条重建",
)

_EN: Final = LedgerWords(
    verify="check the ledger, what it remembers, tables, and marks by answers; the exit code is 1 if anything differs",
    head="the number and digest of each terminal's last entry",
    rebuild="make the tables anew from the ledger",
    check="compare only, change nothing; the exit code is 1 if anything differs",
    upgrade="bring an older database up to date (other commands do so too when they open it)",
    expect="an entry copied to paper: the ledger must hold it; may be repeated, 8 or more characters of the digest do",
    entry="NUMBER:DIGEST",
    no_entry="--expect takes NUMBER:DIGEST, such as 128:3fa94c07e1d2; cannot read {given}",
    up_to_date="the database has version {schema} already, entries: {entries}",
    upgraded="the database was brought from version {before} to {schema}, entries: {entries}",
    whole="{entries} entries; ledger, documents, tables and marks are whole",
    broken="{entries} entries, faults: {faults}; please find out why, or restore a backup",
    columns=("terminal", "entries", "digest", "for paper"),
    copy="copy the last column to paper; kiosk ledger verify --expect later finds whatever was changed before it",
    difference="{table}: rows missing {missing}, rows too many {surplus}",
    same="the tables agree with the ledger",
    different="the tables differ from the ledger",
    replayed="; made anew from {entries} entries",
)

WORDS: Final[Mapping[Language, LedgerWords]] = {Language.ZH: _ZH, Language.EN: _EN}
