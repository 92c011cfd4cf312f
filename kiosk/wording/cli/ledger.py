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
    whole: str
    """Template: entries."""
    broken: str
    """Template: entries, faults."""
    columns: tuple[str, str, str]
    """Terminal, number of entries, digest of the last one."""
    difference: str
    """Template: table, missing, surplus."""
    same: str
    different: str
    replayed: str
    """Template: entries; behind one of the two before."""


_ZH: Final = LedgerWords(
    verify="逐条核对摘要和链；有任何不符时退出码为 1",
    head="每台终端账本的末条编号和摘要",
    rebuild="按账本重建各表",
    check="只比较，不改动；有差别时退出码为 1",
    whole="共 {entries} 条，账本全部相符；各表是否与账本一致，用 ledger rebuild --check 比较",
    broken="共 {entries} 条，{faults} 处不符；请先查明原因，或从备份恢复",
    columns=("终端", "条数", "摘要"),
    difference="{table}: 应有而缺 {missing} 行，多出 {surplus} 行",
    same="各表与账本一致",
    different="各表与账本有差别",
    replayed="；已按 {entries} 条重建",
)

_EN: Final = LedgerWords(
    verify="check every digest and the chain; the exit code is 1 if anything does not fit",
    head="the number and digest of each terminal's last entry",
    rebuild="make the tables anew from the ledger",
    check="compare only, change nothing; the exit code is 1 if anything differs",
    whole="{entries} entries, all of them whole; ledger rebuild --check says whether the tables agree with them",
    broken="{entries} entries, faults: {faults}; please find out why, or restore a backup",
    columns=("terminal", "entries", "digest"),
    difference="{table}: rows missing {missing}, rows too many {surplus}",
    same="the tables agree with the ledger",
    different="the tables differ from the ledger",
    replayed="; made anew from {entries} entries",
)

WORDS: Final[Mapping[Language, LedgerWords]] = {Language.ZH: _ZH, Language.EN: _EN}
