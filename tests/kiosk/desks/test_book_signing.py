"""Signing the book: what is shown is what is signed, the ledger first; cut off anywhere it can be finished."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

import scoring.whole_file
from kiosk.desks.book.waits import unsealed_in
from kiosk.desks.book.writer import BookWriter
from kiosk.desks.office.book_looks import look_of
from kiosk.settings.files import DATABASE
from quiz.bank.book.document import remove
from quiz.bank.book.errors import (
    BookDamagedError,
    BookError,
    BookMovedError,
    BookNotWrittenError,
    MarkLostError,
    NothingToCheckError,
    OwnWritingError,
)
from quiz.bank.book.folder import read_book_folder
from quiz.bank.book.model import vouched
from quiz.bank.book.read import Book
from quiz.bank.book.signed import Stands, standing
from quiz.bank.load import load_bank
from quiz.model.bank import Bank
from scoring.clock import hall_day
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store, open_store
from tests.quiz.bank.book.samples import BOOK
from tests.quiz.bank.samples import HEALTHY, bent, write_bank
from tests.scoring.halls import FakeClock, at

S05 = BOOK["services/S05.yaml"]
OPEN = S05.replace('    checked: {by: Z0001, day: "2026-11-02"}\n', "").replace("2026-11-01", "2026-07-01")
"""Of windows somebody else has said on paper that they are right; four lines wait."""
NOW = at(14, 9, 41)


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Bank:
    return load_bank(write_bank(tmp_path_factory.mktemp("bank"), HEALTHY)).bank


@pytest.fixture
def home(tmp_path: Path) -> Path:
    write_bank(tmp_path / "book", {"services/S05.yaml": OPEN})
    opened(tmp_path, make=True).close()
    return tmp_path


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    store = opened(home)
    yield store
    store.close()


@pytest.fixture
def writer(home: Path, store: Store, bank: Bank) -> BookWriter:
    return BookWriter(store, home / "book", lambda: bank)


def opened(home: Path, *, make: bool = False) -> Store:
    return open_store(home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=FakeClock(NOW), make=make)


def shown(writer: BookWriter, bank: Bank) -> str:
    return look_of(writer.book(), "S05", bank.guides, hall_day(NOW)).shown


def stands(writer: BookWriter) -> dict[str, Stands]:
    value = writer.file("S05")
    return dict(standing(value, writer.signed())) if value is not None else {}


def file_in(home: Path) -> Path:
    return home / "book" / "services" / "S05.yaml"


def by_hand(home: Path, old: str, new: str) -> None:
    file_in(home).write_text(bent(file_in(home).read_text(encoding="utf-8"), old, new), encoding="utf-8")


def counts(book: Book) -> bool:
    """Whether everything but the windows is signed and nothing is wrong."""
    value = book.file("S05")
    assert value is not None
    found = standing(value, book.signed)
    return {name for name, one in found.items() if one is Stands.SIGNED} == {"h_m1", "h_m3", "h_t1", "h_f1"}


def test_it_is_signed_and_the_file_says_so(writer: BookWriter, bank: Bank, home: Path, store: Store) -> None:
    with pytest.raises(OwnWritingError):
        writer.check("S05", "g0001", shown(writer, bank))
    assert writer.check("S05", "Z0002", shown(writer, bank)) == 4
    assert file_in(home).read_text(encoding="utf-8").count('checked: {by: Z0002, day: "2026-07-14"}') == 4
    assert counts(writer.book())
    with pytest.raises(NothingToCheckError):
        writer.check("S05", "Z0002", shown(writer, bank))
    assert compare(store.engine) == []
    assert store.version() == 4


@pytest.mark.parametrize(
    "change",
    [
        ("text: 一寸照片两张", "text: 两寸照片两张"),
        ("kind: promised", "kind: statutory"),
        ("公〔2026〕5号", "公〔2026〕6号"),
        ('again: "2027-06-01"', 'again: "2029-06-01"'),
    ],
)
def test_nobody_signs_words_that_are_others_since_they_were_shown(
    change: tuple[str, str], writer: BookWriter, bank: Bank, home: Path, store: Store
) -> None:
    seen = shown(writer, bank)
    by_hand(home, *change)
    before = file_in(home).read_bytes()
    with pytest.raises(BookMovedError):
        writer.check("S05", "Z0002", seen)
    assert (store.version(), file_in(home).read_bytes()) == (0, before)
    assert writer.check("S05", "Z0002", shown(writer, bank)) == 4


def test_two_terminals_sign_the_same_lines_once(home: Path, bank: Bank) -> None:
    stores = [opened(home) for _ in range(2)]
    writers = [BookWriter(one, home / "book", lambda: bank) for one in stores]
    seen, start = shown(writers[0], bank), Barrier(2)

    def sign(writer: BookWriter, badge: str) -> int | BookError:
        start.wait(30)
        try:
            return writer.check("S05", badge, seen)
        except BookError as error:
            return error

    with ThreadPoolExecutor(2) as people:
        done = list(people.map(sign, writers, ("Z0002", "Z0003")))
    assert 4 in done
    assert [type(one) for one in done if one != 4] == [NothingToCheckError]
    assert stores[0].version() == 4
    assert counts(writers[1].book())
    for one in stores:
        one.close()


Fails = Callable[[pytest.MonkeyPatch, Store, Path], None]


def no_folder(patch: pytest.MonkeyPatch, _: Store, home: Path) -> None:
    """As a full disk or a closed folder: beside the file nothing can be written."""

    def refuse(*_: object, **__: object) -> object:
        raise OSError(28, "No space left on device")

    patch.setattr(os, "fsync", refuse)
    assert home


def no_ledger(patch: pytest.MonkeyPatch, store: Store, _: Path) -> None:
    def refuse(*_: object) -> object:
        raise RuntimeError("the ledger")

    patch.setattr(type(store.ledger), "append_all", refuse)


@pytest.mark.parametrize("fails", [no_folder, no_ledger])
def test_what_fails_before_the_ledger_signs_nothing(
    fails: Fails, writer: BookWriter, bank: Bank, home: Path, store: Store
) -> None:
    before = file_in(home).read_bytes()
    with pytest.MonkeyPatch.context() as patch:
        seen = shown(writer, bank)
        fails(patch, store, home)
        with pytest.raises((BookNotWrittenError, RuntimeError)):
            writer.check("S05", "Z0002", seen)
    assert [*file_in(home).parent.iterdir()] == [file_in(home)]
    assert (store.version(), file_in(home).read_bytes()) == (0, before)
    assert writer.check("S05", "Z0002", shown(writer, bank)) == 4


def test_what_fails_behind_the_ledger_counts_and_the_next_change_puts_it_right(
    writer: BookWriter, bank: Bank, home: Path, store: Store
) -> None:
    seen, before = shown(writer, bank), file_in(home).read_bytes()

    def refuse(*_: object) -> None:
        raise PermissionError(1, "no")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scoring.whole_file, "_replace", refuse)
        with pytest.raises(MarkLostError) as lost:
            writer.check("S05", "Z0002", seen)
    assert (lost.value.lines, store.version(), file_in(home).read_bytes()) == (4, 4, before)
    assert counts(writer.book())  # for the office
    loaded = load_bank(home / "none", book=home / "book", signed=writer.signed())
    assert not [one for one in loaded.problems if one.cause.code == "unchecked"]  # and for citizens
    with pytest.raises(NothingToCheckError):
        writer.check("S05", "Z0003", shown(writer, bank))
    writer.change("S05", "G0001", lambda document: remove(document, "h_f1"), "h_f1")
    assert file_in(home).read_text(encoding="utf-8").count("checked: {by: Z0002") == 3
    assert not unsealed_in(home / "book", writer.signed())


KILLED = """\
import os, signal, sys
from pathlib import Path
import scoring.whole_file
from tests.kiosk.desks.test_book_signing import opened, shown, killed_at
killed_at(sys.argv[1])
from quiz.bank.load import load_bank
from kiosk.desks.book.writer import BookWriter
home = Path(sys.argv[2])
bank = load_bank(Path(sys.argv[3])).bank
writer = BookWriter(opened(home), home / "book", lambda: bank)
writer.check("S05", "Z0002", shown(writer, bank))
"""


def killed_at(step: str) -> None:
    """End this process without a word, at a step of signing."""

    def end(*_: object) -> None:
        os.kill(os.getpid(), 9)

    patch = pytest.MonkeyPatch()
    if step == "place":
        patch.setattr(scoring.whole_file, "_replace", end)
    else:
        patch.setattr(os, "fsync", end)


@pytest.mark.parametrize(("step", "entries"), [("place", 4), ("stage", 0)])
def test_killed_half_way_it_is_signed_or_not(step: str, entries: int, home: Path, tmp_path: Path, bank: Bank) -> None:
    write_bank(tmp_path / "bank", HEALTHY)
    before = file_in(home).read_bytes()
    command = [sys.executable, "-c", KILLED, step, str(home), str(tmp_path / "bank")]
    assert subprocess.run(command, check=False, timeout=120, capture_output=True).returncode == -9
    store = opened(home)
    writer = BookWriter(store, home / "book", lambda: bank)
    assert (store.version(), file_in(home).read_bytes()) == (entries, before)
    assert counts(writer.book()) is bool(entries)
    assert not read_book_folder(home / "book").problems  # what lies beside the file is nobody's
    if not entries:
        assert writer.check("S05", "Z0002", shown(writer, bank)) == 4
    store.close()


def test_what_is_taken_out_on_a_screen_is_on_record_before_the_file_says_so(
    writer: BookWriter, bank: Bank, home: Path, store: Store
) -> None:
    writer.check("S05", "Z0002", shown(writer, bank))

    def refuse(*_: object) -> None:
        raise PermissionError(1, "no")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scoring.whole_file, "_replace", refuse)
        with pytest.raises(BookNotWrittenError):
            writer.change("S05", "G0001", lambda document: remove(document, "h_t1"), "h_t1")
    assert stands(writer)["h_t1"] is Stands.BACK  # it counts no more, and the page offers to take it out again
    writer.change("S05", "G0001", lambda document: remove(document, "h_t1"), "h_t1")
    assert "h_t1" not in stands(writer)
    assert not unsealed_in(home / "book", writer.signed())
    assert store.version() == 5  # once


def test_what_a_hand_took_out_is_put_on_record_by_taking_it_out_on_the_page(
    writer: BookWriter, bank: Bank, home: Path
) -> None:
    writer.check("S05", "Z0002", shown(writer, bank))
    file_in(home).unlink()
    (found,) = unsealed_in(home / "book", writer.signed())
    assert (found.service, found.lines) == ("S05", 4)
    look = look_of(writer.book(), "S05", bank.guides, hall_day(NOW))
    assert [one.line for one in look.lines if one.state == "gone"] == ["h_f1", "h_m1", "h_m3", "h_t1"]
    for line in ("h_f1", "h_m1", "h_m3", "h_t1"):
        writer.change("S05", "G0001", lambda document, line=line: remove(document, line), line)  # type: ignore[misc]
    assert not unsealed_in(home / "book", writer.signed())
    assert not file_in(home).exists()


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"materials: 3\n", b"format: 1\nservice: S05\nsources: {}\n"])
def test_odd_bytes_are_neither_signed_nor_written_over(
    data: bytes, writer: BookWriter, bank: Bank, home: Path, store: Store
) -> None:
    seen = shown(writer, bank)
    file_in(home).write_bytes(data)
    with pytest.raises((NothingToCheckError, BookDamagedError)):
        writer.check("S05", "Z0002", seen)
    with pytest.raises(BookDamagedError):
        writer.change("S05", "G0001", lambda document: remove(document, "h_m1"), "h_m1")
    assert (store.version(), file_in(home).read_bytes()) == (0, data)


def test_a_hand_at_the_file_while_it_is_signed_is_not_written_over(
    writer: BookWriter, bank: Bank, home: Path, store: Store
) -> None:
    seen, append = shown(writer, bank), store.ledger.append_all

    def meanwhile(self: object, submissions: object) -> object:
        by_hand(home, "text: 一寸照片两张", "text: 三寸照片两张")
        return append(submissions)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(store.ledger), "append_all", meanwhile)
        with pytest.raises(MarkLostError):
            writer.check("S05", "Z0002", seen)
    assert "三寸照片" in file_in(home).read_text(encoding="utf-8")
    assert stands(writer)["h_m3"] is Stands.ALTERED  # what was signed is not what stands there
    assert stands(writer)["h_m1"] is Stands.SIGNED
    value = writer.file("S05")
    assert value is not None
    assert {name for _, name, one in vouched(value) if one.checked is not None} == {"here", "h_m1", "h_t1", "h_f1"}
