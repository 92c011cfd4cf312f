"""A target whose name is drawn as large as it fits, as large as those of its neighbours and no larger."""

from collections.abc import Callable, Sequence

from textual.content import Content

from kiosk.text.clean import clip
from kiosk.text.large.cuts import LARGEST_FIRST, Cut, Strip, strip
from kiosk.text.large.layout import largest, plain, set_in
from kiosk.text.wrap import wrap_name
from kiosk.widgets.large_text import centred
from kiosk.widgets.tile import Tile

_AROUND = 2
"""Rows that a name leaves free: one for number and name in ordinary type, one of air."""

_GUTTER = "  "
"""Between a large number and the name beside it."""


class LargeTile(Tile):
    """Name and number, in ordinary type too for whoever stands near; a picture and quiet lines where there is room."""

    DEFAULT_CSS = """
    LargeTile:focus:nocolor {
        text-style: none;
        outline-left: outer $tile-held-ink;
        outline-right: outer $tile-held-ink;
    }
    """
    """Drawn letters have no line below them: without colours two bars say where the focus is, in no row of theirs."""

    def __init__(
        self,
        value: str,
        name: str,
        *,
        number: int,
        family: Sequence[str],
        lines: Sequence[str] = (),
        picture: Callable[[int], Strip] | None = None,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        """`name` may have `/` where it may break; `family` are the names of all neighbours, this one among them.

        `picture` gives itself in a scale, 1 or 2.
        """
        super().__init__(value, plain(name), number=number, lines=lines, id=id)
        self._large = name
        self._family = tuple(family)
        self._digit = str(number)
        self._picture = picture

    def render(self) -> Content:
        """What makes the name largest: the number below it or beside it; else ordinary type under the picture."""
        width, height = self.content_size
        below = largest(self._family, width, height - _AROUND)
        room = width - max((len(row) for row in self._number_in(below or Cut.NARROW)), default=0) - len(_GUTTER)
        beside = largest(self._family, room, height)
        if beside and (below is None or LARGEST_FIRST.index(beside) < LARGEST_FIRST.index(below)):
            return self._beside_name(beside, width, height)
        if below:
            return self._above_number(below, width, height)
        return self._ordinary(width, height)

    def _number_in(self, cut: Cut) -> Strip:
        return strip(self._digit, cut) or (self._digit,)

    def _beside_name(self, cut: Cut, width: int, height: int) -> Content:
        """The number at the left, as large as the name, which begins at the same place in every tile of the family."""
        digit = self._number_in(cut if cut is not Cut.SQUARE or width > 70 else Cut.NARROW)
        widest = max(len(name[0]) for one in self._family if (name := set_in(one, cut, width, height)))
        name = set_in(self._large, cut, width, height) or ()
        left = max(0, (width - widest - len(_GUTTER) - len(digit[0])) // 2)
        rows = max(len(name), len(digit))
        mark = self.ink("mark")
        return Content("\n").join(
            Content.assemble(" " * left, (first, mark), _GUTTER, second)
            for first, second in zip(_in_rows(digit, rows), _in_rows(name, rows), strict=True)
        )

    def _above_number(self, cut: Cut, width: int, height: int) -> Content:
        """Picture, name, then number and name for whoever stands near; the same rows in every tile of the family."""
        names = [set_in(one, cut, width, height) or () for one in self._family]
        tallest = max(map(len, names))
        drawn = slice(*_inked([_in_rows(name, tallest) for name in names]))
        name = _in_rows(set_in(self._large, cut, width, height) or (), tallest)[drawn]
        tallest = len(name)
        picture = self._picture_in(width, height - tallest - 2)
        quiet = self._lines if tallest + len(picture) + 3 + len(self._lines) <= height else ()
        free = height - tallest - len(picture) - len(quiet) - 1
        gaps = min(2, free // (4 if picture else 3))
        rows = [
            *[Content(line) for line in picture],
            *[Content("")] * (gaps if picture else 0),
            *[Content(line) for line in name],
            *[Content("")] * gaps,
            Content.assemble((self._digit, self.ink("mark")), "  ", (clip(self._label, width - 3), "bold")),
            *[Content.styled(clip(line, width), self.ink("quiet")) for line in quiet],
        ]
        return Content("\n").join(centred(row, width) for row in rows)

    def _picture_in(self, width: int, height: int) -> Strip:
        """The picture as large as it fits; nothing where it does not."""
        scales = (self._picture(scale) for scale in (2, 1)) if self._picture else ()
        return next((one for one in scales if len(one) <= height and len(one[0]) <= width), ())

    def _ordinary(self, width: int, height: int) -> Content:
        """Without large type: the picture where it has room, the name, the number."""
        names = max(len(wrap_name(plain(one), width)) for one in self._family)
        picture = self._picture_in(width, height - names - 1)
        if not picture:
            return super().render()
        mark = self.ink("mark")
        name = [Content.styled(clip(line, width), "bold") for line in wrap_name(self._label, width)]
        free = height - len(picture) - names - 1
        rows = [
            *[Content(line) for line in picture],
            *[Content("")] * min(1, free),
            *name,
            *[Content("")] * (names - len(name)),
            Content.styled(self._digit, mark),
        ]
        return Content("\n").join(centred(row, width) for row in rows)


def _in_rows(drawn: Strip, rows: int) -> list[str]:
    """The strip in the middle of so many rows."""
    blank = " " * len(drawn[0]) if drawn else ""
    above = (rows - len(drawn)) // 2
    return [blank] * above + list(drawn) + [blank] * (rows - len(drawn) - above)


def _inked(names: Sequence[Sequence[str]]) -> tuple[int, int]:
    """The first row in which any of these equally high names has ink, and the one behind the last.

    Type has room for strokes above and below its letters; rows that no name uses are no part of what is centred.
    """
    rows = [number for number, row in enumerate(zip(*names, strict=True)) if any(map(str.strip, row))]
    return rows[0], rows[-1] + 1
