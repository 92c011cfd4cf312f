"""Papers that cannot be drawn on a day although the bank holds enough: some questions lapsed or are yet to come."""

from collections.abc import Iterator
from datetime import date

from quiz.drawing.draw import draw_paper
from quiz.model.bank import Bank
from quiz.model.blueprint import Blueprint
from quiz.model.causes.whole_bank import PaperUndrawable
from quiz.model.errors import DrawError, Shortage
from quiz.review.lint.remark import Remark


def undrawable(bank: Bank, day: date) -> Iterator[Remark]:
    """Every part of a blueprint that no hall could fill on `day`, in whatever place it stands.

    Other seeds change nothing.
    """
    places = sorted({item.region for item in bank.items.values() if item.region})
    for blueprint in bank.blueprints.values():
        nowhere = _shortages(bank, blueprint, day, None)
        if nowhere and all(_shortages(bank, blueprint, day, place) for place in places):
            for short in nowhere:
                yield Remark(blueprint.id, ("parts",), _cause(blueprint, day, short))


def _shortages(bank: Bank, blueprint: Blueprint, day: date, region: str | None) -> tuple[Shortage, ...]:
    """What is missing; empty where nothing is."""
    try:
        draw_paper(blueprint, bank, seed="check", day=day, region=region)
    except DrawError as error:
        return error.shortages
    return ()


def _cause(blueprint: Blueprint, day: date, short: Shortage) -> PaperUndrawable:
    return PaperUndrawable(
        day=day.isoformat(),
        paper=blueprint.title,
        number=short.number,
        part=short.title,
        count=short.count,
        missing=short.missing,
        candidates=short.candidates,
        where=(
            *(f"{name}: {', '.join(values)}" for name, values in short.where.items()),
            *(f"quotas: {quota} ({found})" for quota, found in short.quotas),
        ),
    )
