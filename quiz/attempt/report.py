"""The result of a finished attempt as the result screen reads it: marks, misses, reasons, and what was not told."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from quiz.attempt import Attempt, require_same_item
from quiz.marking import Checklist, mark
from quiz.marking.facet_sums import FacetSum, sum_facets
from quiz.marking.working import Part, working
from quiz.model.errors import AttemptOpenError
from quiz.model.item import Item, Response, TellElement
from quiz.model.source import Basis
from scoring.events.attempts import ItemMark, SubmitReason
from scoring.rules.cents import rounded


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One question of the result."""

    position: int
    item: Item
    """The question as drawn, for its stem and the texts of its options."""
    option_order: tuple[str, ...]
    """The order in which its options were shown."""
    response: Response
    """Empty: not answered."""
    key: Response
    share: Fraction
    """Share of the marks, 0 to 1, as given on submission."""
    earned: Fraction
    maximum: Fraction
    checklist: Checklist | None
    """Taken apart, for checklist items only."""
    parts: tuple[Part, ...]
    """How the share came about; empty where everything or nothing is earned."""
    told_all: bool | None
    """一口告知 passed, for checklist items only."""

    @property
    def explanation(self) -> str:
        """What the item teaches."""
        return self.item.explanation

    @property
    def basis(self) -> tuple[Basis, ...]:
        """The articles of law behind the key."""
        return self.item.basis

    @property
    def left_out(self) -> tuple[TellElement, ...]:
        """What should have been told and was not (漏告知); empty for other types."""
        return self.checklist.left_out if self.checklist else ()

    @property
    def over_demands(self) -> tuple[TellElement, ...]:
        """What was told and must not be (多要、错告); empty for other types."""
        return self.checklist.over_demands if self.checklist else ()


@dataclass(frozen=True, slots=True)
class AttemptReport:
    """The whole result."""

    attempt_id: str
    reason: SubmitReason | None
    elapsed_ms: int
    interruptions: int
    """How often it was gone on with after somebody left it, the terminal went down, or another terminal took over."""
    away_ms: int
    """Of the time used, what passed while nobody sat at it, in milliseconds."""
    earned: Fraction
    maximum: Fraction
    percent: Decimal | None
    """100 × earned / maximum to 0.01, half to even; None for a paper without marks."""
    pass_percent: int
    passed: bool
    """Decided on the exact marks, so a percentage rounded up never passes and one rounded down never fails."""
    lines: tuple[ReportLine, ...]
    facets: tuple[FacetSum, ...]
    """Facets that occur on the paper, in the order of `Facet`."""
    told_all_passed: int
    """Checklist items with 一口告知 passed."""
    told_all_total: int
    """Checklist items on the paper."""


def build_report(attempt: Attempt, items: Mapping[str, Item]) -> AttemptReport:
    """Put the result of a submitted attempt together.

    Marks are those given on submission; only the reasons behind them are worked out anew from the responses.

    Args:
        attempt: a submitted attempt.
        items: item id → content, exactly as drawn; at least every item of the paper.

    Raises:
        AttemptOpenError: if it was not submitted yet: showing keys now would give them away.
        ItemMismatchError: if an item of the paper is missing from `items` or has other content.
    """
    if attempt.is_open:
        raise AttemptOpenError(attempt.attempt_id)
    lines = tuple(_line(attempt, items, given) for given in attempt.marks)
    earned = sum((line.earned for line in lines), Fraction(0))
    maximum = sum((line.maximum for line in lines), Fraction(0))
    told_all = [line.told_all for line in lines if line.told_all is not None]
    return AttemptReport(
        attempt_id=attempt.attempt_id,
        reason=attempt.reason,
        elapsed_ms=attempt.elapsed_ms,
        interruptions=attempt.interruptions,
        away_ms=attempt.away_ms,
        earned=earned,
        maximum=maximum,
        percent=rounded(100 * earned / maximum) if maximum else None,
        pass_percent=attempt.paper.pass_percent,
        passed=100 * earned >= attempt.paper.pass_percent * maximum,
        lines=lines,
        facets=sum_facets((line.item, line.checklist, line.earned, line.maximum) for line in lines),
        told_all_passed=sum(told_all),
        told_all_total=len(told_all),
    )


def _line(attempt: Attempt, items: Mapping[str, Item], given: ItemMark) -> ReportLine:
    place = attempt.place(given.position)
    item = require_same_item(place, items.get(place.item_id))
    response = attempt.response(given.position)
    earned, maximum = Fraction(given.earned), Fraction(given.maximum)
    return ReportLine(
        position=given.position,
        item=item,
        option_order=place.option_order,
        response=response,
        key=item.key,
        share=earned / maximum if maximum else Fraction(0),
        earned=earned,
        maximum=maximum,
        checklist=mark(item, response).checklist,
        parts=working(item, response),
        told_all=given.told_all,
    )
