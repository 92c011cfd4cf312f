"""Ratings to look into as a JSON document."""

from __future__ import annotations

from kiosk.views.scores.document import Document, cents
from scoring.rules.ratings.satisfaction import Satisfaction
from scoring.standings.flags.beside import Beside
from scoring.standings.flags.board import FlagBoard, FlagLine


def flags_document(board: FlagBoard) -> Document:
    """Every flag with the ids of its ratings, and every window that has one."""
    return {
        "campaign": board.period.campaign.campaign_id,
        "hours": [_time(board.hours.opens), _time(board.hours.closes)] if board.hours else None,
        "looked_at": {look.kind.value: look.tested for look in board.looks},
        "flags": [_flag(line) for line in board.lines],
        "windows": [_beside(one) for one in board.windows],
    }


def _flag(line: FlagLine) -> Document:
    flag = line.flag
    return {
        "kind": flag.kind.value,
        "basis": flag.basis.value,
        "window": flag.window_id,
        "staff": flag.staff_id,
        "first": flag.first_at.isoformat(timespec="seconds"),
        "last": flag.last_at.isoformat(timespec="seconds"),
        "ratings": list(flag.ratings),
        "counting": line.counting,
        "seen": flag.seen,
        "expected": flag.expected,
        "of": flag.of,
        "chance": flag.chance,
        "seconds": flag.seconds,
        "satisfaction": [_beside(one) for one in line.beside],
    }


def _beside(one: Beside) -> Document:
    return {
        "window": one.window_id,
        "left_out": one.left_out,
        "with": _value(one.official),
        "without": _value(one.without),
    }


def _value(one: Satisfaction | None) -> float | None:
    return cents(one.value) if one else None


def _time(second: float) -> str:
    return f"{int(second) // 3600:02}:{int(second) // 60 % 60:02}"
