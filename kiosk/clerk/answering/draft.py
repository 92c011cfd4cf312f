"""What is pressed on a question before it is a response: pure steps from one draft to the next.

A draft is the response itself, in the encoding of `quiz.model.item`, except for numbers: there it is always a pair of
what was typed and the unit, either of which may still be empty.
"""

from typing import assert_never

from quiz.marking.number import canonical_number
from quiz.model.item import Item, Response
from quiz.model.vocabulary import ItemType

Draft = tuple[str, ...]
"""What the screen shows as pressed."""

UNIT_MARK = "unit:"
"""Begins the token of a unit on the keypad of a number question; other tokens there are single characters."""

ERASE = "erase"
"""The token of the keypad's key that takes back one character."""

_LONGEST_NUMBER = 14
"""Nine places, a point, four places: what the marking takes."""


def units_of(item: Item) -> tuple[str, ...]:
    """The units a number question offers, never none."""
    return tuple(unit.value for unit in item.units) or item.key[1:]


def draft_of(item: Item, response: Response) -> Draft:
    """The draft that shows `response`. A number's only unit is chosen from the start: there is nothing to ask."""
    if item.type is not ItemType.NUMBER or response:
        return response
    units = units_of(item)
    return "", units[0] if len(units) == 1 else ""


def response_of(item: Item, draft: Draft) -> Response:
    """The response to store for `draft`: empty while a number lacks its value or its unit."""
    if item.type is not ItemType.NUMBER:
        return draft
    text, unit = draft
    value = canonical_number(text)
    return (value, unit) if value is not None and unit else ()


def is_unfinished(item: Item, draft: Draft) -> bool:
    """Whether something was entered that is no response yet: a number without its unit."""
    return item.type is ItemType.NUMBER and bool(draft[0]) and not response_of(item, draft)


def press(item: Item, draft: Draft, token: str) -> Draft:
    """The draft after `token` was pressed.

    Choosing what is chosen changes nothing, so a doubled key is harmless; ticks turn; a step that is already in order
    leaves it and the later ones close up.
    """
    match item.type:
        case ItemType.SINGLE | ItemType.TRUE_FALSE:
            return (token,)
        case ItemType.MULTIPLE | ItemType.ORDERING:
            return _turned(draft, token)
        case ItemType.TELL:
            rivals = _group(item, token)
            return (*(told for told in draft if told not in rivals), token) if rivals else _turned(draft, token)
        case ItemType.NUMBER:
            return _keyed(draft, token)
        case _:
            assert_never(item.type)


def take_back(item: Item, draft: Draft, token: str | None) -> Draft:
    """The draft after the Backspace key, with the cursor on `token`.

    A single choice is cleared, the last step of an order and the last character of a number go, and of a checklist the
    choice in the cursor's group. Ticks are untouched: they are turned where they stand.
    """
    match item.type:
        case ItemType.SINGLE | ItemType.TRUE_FALSE:
            return ()
        case ItemType.ORDERING:
            return draft[:-1]
        case ItemType.NUMBER:
            return draft[0][:-1], draft[1]
        case ItemType.TELL:
            rivals = _group(item, token) if token else frozenset()
            return tuple(told for told in draft if told not in rivals)
        case ItemType.MULTIPLE:
            return draft
        case _:
            assert_never(item.type)


def _turned(draft: Draft, token: str) -> Draft:
    return tuple(one for one in draft if one != token) if token in draft else (*draft, token)


def _group(item: Item, token: str) -> frozenset[str]:
    """Ids of the lines that exclude each other with `token`, itself included; none for a line that stands alone."""
    group = next((element.group for element in item.elements if element.id == token), None)
    return frozenset(element.id for element in item.elements if group is not None and element.group == group)


def _keyed(draft: Draft, key: str) -> Draft:
    text, unit = draft
    if key.startswith(UNIT_MARK):
        return text, key.removeprefix(UNIT_MARK)
    if key == ERASE:
        return text[:-1], unit
    longer = ("0" if key == "." and not text else text) + key
    fits = len(longer) <= _LONGEST_NUMBER and canonical_number(longer) is not None
    return (longer if fits else text), unit
