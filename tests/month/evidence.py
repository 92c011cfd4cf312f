"""What a bulletin says of chance and of effort, counted by the script: weekly trends, the funnel, 减负自评."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import sqrt
from statistics import NormalDist

from tests.month import formulas
from tests.month.play import DAYS, FIRST, FORGOTTEN, Month
from tests.month.replayer import Shown

Rows = list[list[str]]
Given = list[tuple[int, int]]
"""Ratings: calendar week, points."""
WORTH = (0, 30, 60, 80, 100)
Z95, Z998 = NormalDist().inv_cdf(0.975), NormalDist().inv_cdf(0.999)


def evidence(
    month: Month, own: Mapping[str, Mapping[str, Shown]], names: Mapping[str, Mapping[str, str]]
) -> Iterator[tuple[str, Rows]]:
    """Tables by title; names by kind of subject and subject."""
    yield "群众评价/每周走势：单位", _trends(_given(month, "unit", own["unit"]), names["unit"])
    yield "群众评价/每周走势：人员", _trends(_given(month, "staff", own["staff"]), names["staff"])
    windows = _given(month, "window", own["window"])
    yield "群众评价/窗口漏斗图：平均分与偶然的范围", _funnel(windows, names["window"])
    yield "减负自评", _burden(month)


def _given(month: Month, kind: str, subjects: Mapping[str, Shown]) -> dict[str, Given]:
    monday = FIRST - timedelta(days=FIRST.weekday())
    found: dict[str, Given] = {one: [] for one in subjects}
    for day, window, staff, level in month.own.ratings.values():
        subject = {"unit": month.own.windows[window], "staff": staff, "window": window}[kind]
        assert subject is not None
        found[subject].append(((day - monday).days // 7, WORTH[level - 1]))
    return found


def _trends(subjects: Mapping[str, Given], names: Mapping[str, str]) -> Rows:
    """Three weeks with ratings at least."""
    within = [formulas.within_weeks(one) for one in subjects.values()]
    together = Fraction(sum(squares for squares, _ in within), sum(spare for _, spare in within))
    rows = []
    for name, given in subjects.items():
        weeks = {week for week, _ in given}
        if len(weeks) < 3:
            continue
        squares, spare = formulas.within_weeks(given)
        slope, error = formulas.trend(given, squares / spare if spare >= 30 else together)
        low, high = float(slope) - Z95 * error, float(slope) + Z95 * error
        view = "上升" if low > 0 else "下降" if high < 0 else "看不出升降"
        span = f"{_hundredths(low)}–{_hundredths(high)}"
        rows.append([names[name], str(len(given)), str(len(weeks)), _hundredths(slope), span, view])
    return rows


def _hundredths(value: Fraction | float) -> str:
    shown = f"{float(value):.2f}"
    return "0.00" if shown == "-0.00" else shown


def _funnel(subjects: Mapping[str, Given], names: Mapping[str, str]) -> Rows:
    """Against the mean and the spread of all ratings together."""
    worth = [points for given in subjects.values() for _, points in given]
    centre = Fraction(sum(worth), len(worth))
    spread = sqrt(sum((one - centre) ** 2 for one in worth) / (len(worth) - 1))
    rows = []
    for name, given in subjects.items():
        if not given:
            continue
        mean = Fraction(sum(points for _, points in given), len(given))
        limits = {z: z * spread / sqrt(len(given)) for z in (Z95, Z998)}
        low, high = max(0.0, float(centre) - limits[Z95]), min(100.0, float(centre) + limits[Z95])
        off = float(mean - centre)
        spot = "范围内"
        if abs(off) > limits[Z998]:
            spot = "远高于" if off > 0 else "远低于"
        elif abs(off) > limits[Z95]:
            spot = "偏高" if off > 0 else "偏低"
        rows.append([names[name], str(len(given)), _tenths(mean), f"{low:.1f}–{high:.1f}", spot])
    return rows


def _tenths(value: Fraction) -> str:
    return str((Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal("0.1")))


def _burden(month: Month) -> Rows:
    """Tests by their own time; of the patrol a window seen and a finding for each record, and the signature.

    The office set the month up before it began and ruled after it ended: nothing of that is on its days.
    """
    tests = sum(len(one) for one in month.own.marks.values())
    recorded: defaultdict[date, int] = defaultdict(int)
    for name in month.findings[:-1]:  # the last came when the month was over
        facts = month.own.findings.get(name, month.reversed_finding)
        recorded[date.fromisoformat(facts["day"])] += 1
    signed = {day: int(day not in FORGOTTEN) for day in DAYS}
    entries = sum(2 * recorded[day] + signed[day] for day in DAYS)
    # Half a minute for the first; the script goes on after 20 seconds.
    longest = max(30 + 20 * (recorded[day] + signed[day] - 1) for day in DAYS)
    slowest = max(month.seconds.values())
    return [
        ["窗口人员：全部测试；分钟是用时最多的一人", str(tests), _begun(slowest), "30"],
        ["值班长：巡查录入；分钟是用时最多的一天", str(entries), _begun(longest), "10"],
        ["办公室：台账、周期、裁定；分钟是全期合计", "0", "0", "－"],
    ]


def _begun(seconds: int) -> str:
    """Minutes, begun ones counted."""
    return str(-(-seconds // 60))
