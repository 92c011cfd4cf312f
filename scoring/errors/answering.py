"""What stands against a step in the way of a bad rating or a complaint."""

from dataclasses import dataclass

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
