"""What contradicts the record. Nothing was written."""

from dataclasses import dataclass
from datetime import date

from scoring.errors import ConflictError


@dataclass(eq=False)
class ContradictionError(ConflictError):
    """A constraint of the tables refused the event."""

    reason: str
    """What SQLite says, in English: the constraint, never a value."""


@dataclass(eq=False)
class AttemptNotOpenError(ConflictError):
    """The attempt cannot be submitted: it was already, or there is none."""

    attempt_id: str


@dataclass(eq=False)
class SittingTakenOverError(ConflictError):
    """The attempt goes on in another sitting; this one can do nothing with it any more."""

    attempt_id: str
    terminal_id: str
    """Where it goes on."""


@dataclass(eq=False)
class VisitRatedError(ConflictError):
    """The visit was rated already; one visit is rated once (一次一评)."""


@dataclass(eq=False)
class LevelSettledError(ConflictError):
    """The rating is on record with another level or window."""

    rating_id: str


@dataclass(eq=False)
class TooLateToCorrectError(ConflictError):
    """The level stands: too long ago, or something was said or done on the strength of it."""

    rating_id: str


@dataclass(eq=False)
class ForeignReasonsError(ConflictError):
    """Reasons that belong to another level than the rating's."""

    codes: tuple[int, ...]
    level: int


@dataclass(eq=False)
class ReasonsSettledError(ConflictError):
    """The rating has its reasons already."""

    rating_id: str


@dataclass(eq=False)
class StrangerAtWindowError(ConflictError):
    """The person neither belongs to the window's unit nor is rostered at the window today."""

    staff_id: str
    staff_unit: str
    """Name of the person's unit."""
    window_id: str
    window_unit: str
    """Name of the window's unit."""


@dataclass(eq=False)
class WindowClosedError(ConflictError):
    """The window is served no longer."""

    window_id: str


@dataclass(eq=False)
class CampaignExistsError(ConflictError):
    """There is a campaign of this id."""

    campaign_id: str


@dataclass(eq=False)
class DeadlineOutsideError(ConflictError):
    """The paper's deadline is not a day of its campaign."""

    deadline: date
    first_day: date
    last_day: date


@dataclass(eq=False)
class PaperMovedError(ConflictError):
    """Somebody else put the paper on the campaign's list, or gave it other terms, since it was looked at."""

    campaign_id: str
    paper_id: str


@dataclass(eq=False)
class NoClerkError(ConflictError):
    """The person takes no tests: only clerks do."""

    staff_id: str


@dataclass(eq=False)
class CampaignRunningError(ConflictError):
    """The campaign has not ended, so its book cannot be closed."""

    campaign_id: str
    last_day: date


@dataclass(eq=False)
class CampaignClosedError(ConflictError):
    """The campaign's book is closed; only two together go on with it."""

    campaign_id: str
    as_of: date
    """The day on which it was closed."""


@dataclass(eq=False)
class NoErrataError(ConflictError):
    """The campaign's book is closed, and nothing came since that could be taken over."""

    campaign_id: str


@dataclass(eq=False)
class PublishedItemError(ConflictError):
    """The code stands in the catalogue or in published rules, which no hall rewords."""

    code: str


@dataclass(eq=False)
class FindingSettledError(ConflictError):
    """The finding is in a state from which this does not lead on."""

    finding_id: str
    state: str
    """`recorded`, `disputed`, `upheld`, `reversed` or `withdrawn`."""


@dataclass(eq=False)
class IncidentPunishedError(ConflictError):
    """The incident has a finding already: it is punished once."""

    incident: str
    finding_id: str


@dataclass(eq=False)
class OwnFindingError(ConflictError):
    """Whoever recorded a finding or disputes it does not decide on it."""

    finding_id: str
    staff_id: str


@dataclass(eq=False)
class StrangersFindingError(ConflictError):
    """The finding stands neither against this person nor against the unit that this person answers for."""

    finding_id: str
    staff_id: str


@dataclass(eq=False)
class TooLateToWithdrawError(ConflictError):
    """A slip of the finger is taken back at once or not at all; later somebody else has to reverse the finding."""

    finding_id: str
    minutes: int
    """How long it could be taken back."""


@dataclass(eq=False)
class OthersFindingError(ConflictError):
    """Somebody else recorded the finding: it is not this person's slip to take back."""

    finding_id: str
    staff_id: str


@dataclass(eq=False)
class PatrolSignedError(ConflictError):
    """The day's patrol was signed off already."""

    day: date
    leader_id: str


@dataclass(eq=False)
class DayToComeError(ConflictError):
    """The day has not come yet."""

    day: date


@dataclass(eq=False)
class StillHereError(ConflictError):
    """Somebody works in the hall whose name was to be erased."""

    staff_id: str
