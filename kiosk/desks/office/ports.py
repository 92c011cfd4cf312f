"""What the office's screens may ask for beside the scores. Calls may block and run in a worker.

Whoever writes is named by badge; what that person may do is looked up again at every call, never remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # Only for types: these modules load pydantic or the database, and the first frame must not wait for that.
    from datetime import date
    from pathlib import Path

    from kiosk.desks.answering.ports import AnsweringDesk
    from kiosk.desks.doctor.model import Checked
    from kiosk.desks.office.analysis import Evidence, MixBoard
    from kiosk.desks.office.book_ports import BookDesk
    from kiosk.desks.office.campaign_ports import CampaignDesk
    from kiosk.desks.office.hall_facts import HallFacts
    from kiosk.desks.office.survey_ports import OfficeSurveyDesk
    from quiz.model.guide import Guide
    from scoring.read.answering.retests import RetestRecord
    from scoring.read.findings import FindingRecord
    from scoring.read.organisation import Duty, HallNames, StaffRecord
    from scoring.read.own_items import ItemVersion
    from scoring.read.patrol_days import PatrolDay
    from scoring.read.retention.expired import Expired
    from scoring.roster.rows import Roster
    from scoring.rules.discipline.catalogue import Requirement
    from scoring.rules.opening import OpeningFrom
    from scoring.rules.ratings.abuse.hours import Hours
    from scoring.services.catalogue import OwnItem
    from scoring.services.pin_slips import Slip
    from scoring.services.retention import CarriedOut
    from scoring.services.rosters import Preview
    from scoring.standings import Board, SubjectKind
    from scoring.standings.anti_patterns import Examples
    from scoring.standings.asking import AskingBoard
    from scoring.standings.flags.board import FlagBoard


class HallDesk(Protocol):
    """Counts what is there and what waits."""

    def facts(self) -> HallFacts:
        """How far the hall is, and what waits for somebody."""
        ...

    def back_up(self, path: str, by: str) -> Path:
        """Make a backup, read it back, remember it; returns where it lies."""
        ...

    def set_hours(self, given: str, first_day: date, by: str) -> OpeningFrom:
        """Set the hall's opening hours from a day on."""
        ...

    def health(self) -> Sequence[Checked]:
        """How this terminal is, checked anew; takes a moment."""
        ...


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Somebody of the hall."""

    person: StaffRecord
    pin: str
    """What is known of the PIN: `none`, `one_time` or `own`."""
    window: str | None
    """Where the person is rostered today."""


class PeopleDesk(Protocol):
    """The hall's people, their PINs, and the roster they come from."""

    def people(self) -> Sequence[PersonCard]:
        """Everybody who has not left, by badge."""
        ...

    def duties(self, staff_id: str) -> Sequence[Duty]:
        """All assignments of a person, the latest first."""
        ...

    def give_pins(self, badges: Sequence[str], by: str, page: Callable[[Sequence[Slip]], bytes]) -> Path:
        """Give one-time PINs; `page` draws the slips, which lie in the returned file before the PINs count."""
        ...

    def preview(self, path: str) -> Preview:
        """What a workbook or a folder of CSV files would change; nothing is written."""
        ...

    def recorded(self, by: str) -> Roster:
        """The roster as it is on record; imported again it changes nothing."""
        ...

    def carry_out(self, preview: Preview, by: str) -> int:
        """Write a plan without faults, all or nothing; returns the number of events."""
        ...


@dataclass(frozen=True, slots=True)
class CatalogueNow:
    """The catalogue as it is today."""

    items: Mapping[str, Requirement]
    versions: tuple[ItemVersion, ...]
    """Of the hall's own items, by code, the oldest first."""

    @property
    def own(self) -> Mapping[str, ItemVersion]:
        """The newest version of each own item."""
        return {one.item.code: one for one in self.versions}


class FindingDesk(Protocol):
    """What the patrol found, and on which days it went."""

    def days(self, campaign_id: str | None = None) -> Sequence[PatrolDay]:
        """The days of a campaign that have come, by default of the current one; none without a campaign."""
        ...

    def findings(self) -> Sequence[FindingRecord]:
        """All findings, the latest first."""
        ...

    def catalogue(self) -> CatalogueNow:
        """What a patrol may find today, and every version of the hall's own items."""
        ...

    def put_item(self, wanted: OwnItem, by: str) -> ItemVersion:
        """Add an item of the hall's own, or give it other points or words."""
        ...

    def withdraw_item(self, code: str, by: str) -> ItemVersion:
        """Find an own item no more, from today on."""
        ...

    def names(self) -> HallNames:
        """Of everybody and everything in the hall."""
        ...

    def retests(self) -> Mapping[str, RetestRecord]:
        """Targeted retests that findings have opened, by finding."""
        ...

    def services(self) -> Sequence[Guide]:
        """The services that somebody can be tested on; the bank may have to be read first."""
        ...

    def open_retest(self, finding_id: str, service_id: str, facets: Sequence[str], by: str) -> RetestRecord:
        """Test those who were on duty on these facets of a service."""
        ...

    def uphold(self, finding_id: str, by: str) -> FindingRecord:
        """Decide that a disputed finding was right."""
        ...

    def reverse(self, finding_id: str, reason: str, by: str) -> FindingRecord:
        """Give the points back."""
        ...


class RetentionDesk(Protocol):
    """Private texts past the term that the hall has set."""

    def expired(self) -> Sequence[Expired]:
        """What is past its term today, without the texts."""
        ...

    def carry_out(self, by: str, second: tuple[str, str]) -> CarriedOut:
        """Erase exactly that; `second` is the badge and the PIN of whoever decides together with `by`."""
        ...


class AnalysisDesk(Protocol):
    """What the figures of a campaign bear out; it may take a while. By default of the current one."""

    def board(self, kind: SubjectKind, campaign_id: str | None = None) -> Board | None:
        """The board alone."""
        ...

    def evidence(self, kind: SubjectKind, campaign_id: str | None = None) -> Evidence | None:
        """Ranges of ranks, halves and trends."""
        ...

    def case_mix(self, kind: SubjectKind, campaign_id: str | None = None) -> MixBoard | None:
        """Everybody against the business."""
        ...

    def asking(self, campaign_id: str | None = None) -> AskingBoard | None:
        """Who was asked to rate."""
        ...

    def flags(self, campaign_id: str | None = None, hours: Hours | None = None) -> FlagBoard | None:
        """Ratings to look into, with and without; `hours` are the hall's, where somebody says them."""
        ...

    def examples(self, campaign_id: str) -> tuple[Board, Examples | None]:
        """What rules that punish chance would do to a campaign's people."""
        ...


class FileDesk(Protocol):
    """Puts files where the office finds them: into the terminal's own folder, readable by its owner alone."""

    def keep(self, shelf: str, name: str, content: bytes) -> Path:
        """Write a file; a name that is taken gets a number. Returns where it lies.

        Args:
            shelf: the folder within the terminal's: `exports`, `pins`, `bulletins`.
            name: stem and ending.
            content: all of it.

        Raises:
            FileNotKeptError: the folder cannot be written.
        """
        ...


@dataclass(frozen=True, slots=True)
class OfficeDesks:
    """Everything that the office asks beside the scores."""

    hall: HallDesk
    people: PeopleDesk
    campaigns: CampaignDesk
    findings: FindingDesk
    files: FileDesk
    analysis: AnalysisDesk
    book: BookDesk
    answering: AnsweringDesk
    surveys: OfficeSurveyDesk
    retention: RetentionDesk
