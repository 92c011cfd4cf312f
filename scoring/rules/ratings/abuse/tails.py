"""How far out in its tail a figure lies, with the standard library alone.

Sums of floating-point terms, all of one sign: right to some twelve digits, also where the chance is very small.
"""

from math import erfc, exp, inf, lgamma, log, log1p, sqrt


def binomial_tail(n: int, share: float, least: int) -> float:
    """Chance that at least `least` of `n` happen, each with the chance `share` from 0 to 1."""
    if least <= 0:
        return 1.0
    if least > n or share <= 0:
        return 0.0
    if share >= 1:
        return 1.0
    term = exp(_ways(n, least) + least * log(share) + (n - least) * log1p(-share))
    total, odds = 0.0, share / (1 - share)
    for k in range(least, n + 1):
        total += term
        term *= odds * (n - k) / (k + 1)
        if term < total * 1e-17:
            break
    return min(1.0, total)


def hypergeometric_tail(whole: int, marked: int, drawn: int, least: int) -> float:
    """Chance that at least `least` of `drawn` are marked, drawn without putting back from `whole` with `marked` ones.

    What R. A. Fisher's exact test (1935) adds up.
    """
    fewest, most = max(0, drawn - (whole - marked)), min(marked, drawn)
    if least <= fewest:
        return 1.0
    if least > most:
        return 0.0
    term = exp(_ways(marked, least) + _ways(whole - marked, drawn - least) - _ways(whole, drawn))
    total = 0.0
    for k in range(least, most + 1):
        total += term
        term *= (marked - k) * (drawn - k) / ((k + 1) * (whole - marked - drawn + k + 1))
        if term < total * 1e-17:
            break
    return min(1.0, total)


def _ways(n: int, k: int) -> float:
    """Logarithm of the ways to choose `k` of `n`."""
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)


def normal_tail(z: float) -> float:
    """Chance that a standard normal figure is at least `z`."""
    return erfc(z / sqrt(2)) / 2


def chi_square_below(value: float, freedom: float) -> float:
    """Chance that χ² with so many degrees of freedom (above 0, whole or not) is at most `value`.

    The series of the incomplete gamma function (Abramowitz and Stegun, 6.5.29).
    """
    if value <= 0:
        return 0.0
    half, x = freedom / 2, value / 2
    term = total = 1 / half
    number = 0
    while term > total * 1e-16:
        number += 1
        term *= x / (half + number)
        total += term
    return min(1.0, total * exp(-x + half * log(x) - lgamma(half)))


def chi_square_normal(value: float, freedom: int) -> float:
    """χ² as a figure that is nearly standard normal (E. B. Wilson and M. M. Hilferty, PNAS 17, 1931)."""
    if freedom < 1:
        return -inf
    small = 2 / (9 * freedom)
    return float(((value / freedom) ** (1 / 3) - (1 - small)) / sqrt(small))
