"""Badge and PIN: who gets in, who waits, and what is kept."""

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from argon2 import PasswordHasher

from scoring.clock import SteadyMoment, hall_day
from scoring.errors import SignInError, UnknownSubjectError
from scoring.errors.fault import Flaw
from scoring.errors.inputs import PinFormatError
from scoring.errors.sign_in import WrongBadgeOrPinError
from scoring.events.identity import PinReason
from scoring.events.organisation import StaffLeft
from scoring.ledger.pins import stored_pin_digest
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.ledger.verify import verify
from scoring.read.organisation import StaffRecord
from scoring.rules.errors import WeakPinError
from scoring.rules.identity.tries import FREE_TRIES, PAUSES
from scoring.services.credentials import Credentials, PinSetting
from tests.scoring.halls import FakeClock, everything, open_at, raw
from tests.telling import refused, told

WRONG = "工号或口令不对"
BY_ADMIN = PinSetting("G1", PinReason.INITIAL)


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


class FakeSteady:
    """A clock that nobody can set, until a test restarts the machine."""

    def __init__(self) -> None:
        self.start, self.seconds = "first", 1000.0

    def __call__(self) -> SteadyMoment:
        return SteadyMoment(self.start, self.seconds)


@pytest.fixture
def steady() -> FakeSteady:
    return FakeSteady()


@pytest.fixture
def door(hall: Store, hasher: CountingHasher, steady: FakeSteady) -> Credentials:
    keeper = Credentials(hall, hasher, steady)
    keeper.set_pins({"W1": "4711", "G1": "739204"}, BY_ADMIN)
    hasher.work = 0
    return keeper


def fail(door: Credentials, times: int) -> None:
    """Wrong PINs in a row; the last one that is allowed says at once that the badge has to wait."""
    for number in range(1, times + 1):
        with refused(SignInError, WRONG if number < FREE_TRIES else "请5分钟后再试"):
            door.sign_in("W1", "0000")


def test_every_refusal_tells_the_rule_and_none_promises_what_nobody_can_do(door: Credentials) -> None:
    for number in range(FREE_TRIES + 1):
        with pytest.raises(SignInError) as refusal:
            door.sign_in("W1", "0000")
        said = told(refusal.value)
        assert "重设" not in said
        assert ("连续输错5次，要等5分钟" in said) == (number < FREE_TRIES - 1)


def test_the_right_pin_opens_for_the_person_it_belongs_to(door: Credentials) -> None:
    assert door.sign_in("W1", "4711") == StaffRecord("W1", "李明", "U1", "公安户政", "clerk")
    with refused(SignInError, WRONG):
        door.sign_in("W1", "739204")


def test_a_pin_says_at_which_browser_of_a_terminal_it_was_set(hall: Store, hasher: CountingHasher, path: Path) -> None:
    Credentials(replace(hall, page="p1"), hasher).set_pins({"W1": "4711"}, BY_ADMIN)
    with raw(path) as other:
        (payload,) = other.execute("SELECT payload FROM ledger WHERE kind = 'pin.changed'").fetchone()
    assert json.loads(payload)["page"] == "p1"


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


def test_five_wrong_pins_close_the_door_even_for_the_right_one(door: Credentials, steady: FakeSteady) -> None:
    fail(door, FREE_TRIES)
    with refused(SignInError, "请5分钟后再试"):
        door.sign_in("W1", "4711")
    steady.seconds += PAUSES[0] - 1
    with refused(SignInError, "请1分钟后再试"):
        door.sign_in("W1", "4711")


def test_after_the_pause_the_right_pin_opens_again(door: Credentials, steady: FakeSteady) -> None:
    fail(door, FREE_TRIES)
    steady.seconds += PAUSES[0]
    assert door.sign_in("W1", "4711").staff_id == "W1"


def test_every_further_wrong_pin_makes_a_longer_pause(door: Credentials, steady: FakeSteady) -> None:
    fail(door, FREE_TRIES)
    for before, pause in pairwise((*PAUSES, PAUSES[-1])):
        steady.seconds += before
        with refused(SignInError, f"请{pause / 60:.0f}分钟后再试"):
            door.sign_in("W1", "0000")


@pytest.mark.parametrize("days", [365, -365])
def test_a_moved_clock_neither_ends_nor_lengthens_a_pause(
    door: Credentials, clock: FakeClock, steady: FakeSteady, days: int
) -> None:
    fail(door, FREE_TRIES)
    clock.pass_(timedelta(days=days))
    with refused(SignInError, "请5分钟后再试"):
        door.sign_in("W1", "4711")
    steady.seconds += PAUSES[0]
    assert door.sign_in("W1", "4711").staff_id == "W1"


def test_a_restart_does_not_end_a_pause_and_time_goes_on_after_it(door: Credentials, steady: FakeSteady) -> None:
    fail(door, FREE_TRIES)
    steady.start, steady.seconds = "second", 5.0
    with refused(SignInError, "请5分钟后再试"):
        door.sign_in("W1", "4711")
    steady.seconds += PAUSES[0]
    assert door.sign_in("W1", "4711").staff_id == "W1"


def test_guesses_made_at_the_same_time_are_counted_one_by_one(door: Credentials, hasher: CountingHasher) -> None:
    def guess(number: int) -> str:
        try:
            door.sign_in("W1", f"{number:06}")
        except SignInError as error:
            return type(error).__name__
        return "in"

    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(guess, range(48)))
    assert answers.count("WrongBadgeOrPinError") == FREE_TRIES - 1
    assert answers.count("SignInPausedError") == 48 - (FREE_TRIES - 1)
    assert hasher.work == FREE_TRIES


def test_a_badge_nobody_has_pauses_just_as_one_that_somebody_has(door: Credentials) -> None:
    told_of: dict[str, list[str]] = {}
    for badge in ("W1", "W99", "W2"):  # a PIN, no such person, a person without a PIN
        told_of[badge] = []
        for _ in range(FREE_TRIES + 2):
            with pytest.raises(SignInError) as refusal:
                door.sign_in(badge, "0000")
            told_of[badge].append(told(refusal.value))
    assert told_of["W1"] == told_of["W99"] == told_of["W2"]


def test_other_spellings_of_a_badge_are_the_same_door(door: Credentials) -> None:
    for spelling in ("w1", "Ｗ１", "W\u200b1", " W1", "W1"):
        with pytest.raises(SignInError):
            door.sign_in(spelling, "0000")
    with refused(SignInError, "请5分钟后再试"):
        door.sign_in("W1", "4711")
    assert door.sign_in("ｇ１", "７３９２０４").staff_id == "G1"


def test_nobody_is_locked_out_from_another_terminal(
    door: Credentials, path: Path, clock: FakeClock, hasher: CountingHasher, steady: FakeSteady
) -> None:
    fail(door, FREE_TRIES)
    elsewhere = open_at(path, clock, "T2")
    assert Credentials(elsewhere, hasher, steady).sign_in("W1", "4711").staff_id == "W1"
    elsewhere.close()
    with refused(SignInError, "分钟后再试"):
        door.sign_in("W1", "4711")


def test_strangers_tries_are_forgotten_but_nobody_elses(
    door: Credentials, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scoring.services.door._MOST_STRANGERS", 3)
    fail(door, FREE_TRIES)
    for number in range(10):
        with pytest.raises(SignInError):
            door.sign_in(f"X{number}", "0000")
    assert len(everything(path)["door_tries"]) == 4
    with refused(SignInError, "分钟后再试"):
        door.sign_in("W1", "4711")


def test_a_right_pin_forgives_the_wrong_ones_before(door: Credentials) -> None:
    for _ in range(3):
        fail(door, FREE_TRIES - 1)
        assert door.sign_in("W1", "4711").staff_id == "W1"


def test_one_persons_mistakes_do_not_close_the_door_for_another(door: Credentials) -> None:
    fail(door, FREE_TRIES)
    assert door.sign_in("G1", "739204").role == "admin"


def test_the_pause_survives_the_program(door: Credentials, hall: Store, hasher: CountingHasher) -> None:
    fail(door, FREE_TRIES)
    with refused(SignInError, "分钟后再试"):
        Credentials(hall, hasher, door._doors.steady).sign_in("W1", "4711")


def test_a_new_pin_replaces_the_old_one_and_ends_a_pause(door: Credentials) -> None:
    fail(door, FREE_TRIES)
    door.set_pins({"W1": "8046"}, BY_ADMIN)
    assert door.sign_in("W1", "8046").staff_id == "W1"
    with refused(SignInError, WRONG):
        door.sign_in("W1", "4711")


@pytest.mark.parametrize("pin", ["", "123", "1" * 13, "12a4", "12 4", "-123", "王二三四", "12.34"])
def test_a_pin_is_four_to_twelve_plain_digits(door: Credentials, path: Path, pin: str) -> None:
    before = everything(path)
    with refused(PinFormatError, "4 到 12 位数字"):
        door.set_pins({"W2": "4711", "W1": pin}, BY_ADMIN)
    assert everything(path) == before


@pytest.mark.parametrize("pin", ["4711", "730184625917"])
def test_the_shortest_and_the_longest_pin_work(door: Credentials, pin: str) -> None:
    door.set_pins({"W2": pin}, BY_ADMIN)
    assert door.sign_in("W2", pin).staff_id == "W2"


def test_nobody_gets_a_pin_when_one_of_them_is_unknown(door: Credentials, path: Path) -> None:
    before = everything(path)
    with refused(UnknownSubjectError, "W99"):
        door.set_pins({"W2": "4711", "W99": "4711"}, BY_ADMIN)
    assert everything(path) == before


def test_what_is_kept_is_an_argon2_hash_outside_the_ledger(door: Credentials, path: Path) -> None:
    with raw(path) as connection:
        hashes = [pin_hash for (pin_hash,) in connection.execute("SELECT pin_hash FROM credential ORDER BY staff_id")]
    assert len(hashes) == 2
    for kept, pin in zip(hashes, ("739204", "4711"), strict=True):
        assert kept.startswith("$argon2id$")
        assert PasswordHasher().verify(kept, pin)
        assert kept not in repr(everything(path)["ledger"])


def test_a_hall_hashes_its_pins_as_dearly_as_rfc_9106_recommends(hall: Store, path: Path) -> None:
    keeper = Credentials(hall)
    keeper.set_pins({"W1": "481736"}, BY_ADMIN)
    with raw(path) as connection:
        ((kept,),) = connection.execute("SELECT pin_hash FROM credential WHERE staff_id = 'W1'").fetchall()
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert keeper.sign_in("W1", "481736").staff_id == "W1"


def test_equal_pins_set_apart_have_different_hashes(door: Credentials, path: Path) -> None:
    door.set_pins({"W2": "4711"}, BY_ADMIN)
    with raw(path) as connection:
        (one,), (two,) = connection.execute("SELECT pin_hash FROM credential WHERE staff_id IN ('W1', 'W2')").fetchall()
    assert one != two


def test_a_terminal_is_left_with_the_pin_of_an_administrator_only(door: Credentials) -> None:
    assert door.opens_for_admin("739204")
    assert not door.opens_for_admin("4711")
    assert not door.opens_for_admin("")


def test_the_way_out_pauses_like_a_sign_in_and_knows_the_same_pins(door: Credentials, steady: FakeSteady) -> None:
    for _ in range(FREE_TRIES - 1):
        assert not door.opens_for_admin("0000")
    for pin in ("0000", "739204"):
        with refused(SignInError, "请5分钟后再试"):
            door.opens_for_admin(pin)
    assert door.sign_in("G1", "739204").role == "admin"
    steady.seconds += PAUSES[0]
    assert door.opens_for_admin("７３９２０４")
    assert not door.opens_for_admin("0000")


@pytest.mark.parametrize("pin", ["0000", "1234", "1985", "2468", "123123", "W1".replace("W", "000")])
def test_a_pin_that_a_stranger_tries_first_is_not_set(door: Credentials, path: Path, pin: str) -> None:
    before = everything(path)
    with refused(WeakPinError, "太容易被猜到"):
        door.set_pins({"W2": "4711", "W1": pin}, BY_ADMIN)
    assert everything(path) == before


def test_a_weak_pin_from_before_goes_on_opening_its_door(door: Credentials, path: Path) -> None:
    with raw(path) as connection:
        weak = PasswordHasher(1, 8, 1).hash("1234")
        connection.execute("UPDATE credential SET pin_hash = ? WHERE staff_id = 'W1'", (weak,))
    assert door.sign_in("W1", "1234").staff_id == "W1"


def test_a_changed_pin_is_an_entry_without_pin_or_hash(door: Credentials, path: Path) -> None:
    door.set_pins({"W2": "8046"}, PinSetting("W2", PinReason.OWN))
    with raw(path) as connection:
        (payload,) = connection.execute("SELECT payload FROM ledger ORDER BY lamport DESC LIMIT 1").fetchone()
        (digest,) = connection.execute("SELECT digest FROM pin_set WHERE staff_id = 'W2'").fetchone()
    told = {"staff_id": "W2", "by": "W2", "reason": "own", "digest": digest, "one_time": False, "page": None}
    assert json.loads(payload) == told


@pytest.mark.parametrize(
    ("act", "whom"),
    [
        ("UPDATE credential SET pin_hash = (SELECT pin_hash FROM credential WHERE staff_id = 'W1')", ["G1"]),
        ("UPDATE credential SET salt = '' WHERE staff_id = 'W1'", ["W1"]),
        ("DELETE FROM credential WHERE staff_id = 'W1'", ["W1"]),
        ("INSERT INTO credential SELECT hall_id, 'W3', pin_hash, salt FROM credential WHERE staff_id = 'W1'", ["W3"]),
        ("UPDATE credential SET staff_id = 'W4' WHERE staff_id = 'W1'", ["W1", "W4"]),
        ("UPDATE credential SET pin_hash = x'ff00' WHERE staff_id = 'G1'", ["G1"]),
    ],
)
def test_a_hash_put_there_by_hand_is_found(
    door: Credentials, hall: Store, path: Path, act: str, whom: list[str]
) -> None:
    door.set_pins({"W2": "8046"}, BY_ADMIN)
    assert verify(hall.engine).whole
    with raw(path) as connection:
        connection.execute(act)
    faults = verify(hall.engine).faults
    found = sorted(one.found for one in faults)
    assert {one.flaw for one in faults} == {Flaw.PIN_SWAPPED}
    assert found == whom or found == sorted({*whom, "W2"})
    assert compare(hall.engine) == []


def test_whoever_has_left_signs_in_no_more(hall: Store, clock: FakeClock) -> None:
    keeper = Credentials(hall)
    keeper.set_pins({"W1": "258036"}, PinSetting(by="G1", reason=PinReason.INITIAL))
    hall.ledger.append(StaffLeft(staff_id="W1", last_day=hall_day(clock.now)))
    assert keeper.sign_in("W1", "258036").staff_id == "W1"
    clock.pass_(timedelta(days=1))
    with pytest.raises(WrongBadgeOrPinError):
        keeper.sign_in("W1", "258036")


@pytest.mark.parametrize("typed", ["", "\udcc4\udce3", "1" * 100_000, "\x00", "４７１１\u200b1", "4711 4711"])
def test_what_is_no_pin_is_a_wrong_pin_and_takes_as_long(door: Credentials, hasher: CountingHasher, typed: str) -> None:
    for badge in ("W1", "W99"):
        hasher.work = 0
        with refused(SignInError, WRONG):
            door.sign_in(badge, typed)
        assert hasher.work == 1
    assert not door.opens_for_admin(typed)


def test_what_the_ledger_remembers_of_a_hash_stays_what_it_is() -> None:
    """Another label, order or framing, and every PIN on record would count as swapped."""
    framed = b"".join(b"%d:%b" % (len(field), field) for field in (b"pin/1", b"salt", b"W1", b"$argon2id$"))
    assert stored_pin_digest(b"salt", b"W1", b"$argon2id$") == hashlib.sha256(framed).hexdigest()
