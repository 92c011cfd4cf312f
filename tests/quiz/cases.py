"""The situations a citizen can be in, as a guide asks about them."""

from collections.abc import Iterator, Mapping
from itertools import product

from quiz.model.case import open_question
from quiz.model.guide import Guide


def profiles(guide: Guide) -> Iterator[dict[str, str]]:
    """Every way to answer all of the guide's questions."""
    keys = [question.key for question in guide.profile]
    for chosen in product(*(question.answers for question in guide.profile)):
        yield dict(zip(keys, chosen, strict=True))


def cases(guide: Guide, answers: Mapping[str, str] | None = None) -> Iterator[dict[str, str]]:
    """Every way to answer what is asked one after the other on the kiosk."""
    known = dict(answers or {})
    question = open_question(guide, known)
    if question is None:
        yield known
        return
    for answer in question.answers:
        yield from cases(guide, {**known, question.key: answer})
