"""Rating from another device, and reading the board."""

import json
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.settings.files import DATABASE
from tests.commands.conftest import Run


def test_a_rating_is_stored_and_goes_to_whoever_is_on_duty(home: Path, run: Run) -> None:
    answer = run(
        *("rate", "--home", str(home), "--window", "A03", "--level", "5", "--reasons", "510,517", "--json"),
    )
    assert answer.code == 0, answer.err
    assert {**json.loads(answer.out), "rating_id": "", "receipt": ""} == {
        "rating_id": "",
        "receipt": "",
        "window": "A03",
        "staff": "W1",
        "level": 5,
        "reasons": [510, 517],
    }
    explained = json.loads(run("explain", "W1", "--home", str(home), "--json").out)
    assert [(one["level"], one["reasons"], one["channel"]) for one in explained["ratings"]] == [
        (5, [510, 517], "evaluator")
    ]


def test_a_visit_is_rated_once(home: Path, run: Run) -> None:
    flags = ("--home", str(home), "--window", "A03", "--level", "1", "--visit", "2026-0001")
    assert run("rate", *flags).code == 0
    again = run("rate", *flags)
    assert again.code == 1
    assert "一次服务只评一次" in again.err
    assert json.loads(run("scores", "--home", str(home), "--json").out)["rates"]["bad"]["denominator"] == 1


def test_wrong_use_stores_nothing(home: Path, run: Run) -> None:
    wrong = [
        ("--window", "Z99", "--level", "5"),
        ("--window", "A03", "--level", "5", "--staff", "W9"),
        ("--window", "A03", "--level", "6"),
        ("--window", "A03", "--level", "5", "--reasons", "108"),
        ("--window", "A03", "--level", "5", "--reasons", "abc"),
        ("--level", "5"),
    ]
    for flags in wrong:
        answer = run("rate", "--home", str(home), *flags)
        assert answer.code in {1, 2}, flags
        assert answer.err
        assert "Traceback" not in answer.err
    assert json.loads(run("scores", "--home", str(home), "--json").out)["rates"]["good"]["denominator"] == 0


def test_undefined_is_null_and_few_is_no_score(home: Path, run: Run) -> None:
    run("rate", "--home", str(home), "--window", "A03", "--level", "5")
    document = json.loads(run("scores", "--home", str(home), "--json").out)
    line = next(one for one in document["standings"] if one["id"] == "W1")
    assert (line["composite"], line["knowledge"], line["satisfaction"], line["rank"]) == (None, None, None, None)
    assert (line["ratings"], line["discipline"]) == (1, 100.0)
    table = run("scores", "--home", str(home)).out
    assert "样本不足" in table


def test_a_hostile_name_changes_nothing_but_itself(home: Path, run: Run) -> None:
    for arguments in (("scores",), ("explain", "W1")):
        out = run(*arguments, "--home", str(home)).out
        assert "王[/red][31m五[A]" in out
        assert not set(out) & set("\x1b\u202e")


def test_unknown_subjects_and_campaigns_are_a_clear_no(home: Path, run: Run) -> None:
    assert "没有考核周期 x" in run("scores", "--home", str(home), "--campaign", "x").err
    answer = run("explain", "W9", "--home", str(home))
    assert (answer.code, "W9" in answer.err) == (1, True)


def test_without_a_campaign_there_is_no_board(empty_home: Path, run: Run) -> None:
    answer = run("scores", "--home", str(empty_home))
    assert (answer.code, answer.out) == (1, "")
    assert "还没有考核周期" in answer.err


def test_the_service_that_was_done_is_kept(home: Path, run: Run) -> None:
    for given, code, kept in (("ｓ05", 0, "S05"), ("出生", 2, None)):
        line = ("rate", "--window", "A03", "--level", "1", "--service", given, "--home", str(home), "--json")
        answer = run(*line)
        assert answer.code == code, answer.err
        assert kept is None or json.loads(answer.out)["service"] == kept


def test_every_identifier_may_be_typed_as_an_input_method_writes_it(home: Path, run: Run) -> None:
    flags = ("rate", "--home", str(home), "--window", "ａ０３", "--staff", "ｗ１", "--level", "5")
    answer = run(*flags, "--reasons", "５１０、５１７", "--json")
    assert answer.code == 0, answer.err
    assert {**json.loads(answer.out), "rating_id": "", "receipt": ""} == {
        "rating_id": "",
        "receipt": "",
        "window": "A03",
        "staff": "W1",
        "level": 5,
        "reasons": [510, 517],
    }
    assert run("scores", "--home", str(home), "--campaign", "Ｃ１").code == 0
    for subject, by in (("ｗ１", "staff"), ("a０3", "window"), ("u\u200b1", "unit")):
        assert run("explain", subject, "--by", by, "--home", str(home), "--campaign", "C1").code == 0


def test_a_rating_waits_for_another_program_and_says_so(home: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    said = threading.Event()

    def told(message: str) -> None:
        assert "正在等它写完" in message
        said.set()

    monkeypatch.setattr("kiosk.cli.common.PATIENCE_SECONDS", 0.05)
    monkeypatch.setattr("kiosk.cli.common.say_error", told)
    writer = sqlite3.connect(home / DATABASE, isolation_level=None, check_same_thread=False)
    writer.execute("BEGIN IMMEDIATE")

    def finish() -> None:
        assert said.wait(60)
        writer.execute("COMMIT")

    other = threading.Thread(target=finish)
    other.start()
    assert run("rate", "--home", str(home), "--window", "A03", "--level", "5").code == 0
    other.join()
    writer.close()
    assert said.is_set()


def test_the_command_shows_them_where_asked(home: Path, run: Run) -> None:
    plain = json.loads(run("scores", "--home", str(home), "--json").out)
    assert all("rank_low" not in one for one in plain["standings"])
    ranked = json.loads(run("scores", "--ranks", "--home", str(home), "--json").out)
    assert {(one["rank_low"], one["rank_high"]) for one in ranked["standings"]} == {(None, None)}
    assert "名次范围" in run("scores", "--ranks", "--home", str(home)).out


def test_a_rating_that_was_given_earlier_counts_on_its_day(home: Path, run: Run) -> None:
    flags = ("rate", "--home", str(home), "--window", "A03", "--level", "4", "--staff", "W1")
    assert run(*flags, "--at", "2026-01-05 09:41").code == 0
    with closing(sqlite3.connect(home / DATABASE)) as raw:
        assert raw.execute("SELECT day, level FROM rating").fetchall() == [("2026-01-05", 4)]
    for wrong in ("2999-01-01 08:00", "yesterday", "2026-02-30 08:00", ""):
        answer = run(*flags, "--at", wrong)
        assert (answer.code, answer.out) == (2, "")
        assert "--at" in answer.err
