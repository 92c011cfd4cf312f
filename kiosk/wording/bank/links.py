"""Words for ids used twice and references that lead nowhere."""

from typing import Final

from kiosk.wording.bank.shape import Both, Words
from quiz.model.causes.links import IdTwice, Misnamed, NoGuide, Numbered

WORDS: Final = Words()

_NUMBERED: Final = {
    Numbered.QUESTION: Both("题号", "question id"),
    Numbered.SERVICE: Both("事项编号", "service id"),
    Numbered.PAPER: Both("试卷编号", "paper id"),
}

WORDS.say(
    IdTwice,
    lambda it: f"{_NUMBERED[it.what].zh} {it.id} 重复，{it.file} 第{it.line}行已经用过；请换一个没有用过的编号",
    lambda it: f"{_NUMBERED[it.what].en} {it.id} was used before in {it.file}, line {it.line}; take one not used yet",
)
WORDS.say(
    Misnamed,
    lambda it: f"文件名 {it.file} 与编号 {it.id} 不符；文件名应以 {it.id}- 开头",
    lambda it: f"the file is called {it.file}, its id is {it.id}; let the name begin with {it.id}-",
)
WORDS.say(
    NoGuide,
    lambda it: f"没有事项 {it.service} 的办事指南；请改正编号，或在 guides/ 里补上",
    lambda it: f"there is no guide to service {it.service}; mend the id, or write the guide in guides/",
)
