"""The hall's own book over the shipped guides: what is shown and graded, what waits, what stays when it is broken."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.book.folder import read_book_folder
from quiz.bank.book.model import ServiceBook
from quiz.bank.book.overlay import laid_over
from quiz.bank.book.read import read_book
from quiz.bank.load import load_bank
from quiz.model.guide import Guide
from quiz.model.problems import Severity
from quiz.model.source import LocalBasis
from quiz.notice.notice import make_notice
from tests.quiz.bank.book.samples import BIRTH, BOOK, HALL, OWN, SEEN, load_with_book
from tests.quiz.bank.guides import guides
from tests.quiz.bank.samples import GUIDE, HEALTHY, bent, places, write_bank

DAY = date(2026, 12, 1)
CITY = {"place": "city", "agent": "parent"}
S05 = BOOK["services/S05.yaml"]


def with_s05(text: str) -> Mapping[str, str]:
    return {**BOOK, "services/S05.yaml": text}


def test_local_lines_stand_among_the_shipped_ones_and_say_that_they_are_local(tmp_path: Path) -> None:
    guide = load_with_book(tmp_path).bank.guides["S05"]
    assert [line.id for line in guide.limits] == ["t1", "h_t1", "t2", "t3"]
    assert [line.id for line in guide.fees] == ["h_f1", "f2"]
    assert guide.places[-1].text == "到本厅一楼A03、A04号窗口办理"
    material = guide.materials[-2]
    assert isinstance(material.basis, LocalBasis)
    assert material.basis.cited == "《出生登记办事指南》（本地：市公安局，公〔2026〕5号，2026-03-01）"
    here = guide.here
    assert here is not None
    assert (here.windows, here.telephone, here.hotline) == (("A03", "A04"), "0372-1234567", "12345")


def test_local_lines_are_graded_like_shipped_ones_until_the_day_to_look_again(tmp_path: Path) -> None:
    bank = load_with_book(tmp_path).bank
    asked = {name: bank.items[name] for name in ("S05:tell:s1", "S05:tell:s1:2027-06-01", "S05:tell:s1:2027-11-01")}
    assert [{"h_m1", "h_t1", "h_f1", "h_desk"} & {*one.key} for one in asked.values()] == [
        {"h_m1", "h_t1", "h_f1", "h_desk"},
        {"h_m1", "h_f1", "h_desk"},
        set(),
    ]
    promise = bank.items["S05:limit:h_t1"]
    assert promise.key == ("2", "working_day")
    assert promise.effective_until == date(2027, 6, 1)
    assert "（本地）" in promise.stem
    assert "出生登记办事指南" in promise.explanation
    assert "S05:limit:t3" not in bank.items  # a promise of nobody's


def test_what_nobody_has_checked_is_shown_and_not_graded(tmp_path: Path) -> None:
    loaded = load_with_book(tmp_path)
    village = loaded.bank.items["S05:tell:s2"]
    assert "h_m3" not in {one.id for one in village.elements}
    lines = [line for _, lines in make_notice(loaded.bank.guides["S05"], {**CITY, "place": "village"}, DAY).sections
             for line in lines]  # fmt: skip
    photos = next(line for line in lines if line.text == "一寸照片两张")
    assert (photos.verified, photos.local) == (False, True)
    assert [one.cause.code for one in loaded.problems] == ["unchecked"]
    assert not loaded.errors


def test_a_service_of_the_hall_alone_has_its_notice_and_its_questions(tmp_path: Path) -> None:
    bank = load_with_book(tmp_path).bank
    notice = make_notice(bank.guides["L01"], {"degree": "no"}, DAY)
    assert [line.text for _, lines in notice.sections for line in lines] == ["本人身份证"]
    assert bank.items["L01:tell:h_s1"].key == ("h_m1", "h_m2")


def test_without_the_book_the_shipped_text_stands_again_to_the_byte(tmp_path: Path) -> None:
    with_book = load_with_book(tmp_path).bank
    without, plain = load_bank(tmp_path / "bank", book=tmp_path / "none").bank, load_bank(tmp_path / "bank").bank
    assert without == plain
    assert with_book.digest != plain.digest
    (tmp_path / "book" / "hall.yaml").unlink()
    other = load_bank(tmp_path / "bank", book=tmp_path / "book").bank
    assert other.digest not in {with_book.digest, plain.digest}


def test_a_shipped_line_that_changes_under_a_local_one_takes_nothing_away(tmp_path: Path) -> None:
    update = {**HEALTHY, "guides/S05-birth.yaml": bent(GUIDE, "answer: 登记不收费", "answer: 登记一律不收费")}
    loaded = load_with_book(tmp_path, bank=update)
    assert not loaded.errors
    fee = next(line for line in loaded.bank.guides["S05"].fees if line.id == "h_f1")
    assert fee.verified is False
    assert isinstance(fee.basis, LocalBasis)
    assert fee.basis.overtaken
    (found,) = [one for one in loaded.problems if one.cause.code == "overtaken"]
    assert found.cause.facts["shipped"] == "f1"
    settled = with_s05(S05.replace(SEEN, str(found.cause.facts["seen"])))
    again = load_with_book(tmp_path / "settled", book=settled, bank=update)
    assert [one.cause.code for one in again.problems] == ["unchecked"]


def test_a_shipped_line_that_is_gone_leaves_the_local_one(tmp_path: Path) -> None:
    gone = GUIDE[: GUIDE.index("  - id: f1")] + GUIDE[GUIDE.index("  - id: f2") :]
    loaded = load_with_book(tmp_path, bank={**HEALTHY, "guides/S05-birth.yaml": gone})
    assert [line.id for line in loaded.bank.guides["S05"].fees] == ["f2", "h_f1"]
    assert "overtaken_gone" in {one.cause.code for one in loaded.problems}


def test_the_cache_knows_the_book(tmp_path: Path) -> None:
    write_bank(tmp_path / "bank", HEALTHY)
    write_bank(tmp_path / "book", BOOK)
    cache = tmp_path / "cache.json"
    cold, warm = (load_bank(tmp_path / "bank", cache, tmp_path / "book") for _ in range(2))
    assert cold == warm
    assert warm.bank.guides["S05"].here is not None
    write_bank(tmp_path / "book", with_s05(bent(S05, "floor: 一楼", "floor: 二楼")))
    changed = load_bank(tmp_path / "bank", cache, tmp_path / "book").bank.guides["S05"].here
    assert changed is not None
    assert changed.floor == "二楼"
    assert load_bank(tmp_path / "bank", cache).bank.guides["S05"].here is None


BENT = [
    (bent(S05, "service: S05", "service: S06"), "service: S06", {"book_misnamed", "service_unknown"}),
    (S05.replace("source: g1", "source: g9", 1), "g9", {"source_unknown"}),
    (S05.replace("{by: Z0001", "{by: g0001", 1), "{by: g0001", {"same_hand"}),
    (S05.replace('Z0001, day: "2026-11-02"', 'Z0001, day: "2026-10-02"', 1), '"2026-10-02"', {"checked_before"}),
    (bent(S05, 'again: "2027-06-01"', 'again: "2026-06-01"'), '"2026-06-01"', {"again_too_soon"}),
    (bent(S05, "id: h_m1", "id: m1"), "m1", {"wrong_form"}),
    (bent(S05, "id: h_m3", "id: h_m1"), None, {"name_twice"}),
    (bent(S05, "id: h_m3", "id: h_desk"), "h_desk", {"name_twice"}),
    (bent(S05, "after: t1", "after: t9"), "t9", {"line_not_shipped"}),
    (bent(S05, "place: [village]", "place: [moon]"), "moon", {"answer_undefined"}),
    (bent(S05, "when: {place: [village]}", "when: {home: [village]}"), "home: [village]", {"question_undefined"}),
    (bent(S05, "    copies: 2\n", "    basis: {law: 某法, article: 第一条, quote: 某某}\n"), None, {"basis_in_book"}),
    (bent(S05, f'seen: "{SEEN}"', "seen: abc"), "abc", {"wrong_form"}),
    (bent(S05, "link: \"https://hall.example/s05\"", "link: javascript:alert(1)"), "javascript", {"wrong_form"}),
    (bent(S05, "wrong: [5个工作日内办结]", "wrong: [2个工作日内办结]"), None, {"wrong_answer_twice"}),
    (bent(S05, "format: 1\n", "format: 1\nnew: {}\n"), None, {"missing"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "codes"), BENT, ids=[str(sorted(codes)) for _, _, codes in BENT])
def test_every_fault_is_told_at_its_place_and_leaves_the_shipped_text(
    text: str, place: str | None, codes: set[str], tmp_path: Path
) -> None:
    loaded = load_with_book(tmp_path, book=with_s05(text))
    assert {one.cause.code for one in loaded.errors} == codes
    assert {one.path.name for one in loaded.errors} == {"S05.yaml"}
    if place is not None:
        line = next(number for number, row in enumerate(text.splitlines(), 1) if place in row)
        assert {line} == {row for _, row, _ in places(loaded.errors)}
    assert loaded.bank.guides["S05"].limits == load_bank(tmp_path / "bank").bank.guides["S05"].limits
    assert "L01" in loaded.bank.guides  # the other files are whole


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    broken: dict[str, str | bytes] = {
        "hall.yaml": HALL.replace("G0001", "Z0001"),
        "services/S05.yaml": BIRTH,
        "services/L01.yaml": b"\xff",
    }
    loaded = load_with_book(tmp_path, book=broken)
    assert {one.path.name for one in loaded.errors} == {"hall.yaml", "S05.yaml", "L01.yaml"}
    assert loaded.bank == load_bank(tmp_path / "bank").bank


@pytest.mark.parametrize("where", ["book", "book/hall.yaml", "book/services", "book/services/S05.yaml"])
def test_whatever_lies_in_the_place_of_the_book_loading_goes_on(where: str, tmp_path: Path) -> None:
    write_bank(tmp_path / "bank", HEALTHY)
    path = tmp_path / where
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix:
        path.mkdir()
    else:
        path.write_bytes(b"\x00")
    loaded = load_bank(tmp_path / "bank", book=tmp_path / "book")
    assert loaded.errors
    assert loaded.bank == load_bank(tmp_path / "bank").bank


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_no_bytes_stop_it(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    root = tmp_path_factory.mktemp("book")
    write_bank(root, {"services/S05.yaml": data, "hall.yaml": data})
    book = read_book(read_book_folder(root), {})
    assert any(one.severity is Severity.ERROR for one in book.problems)
    assert not book.sound


@given(guides())
def test_a_book_that_says_nothing_changes_nothing(guide: Guide) -> None:
    source = '{"g1": {"title": "某指南", "issuer": "某局", "dated": "2026-01-01"}}'
    empty = ServiceBook.model_validate_json(f'{{"format": 1, "service": "S09", "sources": {source}}}')
    assert laid_over(guide, empty, None) == guide


def test_the_services_file_of_a_new_service_needs_lines(tmp_path: Path) -> None:
    bare = OWN[: OWN.index("materials:")]
    loaded = load_with_book(tmp_path, book={"services/L01.yaml": bare})
    assert [one.cause.code for one in loaded.errors] == ["service_bare"]
