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
            store.OtherHallError,
            lambda e: f"数据库属于大厅 {e.found}，本终端设置的是 {e.expected}。请改正设置，或换一个文件夹。",
            lambda e: (
                f"The database belongs to hall {e.found}, this terminal is set to {e.expected}. "
                "Please mend the settings, or choose another folder."
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
            broken.DocumentChangedError,
            lambda e: f"存档的试卷或题目 {e.digest[:12]}.. 与摘要不符，已被改动，请从备份恢复",
            lambda e: f"The stored paper or question {e.digest[:12]}.. was changed; please restore a backup.",
        ),
    )
)
