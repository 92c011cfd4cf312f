"""The window that is stood before: who serves there, what was found today, and the ways on."""

from typing import Final

from textual.app import ComposeResult
from textual.containers import Vertical

from kiosk.text.clean import clean
from kiosk.views.patrol import found_words
from kiosk.widgets.pages import Pages
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording import Wording
from kiosk.wording.leader import leader_words
from scoring.services.patrol_route import Stop

NOBODY: Final = 0
"""The digit of a finding that names no person."""
OTHERS: Final = "others"
"""What the tile of those who are not on duty stands for."""
_MOST: Final = 9
"""People with a digit of their own."""


class StopCard(Vertical):
    """Tiles only: nothing here takes the focus, so that Enter always means the same."""

    def __init__(self, stop: Stop, half: str, words: Wording) -> None:
        super().__init__()
        self._stop = stop
        self._half = half
        self._words = words

    def compose(self) -> ComposeResult:
        """Name, people, ways on, what was found."""
        stop, said = self._stop, leader_words(self._words).route
        yield Prose(f"{stop.window.window_id}  {clean(stop.window.name)}", classes="name")
        before = said.before[self._half].format(count=stop.times)
        yield Prose(f"{clean(stop.window.unit_name)}   {before}", classes="unit")
        yield Prose(said.on_duty if stop.on_duty else said.nobody_on_duty, classes="duty")
        yield Pages(self._people(), cell=(14, 3), columns=3, id="people")
        seen = stop.seen_by is not None
        fine = Tile(
            "onward",
            f"Enter  {said.onward if seen else said.fine}",
            lines=(said.onward_note if seen else said.fine_note,),
            id="fine",
        )
        fine.can_focus = False
        yield fine
        for one in stop.found[-3:]:
            yield Prose(
                found_words(one, stop, said, self._words.language, leader_words(self._words).finding.nobody),
                classes="found",
            )

    def _people(self) -> list[Tile]:
        said = leader_words(self._words).route
        tiles = [
            Tile(str(digit), f"{digit}  {clean(one.name or one.staff_id)}", lines=(one.staff_id,))
            for digit, one in enumerate(self._stop.on_duty[:_MOST], start=1)
        ]
        tiles.append(Tile(str(NOBODY), f"{NOBODY}  {said.nobody}", lines=(said.nobody_note,)))
        tiles.append(Tile(OTHERS, f"P  {said.others}", lines=(said.others_note,)))
        for tile in tiles:
            tile.can_focus = False
        return tiles
