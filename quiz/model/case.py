"""Which questions about a citizen matter: only those on which something still hangs.

Somebody who has lost a residence permit need not say on which ground it was issued: every line that depends on the
ground is out already. The questions stand in the guide's order; answers to others are of no account.
"""

from collections.abc import Iterator, Mapping

from quiz.model.guide import Guide, ProfileQuestion, When


def concerns(when: When, answers: Mapping[str, str]) -> bool:
    """Whether nothing that was answered rules out what has this `when`; what was not asked rules out nothing."""
    return all(key not in answers or answers[key] in wanted for key, wanted in when.items())


def asked_questions(guide: Guide, answers: Mapping[str, str]) -> Iterator[ProfileQuestion]:
    """The questions that must be put to a citizen who gave these answers, answered or not.

    A question that is still open leaves every line possible that depends on it, so the questions after it may be too
    many; never too few.
    """
    settled: dict[str, str] = {}
    for question in guide.profile:
        if any(_hangs(when, question) and concerns(when, settled) for when in _whens(guide)):
            if question.key in answers:
                settled[question.key] = answers[question.key]
            yield question


def open_question(guide: Guide, answers: Mapping[str, str]) -> ProfileQuestion | None:
    """The next question to ask; None when enough is known."""
    return next((question for question in asked_questions(guide, answers) if question.key not in answers), None)


def _whens(guide: Guide) -> Iterator[When]:
    yield from (line.when for line in guide.elements)
    yield from (reminder.when for reminder in guide.reminders)
    yield from (absence.when for absence in guide.absent)


def _hangs(when: When, question: ProfileQuestion) -> bool:
    """Whether some answer to the question would rule the line out."""
    return question.key in when and not set(question.answers) <= set(when[question.key])
