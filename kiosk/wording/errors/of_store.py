"""What can be wrong with the database and what is in it."""

from typing import Final

from kiosk.wording.errors.faults import said_fault
from kiosk.wording.errors.sentence import Sentences, of
from kiosk.wording.shape import Language
from scoring.errors import broken, store

STORE: Final[Sentences] = dict(
    (
        of(
            store.DatabaseUnreadableError,
            lambda e: f"打不开数据库 {e.path}: {e.reason}。请检查文件是否完好、磁盘是否可写。",
            lambda e: (
                f"The database {e.path} cannot be opened: {e.reason}. Is the file whole, can the disk be written?"
            ),
        ),
        of(
            store.DatabaseNotMadeError,
            lambda e: f"打不开数据库 {e.path}: {e.reason}。请检查文件夹是否存在、磁盘是否可写。",
            lambda e: (
                f"The database {e.path} cannot be made: {e.reason}. Is the folder there, can the disk be written?"
            ),
        ),
        of(
            store.DatabaseGoneError,
            lambda e: (
                f"数据库 {e.path} 不见了，没有另建新的。请找回这个文件，或从备份恢复；"
                "如果确实要从头开始，请先移走旁边以 .head 结尾的文件和 terminal.json，再运行 kiosk init。"
            ),
            lambda e: (
                f"The database {e.path} is gone; none was made in its place. Please find the file or restore a backup. "
                "To start all over, first move away the files beside it that end in .head, and terminal.json, "
                "then run kiosk init."
            ),
        ),
        of(
            store.DatabaseEmptyError,
            lambda e: f"数据库 {e.path} 是空的，没有改动。请从备份恢复这个文件。",
            lambda e: f"The database {e.path} is empty; it was not touched. Please restore it from a backup.",
        ),
        of(
            store.DatabaseDamagedError,
            lambda e: f"数据库 {e.path} 已损坏（{e.reason}），没有改动。请先复制留存，再从备份恢复。",
            lambda e: (
                f"The database {e.path} is damaged ({e.reason}); it was not changed. "
                "Please keep a copy of it, then restore a backup."
            ),
        ),
        of(
            store.DatabaseBusyError,
            lambda e: f"另一个程序正在写数据库，等了 {e.seconds} 秒还没轮到，没有保存。请稍后再试。",
            lambda e: (
                f"Another program is writing to the database; after {e.seconds} seconds nothing was saved. "
                "Please try again in a while."
            ),
        ),
        of(
            store.DatabaseReplacedError,
            lambda e: (
                f"{e.path} 已不是本程序打开的那个数据库（被删除、移走或换成了别的），没有保存。"
                "请找回原来的文件，或从备份恢复，然后重新启动。"
            ),
            lambda e: (
                f"{e.path} is not the database this program opened any more (deleted, moved or replaced); "
                "nothing was saved. Please bring the file back or restore a backup, then start again."
            ),
        ),
        of(
            store.EntriesLostError,
            lambda e: (
                f"数据库 {e.path} 缺了最近的记录：终端 {e.terminal_id} 曾写到第 {e.seq} 条，库里已没有这一条。"
                "请找回原来的文件（包括 -wal 文件）；如果这是特意恢复的旧备份，请移走旁边以 .head 结尾的文件后再启动。"
            ),
            lambda e: (
                f"The newest entries of {e.path} are missing: terminal {e.terminal_id} had written entry {e.seq}, and "
                "it is not there. Please bring back the file with its -wal; if an older backup was restored on "
                "purpose, move away the files beside it that end in .head and start again."
            ),
        ),
        of(
            store.NotOurDatabaseError,
            lambda e: f"{e.path} 不是本程序的数据库，没有改动。请换一个文件夹。",
            lambda e: f"{e.path} is another program's database; nothing was changed. Please choose another folder.",
        ),
        of(
            store.SchemaVersionError,
            lambda e: (
                f"数据库的版本是 {'未知' if e.found is None else e.found}，本程序需要 {e.needed}。"
                "请用相应版本的程序打开，或从备份恢复。"
            ),
            lambda e: (
                f"The database has version {'unknown' if e.found is None else e.found}, this program needs {e.needed}. "
                "Please open it with the program of its version, or restore a backup."
            ),
        ),
        of(
            store.NewerSchemaError,
            lambda e: (
                f"数据库由更新的程序写成（版本 {e.found}，本程序是 {e.needed}），没有改动。请把本终端的程序也更新。"
            ),
            lambda e: (
                f"The database was written by a newer program (version {e.found}, this one has {e.needed}); nothing "
                "was changed. Please bring this terminal's program up to date too."
            ),
        ),
        of(
            store.OtherHallError,
            lambda e: f"数据库属于大厅 {e.found}，本终端设置的是 {e.expected}。请改正设置，或换一个文件夹。",
            lambda e: (
                f"The database belongs to hall {e.found}, this terminal is set to {e.expected}. "
                "Please mend the settings, or choose another folder."
            ),
        ),
        of(
            store.VisitKeyGoneError,
            lambda e: (
                f"没有办件密钥 {e.path}，不知道哪些办件已经评过，没有保存。"
                "请从本厅另一台终端或备份把 visit.key 复制到这里；不带办件编号的评价不受影响。"
            ),
            lambda e: (
                f"There is no visit key {e.path}, so nobody knows which visits were rated; nothing was saved. Please "
                "copy visit.key from another terminal of this hall or from a backup; ratings without a visit number "
                "do not need it."
            ),
        ),
        of(
            store.VisitKeySpoiltError,
            lambda e: f"{e.path} 里没有办件密钥（应为 64 个十六进制字符）。请从本厅另一台终端或备份重新复制。",
            lambda e: (
                f"{e.path} holds no visit key (64 hexadecimal characters). "
                "Please copy it anew from another terminal of this hall or from a backup."
            ),
        ),
        of(
            store.VisitKeyForeignError,
            lambda e: f"{e.path} 不是保存现有办件时用的那个密钥，没有保存。请换回原来的 visit.key。",
            lambda e: (
                f"{e.path} is not the key under which the visits on record were stored; nothing was saved. "
                "Please bring back the visit.key that was there."
            ),
        ),
        of(
            store.NotSavedError,
            lambda e: f"没有保存: {e.reason}。请检查磁盘是否已满、是否可写，然后再试。",
            lambda e: (
                f"Not saved: {e.reason}. Please see whether the disk is full or cannot be written, then try again."
            ),
        ),
        of(
            broken.ChainBrokenError,
            lambda e: f"账本不完整，不能重建。{said_fault(e.fault, Language.ZH)}。请先查明原因，或从备份恢复。",
            lambda e: (
                f"The ledger is not whole, so nothing is made from it. {said_fault(e.fault, Language.EN)}. "
                "Please find out why, or restore a backup."
            ),
        ),
        of(
            broken.ReplayFailedError,
            lambda e: (
                f"终端 {e.terminal_id} 第 {e.seq} 条与它之前的记录矛盾，各表不能按账本重建，没有改动。"
                "请运行 kiosk ledger verify 查明原因，或从备份恢复。"
            ),
            lambda e: (
                f"Entry {e.seq} of terminal {e.terminal_id} contradicts what came before it, so the tables cannot be "
                "made from the ledger; nothing was changed. Please run kiosk ledger verify, or restore a backup."
            ),
        ),
        of(
            broken.DocumentChangedError,
            lambda e: f"存档的试卷或题目 {e.digest[:12]}.. 与摘要不符，已被改动，请从备份恢复",
            lambda e: f"The stored paper or question {e.digest[:12]}.. was changed; please restore a backup.",
        ),
    )
)
