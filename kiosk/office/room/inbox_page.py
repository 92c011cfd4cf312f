"""Everything that waits, of whatever campaign: ended ones hide nothing."""

from collections.abc import Callable, Sequence
from functools import partial

from kiosk.desks.office.hall_facts import Waiting, Waits
from kiosk.office.listing.page import Frame, ListPage, OnTerminal, PageAct, titled
from kiosk.office.room.waits import BEHIND, said
from kiosk.office.station import Station
from kiosk.text.figures import UNDEFINED
from kiosk.views.columns import Column
from kiosk.views.lines import Line, Passage, Title
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords

_KEYS = ("kind", "what", "since", "count")

Open = tuple[Waiting, ...]


class InboxPage(ListPage[Open]):
    """The most pressing first; Enter goes where it is done."""

    stem = "inbox"

    def __init__(self, station: Station, go: Callable[[str, OnTerminal], None]) -> None:
        """`go` opens an entry of the menu by its name."""
        self._station = station
        self._go = go

    def title(self, facts: Open | None, words: OfficeWords) -> str:  # noqa: ARG002
        """What waits."""
        return words.room.waiting_title

    def read(self) -> Open:
        """All of it."""
        return self._station.desks.hall.facts().waits

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Kind, what, since when, how many."""
        return titled(
            _KEYS,
            words.room.columns,
            kind={"width": 8},
            what={"width": 36, "grows": 60},
            since={"width": 10},
            count={"width": 6, "right": True},
        )

    def rows(self, facts: Open, words: OfficeWords) -> Rows:
        """One row each."""
        return [(str(number), _cells(one, words)) for number, one in enumerate(facts)]

    def nothing(self, words: OfficeWords) -> str:
        """Nothing waits."""
        return words.room.none_wait

    def panel(self, facts: Open, key: str, words: OfficeWords) -> Sequence[Line]:
        """It in full."""
        one = facts[int(key)]
        return (Title(words.room.kinds[one.kind.value]), Passage(said(one, words)))

    def opening(self, facts: Open, key: str) -> PageAct | None:
        """Where it is done."""
        kind = facts[int(key)].kind
        entry = next((name for name, kinds in BEHIND.items() if kind in kinds and name != "inbox"), None)
        if entry is None:
            return PageAct("", lambda words: words.room.key_how, partial(_tell_command, kind))
        return PageAct("", lambda words: words.room.entries[entry][0], partial(self._go, entry))


def _tell_command(kind: Waits, frame: Frame) -> None:
    """What has no screen yet is done by command."""
    frame.tell(lambda words: words.room.command.format(command=words.room.commands[kind.value]))


def _cells(one: Waiting, words: OfficeWords) -> dict[str, str]:
    return {
        "kind": words.room.kinds[one.kind.value],
        "what": said(one, words),
        "since": one.since.isoformat() if one.since else UNDEFINED,
        "count": str(one.count),
    }
