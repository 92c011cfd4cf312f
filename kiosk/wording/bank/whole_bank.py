"""Words for what shows only when questions, guides and papers lie side by side."""

from typing import Final

from kiosk.wording.bank.shape import Both, Words
from quiz.model.causes.whole_bank import (
    Alike,
    Duplicate,
    Giveaway,
    LineUnverified,
    PaperUndrawable,
    SameNumber,
)

WORDS: Final = Words()

_ALIKE: Final = {
    Alike.STEM: Both("题干", "the stems"),
    Alike.STEM_AND_OPTIONS: Both("题干和选项", "stems and options"),
}

WORDS.say(
    Duplicate,
    lambda it: f"{it.question} 的{_ALIKE[it.alike].zh}与 {it.other} 有{it.percent}%相同；请改成考查另一点，或删去一题",
    lambda it: (
        f"{_ALIKE[it.alike].en} of {it.question} and {it.other} are {it.percent}% the same; "
        "let it ask something else, or delete one"
    ),
)
WORDS.say(
    Giveaway,
    lambda it: f"题干里的「{it.words}」说出了 {it.question} 的答案；请改写其中一题",
    lambda it: f'"{it.words}" in the stem tells the answer of {it.question}; rewrite one of them',
)
WORDS.say(
    SameNumber,
    lambda it: f"由指南生成的 {it.item} 已经问了同一条文的这个数；请改问另一点，或者改成要推算的题",
    lambda it: (
        f"{it.item}, derived from a guide, asks for this number of the same article already; "
        "ask something else, or let it be reckoned"
    ),
)
WORDS.say(
    PaperUndrawable,
    lambda it: (
        f"{it.day} 组不成卷：题库不够组成试卷「{it.paper}」: 第{it.number}部分「{it.part}」要 {it.count} 题，"
        f"还差 {it.missing} 题 (符合条件且现行有效的共 {it.candidates} 题，含其他部分已用的；"
        f"筛选条件: {'，'.join(it.where) or '不限'})，请补充题目、放宽条件或减少题数"
    ),
    lambda it: (
        f"cannot be drawn on {it.day}: part {it.number} ({it.part}) of {it.paper} asks for {it.count} questions, "
        f"{it.missing} more than there are (in force and fitting: {it.candidates}, also those other parts took; "
        f"conditions: {'; '.join(it.where) or 'none'}); add questions, loosen the conditions or ask for fewer"
    ),
)
WORDS.say(
    LineUnverified,
    lambda it: f"{it.line} {it.text}：没有核实依据，只展示，不计分{f'（{it.source}）' if it.source else ''}",
    lambda it: (
        f"{it.line} {it.text}: no verified basis, so shown and not graded{f' ({it.source})' if it.source else ''}"
    ),
)
