"""What is not on record."""

from dataclasses import dataclass
from datetime import date

from scoring.errors import UnknownSubjectError


@dataclass(eq=False)
class UnknownWindowError(UnknownSubjectError):
    """No window has this id."""

    window_id: str


@dataclass(eq=False)
class UnknownStaffError(UnknownSubjectError):
    """Nobody has this badge."""

    staff_id: str


@dataclass(eq=False)
class UnknownUnitError(UnknownSubjectError):
    """No unit has this id."""

    unit_id: str


@dataclass(eq=False)
class UnknownAssignmentError(UnknownSubjectError):
    """The roster has no such line."""

    assignment_id: str


@dataclass(eq=False)
class UnknownPhaseError(UnknownSubjectError):
    """The campaign's plan has no such phase."""

    campaign_id: str
    phase_id: str


@dataclass(eq=False)
class UnknownActivityError(UnknownSubjectError):
    """The campaign's plan has no such activity."""

    campaign_id: str
    activity_id: str


@dataclass(eq=False)
class UnknownPresetError(UnknownSubjectError):
    """There are no published rules of this name."""

    preset_id: str
    known: tuple[str, ...]


@dataclass(eq=False)
class UnknownCampaignError(UnknownSubjectError):
    """No campaign has this id."""

    campaign_id: str


@dataclass(eq=False)
class NoCampaignError(UnknownSubjectError):
    """No campaign has begun yet."""


@dataclass(eq=False)
class UnknownRatingError(UnknownSubjectError):
    """No rating has this id."""

    rating_id: str


@dataclass(eq=False)
class UnknownFindingError(UnknownSubjectError):
    """No finding has this id."""

    finding_id: str


@dataclass(eq=False)
class UnknownAttemptError(UnknownSubjectError):
    """No attempt has this id."""

    attempt_id: str


@dataclass(eq=False)
class NoStandingError(UnknownSubjectError):
    """The board has no such line."""

    kind: str
    """`staff`, `window` or `unit`: a value of `scoring.standings.SubjectKind`."""
    subject_id: str


@dataclass(eq=False)
class UnregisteredError(UnknownSubjectError):
    """The event names something that is not on record; the database does not say which."""

    reason: str
    """What SQLite says, in English."""


@dataclass(eq=False)
class DocumentMissingError(UnknownSubjectError):
    """A frozen paper or question is not kept any more."""

    digest: str


@dataclass(eq=False)
class UnknownRequirementError(UnknownSubjectError):
    """The catalogue of the patrol has no such code."""

    code: str


@dataclass(eq=False)
class NothingExpiredError(UnknownSubjectError):
    """No private text is past the term that the hall has set for its kind."""


@dataclass(eq=False)
class NothingToEraseError(UnknownSubjectError):
    """No private text is kept for this; it may have been erased already."""

    target: str


@dataclass(eq=False)
class NothingFlaggedError(UnknownSubjectError):
    """The window has no ratings of that day which are flagged for their pace."""

    window_id: str
    day: date


@dataclass(eq=False)
class UnscheduledPaperError(UnknownSubjectError):
    """The campaign has no such paper on its list."""

    campaign_id: str
    paper_id: str
