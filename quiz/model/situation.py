"""When a conditional line of a guide applies, in words."""

import re

from quiz.model.guide import Element, Guide, ProfileQuestion

_PAUSES = re.compile("[，。；：？！、]")
_DENIAL = re.compile("[不未无没非]")


def says(scene: str, circumstance: str) -> bool:
    """Whether the text of a scene says that a circumstance is given: its words, in a clause that does not deny them."""
    for clause in _PAUSES.split(scene):
        before, found, _ = clause.partition(circumstance)
        if found and not _DENIAL.search(before):
            return True
    return False


def situation(guide: Guide, line: Element) -> str:
    """The line's `when` in the guide's own words, e.g. 谁来办：监护人或近亲属代办; empty for an unconditional line.

    The question stands with its answer, because an answer such as 属于 says nothing alone.
    """
    questions = {question.key: question for question in guide.profile}
    cases = []
    for key, answers in line.when.items():
        question = questions[key]
        cases.append(f"{bare_question(question.ask)}：{_said(question, answers)}")
    return "；".join(cases)


def _said(question: ProfileQuestion, answers: tuple[str, ...]) -> str:
    """The answers in words; of many, the one that is left out."""
    left_out = [answer for answer in question.answers if answer not in answers]
    if len(left_out) == 1 and len(answers) > 2:
        return f"除了“{question.answers[left_out[0]]}”"
    return "或者".join(question.answers[answer] for answer in answers)


def bare_question(ask: str) -> str:
    """A question without its mark, so that its answer can follow it after a colon."""
    return ask.rstrip("？?")
