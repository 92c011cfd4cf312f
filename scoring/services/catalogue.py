"""The hall's own items of the catalogue (加减分目录): added, given other words or points, withdrawn; old ones stay."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from scoring.clock import hall_day
from scoring.errors.conflicts import PublishedItemError
from scoring.errors.inputs import NameLengthError, NotAnItemCodeError
from scoring.errors.unknown import UnknownRequirementError
from scoring.events.discipline import ItemSet, ItemWithdrawn
from scoring.identifiers import folded
from scoring.ledger.store import Store
from scoring.permissions import Act, require
from scoring.read.organisation import StaffRecord
from scoring.read.own_items import ItemVersion, in_force, item_versions
from scoring.rules.presets.presets import known_item

LONGEST_TEXT: Final = 60
"""Characters of an item's words and of its family's name."""
_CODE: Final = re.compile(r"[A-Z][0-9]{1,2}")


@dataclass(frozen=True, slots=True)
class OwnItem:
    """An item as the hall words it."""

    code: str
    points: int
    group: str
    text: str
    text_en: str | None = None
    first_day: date | None = None
    """From when on; by default from today."""


class Catalogue:
    """Writes the hall's own items; every method returns only after the ledger has it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def versions(self) -> tuple[ItemVersion, ...]:
        """Every version of every own item, by code, the oldest first."""
        with self._store.reading() as connection:
            return item_versions(connection, self._store.hall_id)

    def put(self, wanted: OwnItem, by: StaffRecord) -> ItemVersion:
        """Add an item, or give one other words or points from a day on.

        Raises:
            NotAllowedError: `by` does not keep the hall's rules.
            NotAnItemCodeError: it is no letter with one or two digits.
            PublishedItemError: the code stands in the catalogue or in published rules.
            NameLengthError: words or family are empty or too long.
        """
        require(by.staff_id, by.role, Act.KEEP_CAMPAIGNS)
        event = ItemSet(
            code=_code(wanted.code),
            points=wanted.points,
            group=_worded(wanted.group),
            text=_worded(wanted.text),
            text_en=_worded(wanted.text_en) if wanted.text_en else None,
            first_day=wanted.first_day or self._today(),
            by=by.staff_id,
        )
        self._store.ledger.append(event)
        return self._last(event.code)

    def withdraw(self, code: str, by: StaffRecord, first_day: date | None = None) -> ItemVersion:
        """Say that an item is found no more from a day on, by default from today; what it cost stays.

        Raises:
            NotAllowedError: `by` does not keep the hall's rules.
            UnknownRequirementError: the hall has no such item.
        """
        require(by.staff_id, by.role, Act.KEEP_CAMPAIGNS)
        spelt = folded(code)
        if spelt not in {one.item.code for one in self.versions()}:
            raise UnknownRequirementError(code)
        self._store.ledger.append(ItemWithdrawn(code=spelt, first_day=first_day or self._today(), by=by.staff_id))
        return self._last(spelt)

    def _today(self) -> date:
        return hall_day(self._store.moment())

    def _last(self, code: str) -> ItemVersion:
        return in_force(self.versions(), date.max)[code]


def _code(given: str) -> str:
    code = folded(given)
    if _CODE.fullmatch(code) is None:
        raise NotAnItemCodeError(given)
    if known_item(code) is not None:
        raise PublishedItemError(code)
    return code


def _worded(given: str) -> str:
    text = " ".join(given.split())
    if not 1 <= len(text) <= LONGEST_TEXT:
        raise NameLengthError(len(text), LONGEST_TEXT)
    return text
