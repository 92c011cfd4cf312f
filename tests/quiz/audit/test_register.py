"""What a bank rests on: every cited text is registered, and those to be looked at again are named with their lines."""

from datetime import date
from pathlib import Path

from quiz.bank.load import load_bank
from quiz.model.causes.sources import ReasonMissing, SourceTwice, SourceUnlisted
from quiz.model.problems import Severity
from quiz.model.vocabulary import BasisKind
from quiz.review.audit.register import by_kind, read_register, rechecks
from tests.quiz.bank.samples import HEALTHY, write_bank

DAY = date(2026, 7, 14)


def entry(law: str, more: str = "", kind: str = "statute") -> str:
    return f'  - {{law: {law}, kind: {kind}, version: 全文本, read: 全文, read_on: "2026-01-01"{more}}}\n'


def bank_with(tmp_path: Path, *entries: str) -> Path:
    return write_bank(tmp_path / "bank", {**HEALTHY, "sources.yaml": f"format: 1\nsources:\n{''.join(entries)}"})


def laws_of(root: Path) -> list[str]:
    bank = load_bank(root).bank
    return sorted({one.law for item in bank.items.values() for one in item.basis})


def test_a_bank_without_a_register_is_asked_for_none(tmp_path: Path) -> None:
    root = write_bank(tmp_path / "bank", HEALTHY)
    found = read_register(root, load_bank(root).bank, DAY)
    assert (dict(found.sources), found.problems) == ({}, ())


def test_a_text_that_is_cited_and_not_registered_is_a_warning_that_names_a_line(tmp_path: Path) -> None:
    root = bank_with(tmp_path, entry("别的法"))
    bank = load_bank(root).bank
    told = read_register(root, bank, DAY).problems
    causes = [one.cause for one in told if isinstance(one.cause, SourceUnlisted)]
    assert {one.law for one in causes} >= set(laws_of(root))
    assert {one.severity for one in told} == {Severity.WARNING}
    assert all(one.line in bank.names for one in causes)


def test_what_the_register_leaves_open_is_an_error(tmp_path: Path) -> None:
    twice = read_register(root := bank_with(tmp_path, entry("甲法"), entry("甲法")), load_bank(root).bank, DAY)
    assert [one.cause for one in twice.problems] == [SourceTwice(("甲法",))]
    other = bank_with(tmp_path / "other", entry("甲法", ', recheck_on: "2027-01-01"'))
    assert [one.cause for one in read_register(other, load_bank(other).bank, DAY).problems] == [ReasonMissing()]
    assert {one.severity for one in twice.problems} == {Severity.ERROR}


def test_texts_to_look_at_again_stand_by_day_with_all_lines_that_rest_on_them(tmp_path: Path) -> None:
    laws = laws_of(write_bank(tmp_path / "first", HEALTHY))
    later, sooner = laws[0], laws[1]
    day = ", recheck: 正在修订, recheck_on: "
    root = bank_with(tmp_path, entry(later, f'{day}"2027-01-01"'), entry(sooner, f'{day}"2026-07-14"'))
    bank = load_bank(root).bank
    found = rechecks(read_register(root, bank, DAY).sources, bank, DAY)
    assert [(one.source.law, one.due) for one in found] == [(sooner, True), (later, False)]
    cited = {item.id for item in bank.items.values() if item.written and later in {one.law for one in item.basis}}
    assert cited <= set(found[1].lines)


def test_what_the_bank_rests_on_is_counted_by_kind(tmp_path: Path) -> None:
    root = bank_with(tmp_path, entry("甲法"), entry("乙法"), entry("丙令", kind="departmental"))
    found = by_kind(read_register(root, load_bank(root).bank, DAY).sources, {"甲法": 2, "乙法": 3, "丙令": 1, "丁": 9})
    assert [(one.kind, one.texts, one.citations) for one in found] == [
        (BasisKind.STATUTE, 2, 5),
        (BasisKind.DEPARTMENTAL, 1, 1),
    ]
