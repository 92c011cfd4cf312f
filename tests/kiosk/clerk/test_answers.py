"""Every type of question answered by keys and by taps: what is stored, and what is to be seen."""

import json

import pytest

from kiosk.clerk.answering.draft import units_of
from kiosk.clerk.answering.hints import commands_of
from kiosk.clerk.question import QuestionScreen
from kiosk.views.test.choices import unit_keys
from kiosk.wording.zh import CHINESE
from quiz.model.vocabulary import Unit
from scoring.read.attempts import answers
from tests.kiosk.clerk.bank import every_type
from tests.kiosk.clerk.halls import Hall
from tests.kiosk.clerk.steps import keys, opened, settled, tap
from tests.kiosk.screen_text import screen_text

TELL, SINGLE, MULTIPLE, TRUE_FALSE, ORDERING, NUMBER = range(1, 7)


def stored(hall: Hall, position: int) -> tuple[str, ...]:
    """The response on record at a position; empty if there is none."""
    (attempt_id,) = {json.loads(payload)["attempt_id"] for payload in hall.rows("attempt.started")}
    with hall.store.reading() as connection:
        found = answers(connection, "H1", attempt_id)
    return found[position].response if position in found else ()


@pytest.mark.parametrize(
    ("position", "pressed", "response", "visible"),
    [
        (SINGLE, ["2"], ("B",), "2  (x) 身份证加上现场签署的声明就够了"),
        (SINGLE, ["b"], ("B",), "2  (x) 身份证加上现场签署的声明就够了"),
        (SINGLE, ["2", "2"], ("B",), "2  (x) 身份证加上现场签署的声明就够了"),
        (SINGLE, ["2", "3"], ("C",), "3  (x) 可以先登记"),
        (SINGLE, ["down", "down", "space"], ("B",), "2  (x) 身份证"),
        (SINGLE, ["2", "backspace"], (), "2  ( ) 身份证"),
        (SINGLE, ["9"], (), "2  ( ) 身份证"),
        (MULTIPLE, ["5", "1", "3"], ("A", "C", "E"), "5  [x] 王女士关于"),
        (MULTIPLE, ["1", "2", "2"], ("A",), "2  [ ] 陈先生亲属"),
        (TRUE_FALSE, ["2"], ("false",), "2  (x) 错误"),
        (NUMBER, ["3", "0", "down"], (), "还没有选单位，这一题尚未保存"),
        (NUMBER, ["3", "full_stop", "5"], (), "3.5"),
        (NUMBER, ["3", "0", "b"], ("30", "day"), "B  (x) 日"),
        (NUMBER, ["C", "1", "A"], ("1", "working_day"), "A  (x) 个工作日"),
        (NUMBER, ["3", "0", "e"], (), "A-D 选单位"),
    ],
)
async def test_keys_answer_a_question(
    hall: Hall, position: int, pressed: list[str], response: tuple[str, ...], visible: str
) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, hall, position)
        await keys(pilot, hall, *pressed)
        await settled(pilot)
        assert stored(hall, position) == response
        assert visible in screen_text(pilot.app)


@pytest.mark.parametrize(
    ("position", "tapped", "response"),
    [
        (TELL, ["m1", "x1", "t1~1", "t1"], ("m1", "x1", "t1")),
        (TELL, ["a1", "c1"], ("c1", "a1")),
        (SINGLE, ["A", "B"], ("B",)),
        (MULTIPLE, ["A", "E", "A"], ("E",)),
        (TRUE_FALSE, ["true"], ("true",)),
        (ORDERING, ["C", "A", "D", "B"], ("C", "A", "D", "B")),
        (ORDERING, ["C", "A", "D", "A"], ("C", "D")),
        (NUMBER, ["3", "0", "unit:day"], ("30", "day")),
        (NUMBER, ["unit:month", "1", "2", "erase"], ("1", "month")),
    ],
)
async def test_taps_answer_a_question(hall: Hall, position: int, tapped: list[str], response: tuple[str, ...]) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, hall, position)
        for token in tapped:
            # Another target in between keeps two taps on one spot from being a double tap.
            await pilot.click("QuestionHead")
            await tap(pilot, token)
        await settled(pilot)
        assert stored(hall, position) == response


async def test_steps_are_numbered_as_they_are_pressed_and_taken_back_from_the_end(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, hall, ORDERING)
        shown = screen._sitting.attempt.place(ORDERING).option_order
        await keys(pilot, hall, "3", "1", "4")
        await settled(pilot)
        assert stored(hall, ORDERING) == (shown[2], shown[0], shown[3])
        seen = screen_text(pilot.app)
        assert [line.split("]")[0].strip()[-1] for line in seen.splitlines() if "[" in line] == ["2", "[", "1", "3"]
        await keys(pilot, hall, "backspace")
        await settled(pilot)
        assert stored(hall, ORDERING) == (shown[2], shown[0])


async def test_a_checklist_is_told_with_digits_arrows_and_space(hall: Hall) -> None:
    async with hall.app().run_test(size=(120, 40)) as pilot:
        await opened(pilot, hall)
        await keys(pilot, hall, "1", "space", "4", "space", "right", "space")
        await settled(pilot)
        told = stored(hall, TELL)
        assert told[0] == "c1"
        assert len([token for token in told if token.startswith("t1")]) == 1, "a group takes one"
        assert len(told) == 2


async def test_the_choice_in_a_group_is_cleared_with_backspace(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, hall)
        await keys(pilot, hall, "1", "space", "4", "space", "backspace")
        await settled(pilot)
        assert stored(hall, TELL) == ("c1",)


async def test_nothing_is_called_saved_while_a_number_waits_for_its_unit(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, hall, NUMBER)
        for pressed, said, unsaid in (
            ("3", "还没有选单位，这一题尚未保存", "保存，"),
            ("left", "第6题还没有选单位", "已全部保存"),
            ("1", "第6题还没有选单位", "已全部保存"),
            ("right", "还没有选单位，这一题尚未保存", "即时保存"),
            ("d", "已全部保存", "还没有选单位"),
        ):
            await keys(pilot, hall, pressed)
            await settled(pilot)
            seen = screen_text(pilot.app)
            assert said in seen
            assert unsaid not in seen


def test_an_only_unit_is_chosen_already_and_has_no_letter() -> None:
    number = every_type()[NUMBER - 1]
    assert unit_keys(units_of(number)) == ("A", "B", "C", "D")
    assert unit_keys(("year",)) == ("",)
    assert unit_keys("123456") == ("A", "B", "C", "D", "E", "")
    only = number.model_copy(update={"units": (Unit.MONTH,)})
    told = [one for one in commands_of(only, QuestionScreen.commands(), flagged=False) if one.on_bar]
    assert [one.key_words(CHINESE) for one in told][:2] == ["0-9", "左"]


@pytest.mark.parametrize("flagged", [False, True])
async def test_every_key_of_a_number_question_is_named_at_80_columns(hall: Hall, flagged: bool) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, hall, NUMBER)
        await keys(pilot, hall, *(["f"] if flagged else []))
        await settled(pilot)
        foot = screen_text(pilot.app).splitlines()[-1]
        assert "A-D 选单位" in foot
        assert "Esc 离开" in foot


async def test_a_double_tap_ticks_once(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, hall, MULTIPLE)
        await pilot.click("AnswerSheet", offset=(3, 0), times=2)
        await settled(pilot)
        assert len(stored(hall, MULTIPLE)) == 1


async def test_every_press_is_stored_in_order_however_fast_it_comes(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, hall, MULTIPLE)
        await pilot.press("1", "2", "3", "right", "2", "left", "4")
        await settled(pilot)
        saved = [json.loads(payload) for payload in hall.rows("attempt.answered")]
        assert [(one["position"], one["response"]) for one in saved] == [
            (MULTIPLE, ["A"]),
            (MULTIPLE, ["A", "B"]),
            (MULTIPLE, ["A", "B", "C"]),
            (TRUE_FALSE, ["false"]),
            (MULTIPLE, ["A", "B", "C", "D"]),
        ]
