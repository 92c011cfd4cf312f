"""A page longer than the screen, scrolled by rows and by pages at once, without motion."""

from textual.containers import VerticalScroll


class Scrolled(VerticalScroll, can_focus=False):
    """Takes no keys itself: the screen around it binds and names them."""

    def by_rows(self, rows: int) -> None:
        """So many rows on, or back below 0."""
        self.scroll_relative(y=rows, animate=False)

    def by_pages(self, pages: int) -> None:
        """So many pages on, or back below 0; a row stays in sight."""
        self.by_rows(pages * max(1, self.size.height - 1))
