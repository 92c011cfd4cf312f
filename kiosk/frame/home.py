"""The first screen: two large doors for citizens, and small ones for staff in a corner where there are any."""

import asyncio
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from kiosk.frame.commands import Command, digits
from kiosk.frame.screen import HallScreen
from kiosk.log import LOG
from kiosk.settings.theme_names import CONTRAST
from kiosk.text.widget_text import safe
from kiosk.widgets.equals import Equals, Shape
from kiosk.widgets.large_tile import LargeTile
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile


@dataclass(frozen=True, slots=True)
class Doors:
    """Names of the doors by their digits, 1 first; `KioskApp.open_door` knows where they lead."""

    names: tuple[str, ...]

    @property
    def for_staff(self) -> tuple[str, ...]:
        """Those that stand small in the corner."""
        return tuple(name for name in self.names if name not in _FOR_CITIZENS)


_SURVEY: Final = "survey"
"""A door that is there only while a survey is asked."""
_FOR_CITIZENS: Final = ("rate", "notice")
EVERY: Final = Doors(("rate", "test", "scores", "notice", "patrol"))
"""The doors of the demo."""
PUBLIC: Final = Doors(_FOR_CITIZENS)
"""The doors of a terminal in the hall: staff sign in elsewhere."""


def _doors_at(size: Size) -> Shape:
    """Beside each other where the room is wide; below each other on a small screen."""
    if size.width < _NARROWEST_PAIR:
        return Shape(1, gap_rows=1)
    return Shape(2, gap=4 if size.width > 100 else 2, highest=32)


_NARROWEST_PAIR: Final = 60


def _elder_doors_at(size: Size) -> Shape:  # noqa: ARG001 - the same for every size
    """One column."""
    return Shape(1, gap_rows=1, highest=16)


@dataclass(frozen=True, slots=True)
class SignIns:
    """How to sign in to the demo: a badge of every role, and the PIN of all."""

    clerk: str
    head: str
    leader: str
    admin: str
    auditor: str
    pin: str


class HomeScreen(HallScreen):
    """Doors opened by digit, arrows or tap, the large ones equal. One that is wanted too early opens when it can."""

    CSS_PATH = "home.tcss"

    KEYS: ClassVar[tuple[Command, ...]] = (
        digits(range(1, len(EVERY.names) + 2), "open_number({key})", lambda words: words.common.go),
        Command("left,right,up,down", "", lambda words: words.common.move, lambda words: words.common.arrows, rank=1),
        Command("enter", "", lambda words: words.common.go),
        Command("r", "receipt", lambda words: words.receipt.offer),
    )

    def __init__(self, doors: Doors = PUBLIC, sign_ins: SignIns | None = None) -> None:
        """`sign_ins` are shown, for whoever tries the demo."""
        super().__init__()
        self._doors = doors
        self._sign_ins = sign_ins
        self._wanted: str | None = None
        self._surveyed = False

    def compose_body(self) -> ComposeResult:
        """Motto, doors, those of staff, and the state of the terminal below them."""
        home = self.words.home
        # In ordinary type: as large as the doors, it read like a heading over each of them.
        yield Static(safe(home.motto), id="motto")
        if told := self.kiosk.settings.announcement:
            yield Prose(told, id="announcement")
        doors = {"rate": home.rate, "notice": home.notice}
        family = [door.name for door in doors.values()]
        number = {name: digit for digit, name in enumerate(self._doors.names, start=1)}
        yield Equals(
            *(
                LargeTile(name, door.name, number=number[name], family=family, lines=door.lines, id=name)
                for name, door in doors.items()
            ),
            shape=self._shape,
            id="doors",
        )
        if self._surveyed:
            yield Tile(_SURVEY, f"{len(self._doors.names) + 1}  {home.survey}", id=_SURVEY)
        if self._doors.for_staff:
            self.add_class("-staffed")
            with Horizontal(id="corner"):
                small = {"test": home.test, "scores": home.scores, "patrol": home.patrol}
                for name in self._doors.for_staff:
                    yield Tile(name, f"{number[name]}  {small[name]}", id=name)
        yield Static(self._state(), id="state")

    def _shape(self, size: Size) -> Shape:
        return _elder_doors_at(size) if self.kiosk.theme == CONTRAST else _doors_at(size)

    def services_ready(self) -> None:
        """The doors open, and the one somebody is waiting at lets them in."""
        self._show_state()
        self._look_for_surveys()
        if self._wanted is not None and self.in_front():
            self.open_door(self._wanted)
        self._wanted = None

    @work(group="survey", exclusive=True, exit_on_error=False)
    async def _look_for_surveys(self) -> None:
        """Show the door of the survey, if one is asked today; whatever stands in the way, the others are open."""
        surveys = self.kiosk.services.surveys if self.kiosk.services else None
        try:
            found = surveys is not None and bool(await asyncio.to_thread(surveys.now))
        except Exception as error:
            LOG.warning("surveys cannot be looked for", exc_info=error)
            found = False
        if found is not self._surveyed:
            self._surveyed = found
            await self.draw_again()

    def services_coming(self) -> None:
        """The doors say how long they will take."""
        self._show_state()

    def _show_state(self) -> None:
        if state := self.query_one_optional("#state", Static):  # there is none while the screen is being composed again
            state.update(self._state())

    def _state(self) -> Content:
        """That the doors are not open yet; in a demo how to sign in; else nothing."""
        if not self.kiosk.services:
            return safe(self.waiting())
        shown = self._sign_ins
        lines = (line.format(**asdict(shown)) for line in self.words.home.demo) if shown else ()
        return Content("\n").join(map(safe, lines))

    @on(Tile.Pressed)
    def open_pressed(self, event: Tile.Pressed) -> None:
        """Open the tapped door."""
        self.open_door(event.tile.value)

    def action_open_number(self, number: int) -> None:
        """Open a door by its digit."""
        names = self._open_doors
        if number <= len(names):
            self.open_door(names[number - 1])

    def action_receipt(self) -> None:
        """Check a receipt: few come for that, so it has a key and no door."""
        self.open_door("receipt")

    @property
    def _open_doors(self) -> tuple[str, ...]:
        return (*self._doors.names, _SURVEY) if self._surveyed else self._doors.names

    def offered(self) -> Iterator[Command]:
        """The digits there are doors for."""
        for command in super().offered():
            tells = command.action.startswith("open_number")
            yield replace(command, shown=f"1-{len(self._open_doors)}") if tells else command

    def open_door(self, door: str) -> None:
        """Open a door, as soon as the terminal is ready."""
        if self.kiosk.services:
            self.kiosk.open_door(door)
        else:
            self._wanted = door

    def become_blank(self) -> None:
        """Nobody is waiting at a door any more."""
        self._wanted = None
        self._look_for_surveys()
        super().become_blank()
