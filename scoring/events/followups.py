"""Events of what becomes of a bad rating (差评办理). Opening one takes no event: the rating itself opens it."""

from typing import ClassVar

from scoring.events.base import Event, Id, Sealed
from scoring.rules.answering.followup_steps import Outcome, Verdict


class ContactLeft(Event):
    """The citizen left a telephone number for this rating only, to be called back; erased when it is closed."""

    kind: ClassVar[str] = "followup.contact_left"

    rating_id: Id
    contact: Sealed


class ContactSeen(Event):
    """Somebody who calls back looked at the contact."""

    kind: ClassVar[str] = "followup.contact_seen"

    rating_id: Id
    by: Id


class FollowUpVerified(Event):
    """Somebody found out what happened."""

    kind: ClassVar[str] = "followup.verified"

    rating_id: Id
    by: Id
    words: Sealed


class FollowUpMended(Event):
    """What was wrong was put right."""

    kind: ClassVar[str] = "followup.mended"

    rating_id: Id
    by: Id
    words: Sealed


class FollowUpExplained(Event):
    """The wish has no basis in law or fact; why, was explained."""

    kind: ClassVar[str] = "followup.explained"

    rating_id: Id
    by: Id
    words: Sealed


class FollowUpAnswered(Event):
    """The citizen, or the public where nobody left a contact, was told what became of it."""

    kind: ClassVar[str] = "followup.answered"

    rating_id: Id
    by: Id
    words: Sealed


class CalledBack(Event):
    """Somebody who is not concerned called the citizen; the rating itself never changes by a call."""

    kind: ClassVar[str] = "followup.called_back"

    rating_id: Id
    by: Id
    outcome: Outcome


class FollowUpClosed(Event):
    """It has come to its end."""

    kind: ClassVar[str] = "followup.closed"

    rating_id: Id
    by: Id


class AppealMade(Event):
    """The person or unit rated says that the rating was a slip or malicious (误评、恶意差评)."""

    kind: ClassVar[str] = "followup.appealed"

    rating_id: Id
    by: Id
    reason: Sealed


class AppealDecided(Event):
    """Somebody who is neither decided; an excluded rating leaves every count and stays on record."""

    kind: ClassVar[str] = "followup.decided"

    rating_id: Id
    decided_by: Id
    verdict: Verdict
    reason: Sealed
