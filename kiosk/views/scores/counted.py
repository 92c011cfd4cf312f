"""Which attempts at a paper entered the score."""

from kiosk.wording.office import OfficeWords
from scoring.rules.knowledge.attempt_marks import AttemptPolicy, Marks, which_count
from scoring.standings.explain import PaperLine


def marks_of(paper: PaperLine) -> tuple[Marks, ...]:
    """Marks of the submitted attempts, in order of submission."""
    return tuple(
        Marks(one.earned, one.maximum) for one in paper.attempts if one.earned is not None and one.maximum is not None
    )


def counted_words(paper: PaperLine, words: OfficeWords) -> tuple[str, ...]:
    """For every submitted attempt whether it counts, in words; the rule is `attempt_marks.counted_marks`."""
    marks = marks_of(paper)
    chosen = which_count(marks, paper.terms.counts)
    yes = words.pages.counts_mean if paper.terms.counts is AttemptPolicy.MEAN else words.pages.counts
    return tuple(yes if index in chosen else words.pages.counts_not for index in range(len(marks)))
