"""Targeted retests as papers: what one person is to take, and what it is drawn from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from quiz.drawing.retest import OfService, of_service, retest_blueprint
from quiz.model.bank import Bank
from quiz.model.blueprint import Blueprint
from quiz.model.guide import Guide
from quiz.model.vocabulary import Facet
from quiz.service.cards import PaperCard, card
from scoring.projections.retests import RETESTS
from scoring.read.answering.retests import RetestRecord, retests_for
from scoring.read.attempts import AttemptRecord
from scoring.read.campaigns import PaperTerms, papers

Drawn = tuple[Blueprint, OfService]


@dataclass(frozen=True, slots=True)
class Own:
    """What a person has taken."""

    attempts: Sequence[AttemptRecord]
    left: dict[str, int]
    """Test time left, by open attempt."""
    today: date


Offered = tuple[tuple[RetestRecord, PaperTerms], ...]
"""Retests of one person, each on its terms, the oldest first."""


def offered_to(connection: Connection, hall_id: str, staff_id: str) -> Offered:
    """Read them."""
    terms = {one.paper_id: one for one in papers(connection, hall_id, RETESTS)}
    return tuple((one, terms[one.retest_id]) for one in retests_for(connection, hall_id, staff_id))


def testable(bank: Bank, day: date) -> tuple[Guide, ...]:
    """The services of which a bank has something to ask on a day in any hall, in order of their ids."""
    asked = {one.service for one in bank.drawable(day)}
    return tuple(guide for guide in bank.guides.values() if guide.id in asked)


class RetestPapers:
    """The retests of a bank on a day."""

    def __init__(self, bank: Callable[[], Bank], region: str | None) -> None:
        self._bank = bank
        self._region = region

    def cards(self, offered: Offered, staff_id: str, own: Own) -> Iterator[PaperCard]:
        """A card for every retest that is to be taken, or was; the newest first."""
        for retest, terms in reversed(offered):
            person = retest.of(staff_id)
            waits = person is not None and person.waits and not retest.voided
            if person is None or not (waits or person.tries):
                continue
            drawn = self.drawn(retest, own.today)
            plan = drawn[0] if drawn else None
            named = _terms(terms, plan)
            shown = card(named, plan.count if plan else None, own.attempts, own.today, own.left)
            yield replace(shown, on_offer=shown.on_offer and waits, retest=retest)

    def drawn(self, retest: RetestRecord, today: date) -> Drawn | None:
        """The plan of its paper and what it is drawn from; None where the bank has nothing to ask."""
        bank, facets = self._bank(), [facet for facet in Facet if facet.value in retest.facets]
        chosen = of_service(bank.drawable(today, self._region), retest.service_id, facets, digest=bank.digest)
        guide = bank.guides.get(retest.service_id)
        title, title_en = (guide.title, guide.title_en) if guide else (retest.service_id, retest.service_id)
        plan = retest_blueprint(chosen, title, title_en, pass_percent=retest.pass_percent)
        return (plan, chosen) if plan else None


def _terms(terms: PaperTerms, plan: Blueprint | None) -> PaperTerms:
    """With title and marks of the plan, as far as there is one."""
    return replace(terms, title=plan.title, maximum=plan.maximum) if plan else terms
