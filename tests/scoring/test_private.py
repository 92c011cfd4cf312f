"""Names and words stay outside the chain: it holds a salted digest, and they can be erased without breaking it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.errors.inputs import TextTooLongError
from scoring.events.ratings import Channel
from scoring.ledger.private import MAX_CHARACTERS, erase, fresh_salt, read_text, seal, text_digest
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.ledger.verify import verify
from scoring.read import organisation
from scoring.services.ratings import Ratings
from tests.scoring.halls import HALL, NAMES, everything, raw
from tests.telling import refused

WORDS = "第一次来没有说要带户口簿，又跑了一趟。"


@pytest.fixture
def ref(hall: Store) -> str:
    """Where the words of one citizen are kept."""
    book = Ratings(hall)
    given_ = book.give("A01", 2, channel=Channel.HALL)
    book.add_reasons(given_.rating_id, [], WORDS)
    with hall.reading() as connection:
        return str(connection.exec_driver_sql("SELECT words_ref FROM rating").scalar_one())


def test_no_name_and_no_word_is_in_the_ledger(hall: Store, ref: str, path: Path) -> None:
    ledger = repr(everything(path)["ledger"])
    assert ref in ledger
    for private in (WORDS, *NAMES.values()):
        assert private not in ledger
        assert ascii(private)[1:-1] not in ledger


def test_erasing_a_text_leaves_the_chain_whole_and_the_rating_standing(hall: Store, ref: str) -> None:
    with hall.reading() as connection:
        assert read_text(connection, HALL, ref) == WORDS
    with hall.writing() as connection:
        assert erase(connection, HALL, ref) is True
    with hall.reading() as connection:
        assert read_text(connection, HALL, ref) is None
        assert connection.exec_driver_sql("SELECT level, words_ref FROM rating").one() == (2, ref)
    assert verify(hall.engine).whole
    assert compare(hall.engine) == []


def test_erased_words_are_nowhere_in_the_file_any_more(hall: Store, ref: str, path: Path) -> None:
    with hall.writing() as connection:
        erase(connection, HALL, ref)
    hall.close()
    with raw(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    kept = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert NAMES["W1"].encode() in kept
    assert WORDS.encode() not in kept


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
