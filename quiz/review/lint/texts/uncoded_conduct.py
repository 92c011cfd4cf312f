"""A question of conduct without a code of the patrol catalogue: training and deduction would not meet."""

from collections.abc import Iterator

from quiz.model.causes.texts import ConductUncoded
from quiz.model.item import Item
from quiz.model.vocabulary import Subject
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import each_question


@each_question
def uncoded_conduct(item: Item) -> Iterator[Remark]:
    """A question about conduct without `patrol`."""
    if item.subject is Subject.CONDUCT and not item.patrol:
        yield Remark(item.id, (), ConductUncoded())
