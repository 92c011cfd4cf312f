"""Cells as people and spreadsheets leave them."""

from datetime import date, datetime

import pytest

from scoring.roster.cells import badge_of, day_of, id_of, name_of, odd_sign
from scoring.roster.grids import Cell

JULY = date(2026, 7, 1)


@pytest.mark.parametrize(
    "cell",
    [
        JULY,
        datetime(2026, 7, 1),  # noqa: DTZ001 - as a spreadsheet has it
        46204,
        46204.0,
        20260701,
        "2026-07-01",
        "2026-7-1",
        " 2026/7/1 ",
        "2026.07.01",
        "20260701",
        "46204",
        "2026年7月1日",
        "2026年 7月 1日",
        "２０２６－０７－０１",
        "2026–07–01",
        "2026\u30007月1".replace("\u3000", "年"),
        "2026-07-01 00:00:00",
    ],
)
def test_a_day_is_understood_however_it_is_written(cell: Cell) -> None:
    assert day_of(cell) == JULY


@pytest.mark.parametrize(
    "cell",
    [
        None,
        "",
        "七月一日",
        "2026-13-01",
        "2026-02-30",
        7,
        1.5,
        True,
        "07-01-2026",
        "明天",
        1e300,
        "1970-01-01",
        date(1900, 1, 1),
        "0001-01-01",
        32874,
    ],
)
def test_what_is_no_day_is_not_guessed(cell: Cell) -> None:
    assert day_of(cell) is None


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("Ａ０３", "A03"),
        (" a03 ", "A03"),
        ("a\u300003", "A03"),
        (101, "101"),
        (101.0, "101"),
        ("A—3", "A-3"),
        ("\ufeffA03", "A03"),
    ],
)
def test_an_id_is_folded(cell: Cell, meant: str) -> None:
    assert id_of(cell) == badge_of(cell) == meant


@pytest.mark.parametrize("cell", [None, "", "窗口", "A 03/4", "=A1", "A" * 65])
def test_what_is_no_id_is_refused(cell: Cell) -> None:
    assert id_of(cell) is None


def test_nobody_gets_a_badge_that_cannot_be_typed() -> None:
    assert badge_of("W" * 17) is None
    assert badge_of("W:1") is None


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("\u3000李\u3000明 ", "李 明"),
        ("买买提·吐尔逊", "买买提·吐尔逊"),
        ("买买提•吐尔逊", "买买提·吐尔逊"),
        ("买买提・吐尔逊", "买买提·吐尔逊"),
        ("𠮷田", "𠮷田"),
        ("㛃", "㛃"),
        ("王\u200b芳", "王芳"),
        ("=1+1", "=1+1"),
    ],
)
def test_a_name_keeps_everything_but_what_nobody_sees(cell: Cell, shown: str) -> None:
    assert name_of(cell) == shown
    assert odd_sign(shown) is None


@pytest.mark.parametrize("sign", ["\x1b", "\u202e", "\ue000", "\U0003fffe"])
def test_signs_that_no_name_has_are_found(sign: str) -> None:
    assert odd_sign(f"王{sign}芳") == sign
