"""A question at a glance: its number, whether it is answered, whether it is marked; all in words."""

from rich.cells import cell_len
from textual.content import Content

from kiosk.widgets.digits import ROWS, big
from kiosk.widgets.tile import Tile
from kiosk.wording.clerk import ReviewWords

_WORD_ROWS = 2


class QuestionTile(Tile):
    """A tile of the review. Its number is large where the tile is high enough; an unanswered one has class `-open`."""

    def __init__(self, position: int, words: ReviewWords, *, answered: bool, flagged: bool) -> None:
        """The question at `position`, from 1."""
        word = words.answered if answered else words.unanswered
        super().__init__(str(position), word, classes="" if answered else "-open")
        self._position = position
        self._word = word
        self._flag = words.flagged if flagged else ""

    def render(self) -> Content:
        """Number and word beside or below each other, the mark below."""
        width, height = self.content_size
        mark, name, quiet = self.ink("mark"), "bold", self.ink("quiet")
        if height >= ROWS + _WORD_ROWS:
            rows = [Content.styled(row, mark) for row in big(self._position)]
            rows.append(Content.styled(self._word, name))
        else:
            rows = [Content.assemble((f"{self._position:>3}  ", mark), (self._word, name))]
        if self._flag:
            rows.append(Content.styled(self._flag, quiet))
        return Content("\n").join(Content.assemble(" " * ((width - cell_len(row.plain)) // 2), row) for row in rows)
