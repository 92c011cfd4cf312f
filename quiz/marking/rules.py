"""From an item and a response to a mark: applies the rule that the item names."""

from fractions import Fraction
from typing import assert_never

from quiz.marking.adjacent_pairs import adjacent_pairs
from quiz.marking.all_or_nothing import all_or_nothing
from quiz.marking.checklist import take_apart
from quiz.marking.completeness import completeness
from quiz.marking.mark import Mark
from quiz.marking.number import number
from quiz.marking.partial import partial
from quiz.model.item import Item, Response
from quiz.model.vocabulary import MarkingRule


def mark(item: Item, response: Response) -> Mark:
    """Mark a response that has passed `check_response`. Never fails for such a response.

    Args:
        item: the question with its key and its rule.
        response: a checked response; empty means not answered.

    Returns:
        The exact share, 0 if not answered; checklist items also say what was told and left out.
    """
    if item.rule is MarkingRule.COMPLETENESS:
        checklist = take_apart(item, response)
        return Mark(share=completeness(checklist), told_all=checklist.told_all, checklist=checklist)
    if not response:
        return Mark(share=Fraction(0))
    match item.rule:
        case MarkingRule.ALL_OR_NOTHING:
            return Mark(share=all_or_nothing(item, response))
        case MarkingRule.PARTIAL:
            return Mark(share=partial(item, response))
        case MarkingRule.ADJACENT_PAIRS:
            return Mark(share=adjacent_pairs(item, response))
        case MarkingRule.NUMBER:
            return Mark(share=number(item, response))
        case _:
            assert_never(item.rule)
