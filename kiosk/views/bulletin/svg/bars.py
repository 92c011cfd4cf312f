"""A chart as SVG inside the page: bars from 0, lines for intervals, numbers in words. No script, no other file."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from kiosk.text.clean import clean
from kiosk.views.bulletin.model import Bar, Chart

_WIDTH: Final = 680
_LABELS: Final = 190
_WIDE_LABELS: Final = 320
_VALUES: Final = 60
_ROW: Final = 22
_BAR: Final = 12
_MOST: Final = 36
"""Bars that fit on a page; more become a second picture."""
_TEXT: Final = 11.5
_COLOURS: Final = ("#3b6fb5", "#8fb0dc")
"""Of the bands, in turns; darker and lighter print apart in grey too."""
_PLAIN: Final = "#b06a2c"
_INK: Final = "#1c2430"
_GRID: Final = "#d9dee6"


def chart_svg(chart: Chart) -> str:
    """Every bar, as many pictures as it takes; nothing where there is no bar."""
    parts = [chart.bars[first : first + _MOST] for first in range(0, len(chart.bars), _MOST)]
    return "\n".join(_picture(chart, bars) for bars in parts)


def _picture(chart: Chart, bars: Sequence[Bar]) -> str:
    labels = _LABELS if chart.top == 100 else _WIDE_LABELS
    height = len(bars) * _ROW + 22
    body = "".join([*_grid(chart.top, labels, height), *_bars(chart, bars, labels)])
    title = escape(clean(chart.title))
    return f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{title}">{body}</svg>'


def _scale(value: float, top: int, labels: int) -> float:
    return labels + (_WIDTH - labels - _VALUES) * value / max(top, 1)


def _grid(top: int, labels: int, height: int) -> Iterator[str]:
    step = max(1, -(-top // 5))
    for value in range(0, top + 1, step):
        x = _number(_scale(value, top, labels))
        yield f'<line x1="{x}" x2="{x}" y1="2" y2="{height - 18}" stroke="{_GRID}" stroke-width="1"/>'
        yield f'<text x="{x}" y="{height - 4}" font-size="10" fill="#566070" text-anchor="middle">{value}</text>'


def _bars(chart: Chart, bars: Sequence[Bar], labels: int) -> Iterator[str]:
    for number, bar in enumerate(bars):
        middle = number * _ROW + _ROW / 2 + 2
        base = _number(middle + _TEXT * 0.36)
        label = escape(clean(bar.label))
        yield f'<text x="{labels - 8}" y="{base}" font-size="{_TEXT}" fill="{_INK}" text-anchor="end">{label}</text>'
        end = float(labels)
        if bar.value is not None:
            end = _scale(float(bar.value), chart.top, labels)
            colour = _PLAIN if bar.band is None else _COLOURS[bar.band % len(_COLOURS)]
            yield (
                f'<rect x="{labels}" y="{_number(middle - _BAR / 2)}" width="{_number(end - labels)}" '
                f'height="{_BAR}" fill="{colour}"/>'
            )
        if bar.span is not None:
            low, high = (_scale(float(one), chart.top, labels) for one in (bar.span.low, bar.span.high))
            yield from _interval(low, high, middle)
        at = _WIDTH - _VALUES + 8 if bar.span is not None else end + 6
        weight = ' font-weight="600"' if bar.value is not None else ' fill="#566070"'
        yield f'<text x="{_number(at)}" y="{base}" font-size="{_TEXT}"{weight}>{escape(clean(bar.shown))}</text>'


def _interval(low: float, high: float, y: float) -> Iterator[str]:
    yield _line(low, high, y, y)
    for end in (low, high):
        yield _line(end, end, y - 4, y + 4)


def _line(x1: float, x2: float, y1: float, y2: float) -> str:
    ends = f'x1="{_number(x1)}" x2="{_number(x2)}" y1="{_number(y1)}" y2="{_number(y2)}"'
    return f'<line {ends} stroke="{_INK}" stroke-width="1.3"/>'


def _number(value: float) -> str:
    """To a hundredth, always with a point: the same text on every machine."""
    return f"{value:.2f}"
