"""For whom a paper is drawn: what this person has seen, what the hall has used, what the own desk does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from quiz.model.blueprint import Part


@dataclass(frozen=True, slots=True)
class Wanted:
    """Says which of several fitting questions comes first; nothing of it ever keeps a paper from being filled.

    Ids are without the first day that items of later times carry: to a person it is the same question.
    """

    seen: Mapping[str, date] = field(default_factory=lambda: MappingProxyType({}))
    """Question → the last day on which it was put to this person."""
    uses: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Question → how often it was put to anybody."""
    services: frozenset[str] = frozenset()
    """What the own desk does; empty where nobody has said, and then every service is alike."""
    apart: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """Question → those that give it away, or that it gives away: two of them never stand on one paper."""

    def tiers(self, part: Part, day: date, cool_days: int) -> Callable[[str, str | None], int]:
        """What gives a question's tier by its id and service: the lower, the sooner it is drawn.

        The own desk comes first where the part asks for it; of either what was not seen, and what cools down last.
        """
        own = self.services if part.where.own else frozenset()
        warm = day - timedelta(days=cool_days)
        seen = self.seen.get

        def tier(name: str, service: str | None) -> int:
            last = seen(name)
            far = 4 if own and service not in own else 0
            return far if last is None else far + (2 if last > warm else 1)

        return tier


NOBODY = Wanted()
"""A paper for nobody in particular."""
