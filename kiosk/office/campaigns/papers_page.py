"""The papers of one campaign, and putting another one on its list."""

from collections.abc import Mapping, Sequence
from functools import partial

from kiosk.desks.office.campaign_ports import PaperWanted
from kiosk.office.listing.form import Entry, Form, FormScreen
from kiosk.office.listing.page import Frame, ListPage, PageAct, titled
from kiosk.office.listing.screen import ListScreen
from kiosk.office.station import Station
from kiosk.views.campaign.budget import overload_lines
from kiosk.views.columns import Column
from kiosk.views.office import typed as understood
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from kiosk.wording.office.months import MONTHS
from quiz.model.blueprint import Blueprint
from scoring.permissions import Act
from scoring.read.campaigns import CampaignRecord, PaperTerms
from scoring.rules.knowledge.attempt_marks import AttemptPolicy
from scoring.rules.knowledge.knowledge import AbsencePolicy
from scoring.rules.planned import Overload
from scoring.services.campaigns import SeenPaper

_KEYS = ("paper", "title", "deadline", "attempts", "counts", "absence", "who")
_COUNTS = {language: words.counts for language, words in MONTHS.items()}
_ABSENCES = {language: words.absences for language, words in MONTHS.items()}


class PapersPage(ListPage[tuple[PaperTerms, ...]]):
    """By deadline."""

    stem = "papers"

    def __init__(self, station: Station, campaign: CampaignRecord) -> None:
        self._station = station
        self._campaign = campaign

    def title(self, facts: tuple[PaperTerms, ...] | None, words: OfficeWords) -> str:  # noqa: ARG002
        """Of which campaign."""
        return words.months.papers_title.format(title=self._campaign.title)

    def read(self) -> tuple[PaperTerms, ...]:
        """All of them."""
        return tuple(self._station.desks.campaigns.papers(self._campaign.campaign_id))

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Which, until when, how."""
        return titled(
            _KEYS,
            (*words.months.paper_columns, words.months.who),
            paper={"width": 12, "grows": 8},
            title={"width": 18, "grows": 30},
            deadline={"width": 10},
            attempts={"width": 8, "right": True},
            counts={"width": 6, "grows": 4},
            absence={"width": 8, "grows": 4, "folds": 1},
            who={"width": 8, "grows": 24, "folds": 2},
        )

    def rows(self, facts: tuple[PaperTerms, ...], words: OfficeWords) -> Rows:
        """One row a paper."""
        return [(one.paper_id, _cells(one, words)) for one in facts]

    def nothing(self, words: OfficeWords) -> str:
        """What to do."""
        return words.months.no_papers_here

    def acts(self, facts: tuple[PaperTerms, ...] | None, key: str | None) -> Sequence[PageAct]:  # noqa: ARG002
        """Scheduling one."""
        if not self._station.may(Act.KEEP_CAMPAIGNS):
            return ()
        return (PageAct("p", lambda words: words.months.key_schedule, self._choose),)

    def _choose(self, frame: Frame) -> None:
        page = BlueprintsPage(self._station, self._campaign, frame)
        frame.kiosk.push_screen(ListScreen(page, self._station.scores))


Choice = tuple[tuple[Blueprint, SeenPaper], ...]
"""The bank's papers, each with how it stood on the campaign's list at that look."""


class BlueprintsPage(ListPage[Choice]):
    """The papers that the bank can draw."""

    stem = "bank-papers"

    def __init__(self, station: Station, campaign: CampaignRecord, below: Frame) -> None:
        """`below` is told what was scheduled: this page is gone by then."""
        self._station = station
        self._campaign = campaign
        self._below = below

    def title(self, facts: Choice | None, words: OfficeWords) -> str:  # noqa: ARG002
        """To choose one."""
        return words.months.choose_title

    def read(self) -> Choice:
        """By id; the bank may have to be read first."""
        desk = self._station.desks.campaigns
        listed = {one.paper_id: one for one in desk.papers(self._campaign.campaign_id)}
        return tuple((one, SeenPaper(listed.get(one.id))) for one in desk.blueprints().values())

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Id, title, how much, how long."""
        number = {"width": 9, "right": True}
        shapes = {"paper": {"width": 14, "grows": 8}, "title": {"width": 24, "grows": 30}}
        keys = ("paper", "title", "questions", "minutes")
        return titled(keys, words.months.choose_columns, questions=number, minutes=number, **shapes)

    def rows(self, facts: Choice, words: OfficeWords) -> Rows:  # noqa: ARG002
        """One row a paper."""
        return [
            (
                one.id,
                {
                    "paper": one.id,
                    "title": one.title,
                    "questions": str(one.count),
                    "minutes": str(one.seconds_allowed // 60),
                },
            )
            for one, _ in facts
        ]

    def nothing(self, words: OfficeWords) -> str:
        """The bank has none."""
        return words.months.choose_nothing

    def opening(self, facts: Choice, key: str) -> PageAct | None:
        """Asks for the terms."""
        chosen = next((one for one in facts if one[0].id == key), None)
        if chosen is None:
            return None
        return PageAct("", lambda words: words.months.key_choose, partial(self._terms, *chosen))

    def _terms(self, chosen: Blueprint, seen: SeenPaper, frame: Frame) -> None:
        def hand_in(typed: Mapping[str, str]) -> tuple[PaperWanted, Sequence[Overload]]:
            wanted = PaperWanted(
                self._campaign.campaign_id,
                chosen.id,
                understood.day(typed["deadline"]),
                understood.whole(typed["attempts"], 1, 20),
                understood.choice(typed["counts"], AttemptPolicy, _COUNTS),
                understood.choice(typed["absence"], AbsencePolicy, _ABSENCES),
                understood.several(typed["units"]),
                understood.several(typed["staff"]),
                seen,
            )
            desk = self._station.desks.campaigns
            desk.schedule(wanted, self._station.badge)
            return wanted, desk.overloads(wanted.campaign_id)

        form = Form(
            lambda words: words.months.choose_title,
            lambda words: words.months.schedule_prompt.format(title=chosen.title),
            _terms_asked(self._campaign, frame.said),
            lambda words: words.months.schedule_enter,
            hand_in,
            partial(self._scheduled, chosen, frame),
        )
        frame.kiosk.push_screen(FormScreen(form))

    def _scheduled(self, chosen: Blueprint, frame: Frame, done: tuple[PaperWanted, Sequence[Overload]]) -> None:
        wanted, over = done
        frame.kiosk.pop_screen()
        self._below.look_again()

        def told(words: OfficeWords) -> str:
            scheduled = words.months.scheduled.format(title=chosen.title, deadline=wanted.deadline)
            return "  ".join((scheduled, *overload_lines(over, words.language)))

        self._below.tell(told, warns=bool(over))


def _terms_asked(campaign: CampaignRecord, asked: OfficeWords) -> tuple[Entry, ...]:
    """The fields, filled with what most halls want."""
    return (
        Entry(
            "deadline",
            lambda words: words.months.deadline,
            lambda words: words.months.day_hint,
            campaign.last_day.isoformat(),
        ),
        Entry("attempts", lambda words: words.months.attempts, lambda words: words.months.attempts_hint, "1"),
        Entry(
            "counts",
            lambda words: words.months.counts_label,
            lambda words: words.months.counts_hint,
            asked.months.counts[AttemptPolicy.BEST.value],
        ),
        Entry(
            "absence",
            lambda words: words.months.absence,
            lambda words: words.months.absence_hint,
            asked.months.absences[AbsencePolicy.UNRANKED.value],
        ),
        Entry("units", lambda words: words.months.units, lambda words: words.months.units_hint),
        Entry("staff", lambda words: words.months.staff, lambda words: words.months.staff_hint),
    )


def _cells(one: PaperTerms, words: OfficeWords) -> dict[str, str]:
    return {
        "paper": one.paper_id,
        "title": one.title,
        "deadline": one.deadline.isoformat(),
        "attempts": str(one.attempts_allowed),
        "counts": words.months.counts[one.counts.value],
        "absence": words.months.absences[one.absence.value],
        "who": words.months.everybody if one.for_all else words.listed([*one.units, *one.staff]),
    }
