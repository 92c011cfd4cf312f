"""What a terminal says of a receipt: whether its own ledger holds it, and nothing else."""

import pytest

from kiosk.desks.on_store import StoreRatingDesk
from scoring.errors.receipts import ReceiptMistypedError
from scoring.events.ratings import Channel
from scoring.receipts.code import ReceiptCode
from scoring.receipts.receipts import Receipts
from tests.scoring.halls import FakeClock, open_at, organisation, rated


def test_a_terminal_holds_what_it_gave_a_receipt_for_and_no_other() -> None:
    store = open_at(None, FakeClock())
    store.ledger.append_all([*organisation(), rated("r1", "A01", 1, "W1")])
    desk, code = StoreRatingDesk(store, Channel.HALL), Receipts(store).code_of("r1")
    assert desk.holds(str(code).lower())
    assert not desk.holds(str(ReceiptCode(code.seq, code.mark ^ 1)))
    assert not desk.holds(str(ReceiptCode(code.seq + 500, code.mark)))
    assert not desk.holds(str(ReceiptCode(code.seq - 1, code.mark)))
    with pytest.raises(ReceiptMistypedError):
        desk.holds(str(code)[:-1])
