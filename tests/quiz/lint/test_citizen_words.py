import pytest

from quiz.model.guide import Guide
from quiz.review.lint.texts.citizen_words import citizen_words
from tests.kiosk.citizen.notice.guides import BASIS, BIRTH, guide

GOOD = guide(BIRTH)
PAPER = {"id": "m9", "text": "申请表", "form": "filled_on_site", "basis": BASIS}


def told(found: Guide) -> list[tuple[str | int, ...]]:
    return [tuple(one.loc) for one in citizen_words(found)]


def test_a_guide_written_for_citizens_is_not_told() -> None:
    assert told(GOOD) == []


@pytest.mark.parametrize("words", ["现行数额待核实", "本行不计分", "目录据网页转述", "先问清再让群众去", "本指南不写"])
def test_words_for_colleagues_are_told_where_a_citizen_would_read_them(words: str) -> None:
    line = {"id": "c1", "text": words, "note": words, "basis": BASIS}
    assert told(guide(BIRTH, conditions=[line], reminders=[{"text": words}])) == [
        ("conditions", 0, "text"),
        ("conditions", 0, "note"),
        ("reminders", 0, "text"),
    ]


@pytest.mark.parametrize("note", ["请问窗口。", "要哪一种，先问受理窗口。"])
def test_a_citizen_is_not_sent_to_ask_at_the_window_that_hands_out_the_notice(note: str) -> None:
    line = {"id": "c1", "text": "年满六十周岁", "note": note, "basis": BASIS}
    assert told(guide(BIRTH, conditions=[line])) == [("conditions", 0, "note")]
    here = {**line, "note": "要哪一种，请当场问清；在国外的先问使馆。"}
    assert told(guide(BIRTH, conditions=[here], tips=["拿不准的先问窗口。"])) == []


def test_every_printed_word_is_read() -> None:
    fee = {"id": "f1", "text": "登记的收费", "amount": "0", "answer": "不收费，现行标准待核实", "basis": BASIS}
    paper = {**PAPER, "issuer": "本指南没有收录的机关"}
    question = {
        "key": "child",
        "ask": "群众是哪种情况？",
        "answers": {"newborn": "新生儿（计分）", "foundling": "弃婴"},
    }
    plain = guide(BIRTH, title="出生登记（题库）", fees=[fee], materials=[paper], profile=[question], reminders=[])
    assert sorted(told(plain), key=str) == [
        ("fees", 0, "answer"),
        ("materials", 0, "issuer"),
        ("profile", 0, "answers", "newborn"),
        ("profile", 0, "ask"),
        ("title",),
    ]


def test_words_for_colleagues_may_stand_where_only_colleagues_read_them() -> None:
    line = {"id": "c1", "text": "年满六十周岁", "source_note": "目录据网页，待核实", "basis": BASIS}
    assert told(guide(BIRTH, conditions=[line], tips=["群众问起时，本行不计分。"])) == []


def test_a_note_that_repeats_the_mark_of_an_unverified_line_is_told() -> None:
    note = "份数以当地办事指南为准。"
    unverified = {"id": "c1", "text": "表格", "note": note, "verified": False}
    assert told(guide(BIRTH, conditions=[unverified])) == [("conditions", 0, "note")]
    assert told(guide(BIRTH, conditions=[{**unverified, "verified": True, "basis": BASIS}])) == []


def test_the_form_of_a_paper_is_told_where_it_would_be_said_twice() -> None:
    assert told(guide(BIRTH, materials=[{**PAPER, "text": "申请表（现场填写）"}])) == [("materials", 0, "text")]
    assert told(guide(BIRTH, materials=[PAPER])) == []


def test_half_a_question_is_told() -> None:
    profile = [{"key": "child", "ask": "哪种情况", "answers": {"newborn": "新生儿", "foundling": "弃婴"}}]
    assert told(guide(BIRTH, profile=profile, materials=[PAPER], reminders=[])) == [("profile", 0, "ask")]
