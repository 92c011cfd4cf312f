"""How a simulated clerk answers: mostly right when able, and wrong the way clerks are wrong."""

import random
from math import exp
from typing import assert_never

from quiz.model.item import Item, Response, TellElement
from quiz.model.vocabulary import Difficulty, ItemType, Unit

_HARDNESS = {Difficulty.EASY: -1.6, Difficulty.MEDIUM: -0.7, Difficulty.HARD: 0.3}


def answered(item: Item, ability: float, rng: random.Random) -> Response:
    """A response of a clerk with `ability` (standard normal); now and then none at all."""
    if rng.random() < 0.015:
        return ()
    right = rng.random() < _chance(ability - _HARDNESS[item.difficulty])
    match item.type:
        case ItemType.TELL:
            return _told(item, ability, rng)
        case _ if right:
            return item.key
        case ItemType.SINGLE:
            return (rng.choice([option.id for option in item.options if option.id not in item.key]),)
        case ItemType.TRUE_FALSE:
            return ("false",) if item.key == ("true",) else ("true",)
        case ItemType.MULTIPLE:
            return _slipped(item, rng)
        case ItemType.ORDERING:
            return _swapped(item.key, rng)
        case ItemType.NUMBER:
            return _misremembered(item, rng)
        case _:
            assert_never(item.type)


def _chance(logit: float) -> float:
    return 1 / (1 + exp(-logit))


def _slipped(item: Item, rng: random.Random) -> Response:
    """One right option forgotten, or one wrong option believed."""
    chosen = set(item.key)
    wrong = [option.id for option in item.options if option.id not in chosen]
    if wrong and (len(chosen) == 1 or rng.random() < 0.4):
        chosen.add(rng.choice(wrong))
    else:
        chosen.remove(rng.choice(sorted(chosen)))
    return tuple(option.id for option in item.options if option.id in chosen)


def _swapped(key: Response, rng: random.Random) -> Response:
    """Two neighbouring steps in the wrong order."""
    place = rng.randrange(len(key) - 1)
    order = list(key)
    order[place], order[place + 1] = order[place + 1], order[place]
    return tuple(order)


def _misremembered(item: Item, rng: random.Random) -> Response:
    """The right number in the wrong unit, or another common number."""
    value, unit = item.key
    others = [one.value for one in item.units if one.value != unit]
    if others and rng.random() < 0.5:
        return (value, rng.choice(others))
    common = [number for number in ("3", "5", "7", "10", "15", "20", "30", "60") if number != value]
    return (rng.choice(common), Unit(unit).value)


def _told(item: Item, ability: float, rng: random.Random) -> Response:
    """Leaves out the less striking lines first, and at times asks for what somebody once asked for."""
    told: set[str] = set()
    groups: dict[str, list[TellElement]] = {}
    for element in item.elements:
        if element.group:
            groups.setdefault(element.group, []).append(element)
        elif element.required:
            if rng.random() < _chance(ability + (2.2 if element.critical else 1.1)):
                told.add(element.id)
        elif rng.random() < _chance(-2.4 - ability):
            told.add(element.id)
    for lines in groups.values():
        right = rng.random() < _chance(ability + 1.4)
        choices = [line.id for line in lines if line.required is right] or [line.id for line in lines]
        told.add(rng.choice(choices))
    return tuple(element.id for element in item.elements if element.id in told)
