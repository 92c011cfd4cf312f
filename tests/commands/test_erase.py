"""What the law wants gone is gone from file and log, by two people and on record; the chain stays whole."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.settings.files import DATABASE
from scoring.clock import hall_day, system_clock
from scoring.events.identity import PinReason
from scoring.events.organisation import Role, StaffEnrolled, StaffLeft
from scoring.events.ratings import Channel
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store, open_store
from scoring.ledger.verify import verify
from scoring.services.credentials import Credentials, PinSetting
from scoring.services.ratings import Ratings
from tests.commands.conftest import Answer, Run
from tests.scoring.halls import everything

WORDS, LEFT_NAME = "窗口的欧阳先生让我跑了三趟", "上官婉儿"
ADMIN, LEADER, CLERK = ("G0001", "246810"), ("Z0001", "907162"), ("W1", "481736")


def opened(home: Path) -> Store:
    return open_store(home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)


@pytest.fixture
def kept(home: Path) -> Iterator[Path]:
    """A citizen's words, a clerk who left three days ago, a duty leader; the file is held open as by a terminal."""
    store = opened(home)
    people = {"Z0001": ("值班长", Role.LEADER), "W9": (LEFT_NAME, Role.CLERK)}
    for badge, (name, role) in people.items():
        secret = seal(name, about="name")
        event = StaffEnrolled(staff_id=badge, unit_id="U1", role=role, name=secret.sealed)
        store.ledger.append(event, secrets=(secret,))
    last = hall_day(system_clock()) - timedelta(days=3)
    store.ledger.append_all([Submission(StaffLeft(staff_id="W9", last_day=last))])
    Credentials(store).set_pins(dict((LEADER, CLERK)), PinSetting("G0001", PinReason.INITIAL))
    ratings = Ratings(store)
    ratings.give("A03", 2, channel=Channel.WINDOW, rating_id="r1")
    ratings.add_reasons("r1", (), WORDS)
    yield home
    assert verify(store.engine).whole
    assert compare(store.engine) == []
    store.close()


def erase(
    run: Run, home: Path, *arguments: str, by: tuple[str, str] = ADMIN, second: tuple[str, str] = LEADER
) -> Answer:
    signed = ("--as", by[0], "--with", second[0], "--pin-stdin", "--home", str(home))
    return run("erase", *arguments, *signed, pin=f"{by[1]}\n{second[1]}")


def on_disk(home: Path, text: str) -> list[str]:
    """Files beside the database that hold these bytes."""
    found = text.encode()
    return [path.name for path in home.iterdir() if path.is_file() and found in path.read_bytes()]


def texts(home: Path) -> int:
    return sum("text.erased" in repr(row) for row in everything(home / DATABASE)["ledger"])


def test_words_and_the_name_of_somebody_who_left_go_without_a_trace(kept: Path, run: Run) -> None:
    assert on_disk(kept, WORDS)
    assert on_disk(kept, LEFT_NAME)
    looked = erase(run, kept, "rating:r1", "--dry-run", "--json")
    assert (looked.code, WORDS in looked.out) == (0, False)
    assert json.loads(looked.out) | {"texts": 0} == {"erased": False, "gone": False, "texts": 0}
    assert (texts(kept), bool(on_disk(kept, WORDS))) == (0, True)
    done = erase(run, kept, "rating:r1", "staff:ｗ9", "--why", "withdrawn")
    assert done.code == 0, done.err
    assert "已删除 2 段文字" in done.out
    assert on_disk(kept, WORDS) == on_disk(kept, LEFT_NAME) == []
    with closing(sqlite3.connect(kept / DATABASE)) as connection:
        rows = connection.execute("SELECT about, reason, decided_by, second FROM erasure ORDER BY about").fetchall()
    assert rows == [("name", "withdrawn", "G0001", "Z0001"), ("words", "withdrawn", "G0001", "Z0001")]
    again = erase(run, kept, "rating:r1", "--why", "expired")
    assert (again.code, "没有保存可删除的文字" in again.err, texts(kept)) == (1, True, 2)
    for command in (("staff", "list"), ("scores", "--by", "staff"), ("explain", "A03", "--by", "window")):
        assert run(*command, "--home", str(kept)).code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("staff:W2", "--why", "expired"), 1, "还在大厅工作"),
        (("staff:nobody", "--why", "expired"), 1, "没有工号"),
        (("rating:r1", "finding:none", "--why", "expired"), 1, "finding:none"),
        (("rating", "--why", "expired"), 1, "没有保存可删除的文字"),
        (("rating:r1",), 2, "--why"),
    ],
)
def test_what_may_not_be_erased_stays_with_everything_named_beside_it(
    kept: Path, run: Run, arguments: tuple[str, ...], code: int, told: str
) -> None:
    answer = erase(run, kept, *arguments)
    assert (answer.code, told in answer.err, texts(kept)) == (code, True, 0)
    assert on_disk(kept, WORDS)


@pytest.mark.parametrize(("by", "second"), [(ADMIN, ADMIN), (ADMIN, CLERK), (CLERK, LEADER)])
def test_it_takes_two_who_may(kept: Path, run: Run, by: tuple[str, str], second: tuple[str, str]) -> None:
    answer = erase(run, kept, "rating:r1", "--why", "expired", by=by, second=second)
    assert (answer.code, texts(kept), bool(on_disk(kept, WORDS))) == (1, 0, True)


def test_what_is_past_the_halls_own_term_is_listed_and_goes_once(kept: Path, run: Run) -> None:
    signed = ("--as", ADMIN[0], "--with", LEADER[0], "--pin-stdin", "--home", str(kept))
    both = f"{ADMIN[1]}\n{LEADER[1]}"
    assert [one["days"] for one in json.loads(run("retention", "list", "--json", "--home", str(kept)).out)] == [
        None
    ] * 4
    assert "还没有设保存期限" in run("erase", "due", "--home", str(kept)).out
    for days in ("0", "36501", "一年"):
        assert run("retention", "set", "names", days, *signed, pin=both).code == 2
    for kind, days in (("names", "１"), ("rating-words", "365"), ("contacts", "never")):
        assert run("retention", "set", kind, days, *signed, pin=both).code == 0
    shown = json.loads(run("retention", "list", "--json", "--home", str(kept)).out)
    assert {one["kind"]: one["days"] for one in shown if one["decided_by"] == ["G0001", "Z0001"]} == {
        "rating-words": 365,
        "contacts": None,
        "names": 1,
    }
    due = json.loads(run("erase", "due", "--json", "--home", str(kept)).out)
    assert [(one["kind"], one["target"]) for one in due["due"]] == [("names", "staff:W9")]
    assert "到期1段" in run("erase", "due", "--home", str(kept)).out
    assert run("erase", "expired", "--home", str(kept)).code == 2
    assert json.loads(erase(run, kept, "expired", "--dry-run", "--json").out) == due
    assert erase(run, kept, "expired", by=CLERK).code == 1
    assert on_disk(kept, LEFT_NAME)
    done = erase(run, kept, "expired")
    assert (done.code, "期限1天）: 已删除 1 段" in done.out) == (0, True), done
    assert (on_disk(kept, LEFT_NAME), bool(on_disk(kept, WORDS)), texts(kept)) == ([], True, 1)
    again = erase(run, kept, "expired", "--json")
    assert (again.code, json.loads(again.out)) == (0, {"carried_out": [], "gone": True})
