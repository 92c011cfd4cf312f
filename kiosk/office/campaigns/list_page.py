"""All campaigns: a new month in two keys, papers, weights."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from kiosk.frame.confirm import Asking, ConfirmScreen
from kiosk.office.campaigns.bulletins import write_bulletins
from kiosk.office.campaigns.closing import ask_freeze
from kiosk.office.campaigns.errata_page import ErrataPage
from kiosk.office.campaigns.papers_page import PapersPage
from kiosk.office.campaigns.plan_page import PlanPage
from kiosk.office.campaigns.wary_page import wary_act
from kiosk.office.campaigns.weighing import weights_form
from kiosk.office.listing.form import Entry, Form, FormScreen
from kiosk.office.listing.page import Frame, ListPage, PageAct, Says, titled
from kiosk.office.listing.screen import ListScreen
from kiosk.office.station import Station
from kiosk.views.campaign.budget import overload_lines
from kiosk.views.columns import Column
from kiosk.views.lines import Line, Passage, Title, Tone
from kiosk.views.office import typed as understood
from kiosk.views.office.next_month import next_month
from kiosk.views.tables.arrangement import Rows
from kiosk.wording import Wording
from kiosk.wording.office import OfficeWords, office_words
from scoring.clock import hall_day
from scoring.permissions import Act
from scoring.read.campaigns import CampaignRecord, PaperTerms
from scoring.read.closed.frozen import FrozenRecord
from scoring.rules.planned import Overload
from scoring.rules.presets.presets import presets
from scoring.services.campaigns import Opening

_OfOne = Callable[[Station, CampaignRecord], ListPage[Any]]
"""A page about one campaign."""
_Opened = tuple[CampaignRecord, Sequence[Overload]]
_KEYS = ("id", "title", "first", "last", "weights", "book")


@dataclass(frozen=True, slots=True)
class Campaigns:
    """What one look reads."""

    all: tuple[CampaignRecord, ...]
    papers: Mapping[str, tuple[PaperTerms, ...]]
    closed: Mapping[str, FrozenRecord | None]
    over: Mapping[str, Sequence[Overload]]
    """Where those whose book is open ask more than the hall's budgets."""


class CampaignsPage(ListPage[Campaigns]):
    """One row a campaign, the latest first."""

    stem = "campaigns"

    def __init__(self, station: Station) -> None:
        self._station = station

    def title(self, facts: Campaigns | None, words: OfficeWords) -> str:  # noqa: ARG002
        """Campaigns."""
        return words.months.title

    def read(self) -> Campaigns:
        """Campaigns and their papers."""
        desk = self._station.desks.campaigns
        known = tuple(desk.campaigns())
        ids = [one.campaign_id for one in known]
        closed = {one: desk.closed(one) for one in ids}
        over = {one: () if closed[one] else desk.overloads(one) for one in ids}
        return Campaigns(known, {one: tuple(desk.papers(one)) for one in ids}, closed, over)

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Id, title, days, weights."""
        return titled(
            _KEYS,
            (*words.months.columns, words.months.closed_columns),
            id={"width": 8, "grows": 6},
            title={"width": 22, "grows": 24},
            first={"width": 10},
            last={"width": 10},
            weights={"width": 8, "folds": 1},
            book={"width": 5, "folds": 2},
        )

    def rows(self, facts: Campaigns, words: OfficeWords) -> Rows:
        """One row a campaign."""
        return [(one.campaign_id, _cells(one, facts, words)) for one in facts.all]

    def nothing(self, words: OfficeWords) -> str:
        """What to do first."""
        return words.months.nothing

    def panel(self, facts: Campaigns, key: str, words: OfficeWords) -> Sequence[Line]:
        """Title in full, and the papers."""
        one = next((one for one in facts.all if one.campaign_id == key), None)
        if one is None:
            return ()
        papers = facts.papers[key]
        told = [words.months.paper_line.format(id=p.paper_id, title=p.title, deadline=p.deadline) for p in papers]
        lines = [Passage(text) for text in told] or [Passage(words.months.no_papers, Tone.QUIET)]
        closed = facts.closed[key]
        book = words.months.is_closed.format(day=closed.as_of, head=closed.head.short) if closed else ""
        warned = [Passage(said, Tone.WARN) for said in overload_lines(facts.over[key], words.language)]
        return (Title(one.title), *((Passage(book),) if book else ()), *lines, *warned)

    def acts(self, facts: Campaigns | None, key: str | None) -> Sequence[PageAct]:
        """Opening one; weights of the one under the cursor."""
        found = []
        if facts is not None and self._station.may(Act.KEEP_CAMPAIGNS):
            found.append(PageAct("n", lambda words: words.months.key_new, partial(self._ask_new, facts)))
            found.append(PageAct("o", lambda words: words.months.key_other, partial(self._other, facts), rank=2))
        if key is not None:
            weigh = partial(_weigh, self._station, key)
            found.append(PageAct("w", lambda words: words.months.key_weights, weigh, rank=1))
            found.append(wary_act(self._station, key))
        if key is not None and self._station.bulletins is not None and self._station.may(Act.SEE_BULLETINS):
            write = partial(write_bulletins, self._station.bulletins, key)
            found.append(PageAct("b", lambda words: words.months.key_bulletin, write))
        chosen = next((one for one in facts.all if one.campaign_id == key), None) if facts else None
        if facts and chosen:
            plan = partial(self._list, PlanPage, chosen)
            found.append(PageAct("p", lambda words: words.plans.key_plan, plan))
        if facts and chosen and facts.closed[chosen.campaign_id]:
            later = partial(self._list, ErrataPage, chosen)
            found.append(PageAct("k", lambda words: words.plans.key_errata, later, rank=1))
        if facts and chosen and self._station.may(Act.KEEP_CAMPAIGNS):
            closed = facts.closed[chosen.campaign_id] is not None
            freeze = partial(ask_freeze, self._station, chosen, closed)
            says = _freezes(closed=closed)
            found.append(PageAct("f", says, freeze, rank=1))
        return found

    def opening(self, facts: Campaigns, key: str) -> PageAct | None:
        """The campaign's papers."""
        one = next((one for one in facts.all if one.campaign_id == key), None)
        if one is None:
            return None
        return PageAct("", lambda words: words.months.key_papers, partial(self._list, PapersPage, one))

    def _list(self, page: _OfOne, one: CampaignRecord, frame: Frame) -> None:
        frame.kiosk.push_screen(ListScreen(page(self._station, one), self._station.scores))

    def _ask_new(self, facts: Campaigns, frame: Frame) -> None:
        """A month like the last one, asked once."""
        opening = next_month(facts.all, hall_day(frame.kiosk.clock()), frame.said.months)
        like = facts.all[0] if facts.all else None

        def asking(words: Wording) -> Asking:
            own = office_words(words).months
            question = own.ask_new.format(title=opening.title, first=opening.first_day, last=opening.last_day)
            note = own.ask_new_first
            if like:
                note = own.ask_new_like.format(id=like.campaign_id, **like.weights.model_dump())
            return Asking(question, (note,), own.ask_new_yes, office_words(words).lists.confirm_no)

        def open_it() -> None:
            frame.carry_out(partial(self._open, opening), partial(_told, frame))

        frame.kiosk.push_screen(ConfirmScreen(asking, open_it))

    def _open(self, opening: Opening) -> _Opened:
        desk = self._station.desks.campaigns
        made = desk.open(opening, self._station.badge)
        return made, desk.overloads(made.campaign_id)

    def _other(self, facts: Campaigns, frame: Frame) -> None:
        """With an id, a title and days of one's own."""
        like = facts.all[0].campaign_id if facts.all else None
        known = " ".join(presets())

        def hand_in(typed: Mapping[str, str]) -> _Opened:
            first, last = understood.day(typed["first"]), understood.day(typed["last"])
            return self._open(
                Opening(typed["id"], typed["title"], first, last, like=like, preset=typed["preset"].strip() or None)
            )

        def then(made: _Opened) -> None:
            frame.look_again()
            _told(frame, made)

        entries = (
            Entry("id", lambda words: words.months.id, lambda words: words.months.id_hint),
            Entry("title", lambda words: words.months.name, lambda words: words.months.name_hint),
            Entry("first", lambda words: words.months.first, lambda words: words.months.day_hint),
            Entry("last", lambda words: words.months.last, lambda words: words.months.day_hint),
            Entry("preset", lambda words: words.months.preset, lambda words: words.months.preset_hint),
        )
        form = Form(
            lambda words: words.months.form_title,
            lambda words: words.months.form_prompt.format(names=known),
            entries,
            lambda words: words.months.form_enter,
            hand_in,
            then,
        )
        frame.kiosk.push_screen(FormScreen(form))


def _freezes(*, closed: bool) -> Says:
    return (lambda words: words.months.key_thaw) if closed else (lambda words: words.months.key_freeze)


def _weigh(station: Station, campaign_id: str, frame: Frame) -> None:
    frame.kiosk.push_screen(FormScreen(weights_form(station, campaign_id, frame)))


def _told(frame: Frame, opened: _Opened) -> None:
    made, over = opened

    def told(words: OfficeWords) -> str:
        return "  ".join((words.months.opened.format(title=made.title), *overload_lines(over, words.language)))

    frame.point_at(made.campaign_id)
    frame.tell(told, warns=bool(over))


def _cells(one: CampaignRecord, facts: Campaigns, words: OfficeWords) -> dict[str, str]:
    days = {"first": one.first_day.isoformat(), "last": one.last_day.isoformat()}
    book = words.months.state_closed if facts.closed[one.campaign_id] else words.months.state_open
    weights = "/".join(map(str, one.weights.model_dump().values()))
    return {"id": one.campaign_id, "title": one.title, **days, "weights": weights, "book": book}
