"""The commands of the hall's own book."""

import json
from datetime import date
from pathlib import Path

from kiosk.desks.book.seals import signings
from kiosk.settings.files import DATABASE
from quiz.bank.book.folder import read_book_folder
from quiz.bank.book.model import vouched
from quiz.bank.book.read import read_book
from quiz.bank.load import load_bank
from quiz.model.source import Signed
from scoring.clock import system_clock
from scoring.events.books import BookLineWithdrawn
from scoring.ledger.ledger import Submission
from scoring.ledger.store import open_store
from tests.commands.conftest import Run
from tests.quiz.bank.book.samples import BOOK, SEEN
from tests.quiz.bank.samples import GUIDE, HEALTHY, bent, place_of, write_bank

S05 = BOOK["services/S05.yaml"]


def home_with(root: Path, text: str = S05) -> tuple[str, ...]:
    write_bank(root / "bank", HEALTHY)
    write_bank(root / "home" / "book", {**BOOK, "services/S05.yaml": text})
    return "--home", str(root / "home"), "--bank", str(root / "bank")


def test_a_sound_book_is_said_to_be_so(tmp_path: Path, run: Run) -> None:
    answer = run("book", "check", *home_with(tmp_path))
    assert answer.code == 0, answer.err
    assert "2 个事项，6 行，其中 5 行已由第二个人核对，0 行在账本里有签名；0 个错误，1 个提醒" in answer.out
    document = json.loads(run("book", "check", "--json", *home_with(tmp_path)).out)
    assert [one["code"] for one in document["problems"]] == ["unchecked"]


def test_every_error_is_told_at_once_with_its_place(tmp_path: Path, run: Run) -> None:
    text = bent(bent(S05, "after: t1", "after: t9"), 'again: "2027-06-01"', 'again: "2020-01-01"')
    answer = run("book", "check", *home_with(tmp_path, text))
    assert answer.code == 1
    for piece, shift in (("after: t9", 7), ('again: "2020-01-01"', 7)):
        line, column = place_of(text, piece)
        assert f"S05.yaml:{line}:{column + shift}: 错误" in answer.out
    assert run("book", "check", "--lang", "en", *home_with(tmp_path, text)).code == 1


def test_a_lapsed_line_is_said_and_quotes_are_held_against_the_document(tmp_path: Path, run: Run) -> None:
    options = home_with(tmp_path, bent(S05, 'again: "2027-06-01"', 'again: "2026-11-05"'))
    assert "lapsed" in {one["code"] for one in json.loads(run("book", "check", "--json", *options).out)["problems"]}
    write_bank(
        tmp_path / "home" / "book", {"documents/出生登记办事指南.md": "户口登记申请表一式2份。\n承诺2个工作日\n内办结"}
    )
    assert run("book", "check", *options).code == 0
    write_bank(tmp_path / "home" / "book", {"documents/出生登记办事指南.md": "承诺3个工作日内办结"})
    answer = run("book", "check", *options)
    assert answer.code == 1
    assert answer.out.count("引用的文字不在") == 2
    other = home_with(tmp_path, bent(S05, "quote: 承诺2个工作日内办结", "quote: 承诺尽快办结"))
    assert "数值 2 不在它引用的文字里" in run("book", "check", *other).out


def test_conflicts_name_what_was_what_is_and_what_the_hall_says(tmp_path: Path, run: Run) -> None:
    options = home_with(tmp_path)
    assert run("book", "conflicts", *options).code == 0
    assert json.loads(run("book", "conflicts", "--json", *options).out) == []
    update = bent(GUIDE, "answer: 登记不收费", "answer: 登记一律不收费")
    write_bank(tmp_path / "bank", {"guides/S05-birth.yaml": update})
    answer = run("book", "conflicts", *options)
    assert answer.code == 1
    for words in ("登记费：登记不收费", "登记费：登记一律不收费", "登记费：登记不收费，户口簿也不收费"):
        assert words in answer.out
    (found,) = json.loads(run("book", "conflicts", "--json", *options).out)
    assert (found["service"], found["line"], found["shipped"], found["was"]) == (
        "S05",
        "h_f1",
        "f1",
        "登记费：登记不收费",
    )
    home_with(tmp_path, S05.replace(SEEN, found["seen"]))
    write_bank(tmp_path / "bank", {"guides/S05-birth.yaml": update})
    assert run("book", "conflicts", *options).code == 0


def test_show_names_what_replacing_a_line_takes(tmp_path: Path, run: Run) -> None:
    options = home_with(tmp_path)
    document = json.loads(run("book", "show", "s05", "--json", *options).out)
    lines = {one["line"]: one for one in document["lines"]}
    assert lines["h_t1"]["local"]
    assert lines["h_t1"]["seen"] is None
    assert not lines["h_m3"]["graded"]
    (tmp_path / "home" / "book" / "services" / "S05.yaml").unlink()
    shipped = json.loads(run("book", "show", "S05", "--json", *options).out)["lines"]
    assert {one["line"]: one["seen"] for one in shipped}["f1"] == SEEN
    assert run("book", "show", "S77", *options).code == 2


def test_a_sheet_prints_the_homes_book(tmp_path: Path, run: Run) -> None:
    options = ("bank", "sheet", "S05", "--answer", "place=city", "--answer", "agent=parent", *home_with(tmp_path))
    printed = run(*options)
    assert printed.code == 0, printed.err
    assert "2个工作日内办结" in printed.out
    assert "（本地" in printed.out
    home_with(tmp_path, "no")
    broken = run(*options)
    assert broken.code == 0
    assert "kiosk book check" in broken.err
    assert "2个工作日内办结" not in broken.out


def signed_home(root: Path, home: Path) -> Path:
    """A terminal whose book was signed line by line, as its file says; the folder of the book."""
    bank = load_bank(write_bank(root / "bank", HEALTHY)).bank
    folder = write_bank(home / "book", BOOK)
    value = read_book(read_book_folder(folder), bank.guides).file("S05")
    assert value is not None
    marks = {name: one.checked or Signed(by="Z0001", day=date(2026, 11, 2)) for _, name, one in vouched(value)}
    store = open_store(home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    store.ledger.append_all([Submission(one) for one in signings(value, marks)])
    store.close()
    return folder


def test_a_line_that_was_changed_after_it_was_signed_is_an_error_and_one_that_is_gone_is_told(
    tmp_path: Path, empty_home: Path, run: Run
) -> None:
    book = signed_home(tmp_path, empty_home)
    options = "--home", str(empty_home), "--bank", str(tmp_path / "bank")

    def found() -> tuple[int, list[str], int]:
        answer = run("book", "check", "--json", *options)
        document = json.loads(answer.out)
        told = [one["code"] for one in document["problems"] if one["code"] != "unchecked"]
        return answer.code, told, document["signed"]

    assert found() == (0, [], 4)  # windows and telephone are no line
    text = bent(S05, "text: 户口登记申请表", "text: 户口登记申请表和承诺书")
    (book / "services" / "S05.yaml").write_text(text, encoding="utf-8")
    code, told, signed = found()
    assert (code, told, signed) == (1, ["changed_since_signed"], 3)
    (book / "services" / "S05.yaml").unlink()
    assert found() == (0, ["signed_gone"] * 5, 0)


def test_verify_holds_the_files_to_the_seals_and_so_do_the_inbox_and_the_doctor(
    tmp_path: Path, empty_home: Path, run: Run
) -> None:
    book = signed_home(tmp_path, empty_home)
    file, home = book / "services" / "S05.yaml", ("--home", str(empty_home))

    def verify() -> tuple[int, bool, list[tuple[str, str]]]:
        answer = run("ledger", "verify", "--json", *home)
        document = json.loads(answer.out)
        faults = [(one["reason"], one["found"]) for one in document["faults"]]
        assert all((one["terminal"], one["seq"] > 0) == ("T1", True) for one in document["faults"])
        return answer.code, document["whole"], faults

    def elsewhere() -> tuple[list[tuple[str, str, str]], tuple[str, str]]:
        inbox = json.loads(run("inbox", "--json", "--as", "G0001", "--pin-stdin", *home, pin="246810").out)
        bank = next(one for one in json.loads(run("doctor", "--json", *home).out) if one["check"] == "bank")
        return [(one["kind"], one["id"], one["about"]) for one in inbox], (bank["state"], bank["found"])

    assert verify() == (0, True, [])
    file.write_text(bent(S05, "floor: 一楼", "floor: 二楼"), encoding="utf-8")
    assert verify() == (1, False, [("book_altered", "S05.here")])
    said = run("ledger", "verify", *home)
    assert said.code == 1
    assert "S05.here" in said.out
    assert "signed here, its file was changed since" in run("ledger", "verify", "--lang", "en", *home).out
    own, (state, found) = elsewhere()
    assert own == [("book", "S05", "1")]
    assert (state, "1 行签名核对后被改动" in found) == ("warn", True)
    file.write_bytes(b"\xff")
    assert verify() == (1, False, [("book_unread", "services/S05.yaml")])
    file.unlink()
    lines = ["h_f1", "h_m1", "h_m3", "h_t1", "here"]
    assert verify() == (1, False, [("book_gone", f"S05.{one}") for one in lines])
    assert elsewhere()[0] == [("book", "S05", "5")]
    # Taken out on a screen, it is no finding; put back by hand, it is another one.
    store = open_store(empty_home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    taken = [BookLineWithdrawn(service_id="S05", line_id=one, by="G0001") for one in lines]
    store.ledger.append_all([Submission(one) for one in taken])
    store.close()
    assert verify() == (0, True, [])
    assert elsewhere()[0] == []
    file.write_text(S05, encoding="utf-8")
    code, _, faults = verify()
    assert (code, sorted(faults)) == (1, [("book_back", f"S05.{one}") for one in lines if one != "h_m3"])


def test_a_sheet_leaves_out_what_was_changed_after_it_was_signed(tmp_path: Path, empty_home: Path, run: Run) -> None:
    book = signed_home(tmp_path, empty_home)
    sheet = ("bank", "sheet", "S05", "--answer", "place=city", "--answer", "agent=parent", "--home", str(empty_home))
    options = *sheet, "--bank", str(tmp_path / "bank")
    assert "2个工作日内办结" in run(*options).out
    by_hand = bent(S05, "answer: 2个工作日内办结", "answer: 1个工作日内办结")
    (book / "services" / "S05.yaml").write_text(by_hand, encoding="utf-8")
    printed = run(*options)
    assert "个工作日内办结" not in printed.out
    assert "kiosk book check" in printed.err
