"""What the screens of staff may ask for: signing in, papers, scores. Calls may block and run in a worker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol

if TYPE_CHECKING:
    # Only for types: these modules load the database, and the first frame must not wait for that.
    from quiz.coverage.model import Coverage
    from quiz.report import AttemptReport
    from quiz.service import PaperCard, Sitting
    from scoring.campaigns import CampaignRecord
    from scoring.explain import Explanation
    from scoring.standings import Board, SubjectKind


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who has signed in."""

    staff_id: str
    name: str
    unit: str
    role: str
    """`clerk`, `leader` or `admin`."""


class Identity(Protocol):
    """Checks badge and PIN."""

    def sign_in(self, staff_id: str, pin: str) -> Person:
        """The person, if the PIN is right.

        Raises:
            scoring.credentials.SignInError: wrong badge or PIN, or a pause after too many tries; says which to show.
        """
        ...


class TestDesk(Protocol):
    """Offers papers and keeps attempts; `quiz.service.TestRoom` is one."""

    __test__: ClassVar[bool] = False  # not a test class, whatever pytest makes of its name

    def papers(self, staff_id: str) -> Sequence[PaperCard]:
        """The papers of the current campaign as they stand for one clerk."""
        ...

    def start(self, staff_id: str, paper_id: str) -> Sitting:
        """Begin a paper."""
        ...

    def resume(self, attempt_id: str) -> Sitting:
        """Go on with an open attempt."""
        ...

    def hand_in(self, attempt_id: str) -> AttemptReport:
        """Submit an open attempt as it stands."""
        ...

    def result(self, attempt_id: str) -> AttemptReport:
        """The result of a submitted attempt."""
        ...


class CoverageDesk(Protocol):
    """Counts the question bank. May block: the bank may have to be read first."""

    def coverage(self) -> Coverage:
        """What the bank asks and what it leaves out."""
        ...


class ScoreDesk(Protocol):
    """Reads standings and takes them apart."""

    def campaigns(self) -> Sequence[CampaignRecord]:
        """All campaigns, the latest first."""
        ...

    def board(self, kind: SubjectKind, campaign_id: str | None = None) -> Board | None:
        """The board of a campaign, by default the current one; None when there is no campaign yet."""
        ...

    def explain(self, kind: SubjectKind, subject_id: str, campaign_id: str | None = None) -> Explanation:
        """One standing down to its events."""
        ...

    def version(self) -> int:
        """Changes when anything was written; cheap enough to ask every second."""
        ...
