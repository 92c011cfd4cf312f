"""Digamma and trigamma for positive arguments, in plain Python.

Both shift the argument up to at least 10 by their recurrences, ψ(x) = ψ(x+1) − 1/x and ψ′(x) = ψ′(x+1) + 1/x²,
and then sum the asymptotic series (NIST DLMF 5.11.2 and its derivative). The first term left out is below
1e-15 at 10, so the error is the rounding of the sums: well under 1e-12 relative to max(1, |result|).
"""

from math import log

_ASYMPTOTIC_FROM = 10.0


def digamma(x: float) -> float:
    """ψ(x), the slope of ln Γ, for x > 0."""
    shift = 0.0
    while x < _ASYMPTOTIC_FROM:
        shift += 1 / x
        x += 1
    r = 1 / x
    s = r * r
    tail = s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - s * (691 / 32760 - s / 12))))))
    return log(x) - r / 2 - tail - shift


def trigamma(x: float) -> float:
    """ψ′(x), the curvature of ln Γ, for x > 0."""
    shift = 0.0
    while x < _ASYMPTOTIC_FROM:
        shift += 1 / (x * x)
        x += 1
    r = 1 / x
    s = r * r
    tail = s * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s * (1 / 30 - s * (5 / 66 - s * (691 / 2730 - s * (7 / 6)))))))
    return r * (1 + r / 2 + tail) + shift
