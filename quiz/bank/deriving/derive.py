"""A guide as items: checklists from its scenes, an order from its steps, numbers from its limits and fees."""

from quiz.bank.deriving.derived import Derived
from quiz.bank.deriving.numbers import fee_items, limit_items
from quiz.bank.deriving.order import order_items
from quiz.bank.deriving.tell import tell_items
from quiz.model.guide import Guide


def derived_items(guide: Guide) -> tuple[Derived, ...]:
    """Every item a guide yields, in the order checklists, order, limits, fees; unverified lines appear in none."""
    return (
        *tell_items(guide),
        *order_items(guide),
        *limit_items(guide),
        *fee_items(guide),
    )
