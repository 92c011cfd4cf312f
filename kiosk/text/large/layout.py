"""How large a text can be set in the room there is, and where its lines break. Pure."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from kiosk.text.large.cuts import LARGEST_FIRST, Cut, Strip, clear_of_edges, strip

BREAK = "/"
"""Marks in a wording where large type may break; ordinary text is written without it."""


def plain(text: str) -> str:
    """The text as it is written in ordinary type."""
    return text.replace(BREAK, "")


def _pieces(text: str) -> list[str]:
    """The parts of a text that are never parted, each with the space that stands before it."""
    return [piece for piece in re.split(f"{BREAK}|(?= )", text) if piece]


def _lines(text: str, cut: Cut, width: int) -> list[Strip] | None:
    """The text in as few lines as `width` allows, filled from the end; None where it does not fit or cannot be drawn.

    From the end, because what carries the meaning stands there: 非常 / 不满意 rather than 非常不 / 满意.
    """
    lines: list[str] = []
    for piece in reversed(_pieces(text)):
        joined = strip((piece + lines[0]).lstrip(" "), cut) if lines else None
        if joined is not None and len(clear_of_edges(joined)[0]) <= width:
            lines[0] = piece + lines[0]
        else:
            lines.insert(0, piece)
    drawn = [strip(line.strip(" "), cut) for line in lines]
    kept = [clear_of_edges(line) for line in drawn if line is not None]
    return kept if len(kept) == len(lines) and all(len(line[0]) <= width for line in kept) else None


@cache
def set_in(text: str, cut: Cut, width: int, height: int) -> Strip | None:
    """The text in this cut, its lines centred on each other; None where `width` by `height` cells are too few."""
    lines = _lines(text, cut, width)
    if not lines or len(lines) * (cut.rows + cut.leading) - cut.leading > height:
        return None
    widest = max(len(line[0]) for line in lines)
    rows = [row for number, line in enumerate(lines) for row in (*([""] * cut.leading if number else ()), *line)]
    return tuple((" " * ((widest - len(row)) // 2) + row).ljust(widest) for row in rows)


def largest(texts: Iterable[str], width: int, height: int, cuts: Sequence[Cut] = LARGEST_FIRST) -> Cut | None:
    """The largest cut in which every one of `texts` fits; None where only ordinary text does."""
    wanted = tuple(texts)
    return next((cut for cut in cuts if all(set_in(text, cut, width, height) for text in wanted)), None)


def set_large(text: str, width: int, height: int) -> Strip | None:
    """The text as large as it fits; None where only ordinary text does."""
    cut = largest((text,), width, height)
    return set_in(text, cut, width, height) if cut else None
