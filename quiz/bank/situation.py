"""When a conditional line of a guide applies: as a fact and in words."""

from quiz.guide import Element, Guide, Scene


def applies(line: Element, scene: Scene) -> bool:
    """Whether the line concerns the citizen of the scene: every condition of its `when` holds, or it has none."""
    return all(scene.profile[question] in answers for question, answers in line.when.items())


def situation(guide: Guide, line: Element) -> str:
    """The line's `when` in the guide's own words, e.g. 谁来办：监护人或近亲属代办; empty for an unconditional line.

    The question stands with its answer, because an answer such as 属于 says nothing alone.
    """
    questions = {question.key: question for question in guide.profile}
    cases = []
    for key, answers in line.when.items():
        question = questions[key]
        said = "或者".join(question.answers[answer] for answer in answers)
        cases.append(f"{bare_question(question.ask)}：{said}")
    return "；".join(cases)


def bare_question(ask: str) -> str:
    """A question without its mark, so that its answer can follow it after a colon."""
    return ask.rstrip("？?")
