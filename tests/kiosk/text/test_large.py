"""Large type: every character it needs is there, nothing is ever wider or higher than its place."""

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.text.large.build import line_of, pixels_of, said, wanted
from kiosk.text.large.cuts import Cut, blocks, clear_of_edges, strip
from kiosk.text.large.faces import FACE_CELLS, FACE_ROWS, face
from kiosk.text.large.glyphs import Font, bitmap
from kiosk.text.large.layout import largest, plain, set_in, set_large
from kiosk.wording import Language, Wording, wording

LEVELS = (5, 4, 3, 2, 1)


def read_large(words: Wording) -> list[str]:
    """What is read from three metres."""
    home, rating = words.home, words.rating
    return [home.rate.name, home.notice.name, rating.prompt, rating.ask, *rating.large, words.thanks.thanks]


@pytest.mark.parametrize("cut", Cut)
@pytest.mark.parametrize("language", Language)
def test_everything_that_is_read_from_three_metres_can_be_drawn(language: Language, cut: Cut) -> None:
    for text in read_large(wording(language)):
        lines = strip(plain(text), cut)
        assert lines, f"{text}: make the bitmaps anew, see kiosk/text/large/README.md"
        assert len(lines) == cut.rows
        assert len(set(map(len, lines))) == 1


@pytest.mark.parametrize("font", Font)
def test_the_fonts_have_nearly_every_character_of_the_wording(font: Font) -> None:
    missing = [one for one in wanted() if bitmap(font, one) is None]
    assert len(missing) < len(wanted()) / 20, f"make the bitmaps anew, see kiosk/text/large/README.md: {missing}"


def test_a_character_that_is_not_there_leaves_the_text_to_ordinary_type() -> None:
    assert strip("满\u9f98", Cut.SQUARE) is None
    assert set_large("满\u9f98", 200, 60) is None


def test_a_chinese_character_takes_the_cells_its_cut_promises() -> None:
    for cut, cells, rows in ((Cut.NARROW, 6, 6), (Cut.SQUARE, 12, 6), (Cut.LARGE, 16, 8), (Cut.HUGE, 24, 12)):
        drawn = strip("意", cut)
        assert drawn is not None
        assert (len(drawn[0]), len(drawn)) == (cells, rows) == (cells, cut.rows)


def test_lines_are_filled_from_the_end_so_that_the_meaning_stays_together() -> None:
    by_width = {set_in("非常/不/满意", Cut.NARROW, width, 30) for width in (18, 23)}
    assert by_width == {set_in("非常/不满意", Cut.NARROW, 18, 30)}
    assert set_in("非常/不/满意", Cut.NARROW, 12, 18) == set_in("非常/不/满意", Cut.NARROW, 17, 18)
    assert set_in("非常/不/满意", Cut.NARROW, 17, 17) is None


@given(
    text=st.sampled_from(read_large(wording(Language.ZH)) + read_large(wording(Language.EN))),
    width=st.integers(0, 220),
    height=st.integers(0, 70),
)
def test_what_is_set_fits_and_what_fits_in_a_larger_cut_is_not_set_in_a_smaller(
    text: str, width: int, height: int
) -> None:
    cut = largest((text,), width, height)
    drawn = set_large(text, width, height)
    assert (cut is None) == (drawn is None)
    if cut and drawn:
        assert len(drawn) <= height
        assert all(len(row) == len(drawn[0]) <= width for row in drawn)
        assert all(set_in(text, other, width, height) is None for other in list(Cut)[list(Cut).index(cut) + 1 :])


@given(st.lists(st.text("01", min_size=6, max_size=6), min_size=4, max_size=4))
def test_pixels_come_back_out_of_the_blocks(pixels: list[str]) -> None:
    quadrants = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
    rows = [["0"] * 6 for _ in range(4)]
    for y, line in enumerate(blocks(tuple(pixels), 2)):
        for x, block in enumerate(line):
            bits = quadrants.index(block)
            for bit, (down, right) in enumerate(((0, 0), (0, 1), (1, 0), (1, 1))):
                rows[2 * y + down][2 * x + right] = str(bits >> bit & 1)
    assert ["".join(row) for row in rows] == pixels


def test_a_line_clear_of_its_edges_keeps_its_shape() -> None:
    assert clear_of_edges(("  ab ", "   c ")) == ("ab", " c")


def test_the_five_faces_differ_in_the_mouth_alone_and_in_no_ink_that_shouts() -> None:
    faces = [face(level) for level in LEVELS]
    assert len(set(faces)) == 5
    assert {(len(one), *map(len, one)) for one in faces} == {(FACE_ROWS, *[FACE_CELLS] * FACE_ROWS)}
    ink = [sum(row.count("█") * 2 + row.count("▀") + row.count("▄") for row in one) for one in faces]
    assert max(ink) - min(ink) <= 4
    assert len({(one[0], one[1], one[2], one[5]) for one in faces}) == 1


def test_a_bitmap_is_read_as_it_was_written() -> None:
    pixels = bitmap(Font.ARK, "满")
    assert pixels is not None
    assert len(pixels) == 12
    assert line_of("满", pixels).startswith("6EE1:12,")


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@pytest.mark.parametrize("kind", range(5))
def test_a_picture_of_a_character_is_read_whatever_its_filter(kind: int) -> None:
    """Rows filtered by hand, as PNG section 9 says."""
    plain_rows = [bytes([0, 0, 0, 255 * (x + y) % 256 * (x % 2)]) for y in range(2) for x in range(3)]
    wanted_rows = [b"".join(plain_rows[:3]), b"".join(plain_rows[3:])]
    raw, above = b"", bytes(12)
    for row in wanted_rows:
        line = bytearray()
        for at, value in enumerate(row):
            before, corner = (row[at - 4], above[at - 4]) if at >= 4 else (0, 0)
            up, guess = above[at], before + above[at] - corner
            best = min((before, up, corner), key=lambda one, guess=guess: abs(guess - one))  # type: ignore[misc]
            line.append((value - (0, before, up, (before + up) // 2, best)[kind]) % 256)
        raw, above = raw + bytes([kind]) + bytes(line), row
    head = struct.pack(">IIBBBBB", 3, 2, 8, 6, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")
    opaque = ["".join("1" if row[4 * x + 3] > 127 else "0" for x in range(3)) for row in wanted_rows]
    assert pixels_of(png) == tuple(opaque)


def test_a_picture_of_another_kind_is_refused() -> None:
    head = struct.pack(">IIBBBBB", 3, 2, 1, 3, 0, 0, 0)
    with pytest.raises(ValueError, match="RGBA"):
        pixels_of(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head))


def test_every_string_of_a_wording_is_collected() -> None:
    every = set(said(wording(Language.ZH)))
    assert {"请您评价/本次服务", "1月", "公安"} <= every
