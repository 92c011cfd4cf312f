"""How this terminal and its ledger are: chain heads, clock, last backup."""

from collections.abc import Sequence

from kiosk.desks.office.hall_facts import HallFacts, Waits
from kiosk.office.listing.page import ListPage, titled
from kiosk.office.station import Station
from kiosk.text.moments import minute
from kiosk.views.columns import Column
from kiosk.views.lines import Line, Passage, Title
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords

_KEYS = ("what", "state", "found")


class HealthPage(ListPage[HallFacts]):
    """One row a thing that is looked at."""

    stem = "health"

    def __init__(self, station: Station) -> None:
        self._station = station

    def title(self, facts: HallFacts | None, words: OfficeWords) -> str:  # noqa: ARG002
        """How things are."""
        return words.room.entries["health"][0]

    def read(self) -> HallFacts:
        """Ask the store."""
        return self._station.desks.hall.facts()

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """What, how it is, what was found."""
        shapes = {"what": {"width": 10, "grows": 10}, "state": {"width": 8, "grows": 4}}
        return titled(_KEYS, words.room.health_columns, found={"width": 40, "grows": 60}, **shapes)

    def rows(self, facts: HallFacts, words: OfficeWords) -> Rows:
        """Clock, backup, ledger."""
        own = words.room
        clock = next((one for one in facts.waits if one.kind is Waits.CLOCK), None)
        made = minute(facts.backup_at) if facts.backup_at else own.never
        backup_bad = facts.backup_at is None or facts.backup_old
        heads = own.ledger_head.format(entries=facts.entries, head=facts.head) if facts.head else own.never
        return [
            _row(
                own.kinds["clock"],
                own.waits["clock"].format(n=clock.count) if clock else own.clock_good,
                clock is None,
                words,
            ),
            _row(own.kinds["backup"], own.told["backup"].format(backup=made), not backup_bad, words),
            _row(own.ledger, heads, True, words),
        ]

    def nothing(self, words: OfficeWords) -> str:
        """There is always something."""
        return words.room.none_wait

    def panel(self, facts: HallFacts, key: str, words: OfficeWords) -> Sequence[Line]:
        """It in full, and what to do."""
        cells = dict(self.rows(facts, words))[key]
        if cells["state"] == words.room.health_good:
            return (Title(key), Passage(cells["found"]))
        todo = words.room.todo["backup"] if facts.backup_at is None else words.room.todo_backup
        more = (Passage(todo.format(command=words.room.backup_command)),) if key == words.room.kinds["backup"] else ()
        return (Title(key), Passage(cells["found"]), *more)


def _row(what: str, found: str, good: bool, words: OfficeWords) -> tuple[str, dict[str, str]]:
    state = words.room.health_good if good else words.room.health_bad
    return what, {"what": what, "state": state, "found": found}
