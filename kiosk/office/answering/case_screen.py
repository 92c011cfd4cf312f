"""One matter on its screen: followed while it is open, scrolled by arrows, acted upon by letters."""

from collections.abc import Callable, Hashable, Iterator
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from kiosk.desks.ports import ScoreDesk
from kiosk.frame import key_names
from kiosk.frame.commands import Command
from kiosk.frame.trouble import detail_of
from kiosk.office.answering.case_page import CasePage
from kiosk.office.listing.doing import Doing
from kiosk.office.listing.hints import command_of
from kiosk.office.listing.page import Result, Says
from kiosk.office.live import Live
from kiosk.office.screen import OfficeScreen
from kiosk.office.state_line import StateLine
from kiosk.widgets.facts import Facts
from kiosk.widgets.prose import Prose
from kiosk.widgets.scrolled import Scrolled
from kiosk.wording.office import office_words
from kiosk.wording.staff import staff_words

_LETTERS = "abcfghijklmnopqrtuvwxyz"


class CaseScreen(OfficeScreen):
    """Shows one `CasePage`."""

    CSS_PATH = ["../screen.tcss", "case.tcss"]  # noqa: RUF012 - Textual's own name for it

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command(",".join(_LETTERS), "act('{key}')", lambda words: office_words(words).lists.page_keys, "A-Z"),
        Command("up,down", "scroll('{key}')", lambda words: staff_words(words).move, key_names.up_down, rank=2),
        Command("pageup", "page(-1)", lambda words: staff_words(words).scroll_up, rank=3),
        Command("pagedown", "page(1)", lambda words: staff_words(words).scroll_down, rank=3),
        Command("escape", "back", lambda words: office_words(words).keys.back),
    )

    def __init__(self, page: CasePage[Any], desk: ScoreDesk) -> None:
        """`desk` tells when anything was written; `page` reads what it shows."""
        super().__init__()
        self.live: Live[Any] = Live(self, self, desk)
        self._page = page
        self._facts: Any = None
        self._asked = 0
        self._doing = Doing(self, self.look_again)
        self._message: Says = lambda words: words.room.reading

    def compose_body(self) -> ComposeResult:
        """The matter, what was told, the line of state."""
        with Vertical(id="left"):
            yield Prose(self.said.room.reading, id="message")
            with Scrolled(id="page"):
                yield Facts(two=True, id="case")
        yield Prose(id="told")
        yield StateLine(id="state")

    def place(self) -> str:
        """What the matter is."""
        return self._page.title(self._facts, self.said)

    def offered(self) -> Iterator[Command]:
        """What can be done with it now."""
        for command in super().offered():
            if command.action == "act('{key}')":
                yield from map(command_of, self._page.acts(self._facts) if self._facts is not None else ())
            else:
                yield command

    def on_mount(self) -> None:
        """Begin to look; the theme is put on by the base."""
        self.live.start()

    def question(self) -> Hashable:
        """Read again when asked to."""
        return self._asked

    def reader(self) -> Callable[[], object]:
        """What the page reads."""
        return self._page.read

    def look_again(self) -> None:
        """Read it again at once."""
        self._asked += 1
        self.live.look_first()

    def show_facts(self, facts: Any) -> None:
        """Tell what was read."""
        self._facts = facts
        self._message = lambda _: ""
        self._draw()
        self.show_place()

    def show_failure(self, error: BaseException) -> None:
        """What was read stays with a word about its age; without any the page says why."""
        if self._facts is None:
            refused = error  # the name of a caught error is gone when the language changes
            self._message = lambda words: words.room.failed.format(detail=detail_of(refused, words.language))
        self._draw()

    async def speak(self) -> None:
        """In place: what was scrolled to stays."""
        self._draw()
        self._doing.speak()
        await self.speak_around()

    def _draw(self) -> None:
        message = self._message(self.said)
        self.query_one("#message", Prose).update(message)
        self.set_class(bool(message), "-message")
        parts, warns = ("", False)
        if self._facts is not None:
            self.query_one("#case", Facts).show(self._page.lines(self._facts, self.said))
            parts, warns = self._page.state(self._facts, self.said)
        shown = (*((parts,) if parts else ()), *self.live.freshness(self.said))
        self.query_one(StateLine).show(shown, warns=warns)
        self.call_next(self.show_hints)

    def tell(self, told: Says, *, warns: bool = False) -> None:
        """Say what has become of what was asked for."""
        self._doing.tell(told, warns=warns)

    def point_at(self, key: str) -> None:
        """There are no rows here."""

    def carry_out(self, act: Callable[[], Result], then: Callable[[Result], None]) -> None:
        """Do something in a thread; what is pressed meanwhile waits."""
        self._doing.carry_out(act, then)

    def action_act(self, letter: str) -> None:
        """One of the page's acts."""
        found = self._page.acts(self._facts) if self._facts is not None else ()
        if act := next((one for one in found if one.key == letter), None):
            act.run(self)

    def action_scroll(self, key: str) -> None:
        """A row up or down."""
        self.query_one(Scrolled).by_rows(1 if key == "down" else -1)

    def action_page(self, step: int) -> None:
        """A page on or back, keeping a row."""
        self.query_one(Scrolled).by_pages(step)

    def action_back(self) -> None:
        """Back to where this came from."""
        self.kiosk.pop_screen()
