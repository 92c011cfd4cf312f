"""Pages of a notice: nothing lost, nothing over the edge, names where a page begins."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kiosk.citizen.notice.layout import Page, pages_of
from kiosk.views.lines import Ink
from kiosk.views.notice.sections import Entry, Section

texts = st.text(alphabet="甲乙丙丁，。a1 ", min_size=1, max_size=120).filter(lambda text: bool(text.strip()))
entries = st.builds(
    Entry,
    texts.map(lambda text: f"始{text}终"),
    st.none() | st.tuples(st.sampled_from(["《某法》第一条", "以本地办事指南为准"]), st.just(Ink.QUIET)),
    st.sampled_from(["", "一句说明。"]),
)
sections = st.lists(
    st.builds(
        Section, st.sampled_from(["条件", "材料", "Time limits"]), st.lists(entries, min_size=1, max_size=6).map(tuple)
    ),
    max_size=5,
)


def text_of(page: Page) -> list[str]:
    return ["".join(piece for piece, _ in row) for row in page]


@given(sections, st.integers(30, 120), st.integers(1, 40))
def test_pages_keep_their_size_and_lose_nothing(found: list[Section], width: int, height: int) -> None:
    pages = pages_of(found, width, height)
    rows = [row for page in pages for row in text_of(page)]
    assert all(len(page) <= height for page in pages)
    assert all(cell_len(row) <= width for row in rows)
    # Without the names at the left, which may come in between where an entry goes over a page.
    whole = "".join(piece for page in pages for row in page for piece, _ in row[1:]).replace(" ", "")
    for section in found:
        for entry in section.entries:
            assert entry.note in whole
            assert entry.source is None or entry.source[0] in whole
    assert whole.count("始") == whole.count("终") == sum(len(section.entries) for section in found)


@given(sections, st.integers(30, 120), st.integers(1, 40))
def test_every_page_begins_with_the_name_of_its_section(found: list[Section], width: int, height: int) -> None:
    pages = pages_of(found, width, height)
    if found:
        assert all(text_of(page)[0].startswith(("条件", "材料", "Time")) for page in pages)
        assert all(text_of(page)[-1].strip() for page in pages)
    else:
        assert pages == ((),)


@given(sections, st.integers(30, 120))
def test_with_room_enough_there_is_one_page_with_an_empty_row_between_sections(
    found: list[Section], width: int
) -> None:
    (page,) = pages_of(found, width, 10_000)
    assert [row for row in text_of(page) if not row.strip()] == [""] * max(0, len(found) - 1)


def test_an_entry_that_fits_a_page_is_not_parted() -> None:
    short, long = Entry("短"), Entry("长" * 60)
    pages = pages_of([Section("条件", (short, short, long))], 60, 4)
    assert [len(page) for page in pages] == [2, 3]
    assert text_of(pages[1])[0].startswith("条件  3. 长")


def test_a_section_without_a_name_takes_the_whole_width() -> None:
    about = Section("", (Entry("长" * 20, ink=Ink.QUIET),))
    (page,) = pages_of([about, Section("条件", (Entry("短"),)), about], 40, 20)
    assert text_of(page) == ["长" * 20, "", "条件  短", "", "长" * 20]


def test_numbers_line_up_and_the_source_stands_at_the_right_edge() -> None:
    section = Section("材料", tuple(Entry(f"第{n}样", ("《某法》第一条", Ink.QUIET)) for n in range(1, 11)))
    (page,) = pages_of([section], 50, 20)
    rows = text_of(page)
    assert rows[0].startswith("材料   1. 第1样")
    assert rows[9].startswith("      10. 第10样")
    assert {cell_len(row) for row in rows} == {50}
    assert all(row.endswith("《某法》第一条") for row in rows)
