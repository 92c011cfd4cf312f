"""What the store and the book know of whoever takes a paper."""

from pathlib import Path

from quiz.bank.load import load_bank
from quiz.model.bank import Bank, assemble
from quiz.model.blueprint import Part, Where
from quiz.model.guide import Guide
from quiz.service import Tests
from quiz.service.for_whom import own_services, windows_of
from scoring.events.attempts import SubmitReason
from scoring.ledger.store import Store
from scoring.read.attempts import attempt, last_put, uses
from tests.quiz.bank.book.samples import BOOK
from tests.quiz.bank.samples import HEALTHY, write_bank
from tests.quiz.builders import hall_bank, hall_blueprint
from tests.scoring.halls import july


def test_a_second_paper_asks_what_the_first_did_not(room: Tests, store: Store) -> None:
    first = room.start("W1", "monthly")
    put = {place.item_id for place in first.attempt.paper.items}
    with store.reading() as connection:
        assert not uses(connection, store.hall_id)  # not handed in yet
    first.submit(SubmitReason.CLERK, 60_000)
    with store.reading() as connection:
        assert {*uses(connection, store.hall_id)} == put
        assert {*last_put(connection, store.hall_id, "W1")} == put
        assert not last_put(connection, store.hall_id, "W2")
    second = {place.item_id for place in room.start("W1", "monthly").attempt.paper.items}
    assert len(put & second) < len(put)


def test_what_a_window_does_stands_in_the_book(tmp_path: Path, store: Store) -> None:
    root = tmp_path / "own"
    write_bank(root / "bank", HEALTHY)
    write_bank(root / "book", BOOK)
    bank = load_bank(root / "bank", book=root / "book").bank
    assert own_services(bank, {"A03"}) == {"S05"}
    assert own_services(bank, {"a04"}) == {"S05"}
    assert own_services(bank, {"Z9"}) == frozenset()
    # A paper that asks for the own desk first says for which; one that does not says nothing.
    part = Part(title="本岗", count=3, marks="5", where=Where(own=True))
    own = hall_blueprint().model_copy(update={"parts": (part,)})
    for blueprint, services in ((own, ("S05",)), (hall_blueprint(), ())):
        offered = assemble(_at_window(bank, "A02"), hall_bank().items, (blueprint,))
        sitting = Tests(store, lambda offered=offered: offered).start("W2", "monthly")  # type: ignore[misc]
        with store.reading() as connection:
            assert attempt(connection, store.hall_id, sitting.attempt.attempt_id).services == services
        sitting.submit(SubmitReason.CLERK, 60_000)
    with store.reading() as connection:
        assert windows_of(connection, store.hall_id, "W1", july(14))


def _at_window(bank: Bank, window: str) -> list[Guide]:
    """The guides of a bank, all done at one window."""
    return [
        guide.model_copy(update={"here": guide.here.model_copy(update={"windows": (window,)})})
        for guide in bank.guides.values()
        if guide.here and guide.here.windows
    ]
