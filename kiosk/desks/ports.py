"""What screens may ask for: small protocols, so that a screen can be tried without a database behind it.

Calls may block and run in a worker.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # Only for types: these modules load pydantic or the database, and the first frame must not wait for that.
    from pathlib import Path

    from kiosk.desks.bulletins import BulletinFacts
    from kiosk.desks.office.ports import OfficeDesks
    from kiosk.desks.printing import Printer
    from kiosk.desks.staff.ports import OwnDesk, PatrolDesk
    from kiosk.desks.survey_ports import SurveyDesk
    from kiosk.desks.written import WrittenFile
    from quiz.attempt.report import AttemptReport
    from quiz.model.guide import Guide
    from quiz.notice.notice import Notice
    from quiz.review.coverage.model import Coverage
    from quiz.service import PaperCard, Sitting
    from scoring.ledger.witness import ChainHead
    from scoring.read.campaigns import CampaignRecord
    from scoring.read.restorations import RestorationRecord
    from scoring.services.bring_in.visit_ends import EndedVisit
    from scoring.standings import Board, SubjectKind
    from scoring.standings.explain import Explanation


@dataclass(frozen=True, slots=True)
class WindowCard:
    """A window as a citizen may see it: never with its past scores (no hints)."""

    window_id: str
    name: str
    unit: str
    staff_id: str | None = None
    staff_name: str | None = None
    name_en: str | None = None
    """In English, where the hall has one."""
    unit_en: str | None = None


@dataclass(frozen=True, slots=True)
class ReasonCard:
    """A reason a citizen may tick under a level (评价原因)."""

    code: int
    text: str
    text_en: str
    core: bool
    """Core reasons are shown first."""


@dataclass(frozen=True, slots=True)
class ServiceCard:
    """A service that a citizen may say was done (事项)."""

    service_id: str
    name: str
    name_en: str


class RatingDesk(Protocol):
    """Takes citizens' ratings. Every call returns only after the ledger has it; calls may block and run in a worker."""

    def windows(self) -> Sequence[WindowCard]:
        """All windows in order of their ids."""
        ...

    def window(self, window_id: str) -> WindowCard:
        """One window with who is on duty now."""
        ...

    def reasons(self, level: int) -> Sequence[ReasonCard]:
        """Reasons in force for a level, core ones first."""
        ...

    def give(self, rating_id: str, window_id: str, level: int, visit: str | EndedVisit | None = None) -> None:
        """Store a level. The same `rating_id` twice is one rating (double taps are harmless)."""
        ...

    def correct(self, rating_id: str, level: int) -> None:
        """Put another level in place of the one that a finger hit by mistake, moments ago."""

    def unanswered(self, window_id: str) -> None:
        """Note that somebody had the levels in front and left without one (未评价)."""

    def ended(self, window_id: str) -> EndedVisit | None:
        """The visit that was reported to have ended last at this window, moments ago, while nobody was asked about it.

        Cheap enough to ask every second.
        """
        ...

    def ask(self, visit: EndedVisit) -> bool:
        """Note that a visit is asked about now; False if it was before, by whichever terminal."""
        ...

    def rated(self, visit: str) -> bool:
        """Whether this visit was rated already."""
        ...

    def awaited(self, visit: str) -> bool:
        """Whether the end of this visit has still to be reported, so that its citizen may be asked."""
        ...

    def receipt(self, rating_id: str) -> str:
        """The code by which whoever holds it can check that the rating is in the ledger unchanged."""
        ...

    def holds(self, receipt: str) -> bool:
        """Whether the rating of a receipt is in the ledger unchanged.

        Raises:
            scoring.errors.receipts.ReceiptMistypedError: it is no receipt's code; at least one sign is wrong.
        """
        ...

    def leave_contact(self, rating_id: str, contact: str) -> None:
        """Keep the number on which the citizen agreed to be called back about this rating, and this one alone."""

    def services(self, rating_id: str) -> Sequence[ServiceCard]:
        """The services of the rating's window to choose from; none where it is known already what was done.

        The bank may have to be read first.
        """
        ...

    def add_reasons(
        self, rating_id: str, codes: Sequence[int], words: str | None, service_id: str | None = None
    ) -> None:
        """Add reasons of the rating's level, optional words of at most 150 characters, and which service it was."""
        ...


class NoticeDesk(Protocol):
    """Tells citizens what a service takes. Calls may block, because the bank may have to be read first."""

    def guides(self) -> Sequence[Guide]:
        """The guides in force today, in order of their numbers."""
        ...

    def notice(self, service: str, answers: Mapping[str, str]) -> Notice:
        """The 一次性告知单 of a service for the citizen who gave these answers."""
        ...


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who has signed in."""

    staff_id: str
    name: str
    unit: str
    role: str
    """A value of `scoring.events.organisation.Role`."""
    one_time_pin: bool = False
    """Whether the PIN came from a slip, so that another has to be chosen first."""


class Identity(Protocol):
    """Checks badge and PIN."""

    def sign_in(self, staff_id: str, pin: str) -> Person:
        """The person, if the PIN is right.

        Raises:
            scoring.errors.SignInError: wrong badge or PIN, or a pause after
                too many tries; says which to show.
        """
        ...

    def choose_pin(self, staff_id: str, before: str, pin: str) -> None:
        """Give whoever has signed in with `before` another PIN.

        Raises:
            scoring.errors.ScoringError: it is no PIN, a weak one, or the same again; says which to show.
        """
        ...

    def opens_for_admin(self, pin: str) -> bool:
        """Whether this is the PIN of an administrator of the hall."""
        ...


class TestDesk(Protocol):
    """Offers papers and keeps attempts; `quiz.service.Tests` is one."""

    def papers(self, staff_id: str) -> Sequence[PaperCard]:
        """The papers as they stand for one clerk: the current campaign's, and others' where begun or on offer."""
        ...

    def clock_doubted(self) -> bool:
        """Whether this terminal's clock is not believed."""
        ...

    def start(self, staff_id: str, paper_id: str, *, campaign_id: str) -> Sitting:
        """Begin a paper of a campaign."""
        ...

    def resume(self, attempt_id: str, *, take_over: bool) -> Sitting:
        """Go on with an open attempt; one that nobody has left is only taken over if that is meant."""
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

    def clock_doubted(self) -> bool:
        """Whether this terminal's clock is not believed, so that new ratings count nowhere yet."""
        ...

    def restored(self) -> RestorationRecord | None:
        """That this hall lately went on from a backup, so that something may be missing."""
        ...

    def head(self) -> ChainHead | None:
        """The newest entry of this terminal, for paper; None before its first."""
        ...

    def version(self) -> int:
        """Changes when anything was written; cheap enough to ask every second."""
        ...


class BulletinDesk(Protocol):
    """Reads what bulletins are made of; `kiosk.views.bulletin.filing.file_bulletins` makes and keeps them."""

    def facts(self, campaign_id: str | None = None) -> BulletinFacts:
        """Everything about a campaign, by default the current one.

        Raises:
            scoring.errors.ScoringError: there is no such campaign, or none at all.
        """
        ...

    @property
    def folder(self) -> Path:
        """Where this terminal keeps its bulletins."""
        ...

    def written(self, campaign_id: str) -> Sequence[WrittenFile]:
        """The bulletins of a campaign that were written at this terminal, by name."""
        ...


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that stands behind the doors, opened after the first frame."""

    rating: RatingDesk
    notices: NoticeDesk
    identity: Identity
    tests: TestDesk
    scores: ScoreDesk
    coverage: CoverageDesk
    patrol: PatrolDesk
    own: OwnDesk
    office: OfficeDesks
    close: Callable[[], None]
    """Lets go of what was opened; nothing may be asked afterwards."""
    bulletins: BulletinDesk | None = None
    """Absent where there is no hall on disk."""
    surveys: SurveyDesk | None = None
    """Absent where nobody is asked."""
    printer: Printer | None = None
    """Absent where no printer is set."""
