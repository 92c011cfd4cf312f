"""What only shows when all files lie side by side."""

from pathlib import Path

from tests.quiz.bank.samples import GUIDE, HEALTHY, ORDER_STEM, PAPER, QUESTIONS, bent, load_files, places
from tests.quiz.words import worded


def test_an_id_used_in_two_files_is_told_at_the_later_and_the_earlier_is_kept(tmp_path: Path) -> None:
    second = bent(QUESTIONS, ORDER_STEM, "stem: 另一题")
    loaded = load_files(tmp_path, {**HEALTHY, "questions/later.yaml": second})
    assert places(loaded.problems) == [("later.yaml", line, 9) for line in (4, 17, 30, 38, 48)]
    assert "questions/civil.yaml 第4行" in worded(loaded.problems[0])
    assert loaded.bank.items["Q-CIVIL-004"].stem == ORDER_STEM.removeprefix("stem: ")


def test_two_guides_or_two_papers_of_one_id_are_told(tmp_path: Path) -> None:
    loaded = load_files(tmp_path, {**HEALTHY, "guides/S05-other.yaml": GUIDE, "papers/again.yaml": PAPER})
    assert places(loaded.problems) == [("S05-other.yaml", 2, 5), ("small.yaml", 2, 5)]
    assert list(loaded.bank.guides) == ["S05"]
    assert list(loaded.bank.blueprints) == ["small"]


def test_a_guide_that_cannot_be_read_still_counts_as_there(tmp_path: Path) -> None:
    loaded = load_files(tmp_path, {"guides/S05-birth.yaml": b"\xff", "questions/civil.yaml": QUESTIONS})
    assert places(loaded.problems) == [("S05-birth.yaml", 1, 1)]
    assert "Q-CIVIL-002" in loaded.bank.items


def test_a_question_about_no_known_service_stays_out(tmp_path: Path) -> None:
    loaded = load_files(tmp_path, {"questions/civil.yaml": QUESTIONS})
    assert places(loaded.problems) == [("civil.yaml", 19, 14)]
    assert "Q-CIVIL-002" not in loaded.bank.items
    assert "Q-CIVIL-001" in loaded.bank.items


def test_a_guide_whose_file_has_another_name_is_told_at_its_id(tmp_path: Path) -> None:
    loaded = load_files(tmp_path, {"guides/birth.yaml": GUIDE})
    assert places(loaded.problems) == [("birth.yaml", 2, 5)]
    assert "S05-" in worded(loaded.problems[0])


def test_a_paper_that_names_a_service_without_guide_is_told_at_that_service(tmp_path: Path) -> None:
    paper = bent(PAPER, "where: {types: [tell]}", "where: {types: [tell], services: [S05, S06]}")
    loaded = load_files(tmp_path, {**HEALTHY, "papers/small.yaml": paper})
    assert places(loaded.problems) == [("small.yaml", 12, 44)]


def test_a_paper_that_names_a_question_nobody_wrote_is_told_at_that_question(tmp_path: Path) -> None:
    chosen = "where: {items: [Q-CIVIL-001, Q-CIVIL-999, S05:order, S05:fee:f9]}"
    paper = bent(PAPER, "where: {types: [single], subjects: [civil], origin: written}", chosen)
    paper = bent(paper, 'count: 1\n    marks: "5/2"', 'count: 3\n    marks: "5/6"')
    loaded = load_files(tmp_path, {**HEALTHY, "papers/small.yaml": paper})
    line = paper[: paper.index(chosen)].count("\n") + 1
    assert [(found.line, worded(found).split("；")[0]) for found in loaded.problems] == [
        (line, "题库里没有题目 Q-CIVIL-999"),
        (line, "题库里没有题目 S05:fee:f9"),
    ]


def test_a_question_that_an_error_keeps_out_is_told_once(tmp_path: Path) -> None:
    paper = bent(PAPER, "where: {types: [single], subjects: [civil]", "where: {items: [Q-CIVIL-001, Q-CIVIL-003]")
    paper = bent(paper, 'count: 1\n    marks: "5/2"', 'count: 2\n    marks: "5/4"')
    questions = bent(QUESTIONS, "answer: false", "answer: maybe")
    loaded = load_files(tmp_path, {**HEALTHY, "papers/small.yaml": paper, "questions/civil.yaml": questions})
    assert [found.path.name for found in loaded.problems] == ["civil.yaml"]


def test_what_an_editor_hides_is_not_read(tmp_path: Path) -> None:
    stale = bent(GUIDE, "title: 出生登记", "title: 旧稿")
    hidden = {"guides/.ipynb_checkpoints/S05-birth.yaml": stale, "questions/.civil.yaml.swp": "x"}
    loaded = load_files(tmp_path, {**HEALTHY, **hidden})
    assert loaded.problems == ()
    assert loaded.bank.guides["S05"].title == "出生登记"
