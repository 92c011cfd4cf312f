"""Everything a clerk can do with papers."""

import secrets
import uuid
from collections.abc import Callable

from quiz import attempt as steps
from quiz.attempt.report import AttemptReport, build_report
from quiz.drawing.draw import draw_paper
from quiz.model.bank import Bank
from quiz.model.errors import AttemptClosedError, NotOnOfferError
from quiz.service.archive import frozen, thawed
from quiz.service.cards import PaperCard, card
from quiz.service.sitting import Sitting
from scoring.clock import hall_day
from scoring.events.attempts import SubmitReason
from scoring.ledger.store import Store
from scoring.read import attempts as records
from scoring.read.campaigns import current_campaign, papers

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
    ) -> None:
        """Offer papers out of a store.

        Args:
            store: where attempts are kept.
            bank: returns the bank papers are drawn from.
            region: the hall's place; None for national law only.
            seed_source: asked once for every attempt. The seed stands in the paper, which is frozen with the attempt.
        """
        self._store = store
        self._bank = bank
        self._region = region
        self._seed_source = seed_source

    def papers(self, staff_id: str) -> tuple[PaperCard, ...]:
        """The papers of the current campaign as they stand for one clerk; none without a campaign."""
        today = hall_day(self._store.clock())
        hall = self._store.hall_id
        with self._store.reading() as connection:
            campaign = current_campaign(connection, hall, today)
            if campaign is None:
                return ()
            terms = papers(connection, hall, campaign.campaign_id)
            own = [
                # An open attempt is read again by itself: that includes the time noted since its last event.
                records.attempt(connection, hall, one.attempt_id) if one.is_open else one
                for one in records.attempts(connection, hall, campaign_id=campaign.campaign_id, staff_id=staff_id)
            ]
        blueprints = self._bank().blueprints
        counts = {name: plan.count for name, plan in blueprints.items()}
        return tuple(card(one, counts.get(one.paper_id), own, today) for one in terms)

    def start(self, staff_id: str, paper_id: str) -> Sitting:
        """Draw a paper and begin; paper and questions are frozen with the first entry.

        Raises:
            NotOnOfferError: not scheduled, past its deadline, no attempt left, or one is open.
            DrawError: the bank cannot fill the paper.
        """
        offered = next((one for one in self.papers(staff_id) if one.paper_id == paper_id), None)
        if offered is None or not offered.on_offer:
            raise NotOnOfferError(paper_id)
        number = offered.attempts_used + 1
        bank = self._bank()
        paper = draw_paper(
            bank.blueprints[paper_id],
            bank,
            seed=self._seed_source(),
            day=hall_day(self._store.clock()),
            region=self._region,
        )
        items = {place.item_id: bank.items[place.item_id] for place in paper.items}
        event = steps.start(
            paper,
            attempt_id=uuid.uuid4().hex,
            staff_id=staff_id,
            campaign_id=offered.campaign_id,
            paper_id=paper_id,
            number=number,
            seconds_allowed=offered.seconds_allowed,
        )
        self._store.ledger.append(event, documents=frozen(paper, items.values()))
        return Sitting(self._store, steps.begin(paper, event), items)

    def resume(self, attempt_id: str) -> Sitting:
        """Go on with an open attempt where it stood; the time the terminal was down does not count.

        Raises:
            UnknownAttemptError: no such attempt.
            AttemptClosedError: it was submitted.
        """
        sitting = self._sitting(attempt_id)
        if not sitting.attempt.is_open:
            raise AttemptClosedError(attempt_id)
        sitting.resume()
        return sitting

    def hand_in(self, attempt_id: str) -> AttemptReport:
        """Submit an open attempt as it stands, e.g. one whose paper is past its deadline."""
        sitting = self._sitting(attempt_id)
        return sitting.submit(SubmitReason.TIME_UP, sitting.attempt.elapsed_ms)

    def result(self, attempt_id: str) -> AttemptReport:
        """The result of a submitted attempt.

        Raises:
            UnknownAttemptError: no such attempt.
            AttemptOpenError: it was not submitted yet.
        """
        sitting = self._sitting(attempt_id)
        return build_report(sitting.attempt, sitting.items)

    def _sitting(self, attempt_id: str) -> Sitting:
        hall = self._store.hall_id
        with self._store.reading() as connection:
            record = records.attempt(connection, hall, attempt_id)
            attempt, items = thawed(connection, hall, record)
        return Sitting(self._store, attempt, items)
