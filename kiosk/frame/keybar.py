"""The plane at the foot: what can be done here, in words; each part can also be tapped."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from kiosk.text.clean import clean

LAST: Final = 9
"""Rank of what stands last on a key bar and stays there longest: the help, which tells of everything left out."""


@dataclass(frozen=True, slots=True)
class KeyHint:
    """One thing that can be done."""

    key: str
    """The key as a person knows it, e.g. `Enter` or `1-5`."""
    words: str
    """What it does."""
    action: str | None = None
    """The screen's or the app's action that a tap runs; None where a tap goes elsewhere (digits, arrows)."""
    rank: int = 0
    """0: always shown; the higher, the sooner it gives way where room is short, but `LAST` after all others."""


class KeyHintLabel(Widget):
    """One hint of a key bar."""

    DEFAULT_CSS = """
    KeyHintLabel {
        width: auto;
        min-width: 14;
        height: 1fr;
        padding-right: 2;
        color: $keys-ink;
        content-align: left middle;
        text-wrap: nowrap;
    }
    """

    brief: reactive[bool] = reactive(default=False, layout=True)
    """Whether there is room for the key alone."""

    def __init__(self, hint: KeyHint) -> None:
        super().__init__(markup=False)
        self._hint = hint

    @property
    def hint(self) -> KeyHint:
        """What it tells."""
        return self._hint

    @property
    def cells(self) -> int:
        """Cells it takes in the row, with what its style puts around it."""
        styles = self.styles
        least = styles.min_width.value if styles.min_width else 0
        return max(self.render().cell_length + styles.padding.width, int(least)) + styles.margin.width

    def render(self) -> Content:
        """Key and words, closer to each other than to their neighbours."""
        key = clean(self._hint.key), "bold $keys-mark"
        return Content.assemble(key) if self.brief else Content.assemble(key, " ", clean(self._hint.words))

    def on_click(self, event: events.Click) -> None:
        """A tap does what the key does; on the app's turn, because the act may replace this label."""
        event.stop()
        if self._hint.action is not None:
            self.app.call_later(self._act, self.screen, self._hint.action)

    async def _act(self, screen: Screen[Any], action: str) -> None:
        """Act, unless the screen has moved on: what was tapped twice before it could is done once."""
        if self.app.screen is screen:
            await screen.run_action(action)


class KeyBar(Horizontal):
    """One row of hints on a plane as high as a finger needs."""

    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        width: 1fr;
        height: 3;
        padding: 0 3;
        background: $keys;
        overflow: hidden hidden;
    }
    """

    def __init__(self, hints: Sequence[KeyHint]) -> None:
        super().__init__()
        self._hints = tuple(hints)

    def compose(self) -> ComposeResult:
        """One label a hint."""
        for hint in self._hints:
            yield KeyHintLabel(hint)

    def on_mount(self) -> None:
        """Leave out what has no room, before anything is drawn."""
        self.fit()

    def on_resize(self) -> None:
        """Other hints have room now; the style of the new width comes first."""
        self.call_after_refresh(self.fit)

    def fit(self) -> None:
        """Show what fits; where not all does, what matters less gives way.

        Before the help would, all stand closer, and then it is a mere key.
        """
        labels = list(self.query(KeyHintLabel))
        room = self.app.size.width - self.styles.padding.width
        for close, brief in ((False, False), (True, False), (True, True)):
            for label in labels:
                label.styles.min_width = 0 if close else None
                label.brief = brief and label.hint.rank == LAST
            shown = _fitting(labels, room)
            if all(label in shown for label in labels if label.hint.rank == LAST):
                break
        for label in labels:
            label.display = label in shown

    async def show(self, hints: Sequence[KeyHint]) -> None:
        """Offer other things; nothing is drawn when they are the same."""
        if tuple(hints) == self._hints:
            return
        self._hints = tuple(hints)
        async with self.lock:  # two calls that overlap would each add their labels
            await self._replace()

    async def _replace(self) -> None:
        with self.app.batch_update():
            await self.remove_children()
            if self.is_attached:  # else the screen is being composed again, and this bar is on its way out
                await self.mount_all(KeyHintLabel(hint) for hint in self._hints)
                self.fit()


def _fitting(labels: Sequence[KeyHintLabel], room: int) -> list[KeyHintLabel]:
    """Those that fit into so many cells, and those that never give way."""
    shown = list(labels)
    while sum(label.cells for label in shown) > room:
        least = max(shown, key=lambda label: label.hint.rank % LAST + bool(label.hint.rank) / 2)
        if not least.hint.rank:
            break
        shown.remove(least)
    return shown
