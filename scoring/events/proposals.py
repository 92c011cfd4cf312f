"""Events of what another system proposes (camera, automatic patrol); it counts once a person confirms it."""

from datetime import date
from typing import ClassVar

from scoring.events.base import Event, Id, Label, Sealed
from scoring.events.discipline import CatalogueCode


class ProposalReceived(Event):
    """Another system says that a requirement was broken."""

    kind: ClassVar[str] = "proposal.received"

    proposal_id: Id
    origin: Label
    """Which system."""
    day: date
    code: CatalogueCode
    window_id: Id
    staff_id: Id | None = None
    note: Sealed | None = None
    by: Id
    """Who brought the file in."""


class ProposalConfirmed(Event):
    """Somebody who patrols has looked and says that it is so; the finding is recorded with it."""

    kind: ClassVar[str] = "proposal.confirmed"

    proposal_id: Id
    finding_id: Id
    by: Id


class ProposalDismissed(Event):
    """Somebody who patrols has looked and says that it is not so."""

    kind: ClassVar[str] = "proposal.dismissed"

    proposal_id: Id
    by: Id
    reason: Sealed
