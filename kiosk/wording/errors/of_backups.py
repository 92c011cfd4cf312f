"""What can go wrong with a backup."""

from datetime import datetime
from typing import Final

from kiosk.wording.errors.faults import said_fault
from kiosk.wording.errors.sentence import Sentences, of
from kiosk.wording.shape import Language
from scoring.clock import hall_time
from scoring.errors import backups

BACKUPS: Final[Sentences] = dict(
    (
        of(
            backups.BackupExistsError,
            lambda e: f"{e.path} 已经存在，没有覆盖。请换一个文件名，例如带上日期。",
            lambda e: f"{e.path} is there already and was not overwritten. Please take another name, such as the date.",
        ),
        of(
            backups.BackupNotWrittenError,
            lambda e: f"没有备份: 写不了 {e.path}（{e.reason}）。请检查文件夹是否存在、能否写入、磁盘是否已满。",
            lambda e: (
                f"No backup was made: {e.path} cannot be written ({e.reason}). "
                "Is the folder there, may you write to it, is the disk full?"
            ),
        ),
        of(
            backups.HallNotWholeError,
            lambda e: (
                f"核对没有通过，共 {e.count} 处不符，第一处: {said_fault(e.first, Language.ZH)}。没有备份，也没有恢复；"
                "请先用 kiosk ledger verify 查明原因，并在退出程序后把整个文件夹复制留存。"
            ),
            lambda e: (
                f"This does not verify, faults: {e.count}, the first: {said_fault(e.first, Language.EN)}. Nothing was "
                "backed up or restored. Please find out why with kiosk ledger verify, and keep a copy of the whole "
                "folder, taken while the program is not running."
            ),
        ),
        of(
            backups.OldBackupsStayError,
            lambda e: f"新的备份已存好，但过期的备份 {e.path} 删不掉: {e.reason}。请自行删除。",
            lambda e: f"The new backup is made, but the old one {e.path} cannot be deleted: {e.reason}. Please do so.",
        ),
        of(
            backups.NotABackupError,
            lambda e: f"{e.path} 不是 kiosk backup 写下的文件，或已损坏得认不出来。没有恢复任何东西，请换一份备份。",
            lambda e: (
                f"{e.path} is no file of kiosk backup, or too damaged to tell. Nothing was restored; "
                "please take another backup."
            ),
        ),
        of(
            backups.BackupUnreadableError,
            lambda e: f"读不了备份 {e.path}: {e.reason}。没有恢复任何东西。",
            lambda e: f"The backup {e.path} cannot be read: {e.reason}. Nothing was restored.",
        ),
        of(
            backups.BackupDamagedError,
            lambda e: f"备份 {e.path} 已损坏（{e.part} 与写下时不同）。没有恢复任何东西，请换一份备份。",
            lambda e: (
                f"The backup {e.path} is damaged ({e.part} is not what was written). Nothing was restored; "
                "please take another backup."
            ),
        ),
        of(
            backups.NewerBackupError,
            lambda e: f"备份 {e.path} 由更新的程序写成（格式 {e.found}，本程序是 {e.known}）。没有恢复，请先更新程序。",
            lambda e: (
                f"The backup {e.path} was written by a newer program (format {e.found}, this one has {e.known}). "
                "Nothing was restored; please bring this program up to date first."
            ),
        ),
        of(
            backups.FolderNotFreshError,
            lambda e: f"{e.path} 里已有东西。备份只恢复到新的或空的文件夹，请换一个: --home NEW。",
            lambda e: (
                f"There is something in {e.path}. A backup is only restored to a new or empty folder; "
                "please name another one with --home."
            ),
        ),
        of(
            backups.NotRestoredError,
            lambda e: f"没有恢复: 写不了 {e.path}（{e.reason}）。请检查能否写入、磁盘是否已满。",
            lambda e: f"Nothing was restored: {e.path} cannot be written ({e.reason}). Is the disk full?",
        ),
        of(
            backups.BackupAwayError,
            lambda e: (
                f"数据库 {e.path} 已损坏（{e.reason}），没有改动。请把 {_at(e.at)} 的备份放回 {e.file}"
                "（接上磁盘），本终端就从它接着用。"
            ),
            lambda e: (
                f"The database {e.path} is damaged ({e.reason}) and was not changed. Bring the backup of "
                f"{_at(e.at)} back to {e.file} (or its disk), and this terminal goes on from it."
            ),
        ),
        of(
            backups.BackupUselessError,
            lambda e: (
                f"数据库 {e.path} 已损坏（{e.reason}），没有改动。上次备份（{_at(e.at)}，{e.file}）也不能用；"
                "请用 kiosk restore 试别的备份，损坏的数据库请复制留存。"
            ),
            lambda e: (
                f"The database {e.path} is damaged ({e.reason}) and was not changed. The last backup ({_at(e.at)}, "
                f"{e.file}) is of no use either; please try another one with kiosk restore, and keep a copy of the "
                "damaged database."
            ),
        ),
    )
)


def _at(moment: datetime) -> str:
    """By the hall's clock."""
    return f"{hall_time(moment):%Y-%m-%d %H:%M}"
