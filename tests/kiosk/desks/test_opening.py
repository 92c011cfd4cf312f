"""What a terminal's settings mean for what stands behind its screens."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest

from kiosk.desks import opening as hall
from kiosk.desks.once import once
from kiosk.settings.files import DATABASE
from kiosk.settings.settings import TerminalKind
from scoring.ledger.store import open_store
from tests.kiosk.fakes import NOON, settings
from tests.quiz.bank.book.samples import BOOK
from tests.quiz.bank.book.sealing import seals_of
from tests.quiz.bank.samples import HEALTHY, bent, write_bank


@pytest.mark.parametrize("region", [None, "安阳"])
def test_papers_are_drawn_for_the_halls_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, region: str | None
) -> None:
    asked: dict[str, Any] = {}

    def test_room(*_: object, **given: object) -> object:
        asked.update(given)
        return SimpleNamespace(require_no_test_here=lambda: None)

    monkeypatch.setattr(hall, "Tests", test_room)
    shown = replace(settings(TerminalKind.HALL), region=region)
    open_store(
        tmp_path / DATABASE, hall_id=shown.hall_id, terminal_id=shown.terminal_id, clock=lambda: NOON, make=True
    ).close()
    opened = hall.open_hall(shown, tmp_path, clock=lambda: NOON, demo_seed=None, progress=lambda _done, _words: None)
    opened.close()
    assert asked["region"] == region


def test_a_bank_is_read_once_however_many_ask_at_the_same_time() -> None:
    begun, go_on, reads = Event(), Event(), []

    def slow() -> object:
        reads.append(1)
        begun.set()
        assert go_on.wait(60)
        return object()

    bank = once(slow)
    with ThreadPoolExecutor(3) as readers:
        first = readers.submit(bank)
        assert begun.wait(60)
        others = [readers.submit(bank) for _ in range(2)]
        go_on.set()
        found = {id(one.result(10)) for one in (first, *others)}
    assert len(reads) == len(found) == 1
    assert id(bank()) in found


def test_a_bank_that_could_not_be_read_is_read_again() -> None:
    answers: list[Exception | str] = [OSError("disk"), "bank"]

    def load() -> str:
        match answers.pop(0):
            case Exception() as error:
                raise error
            case str() as bank:
                return bank

    bank = once(load)
    with pytest.raises(OSError, match="disk"):
        bank()
    assert (bank(), bank()) == ("bank", "bank")


def test_what_an_error_keeps_out_of_the_shipped_bank_stands_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    broken = bent(HEALTHY["guides/S05-birth.yaml"], "desk: 户政窗口", "desk: 户政窗口\nroom: 一楼")
    root = write_bank(tmp_path / "bank", {**HEALTHY, "guides/S05-birth.yaml": broken})
    monkeypatch.setattr(hall, "bundled_bank_path", lambda: root)
    with caplog.at_level("WARNING", logger="kiosk"):
        assert not hall.shipped_bank(tmp_path, dict)().guides
    (message,) = [one for one in caplog.messages if "room" in one]
    assert message.startswith(f"the bank: {root / 'guides' / 'S05-birth.yaml'}:")
    assert ": 错误: 没有 room 这个字段" in message


def test_a_running_terminal_sees_a_hand_at_the_book_and_a_new_seal_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_bank(tmp_path / "bank", HEALTHY)
    book = write_bank(tmp_path / "book", BOOK)
    monkeypatch.setattr(hall, "bundled_bank_path", lambda: root)
    signed = dict(seals_of(book))
    bank = hall.bank_of(tmp_path, lambda: signed)

    def promised() -> list[str]:
        return [line.answer for line in bank().guides["S05"].limits if line.id == "h_t1"]

    assert promised() == ["2个工作日内办结"]
    assert bank() is bank()
    write_bank(book, {"services/S05.yaml": bent(BOOK["services/S05.yaml"], "answer: 2个工作日", "answer: 1个工作日")})
    assert promised() == []
    signed |= seals_of(book)
    assert promised() == ["1个工作日内办结"]
