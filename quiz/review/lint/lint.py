"""Every rule over a whole bank."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

from quiz.model.bank import Bank
from quiz.model.problems import Problem, ordered
from quiz.review.lint import choices, rules, texts, whole_bank
from quiz.review.lint.choice import choice_of_item, choices_of_guide
from quiz.review.lint.holes import holes
from quiz.review.lint.passage import passages_of_guide, passages_of_item
from quiz.review.lint.places import Places
from quiz.review.lint.remark import Remark

for _shelf in (choices, texts, whole_bank):
    for _file in pkgutil.iter_modules(_shelf.__path__, f"{_shelf.__name__}."):
        import_module(_file.name)  # its rules register themselves


def remarks(bank: Bank) -> Iterator[Remark]:
    """What every rule has to say about the bank; pure. Derived items are judged by the guide they come from."""
    items, guides = tuple(bank.items.values()), tuple(bank.guides.values())
    written = tuple(item for item in items if item.written)
    passages = [passage for item in written for passage in passages_of_item(item)]
    passages += [passage for guide in guides for passage in passages_of_guide(guide)]
    offered = [choice for item in written if (choice := choice_of_item(item)) is not None]
    offered += [choice for guide in guides for choice in choices_of_guide(guide)]
    yield from rules.each_passage.over(passages)
    yield from rules.each_choice.over(offered)
    yield from rules.all_choices.over([offered])
    yield from rules.each_question.over(written)
    yield from rules.each_guide.over(guides)
    yield from rules.all_questions.over([written])
    yield from rules.all_items.over([items])


def lint_bank(bank: Bank, places: Places) -> tuple[Problem, ...]:
    """Every warning about the bank by file and position."""
    return ordered([*map(places.problem, remarks(bank)), *holes(places)])
