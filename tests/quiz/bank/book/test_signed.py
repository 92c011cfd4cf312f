"""From the moment the book is loaded, a line that is not what was signed is as if it were not there."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from quiz.bank.load import load_bank
from quiz.model.bank import LoadedBank
from quiz.notice.notice import make_notice
from scoring.book.signature import Signatures
from tests.quiz.bank.book.samples import BOOK, OWN
from tests.quiz.bank.book.sealing import seals_of
from tests.quiz.bank.samples import GUIDE, HEALTHY, bent, write_bank

DAY = date(2026, 12, 1)
CITY = {"place": "city", "agent": "parent"}
S05 = BOOK["services/S05.yaml"]
UNCHECKED = "unchecked"


def loaded(root: Path, book: Mapping[str, str], signed: Signatures | None = None) -> LoadedBank:
    """The book as it is now, under the seals of the sample."""
    write_bank(root / "bank", HEALTHY)
    write_bank(root / "signed", BOOK)
    write_bank(root / "book", book)
    return load_bank(root / "bank", book=root / "book", signed=seals_of(root / "signed") if signed is None else signed)


def told(bank: LoadedBank, service: str = "S05", case: Mapping[str, str] = CITY) -> list[tuple[str, bool]]:
    """What a citizen reads: the line, and whether somebody vouches for it."""
    sections = make_notice(bank.bank.guides[service], case, DAY).sections
    return [(line.text, line.verified) for _, lines in sections for line in lines]


def codes(bank: LoadedBank) -> list[str]:
    return [one.cause.code for one in bank.problems if one.cause.code != UNCHECKED]


def test_what_was_signed_counts_and_a_file_that_lost_its_marks_too(tmp_path: Path) -> None:
    whole = loaded(tmp_path / "a", BOOK)
    assert codes(whole) == []
    unmarked = {name: text.replace('    checked: {by: Z0001, day: "2026-11-02"}\n', "") for name, text in BOOK.items()}
    assert unmarked != BOOK
    lost = loaded(tmp_path / "b", unmarked)
    assert (lost.bank, codes(lost)) == (whole.bank, [])
    assert not [one for one in lost.problems if one.cause.code == UNCHECKED]  # h_m3 was signed, too


def test_a_reworded_line_that_was_changed_gives_the_shipped_text_back(tmp_path: Path) -> None:
    by_hand = bent(S05, "answer: 登记不收费，户口簿也不收费", "answer: 登记收费20元")
    bank = loaded(tmp_path, {**BOOK, "services/S05.yaml": by_hand})
    assert codes(bank) == ["changed_since_signed"]
    assert ("登记费：登记不收费", True) in told(bank)
    assert not [text for text, _ in told(bank) if "20元" in text]
    assert "h_f1" not in bank.bank.items["S05:tell:s1"].key
    assert "f1" in bank.bank.items["S05:tell:s1"].key
    assert "h_t1" in bank.bank.items["S05:tell:s1"].key  # the others count


def test_a_line_of_the_hall_alone_is_neither_printed_nor_asked(tmp_path: Path) -> None:
    bank = loaded(tmp_path, {**BOOK, "services/S05.yaml": bent(S05, "value: 2\n", "value: 9\n")})
    assert not [text for text, _ in told(bank) if "2个工作日内办结" in text]
    assert "S05:limit:h_t1" not in bank.bank.items


def test_windows_that_were_changed_send_nobody_there(tmp_path: Path) -> None:
    bank = loaded(tmp_path, {**BOOK, "services/S05.yaml": bent(S05, "windows: [A03, A04]", "windows: [B99]")})
    here = bank.bank.guides["S05"].here
    assert here is not None
    assert (here.windows, here.telephone) == ((), "0372-1234567")  # the hall's own word is whole


def test_a_question_with_another_meaning_takes_the_whole_service_of_the_hall_away(tmp_path: Path) -> None:
    other = bent(OWN, '{"yes": 有学位, "no": 没有学位}', '{"no": 有学位, "yes": 没有学位}')
    bank = loaded(tmp_path, {**BOOK, "services/L01.yaml": other})
    assert codes(bank) == ["changed_since_signed"] * 3
    assert "L01" not in bank.bank.guides
    assert not [name for name in bank.bank.items if name.startswith("L01")]


def test_a_situation_that_was_changed_or_that_nobody_checked_is_not_asked(tmp_path: Path) -> None:
    changed = loaded(tmp_path / "a", {**BOOK, "services/L01.yaml": bent(OWN, "一位有学位的先生", "一位没有学位的先生")})
    assert "L01:tell:h_s1" not in changed.bank.items
    mark = '\n    checked: {by: Z0001, day: "2026-11-02"}\n'
    unchecked = OWN[: OWN.rindex(mark)] + "\n"
    waits = loaded(tmp_path / "b", {**BOOK, "services/L01.yaml": unchecked}, {})
    assert "L01:tell:h_s1" not in waits.bank.items
    assert "L01" in waits.bank.guides
    assert UNCHECKED in {one.cause.code for one in waits.problems}


def test_another_checker_or_another_day_is_another_seal(tmp_path: Path) -> None:
    for at, mark in enumerate(('{by: Z0009, day: "2026-11-02"}', '{by: Z0001, day: "2026-11-03"}')):
        text = S05.replace('{by: Z0001, day: "2026-11-02"}', mark)
        bank = loaded(tmp_path / str(at), {**BOOK, "services/S05.yaml": text})
        assert codes(bank) == ["changed_since_signed"] * 4


def test_what_was_taken_out_on_a_screen_does_not_come_back_by_hand(tmp_path: Path) -> None:
    write_bank(tmp_path, BOOK)
    signed = dict(seals_of(tmp_path))
    signed["S05", "h_t1"] = replace(signed["S05", "h_t1"], withdrawn=True)
    bank = loaded(tmp_path / "x", BOOK, signed)
    assert codes(bank) == ["taken_out_there"]
    assert "S05:limit:h_t1" not in bank.bank.items


def test_the_code_leads_only_where_a_signed_line_does(tmp_path: Path) -> None:
    source = 'g2: {title: 别的, issuer: 某局, dated: "2026-03-01", link: "https://elsewhere.example/"}'
    bare = S05.replace(', link: "https://hall.example/s05"', "")
    text = bent(bare, "sources:\n", f"sources:\n  {source}\n")
    write_bank(tmp_path / "plain", {**BOOK, "services/S05.yaml": bare})
    bank = loaded(tmp_path, {**BOOK, "services/S05.yaml": text}, seals_of(tmp_path / "plain"))
    assert codes(bank) == []
    here = bank.bank.guides["S05"].here
    assert here is not None
    assert here.link is None


def test_a_second_file_of_a_service_speaks_for_nothing(tmp_path: Path) -> None:
    bank = loaded(tmp_path, {**BOOK, "services/more/S05.yaml": bent(S05, "value: 2\n", "value: 9\n")})
    assert codes(bank) == ["book_misplaced"]
    assert bank.bank == loaded(tmp_path / "whole", BOOK).bank


def test_the_cache_knows_the_seals(tmp_path: Path) -> None:
    changed = {**BOOK, "services/S05.yaml": bent(S05, "text: 一寸照片两张", "text: 两寸照片两张")}
    loaded(tmp_path, changed)
    cache, bank, book = tmp_path / "cache.json", tmp_path / "bank", tmp_path / "book"
    assert load_bank(bank, cache, book) == load_bank(bank, cache, book)
    under = load_bank(bank, cache, book, seals_of(tmp_path / "signed"))
    assert codes(under) == ["changed_since_signed"]
    assert under.bank != load_bank(bank, cache, book).bank


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"materials: 3\n", b"format: 1\nservice: [S05]\n", b"a: &a [*a]\n"])
def test_odd_bytes_in_a_signed_file_leave_the_shipped_text(data: bytes, tmp_path: Path) -> None:
    loaded(tmp_path, BOOK)
    signed = seals_of(tmp_path / "signed")
    (tmp_path / "book" / "services" / "S05.yaml").write_bytes(data)
    bank = load_bank(tmp_path / "bank", book=tmp_path / "book", signed=signed)
    assert bank.errors
    here = bank.bank.guides["S05"].here  # of the hall as a whole
    assert here is not None
    assert here.windows == ()
    assert bank.bank.guides["S05"].limits == load_bank(tmp_path / "bank").bank.guides["S05"].limits


def test_a_shipped_line_may_still_change_underneath(tmp_path: Path) -> None:
    write_bank(tmp_path / "book", BOOK)
    write_bank(
        tmp_path / "bank", {**HEALTHY, "guides/S05-birth.yaml": bent(GUIDE, "answer: 登记不收费", "answer: 一律不收费")}
    )
    bank = load_bank(tmp_path / "bank", book=tmp_path / "book", signed=seals_of(tmp_path / "book"))
    assert codes(bank) == ["overtaken"]
