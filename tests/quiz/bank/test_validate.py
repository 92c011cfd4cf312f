"""Every error of a model becomes one Chinese message at the right place."""

import json
from pathlib import Path

import pytest
from pydantic import BaseModel

from quiz.bank.book.model import HallBook, ServiceBook
from quiz.bank.reading.field_errors import FORMS, cause_of
from quiz.bank.reading.validate import fields_at, validate
from quiz.bank.schemas import SCHEMAS
from quiz.model.blueprint import Blueprint
from quiz.model.guide import Guide
from quiz.model.question import QuestionFile
from tests.quiz.bank.samples import GUIDE, ORDER_STEM, PAPER, QUESTIONS, bent, place_of
from tests.quiz.bank.test_broken_folder import ENGLISH
from tests.quiz.bank.trees import grow
from tests.quiz.words import worded

Q, G, P = (QuestionFile, QUESTIONS), (Guide, GUIDE), (Blueprint, PAPER)
BASIS = "basis: [{law: 民法典, article: 第一千零七十七条, quote: 三十日内}]"
UNTIL = 'effective_until: "2027-01-01"'

ASKED = "key: place\n    ask: 户口落在哪里？\n    answers: {city: 城镇, village: 农村}"
SPAN = "id: t1\n    text: 申报的期限\n    value: 1"

CASES = [
    # sample, what stands there, what is written in its place, where it is told, words of the message
    (Q, "subject: civil", "subject: cvil", "cvil", "是不是 civil"),
    (Q, "id: Q-CIVIL-003", "id: Q3", "Q3", "Q-CIVIL-001"),
    (Q, "law: 民法典", "law: 《民法典》", "《民法典》", "不写书名号"),
    (Q, ORDER_STEM, 'stem: " "', '" "', "不能为空"),
    (Q, ORDER_STEM, f"stem: {'长' * 601}", "长" * 601, "最多600个"),
    (Q, ORDER_STEM, "stem: {a: b}", "{a: b}", "应为文字"),
    (Q, ORDER_STEM, "stem: true", "true", '写成 "true"'),
    (Q, "scene: true", 'scene: "true"', '"true"', "true 或 false"),
    (Q, "scene: true", "version: 0", "0\n", "最小为1"),
    (Q, "scene: true", "version: 12345", "12345", "最大为9999"),
    (Q, "scene: true", 'version: "1"', '"1"', "应为整数"),
    (Q, "scene: true", "scenes: true", "scenes", "是不是 scene"),
    (Q, "scene: true", "zzz: true", "zzz", "可用的有"),
    (Q, "scene: true", "patrol: [C9]", "C9", "从 A1 到 E4"),
    (Q, "scene: true", "patrol: [C2, D6, C2]", "[C2, D6, C2]", "C2 写了两次"),
    (Q, UNTIL, 'effective_until: "2027-1-1"', '"2027-1-1"', "日期应写成"),
    (Q, UNTIL, "effective_until: 20270101", "20270101", "日期写成"),
    (Q, "answer: [C, A]", "answer: [C, F, x]", "x]", "大写字母"),
    (Q, "answer: [C, A]", "answer: 7", "7\n", "不是答案的写法"),
    (Q, '{value: "30", unit: day}', '{value: "三十", unit: day}', '"三十"', "非负数"),
    (Q, '{value: "30", unit: day}', '{value: "３０", unit: day}', '"３０"', "非负数"),
    (Q, "id: Q-CIVIL-003", "id: Q-CIVIL-００３", "Q-CIVIL-００３", "Q-CIVIL-001"),
    (Q, "scene: true", 'reckoning: "30 + ３０"', '"30 + ３０"', "算式"),
    (Q, "scene: true", 'reckoning: "7 / 0"', '"7 / 0"', "除以了 0"),
    (Q, "scene: true", 'reckoning: "7 - 7 / 0.0 + 1"', '"7 - 7 / 0.0 + 1"', "除以了 0"),
    (G, "id: S05", "id: S０５", "S０５", "S05"),
    (Q, '{value: "30", unit: day}', '{value: "30"}', '{value: "30"}', "缺少 unit"),
    (Q, '{value: "30", unit: day}', '{value: "30", unit: day, uints: []}', "uints", "是不是 units"),
    (Q, "options: {A: 乙, B: 丙, C: 甲}", "options: [乙, 丙]", "[乙, 丙]", "键: 值"),
    (Q, "options: {A: 乙, B: 丙, C: 甲}", "options: {A: 乙, Z: 丙, C: 甲}", "Z: 丙", "A 到 H"),
    (Q, "quote: 不得收取费用}]", "quote: 收}]", "收}", "至少2个字"),
    (Q, "article: 第三条", "article: 第3条", "第3条", "第十二条"),
    (Q, BASIS, "basis: []", "[]", "至少要有1项"),
    (Q, BASIS, "basis: 民法典", "民法典", "应为列表"),
    (G, "format: 1", "format: 2", "2\n", "最大为1"),
    (G, "form: original\n    critical", "form: paper\n    critical", "paper", "original"),
    (G, "wrong: [登记收10元]", "wrong: [甲, 乙, 丙, 丁, 戊]", "[甲, 乙, 丙, 丁, 戊]", "最多4项"),
    (G, "title_en: Birth registration\n", "", "format", "缺少 title_en"),
    (G, f"{ASKED}\n", f"{ASKED}\n    answers_en: {{city: A town}}\n", "key: place", "答案应与 answers 一样"),
    (G, f"{SPAN}\n    unit: month\n", f"{SPAN}\n", "id: t1", "要么都写，要么都不写"),
    (G, "format: 1\nid", "format: 1\nreminders: [{text: 记得, when: {who: [x]}}]\nid", "format", "第1条 reminders"),
    (P, 'marks: "5/2"', 'marks: "0"', '"0"', "5/2"),
    (Q, "id: Q-CIVIL-003", "id: Q-CIVIL-００３", "Q-CIVIL-００３", "三位数字"),
    (Q, '{value: "30", unit: day}', '{value: "３０", unit: day}', '"３０"', "非负数"),
    (Q, UNTIL, 'effective_until: "20270101"', '"20270101"', "日期应写成"),
    (Q, UNTIL, 'effective_until: "2027-W01-1"', '"2027-W01-1"', "日期应写成"),
    (G, "when: {place: [village]}\n    basis", "when: {place: []}\n    basis", "[]", "至少要有1项"),
    (G, f"{SPAN}\n    unit: month\n", f"{SPAN[:-1]}0\n    unit: month\n", "id: t1", "on_the_spot"),
    (G, f"{SPAN}\n    unit: month\n", f"{SPAN}\n    unit: on_the_spot\n", "id: t1", "on_the_spot"),
]  # fmt: skip


@pytest.mark.parametrize(("format_", "old", "new", "piece", "words"), CASES)
def test_an_error_is_told_once_where_it_is_and_how_to_mend_it(
    format_: tuple[type[BaseModel], str], old: str, new: str, piece: str, words: str
) -> None:
    model, sample = format_
    text = bent(sample, old, new)
    value, faults = validate(grow(Path("x.yaml"), text), model)
    assert value is None
    assert len(faults) == 1, [str(fault.problem) for fault in faults]
    found = faults[0].problem
    start = text.index(new) + new.index(piece.strip()) if new else 0
    assert (found.line, found.column) == (text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
    assert words in worded(found)
    assert not ENGLISH.search(worded(found))


@pytest.mark.parametrize(("model", "sample"), [Q, G, P])
def test_a_healthy_sample_becomes_its_model(model: type[BaseModel], sample: str) -> None:
    value, faults = validate(grow(Path("x.yaml"), sample), model)
    assert faults == ()
    assert isinstance(value, model)


@pytest.mark.parametrize("text", ["[]", "word", "3", "true", "- a: b"])
def test_a_file_that_is_no_mapping_is_told_at_its_start(text: str) -> None:
    value, faults = validate(grow(Path("x.yaml"), text), Guide)
    assert value is None
    assert [(fault.problem.line, fault.problem.column) for fault in faults] == [(1, 1)]


def test_a_value_already_refused_by_the_reader_is_not_told_twice() -> None:
    text = bent(QUESTIONS, "answer: false", "answer: no")
    tree = grow(Path("x.yaml"), text)
    value, faults = validate(tree, QuestionFile)
    line, column = place_of(text, "answer: no")
    assert value is None
    assert faults == ()
    assert [(fault.problem.line, fault.problem.column) for fault in tree.faults] == [(line, column + 8)]


def test_a_faulty_element_does_not_make_its_list_too_short() -> None:
    text = "format: 1\nsubject: civil\nquestions:\n  - 一段话\n"
    _, faults = validate(grow(Path("x.yaml"), text), QuestionFile)
    assert [(fault.problem.line, fault.problem.column) for fault in faults] == [(4, 5)]


def test_the_fields_of_a_place_are_those_of_its_model() -> None:
    assert "over_demands" in fields_at(Guide, ())
    assert fields_at(Guide, ("materials", 0, "basis")) == ("law", "article", "quote")
    assert fields_at(QuestionFile, ("questions", 3, "answer")) == ("value", "unit", "tolerance", "units")
    assert fields_at(Guide, ("nowhere", 0)) == ()


def test_every_pattern_of_the_models_is_a_known_form() -> None:
    patterns = set()

    def collect(part: object) -> None:
        if isinstance(part, dict):
            if isinstance(part.get("pattern"), str):
                patterns.add(part["pattern"])
            patterns.update(part.get("patternProperties", {}))
            for below in part.values():
                collect(below)
        elif isinstance(part, list):
            for below in part:
                collect(below)

    models: list[type[BaseModel]] = [*SCHEMAS.values(), ServiceBook, HallBook]
    for model in models:
        collect(json.loads(json.dumps(model.model_json_schema())))
    assert patterns == set(FORMS)


def test_an_error_type_nobody_foresaw_still_gets_chinese_words() -> None:
    message = worded(cause_of("some_future_error", {}, "值"))
    assert "「值」" in message
    assert not ENGLISH.search(message)
