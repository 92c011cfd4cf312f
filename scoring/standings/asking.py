"""Who was asked to rate, who rated, and whose asking drops after visits that went badly."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from scoring.read.period import Period
from scoring.read.visits import Coverage, coverages, visit_groups
from scoring.rules.ratings.asking import Suspicion, chance, suspicions


@dataclass(frozen=True, slots=True)
class AskingLine:
    """One person's visits."""

    staff_id: str
    name: str | None
    """None once it was erased."""
    coverage: Coverage
    suspicion: Suspicion
    chance: float | None
    """Of so few bad visits asked about, if asking were blind."""


@dataclass(frozen=True, slots=True)
class AskingBoard:
    """Everybody whose visits are known, and the hall."""

    period: Period
    lines: tuple[AskingLine, ...]
    """In the order of the period's clerks."""
    hall: Coverage | None
    """All visits, also those of which nobody knows who served; None where no visit is known."""

    @property
    def flagged(self) -> tuple[AskingLine, ...]:
        """Those whom the administrator should look at, the least likely first."""
        found = [one for one in self.lines if one.suspicion in {Suspicion.CLEAR, Suspicion.LOOK}]
        return tuple(sorted(found, key=lambda one: (one.chance or 0.0, one.staff_id)))

    @property
    def tested(self) -> int:
        """So many could be looked at."""
        return sum(one.suspicion is not Suspicion.UNKNOWN for one in self.lines)


def asking_board(connection: Connection, hall_id: str, period: Period) -> AskingBoard:
    """Count the period's visits; the cost grows with them."""
    groups = visit_groups(connection, hall_id, period.campaign.first_day, period.campaign.last_day)
    own: Mapping[str, Coverage] = coverages(groups, lambda one: one.staff_id)
    found = suspicions({name: one.by_outcome for name, one in own.items()})
    lines = tuple(
        AskingLine(
            clerk.staff_id,
            clerk.name,
            own[clerk.staff_id],
            found[clerk.staff_id],
            chance(own[clerk.staff_id].by_outcome),
        )
        for clerk in period.clerks
        if clerk.staff_id in own
    )
    return AskingBoard(period, lines, coverages(groups, lambda _: "hall").get("hall"))
