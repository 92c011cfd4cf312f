"""What can be done on a screen, declared once: its keys, its line on the key bar, its help and its palette entry."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from textual.binding import Binding

from kiosk.frame.keybar import KeyHint
from kiosk.wording import Wording

Says = Callable[[Wording], str]
"""Words in the language chosen now."""

_SHOWN: Final = {
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "backspace": "Backspace",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "slash": "/",
    "question_mark": "?",
}
"""Keys as they stand on a keyboard; others are shown in capitals."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done on a screen."""

    keys: str
    """Names of keys as Textual writes them, in lower case, separated by commas. Capitals and full-width characters are
    folded before they come here. Empty: the part that has the focus feels the key and tells the screen."""
    action: str
    """The screen's or the app's action; `{key}` in it stands for the key that was pressed. Empty: the part that has the
    focus does it, and the screen only tells of it."""
    says: Says
    """What it does, in few words."""
    shown: str | Says = ""
    """How its keys are written; the first key's name where nothing is said."""
    on_bar: bool = True
    """Whether the key bar tells of it; the help always does."""
    rank: int = 0
    """0: always on the bar; the higher, the sooner it gives way; see `keybar.LAST`."""
    priority: bool = False
    """Whether it goes before what the focused part would do with the key."""

    def bindings(self) -> Iterator[Binding]:
        """One binding a key; none where the focused part does it."""
        for key in self.keys.split(",") if self.keys and self.action else ():
            yield Binding(key, self.action.format(key=key), show=False, priority=self.priority)

    def key_words(self, words: Wording) -> str:
        """How its keys are written, e.g. `Esc`, `1-5`, `退格`."""
        if callable(self.shown):
            return self.shown(words)
        first = self.keys.partition(",")[0]
        return self.shown or _SHOWN.get(first, first.upper())

    def hint(self, words: Wording) -> KeyHint:
        """Its line on the key bar. What depends on the key pressed cannot be tapped."""
        tapped = None if "{key}" in self.action else self.action or None
        return KeyHint(self.key_words(words), self.says(words), tapped, rank=self.rank)

    def saying(self, says: Says) -> "Command":
        """The same, in other words."""
        return replace(self, says=says)


def digits(numbers: Sequence[int], action: str, says: Says, *, on_bar: bool = True) -> Command:
    """A command for several digits, e.g. `rate({key})` for 5 to 1; shown as the first and the last."""
    shown = "-".join(str(number) for number in dict.fromkeys((numbers[0], numbers[-1])))
    return Command(",".join(map(str, numbers)), action, says, shown, on_bar=on_bar)
