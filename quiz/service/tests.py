"""Everything a clerk can do with papers."""

import secrets
import uuid
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from sqlalchemy import Connection

from quiz import attempt as steps
from quiz.attempt import Attempt
from quiz.attempt.away import away
from quiz.attempt.report import AttemptReport, build_report
from quiz.drawing.draw import draw_paper
from quiz.model.bank import Bank
from quiz.model.errors import NotOnOfferError, SittingOpenError
from quiz.model.item import Item
from quiz.model.paper import Paper
from quiz.service.archive import frozen, standing, thawed
from quiz.service.breaks import Breaks
from quiz.service.cards import PaperCard, card
from quiz.service.for_whom import ForWhom
from quiz.service.overdue import hand_in_overdue
from quiz.service.retests import Own, RetestPapers, offered_to
from quiz.service.shut import require_no_own_test, require_no_test_here
from quiz.service.sitting import Sitting
from scoring.clock import Steady, hall_day
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store
from scoring.read import attempts as records
from scoring.read import organisation
from scoring.read.attempts import AttemptRecord
from scoring.read.campaigns import PaperTerms, campaigns, current_campaign, papers

SeedSource = Callable[[], str]
"""Returns a fresh secret from which a paper is drawn, as text."""


def fresh_seed() -> str:
    """128 random bits: nobody who knows hall, bank and badge can draw a paper before it is begun."""
    return secrets.token_hex(16)


class Tests:
    """Offers papers, starts and resumes attempts, shows results."""

    def __init__(
        self,
        store: Store,
        bank: Callable[[], Bank],
        *,
        region: str | None = None,
        seed_source: SeedSource = fresh_seed,
        steady: Steady | None = None,
    ) -> None:
        """Offer papers out of a store.

        Args:
            store: where attempts are kept.
            bank: returns the bank papers are drawn from.
            region: the hall's place; None for national law only.
            seed_source: asked once for every attempt. The seed stands in the paper, which is frozen with the attempt.
            steady: a clock that nobody can set; without it times away are measured by the store's clock.
        """
        self._store = store
        self._bank = bank
        self._region = region
        self._seed_source = seed_source
        self._breaks = Breaks(store, steady)
        self._for_whom = ForWhom()
        self._retests = RetestPapers(bank, region)

    def papers(self, staff_id: str) -> tuple[PaperCard, ...]:
        """The papers as they stand for one clerk; what is overdue is handed in first.

        Those of the current campaign, then of others what can still be taken or was begun, the newest first.
        """
        hand_in_overdue(self._store, self._breaks, staff_id=staff_id)
        today = hall_day(self._store.moment())
        hall = self._store.hall_id
        with self._store.reading() as connection:
            unit = organisation.person(connection, hall, staff_id).unit_id
            terms = _in_order(connection, hall, today)
            own = [
                # An open attempt is read again by itself: that includes the time noted since its last event.
                records.attempt(connection, hall, one.attempt_id) if one.is_open else one
                for one in records.attempts(connection, hall, staff_id=staff_id)
            ]
            current = current_campaign(connection, hall, today)
            again = offered_to(connection, hall, staff_id)
        left = self._remaining_ms(own)
        blueprints = self._bank().blueprints
        counts = {name: plan.count for name, plan in blueprints.items()}
        begun = {(one.campaign_id, one.paper_id) for one in own}
        wanted = (one for one in terms if one.is_for(staff_id, unit) or (one.campaign_id, one.paper_id) in begun)
        cards = (card(one, counts.get(one.paper_id), own, today, left) for one in wanted)
        retests = self._retests.cards(again, staff_id, Own(own, left, today))
        return (
            *retests,
            *(
                one
                for one in cards
                if one.attempts_used or one.on_offer or (current and one.campaign_id == current.campaign_id)
            ),
        )

    def start(self, staff_id: str, paper_id: str, *, campaign_id: str | None = None) -> Sitting:
        """Draw a paper and begin; paper and questions are frozen with the first entry.

        Args:
            staff_id: who takes it.
            paper_id: the scheduled paper.
            campaign_id: what it is to count for; by default the first campaign, as `papers` lists them, that offers it.

        Raises:
            NotOnOfferError: not scheduled, past its deadline, no attempt left, or one is open.
            OwnTestOpenError: another paper is open; its answers could be among this one's.
            DrawError: the bank cannot fill the paper.
        """
        offers = (one for one in self.papers(staff_id) if one.paper_id == paper_id and one.on_offer)
        offered = next((one for one in offers if campaign_id in {None, one.campaign_id}), None)
        if offered is None:
            raise NotOnOfferError(paper_id)
        require_no_own_test(self._store, self._breaks, staff_id)
        number = offered.attempts_used + 1
        paper, items, services = self._drawn(offered, staff_id)
        event = steps.start(
            paper,
            attempt_id=uuid.uuid4().hex,
            staff_id=staff_id,
            campaign_id=offered.campaign_id,
            paper_id=paper_id,
            number=number,
            seconds_allowed=offered.seconds_allowed,
            sitting_id=uuid.uuid4().hex,
            services=services,
        ).model_copy(update={"page": self._store.page})
        self._store.ledger.append(event, documents=frozen(paper, items.values()))
        return self._seated(steps.begin(paper, event), items)

    def _drawn(self, offered: PaperCard, staff_id: str) -> tuple[Paper, dict[str, Item], frozenset[str]]:
        """A paper of its own for this attempt, its items, and whose desk it asks for. NotOnOfferError, DrawError."""
        bank, moment, services = self._bank(), self._store.moment(), frozenset[str]()
        day = hall_day(moment)
        if offered.retest is not None:
            plan = self._retests.drawn(offered.retest, day)
            if plan is None:
                raise NotOnOfferError(offered.paper_id)
            blueprint, drawable = plan
            known = {one.id: one for one in drawable.items}
            paper = draw_paper(blueprint, drawable, seed=self._seed_source(), day=day, region=self._region)
        else:
            known = dict(bank.items)
            blueprint = bank.blueprints[offered.paper_id]
            with self._store.reading() as connection:
                wanted = self._for_whom.wanted(connection, self._store.hall_id, staff_id, bank, moment)
            paper = draw_paper(blueprint, bank, seed=self._seed_source(), day=day, region=self._region, wanted=wanted)
            services = wanted.services if blueprint.own else services
        return paper, {place.item_id: known[place.item_id] for place in paper.items}, services

    def resume(self, attempt_id: str, *, take_over: bool = False) -> Sitting:
        """Go on with an open attempt where it stood; nobody else can from then on.

        Time somebody was away counts, time a terminal was down does not, as `quiz.attempt.away` says.

        Args:
            attempt_id: the attempt.
            take_over: go on although nobody has left it: the terminal went down, or it is open at another one.

        Raises:
            UnknownAttemptError: no such attempt.
            AttemptClosedError: it was submitted.
            SittingOpenError: nobody has left it, and taking over is not meant.
        """
        attempt, items = self._thawed(attempt_id)
        now, hall = self._breaks.now(), self._store.hall_id

        def work_out(connection: Connection) -> Submission:
            nonlocal attempt
            record = records.attempt(connection, hall, attempt_id)
            attempt = standing(connection, hall, record, attempt.paper)
            if record.is_open and record.sitting_id and not record.is_left and not take_over:
                raise SittingOpenError(attempt_id, record.sitting_terminal_id)
            gap = self._breaks.gap_ms(record, now)
            gone = away(gap, left=record.is_left, given_back_before_ms=record.given_back_ms)
            event = steps.resume(attempt, gone, uuid.uuid4().hex)
            attempt = steps.apply(attempt, event)
            return Submission(event.model_copy(update={"page": self._store.page}))

        self._store.ledger.append_worked_out(work_out)
        return self._seated(attempt, items)

    def clock_doubted(self) -> bool:
        """Whether this terminal's clock is not believed; test time is a span of one that never jumps."""
        return self._store.ledger.doubt() is not None

    def result(self, attempt_id: str) -> AttemptReport:
        """The result of a submitted attempt, with what would have been right.

        Raises:
            UnknownAttemptError: no such attempt.
            AttemptOpenError: it was not submitted yet.
            AnswersShutError: its person, or somebody at this terminal, has not handed in a test yet.
        """
        attempt, items = self._thawed(attempt_id)
        report = build_report(attempt, items)
        require_no_own_test(self._store, self._breaks, attempt.staff_id)
        self.require_no_test_here()
        return report

    def require_no_test_here(self) -> None:
        """Refuse answers at a terminal with an open test. Raises TestOpenHereError."""
        require_no_test_here(self._store, self._breaks)

    def _remaining_ms(self, own: Iterable[AttemptRecord]) -> dict[str, int]:
        """Test time left now, in milliseconds, by open attempt."""
        running = [one for one in own if one.is_open]
        now = self._breaks.now()
        return {one.attempt_id: max(0, one.seconds_allowed * 1000 - self._breaks.used_ms(one, now)) for one in running}

    def _seated(self, attempt: Attempt, items: Mapping[str, Item]) -> Sitting:
        return Sitting(self._store, attempt, items, lambda left: self._breaks.note_left(left.sitting_id))

    def _thawed(self, attempt_id: str) -> tuple[Attempt, dict[str, Item]]:
        hall = self._store.hall_id
        with self._store.reading() as connection:
            return thawed(connection, hall, records.attempt(connection, hall, attempt_id))


def _in_order(connection: Connection, hall_id: str, today: date) -> tuple[PaperTerms, ...]:
    """The papers of every campaign that has begun: the current one first, then the newest."""
    begun = [one for one in campaigns(connection, hall_id) if one.first_day <= today]
    current = current_campaign(connection, hall_id, today)
    begun.sort(key=lambda one: current is None or one.campaign_id != current.campaign_id)
    return tuple(terms for one in begun for terms in papers(connection, hall_id, one.campaign_id))
