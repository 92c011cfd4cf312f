"""Words for the lines of a guide among each other."""

from typing import Final

from kiosk.wording.bank.shape import Both, Words
from quiz.model.causes.guides import (
    AbsenceOnItself,
    AbsenceTooWide,
    AbsenceWithoutLine,
    AnswersUntranslated,
    AnswerUndefined,
    AnswerUndefinedIn,
    Holder,
    LineIdle,
    LinesUnsourced,
    LineUnsourced,
    Named,
    NamesTwice,
    NameTwice,
    NotOnTheSpot,
    QuestionUndefined,
    QuestionUndefinedIn,
    SceneIdle,
    SceneIncomplete,
    SceneIncompleteIn,
    ValueWithoutUnit,
    WrongAnswerTwice,
)

WORDS: Final = Words()

_NAMED: Final = {
    Named.ELEMENT: Both("要素编号", "line id"),
    Named.SCENE: Both("情景编号", "scene id"),
    Named.QUESTION: Both("profile 的问题", "question of profile"),
}

WORDS.say(
    NameTwice,
    lambda it: f"{_NAMED[it.what].zh} {it.name} 重复；请在本指南内换一个没有用过的",
    lambda it: f"{_NAMED[it.what].en} {it.name} is used twice; take one that this guide has not used",
)
WORDS.say(
    LineUnsourced,
    "这一行没有依据；请写 basis，确无依据的写 verified: false",
    "the line cites no article; write its basis, or verified: false if there is none",
)
WORDS.say(
    WrongAnswerTwice,
    lambda it: f"「{it.phrase}」已经写过；wrong 要与 answer 不同、互不相同",
    lambda it: f'"{it.phrase}" stands there already; the phrases of wrong differ from answer and from each other',
)
WORDS.say(
    QuestionUndefined,
    lambda it: f"没有定义问题 {it.key}；请先写进 profile，已有：{'、'.join(it.known) or '无'}",
    lambda it: f"question {it.key} is not defined; write it into profile first, which has: {_listed(it.known)}",
)
WORDS.say(
    AnswerUndefined,
    lambda it: f"问题 {it.key} 没有答案 {it.answer}；可写：{'、'.join(it.known)}",
    lambda it: f"question {it.key} has no answer {it.answer}; there are: {', '.join(it.known)}",
)
WORDS.say(
    SceneIncomplete,
    lambda it: f"没有回答 {'、'.join(it.questions)}；情景要回答 profile 的每个问题",
    lambda it: f"not answered: {', '.join(it.questions)}; a scene answers every question of profile",
)
WORDS.say(
    SceneIdle,
    "没有一行有依据的要素适用于这个情景，无从告知；请补充要素或删除情景",
    "no line with a basis applies to this scene, so there is nothing to tell; add lines or delete the scene",
)
WORDS.say(
    LineIdle,
    "这一行没有一天有效；请改正 effective_from、effective_until，或删除这一行",
    "the line holds on no day; mend effective_from and effective_until, or delete the line",
)
WORDS.say(
    AbsenceWithoutLine,
    lambda it: f"没有 {it.line} 这一行；line 写说明这种情形没有这一项的那一行",
    lambda it: f"there is no line {it.line}; line names the one that says there is nothing of this kind in this case",
)
WORDS.say(
    AbsenceOnItself,
    lambda it: f"{it.line} 就是这一类的行；line 写另一类的、说明这种情形没有这一项的那一行",
    lambda it: (
        f"{it.line} is itself of this kind; line names one of another kind that says there is nothing of this kind "
        "in this case"
    ),
)
WORDS.say(
    AbsenceTooWide,
    lambda it: f"{it.line} 不适用于 when 的全部情形；请收窄 when，或换一行",
    lambda it: f"{it.line} does not apply to every case of when; narrow when, or name another line",
)
WORDS.say(
    AnswersUntranslated,
    lambda it: f"answers_en 的答案应与 answers 一样: {'、'.join(it.answers)}",
    lambda it: f"answers_en must have the same answers as answers: {', '.join(it.answers)}",
)
WORDS.say(
    ValueWithoutUnit,
    "value 和 unit 要么都写，要么都不写（说的是时点，不是期限）",
    "write both value and unit, or neither (for a moment rather than a span)",
)
WORDS.say(
    NotOnTheSpot,
    "当场办结写 value: 0 和 unit: on_the_spot；其他期限的 value 从 1 起",
    "what is done on the spot has value: 0 and unit: on_the_spot; other limits have a value from 1",
)
WORDS.say(
    NamesTwice,
    lambda it: f"要素编号重复: {'、'.join(it.lines)}，每一行的 id 在本指南内应唯一",
    lambda it: f"ids are used twice: {', '.join(it.lines)}; every line of a guide has an id of its own",
)
WORDS.say(
    LinesUnsourced,
    lambda it: f"要素 {'、'.join(it.lines)} 没有 basis；没有依据的写 verified: false",
    lambda it: (
        f"these lines cite no article: {', '.join(it.lines)}; write their basis, or verified: false if there is none"
    ),
)
WORDS.say(
    QuestionUndefinedIn,
    lambda it: f"{_held(it.holder, it.name).zh} 用了没有定义的问题 {it.key}，请在 profile 里写明",
    lambda it: f"{_held(it.holder, it.name).en} uses question {it.key}, which is not defined; write it into profile",
)
WORDS.say(
    AnswerUndefinedIn,
    lambda it: f"{_held(it.holder, it.name).zh} 用了没有定义的答案 {it.key}={'、'.join(it.answers)}",
    lambda it: f"{_held(it.holder, it.name).en} uses answers that are not defined: {it.key}={', '.join(it.answers)}",
)
WORDS.say(
    SceneIncompleteIn,
    lambda it: f"情景 {it.scene} 没有回答: {'、'.join(it.questions)}",
    lambda it: f"scene {it.scene} does not answer: {', '.join(it.questions)}",
)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names) or "none"


def _held(holder: Holder, name: str) -> Both:
    """Where in the guide a condition stands."""
    return {
        Holder.ELEMENT: Both(f"要素 {name} 的 when", f"when of line {name}"),
        Holder.REMINDER: Both(f"第{name}条 reminders 的 when", f"when of number {name} of reminders"),
        Holder.ABSENCE: Both(f"第{name}条 absent 的 when", f"when of number {name} of absent"),
        Holder.SCENE: Both(f"情景 {name} 的 profile", f"profile of scene {name}"),
    }[holder]
