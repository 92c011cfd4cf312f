"""The command line in English: what a person reads, and that no Chinese slips in."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.__main__ import parser
from kiosk.cli.parser import CommandParser
from kiosk.text.figures import UNDEFINED
from kiosk.wording.shape import Language
from quiz.model.source import cited_law
from quiz.review.coverage.coverage import coverage
from tests.commands.conftest import Run
from tests.commands.test_argparse_words import parsers
from tests.commands.test_ledger import damage
from tests.made_once import demo
from tests.quiz.bank.samples import HEALTHY, load_files

CHINESE = re.compile(r"[\u2e80-\u9fff\uff00-\uffef]")
FLAGS = ("--hall-id", "h", "--hall-name", "Hall", "--terminal", "T1", "--admin", "G1", "--admin-name", "Somebody")


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the environment asked for English."""
    monkeypatch.setenv("KIOSK_LANG", "en")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("--lang en --bogus", "kiosk: error: unrecognized arguments: --bogus"),
        (
            "rate --lang en --level 9",
            "kiosk rate: error: argument --level: invalid choice: 9 (choose from 1, 2, 3, 4, 5)",
        ),
        ("rate --lang=en", "kiosk rate: error: the following arguments are required: --window, --level"),
        ("--lang en bank", "kiosk bank: error: the following arguments are required: COMMAND"),
        ("demo --seed five --lang en", "kiosk demo: error: argument --seed: invalid int value: 'five'"),
    ],
)
def test_a_command_used_wrongly_is_told_so(run: Run, line: str, said: str) -> None:
    answer = run(*line.split())
    assert answer.code == 2
    assert answer.err.startswith("usage: kiosk")
    assert said in answer.err
    assert not CHINESE.search(answer.err)


def everything(root: CommandParser) -> Iterator[str]:
    """The help of a parser and of all below it."""
    for part in parsers(root):
        yield part.format_help()


def test_every_command_helps_in_the_language_it_was_asked_in_and_takes_the_option(run: Run) -> None:
    run("--lang", "en", "--version")  # argparse speaks what the last command line spoke
    helps = list(everything(parser(Language.EN)))
    assert len(helps) == len(list(everything(parser(Language.ZH)))) > 15
    for text in helps:
        assert not CHINESE.search(text)
        assert "--lang zh|en" in text
        assert "\noptions:\n" in text


@pytest.mark.usefixtures("english")
def test_a_terminal_without_settings_is_told_what_to_do(tmp_path: Path, run: Run) -> None:
    for command in (("scores",), ("ledger", "verify"), ("rate", "--window", "A", "--level", "5"), ()):
        answer = run(*command, "--home", str(tmp_path))
        assert answer.code == 2
        path = tmp_path / "terminal.json"
        assert answer.err == f"kiosk: {path}: this terminal is not set up yet; please run kiosk init first\n"


@pytest.mark.usefixtures("english")
def test_wrong_settings_are_named_with_place_and_mending(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "terminal.json"
    path.write_text('{\n  "kind": "shop",\n  "words_limit": 900,\n  "hall_id": "h", "hall_name": "H", "colour": 1\n}\n')
    answer = run("scores", "--home", str(tmp_path))
    assert answer.code == 2
    assert answer.err.splitlines()[:3] == [
        f'kiosk: {path}:2:11: "kind": write one of hall, window, test, office, patrol, demo, in quotes',
        f'{path}:3:18: "words_limit": write a whole number from 1 to 150, without quotes',
        f'{path}:4:47: there is no field "colour"; there are: kind, hall_id, hall_name, terminal_id, window_id, '
        "asking, region, announcement, printer, public_address, language, theme, idle_seconds, thanks_seconds, "
        "words_limit, keyboard, locked",
    ]
    path.write_text('{"kind": "hall"')
    assert f"{path}:1:16: no JSON object: a comma is missing" in run("scores", "--home", str(tmp_path)).err


@pytest.mark.usefixtures("english")
def test_a_refused_rating_says_why(home: Path, run: Run) -> None:
    at_home = ("--home", str(home), "--window", "A03", "--level", "1")
    assert run("rate", *at_home, "--visit", "2026-0001").out.startswith("saved: window A03, level 1, rating ")
    again = run("rate", *at_home, "--visit", "2026-0001")
    assert again.code == 1
    assert again.err == "kiosk: This service has been rated already. A service can be rated once.\n"
    nowhere = run("rate", "--home", str(home), "--window", "Z99", "--level", "5")
    assert (nowhere.code, nowhere.err) == (1, "kiosk: There is no window Z99. Please check its number.\n")
    reason = run("rate", *at_home, "--reasons", "510")
    assert reason.code == 2
    assert reason.err.startswith("kiosk: --reasons: 510 is no reason of level 1; there are 1")
    assert not CHINESE.search(reason.err)


@pytest.mark.usefixtures("english")
def test_a_broken_ledger_is_told_entry_by_entry(home: Path, run: Run) -> None:
    assert run("ledger", "verify", "--home", str(home)).out.endswith("documents, tables and marks are whole\n")
    damage(home, "UPDATE ledger SET payload = replace(payload, '户政', '民政') WHERE seq = 4")
    answer = run("ledger", "verify", "--home", str(home))
    assert answer.code == 1
    assert answer.out.splitlines() == [
        "Terminal T1, entry 4: its content does not give its digest",
        "10 entries, faults: 1; please find out why, or restore a backup",
    ]
    refused = run("ledger", "rebuild", "--home", str(home))
    assert refused.code == 1
    assert refused.err.startswith("kiosk: The ledger is not whole, so nothing is made from it. Terminal T1, entry 4: ")


def test_a_document_is_the_same_in_every_language(home: Path, run: Run) -> None:
    damage(home, "UPDATE ledger SET payload = replace(payload, '户政', '民政') WHERE seq = 4")
    for command in (("ledger", "verify"), ("ledger", "head"), ("scores",), ("explain", "W2")):
        documents = [run(*command, "--home", str(home), "--json", "--lang", one.value).out for one in Language]
        assert json.loads(documents[0])
        assert documents[0] == documents[1]
    (fault,) = json.loads(run("ledger", "verify", "--home", str(home), "--json").out)["faults"]
    assert fault == {"terminal": "T1", "seq": 4, "reason": "changed", "found": None}


@pytest.mark.usefixtures("english")
def test_setting_up_says_what_is_wrong_and_what_comes_next(tmp_path: Path, run: Run) -> None:
    flags = ("init", "--home", str(tmp_path / "new"), "--kind", "hall", *FLAGS)
    pin = run(*flags, pin="12")
    assert (pin.code, pin.err) == (2, "kiosk: A PIN has 4 to 12 digits and nothing else.\n")
    badge = run(*flags, "--admin", "G!1", pin="4711")
    assert badge.code == 2
    assert badge.err.startswith("kiosk: G!1 is no badge that can be typed at the sign-in; write letters")
    missing = run(*flags[:5], "--hall-id", "h", pin="4711")
    assert missing.err == "kiosk: write --hall-name (Name of the hall)\n"
    assert not (tmp_path / "new").exists()
    done = run(*flags, pin="4711")
    assert done.code == 0, done.err
    assert done.out.startswith(f"set up: {tmp_path / 'new'}\nThis hall has nobody but its administrator.")
    second = run(*flags, pin="4711")
    assert second.code == 1
    assert second.err.startswith(f"kiosk: {tmp_path / 'new' / 'terminal.json'} is there, so this terminal is set up; ")


@pytest.mark.usefixtures("english")
def test_scores_and_what_they_are_made_of_have_english_headings(home: Path, run: Run) -> None:
    run("rate", "--home", str(home), "--window", "A03", "--level", "5")
    board = run("scores", "--home", str(home)).out.splitlines()
    assert "test 40% satisfaction 40% discipline 20%" in board[0]
    assert board[1].split()[:4] == ["rank", "id", "name", "test"]
    assert "too few" in board[2]
    explained = run("explain", "W2", "--home", str(home)).out
    assert "composite" in explained
    assert "ratings 0: level 5: 0" in explained
    unknown = run("explain", "W9", "--home", str(home))
    assert unknown.err.startswith("kiosk: There is no score of staff W9.")


@pytest.mark.usefixtures("english")
def test_the_bank_is_counted_in_english(run: Run, tmp_path: Path) -> None:
    bank = load_files(tmp_path / "bank", HEALTHY).bank
    text = run("bank", "stats", str(tmp_path / "bank")).out
    laws = coverage(bank).laws
    for title in (*(guide.title for guide in bank.guides.values()), *map(cited_law, laws), UNDEFINED):
        text = text.replace(title, "")
    assert not CHINESE.search(text)
    for told in ("Conditions", "True/false", "Civil affairs", "the guide says nothing of it"):
        assert told in text


@pytest.mark.usefixtures("english")
def test_the_open_questions_of_a_notice_are_asked_in_english(run: Run) -> None:
    answer = run("bank", "sheet", "S08", "--answer", "ground=charm")
    assert answer.code == 2
    assert "There is no answer ground=charm." in answer.err
    assert not CHINESE.search(answer.err)


def test_the_option_wins_over_the_environment_and_the_last_one_counts(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    scores = ("scores", "--home", str(tmp_path))
    assert CHINESE.search(run(*scores).err)
    monkeypatch.setenv("KIOSK_LANG", "en")
    assert not CHINESE.search(run(*scores).err)
    assert CHINESE.search(run("--lang", "zh", *scores).err)
    assert CHINESE.search(run("--lang", "en", *scores, "--lang", "zh").err)
    monkeypatch.setenv("KIOSK_LANG", "")
    assert CHINESE.search(run(*scores).err)
    assert not CHINESE.search(run(*scores, "--lan", "en").err), "argparse lets options be shortened"


def test_a_language_that_is_none_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "--lang: 不能写 'fr'；可用: 'zh', 'en'" in run("--lang", "fr").err
    monkeypatch.setenv("KIOSK_LANG", "english")
    answer = run("scores")
    assert answer.code == 2
    assert answer.err == "kiosk: KIOSK_LANG: 写 zh, en 之一，不是 english / write one of zh, en, not english\n"


def test_making_a_demo_hall_says_in_english_how_far_it_is(tmp_path_factory: pytest.TempPathFactory) -> None:
    said = (demo(tmp_path_factory) / "err").read_text()
    assert "the demo hall is ready" in said
    assert not CHINESE.search(said)
