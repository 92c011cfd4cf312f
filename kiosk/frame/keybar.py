"""The plane at the foot: what can be done here, in words; each part can also be tapped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from kiosk.text.clean import clean

LAST: Final = 9
"""Rank of the help, which stands last on a key bar; of a dense one, where it tells much, it is the last to go."""


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
    """0: always shown; the higher, the sooner it gives way where room is short; see `LAST`."""


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

    def __init__(self, hint: KeyHint) -> None:
        super().__init__(markup=False)
        self._hint = hint
        self._close = self._brief = False

    @property
    def hint(self) -> KeyHint:
        """What it tells."""
        return self._hint

    def stand(self, *, close: bool, brief: bool) -> None:
        """Take less room than a finger needs; of the help the key alone. Nothing is drawn when it stands so already."""
        if (close, brief) != (self._close, self._brief):
            self._close, self._brief = close, brief
            self.styles.min_width = 0 if close else None
            self.refresh(layout=True)

    def cells(self, *, close: bool, brief: bool) -> int:
        """Cells it would take in the row so, with what its style puts around it."""
        styles = self.styles
        least = styles.base.min_width
        words = self._told(brief=brief).cell_length + styles.padding.width
        return max(words, 0 if close or not least else int(least.value)) + styles.margin.width

    def render(self) -> Content:
        """Key and words, closer to each other than to their neighbours."""
        return self._told(brief=self._brief)

    def _told(self, *, brief: bool) -> Content:
        key = clean(self._hint.key), "bold $keys-mark"
        if brief and self._hint.rank == LAST:
            return Content.assemble(key)
        return Content.assemble(key, " ", clean(self._hint.words))

    def on_click(self, event: events.Click) -> None:
        """A tap does what the key does; on the app's turn, because the act may replace this label."""
        event.stop()
        if self._hint.action is not None:
            self.app.call_later(self._act, self.screen, self._hint.action)

    async def _act(self, screen: Screen[Any], action: str) -> None:
        """Act, unless the screen has moved on: what was tapped twice before it could is done once."""
        if self.app.screen is screen:
            await screen.run_action(action)


_CLOSER: Final = ((False, False), (True, False), (True, True))
"""How a dense row is made shorter: whether its hints stand close, and whether the help is a mere key."""


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

    def __init__(self, hints: Sequence[KeyHint], *, dense: bool = False) -> None:
        """`dense`: whether hints may stand closer than a finger needs, for whoever has a keyboard before them."""
        super().__init__()
        self._hints = tuple(hints)
        self._dense = dense

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

        On a dense bar all stand closer before the help would, and then it is a mere key.
        """
        labels = list(self.query(KeyHintLabel))
        room = self.app.size.width - self.styles.padding.width
        for close, brief in _CLOSER if self._dense else _CLOSER[:1]:
            shown = self._fitting({label: label.cells(close=close, brief=brief) for label in labels}, room)
            if all(label in shown for label in labels if label.hint.rank == LAST):
                break
        for label in labels:
            label.display = label in shown
            label.stand(close=close, brief=brief)

    def _fitting(self, cells: Mapping[KeyHintLabel, int], room: int) -> list[KeyHintLabel]:
        """Those that fit into so many cells, and those that never give way."""
        shown = list(cells)
        while sum(cells[label] for label in shown) > room:
            least = max(shown, key=lambda label: self._gives_way(label.hint))
            if not least.hint.rank:
                break
            shown.remove(least)
        return shown

    def _gives_way(self, hint: KeyHint) -> float:
        """How soon: the help of staff after all else; a citizen's first, it tells little more, and doors must stay."""
        return 0.5 if self._dense and hint.rank == LAST else hint.rank

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
