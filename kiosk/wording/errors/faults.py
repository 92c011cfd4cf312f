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
}


def said_fault(fault: Fault, language: Language) -> str:
    """What a verification of the ledger found, and where; raw text from a damaged file may be in it."""
    return f"{_PLACES[language](fault)}{_FLAWS[fault.flaw][language](fault.found)}"
