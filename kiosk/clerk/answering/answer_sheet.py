"""Where a question is answered: one widget for every type, drawn afresh for each question, never mounted again."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from kiosk.clerk.answering.arrange import FIELD, Room, arrange, tokens_on
from kiosk.clerk.answering.bands import Cell, MarkStyle, Page, Placed, page_height
from kiosk.clerk.answering.draft import UNIT_MARK, Draft
from kiosk.clerk.answering.steering import cells, steered
from kiosk.frame.arrows import Direction
from kiosk.frame.look.theme import CONTRAST
from kiosk.text.clean import clip
from kiosk.wording.clerk import ClerkWords
from quiz.model.item import Item
from quiz.model.vocabulary import ItemType

_Piece = tuple[int, str, str]
"""Column, text and the name of its style in one row."""


class AnswerSheet(Widget):
    """Shows the options of the present question and what is pressed; posts what a person presses.

    It keeps no answer: the screen shows it a draft, and every press comes back as `AnswerSheet.Pressed`. There is no
    cursor until somebody moves one, so nothing looks chosen beforehand.
    """

    DEFAULT_CSS = """
    AnswerSheet {
        width: 1fr;
        height: 1fr;
        text-wrap: nowrap;
        & > .answer--ground { background: $background; color: $foreground; }
        & > .answer--plane { background: $surface; color: $foreground; }
        & > .answer--text { background: $surface; color: $foreground; }
        & > .answer--chosen { background: $surface; color: $primary; text-style: bold; }
        & > .answer--quiet { background: $surface; color: $quiet; }
        & > .answer--title { background: $surface; color: $primary; text-style: bold; }
        & > .answer--held { background: $tile-held; color: $tile-held-ink; text-style: bold; }
        & > .answer--key { background: $panel; color: $foreground; text-style: bold; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "answer--ground",
        "answer--plane",
        "answer--text",
        "answer--chosen",
        "answer--quiet",
        "answer--title",
        "answer--held",
        "answer--key",
    }

    class Pressed(Message):
        """An option, a line, a key or a unit was pressed."""

        def __init__(self, token: str) -> None:
            super().__init__()
            self.token = token

    class Turned(Message):
        """The page, or the number of pages, may have changed. Both count from 1."""

        def __init__(self, page: int, pages: int) -> None:
            super().__init__()
            self.page = page
            self.pages = pages

    def __init__(self, words: ClerkWords) -> None:
        super().__init__(markup=False)
        self._words = words
        self._item: Item | None = None
        self._order: tuple[str, ...] = ()
        self._draft: Draft = ()
        self._pages: tuple[Page, ...] = ((),)
        self._page = 0
        self._cursor: str | None = None
        self._seen: dict[str, set[str]] = {}

    @property
    def columns(self) -> int:
        """The most columns of a checklist: one under the large theme."""
        return 1 if self.app.theme == CONTRAST else 3

    @property
    def cursor(self) -> str | None:
        """The token under the cursor; None until somebody moves it."""
        return self._cursor

    def seen(self, item: Item) -> frozenset[str]:
        """The tokens of a question that have been in sight since this sheet was made."""
        return frozenset(self._seen.get(item.id, ()))

    def show(self, item: Item, order: Sequence[str], draft: Draft) -> None:
        """Show another question, from its first page and without a cursor."""
        self._item, self._order, self._draft = item, tuple(order), draft
        self._pages, self._page, self._cursor = ((),), 0, None
        self.fit()

    def speak(self, words: ClerkWords) -> None:
        """Say the same in other words; cursor and page stay."""
        self._words = words
        self.fit()

    def mark(self, draft: Draft) -> None:
        """Show what is pressed now."""
        if draft != self._draft:
            self._draft = draft
            self.refresh()

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 - the size is read from the widget
        """Lay the question out anew."""
        self.fit()

    def fit(self) -> None:
        """Lay out for the present size and theme."""
        width, height = self.content_size
        if self._item is None or not width or not height:
            return
        self._pages = arrange(self._item, self._order, Room(width, height, self.columns), self._words)
        holding = [index for index, page in enumerate(self._pages) if self._cursor in tokens_on(page)]
        self._page = holding[0] if holding else min(self._page, len(self._pages) - 1)
        self._turned()

    def token_of(self, key: str) -> str | None:
        """The token that the digit or letter `key` presses; None where it does something else."""
        keyed = {cell.key: cell.token for page in self._pages for _, cell in cells(page) if cell.key}
        return keyed.get(key)

    def turn(self, step: int) -> bool:
        """Go `step` pages on or back; False at either end."""
        if not 0 <= self._page + step < len(self._pages):
            return False
        self._page += step
        self._cursor = None
        self._turned()
        return True

    def steer(self, direction: Direction) -> None:
        """Move the cursor where an arrow points."""
        token = steered(self._pages, self._page, self._cursor, direction)
        if token is not None:
            self._hold(token)

    def jump(self, number: int) -> None:
        """Put the cursor on the first target of the section with this number."""
        titled = [placed.band for page in self._pages for placed in page if placed.band.title.startswith(f"{number} ")]
        if titled:
            self._hold(titled[0].cells[0].token)

    def press(self) -> str | None:
        """What is under the cursor, to be pressed; where there is none yet, it is shown instead of doing nothing.

        Answered rather than sent: a message would go through a line of its own, and the next key could overtake it.
        """
        pressed = self._cursor
        if pressed is None:
            self.steer(Direction.DOWN)
        return pressed

    def on_click(self, event: events.Click) -> None:
        """A tap presses, except that the second half of a double tap does not take a tick away again."""
        event.stop()
        offset = event.get_content_offset(self)
        doubled = event.chain > 1 and self._item is not None and self._item.type is not ItemType.NUMBER
        if offset is None or doubled:
            return
        for placed, cell in cells(self._pages[self._page]):
            if cell.covers(offset.x, offset.y - placed.y) and cell.token != FIELD:
                self._hold(cell.token)
                self.post_message(self.Pressed(cell.token))

    def _hold(self, token: str) -> None:
        """Put the cursor on a token and show its page."""
        self._cursor = token
        self._page = next(index for index, page in enumerate(self._pages) if token in tokens_on(page))
        self._turned()

    def _turned(self) -> None:
        self.refresh()
        self.post_message(self.Turned(self._page + 1, len(self._pages)))

    def render(self) -> Content:
        """The present page, row by row; what is drawn has been in sight, what was only laid out has not."""
        if self._item is not None:
            self._seen.setdefault(self._item.id, set()).update(tokens_on(self._pages[self._page]))
        if self._item is None:
            return Content("")
        page = self._pages[self._page]
        width, height = self.content_size
        planes = _planes(page)
        pieces: dict[int, list[_Piece]] = {}
        for placed in page:
            for y, piece in self._band(placed):
                pieces.setdefault(y, []).append(piece)
        rows = min(height, page_height(page))
        return Content("\n").join(
            self._row(width, "plane" if y in planes else "ground", sorted(pieces.get(y, ()))) for y in range(rows)
        )

    def _row(self, width: int, base: str, pieces: Sequence[_Piece]) -> Content:
        """One row: its pieces, and the plane in between."""
        parts: list[tuple[str, Style]] = []
        at = 0
        for x, text, style in pieces:
            parts.append((" " * (x - at), self._style(base)))
            parts.append((text, self._style(style)))
            at = x + cell_len(text)
        parts.append((" " * max(0, width - at), self._style(base)))
        return Content.assemble(*(part for part in parts if part[0]))

    def _style(self, name: str) -> Style:
        # Not partial: a partial style loses its background.
        return self.get_visual_style(f"answer--{name}")

    def _band(self, placed: Placed) -> Iterator[tuple[int, _Piece]]:
        """Everything drawn of one band, by row of the page."""
        band = placed.band
        page = self._pages[self._page]
        first = next(one for one in page if one.band.section == band.section)
        if band.title and first is placed:
            yield placed.y, (1, band.title, "title")
        for label in band.labels:
            yield placed.y + label.y, (label.x, label.text, "quiet")
        for cell in band.cells:
            for y, piece in self._cell(cell):
                yield placed.y + y, piece

    def _cell(self, cell: Cell) -> Iterator[tuple[int, _Piece]]:
        """One cell, every row filled to its width."""
        if cell.mark is MarkStyle.FIELD:
            yield from self._field(cell)
            return
        head, chosen = self._head(cell)
        style = "chosen" if chosen else "text"
        if cell.mark is MarkStyle.KEY:
            style = "key"
        if cell.token == self._cursor:
            style = "held"
        top = (cell.height - len(cell.lines)) // 2
        for y in range(cell.height):
            text = ""
            if 0 <= y - top < len(cell.lines):
                text = (head if y == top else " " * cell_len(head)) + cell.lines[y - top]
            if cell.mark is MarkStyle.KEY:
                text = " " * ((cell.width - cell_len(text)) // 2) + text
            text = clip(text, cell.width)
            yield cell.y + y, (cell.x, text + " " * (cell.width - cell_len(text)), style)

    def _head(self, cell: Cell) -> tuple[str, bool]:
        """Digit and mark of a cell, and whether it is pressed."""
        chosen = cell.token in self._draft or cell.token.removeprefix(UNIT_MARK) in self._draft[1:]
        key = " " * cell.indent + (f"{cell.key}  " if cell.key else "")
        match cell.mark:
            case MarkStyle.KEY | MarkStyle.FIELD:
                return "", False
            case MarkStyle.ORDER:
                place = str(self._draft.index(cell.token) + 1) if chosen else " "
                return f"{key}[{place}] ", chosen
            case MarkStyle.CHOICE | MarkStyle.TICK:
                opening, closing = cell.mark.value
                return f"{key}{opening}{'x' if chosen else ' '}{closing} ", chosen

    def _field(self, cell: Cell) -> Iterator[tuple[int, _Piece]]:
        """The number as it stands, with its unit, on a plane of its own."""
        text, unit = self._draft or ("", "")
        shown = f"  {self._number(text, unit) if text else self._words.question.number_empty}"
        for y in range(cell.height):
            line = clip(shown, cell.width) if y == cell.height // 2 else ""
            style = ("chosen" if text else "quiet") if line else "plane"
            yield cell.y + y, (cell.x, line + " " * (cell.width - cell_len(line)), style)

    def _number(self, text: str, unit: str) -> str:
        terms = self._words.terms
        return terms.quantity.format(number=text, unit=terms.unit(unit)) if unit else text


def _planes(page: Page) -> frozenset[int]:
    """Rows that lie on a plane: a checklist as one sheet; options draw their own planes."""
    titled = any(placed.band.title for placed in page)
    return frozenset(range(page_height(page))) if titled else frozenset()
