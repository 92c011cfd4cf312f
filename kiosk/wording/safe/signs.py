"""What the health check found, and what to do about it; the signs themselves belong to `kiosk.desks.doctor`.

Keyed by the sign's name, because wording lies below what finds it.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple, Protocol

from kiosk.wording.errors import said
from kiosk.wording.errors.faults import said_fault
from kiosk.wording.shape import Language
from scoring.errors.fault import Fault


class Told(NamedTuple):
    """Templates over the sign's facts; nothing to do is empty."""

    found: str
    do: str = ""


class Sign(Protocol):
    """A member of the enumeration of signs."""

    @property
    def name(self) -> str:
        """Its name."""
        ...


class Checked(Protocol):
    """What a check says, as far as it is told."""

    @property
    def sign(self) -> Sign:
        """What was found."""
        ...

    @property
    def facts(self) -> Mapping[str, object]:
        """What stands in the sentence."""
        ...

    @property
    def error(self) -> Exception | None:
        """What is said in its place."""
        ...


ZH: Final[Mapping[str, Told]] = {
    "UNSEEN": Told("没有查成（{error}）", "请查看 kiosk.log，并把它报告给开发者"),
    "SET_UP": Told("终端 {terminal}，类型 {kind}"),
    "PRIVATE": Told("只有本人能读写"),
    "OTHERS_READ": Told(
        "别人也能读: {first}，共 {count} 处",
        "里面有姓名、留言和口令摘要；下次启动会自动收紧，收不紧的请检查是谁的文件: chmod -R go= {home}",
    ),
    "UNWRITABLE": Told("不能读写 {path}", "请用运行本终端的用户执行，或把文件交还给它: chown -R"),
    "ROOM": Told("还有 {free} MB"),
    "LITTLE_ROOM": Told("只剩 {free} MB", "请清理磁盘；备份和重建各需要一份数据库大小的空间"),
    "NO_ROOM": Told("只剩 {free} MB，很快就存不下评价了", "请立即清理磁盘"),
    "WHOLE": Told("页面完好，共 {entries} 条，末条 {heads}（逐条核对请用 kiosk ledger verify）"),
    "FAULTS": Told("{count} 处不符，第一处: {first}", "请运行 kiosk ledger verify 查明原因；需要时从备份恢复"),
    "SET_ASIDE": Told(
        "现在的数据库完好；有 {count} 个损坏的曾被放到一边，最近的是 {last}",
        "里面可能有备份之后的记录，请复制留存并请人抢救；处理完把那个文件夹移走，本提示就消失",
    ),
    "ENGINE_SOUND": Told("SQLite {version}"),
    "ENGINE_OLD": Told(
        "SQLite {version} 有已公布的 WAL 缺陷，几个程序同时写时，极少数情况下会损坏数据库",
        "请换用带有 SQLite 3.51.3（或 3.50.7、3.44.6）以上的 Python；在此之前请每晚备份",
    ),
    "BACKED_UP": Told("上次备份 {at}，在 {file}"),
    "NO_BACKUP": Told("还没有备份", "请运行 kiosk backup FILE，存到另一块磁盘上，并安排每晚一次"),
    "OLD_BACKUP": Told("上次备份在 {days} 天前（{at}，{file}），之后有新的记录", "请运行 kiosk backup FILE"),
    "BACKUP_GONE": Told(
        "上次备份 {at}，文件已不在 {file}", "如果是您移走的，请确认它还在；否则请重做一份: kiosk backup FILE"
    ),
    "BACKUP_SAME_DISK": Told("上次备份 {at}，在 {file}，与数据库同一块磁盘", "磁盘一坏两者都没有，请另存一处"),
    "CLOCK_BELIEVED": Told("{now}，与记录相符"),
    "CLOCK_DOUBTED": Told("{now}，与记录对不上，新的评价暂不计入", "请核对时间，再运行 kiosk clock confirm"),
    "CLOCK_IMPOSSIBLE": Told("{now}，不可能", "请设好时间（主板电池可能没电了），并配置时间服务器"),
    "RATINGS_WAIT": Told("{now}，可信；有 {count} 段评价等待定日期", "请用 kiosk clock status 和 settle 处理"),
    "CALENDAR_KNOWN": Told("{year} 年的节假日安排已知"),
    "CALENDAR_UNKNOWN": Told(
        "{year} 年的节假日安排未知，只按周六、周日算休息", "国务院办公厅的通知公布后，请更新本程序（chinesecalendar）"
    ),
    "BANK_WHOLE": Told("{items} 道题可用"),
    "BANK_ERRORS": Told("{items} 道题可用；有 {errors} 个错误，有错的内容不出题", "请运行 kiosk bank check"),
    "BOOK_ERRORS": Told("本厅指南有 {errors} 个错误，有错的事项照题库原文", "请运行 kiosk book check"),
    "BOOK_UNSEALED": Told(
        "本厅指南有 {lines} 行签名核对后被改动或者不见，照题库原文", "请运行 kiosk book check，并在管理员菜单 B 处理"
    ),
    "BANK_EMPTY": Told("没有可用的题", "请运行 kiosk bank check，或重新安装本程序"),
    "LOG_KEPT": Told("{path}"),
    "LOG_UNWRITABLE": Told("写不了 {path}，出错时没有记录", "请检查那里是不是文件、归谁所有"),
    "DRAWS": Told("UTF-8，{term}；这几个字应当看得清: 好差评 一次性告知 𠮷 㛃 ★ ▓"),
    "DRAWS_NOTHING": Told("TERM={term}，画不出界面", "请换一个终端窗口，例如 TERM=xterm-256color"),
    "CONSOLE": Told("TERM={term}，文本控制台没有汉字", "请用图形界面的终端程序"),
    "NOT_UTF_8": Told("终端的编码是 {encoding}，显示不了界面", "请改用 UTF-8，例如 LANG=zh_CN.UTF-8"),
    "NO_TERMINAL": Told("这里没有终端，没有查看", "请在本终端的屏幕上再运行一次"),
    "NARROW": Told("歧义宽度为窄"),
    "WIDE": Told("歧义宽度为宽，边框会错位", "请在终端程序的设置里把“歧义宽度”改为窄"),
    "UNMEASURED": Told("没有量到", "请在本终端的屏幕上再运行一次；“歧义宽度”应设为窄"),
    "COLOURS_MANY": Told("{depth}"),
    "COLOURS_FEW": Told("只有 16 种颜色", "能用，但不好看；终端支持时请设 COLORTERM=truecolor 或 TERM=xterm-256color"),
    "COLOURS_NONE": Told("没有颜色", "能用: 以反白和下划线区分；终端其实有颜色时请设 TERM=xterm-256color"),
}

EN: Final[Mapping[str, Told]] = {
    "UNSEEN": Told("could not be looked at ({error})", "see kiosk.log, and please report it"),
    "SET_UP": Told("terminal {terminal}, kind {kind}"),
    "PRIVATE": Told("for its owner only"),
    "OTHERS_READ": Told(
        "others may read {first}; places like it: {count}",
        "names, words and PIN hashes are in there; the next start mends what it may: chmod -R go= {home}",
    ),
    "UNWRITABLE": Told("{path} cannot be read and written", "run this as the terminal's user, or chown it back"),
    "ROOM": Told("{free} MB left"),
    "LITTLE_ROOM": Told("only {free} MB left", "clear the disk; a backup and a rebuild need the database's size again"),
    "NO_ROOM": Told("only {free} MB left; ratings will soon not be stored", "clear the disk now"),
    "WHOLE": Told("pages whole, entries: {entries}, newest {heads} (kiosk ledger verify reads every one)"),
    "FAULTS": Told("faults: {count}, the first: {first}", "find out why with kiosk ledger verify; if need be, restore"),
    "SET_ASIDE": Told(
        "this database is whole; damaged ones were set aside: {count}, the last in {last}",
        "entries newer than the backup may be in there: keep a copy and have it looked at; then move that folder away",
    ),
    "ENGINE_SOUND": Told("SQLite {version}"),
    "ENGINE_OLD": Told(
        "SQLite {version} has the published WAL-reset bug: programs that write together may, rarely, damage the file",
        "use a Python with SQLite 3.51.3 (or 3.50.7, 3.44.6) or newer; until then back up every night",
    ),
    "BACKED_UP": Told("last backup {at}, in {file}"),
    "NO_BACKUP": Told("there is no backup", "run kiosk backup FILE, to another disk, and have it run every night"),
    "OLD_BACKUP": Told("the last backup is {days} days old ({at}, {file}), and more was recorded", "kiosk backup FILE"),
    "BACKUP_GONE": Told(
        "last backup {at}; {file} is not there any more", "see that it is where you took it, or run kiosk backup FILE"
    ),
    "BACKUP_SAME_DISK": Told("last backup {at}, in {file}, on the database's own disk", "put it on another disk"),
    "CLOCK_BELIEVED": Told("{now}, as the record has it"),
    "CLOCK_DOUBTED": Told("{now}, not as the record has it; new ratings wait", "set it, then kiosk clock confirm"),
    "CLOCK_IMPOSSIBLE": Told("{now}, which cannot be", "set it (a flat battery?), use a time server"),
    "RATINGS_WAIT": Told("{now}, believed; spans of ratings that wait: {count}", "kiosk clock status, then settle"),
    "CALENDAR_KNOWN": Told("the holidays of {year} are known"),
    "CALENDAR_UNKNOWN": Told(
        "the holidays of {year} are not known; Saturdays and Sundays are off, nothing else",
        "once the State Council's notice is out, bring this program (chinesecalendar) up to date",
    ),
    "BANK_WHOLE": Told("questions: {items}"),
    "BANK_ERRORS": Told("questions: {items}; errors keep something out: {errors}", "kiosk bank check"),
    "BOOK_ERRORS": Told("errors in the hall's own book: {errors}; there the shipped text holds", "kiosk book check"),
    "BOOK_UNSEALED": Told(
        "lines of the hall's own book changed or gone since they were signed: {lines}; there the shipped text holds",
        "kiosk book check, then see to them in the office (menu, B)",
    ),
    "BANK_EMPTY": Told("there are no questions", "run kiosk bank check, or install this program again"),
    "LOG_KEPT": Told("{path}"),
    "LOG_UNWRITABLE": Told("{path} cannot be written; what goes wrong is not on record", "is it a file, and whose?"),
    "DRAWS": Told("UTF-8, {term}; these should be clear: \u597d\u5dee\u8bc4 \U00020bb7 \u36c3 \u2605 \u2593"),
    "DRAWS_NOTHING": Told("TERM={term} draws no screens", "use another terminal, such as TERM=xterm-256color"),
    "CONSOLE": Told("TERM={term}: the text console has no Chinese", "use a graphical terminal emulator"),
    "NOT_UTF_8": Told("the terminal's encoding is {encoding}", "use UTF-8, such as LANG=zh_CN.UTF-8"),
    "NO_TERMINAL": Told("there is no terminal here to look at", "run this again on the terminal's own screen"),
    "NARROW": Told("ambiguous width is narrow"),
    "WIDE": Told("ambiguous width is wide; frames do not meet", "set it to narrow in the terminal emulator"),
    "UNMEASURED": Told("not measured", "run this again on the terminal's own screen; ambiguous width has to be narrow"),
    "COLOURS_MANY": Told("{depth}"),
    "COLOURS_FEW": Told("16 colours", "works, but set COLORTERM=truecolor or TERM=xterm-256color where it is true"),
    "COLOURS_NONE": Told("no colours", "works, reversed and underlined; set TERM=xterm-256color if it has any"),
}

_SIGNS: Final = {Language.ZH: ZH, Language.EN: EN}


def said_sign(checked: Checked, language: Language) -> tuple[str, str]:
    """What was found and what to do, empty where nothing is.

    What an error says has its own advice in it; outside text in either is as it came.
    """
    if checked.error is not None:
        return said(checked.error, language) or type(checked.error).__name__, ""
    told = _SIGNS[language][checked.sign.name]
    facts = {
        name: said_fault(fact, language) if isinstance(fact, Fault) else fact for name, fact in checked.facts.items()
    }
    return told.found.format(**facts), told.do.format(**facts)
