"""Words for what the audit took out of use, and for the file it stands in."""

from typing import Final

from kiosk.wording.bank.shape import Both, Words
from quiz.bank.reading.folder import QUARANTINE
from quiz.model.causes.quarantine import HeldLine, HeldQuestion, HeldUnknown, QuarantineIllegible

WORDS: Final = Words()

_ILLEGIBLE: Final = Both(
    "隔离清单 {file} 读不全，不知道隔离了什么",
    "the quarantine {file} cannot be read whole, nobody knows what it holds back",
)
_NOT_SAID: Final = Both("未写明原因", "no reason given")

WORDS.say(
    QuarantineIllegible,
    lambda it: (
        f"{_ILLEGIBLE.zh.format(file=it.file)}；一道题也不会出，告知单上各行都只作参考，"
        "请改好这个文件，或删除后重新审计"
    ),
    lambda it: (
        f"{_ILLEGIBLE.en.format(file=it.file)}; not one question is asked, "
        "and every line of a notice is for reference only; mend the file, or delete it and audit again"
    ),
)
WORDS.say(
    HeldUnknown,
    lambda it: f"题库里没有可用的题目或指南行 {it.name}；请重新审计，或删除这一项",
    lambda it: f"the bank has no sound question or guide line {it.name}; audit again, or delete the entry",
)
WORDS.say(
    HeldQuestion,
    lambda it: f"{it.name} 已隔离，不会出题：{it.why or _NOT_SAID.zh}；请改正后重新审计",
    lambda it: f"{it.name} is in quarantine and not asked: {it.why or _NOT_SAID.en}; mend it and audit again",
)
WORDS.say(
    HeldLine,
    lambda it: f"{it.name} 已隔离，告知单上只作参考{_unasked(it.items).zh}：{it.why or _NOT_SAID.zh}；请改正后重新审计",
    lambda it: (
        f"{it.name} is in quarantine and on notices for reference only{_unasked(it.items).en}: "
        f"{it.why or _NOT_SAID.en}; mend it and audit again"
    ),
)


def _unasked(items: tuple[str, ...]) -> Both:
    """What is not asked because of a line; empty where nothing hangs on it."""
    return Both(f"，{'、'.join(items)} 不会出题", f", {', '.join(items)} not asked") if items else Both("", "")


def held_why(why: str | None) -> Both:
    """Why something of `Bank.quarantined` is out of use; a reason that was written down is quoted as it is."""
    if why is None:
        return Both(_ILLEGIBLE.zh.format(file=QUARANTINE), _ILLEGIBLE.en.format(file=QUARANTINE))
    return Both(why, why) if why else _NOT_SAID
