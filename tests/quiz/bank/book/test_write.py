"""Writing the book: what somebody else wrote is kept, what does not read back is not written."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml.comments import CommentedMap

from quiz.bank.book.document import (
    Value,
    free_id,
    mark,
    put_here,
    put_line,
    put_source,
    remove,
    settle,
    standing,
)
from quiz.bank.book.errors import BookDamagedError, BookMovedError, BookRefusedError
from quiz.bank.book.folder import read_book_folder
from quiz.bank.book.model import VOUCHED_LISTS
from quiz.bank.book.read import read_book
from quiz.bank.book.write import drafted_service, write_hall, write_service
from quiz.bank.load import load_bank
from quiz.model.guide import Guide
from quiz.model.source import Signed
from tests.quiz.bank.book.samples import BOOK, SEEN
from tests.quiz.bank.samples import HEALTHY, write_bank

DAY, AGAIN = date(2026, 11, 30), date(2027, 11, 30)
SOURCE = {"title": "出生登记办事指南", "issuer": "市公安局", "dated": "2026-03-01"}


def signed_by(badge: str, document: CommentedMap) -> None:
    stated = [document.get("here") or {}, *(one for name in VOUCHED_LISTS for one in document.get(name) or ())]
    open_ones = [one.get("id", "here") for one in stated if one and "checked" not in one]
    mark(document, dict.fromkeys(open_ones, Signed(by=badge, day=DAY)))


def without(line: str, document: CommentedMap) -> None:
    remove(document, line)


def nothing(document: CommentedMap) -> None:
    assert document is not None


@pytest.fixture(scope="module")
def guides(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Guide]:
    return dict(load_bank(write_bank(tmp_path_factory.mktemp("bank"), HEALTHY)).bank.guides)


def test_a_file_written_from_nothing_reads_as_an_author_would_have_written_it(
    tmp_path: Path, guides: dict[str, Guide]
) -> None:
    def change(document: CommentedMap) -> None:
        key = put_source(document, SOURCE)
        rests = standing(key, "承诺2个工作日内办结", "G0001", DAY, AGAIN)
        put_here(
            document, {"windows": ("A03", "12"), "telephone": "0372-1", **standing(key, None, "G0001", DAY, AGAIN)}
        )
        promise: dict[str, Value] = {
            "id": "h_t1",
            "text": "承诺时限",
            "value": 2,
            "unit": "working_day",
            "kind": "promised",
        }
        put_line(document, "limits", {**promise, "answer": "2个工作日内办结", "after": "t1", **rests})
        signed_by("Z0001", document)

    path = write_service(tmp_path, "S05", guides, change)
    assert (
        path.read_text(encoding="utf-8")
        == """\
format: 1
service: S05
sources:
  g1:
    title: 出生登记办事指南
    issuer: 市公安局
    dated: "2026-03-01"
here:
  windows: [A03, "12"]
  telephone: "0372-1"
  source: g1
  written: {by: G0001, day: "2026-11-30"}
  checked: {by: Z0001, day: "2026-11-30"}
  again: "2027-11-30"
limits:
  - id: h_t1
    text: 承诺时限
    value: 2
    unit: working_day
    kind: promised
    answer: "2个工作日内办结"
    after: t1
    source: g1
    quote: 承诺2个工作日内办结
    written: {by: G0001, day: "2026-11-30"}
    checked: {by: Z0001, day: "2026-11-30"}
    again: "2027-11-30"
"""
    )


def test_comments_and_the_order_of_another_author_stay(tmp_path: Path, guides: dict[str, Guide]) -> None:
    write_bank(tmp_path, BOOK)
    before = BOOK["services/S05.yaml"]
    write_service(tmp_path, "S05", guides, nothing)
    path = tmp_path / "services" / "S05.yaml"
    assert path.read_text(encoding="utf-8") == before
    write_service(tmp_path, "S05", guides, partial(signed_by, "Z0002"))
    after = path.read_text(encoding="utf-8")
    new = [line for line in after.splitlines() if line not in before.splitlines()]
    assert new == ['    checked: {by: Z0002, day: "2026-11-30"}']
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []


def test_what_has_faults_is_not_written(tmp_path: Path, guides: dict[str, Guide]) -> None:
    write_bank(tmp_path, BOOK)

    def change(document: CommentedMap) -> None:
        put_line(document, "materials", {"id": "h_m9", "text": "某证", "form": "paper", "source": "g9"})

    with pytest.raises(BookRefusedError) as refused:
        write_service(tmp_path, "S05", guides, change)
    assert {one.code for one in refused.value.causes} >= {"not_allowed", "missing"}
    assert (tmp_path / "services" / "S05.yaml").read_text(encoding="utf-8") == BOOK["services/S05.yaml"]


@pytest.mark.parametrize("data", [b"", b"\xff", b"- a\n", b"a: *b\n", b"a: [\n"])
def test_a_damaged_file_is_not_written_over(data: bytes, tmp_path: Path, guides: dict[str, Guide]) -> None:
    write_bank(tmp_path, {"services/S05.yaml": data, "hall.yaml": data})
    with pytest.raises(BookDamagedError):
        write_service(tmp_path, "S05", guides, partial(without, "h_t1"))
    with pytest.raises(BookDamagedError):
        write_hall(tmp_path, nothing)
    assert (tmp_path / "services" / "S05.yaml").read_bytes() == data


def test_what_somebody_else_wrote_meanwhile_is_not_written_over(tmp_path: Path, guides: dict[str, Guide]) -> None:
    path = write_bank(tmp_path, BOOK) / "services" / "S05.yaml"
    by_hand = BOOK["services/S05.yaml"].replace("一楼", "二楼")
    draft = drafted_service(tmp_path, "S05", guides, partial(without, "h_t1"))
    path.write_text(by_hand, encoding="utf-8")
    with pytest.raises(BookMovedError), draft.put():
        pass
    draft = drafted_service(tmp_path, "S05", guides, partial(without, "h_t1"))
    with draft.put() as put:  # the hand comes between staging and placing
        path.unlink()
        with pytest.raises(BookMovedError):
            put()
    assert [*path.parent.iterdir()] == [path.parent / "L01.yaml"]
    with drafted_service(tmp_path, "S05", guides, lambda one: one.update({"service": "S05", **_line()})).put() as put:
        path.write_text(by_hand, encoding="utf-8")
        with pytest.raises(BookMovedError):
            put()
    assert path.read_text(encoding="utf-8") == by_hand


def _line() -> dict[str, object]:
    rests = standing("g1", None, "G0001", DAY, AGAIN)
    return {"sources": {"g1": SOURCE}, "steps": [{"id": "h_p1", "text": "取号", **rests}]}


def test_removing_the_last_line_removes_the_file_and_restores_the_shipped_text(
    tmp_path: Path, guides: dict[str, Guide]
) -> None:
    write_bank(tmp_path, {"services/S05.yaml": BOOK["services/S05.yaml"]})
    for line in ("h_m1", "h_m3", "h_t1", "h_f1", "here"):
        write_service(tmp_path, "S05", guides, partial(without, line))
    assert not (tmp_path / "services" / "S05.yaml").exists()
    assert read_book(read_book_folder(tmp_path), guides).over(guides.values()) == tuple(guides.values())


def test_settling_keeps_the_line_and_asks_for_a_second_person_again(tmp_path: Path, guides: dict[str, Guide]) -> None:
    write_bank(tmp_path, {"services/S05.yaml": BOOK["services/S05.yaml"].replace(SEEN, "0" * 12)})
    assert "overtaken" in {one.cause.code for one in read_book(read_book_folder(tmp_path), guides).problems}
    write_service(tmp_path, "S05", guides, lambda one: settle(one, "h_f1", (SEEN, "登记费：登记不收费"), "G0001", DAY))
    book = read_book(read_book_folder(tmp_path), guides)
    assert [one.cause.code for one in book.problems] == ["unchecked", "unchecked"]
    write_service(tmp_path, "S05", guides, partial(signed_by, "Z0001"))
    assert not read_book(read_book_folder(tmp_path), guides).problems


texts = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"], exclude_characters="\u2028\u2029"), min_size=1
).map(str.strip)


@given(text=texts.filter(bool).map(lambda one: one[:100]))
def test_any_words_come_back_as_they_were_typed_or_are_refused(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    root = tmp_path_factory.mktemp("book")
    new = {"title": text, "title_en": "x", "subject": "housing", "desk": "窗口", "effective_from": "2026-01-01"}

    def change(document: CommentedMap) -> None:
        key = put_source(document, SOURCE)
        document["new"] = new
        line = {"id": free_id(document, "m"), "text": text, "form": "original", "note": text}
        put_line(document, "materials", {**line, **standing(key, None, "G0001", DAY, AGAIN)})

    try:
        write_service(root, "L01", {}, change)
    except BookRefusedError:
        return
    book = read_book(read_book_folder(root), {}).sound["L01"]
    assert (book.materials[0].text, book.materials[0].note) == (text, text)
