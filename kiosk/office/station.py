"""Who sits at the office's terminal, and the desks that answer."""

from dataclasses import dataclass

from kiosk.desks.office.ports import OfficeDesks
from kiosk.desks.ports import BulletinDesk, CoverageDesk, Identity, Person, ScoreDesk, Services
from scoring.permissions import Act, may


@dataclass(frozen=True, slots=True)
class Station:
    """Handed from screen to screen in the office."""

    person: Person
    scores: ScoreDesk
    coverage: CoverageDesk
    identity: Identity
    desks: OfficeDesks
    bulletins: BulletinDesk | None
    """Absent where there is no hall on disk."""

    @classmethod
    def of(cls, services: Services, person: Person) -> "Station":
        """The office of somebody who has signed in."""
        return cls(person, services.scores, services.coverage, services.identity, services.office, services.bulletins)

    @property
    def badge(self) -> str:
        """Who acts."""
        return self.person.staff_id

    def may(self, act: Act) -> bool:
        """Whether this person may; the desks look it up again."""
        return may(self.person.role, act)
