"""What can go wrong with a knowledge test, named by cause, with the facts that say what happened."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from scoring.errors.facts import FactsError


class QuizError(FactsError):
    """Root of everything `quiz` raises on purpose."""


@dataclass(frozen=True, slots=True)
class Shortage:
    """One part of a paper that cannot be filled."""

    number: int
    """Of the part, from 1."""
    title: str
    count: int
    """Questions it asks for."""
    missing: int
    candidates: int
    """Items in force that fit it, also those that other parts took."""
    where: Mapping[str, tuple[str, ...]]
    """Its filter as it stands in the blueprint: condition → what it lets through; empty for no condition."""
    kept_apart: int = 0
    """Of the candidates so many would give away, or be given away by, a question of the paper."""
    quotas: tuple[tuple[str, int], ...] = ()
    """Quotas that the candidates cannot keep together, as they stand in the file, each with how many fall under it."""


@dataclass(eq=False)
class DrawError(QuizError):
    """The bank cannot fill a paper: some part asks for more items than its filter leaves."""

    title: str
    shortages: tuple[Shortage, ...]


@dataclass(eq=False)
class QuotasEntangledError(QuizError):
    """The quotas of a part overlap in so many ways that nobody finds out in time whether they can be kept."""

    title: str
    """Of the part."""
    quotas: int


@dataclass(eq=False)
class NotOnOfferError(QuizError):
    """The paper cannot be taken now: not scheduled, past its deadline, no attempt left, or one is open."""

    paper_id: str


class AttemptError(QuizError):
    """A step that this attempt, as it stands, does not allow. The attempt is left as it was."""


@dataclass(eq=False)
class AttemptClosedError(AttemptError):
    """The attempt was submitted; nothing is added to it any more."""

    attempt_id: str


@dataclass(eq=False)
class SittingOpenError(AttemptError):
    """Nobody has left the attempt: it is open somewhere, or that terminal went down. Taking over has to be meant."""

    attempt_id: str
    terminal_id: str
    """Where it was begun or gone on with last."""


class AnswersShutError(QuizError):
    """Results and guides say what is right; they are shut while a test is open that they would answer."""


@dataclass(eq=False)
class OwnTestOpenError(AnswersShutError):
    """The person has not handed in a test yet."""

    title: str
    """Of its paper."""


@dataclass(eq=False)
class TestOpenHereError(AnswersShutError):
    """A test was begun or gone on with at this terminal, and was not handed in yet."""

    terminal_id: str


@dataclass(eq=False)
class EventAfterSubmissionError(AttemptClosedError):
    """The record tells of a step after the submission."""

    event: str
    """Kind of the event, e.g. `attempt.shown`."""


@dataclass(eq=False)
class AttemptOpenError(AttemptError):
    """The attempt was not submitted yet, so there is no result to show."""

    attempt_id: str


@dataclass(eq=False)
class TimeUpError(AttemptError):
    """The time allowed has run out; only submitting is left."""

    seconds_allowed: int


@dataclass(eq=False)
class PositionError(AttemptError):
    """The paper has no question at this position."""

    position: int
    questions: int
    """How many the paper has."""


class ResponseError(AttemptError):
    """The response does not fit its question."""


@dataclass(eq=False)
class TooManyChosenError(ResponseError):
    """More than one choice where one is asked for."""

    item_id: str
    chosen: int


@dataclass(eq=False)
class UnknownOptionsError(ResponseError):
    """The question has no such options."""

    item_id: str
    options: tuple[str, ...]


@dataclass(eq=False)
class RepeatedOptionsError(ResponseError):
    """One option chosen more than once."""

    item_id: str


@dataclass(eq=False)
class NoNumberAndUnitError(ResponseError):
    """A number question wants exactly a number and a unit."""

    item_id: str


@dataclass(eq=False)
class NotANumberError(ResponseError):
    """What was typed is no plain decimal number."""

    item_id: str
    typed: str = field(repr=False)


@dataclass(eq=False)
class UnknownUnitError(ResponseError):
    """The unit was not offered."""

    item_id: str
    unit: str


@dataclass(eq=False)
class GroupTakenError(ResponseError):
    """Two lines that exclude each other."""

    item_id: str
    group: str
    """What they are about, in the words of the bank."""


class ItemMismatchError(AttemptError):
    """The item at hand is not word for word the one the paper was drawn with."""


@dataclass(eq=False)
class ItemMissingError(ItemMismatchError):
    """The item is not there at all."""

    position: int
    item_id: str


@dataclass(eq=False)
class ItemChangedError(ItemMismatchError):
    """Its content is another one now."""

    position: int
    item_id: str


class ReplayError(AttemptError):
    """The events do not tell the story of one attempt at this paper."""


@dataclass(eq=False)
class OtherPaperError(ReplayError):
    """The start names another paper than the one at hand."""

    attempt_id: str


@dataclass(eq=False)
class OtherAttemptError(ReplayError):
    """An event of another attempt."""

    found: str
    """The attempt that the event belongs to."""
    attempt_id: str


@dataclass(eq=False)
class StartedTwiceError(ReplayError):
    """A second start."""

    attempt_id: str


@dataclass(eq=False)
class NeverStartedError(ReplayError):
    """Steps without a start before them."""

    attempt_id: str


@dataclass(eq=False)
class NothingToReplayError(ReplayError):
    """Not a single event."""
