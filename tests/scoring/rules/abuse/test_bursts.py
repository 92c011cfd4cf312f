"""Bursts: spans against their definition, what a flag says, and the limits."""

from collections.abc import Sequence
from math import comb, nextafter

import pytest

from scoring.rules.ratings.abuse.bursts import LEAST as LEAST_OF_BURST
from scoring.rules.ratings.abuse.bursts import SPANS, _apart, _Span, _spans, bursts
from scoring.rules.ratings.abuse.day_rhythm import KNOWN, DayRhythm, usual_rhythms
from scoring.rules.ratings.abuse.flag import Basis, Kind
from scoring.rules.ratings.abuse.given import Given, by_window_day
from tests.scoring.rules.abuse.days import DAYS, given, moment
from tests.scoring.rules.abuse.said import about, at_its_limit, same

SPREAD = [given(f"s{n}", "A01", moment(DAYS[1], 9 + n / 50)) for n in range(KNOWN)]
"""A day that tells the rhythm of the window's others: fifty an hour from nine to five."""


def burst(window: str, *many: tuple[float, int], day: int = 0) -> list[Given]:
    """So many, one a minute, from each of these hours on."""
    return [
        given(f"{window}-{day}-{hour}-{n}", window, moment(DAYS[day], hour + n / 60))
        for hour, number in many
        for n in range(number)
    ]


def spans_by_definition(seconds: Sequence[float], rhythm_of: DayRhythm) -> list[_Span]:
    n = len(seconds)
    found = []
    for length in SPANS:
        for first, begins in enumerate(seconds):
            last = max(place for place, one in enumerate(seconds) if begins <= one <= begins + length)
            if last - first + 1 < LEAST_OF_BURST:
                continue
            share = rhythm_of.share(begins, begins + length)
            more = sum(comb(n - 1, k) * share**k * (1 - share) ** (n - 1 - k) for k in range(last - first, n))
            found.append(_Span(first, last, length, 1 + (n - 1) * share, min(1.0, n * len(SPANS) * more)))
    return found


def test_spans_are_those_of_the_definition() -> None:
    # The eleventh is ten minutes after the first, to the second; the last ones are slow.
    day = [*burst("A01", (10, 11), (15, 6)), *[given(f"l{n}", "A01", moment(DAYS[0], 23 + n / 11)) for n in range(9)]]
    counted = DayRhythm.of(SPREAD)
    found, wanted = _spans(day, counted), spans_by_definition([one.second for one in day], counted)
    assert [(one.first, one.last, one.seconds) for one in found] == [(o.first, o.last, o.seconds) for o in wanted]
    assert [one.expected for one in found] == pytest.approx([one.expected for one in wanted], rel=1e-9, abs=0)
    assert [one.chance for one in found] == pytest.approx([one.chance for one in wanted], rel=1e-9, abs=0)
    assert {(0, 10, 600), (11, 16, 600), (20, 25, 1800)} <= {(one.first, one.last, one.seconds) for one in found}
    busy = _spans(SPREAD[:60], counted)  # nothing odd: added up, the chances would be above 1
    assert max(one.chance for one in busy) == 1.0


def test_of_spans_with_a_rating_in_common_the_less_likely_is_kept() -> None:
    def span(first: int, last: int, chance: float) -> _Span:
        return _Span(first, last, 600, 1.0, chance)

    least, before, after = span(10, 20, 0.001), span(0, 9, 0.002), span(21, 30, 0.003)
    assert _apart([after, before, least]) == [least, before, after]
    assert _apart([span(0, 10, 0.002), span(20, 30, 0.003), least]) == [least]


def test_a_burst_says_what_it_rests_on() -> None:
    day = burst("A01", (10, 12), (15, 1))
    tested, (flag,) = bursts([*day, *SPREAD])
    assert tested == 1  # the day that tells the rhythm has none itself
    rest = usual_rhythms(by_window_day([*day, *SPREAD]))["A01", DAYS[0]]
    least = min(spans_by_definition([one.second for one in day], rest), key=lambda one: one.chance)
    concerned = day[least.first : least.last + 1]
    more = {"expected": least.expected, "of": 13, "chance": least.chance, "seconds": least.seconds}
    same(flag, about(Kind.BURST, Basis.SPAN, concerned, staff_id=None, **more))


def test_a_day_of_six_beside_four_hundred_others_is_looked_at() -> None:
    six = burst("A01", (10, LEAST_OF_BURST))
    assert bursts([*six, *SPREAD])[0] == 1
    assert bursts([*six[1:], *SPREAD])[0] == 0
    assert bursts([*six, *SPREAD[1:]])[0] == 0


def test_a_second_burst_of_a_day_is_told_where_it_is_unlikely_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    day = burst("A01", (10, 11), (15, 8))
    first, second, *_ = _apart(_spans(day, DayRhythm.of(SPREAD)))
    assert first.chance < second.chance < 1

    def found(ratings: Sequence[Given], level: float) -> list[float]:
        monkeypatch.setattr("scoring.rules.ratings.abuse.bursts.STRICT", level)
        return [one.seen for one in bursts(ratings)[1]]

    assert found([*day, *SPREAD], second.chance) == [11, 8]
    assert found([*day, *SPREAD], nextafter(second.chance, 0)) == [11]
    two = [*day, *SPREAD, *[given(f"x{n}", "A01", moment(DAYS[2], 9 + n)) for n in range(6)]]
    chance = _apart(_spans(day, usual_rhythms(by_window_day(two))["A01", DAYS[0]]))[1].chance
    assert found(two, 2 * chance * (1 + 1e-9)) == [11, 8]
    assert found(two, 2 * chance * (1 - 1e-9)) == [11]


def test_bursts_of_two_days_are_two_flags() -> None:
    tested, flags = bursts([*burst("A01", (10, 11)), *burst("A01", (11, 11), day=2), *SPREAD])
    assert (tested, [one.first_at for one in flags]) == (2, [moment(DAYS[0], 10), moment(DAYS[2], 11)])


def test_a_burst_as_unlikely_as_is_asked_for_is_flagged(monkeypatch: pytest.MonkeyPatch) -> None:
    at_its_limit("bursts.STRICT", bursts, [*burst("A01", (10, 11)), *SPREAD], monkeypatch)
