"""A rating from outside comes from a device with a token or from somebody who may, and is stored once."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.settings.files import DATABASE
from scoring.clock import system_clock
from scoring.events.identity import PinReason
from scoring.ledger.rebuild import compare
from scoring.ledger.store import open_store
from scoring.services.credentials import Credentials, PinSetting
from tests.commands.conftest import Run
from tests.scoring.halls import everything

PIN = "246810"
BY = ("--as", "G0001", "--pin-stdin")
RATING = ("rate", "--window", "A03", "--level", "5")


def numbers(home: Path) -> tuple[int, int]:
    """Ratings and reasons on record."""
    tables = everything(home / DATABASE)
    return len(tables["rating"]), len(tables["rating_reason"])


@pytest.fixture
def alone(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The hall, for a command that finds no token."""
    monkeypatch.delenv("KIOSK_DEVICE_TOKEN")
    return home


def test_nobody_in_particular_cannot_rate(alone: Path, run: Run) -> None:
    answer = run(*RATING, "--home", str(alone))
    assert (answer.code, "--as" in answer.err, numbers(alone)) == (2, True, (0, 0))


def test_a_device_rates_with_its_token_until_it_is_removed(
    alone: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    added = run("device", "add", "B01评价器", "--home", str(alone), *BY, "--json", pin=PIN)
    assert added.code == 0, added.err
    device = json.loads(added.out)
    assert device["token"] not in repr(everything(alone / DATABASE))
    held = tmp_path / "token"
    held.write_text(device["token"] + "\n")
    assert run(*RATING, "--home", str(alone), "--token-file", str(held)).code == 0
    monkeypatch.setenv("KIOSK_DEVICE_TOKEN", device["token"])
    assert run(*RATING, "--home", str(alone)).code == 0
    ledger = repr(everything(alone / DATABASE)["ledger"])
    assert ledger.count(f'"device_id":"{device["device"]}"') == 3
    listed = json.loads(run("device", "list", "--home", str(alone), "--json").out)
    assert [(one["name"], one["added_by"], one["in_use"]) for one in listed] == [
        ("A03评价器", "G0001", True),
        ("B01评价器", "G0001", True),
    ]
    removed = run("device", "remove", "ｂ01评价器", "--home", str(alone), *BY, pin=PIN)
    assert removed.code == 0, removed.err
    gone = run("device", "remove", "A03评价器", "--home", str(alone), *BY, "--json", pin=PIN)
    assert json.loads(gone.out)["in_use"] is False
    refused = run(*RATING, "--home", str(alone))
    assert (refused.code, "没有使用中的设备有这个令牌" in refused.err) == (1, True)
    assert numbers(alone)[0] == 2
    assert run("ledger", "verify", "--home", str(alone)).code == 0
    assert "已停用" in run("device", "list", "--home", str(alone)).out


@pytest.mark.parametrize("token", ["kd_wrong", "", " \n", "\udcff"])
def test_another_token_opens_nothing(alone: Path, run: Run, tmp_path: Path, token: str) -> None:
    held = tmp_path / "token"
    held.write_bytes(token.encode("utf-8", "surrogateescape"))
    assert run(*RATING, "--home", str(alone), "--token-file", str(held)).code in {1, 2}
    assert run(*RATING, "--home", str(alone), "--token-file", str(tmp_path)).code == 2
    assert run(*RATING, "--home", str(alone), "--token-file", str(held), *BY, pin=PIN).code == 2
    assert numbers(alone) == (0, 0)


def test_people_rate_for_citizens_only_if_their_role_allows_it(alone: Path, run: Run) -> None:
    store = open_store(alone / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    Credentials(store).set_pins({"W1": "4711"}, PinSetting("G0001", PinReason.INITIAL))
    store.close()
    clerk = run(*RATING, "--home", str(alone), "--as", "W1", "--pin-stdin", pin="4711")
    assert (clerk.code, "无权" in clerk.err, numbers(alone)) == (1, True, (0, 0))
    device = run("device", "add", "x", "--home", str(alone), "--as", "W1", "--pin-stdin", pin="4711")
    assert (device.code, "无权" in device.err) == (1, True)
    wrong = run(*RATING, "--home", str(alone), *BY, pin="4711")
    assert (wrong.code, "工号或口令不对" in wrong.err) == (1, True)
    assert run(*RATING, "--home", str(alone), *BY, pin=PIN).code == 0
    assert '"by":"G0001"' in repr(everything(alone / DATABASE)["ledger"])


def test_a_device_needs_a_name_that_can_be_kept(alone: Path, run: Run) -> None:
    for name in ("", " ", "\x1b", "名" * 61):
        answer = run("device", "add", name, "--home", str(alone), *BY, pin=PIN)
        assert (answer.code, "1 到 60 个字符" in answer.err) == (2, True)


def test_the_same_key_again_is_the_same_rating(home: Path, run: Run) -> None:
    flags = (*RATING, "--home", str(home), "--id", "box-7:0001", "--reasons", "510,517", "--visit", "2026-0001")
    first = json.loads(run(*flags, "--json").out)
    assert numbers(home) == (1, 2)
    again = run(*flags, "--json")
    assert (again.code, json.loads(again.out)) == (0, {**first, "repeated": True})
    spoken = run(*flags)
    assert (spoken.code, "以前已保存" in spoken.out) == (0, True)
    assert numbers(home) == (1, 2)


def test_a_key_is_not_taken_for_another_rating(home: Path, run: Run) -> None:
    assert run(*RATING, "--home", str(home), "--id", "1").code == 0
    other = run("rate", "--window", "A03", "--level", "1", "--home", str(home), "--id", "1")
    assert (other.code, "已用于另一条评价" in other.err, numbers(home)[0]) == (1, True, 1)
    for key in ("", "a b", "键", "x" * 65):
        bad = run(*RATING, "--home", str(home), "--id", key)
        assert (bad.code, "请求编号应为" in bad.err) == (1, True), key


def test_every_device_and_person_has_keys_of_its_own(home: Path, run: Run) -> None:
    assert run(*RATING, "--home", str(home), "--id", "1").code == 0
    person = run(*RATING, "--home", str(home), "--id", "1", *BY, "--json", pin=PIN)
    assert "repeated" not in json.loads(person.out)
    assert numbers(home)[0] == 2


@pytest.mark.parametrize("retry", [lambda _: None, lambda home: (home / "visit.key").unlink()])
def test_a_retry_finds_its_receipt_after_a_replay_and_whatever_has_changed(
    home: Path, run: Run, retry: Callable[[Path], None]
) -> None:
    flags = (*RATING, "--home", str(home), "--id", "1", "--visit", "2026-0001")
    first = json.loads(run(*flags, "--json").out)
    assert run("ledger", "rebuild", "--home", str(home)).code == 0
    retry(home)
    assert json.loads(run(*flags, "--json").out)["rating_id"] == first["rating_id"]
    store = open_store(home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    assert compare(store.engine) == []
    store.close()


def test_ratings_faster_than_citizens_are_kept_flagged_and_left_out(home: Path, run: Run) -> None:
    said = [json.loads(run(*RATING, "--home", str(home), "--json").out) for _ in range(7)]
    assert [one.get("flag") for one in said] == [None] + ["soon"] * 6
    assert "已标记待核" in run(*RATING, "--home", str(home)).out
    assert numbers(home)[0] == 8
    assert json.loads(run("scores", "--home", str(home), "--json").out)["rates"]["good"]["denominator"] == 1
    for subject, by in (("W1", "staff"), ("A03", "window")):
        explained = json.loads(run("explain", subject, "--by", by, "--home", str(home), "--json").out)
        assert explained["standing"]["ratings"] == 1
        assert [one["flag"] for one in explained["ratings"]] == [None] + ["soon"] * 7
        flagged = explained["flagged"]
        assert (flagged["ratings"], flagged["levels"]["5"]) == (7, 7)
        assert 90 < flagged["satisfaction_with_them"] <= 100
        told = run("explain", subject, "--by", by, "--home", str(home)).out
        assert "另有7条评价来得比群众快" in told
        assert f"如果计入，满意度为 {flagged['satisfaction_with_them']:.2f}" in told
    assert json.loads(run("explain", "U1", "--by", "unit", "--home", str(home), "--json").out)["flagged"] is None
