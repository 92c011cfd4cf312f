"""Which attempts at a paper entered the score."""

from kiosk.wording import scores as said
from scoring.rules.knowledge.attempt_marks import AttemptPolicy, Marks, which_count
from scoring.standings.explain import PaperLine


def marks_of(paper: PaperLine) -> tuple[Marks, ...]:
    """Marks of the submitted attempts, in order of submission."""
    return tuple(
        Marks(one.earned, one.maximum) for one in paper.attempts if one.earned is not None and one.maximum is not None
    )


def counted_words(paper: PaperLine) -> tuple[str, ...]:
    """For every submitted attempt whether it counts, in words; the rule is `attempt_marks.counted_marks`."""
    marks = marks_of(paper)
    chosen = which_count(marks, paper.terms.counts)
    yes = said.COUNTS_MEAN if paper.terms.counts is AttemptPolicy.MEAN else said.COUNTS
    return tuple(yes if index in chosen else said.COUNTS_NOT for index in range(len(marks)))
