"""Papers that cannot be drawn on a day although the bank holds enough: some questions lapsed or are yet to come."""

from collections.abc import Iterator
from datetime import date

from quiz.bank.model import Bank
from quiz.draw import draw_paper
from quiz.errors import DrawError
from quiz.lint.finding import Finding


def undrawable(bank: Bank, day: date) -> Iterator[Finding]:
    """Every blueprint that a hall without local regulations could not fill on `day`; other seeds change nothing."""
    for blueprint in bank.blueprints.values():
        try:
            draw_paper(blueprint, bank, seed="check", day=day)
        except DrawError as error:
            yield Finding("", (), f"{day} 组不成卷：{error}")
