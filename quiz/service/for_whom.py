"""For whom a paper is drawn, as the store and the hall's own book know it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import Connection

from quiz.drawing.wanted import Wanted
from quiz.model.bank import Bank
from quiz.model.spans import without_suffix
from quiz.review.apart import kept_apart
from scoring.clock import hall_day
from scoring.identifiers import folded
from scoring.read import organisation
from scoring.read.attempts import last_put, uses

T = TypeVar("T", int, date)


class ForWhom:
    """Answers for one bank after the other; what gives what away is worked out once for each."""

    def __init__(self) -> None:
        self._apart: tuple[str, Mapping[str, frozenset[str]]] = ("", {})

    def wanted(self, connection: Connection, hall_id: str, staff_id: str, bank: Bank, moment: datetime) -> Wanted:
        """What is known of this person now."""
        return Wanted(
            seen=_by_question(last_put(connection, hall_id, staff_id), max),
            uses=_by_question(uses(connection, hall_id), _sum),
            services=own_services(bank, windows_of(connection, hall_id, staff_id, hall_day(moment))),
            apart=self._of(bank),
        )

    def _of(self, bank: Bank) -> Mapping[str, frozenset[str]]:
        if self._apart[0] != bank.digest:
            self._apart = (bank.digest, kept_apart(tuple(bank.items.values())))
        return self._apart[1]


def windows_of(connection: Connection, hall_id: str, staff_id: str, day: date) -> frozenset[str]:
    """The windows where somebody is rostered on `day`; those of the own unit where there is none."""
    found = {one.window_id for one in organisation.duties(connection, hall_id, day, day) if one.staff_id == staff_id}
    if not found:
        unit = organisation.person(connection, hall_id, staff_id).unit_id
        found = {one.window_id for one in organisation.windows(connection, hall_id) if one.unit_id == unit}
    return frozenset(found)


def own_services(bank: Bank, windows: Iterable[str]) -> frozenset[str]:
    """What is done at these windows, as the hall's own book says; nothing where it does not name them."""
    meant = {folded(one) for one in windows}
    return frozenset(
        guide.id
        for guide in bank.guides.values()
        if guide.here is not None and any(folded(one) in meant for one in guide.here.windows)
    )


def _sum(one: int, other: int) -> int:
    return one + other


def _by_question(found: Mapping[str, T], join: Callable[[T, T], T]) -> dict[str, T]:
    """By the id that items of later times share."""
    joined: dict[str, T] = {}
    for name, value in found.items():
        plain = without_suffix(name)
        joined[plain] = join(joined[plain], value) if plain in joined else value
    return joined
