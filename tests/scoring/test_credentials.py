"""Badge and PIN: who gets in, who waits, and what is kept."""

from datetime import timedelta
from pathlib import Path
from typing import Literal

import pytest
from argon2 import PasswordHasher

from scoring.errors import SignInError, UnknownSubjectError
from scoring.errors.inputs import PinFormatError
from scoring.ledger.store import Store
from scoring.read.organisation import StaffRecord
from scoring.services.credentials import MAX_FAILURES, PAUSE, Credentials
from tests.scoring.halls import FakeClock, everything, raw
from tests.telling import refused, told

WRONG = "工号或口令不对"


class CountingHasher(PasswordHasher):
    """Argon2 with its cheapest settings, counting how often it is asked to work."""

    def __init__(self) -> None:
        super().__init__(time_cost=1, memory_cost=8, parallelism=1)
        self.work = 0

    def hash(self, password: str | bytes, *, salt: bytes | None = None) -> str:
        self.work += 1
        return super().hash(password, salt=salt)

    def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:  # noqa: A002 - the library's own name
        self.work += 1
        return super().verify(hash, password)


@pytest.fixture
def hasher() -> CountingHasher:
    return CountingHasher()


@pytest.fixture
def door(hall: Store, hasher: CountingHasher) -> Credentials:
    keeper = Credentials(hall, hasher)
    keeper.set_pins({"W1": "1234", "G1": "998877"})
    hasher.work = 0
    return keeper


def fail(door: Credentials, times: int) -> None:
    """Wrong PINs in a row; the last one that is allowed says at once that the badge has to wait."""
    for number in range(1, times + 1):
        with refused(SignInError, WRONG if number < MAX_FAILURES else "请5分钟后再试"):
            door.sign_in("W1", "0000")


def test_every_refusal_tells_the_rule_and_none_promises_what_nobody_can_do(door: Credentials) -> None:
    for number in range(MAX_FAILURES + 1):
        with pytest.raises(SignInError) as refusal:
            door.sign_in("W1", "0000")
        said = told(refusal.value)
        assert "重设" not in said
        assert ("连续输错5次，要等5分钟" in said) == (number < MAX_FAILURES - 1)


def test_the_right_pin_opens_for_the_person_it_belongs_to(door: Credentials) -> None:
    assert door.sign_in("W1", "1234") == StaffRecord("W1", "李明", "U1", "公安户政", "clerk")
    with refused(SignInError, WRONG):
        door.sign_in("W1", "998877")


def test_a_wrong_pin_and_an_unknown_badge_read_the_same_and_take_the_same_work(
    door: Credentials, hasher: CountingHasher
) -> None:
    messages = []
    for badge in ("W1", "W99", "W2"):
        hasher.work = 0
        with pytest.raises(SignInError) as refusal:
            door.sign_in(badge, "0000")
        messages.append(told(refusal.value))
        assert hasher.work == 1
    assert len(set(messages)) == 1


def test_five_wrong_pins_close_the_door_even_for_the_right_one(door: Credentials, clock: FakeClock) -> None:
    fail(door, MAX_FAILURES)
    with refused(SignInError, "请5分钟后再试"):
        door.sign_in("W1", "1234")
    clock.pass_(PAUSE - timedelta(seconds=1))
    with refused(SignInError, "请1分钟后再试"):
        door.sign_in("W1", "1234")


def test_after_the_pause_the_right_pin_opens_again(door: Credentials, clock: FakeClock) -> None:
    fail(door, MAX_FAILURES)
    clock.pass_(PAUSE)
    assert door.sign_in("W1", "1234").staff_id == "W1"


def test_after_the_pause_there_are_five_tries_again(door: Credentials, clock: FakeClock) -> None:
    fail(door, MAX_FAILURES)
    clock.pass_(PAUSE)
    fail(door, MAX_FAILURES)
    with refused(SignInError, "分钟后再试"):
        door.sign_in("W1", "1234")


def test_a_right_pin_forgives_the_wrong_ones_before(door: Credentials) -> None:
    for _ in range(3):
        fail(door, MAX_FAILURES - 1)
        assert door.sign_in("W1", "1234").staff_id == "W1"


def test_one_persons_mistakes_do_not_close_the_door_for_another(door: Credentials) -> None:
    fail(door, MAX_FAILURES)
    assert door.sign_in("G1", "998877").role == "admin"


def test_the_pause_survives_the_program(door: Credentials, hall: Store, hasher: CountingHasher) -> None:
    fail(door, MAX_FAILURES)
    with refused(SignInError, "分钟后再试"):
        Credentials(hall, hasher).sign_in("W1", "1234")


def test_a_new_pin_replaces_the_old_one_and_ends_a_pause(door: Credentials) -> None:
    fail(door, MAX_FAILURES)
    door.set_pin("W1", "4321")
    assert door.sign_in("W1", "4321").staff_id == "W1"
    with refused(SignInError, WRONG):
        door.sign_in("W1", "1234")


@pytest.mark.parametrize("pin", ["", "123", "1" * 13, "12a4", "１２３４", "12 4", "-123", "²³⁴⁵"])
def test_a_pin_is_four_to_twelve_plain_digits(door: Credentials, path: Path, pin: str) -> None:
    before = everything(path)
    with refused(PinFormatError, "4 到 12 位数字"):
        door.set_pins({"W2": "1234", "W1": pin})
    assert everything(path) == before


@pytest.mark.parametrize("pin", ["1234", "1" * 12])
def test_the_shortest_and_the_longest_pin_work(door: Credentials, pin: str) -> None:
    door.set_pin("W2", pin)
    assert door.sign_in("W2", pin).staff_id == "W2"


def test_nobody_gets_a_pin_when_one_of_them_is_unknown(door: Credentials, path: Path) -> None:
    before = everything(path)
    with refused(UnknownSubjectError, "W99"):
        door.set_pins({"W2": "1234", "W99": "1234"})
    assert everything(path) == before


def test_what_is_kept_is_an_argon2_hash_outside_the_ledger(door: Credentials, path: Path) -> None:
    with raw(path) as connection:
        hashes = [pin_hash for (pin_hash,) in connection.execute("SELECT pin_hash FROM credential ORDER BY staff_id")]
    assert len(hashes) == 2
    for kept, pin in zip(hashes, ("998877", "1234"), strict=True):
        assert kept.startswith("$argon2id$")
        assert PasswordHasher().verify(kept, pin)
        assert kept not in repr(everything(path)["ledger"])


def test_equal_pins_set_apart_have_different_hashes(door: Credentials, path: Path) -> None:
    door.set_pin("W2", "1234")
    with raw(path) as connection:
        (one,), (two,) = connection.execute("SELECT pin_hash FROM credential WHERE staff_id IN ('W1', 'W2')").fetchall()
    assert one != two


def test_a_terminal_is_left_with_the_pin_of_an_administrator_only(door: Credentials) -> None:
    assert door.opens_for_admin("998877")
    assert not door.opens_for_admin("1234")
    assert not door.opens_for_admin("")
