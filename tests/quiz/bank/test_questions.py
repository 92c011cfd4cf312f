"""Questions are judged one by one."""

from pathlib import Path

import pytest

from tests.quiz.bank.samples import GUIDE, HEALTHY, QUESTIONS, bent, load_files, place_of
from tests.quiz.words import worded


def told(tmp_path: Path, text: str) -> list[tuple[int, int, str]]:
    loaded = load_files(tmp_path, {"guides/S05-birth.yaml": GUIDE, "questions/civil.yaml": text})
    return [(found.line, found.column, worded(found)) for found in loaded.problems]


@pytest.mark.parametrize(
    ("old", "new", "piece", "words"),
    [
        ("answer: B\n", "answer: H\n", "H\n", "单选题"),
        ("answer: [C, A]", "answer: [C, H]", "[C, H]", "多选题"),
        ("answer: [C, A]", "answer: [C, A, B, D]", "[C, A, B, D]", "不能全对"),
        ("unit: day}", "unit: day, units: [day, month, day]}", '{value: "30"', "只写一次"),
        ("answer: [C, A, B]", "answer: [C, A]", "[C, A]", "排序题"),
        ("answer: false", "answer: A", "A\n", "判断题"),
        ('answer: {value: "30", unit: day}', "answer: true", "true", "数字题"),
        ("unit: day}", "unit: day, units: [month]}", '{value: "30"', "正确单位"),
        ("marking: all_or_nothing", "marking: partial", "partial", "评分规则"),
        ("type: true_false", "type: tell", "false", "告知清单"),
    ],
)
def test_a_misfit_is_told_at_the_answer(tmp_path: Path, old: str, new: str, piece: str, words: str) -> None:
    text = bent(QUESTIONS, old, new)
    [(line, column, message)] = told(tmp_path, text)
    row = text.split("\n")[line - 1]
    assert row[column - 1 :].startswith(piece.strip())
    assert row.strip().startswith(("answer:", "marking:"))
    assert words in message


def test_another_error_in_the_question_does_not_hide_the_misfit(tmp_path: Path) -> None:
    text = bent(
        bent(QUESTIONS, "stem: 办理结婚登记要带什么？一对内地恋人来问，窗口怎样答复？", "stem: 7"),
        "answer: B\n",
        "answer: H\n",
    )
    found = told(tmp_path, text)
    line, column = place_of(text, "stem: 7")
    assert found[0][:2] == (line, column + 6)
    assert "加引号" in found[0][2]
    line, column = place_of(text, "answer: H")
    assert found[1][:2] == (line, column + 8)
    assert "单选题" in found[1][2]


def test_a_misfit_that_only_follows_from_another_error_is_not_told(tmp_path: Path) -> None:
    found = told(tmp_path, bent(QUESTIONS, "      B: 身份证\n", "      B: no\n"))
    assert len(found) == 1
    assert "不加引号的 no" in found[0][2]


@pytest.mark.parametrize("number", range(1, 6))
def test_a_broken_question_leaves_its_neighbours_in_the_bank(tmp_path: Path, number: int) -> None:
    name = f"Q-CIVIL-{number:03d}"
    loaded = load_files(
        tmp_path, {**HEALTHY, "questions/civil.yaml": bent(QUESTIONS, f"id: {name}", f"id: {name}\n    x: 1")}
    )
    kept = {f"Q-CIVIL-{other:03d}" for other in range(1, 6)} - {name}
    assert {item for item in loaded.bank.items if item.startswith("Q-")} == kept


@pytest.mark.parametrize(("old", "new"), [("subject: civil", "subject: none"), ("format: 1", "format: 1\nextra: a")])
def test_an_error_of_the_file_itself_keeps_all_its_questions_out(tmp_path: Path, old: str, new: str) -> None:
    loaded = load_files(tmp_path, {**HEALTHY, "questions/civil.yaml": bent(QUESTIONS, old, new)})
    assert not any(item.startswith("Q-") for item in loaded.bank.items)
    assert loaded.errors


@pytest.mark.parametrize("until", ["2025-05-10", "2019-01-01"])
def test_a_question_that_holds_on_no_day_is_told(tmp_path: Path, until: str) -> None:
    text = bent(QUESTIONS, 'effective_until: "2027-01-01"', f'effective_until: "{until}"')
    [(line, column, message)] = told(tmp_path, text)
    assert (line, column) == place_of(text, "id: Q-CIVIL-002")
    assert "没有一天有效" in message
