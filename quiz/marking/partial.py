"""Part marks for multiple choice, with a penalty for wrong options."""

from fractions import Fraction

from quiz.model.item import Item, Response


def partial(item: Item, response: Response) -> Fraction:
    """Mark a multiple choice: +1/k for each of the k right options, −1/w for each of the w wrong ones, floor 0.

    Ticking every option earns exactly 0 as long as there is a wrong one.

    Returns:
        An exact share from 0 to 1.
    """
    right = set(item.key)
    wrong = {option.id for option in item.options} - right
    chosen = set(response)
    gained = Fraction(len(chosen & right), len(right)) if right else Fraction(0)
    lost = Fraction(len(chosen & wrong), len(wrong)) if wrong else Fraction(0)
    return max(Fraction(0), gained - lost)
