"""A key that repeats striking words of the stem which no other option has."""

from collections import Counter
from collections.abc import Iterator, Sequence

from quiz.model.causes.choices import EchoedStem
from quiz.review.lint.choice import Choice
from quiz.review.lint.plain_text import clauses, grams
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import all_choices

SIZE = 4
"""Characters that make a striking run; shorter ones are common words."""
MOST_COMMON = 2
"""Stems of the bank a run may stand in and still be striking; what more of them share is the terminology of a law."""


@all_choices
def echoed_stem(choices: Sequence[Choice]) -> Iterator[Remark]:
    """The only right option shares a rare run of four characters with the stem, and no wrong option shares any."""
    stems = {choice.owner: _runs(choice.stem) for choice in choices if choice.lettered}
    spread = Counter(run for runs in stems.values() for run in runs)
    for choice in choices:
        if not choice.lettered or len(choice.right) != 1:
            continue
        rare = {run for run in stems[choice.owner] if spread[run] <= MOST_COMMON}
        key = choice.right[0]
        echoed = sorted(rare & _runs(key.text))
        if echoed and not any(stems[choice.owner] & _runs(phrase.text) for phrase in choice.wrong):
            yield Remark(choice.owner, key.loc, EchoedStem(echoed[0]))


def _runs(text: str) -> set[str]:
    """Runs that do not reach across punctuation."""
    return {run for clause in clauses(text) for run in grams(clause, SIZE)}
