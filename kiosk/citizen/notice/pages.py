"""A 一次性告知单 on the screen, page by page: a kiosk has no scroll bar that a finger could hold."""

from collections.abc import Sequence

from textual import events
from textual.message import Message

from kiosk.citizen.notice.layout import Page, number_at, pages_of
from kiosk.citizen.notice.to_bring import Boxes
from kiosk.views.lines import Row
from kiosk.views.notice.sections import Section
from kiosk.widgets.row_view import RowView


class NoticePages(RowView):
    """As many pages as its size makes necessary; turned, never scrolled."""

    DEFAULT_CSS = """
    NoticePages { height: 1fr; }
    """

    class Ticked(Message):
        """A thing to bring was tapped."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number
            """Counted from 1."""

    class Turned(Message):
        """The page, or the number of pages, changed."""

    def __init__(
        self,
        sections: Sequence[Section],
        *,
        page: int = 1,
        boxes: Boxes | None = None,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        """Show `sections` from `page` on, counted from 1; from the last one if there are fewer."""
        super().__init__(id=id, markup=False)
        self._sections = tuple(sections)
        self._pages: tuple[Page, ...] = ((),)
        self._page = page - 1
        self._boxes = boxes

    @property
    def page(self) -> int:
        """The present page, counted from 1; the last one where there is no such page."""
        return min(self._page, len(self._pages) - 1) + 1

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self._pages)

    def fits_with(self, more_rows: int) -> bool:
        """Whether everything stands on one page when it gets so many rows more."""
        width, height = self.content_size
        return len(pages_of(self._sections, width, height + more_rows, self._boxes)) == 1

    def show(self, sections: Sequence[Section], boxes: Boxes | None) -> None:
        """Show something else, from the present page."""
        self._sections, self._boxes = tuple(sections), boxes
        self._fit()

    def on_click(self, event: events.Click) -> None:
        """A tap on a thing to bring, or on what else is said of it, ticks it."""
        event.stop()
        rows = self.rows()
        place = event.get_content_offset(self)
        if place is None or place.y >= len(rows):
            return
        for row in reversed(rows[: place.y + 1]):
            if not row:
                return
            if (number := number_at(row)) is not None:
                self.post_message(self.Ticked(number))
                return

    def turn(self, step: int) -> None:
        """Go `step` pages on or back, not beyond the first or the last."""
        self._page = min(max(0, self.page - 1 + step), len(self._pages) - 1)
        self._tell()

    def rows(self) -> Sequence[Row]:
        """The present page; before the first fit there is only an empty one."""
        return self._pages[self.page - 1]

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 - the size is read from the widget
        """Fit the pages to the new room."""
        self._fit()

    def _fit(self) -> None:
        self._pages = pages_of(self._sections, *self.content_size, self._boxes)
        self._tell()  # the page that was wanted is kept: the next fit may have room for it again

    def _tell(self) -> None:
        self.refresh()
        self.post_message(self.Turned())
