"""The gate before a response is kept: does it fit its question, and what is its one canonical form?"""

from typing import assert_never

from quiz.marking.number import canonical_number
from quiz.model.errors import (
    GroupTakenError,
    NoNumberAndUnitError,
    NotANumberError,
    RepeatedOptionsError,
    TooManyChosenError,
    UnknownOptionsError,
    UnknownUnitError,
)
from quiz.model.item import Item, Response
from quiz.model.vocabulary import ItemType


def check_response(item: Item, response: Response) -> Response:
    """Check a raw response and bring it into canonical form, so that equal answers are equal tuples.

    Multiple choices and checklists come out in the item's own order, numbers without surplus zeros. The empty
    response (not answered, cleared) always fits. Checking twice changes nothing.

    Raises:
        ResponseError: for unknown or repeated ids, more answers than the type takes, two lines of one group,
            something that is not a number, or a unit that was not offered.
    """
    if not response:
        return ()
    match item.type:
        case ItemType.SINGLE | ItemType.TRUE_FALSE:
            return _one_of(item, response)
        case ItemType.MULTIPLE:
            return _subset(item, response, _choices(item))
        case ItemType.ORDERING:
            _subset(item, response, _choices(item))
            return response
        case ItemType.NUMBER:
            return _number(item, response)
        case ItemType.TELL:
            return _checklist(item, response)
        case _:
            assert_never(item.type)


def _choices(item: Item) -> list[str]:
    if item.type is ItemType.TRUE_FALSE:
        return ["true", "false"]
    return [option.id for option in item.options]


def _one_of(item: Item, response: Response) -> Response:
    if len(response) > 1:
        raise TooManyChosenError(item.id, len(response))
    return _subset(item, response, _choices(item))


def _subset(item: Item, response: Response, allowed: list[str]) -> Response:
    """The response in the order of `allowed`, if it names nothing else and nothing twice."""
    unknown = tuple(token for token in response if token not in allowed)
    if unknown:
        raise UnknownOptionsError(item.id, unknown)
    if len(set(response)) < len(response):
        raise RepeatedOptionsError(item.id)
    return tuple(token for token in allowed if token in response)


def _number(item: Item, response: Response) -> Response:
    if len(response) != 2:
        raise NoNumberAndUnitError(item.id)
    text, unit = response
    value = canonical_number(text)
    if value is None:
        raise NotANumberError(item.id, text)
    if unit not in (item.units or item.key[1:]):
        raise UnknownUnitError(item.id, unit)
    return value, str(unit)


def _checklist(item: Item, response: Response) -> Response:
    checked = _subset(item, response, [element.id for element in item.elements])
    taken: set[str] = set()
    for element in item.elements:
        if element.group is None or element.id not in checked:
            continue
        if element.group in taken:
            raise GroupTakenError(item.id, element.group_label or element.text)
        taken.add(element.group)
    return checked
