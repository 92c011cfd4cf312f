"""Black and white on a terminal without colours: white is its own ground, black is reversed."""

from functools import lru_cache
from typing import Final

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

_REVERSED: Final = Style(reverse=True)


class Colourless(LineFilter):
    """Says planes by reversing; what would be drawn in the colour of its plane is left blank."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - the signature is Textual's
        """The same cells without colours."""
        return [_bare(segment) for segment in segments]


def _bare(segment: Segment) -> Segment:
    text, style, control = segment
    if style is None or control:
        return segment
    bare, seen = _bare_style(style)
    return Segment(text if seen else " " * segment.cell_length, bare)


@lru_cache(1024)
def _bare_style(style: Style) -> tuple[Style, bool]:
    """The style without colours, and whether ink and plane differ."""
    ink, plane = _is_dark(style.color, default=True), _is_dark(style.bgcolor, default=False)
    if style.reverse:
        ink, plane = plane, ink
    bare = style.without_color + Style(reverse=False, dim=False)
    return bare + _REVERSED if plane else bare, ink is not plane


def _is_dark(colour: RichColor | None, *, default: bool) -> bool:
    """Nearer to black than to white; `default` of a cell that is not coloured."""
    return default if colour is None or colour.is_default else Color.from_rich_color(colour).brightness < 0.5
