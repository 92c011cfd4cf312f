"""Surveys in the office: results as they are exported, words until somebody has read them, forms typed in by digits."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.office.listing.screen import ListScreen
from kiosk.office.surveys.paper_screen import PaperScreen
from kiosk.views.survey.paper import PaperForm
from quiz.survey.keeping import questions_of
from quiz.survey.model import Survey
from quiz.survey.read import read_survey
from scoring.events.ratings import Channel
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.ledger.verify import verify
from scoring.services.answering.inbox import inbox
from scoring.surveys.desk import Answers, Surveys
from tests.kiosk.english import foreign
from tests.kiosk.office.answering.inboxes import PEOPLE, hall
from tests.kiosk.office.office import sees
from tests.kiosk.office.room.rooms import enter, fill, listed, press, room_app, settled
from tests.kiosk.pilots import arrive
from tests.kiosk.screen_text import screen_text
from tests.scoring.halls import july, who

SHIPPED = Path("question_bank/surveys/service-month.yaml")
WORDS = "窗口[/b]太少，等了一上午"


@pytest.fixture
def asks() -> Survey:
    found = read_survey(SHIPPED).healthy
    assert found is not None
    return found


@pytest.fixture
def store(path: Path, asks: Survey) -> Iterator[Store]:
    """A survey in July: six answers about A01, one about B01, one with words about the hall."""
    with hall(path) as made:
        desk = Surveys(made)
        desk.open("m7", questions_of(asks), (july(1), july(31)), "G2")
        for level in (5, 5, 5, 4, 2, 1):
            desk.answer("m7", Answers({"overall": level}, {}, "A01"), Channel.PAPER, by="G2")
        desk.answer("m7", Answers({"overall": 1}, {}, "B01"), Channel.PAPER, by="G2")
        desk.answer("m7", Answers({}, {"words": WORDS}), Channel.PAPER, by="G2")
        yield made


async def test_results_by_hall_unit_and_window_and_the_file_says_the_same(store: Store, tmp_path: Path) -> None:
    async with room_app(store, tmp_path, person=PEOPLE["S1"]).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "1", "m")  # from the score board
        await sees(pilot, "M7", "窗口服务民意调查", "没看的意见1份", "W 意见")
        await press(pilot, "p")  # an auditor types nothing in
        assert isinstance(pilot.app.screen, ListScreen)
        await press(pilot, "enter")
        await sees(pilot, "42.9%", "15.8-75.0%", "有效8份", "不计入好评率", "U 按单位", "W 按窗口")
        await press(pilot, "w")
        await sees(pilot, "按窗口", "A01", "50.0%", "18.8-81.2%")
        assert next(key for key in listed(pilot) if key.startswith("B01:overall")) == "B01:overall:5"
        await press(pilot, "e")
        await sees(pilot, "已导出10行")
        (file,) = (tmp_path / "exports").glob("survey-*.csv")
        rows = [*csv.reader(file.read_text("utf-8-sig").splitlines())]
        bad = next(row for row in rows if row[0].startswith("B01") and row[2] == "非常不满意")
        assert bad[3:] == ["1", "1", "－", "－"]  # one answer has no share
        await press(pilot, "f2")
        await sees(pilot, "by window", "U by unit")


async def test_words_wait_in_the_inbox_until_somebody_has_read_them(store: Store, tmp_path: Path) -> None:
    admin, auditor = who(store, "G2"), who(store, "S1")
    assert [(one.kind, one.about, one.acts) for one in inbox(store, admin) if one.kind == "survey"] == [
        ("survey", "窗口服务民意调查", ("read",))
    ]
    assert not [one for one in inbox(store, auditor) if one.kind == "survey"]
    async with room_app(store, tmp_path, person=PEOPLE["G2"]).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "8")
        await sees(pilot, "看意见")
        await press(pilot, *["down"] * listed(pilot).index("survey:M7"), "enter")
        await sees(pilot, "意见  窗口服务民意调查", WORDS[:10], "Enter 记为已看")
        await press(pilot, "enter")
        await fill(pilot, note="已转交一楼")
        await sees(pilot, "已记下。", "G2", "已转交一楼")
        assert "没看的意见" not in screen_text(pilot.app)
    (written,) = Surveys(store).words("m7")
    assert (written.seen_by, written.note, written.seen_at) == ("G2", "已转交一楼", store.clock())
    assert not [one for one in inbox(store, admin) if one.kind == "survey"]
    assert compare(store.engine) == []
    assert verify(store.engine).whole


async def test_a_stack_of_forms_is_typed_in_by_digits(store: Store, tmp_path: Path) -> None:
    async with room_app(store, tmp_path, person=PEOPLE["G2"]).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "m", "p")
        await arrive(pilot, PaperScreen)
        await press(pilot, "w")
        await fill(pilot, window="a02", day="2026-07-09", visit="")
        await sees(pilot, "第1份  A02  2026-07-09")
        await press(pilot, "6", "5", "4", "backspace", "3", "1")  # no level is 6
        await sees(pilot, "3 基本满意", "1 一次说清", "1 不到10分钟  2 10到30分钟")
        await press(pilot, "enter", "0", "1", "t")  # Enter keeps no half form
        await fill(pilot, **{"q-words": "好"})
        await sees(pilot, "意见: 好", "没答", "按 Enter 保存这一份")
        await press(pilot, "enter")
        await sees(pilot, "已保存，共1份", "第2份  A02  2026-07-09")
        await press(pilot, *"00000", "enter")
        await sees(pilot, "一题也没有答")
        await press(pilot, "backspace", "2", "enter")
        await sees(pilot, "已保存，共2份")
        await press(pilot, "f2")
        await settled(pilot)
        await sees(pilot, "form 3", "All in all")
        assert foreign(pilot.app, ["市政务服务中心"]) == []
    assert Surveys(store).answered("m7").counted == 10
    with store.reading() as connection:
        kept = connection.exec_driver_sql(
            "SELECT question, value FROM survey_value JOIN survey_answer USING (answer_id) "
            "WHERE window_id = 'A02' ORDER BY question, value"
        ).all()
    assert kept == [("gifts", 1), ("gifts", 2), ("manner", 3), ("overall", 5), ("told_once", 1)]


@pytest.mark.parametrize(
    ("pressed", "values"), [("5", (5,)), ("7", ()), ("0", (None,)), ("551", (5, 5, 1)), ("555", (5, 5))]
)
def test_a_digit_answers_the_next_question_if_it_has_such_an_answer(
    pressed: str, values: tuple[int | None, ...], asks: Survey
) -> None:
    form = PaperForm(asks)
    for digit in pressed:
        form = form.pressed(int(digit))
    assert (form.values, form.ready) == (values, False)
