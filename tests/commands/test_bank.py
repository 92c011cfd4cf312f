"""The bank's commands."""

import json
import re
from pathlib import Path

import pytest

from kiosk.wording import Language
from tests.commands.conftest import Run
from tests.kiosk.wording.test_bank_words import CHINESE, CODES
from tests.quiz.bank.broken import BROKEN
from tests.quiz.bank.samples import HEALTHY, bent, write_bank


def test_the_shipped_bank_is_healthy(run: Run) -> None:
    answer = run("bank", "check", "--json")
    document = json.loads(answer.out)
    assert answer.code == 0, [one for one in document["problems"] if one["severity"] == "error"]
    assert document["guides"] == 55
    assert document["items"] >= 80


def test_every_broken_file_is_reported_in_one_pass_without_a_traceback(tmp_path: Path, run: Run) -> None:
    for name, (content, _) in BROKEN.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    answer = run("bank", "check", str(tmp_path))
    assert answer.code == 1
    assert "Traceback" not in answer.out + answer.err
    for name, (_, expected) in BROKEN.items():
        for line, column, words in expected:
            place = f"{tmp_path / name}:{line}:{column}: "
            assert any(place in row and words in row for row in answer.out.splitlines()), (place, words)


def test_an_english_report_has_no_chinese_but_what_it_quotes(tmp_path: Path, run: Run) -> None:
    write_bank(tmp_path, {name: content for name, (content, _) in BROKEN.items()})
    places = {f"{tmp_path / name}:{line}:{column}" for name, (_, told) in BROKEN.items() for line, column, _ in told}
    answer = run("bank", "check", str(tmp_path), "--lang", "en")
    assert answer.code == 1
    *rows, last = answer.out.splitlines()
    assert {row.partition(": ")[0] for row in rows if ": error: " in row} == places
    for row in (*rows, last):
        assert not CHINESE.search(re.sub('"[^"]*"', "", row)), row
    documents = [run("bank", "check", "--json", str(tmp_path), "--lang", one.value).out for one in Language]
    assert documents[0] == documents[1]
    problems = json.loads(documents[0])["problems"]
    assert {
        f"{one['file']}:{one['line']}:{one['column']}: {one['severity']}: {one['message_en']}" for one in problems
    } == {*rows}
    assert all(CHINESE.search(one["message"]) for one in problems)
    assert {one["code"] for one in problems} <= {*CODES}


def test_a_folder_that_is_not_there_is_wrong_use(tmp_path: Path, run: Run) -> None:
    answer = run("bank", "check", str(tmp_path / "none"))
    assert answer.code == 2
    assert "没有目录" in answer.err


@pytest.mark.parametrize("command", ["check", "stats", "audit"])
def test_a_folder_without_a_bank_is_wrong_use_and_never_a_healthy_bank(tmp_path: Path, run: Run, command: str) -> None:
    (tmp_path / "laws").mkdir()
    (tmp_path / "laws" / "某法.md").write_text("某法\n\n---\n第一条 原文\n", encoding="utf-8")
    laws = ("--laws", str(tmp_path / "laws")) if command == "audit" else ()
    answer = run("bank", command, *laws, str(tmp_path))
    assert (answer.code, answer.out) == (2, "")
    assert f"{tmp_path} 里没有题库" in answer.err


def test_schemas_are_written_where_asked(tmp_path: Path, run: Run) -> None:
    answer = run("bank", "schema", str(tmp_path / "schemas"))
    assert answer.code == 0
    assert len(list((tmp_path / "schemas").glob("*.json"))) == len(answer.out.splitlines()) == 4


def test_an_audit_needs_statutes(tmp_path: Path, run: Run) -> None:
    answer = run("bank", "audit", "--laws", str(tmp_path))
    assert answer.code == 2
    assert "没有法规文本" in answer.err


LAWS = ("户口登记条例", "母婴保健法", "婚姻登记条例", "护照法")
HOSTILE = "\x1b[31m红\x1b]0;题\x07\u202e"


def laws_of(tmp_path: Path, text: str = "第一条 另一句话") -> Path:
    """A folder with every statute that the sample bank cites, and none of the articles."""
    folder = tmp_path / "laws"
    folder.mkdir()
    for law in LAWS:
        (folder / f"{law}.md").write_text(f"{law}\n\n---\n{text}\n", encoding="utf-8")
    return folder


def test_a_statute_that_is_not_utf_8_is_named(tmp_path: Path, run: Run) -> None:
    laws = laws_of(tmp_path)
    (laws / "护照法.md").write_bytes("护照法\n\n---\n第一条 原文".encode("gbk"))
    answer = run("bank", "audit", "--laws", str(laws))
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"kiosk: {laws / '护照法.md'}: 第 1 个字节不是合法的 UTF-8")


def test_an_audit_of_a_bank_with_errors_says_that_it_saw_less_and_answers_no(tmp_path: Path, run: Run) -> None:
    birth = (
        "婴儿出生后一个月以内，落户意见、领取表格、提交材料、领回户口簿、公示，五个工作日，当场，不收费，工本费6.5元"
    )
    laws = laws_of(tmp_path, f"第七条 {birth}\n第八条 审核登记 本人的居民身份证\n第二十三条 出生医学证明")
    guide = "guides/S05-birth.yaml"
    bank = write_bank(tmp_path / "bank", {guide: HEALTHY[guide]})
    sound = run("bank", "audit", "--laws", str(laws), str(bank), "--json")
    assert (sound.code, sound.err) == (0, ""), sound.out
    assert json.loads(sound.out)["errors"] == 0
    write_bank(bank, {"questions/civil.yaml": bent(HEALTHY["questions/civil.yaml"], "type: single", "type: simple")})
    broken = run("bank", "audit", "--laws", str(laws), str(bank), "--json")
    document = json.loads(broken.out)
    assert not [one for one in document["findings"] if one["line"] == "Q-CIVIL-001"]
    assert f"{bank} 有 {document['errors']} 个错误" in broken.err
    assert (broken.code, document["errors"]) == (1, 1)


def test_what_stands_in_a_folder_of_statutes_reaches_no_terminal_raw(tmp_path: Path, run: Run) -> None:
    bank = write_bank(tmp_path / "bank", HEALTHY)
    laws = laws_of(tmp_path, "\n".join(f"{article} {HOSTILE}" for article in ("第七条", "第八条", "第二十三条")))
    index = f"| **一{HOSTILE}** | |\n| 户口登记条例.md | x |\n| 某{HOSTILE}法.md | x |\n"
    (laws / "INDEX.md").write_text(index, encoding="utf-8")
    audit = run("bank", "audit", "--laws", str(laws), str(bank))
    stats = run("bank", "stats", "--laws", str(laws), str(bank))
    (tmp_path / HOSTILE).mkdir()
    wrong = run("bank", "check", str(tmp_path / HOSTILE))
    assert (audit.code, stats.code, wrong.code) == (1, 0, 2)
    for shown in (audit.out, stats.out, wrong.err):
        assert "红" in shown
        assert not {"\x1b", "\x07", "\u202e"} & set(shown)
