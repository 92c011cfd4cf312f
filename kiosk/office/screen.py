"""What the administrator's screens share: the night theme, room for a panel beside a table, a long patience."""

import asyncio
from collections.abc import Callable, Iterator
from typing import ClassVar, Final

from textual import events, on, work

from kiosk.desks.office.ports import FileDesk
from kiosk.frame.audience import STAFF
from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.frame.trouble import detail_of
from kiosk.log import LOG
from kiosk.office.export import Shown, put_away
from kiosk.office.score_table import ScoreTable
from kiosk.settings.theme_names import CONTRAST, NIGHT
from kiosk.wording.office import OfficeWords, office_words

LEFT_SECONDS: Final = 900.0
"""Scores and tables are watched rather than touched, so their reader is signed out later: after 15 minutes."""


def failed(words: OfficeWords, error: BaseException) -> str:
    """That scores cannot be read, and what to tell whoever maintains the terminal."""
    detail = detail_of(error, words.language)
    return f"{words.board.failed}\n{words.board.failed_detail.format(detail=detail)}"


class OfficeScreen(HallScreen):
    """Under the night theme while it is open, unless large type is on."""

    audience = STAFF

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("e", "export", lambda words: office_words(words).lists.export, rank=1),
    )

    # From 120 columns there is room for a panel beside the table. The names are Textual's own, hence noqa.
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide"), (150, "-huge")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall"), (44, "-high")]  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__()
        self._worn_before: str | None = None

    def on_mount(self) -> None:
        """Put the night theme on, and say that something is being read until there is something to show."""
        self.add_class("-message")
        if self.kiosk.theme not in {CONTRAST, NIGHT}:
            self._worn_before = self.kiosk.theme
            self.kiosk.wear(NIGHT)

    def on_unmount(self) -> None:
        """Take the night theme off again, unless somebody has done so already."""
        if self._worn_before is not None and self.kiosk.theme == NIGHT and self.kiosk.is_running:
            self.kiosk.wear(self._worn_before)

    @property
    def below_menu(self) -> bool:
        """Whether the office's menu lies below: then one goes back to it rather than out."""
        return len(self.app.screen_stack) > 2

    @property
    def said(self) -> OfficeWords:
        """The wing's words in the language chosen now."""
        return office_words(self.words)

    def offered(self) -> Iterator[Command]:
        """Writing what is shown to files, where a table is shown."""
        for command in super().offered():
            if command.action != "export" or self.shown_table() is not None:
                yield command

    def shown_table(self) -> Shown | None:
        """The table as it is shown now; None while there is none, or nothing in it."""
        table = self.query_one_optional(ScoreTable)
        if table is None or not table.display or not table.rows_shown:
            return None
        stem = (table.id or "table").replace("_", "-")
        return Shown(stem, self.place(), table.columns_wanted, table.rows_shown)

    def tell(self, told: Callable[[OfficeWords], str], *, warns: bool = False) -> None:
        """Say what has become of what was asked for."""
        self.notify(told(self.said), severity="warning" if warns else "information", timeout=12, markup=False)

    def action_export(self) -> None:
        """Write the table to files, exactly as it is shown; what is pressed meanwhile waits."""
        shown, services = self.shown_table(), self.kiosk.services
        if shown is not None and services is not None:
            self.storing(self._export(shown, services.office.files))

    @work(group="export", exit_on_error=False)
    async def _export(self, shown: Shown, files: FileDesk) -> None:
        try:
            book, page = await asyncio.to_thread(put_away, files, shown, self.kiosk.clock())
        except Exception as error:
            refused = error  # the name of a caught error is gone when the language changes
            LOG.error("a table cannot be exported", exc_info=error)
            self.tell(
                lambda words: words.lists.not_exported.format(detail=detail_of(refused, words.language)), warns=True
            )
            return
        count = len(shown.rows)
        self.tell(lambda words: words.lists.exported.format(n=count, workbook=book, csv=page))

    def usual_theme(self) -> str:
        """The night theme."""
        return NIGHT

    def idle_limit(self) -> float | None:
        """A quarter of an hour."""
        return LEFT_SECONDS

    @on(events.DescendantFocus)
    @on(events.DescendantBlur)
    def offer_other_keys(self) -> None:
        """What can be done may have changed with the focus: in a field, letters are no keys."""
        self.call_next(self.show_hints)

    def on_resize(self) -> None:
        """Other keys have room now."""
        self.call_after_refresh(self.show_hints)  # only then has the screen the class of its width
