"""Papers that cannot be drawn on a day although the bank holds enough: some questions lapsed or are yet to come."""

from collections.abc import Iterator
from datetime import date

from quiz.drawing.draw import draw_paper
from quiz.model.bank import Bank
from quiz.model.blueprint import Blueprint
from quiz.model.causes.whole_bank import PaperUndrawable
from quiz.model.errors import DrawError
from quiz.review.lint.remark import Remark


def undrawable(bank: Bank, day: date) -> Iterator[Remark]:
    """Every blueprint that no hall could fill on `day`, in whatever place it stands; other seeds change nothing."""
    places = (None, *sorted({item.region for item in bank.items.values() if item.region}))
    for blueprint in bank.blueprints.values():
        tried = [_shortage(bank, blueprint, day, place) for place in places]
        if all(tried):
            yield Remark(blueprint.id, ("parts",), PaperUndrawable(day.isoformat(), tried[0]))


def _shortage(bank: Bank, blueprint: Blueprint, day: date, region: str | None) -> str:
    """What is missing; empty where nothing is."""
    try:
        draw_paper(blueprint, bank, seed="check", day=day, region=region)
    except DrawError as error:
        return str(error)
    return ""
