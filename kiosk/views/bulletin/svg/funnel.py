"""A funnel as SVG inside the page: ratings to the right, means upwards, limits as curves. No script, no other file."""

from collections.abc import Iterator
from html import escape
from math import sqrt
from typing import Final

from kiosk.text.clean import clean
from kiosk.views.bulletin.model import Dot, FunnelChart
from scoring.rules.normal import Z95
from scoring.rules.ratings.funnel import Z998

_WIDTH, _HEIGHT = 680, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 90, 12, 30
_STEPS: Final = 60
_INK: Final = "#1c2430"
_QUIET: Final = "#566070"
_GRID: Final = "#d9dee6"
_LIMITS: Final = ((Z998, "#8fb0dc", "5 4"), (Z95, "#3b6fb5", ""))
_INSIDE, _OUTSIDE = "#3b6fb5", "#b04a2c"
_FEW: Final = 12
"""So many points outside get their label; more would cover each other."""


def funnel_svg(chart: FunnelChart) -> str:
    """The whole picture."""
    scale = _Scale(chart)
    body = "".join([*_axes(chart, scale), *_curves(chart, scale), *_dots(chart, scale)])
    title = escape(clean(chart.title))
    return f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{title}">{body}</svg>'


class _Scale:
    """Where a number of ratings and a mean lie in the picture."""

    def __init__(self, chart: FunnelChart) -> None:
        self.most = max((dot.ratings for dot in chart.dots), default=1)
        self.fewest = max(1, min((dot.ratings for dot in chart.dots), default=1) // 2)
        means = [float(dot.mean) for dot in chart.dots]
        reach = Z998 * chart.spread / sqrt(self.fewest) / 1.4
        self.low = max(0.0, min([chart.centre - reach, *(mean - 2 for mean in means)]))
        self.high = min(100.0, max([chart.centre + reach, *(mean + 2 for mean in means)]))

    def x(self, ratings: float) -> float:
        """From the left."""
        share = (ratings - self.fewest) / (self.most * 1.03 - self.fewest)
        return _LEFT + (_WIDTH - _LEFT - _RIGHT) * share

    def y(self, mean: float) -> float:
        """From the top, never outside."""
        inside = min(self.high, max(self.low, mean))
        return _TOP + (_HEIGHT - _TOP - _BOTTOM) * (self.high - inside) / (self.high - self.low)


def _axes(chart: FunnelChart, scale: _Scale) -> Iterator[str]:
    step = next(one for one in (1, 2, 5, 10, 20, 50) if (scale.high - scale.low) / one <= 8)
    for mean in range(int(scale.low // step + 1) * step, int(scale.high) + 1, step):
        y = _number(scale.y(mean))
        yield f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y}" y2="{y}" stroke="{_GRID}" stroke-width="1"/>'
        yield f'<text x="{_LEFT - 6}" y="{y}" font-size="10" fill="{_QUIET}" text-anchor="end">{mean}</text>'
    for part in range(5):
        ratings = round(scale.fewest + (scale.most - scale.fewest) * part / 4)
        x = _number(scale.x(ratings))
        yield f'<text x="{x}" y="{_HEIGHT - 12}" font-size="10" fill="{_QUIET}" text-anchor="middle">{ratings}</text>'
    y = _number(scale.y(chart.centre))
    yield f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y}" y2="{y}" stroke="{_INK}" stroke-width="1"/>'
    yield _words(_WIDTH - _RIGHT + 6, scale.y(chart.centre), f"{chart.centre:.1f}", _INK)
    yield f'<text x="{_WIDTH - _RIGHT}" y="{_HEIGHT - 1}" font-size="10" fill="{_QUIET}" text-anchor="end">' + (
        f"{escape(clean(chart.axis))}</text>"
    )


def _curves(chart: FunnelChart, scale: _Scale) -> Iterator[str]:
    for z, colour, dashes in _LIMITS:
        for side in (-1, 1):
            points = []
            for step in range(_STEPS + 1):
                ratings = scale.fewest + (scale.most * 1.03 - scale.fewest) * (step / _STEPS) ** 2
                mean = chart.centre + side * z * chart.spread / sqrt(ratings)
                points.append(f"{_number(scale.x(ratings))},{_number(scale.y(mean))}")
            look = f' stroke-dasharray="{dashes}"' if dashes else ""
            yield f'<polyline points="{" ".join(points)}" fill="none" stroke="{colour}" stroke-width="1.2"{look}/>'


def _dots(chart: FunnelChart, scale: _Scale) -> Iterator[str]:
    outside = [dot for dot in chart.dots if dot.outside]
    named = sorted(outside, key=lambda dot: -abs(float(dot.mean) - chart.centre) * sqrt(dot.ratings))[:_FEW]
    for dot in chart.dots:
        x, y = scale.x(dot.ratings), scale.y(float(dot.mean))
        yield _mark(dot, x, y)
        if dot in named:
            yield _words(x + 6, y, dot.label, _OUTSIDE)


def _mark(dot: Dot, x: float, y: float) -> str:
    """A ring inside; outside a filled square, so that colour alone says nothing."""
    if not dot.outside:
        ring = f'fill="#ffffff" stroke="{_INSIDE}" stroke-width="1.4"'
        return f'<circle cx="{_number(x)}" cy="{_number(y)}" r="3.2" {ring}/>'
    return f'<rect x="{_number(x - 3.2)}" y="{_number(y - 3.2)}" width="6.4" height="6.4" fill="{_OUTSIDE}"/>'


def _words(x: float, y: float, text: str, colour: str) -> str:
    shown = escape(clean(text))
    return f'<text x="{_number(x)}" y="{_number(y + 3.5)}" font-size="10" fill="{colour}">{shown}</text>'


def _number(value: float) -> str:
    """To a hundredth, always with a point: the same text on every machine."""
    return f"{value:.2f}"
