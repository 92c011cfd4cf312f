"""`kiosk backup` and `kiosk restore`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class BackupWords:
    """Backups, made and brought back."""

    file: str
    made: str
    """Template: path, entries."""
    head: str
    """Template: terminal, head."""
    keep: str
    newest: str
    """What `--keep` does."""
    gone: str
    """Template: path."""
    restored_file: str
    terminal: str
    restored: str
    """Template: home, at, entries."""
    goes_on_as: str
    """Template: before, now."""
    before_it_opens: tuple[str, ...]


_ZH: Final = BackupWords(
    file="备份写到哪个文件；已有的文件不会被覆盖，请带上日期，并存到另一块磁盘上",
    made="备份已存: {path}，账本共 {entries} 条；已读回并核对",
    head="终端 {terminal} 备份到 {head}（请抄下，恢复后可用 kiosk ledger verify --expect 核对）",
    keep="里面有姓名、群众留言、口令摘要和办件密钥，只有本人可读；请像看管本终端一样看管它，过期的请删除",
    newest="本终端在同一文件夹里的备份只留最新的 N 份（含这一份），其余删除: 擦除过的文字还在擦除之前的备份里",
    gone="已删除过期的备份: {path}",
    restored_file="kiosk backup 写下的文件",
    terminal="恢复后的终端编号（默认: 原编号加上恢复时间）",
    restored="已恢复到 {home}: 备份于 {at}，账本共 {entries} 条；已核对",
    goes_on_as="本终端原为 {before}，从此为 {now}: 备份之后原终端写下的记录不在这里，两者不能混为一本账",
    before_it_opens=(
        "开门之前: 一、旧目录不要再启动，也不要删除，里面可能还有备份之后的记录；",
        "二、口令、停用的设备和已擦除的文字都回到了备份那时，请逐项重做，评价设备的令牌不用换；",
        "三、用 kiosk doctor 看一遍，再做一份新的备份。",
    ),
)

_EN: Final = BackupWords(
    file="the file to write; one that is there is never overwritten, so name it by date, and on another disk",
    made="backup in {path}, entries: {entries}; read back and verified",
    head="terminal {terminal} is in it up to {head} (copy this down; after a restore, kiosk ledger verify --expect)",
    keep="It holds names, citizens' words, PIN hashes and the visit key, and only you can read it; keep it as you keep "
    "this terminal, and delete it when it is out of date.",
    newest="of this terminal's backups in the same folder only the newest N stay, this one among them: what was erased "
    "is still in those made before",
    gone="out of date and deleted: {path}",
    restored_file="a file that kiosk backup wrote",
    terminal="id of the terminal from now on (default: the old one with the time of the restore)",
    restored="restored to {home}: a backup of {at}, entries: {entries}; verified",
    goes_on_as="This terminal was {before} and is {now} from now on: what the old one wrote after the backup is not "
    "here, and the two must not be taken for one.",
    before_it_opens=(
        "Before it opens: 1. Never start the old folder again, and do not delete it: newer entries may be in it.",
        "2. PINs, removed devices and erased words are as they were at the backup: please do all that again. Devices "
        "keep their tokens.",
        "3. Run kiosk doctor, then make a new backup.",
    ),
)

WORDS: Final[Mapping[Language, BackupWords]] = {Language.ZH: _ZH, Language.EN: _EN}
