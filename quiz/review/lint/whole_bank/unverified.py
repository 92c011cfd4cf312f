"""The lines of guides that are shown but never graded, because no article was seen that bears them out."""

from collections.abc import Iterator

from quiz.model.bank import Bank
from quiz.model.causes.whole_bank import LineUnverified
from quiz.model.guide import LINES, Guide
from quiz.model.problems import Problem, ordered
from quiz.review.lint.places import Places
from quiz.review.lint.remark import Remark


def unverified_lines(guide: Guide) -> Iterator[Remark]:
    """Every line of the guide that says `verified: false`, at its text."""
    for field in LINES:
        for index, line in enumerate(getattr(guide, field)):
            if not line.verified:
                yield Remark(
                    guide.id, (field, index, "text"), LineUnverified(line.id, line.text, line.source_note or "")
                )


def list_unverified(bank: Bank, places: Places) -> tuple[Problem, ...]:
    """All of them as notes by file and position."""
    return ordered(places.note(found) for guide in bank.guides.values() for found in unverified_lines(guide))
