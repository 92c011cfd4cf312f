import time

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kiosk.text.clean import clean
from kiosk.text.wrap import LINE_CELLS, wrap, wrap_name

SENTENCE = (
    "一位母亲来为出生 20 天的婴儿办理出生登记，父母均为本市户籍、已婚。请选出您应当一次告知的全部内容（含材料）。"
    "《条例》第36条规定“一次性告知”，逾期不告知的，自收到申请材料之日起即为受理。"
)
NO_START = "。，、；：？！）》”’】"
NO_END = "（《“‘【"
TEXTS = st.text(st.sampled_from("政务服务大厅，。（）《》“” a1Z-/😀𠮷\u0301"), max_size=120) | st.text(max_size=80)


@given(TEXTS, st.integers(min_value=2, max_value=120))
def test_no_line_is_wider_than_it_may_be_and_nothing_is_lost(text: str, cells: int) -> None:
    lines = wrap(text, cells)
    assert all(cell_len(line) <= min(cells, LINE_CELLS) or len(line) == 1 for line in lines)
    assert "".join("".join(lines).split()) == "".join("".join(clean(part) for part in text.split("\n")).split())


@given(st.integers(min_value=6, max_value=80))
def test_no_line_begins_or_ends_with_punctuation_that_belongs_to_its_neighbour(cells: int) -> None:
    lines = wrap(SENTENCE, cells)
    assert not any(line[0] in NO_START for line in lines)
    assert not any(line[-1] in NO_END for line in lines)


def test_a_space_before_a_number_does_not_break_the_line_early() -> None:
    assert wrap("一位母亲来为出生 20 天的婴儿办理", 20) == ("一位母亲来为出生 20", "天的婴儿办理")


def test_numbers_and_words_stay_whole_where_they_fit() -> None:
    assert all("36" in line or "3" not in line for line in wrap("依照条例第36条", 10))


def test_paragraphs_stay_and_empty_text_is_one_line() -> None:
    assert wrap("一\n\n二", 10) == ("一", "", "二")
    assert wrap("", 10) == ("",)


def test_a_word_longer_than_the_line_is_cut_between_letters_as_people_see_them() -> None:
    assert wrap("x" * 25, 10) == ("x" * 10, "x" * 10, "x" * 5)
    assert wrap("g\u0308" * 3, 2) == ("g\u0308" * 2, "g\u0308")


@given(TEXTS, st.integers(min_value=2, max_value=120))
def test_a_names_lines_are_as_many_and_lose_nothing(text: str, cells: int) -> None:
    lines, found = wrap(text, cells), wrap_name(text, cells)
    assert len(found) == len(lines)
    assert "".join("".join(found).split()) == "".join("".join(lines).split())
    assert all(cell_len(line) <= min(cells, LINE_CELLS) or len(line) == 1 for line in found)


def test_a_name_is_not_left_with_a_last_character_of_its_own() -> None:
    assert wrap("2  换领补领居民身份证", 20) == ("2  换领补领居民身份", "证")
    assert wrap_name("2  换领补领居民身份证", 20) == ("2  换领补领居民身", "份证")


def test_a_name_is_broken_after_punctuation_and_otherwise_as_late_as_it_can_be() -> None:
    assert wrap_name("2  换领、补领居民身份证", 22) == ("2  换领、", "补领居民身份证")
    assert wrap_name("政务公开信息查询", 12) == wrap("政务公开信息查询", 12) == ("政务公开信息", "查询")
    assert wrap_name("结婚登记", 24) == ("结婚登记",)
    assert wrap_name("", 24) == ("",)


def test_long_texts_are_wrapped_in_linear_time() -> None:
    def seconds(characters: int) -> float:
        start = time.perf_counter()
        wrap(("政务服务大厅" * characters)[:characters], 80)
        return time.perf_counter() - start

    seconds(200)
    assert seconds(8000) < 40 * max(seconds(1000), 0.001)
