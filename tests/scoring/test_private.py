"""Names and words stay outside the chain: it holds a salted digest, and they can be erased without breaking it."""

import traceback
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from scoring.errors import StoreError
from scoring.errors.fault import Flaw
from scoring.errors.inputs import TextTooLongError
from scoring.errors.unknown import NothingToEraseError
from scoring.events.privacy import ErasureReason
from scoring.events.ratings import Channel, RatingGiven
from scoring.ledger.erasing import Erased
from scoring.ledger.private import MAX_CHARACTERS, erase, fresh_salt, read_text, seal, text_digest
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.ledger.verify import verify
from scoring.read import organisation
from scoring.services.erasures import Erasures
from scoring.services.ratings import Ratings
from tests.scoring.halls import HALL, NAMES, FakeClock, everything, open_at, raw
from tests.telling import refused

RATING = "told"
WORDS = "第一次来没有说要带户口簿，又跑了一趟。"


@pytest.fixture
def ref(hall: Store) -> str:
    """Where the words of one citizen are kept."""
    book = Ratings(hall)
    book.give("A01", 2, channel=Channel.HALL, rating_id=RATING)
    book.add_reasons(RATING, [], WORDS)
    with hall.reading() as connection:
        return str(connection.exec_driver_sql("SELECT words_ref FROM rating").scalar_one())


def test_no_name_and_no_word_is_in_the_ledger(hall: Store, ref: str, path: Path) -> None:
    ledger = repr(everything(path)["ledger"])
    assert ref in ledger
    for private in (WORDS, *NAMES.values()):
        assert private not in ledger
        assert ascii(private)[1:-1] not in ledger


def erased_by_law(hall: Store, *targets: str) -> Erased:
    """Two people have everything erased that belongs to the targets; by default the citizen's words."""
    return Erasures(hall).erase(targets or (f"rating:{RATING}",), ErasureReason.WITHDRAWN, "G1", "Z1")


def test_erasing_a_text_leaves_the_chain_whole_and_the_rating_standing(hall: Store, ref: str) -> None:
    with hall.reading() as connection:
        assert read_text(connection, HALL, ref) == WORDS
    assert erased_by_law(hall) == Erased(1, gone=True)
    with hall.reading() as connection:
        assert read_text(connection, HALL, ref) is None
        assert connection.exec_driver_sql("SELECT level, words_ref FROM rating").one() == (2, ref)
    assert verify(hall.engine).whole
    assert compare(hall.engine) == []


def bytes_of(path: Path) -> bytes:
    """Everything that stands in the folder of a database."""
    return b"".join(file.read_bytes() for file in path.parent.iterdir())


def test_erased_words_are_nowhere_in_the_file_nor_in_its_log(hall: Store, ref: str, path: Path) -> None:
    with raw(path) as connection:
        salt = connection.execute("SELECT salt FROM private_text WHERE ref = ?", (ref,)).fetchone()[0]
    for private in (WORDS, salt):
        assert private.encode() in bytes_of(path)
    assert erased_by_law(hall) == Erased(1, gone=True)
    kept = bytes_of(path)
    assert NAMES["W1"].encode() in kept
    assert WORDS.encode() not in kept
    assert salt.encode() not in kept
    with refused(NothingToEraseError, RATING):
        erased_by_law(hall)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE private_text SET text = NULL, salt = '' WHERE ref = ?",
        "UPDATE private_text SET text = NULL WHERE ref = ?",
        "DELETE FROM private_text WHERE ref = ?",
        "UPDATE private_text SET hall_id = 'another' WHERE ref = ?",
    ],
)
def test_a_text_that_is_gone_without_an_entry_is_missed(hall: Store, ref: str, path: Path, change: str) -> None:
    with raw(path) as connection:
        connection.execute(change, (ref,))
    (fault,) = verify(hall.engine).faults
    assert fault.flaw is Flaw.TEXT_MISSING
    with raw(path) as connection:
        ((payload,),) = connection.execute("SELECT payload FROM ledger WHERE seq = ?", (fault.seq,))
    assert ref in payload


def test_a_text_that_was_erased_and_is_there_again_is_found(hall: Store, ref: str, path: Path) -> None:
    with raw(path) as connection:
        kept = connection.execute("SELECT salt, text FROM private_text WHERE ref = ?", (ref,)).fetchone()
    erased_by_law(hall)
    with raw(path) as connection:
        connection.execute("UPDATE private_text SET salt = ?, text = ? WHERE ref = ?", (*kept, ref))
    assert [fault.flaw for fault in verify(hall.engine).faults] == [Flaw.TEXT_KEPT]


def test_while_somebody_reads_the_log_is_owed_and_emptied_at_the_next_opening(
    hall: Store, ref: str, path: Path, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    with hall.reading() as view:
        assert read_text(view, HALL, ref) == WORDS
        assert erased_by_law(hall) == Erased(1, gone=False)
        assert read_text(view, HALL, ref) == WORDS  # an older view is whole until it ends
        assert "what was erased may stand in the log" in caplog.text
        open_at(path, clock, "T2").close()  # and nobody is kept from working
    assert WORDS.encode() in bytes_of(path)
    open_at(path, clock, "T2").close()
    assert WORDS.encode() not in bytes_of(path)


def test_a_log_tells_neither_words_nor_salts_when_the_database_refuses_them(hall: Store, path: Path) -> None:
    given_ = Ratings(hall).give("A01", 2, channel=Channel.HALL)
    with raw(path) as connection:
        connection.execute("ALTER TABLE private_text RENAME COLUMN text TO txt")
    with pytest.raises(StoreError) as refusal:
        Ratings(hall).add_reasons(given_.rating_id, [], WORDS)
    logged = "".join(traceback.format_exception(refusal.value))
    assert "has no column named text" in logged
    assert WORDS not in logged
    assert "salt':" not in logged
    with pytest.raises(ValidationError) as unfit:
        RatingGiven.model_validate({"rating_id": WORDS, "window_id": "A01", "level": 9, "channel": Channel.HALL})
    assert WORDS not in str(unfit.value)


def test_erasing_again_or_erasing_nothing_is_no_error_and_says_so(hall: Store, ref: str) -> None:
    with hall.writing() as connection:
        assert [erase(connection, HALL, one) for one in (ref, ref, "no-such-ref")] == [True, False, False]


def test_the_salt_goes_with_the_text(hall: Store, ref: str, path: Path) -> None:
    with hall.writing() as connection:
        erase(connection, HALL, ref)
    with raw(path) as connection:
        assert connection.execute("SELECT salt, text FROM private_text WHERE ref = ?", (ref,)).fetchall() == [
            ("", None)
        ]


def test_a_person_whose_name_was_erased_is_still_a_person(hall: Store) -> None:
    with hall.writing() as connection:
        (name_ref,) = connection.exec_driver_sql("SELECT name_ref FROM staff WHERE staff_id = 'W1'").one()
        erase(connection, HALL, name_ref)
    with hall.reading() as connection:
        person = organisation.person(connection, HALL, "W1")
    assert (person.name, person.unit_name) == (None, "公安户政")


def test_nothing_is_kept_under_no_ref(store: Store) -> None:
    with store.reading() as connection:
        assert read_text(connection, HALL, None) is None


def test_one_hall_does_not_read_anothers_texts(hall: Store, ref: str) -> None:
    with hall.writing() as connection:
        assert read_text(connection, "hall-2", ref) is None
        assert erase(connection, "hall-2", ref) is False


@given(st.text(max_size=50), st.text(max_size=50))
def test_a_digest_tells_texts_and_salts_apart_also_where_they_join_alike(salt: str, text: str) -> None:
    assert text_digest(salt, text) != text_digest(salt, text + "x")
    assert text_digest(salt + "x", text) != text_digest(salt, "x" + text)


def test_the_same_words_twice_have_different_digests_and_refs() -> None:
    one, two = seal(WORDS, about="words"), seal(WORDS, about="words")
    assert one.sealed.digest != two.sealed.digest
    assert one.sealed.ref != two.sealed.ref
    assert len(fresh_salt()) == 32


def test_a_text_of_the_longest_length_is_taken_and_one_more_refused() -> None:
    assert seal("话" * MAX_CHARACTERS, about="words").text == "话" * MAX_CHARACTERS
    with refused(TextTooLongError, "2001 字，最多 2000 字"):
        seal("话" * (MAX_CHARACTERS + 1), about="words")
