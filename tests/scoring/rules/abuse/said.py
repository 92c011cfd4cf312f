"""What a flag should say, to hold against what it says."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from math import comb, nextafter

import pytest

from scoring.rules.ratings.abuse.flag import Basis, Flag, Kind
from scoring.rules.ratings.abuse.given import Given

Detector = Callable[[Sequence[Given]], tuple[int, tuple[Flag, ...]]]


def about(kind: Kind, basis: Basis, own: Sequence[Given], **more: object) -> Flag:
    """A flag about a person's ratings, in order of time, at one window."""
    ids = tuple(one.rating_id for one in own)
    flag = Flag(kind, basis, own[0].window_id, own[0].staff_id, ids, own[0].at, own[-1].at, len(own))
    return replace(flag, **more)  # type: ignore[arg-type]


def same(flag: Flag, wanted: Flag) -> None:
    """All of it, figures to nine digits, however small."""
    assert replace(flag, seen=0, expected=None, chance=None) == replace(wanted, seen=0, expected=None, chance=None)
    for mine, its in ((flag.seen, wanted.seen), (flag.expected, wanted.expected), (flag.chance, wanted.chance)):
        assert mine == pytest.approx(its, rel=1e-9, abs=0)


def tail(whole: int, marked: int, drawn: int, least: int) -> Fraction:
    """The hypergeometric one, by counting."""
    ways = sum(comb(marked, k) * comb(whole - marked, drawn - k) for k in range(least, min(marked, drawn) + 1))
    return Fraction(ways, comb(whole, drawn))


def at_its_limit(limit: str, detector: Detector, ratings: Sequence[Given], monkeypatch: pytest.MonkeyPatch) -> None:
    """What is exactly as unlikely as is asked for is flagged, and no longer when that is a last bit less.

    Args:
        limit: the module of `scoring.rules.ratings.abuse` and its constant.
        detector: finds a single flag.
        ratings: those it is found in.
        monkeypatch: sets the limit.
    """
    _, (flag,) = detector(ratings)
    assert flag.chance
    monkeypatch.setattr(f"scoring.rules.ratings.abuse.{limit}", flag.chance)
    assert detector(ratings)[1] == (flag,)
    monkeypatch.setattr(f"scoring.rules.ratings.abuse.{limit}", nextafter(flag.chance, 0))
    assert detector(ratings)[1] == ()
