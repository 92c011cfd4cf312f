"""The plan of one campaign: who answers for which activity, when, whether it is done, and what shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from kiosk.frame.confirm import Asking, ConfirmScreen
from kiosk.office.listing.form import Entry, Form, FormScreen
from kiosk.office.listing.page import Frame, ListPage, PageAct, titled
from kiosk.office.station import Station
from kiosk.text.figures import UNDEFINED
from kiosk.views.campaign.plan import state_words
from kiosk.views.columns import Column
from kiosk.views.lines import Line, Pair, Passage, Title, Tone
from kiosk.views.office import typed as understood
from kiosk.views.tables.arrangement import Rows
from kiosk.wording import Wording
from kiosk.wording.office import OfficeWords, office_words
from scoring.clock import hall_day
from scoring.permissions import Act
from scoring.read.campaigns import CampaignRecord
from scoring.read.plans import ActivityRecord, PhaseRecord
from scoring.services.plans import Change

_KEYS = ("phase", "activity", "owner", "day", "state")


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What one look reads."""

    today: date
    phases: tuple[PhaseRecord, ...]
    names: Mapping[str, str]
    """Of owners, by badge."""

    @property
    def activities(self) -> tuple[tuple[PhaseRecord, ActivityRecord], ...]:
        """All of them with their phases, in order."""
        return tuple((phase, one) for phase in self.phases for one in phase.activities)

    def find(self, key: str | None) -> tuple[PhaseRecord, ActivityRecord] | None:
        """An activity with its phase."""
        return next((pair for pair in self.activities if pair[1].activity_id == key), None)

    def name(self, badge: str | None) -> str:
        """The name of somebody, or the badge alone."""
        return UNDEFINED if badge is None else self.names.get(badge, badge)


class PlanPage(ListPage[PlanFacts]):
    """One row an activity, phase by phase."""

    stem = "plan"

    def __init__(self, station: Station, campaign: CampaignRecord) -> None:
        self._station = station
        self._campaign = campaign

    def title(self, facts: PlanFacts | None, words: OfficeWords) -> str:  # noqa: ARG002
        """Of which campaign."""
        return words.plans.title.format(title=self._campaign.title)

    def read(self) -> PlanFacts:
        """The plan, and the names of those in it."""
        desks = self._station.desks
        names = {card.person.staff_id: card.person.name for card in desks.people.people() if card.person.name}
        today, phases = desks.campaigns.plan(self._campaign.campaign_id)
        return PlanFacts(today, tuple(phases), names)

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Phase, activity, owner, day, state."""
        return titled(
            _KEYS,
            words.plans.columns,
            phase={"width": 17, "grows": 10, "folds": 1},
            activity={"width": 20, "grows": 24},
            owner={"width": 8, "grows": 8},
            day={"width": 10},
            state={"width": 18},
        )

    def rows(self, facts: PlanFacts, words: OfficeWords) -> Rows:
        """One row an activity."""
        return [
            (
                one.activity_id,
                {
                    "phase": phase.title,
                    "activity": one.title,
                    "owner": facts.name(one.owner),
                    "day": one.day.isoformat() if one.day else UNDEFINED,
                    "state": state_words(one, facts.today, words.language),
                },
            )
            for phase, one in facts.activities
        ]

    def nothing(self, words: OfficeWords) -> str:
        """No plan."""
        return words.plans.nothing

    def state(self, facts: PlanFacts, words: OfficeWords) -> Sequence[str]:
        """How many are late, how many are not done."""
        left = [one for _, one in facts.activities if one.done_on is None]
        late = sum(one.overdue(facts.today) for one in left)
        said = (words.plans.late.format(n=late),) if late else ()
        return (*said, words.plans.left.format(n=len(left))) if left else said

    def warns(self, facts: PlanFacts) -> bool:
        """What is late has to be seen."""
        return any(one.overdue(facts.today) for _, one in facts.activities)

    def panel(self, facts: PlanFacts, key: str, words: OfficeWords) -> Sequence[Line]:
        """Phase, owner and evidence in full."""
        found = facts.find(key)
        if found is None:
            return ()
        phase, one = found
        own = words.plans
        days = own.phase.format(title=phase.title, first=phase.first_day, last=phase.last_day)
        owner = UNDEFINED if one.owner is None else f"{facts.name(one.owner)} {one.owner}"
        marked = (Passage(own.marked.format(name=facts.name(one.marked_by)), Tone.QUIET),) if one.marked_by else ()
        shown = (Title(own.evidence), Passage(one.evidence)) if one.evidence else ()
        state = state_words(one, facts.today, words.language)
        late = Tone.WARN if one.overdue(facts.today) else Tone.PLAIN
        return (Title(one.title), Passage(days), Pair(own.columns[2], owner), Passage(state, late), *marked, *shown)

    def acts(self, facts: PlanFacts | None, key: str | None) -> Sequence[PageAct]:
        """Done, not done after all, another owner or day: for whoever keeps campaigns."""
        found = facts.find(key) if facts else None
        if found is None or not self._station.may(Act.KEEP_CAMPAIGNS):
            return ()
        _, one = found
        if one.done_on is None:
            mark = PageAct("m", lambda words: words.plans.key_done, partial(self._ask_done, one))
        else:
            mark = PageAct("u", lambda words: words.plans.key_undo, partial(self._ask_undo, one))
        return (mark, PageAct("c", lambda words: words.plans.key_change, partial(self._ask_change, one), rank=1))

    def opening(self, facts: PlanFacts, key: str) -> PageAct | None:
        """What is not done yet is marked as done."""
        found = facts.find(key)
        if found is None or found[1].done_on is not None or not self._station.may(Act.KEEP_CAMPAIGNS):
            return None
        return PageAct("", lambda words: words.plans.key_done, partial(self._ask_done, found[1]))

    def _mark(self, one: ActivityRecord, done_on: date | None, evidence: str | None = None) -> ActivityRecord:
        desk, campaign = self._station.desks.campaigns, self._campaign.campaign_id
        return desk.mark_activity(campaign, one.activity_id, done_on, evidence, self._station.badge)

    def _ask_done(self, one: ActivityRecord, frame: Frame) -> None:
        def hand_in(typed: Mapping[str, str]) -> ActivityRecord:
            return self._mark(one, understood.day(typed["on"]), typed["evidence"].strip() or None)

        def then(made: ActivityRecord) -> None:
            frame.look_again()
            frame.tell(lambda words: words.plans.marked_done.format(title=made.title))

        today = hall_day(frame.kiosk.clock()).isoformat()
        form = Form(
            lambda words: words.plans.key_done,
            lambda words: words.plans.done_prompt.format(title=one.title),
            (
                Entry("on", lambda words: words.plans.on, lambda words: words.plans.on_hint, today),
                Entry("evidence", lambda words: words.plans.evidence, lambda words: words.plans.evidence_hint),
            ),
            lambda words: words.plans.done_enter,
            hand_in,
            then,
        )
        frame.kiosk.push_screen(FormScreen(form))

    def _ask_undo(self, one: ActivityRecord, frame: Frame) -> None:
        def asking(words: Wording) -> Asking:
            own = office_words(words)
            return Asking(own.plans.ask_undo.format(title=one.title), (), own.plans.ask_undo_yes, own.lists.confirm_no)

        def undo() -> None:
            frame.carry_out(
                partial(self._mark, one, None),
                lambda made: frame.tell(lambda words: words.plans.undone.format(title=made.title)),
            )

        frame.kiosk.push_screen(ConfirmScreen(asking, undo))

    def _ask_change(self, one: ActivityRecord, frame: Frame) -> None:
        def hand_in(typed: Mapping[str, str]) -> ActivityRecord:
            owner, day = typed["owner"].strip(), typed["day"].strip()
            change = Change(owner=owner or None, day=understood.day(day) if day else None)
            desk, campaign = self._station.desks.campaigns, self._campaign.campaign_id
            return desk.change_activity(campaign, one.activity_id, change, self._station.badge)

        def then(made: ActivityRecord) -> None:
            frame.look_again()
            frame.tell(lambda words: words.plans.changed.format(title=made.title))

        form = Form(
            lambda words: words.plans.key_change,
            lambda words: words.plans.change_prompt.format(title=one.title),
            (
                Entry("owner", lambda words: words.plans.owner, lambda words: words.plans.owner_hint, one.owner or ""),
                Entry(
                    "day",
                    lambda words: words.plans.day,
                    lambda words: words.plans.on_hint,
                    one.day.isoformat() if one.day else "",
                ),
            ),
            lambda words: words.plans.change_enter,
            hand_in,
            then,
        )
        frame.kiosk.push_screen(FormScreen(form))
