"""An option inside another one: both would be right, or neither."""

from collections.abc import Iterator
from itertools import permutations

from quiz.model.causes.choices import OptionInside, SameOption
from quiz.model.numerals import stands_in
from quiz.review.lint.choice import Choice
from quiz.review.lint.plain_text import bare
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import each_choice


@each_choice
def overlapping_options(choice: Choice) -> Iterator[Remark]:
    """Two phrases equal, or one contained in the other, apart from punctuation.

    5日 is not inside 15日, nor 可以 inside 不可以, see `stands_in`.
    """
    bared = {phrase.loc: bare(phrase.text) for phrase in choice.phrases}
    for inner, outer in permutations(choice.phrases, 2):
        one, other = bared[inner.loc], bared[outer.loc]
        told_once = one != other or inner.name <= outer.name
        if one in other and told_once and stands_in(one, other):
            same = one == other
            cause = SameOption(inner.text, outer.text) if same else OptionInside(inner.text, outer.text)
            yield Remark(choice.owner, outer.loc, cause)
