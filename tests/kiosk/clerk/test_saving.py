"""When storing is slow or fails: nothing is lost or put in another order, and nobody pays for it in test time."""

import json
import threading
from pathlib import Path

import pytest
from textual.events import Key

from kiosk.clerk.question import QuestionScreen
from kiosk.frame.error_screen import ErrorScreen
from kiosk.frame.home import HomeScreen
from quiz.attempt import Attempt
from quiz.model.item import Response
from quiz.service import Sitting
from scoring.errors.store import NotSavedError
from tests.kiosk.clerk.halls import Hall
from tests.kiosk.clerk.steps import at_papers, at_sign_in, keys, opened, settled
from tests.kiosk.pilots import arrive, kiosk, until
from tests.kiosk.screen_text import screen_text


class Disk:
    """Stands between a sitting and its store; slow or broken when told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.failures: list[Exception] = []
        self.gate = threading.Event()
        self.gate.set()
        real = Sitting.answer

        def answer(sitting: Sitting, position: int, response: Response, elapsed_ms: int) -> Attempt:
            assert self.gate.wait(60)
            if self.failures:
                raise self.failures.pop()
            return real(sitting, position, response, elapsed_ms)

        monkeypatch.setattr(Sitting, "answer", answer)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


def answered(hall: Hall) -> list[tuple[int, list[str]]]:
    return [(one["position"], one["response"]) for one in map(json.loads, hall.rows("attempt.answered"))]


async def test_a_failed_save_is_told_and_tried_again_and_the_clock_waits(hall: Hall, disk: Disk) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, hall, 2)
        disk.failures.append(NotSavedError("database or disk is full"))
        disk.gate.clear()
        await pilot.press("2", "right", "1")
        disk.gate.set()
        await arrive(pilot, ErrorScreen)
        seen = screen_text(pilot.app)
        assert "刚才的作答还没有保存成功" in seen
        assert "没有保存: database or disk is full" in seen
        left = screen.clock.remaining_ms
        hall.hands.pass_by(400)
        assert screen.clock.remaining_ms == left
        await keys(pilot, hall, "enter")
        await arrive(pilot, QuestionScreen)
        await until(pilot, lambda: len(answered(hall)) == 2)
        assert answered(hall) == [(2, ["B"]), (3, ["A"])], "what was pressed meanwhile follows, on its own question"
        assert screen.clock.is_running


async def test_the_screen_does_not_move_on_before_the_answer_is_stored(hall: Hall, disk: Disk) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, hall, 2)
        disk.gate.clear()
        await pilot.press("2", "right")
        await until(pilot, lambda: "正在保存" in screen_text(pilot.app))
        assert "2  (x)" in screen_text(pilot.app), "the press is to be seen at once"
        assert screen._position == 2
        disk.gate.set()
        await until(pilot, lambda: screen._position == 3)
        assert answered(hall) == [(2, ["B"])]
        await settled(pilot)
        assert "每次作答即时保存，已全部保存" in screen_text(pilot.app)


async def test_giving_up_after_a_failure_leaves_the_attempt_open(hall: Hall, disk: Disk) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, hall, 2)
        disk.failures.append(NotSavedError("database or disk is full"))
        await pilot.press("2")
        await arrive(pilot, ErrorScreen)
        await keys(pilot, hall, "escape")
        await arrive(pilot, HomeScreen)
        await at_papers(pilot, hall)
        assert "上次答到第2题" in screen_text(pilot.app)


async def test_an_error_without_words_for_people_shows_only_its_kind(hall: Hall, disk: Disk) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, hall, 2)
        disk.failures.append(RuntimeError(f"secret in {Path.cwd()}"))
        await pilot.press("2")
        await arrive(pilot, ErrorScreen)
        assert "RuntimeError" in screen_text(pilot.app)
        assert "secret" not in screen_text(pilot.app)


async def test_time_used_is_noted_between_answers(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, hall)
        hall.hands.pass_by(7)
        await until(pilot, lambda: screen._noted_ms >= 7_000)
        await settled(pilot)
        (card,) = hall.room.papers("W0312")
        assert card.open_attempt is not None
        assert card.open_attempt.elapsed_ms >= 7_000


async def test_papers_that_cannot_be_read_are_asked_for_again(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    app = hall.app()
    broken = [NotSavedError("database is locked")]
    real = type(hall.room).papers

    def papers(*arguments: object) -> object:
        if broken:
            raise broken.pop()
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(type(hall.room), "papers", papers)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_sign_in(pilot, hall)
        await keys(pilot, hall, *"W0312", "enter", *"7204", "enter")
        await arrive(pilot, ErrorScreen)
        assert "database is locked" in screen_text(app)
        await keys(pilot, hall, "enter")
        await until(pilot, lambda: "七月业务知识测试" in screen_text(app))


async def told_with(hall: Hall, monkeypatch: pytest.MonkeyPatch, gates: bool) -> list[str]:
    """What stands in the store after one row of keys; with `gates` each save waits until every key has been typed."""
    disk = Disk(monkeypatch)
    async with hall.app().run_test(size=(120, 40)) as pilot:
        await opened(pilot, hall)
        if gates:
            disk.gate.clear()
        for key in ("1", "space", "2", "down", "down", "space", "4", "space", "down", "space", "1", "right", "space"):
            pilot.app.post_message(Key(key, " " if key == "space" else key if len(key) == 1 else None))
        await pilot.pause()
        for _ in range(3):  # the store is slow once more whenever it has just been quick
            disk.gate.set()
            await pilot.pause()
            if gates:
                disk.gate.clear()
                await pilot.pause()
        disk.gate.set()
        await until(pilot, lambda: kiosk(pilot).line.idle)
        await settled(pilot)
    return answered(hall)[-1][1]


@pytest.mark.parametrize("gates", [False, True])
async def test_keys_mean_the_same_lines_however_slow_the_store_is(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, gates: bool
) -> None:
    assert await told_with(hall, monkeypatch, gates) == ["p1", "t1~1", "f1"]
