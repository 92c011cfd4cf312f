"""A key that alone fits the form of the question: it can be found by grammar."""

import re
from collections.abc import Iterator

from quiz.model.causes.choices import EndTellsKey, OwnEndTellsKey, UnitTellsKey
from quiz.model.numerals import MEASURES
from quiz.review.lint.choice import Choice
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import each_choice

_ASKED = re.compile(rf"(?:多少|几)个?({'|'.join(MEASURES)})")
_ENDS = ("。", "；", "，", "的", "了", "吗", "者", "内", "后", "前", "时")
"""Ends of a phrase that decide whether it continues a sentence."""
_FEWEST = 3
"""Phrases needed before one can stand out."""


@each_choice
def grammatical_cue(choice: Choice) -> Iterator[Remark]:
    """Only the key carries the measure word that the stem asks for, or only the key ends differently from all others.

    Only choices with one right phrase are looked at. The wrong phrases end alike when all of them have the same one of
    `_ENDS`, or none of them has any; a key of another end then stands out.
    """
    if len(choice.right) != 1 or len(choice.phrases) < _FEWEST:
        return
    key = choice.right[0]
    measure = _ASKED.search(choice.stem)
    if measure and measure[1] in key.text and not any(measure[1] in phrase.text for phrase in choice.wrong):
        yield Remark(choice.owner, key.loc, UnitTellsKey(measure[0]))
    ends = {_end(phrase.text) for phrase in choice.wrong}
    if len(ends) == 1 and _end(key.text) not in ends:
        shared = ends.pop()
        yield Remark(choice.owner, key.loc, EndTellsKey(shared) if shared else OwnEndTellsKey(_end(key.text)))


def _end(text: str) -> str:
    return next((end for end in _ENDS if text.endswith(end)), "")
