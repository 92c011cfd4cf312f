"""Receipts against a ledger that is as it was, and against ledgers that somebody with the file has changed."""

from contextlib import suppress
from pathlib import Path

import pytest

from scoring.errors.broken import ChainBrokenError
from scoring.errors.receipts import ProofUnreadableError, ReceiptKeyGoneError, ReceiptKeySpoiltError
from scoring.errors.unknown import UnknownRatingError
from scoring.events.ratings import ReasonsAdded
from scoring.ledger.store import Store
from scoring.receipts.code import ReceiptCode
from scoring.receipts.key import RECEIPT_KEY_FILE
from scoring.receipts.proofs import Proofs, Proven
from scoring.receipts.receipts import Receipts
from scoring.receipts.standing import Standing
from tests.scoring.forging import Change, edited, forged_with_note
from tests.scoring.halls import FakeClock, open_at, rated
from tests.scoring.receipts.checker import check
from tests.scoring.test_insider import with_another_day, with_another_rating, without_bad_ratings, without_the_tail

LAST = "r11"
"""The newest of the ratings."""


@pytest.fixture
def rich(hall: Store) -> Store:
    """A hall with a dozen ratings, good and bad."""
    for number in range(12):
        hall.ledger.append_all([rated(f"r{number}", "A01", 1 + number % 5, "W1")])
    return hall


def proven(store: Store, rating_id: str) -> Proven:
    found = Proofs(store).prove(Receipts(store).code_of(rating_id))
    assert found is not None
    return found


def test_a_receipt_shows_its_rating_for_ever(rich: Store) -> None:
    code, proof = Receipts(rich).code_of("r3"), proven(rich, "r3")
    for number in range(300):
        rich.ledger.append_all([rated(f"later{number}", "A02", 5, "W2")])
    assert Receipts(rich).check(ReceiptCode.read(str(code))) is Standing.UNCHANGED
    assert Proofs(rich).check(proof.text) is Standing.UNCHANGED


def test_every_proof_is_right_for_whoever_has_only_paper_and_key(rich: Store) -> None:
    proofs = Proofs(rich)
    for number in range(12):
        code = Receipts(rich).code_of(f"r{number}")
        found = proofs.prove(code)
        assert found is not None
        origin, index, digest = check(found.text, found.verifier_key)
        assert (origin, index, ReceiptCode.of(index + 1, digest.hex())) == ("hall-kiosk/hall-1/T1", code.seq - 1, code)


def test_a_receipt_says_nothing_of_the_rating(rich: Store) -> None:
    good, bad = (proven(rich, one) for one in ("r0", "r4"))
    for shown in (good, bad):
        assert not {"A01", "W1", "r0", "r4", "level"} & set(shown.text.replace("\n", " ").split())
    forms = [[line.partition(" ")[0] for line in shown.text.split("\n")[:3]] for shown in (good, bad)]
    assert forms[0] == forms[1] == ["c2sp.org/tlog-proof@v1", "extra", "index"]


@pytest.mark.parametrize("change", [without_bad_ratings, with_another_rating, with_another_day, without_the_tail])
def test_a_ledger_that_was_written_anew_is_found_by_an_old_receipt(rich: Store, path: Path, change: Change) -> None:
    code, proof = Receipts(rich).code_of(LAST), proven(rich, LAST)
    rich.close()
    forged_with_note(path, change)
    again = open_at(path, FakeClock())
    shorter = change in {without_bad_ratings, without_the_tail}
    expected = Standing.CUT if shorter else Standing.CHANGED
    assert Receipts(again).check(code) is Proofs(again).check(proof.text) is expected
    again.close()


def test_a_row_that_was_only_edited_is_found_too(rich: Store, path: Path) -> None:
    code, proof = Receipts(rich).code_of("r3"), proven(rich, "r3")
    rich.close()
    edited(path, with_another_day)
    again = open_at(path, FakeClock())
    assert Receipts(again).check(code) is Standing.CHANGED
    with pytest.raises(ChainBrokenError):
        Proofs(again).check(proof.text)
    with pytest.raises(UnknownRatingError):
        Receipts(again).code_of("r3")
    again.close()


def test_what_is_no_rating_has_no_receipt(rich: Store) -> None:
    rich.ledger.append(ReasonsAdded(rating_id="r4", codes=(510,)))
    newest = rich.heads()[0]
    code = ReceiptCode.of(newest.seq, newest.digest)
    assert (Receipts(rich).check(code), Proofs(rich).prove(code)) == (Standing.CHANGED, None)


@pytest.mark.parametrize("bend", [0, 1, 2, 3, -1, -2, -3, -4])
def test_no_line_of_a_proof_can_be_bent(rich: Store, bend: int) -> None:
    lines = proven(rich, "r3").text.removesuffix("\n").split("\n")
    bent = lines[bend].swapcase() if bend != -3 else f"{lines[bend]}0"
    if bent == lines[bend]:
        bent += "x"
    lines[bend] = bent
    with suppress(ProofUnreadableError):
        assert Proofs(rich).check("\n".join(lines) + "\n") is Standing.FOREIGN


def test_the_line_that_is_wrong_is_named(rich: Store) -> None:
    lines = proven(rich, "r3").text.split("\n")
    lines[4] = lines[4][:-2]
    with pytest.raises(ProofUnreadableError) as refused:
        Proofs(rich).check("\n".join(lines))
    assert refused.value.line == 5


NO_PROOFS = ["", "\n" * 9, "c2sp.org/tlog-proof@v1\nextra \n", "c2sp.org/tlog-proof@v1\nindex ²\n", "你好"]


@pytest.mark.parametrize("text", NO_PROOFS)
def test_what_is_no_proof_is_said_to_be_none(rich: Store, text: str) -> None:
    with pytest.raises(ProofUnreadableError):
        Proofs(rich).check(text)


def test_a_proof_of_another_hall_is_foreign(rich: Store, path: Path) -> None:
    proof = proven(rich, "r3").text
    (path.with_name(RECEIPT_KEY_FILE)).unlink()
    assert Proofs(rich).check(proof) is Standing.FOREIGN


def test_the_key_is_its_owners_alone_and_what_stands_in_its_place_is_said(rich: Store, path: Path) -> None:
    proven(rich, "r3")
    key = path.with_name(RECEIPT_KEY_FILE)
    assert key.stat().st_mode & 0o077 == 0
    key.write_text("no key\n", encoding="ascii")
    with pytest.raises(ReceiptKeySpoiltError):
        proven(rich, "r3")
    key.unlink()
    key.mkdir()
    with pytest.raises(ReceiptKeyGoneError):
        proven(rich, "r3")
