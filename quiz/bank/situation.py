"""When a conditional line of a guide applies, in words."""

from quiz.guide import Element, Guide


def situation(guide: Guide, line: Element) -> str:
    """The line's `when` in the guide's own words, e.g. 谁来办：监护人或近亲属代办; empty for an unconditional line.

    The question stands with its answer, because an answer such as 属于 says nothing alone.
    """
    questions = {question.key: question for question in guide.profile}
    cases = []
    for key, answers in line.when.items():
        question = questions[key]
        said = "或者".join(question.answers[answer] for answer in answers)
        cases.append(f"{question.ask.rstrip('？?')}：{said}")
    return "；".join(cases)
