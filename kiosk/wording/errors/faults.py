"""What is wrong with a ledger, entry by entry."""

from collections.abc import Callable, Mapping
from typing import Final

from kiosk.wording.shape import Language
from scoring.errors.fault import Fault, Flaw

_PLACES: Final[Mapping[Language, Callable[[Fault], str]]] = {
    Language.ZH: lambda fault: f"终端 {fault.terminal_id}{'' if fault.seq is None else f' 第 {fault.seq} 条'}: ",
    Language.EN: lambda fault: f"Terminal {fault.terminal_id}{'' if fault.seq is None else f', entry {fault.seq}'}: ",
}

_Said = Callable[[str], str]


def _flaw(zh: _Said, en: _Said) -> Mapping[Language, _Said]:
    return {Language.ZH: zh, Language.EN: en}


_FLAWS: Final[Mapping[Flaw, Mapping[Language, _Said]]] = {
    Flaw.NO_NUMBER: _flaw(
        lambda found: f"其后一条的序号 {found} 不是序号",
        lambda found: f"the entry that should stand here has no sequence number but {found}",
    ),
    Flaw.MISSING: _flaw(
        lambda found: f"缺失；下一条是第 {found} 条",
        lambda found: f"is missing; the next one is entry {found}",
    ),
    Flaw.UNLINKED: _flaw(
        lambda _: "与上一条的摘要接不上",
        lambda _: "does not name the digest of the entry before it",
    ),
    Flaw.CHANGED: _flaw(
        lambda _: "内容与摘要不符",
        lambda _: "its content does not give its digest",
    ),
    Flaw.WRONG_TYPE: _flaw(
        lambda _: "内容没有按应有的类型保存",
        lambda _: "its content is stored as another type",
    ),
    Flaw.UNKNOWN_EVENT: _flaw(
        lambda found: f"不认识的事件 {found}，请用更新的程序检查",
        lambda found: f"unknown event {found}; please check with a newer program",
    ),
    Flaw.BAD_EVENT: _flaw(
        lambda found: f"事件 {found} 的内容不合格式",
        lambda found: f"its content does not fit the event {found}",
    ),
    Flaw.NO_HEAD: _flaw(
        lambda _: "没有链头记录",
        lambda _: "the head of its chain is not on record",
    ),
    Flaw.NO_ENTRIES: _flaw(
        lambda found: f"链头记录在第 {found} 条，账本里一条也没有",
        lambda found: f"the head of its chain is at entry {found}, but the ledger has none",
    ),
    Flaw.OTHER_HEAD: _flaw(
        lambda found: f"链头记录在第 {found} 条，与账本末条不一致",
        lambda found: f"is the last one, but the head of its chain is at entry {found}",
    ),
    Flaw.TEXT_CHANGED: _flaw(
        lambda _: "账外保存的文字与当时的摘要不符",
        lambda _: "a text kept outside the ledger does not give the digest remembered here",
    ),
    Flaw.TEXT_MISSING: _flaw(
        lambda _: "账外保存的文字不见了，账本里没有删除它的记录",
        lambda _: "a text kept outside the ledger is gone, and no entry says that it was erased",
    ),
    Flaw.TEXT_KEPT: _flaw(
        lambda _: "账外保存的文字还在，账本里却记着已删除",
        lambda _: "a text kept outside the ledger is there, though an entry says that it was erased",
    ),
    Flaw.OUT_OF_ORDER: _flaw(
        lambda found: f"在全库顺序中的位置（{found or '没有'}）不在上一条之后",
        lambda found: f"its place in the order of the file ({found or 'none'}) is not behind the entry before it",
    ),
    Flaw.GAP: _flaw(
        lambda found: f"全库顺序的第 {found} 位空缺，可能有记录被截掉",
        lambda found: f"nothing stands at place {found} in the order of the file; an entry may have been cut off",
    ),
    Flaw.TWICE: _flaw(
        lambda found: f"在全库顺序中与另一条同占第 {found} 位",
        lambda found: f"another entry stands at its place {found} in the order of the file too",
    ),
    Flaw.DOCUMENT_CHANGED: _flaw(
        lambda found: f"存档的试卷、题目、问卷或封账数据 {found[:12]}.. 与摘要不符",
        lambda found: f"the stored paper, question, survey or closed book {found[:12]}.. does not give its digest",
    ),
    Flaw.DOCUMENT_MISSING: _flaw(
        lambda found: f"所用的试卷、题目、问卷或封账数据 {found[:12]}.. 没有存档",
        lambda found: f"its paper, question, survey or closed book {found[:12]}.. is not kept",
    ),
    Flaw.CONTRADICTS: _flaw(
        lambda _: "与它之前的记录矛盾，各表不能按账本重建",
        lambda _: "contradicts what came before it, so that no tables can be made from the ledger",
    ),
    Flaw.TABLE_DIFFERS: _flaw(
        lambda found: "表 {} 与账本不一致：缺 {} 行，多 {} 行".format(*_three(found)),
        lambda found: "table {} is not what the ledger says: rows missing {}, rows too many {}".format(*_three(found)),
    ),
    Flaw.MARKS_DIFFER: _flaw(
        lambda found: f"答卷 {found} 的得分与存档答案算出的不同",
        lambda found: f"the marks of attempt {found} are not those of the answers on record",
    ),
    Flaw.NOT_EXPECTED: _flaw(
        lambda found: f"没有找到应有的记录 {found}：账本已不是抄下它时的那一本",
        lambda found: f"the entry {found} is nowhere: this is not the ledger it was copied from",
    ),
    Flaw.LOST: _flaw(
        lambda _: "旁边的记号写着有这一条，账本里却没有；最近的记录已丢失",
        lambda _: "was noted beside the database, but is not in the ledger; the newest entries are lost",
    ),
    Flaw.OTHER_STORE: _flaw(
        lambda found: f"旁边的记号 {found} 属于另一个数据库",
        lambda found: f"the note {found} belongs to another database",
    ),
    Flaw.PIN_SWAPPED: _flaw(
        lambda found: f"工号 {found} 的口令不是账本记下的那一个：有人绕过本程序换掉或删掉了它，请重设口令并查明原因",
        lambda found: (
            f"the PIN of {found} is not the one the ledger remembers: somebody swapped or deleted it outside this "
            "program; please set a new one and find out who"
        ),
    ),
    Flaw.UNWITNESSED: _flaw(
        lambda found: f"旁边的记号 {found} 读不出来；下次写入时会重新记下",
        lambda found: f"the note {found} cannot be read; it is made anew with the next entry",
    ),
    Flaw.BOOK_ALTERED: _flaw(
        lambda found: f"本厅指南的 {found} 不是当时签名核对的内容，文件后来被改过；已照题库原文，请重新核对或者删去",
        lambda found: (
            f"{found} of the hall's own book is not what was signed here, its file was changed since; "
            "the shipped text holds until somebody checks it again or removes it"
        ),
    ),
    Flaw.BOOK_GONE: _flaw(
        lambda found: f"本厅指南的 {found} 签名核对过，文件里却没有，也没有在屏幕上删去；请恢复文件，或者在屏幕上删去",
        lambda found: (
            f"{found} of the hall's own book was signed here and is in no file, and nobody took it out; "
            "bring the file back, or remove the line on its page"
        ),
    ),
    Flaw.BOOK_BACK: _flaw(
        lambda found: f"本厅指南的 {found} 已经在这里删去，文件里又写着已核对；请再删一次，或者重新核对",
        lambda found: (
            f"{found} of the hall's own book was taken out here and stands in its file as checked; "
            "remove it once more, or check it again"
        ),
    ),
    Flaw.BOOK_UNREAD: _flaw(
        lambda found: f"本厅指南的 {found} 读不懂，里面签过名的内容无法查验；请按 kiosk book check 的提示改好",
        lambda found: (
            f"{found} of the hall's own book cannot be read, so what was signed in it cannot be checked; "
            "mend it as kiosk book check says"
        ),
    ),
}


def said_fault(fault: Fault, language: Language) -> str:
    """What a verification of the ledger found, and where; raw text from a damaged file may be in it."""
    return f"{_PLACES[language](fault) if fault.terminal_id else ''}{_FLAWS[fault.flaw][language](fault.found)}"


def _three(found: str) -> tuple[str, str, str]:
    """`table missing surplus`; what is not there is said as a question mark."""
    parts = [*found.split(" "), "?", "?"]
    return parts[0], parts[1], parts[2]
