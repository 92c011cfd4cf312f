"""Chinese line breaking by UAX #14, in one place: no line begins with 。 or ends with （, and numbers stay whole."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from rich.cells import cell_len

from kiosk.text.clean import clean

LINE_CELLS: Final = 80
"""Widest line of running text: 40 Chinese characters; longer lines are hard to read."""

_PAUSES: Final = ("，", "、", "；", "：", "。", ",", ";", ":")
_LONE_CELLS: Final = 2


def wrap(text: str, cells: int) -> tuple[str, ...]:
    """`text` in lines of at most `cells` terminal cells (at least 2) and at most `LINE_CELLS`.

    Line ends in `text` are kept as paragraphs; everything else is cleaned (`kiosk.text.clean`). Spaces at the end of a
    line are dropped. A word longer than a line is cut between grapheme clusters. Empty text is one empty line.
    """
    width = max(2, min(cells, LINE_CELLS))
    return tuple(line for paragraph in text.split("\n") for line in _paragraph(clean(paragraph), width))


def wrap_name(text: str, cells: int) -> tuple[str, ...]:
    """As `wrap`, but two lines part where a reader would: after punctuation, and never for a last character alone."""
    lines = wrap(text, cells)
    if len(lines) != 2 or "\n" in text:
        return lines
    units = list(_units(clean(text)))
    ways = (("".join(units[:at]).rstrip(), "".join(units[at:]).rstrip()) for at in range(len(units) - 1, 0, -1))
    fitting = (way for way in ways if max(map(cell_len, way)) <= cells)
    return max(fitting, key=_well_broken, default=lines)


def _well_broken(lines: tuple[str, str]) -> tuple[bool, bool]:
    return cell_len(lines[1]) > _LONE_CELLS, lines[0].endswith(_PAUSES)


@lru_cache(maxsize=256)
def _paragraph(line: str, width: int) -> tuple[str, ...]:
    """One cleaned paragraph in lines."""
    if cell_len(line) <= width:
        return (line,)
    # Measured with the width that paints the screen; the breaks are computed once for the paragraph, because
    # uniseg's own `tt_wrap` starts over for each line (0.5 s for 600 characters).
    lines: list[str] = []
    current = ""
    for unit in _units(line):
        if cell_len((current + unit).rstrip()) <= width:
            current += unit
            continue
        if current:
            lines.append(current.rstrip())
        *full, current = _chopped(unit, width)
        lines.extend(full)
    return (*lines, current.rstrip())


def _units(line: str) -> Iterator[str]:
    """Pieces of `line` between which UAX #14 allows a break. Imported late: the first frame needs no line breaks."""
    from uniseg.linebreak import line_break_units  # noqa: PLC0415 - see above

    units: Iterator[str] = line_break_units(line)
    return units


def _chopped(unit: str, width: int) -> list[str]:
    """An unbreakable piece in parts that fit into `width`, cut between grapheme clusters."""
    if cell_len(unit.rstrip()) <= width:
        return [unit]
    from uniseg.graphemecluster import grapheme_clusters  # noqa: PLC0415 - as above

    parts = [""]
    for cluster in grapheme_clusters(unit):
        if parts[-1] and cell_len(parts[-1] + cluster) > width:
            parts.append("")
        parts[-1] += cluster
    return parts
