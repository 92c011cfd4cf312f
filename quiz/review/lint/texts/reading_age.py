"""A stem far harder to read than the rest: it tests patience instead of the law."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from statistics import fmean, pstdev

from quiz.model.causes.texts import HardToRead
from quiz.model.item import Item
from quiz.review.lint.plain_text import bare, clauses, sentences
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import all_questions

MOST_DEVIATIONS = 3.5
"""Standard deviations above the bank's mean at which a stem stands out; of 400 ordinary stems one or two exceed 3."""
FEWEST = 20
"""Stems needed before a mean says anything."""
_TITLE = re.compile("《[^》]*》")
"""The name of a statute: long, but not the author's doing, and read as one word."""


@all_questions
def reading_age(items: Sequence[Item]) -> Iterator[Remark]:
    """A stem whose characters per sentence and per clause, both as z-scores over the bank, are on average above 3.5."""
    if len(items) < FEWEST:
        return
    stems = [_TITLE.sub("《》", item.stem) for item in items]
    by_sentence = _z_scores([_mean_length(sentences(stem)) for stem in stems])
    by_clause = _z_scores([_mean_length(clauses(stem)) for stem in stems])
    for item, sentence, clause in zip(items, by_sentence, by_clause, strict=True):
        score = (sentence + clause) / 2
        if score > MOST_DEVIATIONS:
            yield Remark(item.id, ("stem",), HardToRead(Decimal(f"{score:.1f}")))


def _mean_length(pieces: Sequence[str]) -> float:
    lengths = [len(bare(piece)) for piece in pieces]
    return fmean(lengths) if lengths else 0.0


def _z_scores(values: Sequence[float]) -> list[float]:
    """How many standard deviations each value lies above the mean; all 0 when they do not differ."""
    mean, deviation = fmean(values), pstdev(values)
    return [(value - mean) / deviation if deviation else 0.0 for value in values]
