"""Every rule over a whole bank."""

from collections.abc import Callable, Iterator, Sequence

from quiz.model.bank import Bank
from quiz.model.guide import Guide
from quiz.model.item import Item
from quiz.model.problems import Problem, ordered
from quiz.review.lint.choice import Choice, choice_of_item, choices_of_guide
from quiz.review.lint.choices.absolute_words import absolute_statements, absolute_words
from quiz.review.lint.choices.all_of_the_above import all_of_the_above
from quiz.review.lint.choices.echoed_stem import echoed_stem
from quiz.review.lint.choices.grammatical_cue import grammatical_cue
from quiz.review.lint.choices.key_position import key_position
from quiz.review.lint.choices.longest_key import longest_key, longest_keys
from quiz.review.lint.choices.number_order import number_order
from quiz.review.lint.choices.overlapping_options import overlapping_options
from quiz.review.lint.finding import Finding
from quiz.review.lint.passage import Passage, passages_of_guide, passages_of_item
from quiz.review.lint.places import Places
from quiz.review.lint.texts.ambiguous_width import ambiguous_width
from quiz.review.lint.texts.citizen_words import citizen_words
from quiz.review.lint.texts.length import length
from quiz.review.lint.texts.negative_stem import negative_stem
from quiz.review.lint.texts.punctuation import punctuation
from quiz.review.lint.texts.reading_age import reading_age
from quiz.review.lint.texts.uncited_article import uncited_article
from quiz.review.lint.whole_bank.duplicates import duplicates
from quiz.review.lint.whole_bank.giveaway import giveaway
from quiz.review.lint.whole_bank.same_number import same_number

OVER_PASSAGES: tuple[Callable[[Passage], Iterator[Finding]], ...] = (ambiguous_width, punctuation)
"""Rules that look at one text."""
OVER_CHOICES: tuple[Callable[[Choice], Iterator[Finding]], ...] = (
    absolute_words,
    all_of_the_above,
    grammatical_cue,
    longest_key,
    number_order,
    overlapping_options,
)
"""Rules that look at the phrases of one choice."""
OVER_ALL_CHOICES: tuple[Callable[[Sequence[Choice]], Iterator[Finding]], ...] = (echoed_stem, longest_keys)
"""Rules that look at all choices together."""
OVER_QUESTIONS: tuple[Callable[[Item], Iterator[Finding]], ...] = (length, negative_stem, uncited_article)
"""Rules that look at one hand-written question."""
OVER_GUIDES: tuple[Callable[[Guide], Iterator[Finding]], ...] = (citizen_words,)
"""Rules that look at one guide."""
OVER_ALL_QUESTIONS: tuple[Callable[[Sequence[Item]], Iterator[Finding]], ...] = (
    absolute_statements,
    giveaway,
    key_position,
    reading_age,
)
"""Rules that look at all hand-written questions together."""
OVER_ALL_ITEMS: tuple[Callable[[Sequence[Item]], Iterator[Finding]], ...] = (duplicates, same_number)
"""Rules that hold hand-written questions against each other and against what guides derive."""


def findings(bank: Bank) -> Iterator[Finding]:
    """What every rule has to say about the bank; pure. Derived items are judged by the guide they come from."""
    written = [item for item in bank.items.values() if item.written]
    guides = tuple(bank.guides.values())
    passages = [passage for item in written for passage in passages_of_item(item)]
    passages += [passage for guide in guides for passage in passages_of_guide(guide)]
    choices = [choice for item in written if (choice := choice_of_item(item)) is not None]
    choices += [choice for guide in guides for choice in choices_of_guide(guide)]
    yield from (found for rule in OVER_PASSAGES for passage in passages for found in rule(passage))
    yield from (found for rule in OVER_CHOICES for choice in choices for found in rule(choice))
    yield from (found for every in OVER_ALL_CHOICES for found in every(choices))
    yield from (found for judge in OVER_QUESTIONS for item in written for found in judge(item))
    yield from (found for look in OVER_GUIDES for guide in guides for found in look(guide))
    yield from (found for survey in OVER_ALL_QUESTIONS for found in survey(written))
    yield from (found for compare in OVER_ALL_ITEMS for found in compare(tuple(bank.items.values())))


def lint_bank(bank: Bank, places: Places) -> tuple[Problem, ...]:
    """Every warning about the bank by file and position."""
    return ordered(places.problem(found) for found in findings(bank))
