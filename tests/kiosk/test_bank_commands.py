import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from kiosk.__main__ import main
from tests.quiz.bank.samples import HEALTHY, bent, write_bank

GUIDE_FILE = "guides/S05-birth.yaml"
SEEN = "{law: 户口登记条例, article: 第七条, quote: 照片}"
HINT = {**HEALTHY, "questions/civil.yaml": bent(HEALTHY["questions/civil.yaml"], "A: 户口簿", "A: 必须带户口簿")}


def test_check_prints_warnings_and_still_answers_yes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_bank(tmp_path, HINT)
    assert main(["bank", "check", str(tmp_path)]) == 0
    _, warning, last = capsys.readouterr().out.splitlines()
    assert warning.startswith(f"{tmp_path / 'questions' / 'civil.yaml'}:9:10: 提醒: Q-CIVIL-001: ")
    assert last.endswith("0 个错误，1 个提醒")


def test_check_lists_the_lines_that_nobody_verified_at_their_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_bank(tmp_path, HEALTHY)
    assert main(["bank", "check", str(tmp_path)]) == 0
    note, last = capsys.readouterr().out.splitlines()
    text = HEALTHY[GUIDE_FILE].splitlines()
    line = text.index("    text: 照片两张") + 1
    assert note == (f"{tmp_path / GUIDE_FILE}:{line}:11: 说明: S05: m3 照片两张：没有核实依据，只展示，不计分")
    assert last.endswith("1 行未核实不计分，0 个错误，0 个提醒")
    write_bank(tmp_path, {GUIDE_FILE: bent(HEALTHY[GUIDE_FILE], "    verified: false\n", f"    basis: {SEEN}\n")})
    assert main(["bank", "check", str(tmp_path)]) == 0
    (last,) = capsys.readouterr().out.splitlines()
    assert last.endswith("0 行未核实不计分，0 个错误，0 个提醒")


def test_check_without_lint_has_no_warning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_bank(tmp_path, HINT)
    assert main(["bank", "check", "--no-lint", str(tmp_path)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith("0 个错误，0 个提醒")


def test_errors_come_first_and_decide_the_exit_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_bank(tmp_path, {**HINT, "questions/z.yaml": "questions: ["})
    assert main(["bank", "check", str(tmp_path)]) == 1
    lines = [line for line in capsys.readouterr().out.splitlines() if ": 说明: " not in line]
    assert [": 错误: " in line for line in lines[:-1]] == sorted(
        [": 错误: " in line for line in lines[:-1]], reverse=True
    )
    assert any(": 提醒: " in line for line in lines)


def test_check_as_json_names_the_severity(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_bank(tmp_path, HINT)
    assert main(["bank", "check", "--json", str(tmp_path)]) == 0
    warning, note = json.loads(capsys.readouterr().out)["problems"]
    assert (warning["severity"], warning["line"], warning["column"]) == ("warning", 9, 10)
    assert note["severity"] == "note"
    assert "m3" in note["message"]


def test_stats_lists_counts_holes_and_shortages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_bank(tmp_path, HEALTHY)
    assert main(["bank", "stats", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.split() == ["S05", "地点", "指南里没有写"] for line in lines)
    assert "S05 出生登记  手写题还差3道，至少应有4道。" in lines
    assert lines[-1] == "1 个事项，5 道手写题，6 道生成题；1 个事项手写题不足，0 处有依据而没有考到"


def test_stats_columns_end_at_the_same_cell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_bank(tmp_path, HEALTHY)
    assert main(["bank", "stats", str(tmp_path)]) == 0
    table = capsys.readouterr().out.split("\n\n")[3].splitlines()[1:]
    assert table[0].startswith("业务")
    ends = {cell_len(line.rstrip(" ▏▎▍▌▋▊▉█")) for line in table}
    assert len(ends) == 1


def test_stats_as_json_adds_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_bank(tmp_path, HEALTHY)
    (tmp_path / "INDEX.md").write_text(
        "| **一、户籍** | |\n| 户口登记条例.md | x |\n| 护照法.md | x |\n", encoding="utf-8"
    )
    assert main(["bank", "stats", "--json", "--laws", str(tmp_path), str(tmp_path)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["items"] == {"written": 5, "derived": 6}
    (service,) = found["services"]
    assert sum(cell["written"] for cell in service["cells"]) == service["written"] == 1
    assert sum(cell["derived"] for cell in service["cells"]) == service["derived"] == 6
    assert found["holes"] == [{"service": "S05", "facet": "place", "reason": "no_lines", "lines": 0}]
    (group,) = found["groups"]
    assert group["uncited"] == ["护照法"]
    assert sum(row["written"] + row["derived"] for row in found["subjects"]) == 11


def test_statutes_are_named_as_one_writes_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = {name: text.replace("户口登记条例", "民法典-总则编") for name, text in HEALTHY.items()}
    write_bank(tmp_path, book)
    assert main(["bank", "stats", str(tmp_path)]) == 0
    shown = capsys.readouterr().out
    assert "《民法典》总则编" in shown
    assert "民法典-" not in shown


def test_what_an_error_keeps_out_is_said_wherever_the_bank_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = bent(HEALTHY[GUIDE_FILE], "desk: 户政窗口", "desk: 户政窗口\nroom: 一楼")
    write_bank(tmp_path, {**HEALTHY, GUIDE_FILE: broken})
    for code, words in ((0, ["stats", str(tmp_path)]), (2, ["sheet", "S05", "--bank", str(tmp_path)])):
        assert main(["bank", *words]) == code
        first, *_ = capsys.readouterr().err.splitlines()
        assert first == f"kiosk: {tmp_path} 有 2 个错误，有错的内容没有算在内；请运行 kiosk bank check"


def test_stats_says_what_is_wrong_with_its_folders(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bank", "stats", str(tmp_path / "nowhere")]) == 2
    write_bank(tmp_path, HEALTHY)
    assert main(["bank", "stats", "--laws", str(tmp_path), str(tmp_path)]) == 2
    (tmp_path / "INDEX.md").write_text("没有表", encoding="utf-8")
    assert main(["bank", "stats", "--laws", str(tmp_path), str(tmp_path)]) == 2
    complaints = capsys.readouterr().err.splitlines()
    assert [line.startswith("kiosk: ") for line in complaints] == [True] * 3
    assert "INDEX.md" in complaints[1]
