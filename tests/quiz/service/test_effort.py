"""What an attempt costs does not grow with the bank: only what is drawn is written out."""

from types import MappingProxyType

import pytest

from quiz.model.bank import Bank, assemble
from quiz.model.item import Item
from quiz.service import Tests
from scoring.events.attempts import SubmitReason
from scoring.ledger.store import Store
from tests.quiz.builders import hall_bank, hall_blueprint
from tests.quiz.service.conftest import BANK
from tests.scoring.tracing import acts, traced


class CountedItem(Item):
    """A question that notes on a list how often it is written out as JSON."""

    def canonical(self) -> str:
        WRITTEN_OUT.append(self.id)
        return super().canonical()


WRITTEN_OUT: list[str] = []


@pytest.fixture
def bank() -> Bank:
    items = (CountedItem.model_construct(**dict(item)) for item in hall_bank().items)
    loaded = assemble((), items, (hall_blueprint(),))
    WRITTEN_OUT.clear()
    return loaded


def test_starting_writes_out_the_questions_of_the_paper_alone_and_answering_none(store: Store, bank: Bank) -> None:
    sitting = Tests(store, lambda: bank).start("W1", "monthly")
    paper = sitting.attempt.paper
    assert sorted(WRITTEN_OUT) == sorted(place.item_id for place in paper.items)
    WRITTEN_OUT.clear()
    for place in paper.items:
        sitting.show(place.position, place.position * 1000)
        sitting.answer(place.position, sitting.item(place.position).key, place.position * 1000)
    sitting.submit(SubmitReason.CLERK, 30_000)
    assert not WRITTEN_OUT


def test_a_bank_from_the_cache_names_each_question_once_for_all_papers(store: Store, bank: Bank) -> None:
    fresh = {name: CountedItem.model_construct(**dict(item)) for name, item in bank.items.items()}
    kept = Bank(bank.guides, MappingProxyType(fresh), bank.blueprints, bank.digest)
    room = Tests(store, lambda: kept)
    room.start("W1", "monthly")
    first = len(WRITTEN_OUT)
    WRITTEN_OUT.clear()
    again = room.start("W2", "monthly")
    assert first == len(fresh) + len(again.attempt.paper.items)
    assert len(WRITTEN_OUT) == len(again.attempt.paper.items)


def test_an_answer_costs_the_same_few_statements_at_the_first_question_and_at_the_last(store: Store) -> None:
    sitting = Tests(store, lambda: BANK).start("W1", "monthly")
    costs = []
    for place in sitting.attempt.paper.items:
        with traced(store) as seen:
            sitting.show(place.position, place.position * 1000)
            sitting.answer(place.position, sitting.item(place.position).key, place.position * 1000 + 500)
        costs.append(acts(seen))
    # Each of the two links an entry, asks whether a book is closed, and moves the attempt; the answer has a row too.
    assert costs == [{"BEGIN": 2, "COMMIT": 2, "INSERT": 3, "SELECT": 2, "UPDATE": 4}] * len(costs)
