"""How this terminal is: what `kiosk doctor` finds, and what to do about it; above that the head of its ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import ClassVar

from kiosk.desks.doctor.model import Checked, State
from kiosk.desks.office.hall_facts import HallFacts
from kiosk.office.listing.form import Entry, Form, FormScreen
from kiosk.office.listing.page import Frame, ListPage, PageAct, titled
from kiosk.office.station import Station
from kiosk.views.columns import Column
from kiosk.views.lines import Line, Passage, Title, Tone
from kiosk.views.office import typed as understood
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from kiosk.wording.record.hours import WORDS as HOURS
from kiosk.wording.safe.doctor import WORDS
from kiosk.wording.safe.signs import said_sign
from scoring.permissions import Act
from scoring.rules.opening import OpeningFrom

_KEYS = ("check", "state", "found")
_LEDGER = "ledger"
_HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Health:
    """What one look finds."""

    hall: HallFacts
    checks: tuple[Checked, ...]


class HealthPage(ListPage[Health]):
    """One row a thing that was looked at."""

    stem = "health"
    follows: ClassVar[bool] = False

    def __init__(self, station: Station) -> None:
        self._station = station

    def title(self, facts: Health | None, words: OfficeWords) -> str:  # noqa: ARG002
        """How things are."""
        return words.room.entries["health"][0]

    def read(self) -> Health:
        """Look at everything; nothing is changed."""
        desk = self._station.desks.hall
        return Health(desk.facts(), tuple(desk.health()))

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """What, how it is, what was found."""
        shapes = {"check": {"width": 10, "grows": 8}, "state": {"width": 8, "grows": 4}}
        return titled(_KEYS, words.room.health_columns, found={"width": 40, "grows": 60}, **shapes)

    def rows(self, facts: Health, words: OfficeWords) -> Rows:
        """The ledger, then every check."""
        own = WORDS[words.language]
        head = words.room.ledger_head.format(entries=facts.hall.entries, head=facts.hall.head)
        found = [(_LEDGER, {"check": words.room.ledger, "state": own.states[State.OK], "found": head})]
        hours = HOURS[words.language]
        kept = own.states[State.OK if facts.hall.hours else State.WARN]
        found.append((_HOURS, {"check": hours.name, "state": kept, "found": facts.hall.hours or hours.none}))
        for one in facts.checks:
            shown, _ = said_sign(one, words.language)
            cells = {"check": own.checks[one.check], "state": own.states[one.state], "found": shown}
            found.append((one.check.value, cells))
        return found

    def nothing(self, words: OfficeWords) -> str:
        """There is always something."""
        return words.room.none_wait

    def panel(self, facts: Health, key: str, words: OfficeWords) -> Sequence[Line]:
        """It in full, and what to do."""
        cells = dict(self.rows(facts, words))[key]
        one = next((one for one in facts.checks if one.check.value == key), None)
        do = said_sign(one, words.language)[1] if one else ""
        if key == _HOURS:
            return (
                Title(cells["check"], cells["state"]),
                Passage(cells["found"]),
                Passage(HOURS[words.language].about),
            )
        more = (Passage(do, Tone.WARN),) if do else ()
        return (Title(cells["check"], cells["state"]), Passage(cells["found"]), *more)

    def acts(self, facts: Health | None, key: str | None) -> Sequence[PageAct]:  # noqa: ARG002
        """A backup, and the hall's hours."""
        found = []
        if self._station.may(Act.KEEP_TERMINAL):
            found.append(PageAct("b", lambda words: words.room.key_backup, self._ask_backup))
        if self._station.may(Act.KEEP_ROSTER):
            found.append(PageAct("h", lambda words: HOURS[words.language].key, partial(self._ask_hours, facts)))
        return found

    def _ask_hours(self, facts: Health | None, frame: Frame) -> None:
        hall = facts.hall if facts else None

        def hand_in(typed: Mapping[str, str]) -> OpeningFrom:
            return self._station.desks.hall.set_hours(
                typed["hours"], understood.day(typed["first"]), self._station.badge
            )

        def then(made: OpeningFrom) -> None:
            frame.look_again()
            frame.tell(lambda words: HOURS[words.language].was_set.format(day=made.first_day, hours=made.hours.said))

        now = hall.hours or "" if hall else ""
        today = hall.today.isoformat() if hall else ""
        entries = (
            Entry("hours", lambda words: HOURS[words.language].name, lambda words: HOURS[words.language].hint, now),
            Entry(
                "first",
                lambda words: HOURS[words.language].since,
                lambda words: HOURS[words.language].since_hint,
                today,
            ),
        )
        form = Form(
            lambda words: HOURS[words.language].key,
            lambda words: HOURS[words.language].prompt,
            entries,
            lambda words: HOURS[words.language].key,
            hand_in,
            then,
        )
        frame.kiosk.push_screen(FormScreen(form))

    def _ask_backup(self, frame: Frame) -> None:
        def hand_in(typed: Mapping[str, str]) -> Path:
            return self._station.desks.hall.back_up(typed["path"], self._station.badge)

        def then(path: Path) -> None:
            frame.look_again()
            frame.tell(lambda words: words.room.backed_up.format(path=path))

        form = Form(
            lambda words: words.room.key_backup,
            lambda words: words.room.backup_prompt,
            (Entry("path", lambda words: words.people.path, lambda words: words.room.backup_hint),),
            lambda words: words.room.key_backup,
            hand_in,
            then,
        )
        frame.kiosk.push_screen(FormScreen(form))

    def state(self, facts: Health, words: OfficeWords) -> Sequence[str]:
        """How many want somebody."""
        count = sum(one.state is not State.OK for one in facts.checks)
        return (words.room.see_to.format(n=count),) if count else ()

    def warns(self, facts: Health) -> bool:  # noqa: ARG002
        """They have to be seen."""
        return True
