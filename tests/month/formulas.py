"""The formulas of the design (§3), a second time: the standard library alone, nothing of `scoring` is imported."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction
from math import sqrt

MILLION = 10**6
WEAKEST, STRONGEST = 1, 1000
Counts = tuple[int, ...]
Parts = tuple[Fraction | None, Fraction | None, Fraction | None]
"""Knowledge, satisfaction, discipline; None where undefined."""


def cents(value: Fraction) -> Decimal:
    """To 0.01, half to even."""
    with localcontext(prec=80):
        return (Decimal(value.numerator) / value.denominator).quantize(Decimal("0.01"), ROUND_HALF_EVEN)


def contribution(value: Fraction | None, weight: int) -> Decimal | None:
    if not weight:
        return Decimal("0.00")
    return None if value is None else cents(value * weight / 100)


def composite(parts: Parts, weights: Sequence[int]) -> tuple[tuple[Decimal | None, ...], Decimal | None]:
    """Rounded contributions, and their sum; None if one has weight and no value."""
    points = tuple(contribution(value, weight) for value, weight in zip(parts, weights, strict=True))
    known = [one for one in points if one is not None]
    return points, sum(known, Decimal(0)) if len(known) == len(points) else None


def mean(weighted: Iterable[tuple[Fraction | int, Fraction | None]]) -> Fraction | None:
    known = [(weight, value) for weight, value in weighted if value is not None and weight]
    total = sum(weight for weight, _ in known)
    return sum((weight * value for weight, value in known), Fraction(0)) / total if total else None


def counted(marks: Sequence[tuple[Fraction, Fraction]], policy: str) -> tuple[Fraction, Fraction]:
    """Marks and maximum of the attempts that a paper's policy counts."""
    got = [earned for earned, _ in marks]
    chosen = {"first": got[0], "last": got[-1], "best": max(got), "mean": sum(got, Fraction(0)) / len(got)}
    return chosen[policy], marks[0][1]


def satisfaction(counts: Counts, alpha: Sequence[int], points: Sequence[int], minimum: int) -> Fraction | None:
    """Expected points of the next rating; `alpha` in millionths."""
    if sum(counts) < max(1, minimum):
        return None
    weights = [n * MILLION + a for n, a in zip(counts, alpha, strict=True)]
    return Fraction(sum(u * w for u, w in zip(points, weights, strict=True)), sum(weights))


def satisfaction_sd(counts: Counts, alpha: Sequence[int], points: Sequence[int]) -> float:
    """Standard deviation of it: of the next rating's points as far as it is not known."""
    weights = [n * MILLION + a for n, a in zip(counts, alpha, strict=True)]
    shares = [Fraction(w, sum(weights)) for w in weights]
    first = sum((u * share for u, share in zip(points, shares, strict=True)), Fraction(0))
    second = sum((u * u * share for u, share in zip(points, shares, strict=True)), Fraction(0))
    return sqrt((second - first * first) / (Fraction(sum(weights), MILLION) + 1))


def within_weeks(given: Iterable[tuple[int, int]]) -> tuple[Fraction, int]:
    """Of ratings with their week and points: squares around the weeks' own means, and ratings beyond one a week."""
    weeks: dict[int, list[int]] = {}
    for week, points in given:
        weeks.setdefault(week, []).append(points)
    squares = Fraction(0)
    for own in weeks.values():
        middle = Fraction(sum(own), len(own))
        squares += sum((points - middle) ** 2 for points in own)
    return squares, sum(len(own) - 1 for own in weeks.values())


def trend(given: Sequence[tuple[int, int]], variance: Fraction) -> tuple[Fraction, float]:
    """Slope of the line through ratings over weeks, and its standard error."""
    middle = Fraction(sum(week for week, _ in given), len(given))
    width = sum(((week - middle) ** 2 for week, _ in given), Fraction(0))
    return sum(((week - middle) * points for week, points in given), Fraction(0)) / width, sqrt(variance / width)


def prior(subjects: Iterable[Counts]) -> list[int]:
    """α of levels 1 to 5 in millionths: Minka's plain fixed point, creeping to where it stands still."""
    rows = [row for row in subjects if any(row)]
    used = [level for level in range(5) if any(row[level] for row in rows)]
    pooled = [sum(row[level] for row in rows) for level in range(5)]
    if sum(sum(row) > 1 for row in rows) < 5 or len(used) < 2:
        total = sum(pooled) + 5
        return [max(1, round(Fraction(10 * MILLION * (n + 1), total))) for n in pooled]
    found = _fitted([[row[level] for level in used] for row in rows])
    alpha = [1] * 5
    for level, value in zip(used, found, strict=True):
        alpha[level] = max(1, round(value * MILLION))
    return alpha


def _above(numbers: Iterable[int]) -> list[int]:
    """How many of the numbers are above 0, above 1, and so on."""
    tally = Counter(numbers)
    return [sum(times for n, times in tally.items() if n > j) for j in range(max(tally, default=0))]


def _psi(above: Sequence[int], a: float) -> float:
    """Σ ψ(n + a) − ψ(a), by the recurrence of ψ."""
    return sum(times / (a + j) for j, times in enumerate(above))


def _fitted(rows: Sequence[Sequence[int]]) -> list[float]:
    columns = [_above(column) for column in zip(*rows, strict=True)]
    totals = _above([sum(row) for row in rows])
    shares = [sum(column) / sum(map(sum, rows)) for column in zip(*rows, strict=True)]
    alpha = [10 * share for share in shares]
    for _ in range(200_000):
        below = _psi(totals, sum(alpha))
        moved = [a * _psi(column, a) / below for a, column in zip(alpha, columns, strict=True)]
        still = max(abs(new / old - 1) for new, old in zip(moved, alpha, strict=True)) < 1e-13
        alpha = moved
        if still or sum(alpha) > STRONGEST or sum(alpha) < WEAKEST / 8:
            break
    if sum(alpha) > STRONGEST:
        return [STRONGEST * share for share in shares]
    if sum(alpha) < WEAKEST:
        alpha = [a / sum(alpha) for a in alpha]
        for _ in range(5000):
            pull = [a * _psi(column, a) for a, column in zip(alpha, columns, strict=True)]
            alpha = [one / sum(pull) for one in pull]
    return alpha
