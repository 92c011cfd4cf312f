"""Which attempts at a paper entered the score."""

from typing import assert_never

from kiosk.wording.office import OfficeWords
from scoring.rules.knowledge.attempt_marks import AttemptPolicy, Marks
from scoring.standings.explain import PaperLine


def marks_of(paper: PaperLine) -> tuple[Marks, ...]:
    """Marks of the submitted attempts, in order of submission."""
    return tuple(
        Marks(one.earned, one.maximum) for one in paper.attempts if one.earned is not None and one.maximum is not None
    )


def counted_words(paper: PaperLine, words: OfficeWords) -> tuple[str, ...]:
    """For every submitted attempt whether it counts, in words; the rule is `attempt_marks.counted_marks`."""
    marks = marks_of(paper)
    if not marks:
        return ()
    match paper.terms.counts:
        case AttemptPolicy.MEAN:
            return (words.pages.counts_mean,) * len(marks)
        case AttemptPolicy.FIRST:
            chosen = 0
        case AttemptPolicy.LAST:
            chosen = len(marks) - 1
        case AttemptPolicy.BEST:
            chosen = max(range(len(marks)), key=lambda index: marks[index].percent)
        case _:
            assert_never(paper.terms.counts)
    return tuple(words.pages.counts if index == chosen else words.pages.counts_not for index in range(len(marks)))
