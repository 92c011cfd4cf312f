"""Whatever becomes of a command's streams, arguments, environment: an exit code and a sentence, never a traceback."""

import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.__main__ import parser
from quiz.bank.load import bundled_bank_path
from tests.commands.conftest import Run
from tests.commands.test_argparse_words import parsers
from tests.commands.walk import LEFT

ROOT = Path(__file__).parents[2]
NOT_UTF_8 = b"\xc4\xe3"
"""你 in GBK."""
SET_UP = ("--hall-id", "h", "--hall-name", "大厅", "--terminal", "T1", "--kind", "hall", "--admin", "G1")
LINES: dict[str, tuple[str, ...]] = {
    "": (),
    "demo": ("demo", "--no-app", "--seed", "1"),
    "init": ("init", *SET_UP, "--admin-name", "某人"),
    "roster template": ("roster", "template", "-o", "new.xlsx"),
    "roster import": ("roster", "import", "roster", "--dry-run"),
    "roster export": ("roster", "export", "-o", "out.xlsx"),
    "staff pin": ("staff", "pin", "--all-new", "-o", "pins.html", "--as", "G0001", "--pin-stdin"),
    "staff list": ("staff", "list"),
    "campaign open": (
        *("campaign", "open", "--id", "c2", "--title", "八月", "--from", "2026-08-01", "--to", "2026-08-31"),
        *("--as", "G0001", "--pin-stdin"),
    ),
    "campaign list": ("campaign", "list"),
    "campaign show": ("campaign", "show", "c1"),
    "campaign weights": ("campaign", "weights", "c1", "50,30,20", "--as", "G0001", "--with", "G2", "--pin-stdin"),
    "campaign what-if": ("campaign", "what-if", "c1", "50,30,20"),
    "campaign plan": ("campaign", "plan", "c1"),
    "campaign phase": (
        *("campaign", "phase", "c1", "P1", "--from", "2026-07-01", "--to", "2026-07-02"),
        *("--as", "G0001", "--pin-stdin"),
    ),
    "campaign activity done": ("campaign", "activity", "done", "c1", "test", "--as", "G0001", "--pin-stdin"),
    "campaign activity undo": ("campaign", "activity", "undo", "c1", "test", "--as", "G0001", "--pin-stdin"),
    "campaign activity set": ("campaign", "activity", "set", "c1", "test", "--as", "G0001", "--pin-stdin"),
    "campaign presets": ("campaign", "presets"),
    "campaign freeze": ("campaign", "freeze", "c1", "--as", "G0001", "--pin-stdin"),
    "paper schedule": (
        *("paper", "schedule", "monthly", "--campaign", "c1", "--deadline", "2026-08-20"),
        *("--as", "G0001", "--pin-stdin"),
    ),
    "patrol record": ("patrol", "record", "--window", "A03", "--item", "A1", "--as", "G0001", "--pin-stdin"),
    "patrol sign-off": ("patrol", "sign-off", "--as", "G0001", "--pin-stdin"),
    "patrol propose": ("patrol", "propose", "proposals.csv", "--as", "G0001", "--pin-stdin"),
    "patrol proposals": ("patrol", "proposals"),
    "patrol confirm": ("patrol", "confirm", "p1", "--as", "G0001", "--pin-stdin"),
    "patrol dismiss": ("patrol", "dismiss", "p1", "--reason", "话", "--as", "G0001", "--pin-stdin"),
    "patrol days": ("patrol", "days", "--campaign", "c1"),
    "catalogue list": ("catalogue", "list"),
    "catalogue set": (
        *("catalogue", "set", "X1", "--points", "1", "--group", "本厅", "--text", "话"),
        *("--as", "G0001", "--pin-stdin"),
    ),
    "catalogue withdraw": ("catalogue", "withdraw", "X1", "--as", "G0001", "--pin-stdin"),
    "finding list": ("finding", "list"),
    "finding show": ("finding", "show", "f1"),
    "finding dispute": ("finding", "dispute", "f1", "--reason", "不对", "--as", "G0001", "--pin-stdin"),
    "finding uphold": ("finding", "uphold", "f1", "--as", "G0001", "--pin-stdin"),
    "finding reverse": ("finding", "reverse", "f1", "--reason", "不对", "--as", "G0001", "--pin-stdin"),
    "device add": ("device", "add", "评价器", "--as", "G0001", "--pin-stdin"),
    "device list": ("device", "list"),
    "device remove": ("device", "remove", "评价器", "--as", "G0001", "--pin-stdin"),
    "complaint receive": (
        *("complaint", "receive", "--channel", "visit", "--words", "话"),
        *("--as", "G0001", "--pin-stdin"),
    ),
    "complaint list": ("complaint", "list"),
    "complaint show": ("complaint", "show", "c1"),
    "complaint investigate": ("complaint", "investigate", "c1", "--as", "G0001", "--pin-stdin"),
    "complaint uphold": ("complaint", "uphold", "c1", "--as", "G0001", "--pin-stdin"),
    "complaint dismiss": ("complaint", "dismiss", "c1", "--reason", "不实", "--as", "G0001", "--pin-stdin"),
    "complaint answer": ("complaint", "answer", "c1", "--words", "话", "--as", "G0001", "--pin-stdin"),
    "followup list": ("followup", "list"),
    "followup show": ("followup", "show", "r1"),
    "followup verify": ("followup", "verify", "r1", "--words", "话", "--as", "G0001", "--pin-stdin"),
    "followup mend": ("followup", "mend", "r1", "--words", "话", "--as", "G0001", "--pin-stdin"),
    "followup explain": ("followup", "explain", "r1", "--words", "话", "--as", "G0001", "--pin-stdin"),
    "followup answer": ("followup", "answer", "r1", "--words", "话", "--as", "G0001", "--pin-stdin"),
    "followup contact": ("followup", "contact", "r1", "--as", "G0001", "--pin-stdin"),
    "followup call-back": ("followup", "call-back", "r1", "satisfied", "--as", "G0001", "--pin-stdin"),
    "followup close": ("followup", "close", "r1", "--as", "G0001", "--pin-stdin"),
    "followup appeal": ("followup", "appeal", "r1", "--reason", "误评", "--as", "G0001", "--pin-stdin"),
    "followup decide": ("followup", "decide", "r1", "keep", "--reason", "属实", "--as", "G0001", "--pin-stdin"),
    "rectify list": ("rectify", "list"),
    "rectify checklist": ("rectify", "checklist"),
    "rectify open": (
        *("rectify", "open", "--from", "inspection", "--item", "G01", "--owner", "G0001", "--words", "话"),
        *("--as", "G0001", "--pin-stdin"),
    ),
    "rectify evidence": ("rectify", "evidence", "z1", "--words", "话", "--as", "G0001", "--pin-stdin"),
    "rectify check": ("rectify", "check", "z1", "pass", "--as", "G0001", "--pin-stdin"),
    "retest list": ("retest", "list"),
    "retest causes": ("retest", "causes"),
    "retest open": (
        *("retest", "open", "--from", "rating:r1", "--service", "S05"),
        *("--as", "G0001", "--pin-stdin"),
    ),
    "retest excuse": ("retest", "excuse", "t1", "--staff", "W1", "--as", "G0001", "--pin-stdin"),
    "inbox": ("inbox", "--as", "G0001", "--pin-stdin"),
    "rate": ("rate", "--window", "A03", "--level", "5"),
    "visits end": ("visits", "end", "--window", "A03", "--visit", "A-1"),
    "visits import": ("visits", "import", "visits.csv", "--dry-run"),
    "visits coverage": ("visits", "coverage"),
    "scores": ("scores",),
    "explain": ("explain", "W1"),
    "bulletin": ("bulletin", "--campaign", "c1", "-o", "bulletin.html"),
    "deductions": ("deductions", "--year", "2026"),
    "bank check": ("bank", "check"),
    "bank stats": ("bank", "stats"),
    "bank sheet": ("bank", "sheet", "S13"),
    "bank audit": ("bank", "audit", "--laws", "laws"),
    "bank schema": ("bank", "schema", "schemas"),
    "book check": ("book", "check"),
    "book conflicts": ("book", "conflicts"),
    "book show": ("book", "show", "S13"),
    "analyze ranks": ("analyze", "ranks", "ranks.csv"),
    "analyze rates": ("analyze", "rates", "rates.csv"),
    "survey check": ("survey", "check", "survey.yaml"),
    "survey open": (
        *("survey", "open", "survey.yaml", "--id", "s1", "--from", "2026-07-01", "--to", "2026-07-31"),
        *("--as", "G0001", "--pin-stdin"),
    ),
    "survey list": ("survey", "list"),
    "survey answer": ("survey", "answer", "s1", "--value", "overall=5", "--as", "G0001", "--pin-stdin"),
    "survey import": ("survey", "import", "s1", "forms.csv", "--as", "G0001", "--pin-stdin"),
    "survey results": ("survey", "results", "s1"),
    "survey words": ("survey", "words", "s1", "--as", "G0001", "--pin-stdin"),
    "ratings import": ("ratings", "import", "ratings.csv", "--direction", "rising", "--dry-run"),
    "ratings export": (
        *("ratings", "export", "-o", "out.csv", "--from", "2026-07-01", "--to", "2026-07-31"),
        *("--direction", "rising", "--as", "G0001", "--pin-stdin"),
    ),
    "ratings flags": ("ratings", "flags", "--as", "G0001", "--pin-stdin"),
    "receipt": ("receipt", "0001-0000-0000-000Z"),
    "ledger verify": ("ledger", "verify"),
    "ledger head": ("ledger", "head"),
    "ledger rebuild": ("ledger", "rebuild"),
    "ledger upgrade": ("ledger", "upgrade"),
    "clock status": ("clock", "status"),
    "clock confirm": ("clock", "confirm", "--as", "G0001", "--pin-stdin"),
    "pace list": ("pace", "list"),
    "pace count": ("pace", "count", "A03", "2026-07-05", "--as", "G0001", "--pin-stdin"),
    "hours show": ("hours", "show"),
    "hours set": ("hours", "set", "09:00-17:00", "--as", "G0001", "--pin-stdin"),
    "retention list": ("retention", "list"),
    "retention set": ("retention", "set", "rating-words", "365", "--as", "G0001", "--with", "G2", "--pin-stdin"),
    "erase": ("erase", "rating:r1", "--why", "expired", "--as", "G0001", "--with", "G2", "--pin-stdin"),
    "serve": ("serve", "--host", "192.0.2.1"),
    "doctor": ("doctor",),
    "backup": ("backup", "hall.backup"),
    "restore": ("restore", "no.backup"),
    "clock settle": ("clock", "settle", "T1:1-2", "--aside", "不知道", "--as", "G0001", "--pin-stdin"),
}
"""Every command, used rightly."""
SAY_NO = {"", "demo", "explain", "rate", "scores", "roster import", "device remove", "clock settle", "staff pin"}
SAY_NO |= {"restore", "campaign freeze", "campaign show", "campaign weights", "campaign what-if", "paper schedule"}
SAY_NO |= {"bulletin", "pace count", "erase", "retention set", "receipt", "serve"}
SAY_NO |= {"visits end", "visits import", "visits coverage"}
SAY_NO |= {"campaign plan", "campaign phase", *(name for name in LINES if name.startswith("campaign activity "))}
SAY_NO |= {name for name in LINES if name.startswith(("patrol ", "finding ", "complaint ", "followup "))}
SAY_NO |= {"rectify evidence", "rectify check", "retest open", "retest excuse", "retest causes"}
SAY_NO |= {"survey answer", "survey import", "survey results", "survey words"}
SAY_NO -= {"patrol proposals", "complaint receive", "complaint list", "followup list"}
RUDE = re.compile("Traceback|Exception ignored|Error in sys|程序内部出错")


def test_every_command_is_walked() -> None:
    groups = {part.prog.removeprefix("kiosk").strip() for part in parsers(parser())}
    assert {name for name in groups if not any(other.startswith(f"{name} ") for other in groups if name)} == {*LINES}


@pytest.fixture
def place(tmp_path: Path, empty_home: Path) -> Path:
    """A folder with a home that is set up, a small bank and a folder of statutes."""
    bank = tmp_path / "bank"
    for folder in ("guides", "questions", "papers"):
        (bank / folder).mkdir(parents=True)
    shutil.copy(bundled_bank_path() / "guides" / "S13-senior-card.yaml", bank / "guides")
    (tmp_path / "laws").mkdir()
    (tmp_path / "laws" / "某法.md").write_text("头\n---\n第一条 完。", encoding="utf-8")
    (tmp_path / "survey.yaml").write_text(
        "title: 调查\nquestions:\n  - {id: overall, ask: 满意吗？, answer: level}\n", encoding="utf-8"
    )
    (tmp_path / "ratings.csv").write_text("satisfaction,assessTime,winName\n", encoding="utf-8")
    (tmp_path / "ranks.csv").write_text("name,estimate,se\nA,1,0.5\nB,9,0.5\n", encoding="utf-8")
    (tmp_path / "visits.csv").write_text("visit,window,at\nA-1,A03,2026-07-01 09:30\n", encoding="utf-8")
    (tmp_path / "rates.csv").write_text("name,n,r\nA,9,1\nB,9,9\n", encoding="utf-8")
    assert empty_home.parent == tmp_path
    return tmp_path


def line_of(name: str, place: Path) -> list[str]:
    """The command in this place."""
    if name.startswith("bank "):
        where = {"bank sheet": ["--bank", str(place / "bank")], "bank schema": []}
        return [*LINES[name], *where.get(name, [str(place / "bank")])]
    if name in {"roster template", "campaign presets", "survey check"}:  # no terminal of its own
        return [*LINES[name]]
    home = place / ("new" if name == "init" else "home")  # a demo refuses a real one at once
    return [*LINES[name], "--home", str(home)]


@dataclass(frozen=True)
class Walker:
    """The process that runs every line in a child of its own."""

    process: "subprocess.Popen[str]"

    def walked(
        self,
        place: Path,
        lines: Mapping[str, list[str]],
        *,
        close: Sequence[int] | str = (),
        given: bytes = b"246810\n",
        environment: Mapping[str, bytes] | None = None,
    ) -> dict[str, tuple[int, str]]:
        """Exit code and words of every line, run in this place; all of them civil."""
        plan = {
            "place": str(place),
            "lines": {name: [os.fsencode(word).hex() for word in line] for name, line in lines.items()},
            "close": close,
            "given": given.hex(),
            "environment": {name: value.hex() for name, value in (environment or {}).items()},
        }
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(plan) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        found: dict[str, tuple[int, str]] = {name: (code, said) for name, (code, said) in answer.items()}
        assert found.keys() == lines.keys()
        for name, (code, said) in found.items():
            assert code in {0, 1, 2}, f"{name}: {said}"
            assert not RUDE.search(said), f"{name}: {said}"
        return found


@pytest.fixture(scope="module")
def walker() -> Iterator[Walker]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("KIOSK_")}
    with subprocess.Popen(
        [sys.executable, "-m", "tests.commands.walk"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**clean, "PYTHONPATH": str(ROOT)},
        text=True,
    ) as process:
        yield Walker(process)


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)], ids=["stdin", "stdout", "stderr", "all"])
def test_closed_streams(closed: tuple[int, ...], place: Path, walker: Walker) -> None:
    found = walker.walked(place, {name: line_of(name, place) for name in LINES}, close=closed)
    for name, (code, said) in found.items():
        if closed == (1,) and name not in SAY_NO:
            assert code == 1, name
            assert "标准输出是关闭的" in said, name


def test_a_reader_that_has_left(place: Path, walker: Walker) -> None:
    found = walker.walked(place, {name: line_of(name, place) for name in LINES}, close=LEFT)
    for name in ("bank stats", "ledger head", "staff list"):  # to leave is a reader's right, and no failure
        assert found[name][0] == 0, name


def test_input_and_environment_that_are_no_text(place: Path, walker: Walker) -> None:
    lines = {name: line_of(name, place) for name in LINES}
    lines |= {name: line[:-2] for name, line in lines.items() if line[-2:-1] == ["--home"]}
    environment = dict.fromkeys(("LC_CTYPE", "HOME", "KIOSK_DEVICE_TOKEN"), NOT_UTF_8)
    environment["KIOSK_HOME"] = bytes(place) + b"/" + NOT_UTF_8
    found = walker.walked(place, lines, given=NOT_UTF_8 + b"\n", environment=environment)
    assert "口令应为 4 到 12 位数字" in found["init"][1]


def test_any_argument_that_is_no_text(place: Path, walker: Walker) -> None:
    lines = {}
    for name in sorted(LINES, key=lambda name: name == "demo"):  # which fills the oddly named home for all after it
        line = line_of(name, place)
        for at in (at for at in range(len(name.split()), len(line)) if not line[at].startswith("--")):
            lines[f"{name} {at}"] = [*line[:at], os.fsdecode(NOT_UTF_8), *line[at + 1 :]]
    walker.walked(place, lines)


@pytest.mark.parametrize(
    "name",
    ["scores", *(pytest.param(name, marks=pytest.mark.long) for name in ("bank stats", "ledger head"))],
)
@pytest.mark.parametrize("closing", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-", "2>&1 | true"])
def test_a_whole_process_leaves_as_civilly(name: str, closing: str, place: Path) -> None:
    words = " ".join(map(shlex.quote, [sys.executable, "-m", "kiosk", *line_of(name, place)]))
    script = f"set -o pipefail; {words} {closing}"
    done = subprocess.run(
        ["bash", "-c", script], cwd=place, capture_output=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert done.returncode in {0, 1, 2}
    assert not RUDE.search((done.stdout + done.stderr).decode())


@pytest.mark.parametrize("option", ["--window", "--staff", "--visit", "--reasons"])
def test_an_argument_that_is_no_text_is_named(option: str, place: Path, run: Run) -> None:
    answer = run(*line_of("rate", place), option, os.fsdecode(NOT_UTF_8))
    assert answer.code == 2
    assert r"\udcc4\udce3: 不是有效的 UTF-8 文字" in answer.err


@pytest.fixture
def interruptible() -> Iterator[None]:
    """A child heeds Ctrl+C although this run may not: a shell takes it from what it starts in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_at_work_is_a_sentence(place: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "kiosk", *line_of("demo", place)[:-1], str(place / "new")],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert child.stderr is not None
    child.stderr.read(1)  # it says how far it is
    child.send_signal(signal.SIGINT)
    out, err = child.communicate()
    assert child.returncode == 1
    assert out == b""
    assert err.decode().splitlines()[-1].endswith("kiosk: 已中断")
    assert b"Traceback" not in err


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_at_a_question_is_a_sentence(place: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "kiosk", *line_of("clock confirm", place)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(ROOT), "KIOSK_LANG": "en"},
    )
    log = place / "home" / "hall.sqlite3-wal"
    while not log.exists() and child.poll() is None:  # it has opened the store, and reads the PIN next
        os.sched_yield()
    child.send_signal(signal.SIGINT)
    _, err = child.communicate()
    assert child.returncode == 1
    assert err == b"kiosk: interrupted\n"
