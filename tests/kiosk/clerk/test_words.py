"""Papers, questions and results in words; and the words themselves."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from rich.cells import cell_len

from kiosk.clerk.answering.hints import commands_of
from kiosk.clerk.answering.saving import Saving
from kiosk.clerk.question import QuestionScreen
from kiosk.text.figures import marks as marks_text
from kiosk.views.lines import Passage
from kiosk.views.test.paper_words import CardWords, PaperAct, in_order, paper_words
from kiosk.views.test.result_lines import question_lines, verdict
from kiosk.views.test.working import working_lines
from kiosk.wording import Language, wording
from kiosk.wording.clerk import CLERK
from kiosk.wording.staff import STAFF
from kiosk.wording.vocabulary import TERMS
from quiz.attempt.report import ReportLine
from quiz.marking import mark
from quiz.marking.working import working
from quiz.model.item import Item, Response
from quiz.model.source import Basis
from quiz.model.vocabulary import Difficulty, Facet, ItemType, Subject, Unit
from quiz.service import PaperCard, TakenAttempt
from scoring.events.attempts import SubmitReason
from scoring.read.attempts import AttemptRecord
from tests.kiosk.clerk.bank import every_type
from tests.kiosk.clerk.halls import BADGE, Hall
from tests.kiosk.fakes import NOON
from tests.quiz.builders import birth_registration, multiple, ordering, single

TODAY = date(2026, 7, 14)
CARD = PaperCard(
    campaign_id="2026-07",
    paper_id="monthly",
    title="七月业务知识测试",
    questions=20,
    seconds_allowed=1800,
    maximum=Fraction(100),
    deadline=date(2026, 7, 31),
    attempts_used=0,
    attempts_allowed=2,
    counted_percent=None,
    open_attempt=None,
    remaining_ms=None,
    taken=(),
    on_offer=True,
)
OPEN = AttemptRecord(
    attempt_id="a1",
    campaign_id="2026-07",
    paper_id="monthly",
    staff_id=BADGE,
    number=1,
    paper_digest="0" * 64,
    seconds_allowed=1800,
    started_at=NOON,
    position=7,
    elapsed_ms=532_000,
    submitted_at=None,
    submit_reason=None,
    earned=None,
    maximum=None,
    told_all=0,
    told_of=0,
    terminal_id="T1",
    seq=1,
    sitting_id="s1",
    sitting_terminal_id="T1",
    stepped_at=NOON,
    stepped_in_doubt=False,
    is_left=True,
    interruptions=0,
    away_ms=0,
    given_back_ms=0,
)
RUNNING = replace(CARD, open_attempt=OPEN, remaining_ms=1_268_000, on_offer=False, attempts_used=1)
TAKEN = TakenAttempt("a1", 1, Decimal("85.00"), counts=True)
DONE = replace(CARD, on_offer=False, attempts_used=2, counted_percent=Decimal("85.00"), taken=(TAKEN,))


def said_of(card: PaperCard, day: date = TODAY, language: Language = Language.ZH) -> CardWords:
    return paper_words(card, day, CLERK[language].papers, STAFF[language])


@pytest.mark.parametrize(
    ("card", "day", "state", "acts"),
    [
        (CARD, TODAY, "可开始", (PaperAct.START,)),
        (replace(CARD, taken=(TAKEN,)), TODAY, "可开始", (PaperAct.START, PaperAct.RESULT)),
        (RUNNING, TODAY, "未交卷，可继续", (PaperAct.RESUME,)),
        (replace(RUNNING, taken=(TAKEN,)), TODAY, "未交卷，可继续", (PaperAct.RESUME,)),
        (RUNNING, date(2026, 8, 1), "未交卷，可继续", (PaperAct.RESUME,)),
        (DONE, TODAY, "已完成", (PaperAct.RESULT,)),
        (replace(CARD, on_offer=False), date(2026, 8, 1), "已截止", ()),
        (replace(CARD, on_offer=False, questions=None), TODAY, "题库中没有这份试卷，请告诉管理员", ()),
    ],
)
def test_a_paper_says_how_it_stands_and_what_can_be_done(
    card: PaperCard, day: date, state: str, acts: tuple[PaperAct, ...]
) -> None:
    said = said_of(card, day)
    assert said.state == state
    assert said.acts == acts


def test_an_open_attempt_says_where_it_stands_first() -> None:
    assert said_of(RUNNING).lines[0] == "上次答到第7题，剩余 21:08   计时未停"
    broken = replace(OPEN, is_left=False, interruptions=2)
    assert said_of(replace(RUNNING, open_attempt=broken)).lines[0] == "上次答到第7题，剩余 21:08   已中断2次"


def test_a_paper_says_its_size_deadline_attempts_and_what_counts() -> None:
    lines = said_of(DONE).lines
    assert lines == ("20题   30分钟   满分100分", "7月31日截止   已用2次，共2次", "计入成绩 85.00%")


def test_of_several_attempts_a_paper_says_which_count() -> None:
    worse = TakenAttempt("a2", 2, Decimal("70.00"), counts=False)
    assert said_of(replace(DONE, taken=(TAKEN, worse))).lines[-1] == "计入成绩 85.00%，取第1次"
    mean = replace(DONE, counted_percent=Decimal("77.50"), taken=(TAKEN, replace(worse, counts=True)))
    assert said_of(mean).lines[-1] == "计入成绩 77.50%，2次平均"
    assert said_of(mean, language=Language.EN).lines[-1] == "score so far 77.50%, mean of 2"


def test_the_same_paper_in_english() -> None:
    assert said_of(RUNNING, language=Language.EN).lines == (
        "stopped at No. 7, 21:08 left   time runs",
        "20 questions   30 minutes   100 marks",
        "due 31 July   used 1 of 2",
        "no score yet",
    )


def test_open_attempts_come_first_then_what_can_be_started() -> None:
    assert in_order((DONE, CARD, RUNNING)) == (RUNNING, CARD, DONE)


@pytest.mark.parametrize(("marks", "text"), [("5", "5"), ("5/2", "2.50"), ("10/3", "3.33"), ("0", "0")])
def test_marks_have_places_only_where_they_need_them(marks: str, text: str) -> None:
    assert marks_text(Fraction(marks)) == text


def test_how_a_question_went_is_a_sign_and_a_word(hall: Hall) -> None:
    sitting = hall.sitting()
    for position, response in ((2, ("B",)), (3, ("A",)), (4, ("true",))):
        sitting.answer(position, response, 10)
    report = sitting.submit(SubmitReason.CLERK, 20)
    words = CLERK[Language.ZH].result
    assert [verdict(line, words) for line in report.lines] == [
        "- 未答",
        "+ 对",
        "~ 部分对",
        "! 错",
        "- 未答",
        "- 未答",
    ]


@pytest.mark.parametrize("item", every_type(), ids=[one.type.value for one in every_type()])
@pytest.mark.parametrize("flagged", [False, True])
@pytest.mark.parametrize("language", Language)
def test_the_keys_of_every_question_fit_into_eighty_columns(item: Item, flagged: bool, language: Language) -> None:
    words = wording(language)
    told = [one.hint(words) for one in commands_of(item, QuestionScreen.commands(), flagged=flagged) if one.on_bar]
    needed = [hint for hint in told if not hint.rank]
    assert sum(cell_len(f"{hint.key}  {hint.words}") + 1 for hint in needed) <= 78


def test_the_article_behind_a_key_is_named_as_one_writes_it() -> None:
    source = Basis(law="民法典-婚姻家庭编", article="第一千零四十六条", quote="结婚应当男女双方完全自愿")
    item = every_type()[0].model_copy(update={"basis": (source,)})
    line = ReportLine(1, item, (), (), item.key, Fraction(0), Fraction(0), Fraction(5), None, (), None)
    passages = [one.text for one in question_lines(line, CLERK[Language.ZH]) if isinstance(one, Passage)]
    assert passages[-1] == "《民法典》婚姻家庭编第一千零四十六条：结婚应当男女双方完全自愿"


def test_the_step_of_an_ordering_question_stands_in_brackets() -> None:
    assert "方括号里的数字是第几步" in CLERK[Language.ZH].question.tasks[ItemType.ORDERING]
    assert "[2] is step two" in CLERK[Language.EN].question.tasks[ItemType.ORDERING]


@pytest.mark.parametrize("language", Language)
def test_every_word_of_the_bank_is_worded(language: Language) -> None:
    terms = TERMS[language]
    assert set(terms.facets) == set(Facet)
    assert set(terms.units) == set(Unit)
    assert set(terms.types) == set(CLERK[language].question.tasks) == set(ItemType)
    assert set(terms.subjects) == set(Subject)
    assert set(terms.difficulties) == set(Difficulty)


@pytest.mark.parametrize("language", Language)
def test_what_a_question_asks_for_stands_in_one_row_of_eighty_columns(language: Language) -> None:
    words = CLERK[language]
    for kind, task in words.question.tasks.items():
        worth = words.question.worth.format(marks="5")
        row = "     ".join((f"{words.terms.types[kind]}  {worth}", task, words.question.flagged))
        assert cell_len(row) <= 80 - 7, row


@pytest.mark.parametrize("language", Language)
def test_what_a_kind_of_question_hints_at_stands_beside_how_storing_stands(language: Language) -> None:
    words = CLERK[language].question
    for saving in Saving:
        for hint in (words.needs_unit, *words.hints.values()):
            assert cell_len(hint) + max(28, cell_len(saving.said(words))) <= 78, hint


def worked(item: Item, response: Response, maximum: int = 5, language: Language = Language.ZH) -> list[str]:
    earned = mark(item, response).share * maximum
    key, checklist = item.key, mark(item, response).checklist
    share, parts = mark(item, response).share, working(item, response)
    line = ReportLine(1, item, (), response, key, share, earned, Fraction(maximum), checklist, parts, None)
    return list(working_lines(line, CLERK[language].result))


def test_a_mark_says_how_it_came_about() -> None:
    assert worked(birth_registration(), ("c1", "m1", "t1_1", "x1"), 20)[:2] == [
        "已告知 5/10，减去多要 1/4，减去说错 1/10",
        "0.5 - 0.25 - 0.1 = 0.15，乘满分20分，得3分",
    ]
    assert worked(birth_registration(), (), 20)[1] == "0/10 = 0，乘满分20分，得0分"
    assert worked(multiple("AC"), ("A", "B"))[:2] == [
        "选对 1/2，减去选错 1/3",
        "0.5 - 0.333333 = 0.166667，乘满分5分，得0.83分",
    ]
    assert worked(multiple("AC"), ("B",))[1] == "0 - 0.333333 = -0.333333，不足0，按0计，得0分"
    assert worked(ordering("CADB"), ("C", "A", "B", "D"))[:2] == ["前后相接 1/3", "1/3 = 0.333333，乘满分5分，得1.67分"]
    assert worked(single("B"), ("A",)) == ["全部答对得满分，否则不得分。"]


def test_the_same_in_english() -> None:
    assert worked(birth_registration(), ("c1", "m1", "t1_1", "x1"), 20, Language.EN)[:2] == [
        "told 5/10, less demanded too much 1/4, less told wrongly 1/10",
        "0.5 - 0.25 - 0.1 = 0.15, times 20 marks: 3",
    ]
