"""What stands against a step in the way of a bad rating or a complaint."""

from dataclasses import dataclass
from datetime import date

from scoring.errors import ConflictError, UnknownSubjectError


@dataclass(eq=False)
class UnknownFollowUpError(UnknownSubjectError):
    """There is no bad rating of this id."""

    rating_id: str


@dataclass(eq=False)
class FollowUpStepError(ConflictError):
    """The bad rating is in a state from which this step does not lead on."""

    rating_id: str
    state: str
    """A value of `FollowUpState`."""
    step: str
    """A value of `FollowUpStep`, or `contact`."""


@dataclass(eq=False)
class AppealPendingError(ConflictError):
    """It cannot end while an appeal waits for its decision."""

    rating_id: str


@dataclass(eq=False)
class ConcernedError(ConflictError):
    """Whoever is concerned, or belongs to the unit that is, leaves this step to somebody else."""

    about: str
    """Id of the rating or complaint."""
    staff_id: str


@dataclass(eq=False)
class OthersUnitError(ConflictError):
    """It is another unit's to see to."""

    about: str
    staff_id: str


@dataclass(eq=False)
class SameHandError(ConflictError):
    """Who answered does not also call back or close."""

    rating_id: str
    staff_id: str


@dataclass(eq=False)
class NoContactError(ConflictError):
    """The citizen left none, or it was erased."""

    rating_id: str


@dataclass(eq=False)
class UnknownComplaintError(UnknownSubjectError):
    """There is no complaint of this id."""

    complaint_id: str


@dataclass(eq=False)
class ComplaintStepError(ConflictError):
    """The complaint is in a state from which this step does not lead on."""

    complaint_id: str
    state: str
    """A value of `ComplaintState`."""
    step: str
    """A value of `ComplaintStep`."""


@dataclass(eq=False)
class UnknownRectificationError(UnknownSubjectError):
    """Nothing of this id is to be put right."""

    rectification_id: str


@dataclass(eq=False)
class RectificationStepError(ConflictError):
    """It is in a state from which this step does not lead on."""

    rectification_id: str
    state: str
    """A value of `RectificationState`."""
    step: str
    """A value of `RectificationStep`."""


@dataclass(eq=False)
class OwnersStepError(ConflictError):
    """Evidence is the owner's to give."""

    rectification_id: str
    owner: str


@dataclass(eq=False)
class SecondCheckError(ConflictError):
    """Whoever owns it or gave the evidence leaves the check to somebody else."""

    rectification_id: str
    staff_id: str


@dataclass(eq=False)
class DuePastError(ConflictError):
    """A deadline has to be a day to come."""

    given: date
    today: date


@dataclass(eq=False)
class DueFarError(ConflictError):
    """A deadline is further away than any is."""

    given: date
    days: int
    """How far away one may be."""


@dataclass(eq=False)
class SourceNameError(ConflictError):
    """What something is to be put right for was not named as it has to be."""

    given: str


@dataclass(eq=False)
class UnknownItemError(UnknownSubjectError):
    """The inspection's checklist has no such item."""

    given: str
    known: tuple[str, ...]


@dataclass(eq=False)
class ChecklistFileError(ConflictError):
    """The hall's own checklist cannot be used."""

    path: str
    reason: str
    """`unreadable`, `yaml`, `shape`, or `twice`: a key, an item or a part that an alias repeats."""
    line: int = 1
    """Where, from 1, as an editor counts."""
    column: int = 1


@dataclass(eq=False)
class UnknownRetestError(UnknownSubjectError):
    """There is no such retest, or it is not this person's."""

    retest_id: str
    staff_id: str


@dataclass(eq=False)
class RetestVoidedError(ConflictError):
    """What the retest was opened for counts no longer."""

    retest_id: str


@dataclass(eq=False)
class RetestWaitingError(ConflictError):
    """The bad rating cannot be closed before its retest is passed."""

    rating_id: str


@dataclass(eq=False)
class NothingUntoldError(ConflictError):
    """Neither the reasons nor the finding say that something was not told, and nobody named a facet."""

    about: str


@dataclass(eq=False)
class UnknownFacetError(ConflictError):
    """No facet of a service is called so."""

    given: str
    known: tuple[str, ...]


@dataclass(eq=False)
class NobodyOnDutyError(ConflictError):
    """The roster names nobody who was on duty there then; nobody is tested."""

    about: str


@dataclass(eq=False)
class RetestOpenError(ConflictError):
    """There is a retest for it already."""

    about: str


@dataclass(eq=False)
class UnknownProposalError(UnknownSubjectError):
    """Nothing of this id was proposed."""

    proposal_id: str


@dataclass(eq=False)
class ProposalSettledError(ConflictError):
    """Somebody has said already what is to become of it."""

    proposal_id: str
    state: str
    """`confirmed` or `dismissed`."""


@dataclass(frozen=True, slots=True)
class LineFault:
    """What is wrong with a line of a file of proposals."""

    line: int
    column: str
    """`day`, `window`, `item`, `staff`, `origin`, `id`, `note`; of the file as a whole `quotes`, `large`, `unreadable`,
    `encoding`."""
    given: str


@dataclass(eq=False)
class ProposalFileError(ConflictError):
    """A file of proposals has faults; nothing was brought in."""

    path: str
    faults: tuple[LineFault, ...]
