"""Surveys in the bulletin: beside the ratings and never in them, for each reader what may be told, nobody's words."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.desks.bulletins import BulletinFacts
from kiosk.views.bulletin.compose import bulletin
from kiosk.views.bulletin.filing import WRITERS
from kiosk.views.bulletin.form import MANAGEMENT, PUBLIC, Form, Reader
from kiosk.views.bulletin.model import End, Passage, Share, Table
from kiosk.wording.shape import Language
from quiz.survey.keeping import questions_of
from quiz.survey.model import Survey, SurveyQuestion
from scoring.events.ratings import Channel
from scoring.ledger.store import Store
from scoring.surveys.desk import Answers, Surveys
from tests.kiosk.bulletin.hall import facts_of, happened
from tests.kiosk.bulletin.test_redaction import plain, written
from tests.scoring.halls import FakeClock, at, july, open_at

TITLE = "民意调查（不计入好评率）"
WROTE = "三号窗口让我跑了四趟"
ASKS = Survey(
    title="陈静办的调查",
    about="window",
    questions=(
        SurveyQuestion(id="all", ask="总体满意吗？", ask_en="All in all?", answer="level"),
        SurveyQuestion(id="words", ask="还有什么意见？", answer="words"),
    ),
)
GIVEN = {"A01": (5, 5, 4, 2, 1), "B01": (1,), "C01": (5, 5, 5, 5, 5)}


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    made = open_at(None, FakeClock(at(31, 18)))
    made.ledger.append_all([*happened()])
    desk = Surveys(made)
    desk.open("s1", questions_of(ASKS), (july(1), july(31)), "G901")
    desk.open("later", questions_of(ASKS), (july(31).replace(month=8), july(31).replace(month=8)), "G901")
    for window, levels in GIVEN.items():
        for level in levels:
            desk.answer("s1", Answers({"all": level}, {"words": WROTE}, window), Channel.PAPER, by="G901")
    yield made
    made.close()


@pytest.fixture(scope="module")
def facts(store: Store) -> BulletinFacts:
    return facts_of(store)


def told(facts: BulletinFacts, form: Form) -> tuple[str, dict[str, tuple[object, ...]]]:
    """What stands above, and by row its n, the share of the best level and its interval."""
    section = next(one for one in bulletin(facts, form).sections if one.title == TITLE)
    above, table = section.blocks[:2]
    assert isinstance(above, Passage)
    assert isinstance(table, Table)
    rows: dict[str, tuple[object, ...]] = {}
    for row in table.rows:
        name, n, share, interval, *_ = row.cells
        assert isinstance(share, Share)
        assert isinstance(interval, Share)
        assert (interval.rate, interval.shows) == (share.rate, End.INTERVAL)
        rows[str(name)] = (n, share.rate.numerator, share.rate.enough)
    return above.text, rows


def test_each_reader_is_told_of_the_hall_its_units_and_the_own_windows(facts: BulletinFacts) -> None:
    above, management = told(facts, MANAGEMENT)
    assert above.startswith("《陈静办的调查》")
    assert "有效答卷11份" in above
    units = {"全厅": (11, 7, True), "公安户政": (5, 2, True), "医疗·保障": (1, 0, False)}
    assert units.items() <= management.items()
    assert {"A01 综合": (5, 2, True), "B01 综合": (1, 0, False), "C01 综合": (5, 5, True)}.items() <= management.items()
    _, own = told(facts, Form(Reader.UNIT, "U1"))
    assert {name for name in own if name.endswith("综合")} == {"A01 综合"}
    above, public = told(facts, PUBLIC)
    assert "陈静" not in above
    assert not [name for name in public if name.endswith("综合")]
    assert units.items() <= public.items()


@pytest.mark.parametrize("form", [MANAGEMENT, Form(Reader.UNIT, "U1"), PUBLIC])
@pytest.mark.parametrize("ending", [*WRITERS])
def test_nobodys_words_are_in_any_file_and_few_have_no_share(facts: BulletinFacts, form: Form, ending: str) -> None:
    text = plain(written(facts, form, ending))
    assert WROTE not in text
    assert TITLE in text
    assert "总体满意吗？" in text
    assert "样本不足" in text


def test_no_rating_and_no_score_knows_of_it(facts: BulletinFacts) -> None:
    without = replace(facts, surveys=())
    document, plainly = (bulletin(one, MANAGEMENT, Language.EN) for one in (facts, without))
    kept = [one for one in document.sections if "Survey" not in one.title]
    assert kept == list(plainly.sections)
    assert len(document.sections) == len(kept) + 1
