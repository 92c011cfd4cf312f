"""Quarantine: what the audit refuses is not drawn, is told, and comes back once it is mended."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.load import load_bank
from quiz.bank.quarantine import read_quarantine, write_quarantine
from quiz.bank.reading.characters import FORBIDDEN
from quiz.bank.reading.folder import read_folder
from quiz.drawing.draw import draw_paper
from quiz.model.errors import DrawError
from quiz.model.problems import Severity
from quiz.notice.notice import make_notice
from tests.quiz.bank.samples import GUIDE, HEALTHY, PAPER, bent, load_files, place_of, write_bank
from tests.quiz.words import worded

DAY = date(2026, 7, 14)
HELD = "format: 1\nitems:\n  - {id: Q-CIVIL-003, why: 条文已改}\n"


def with_quarantine(root: Path, text: str) -> Path:
    return write_bank(root, {**HEALTHY, "quarantine.yaml": text})


def test_an_item_held_back_is_known_told_and_never_drawn(tmp_path: Path) -> None:
    free, loaded = load_files(tmp_path / "a", HEALTHY), load_bank(with_quarantine(tmp_path / "b", HELD))
    assert loaded.bank.quarantined == {"Q-CIVIL-003": "条文已改"}
    assert loaded.bank.items == free.bank.items
    names = [{item.id for item in one.bank.drawable(DAY)} for one in (free, loaded)]
    assert names[0] - names[1] == {"Q-CIVIL-003"}
    assert loaded.bank.digest != free.bank.digest
    assert not loaded.errors
    (warning,) = loaded.problems
    assert (warning.line, warning.column) == place_of(HELD, "Q-CIVIL-003")
    assert warning.severity is Severity.WARNING
    assert "Q-CIVIL-003 已隔离" in worded(warning)
    assert "条文已改" in worded(warning)


def test_a_paper_that_needs_what_is_held_back_is_told_and_cannot_be_drawn(tmp_path: Path) -> None:
    paper = bent(PAPER, "{types: [single], subjects: [civil], origin: written}", "{types: [true_false]}")
    held = load_files(tmp_path, {**HEALTHY, "papers/small.yaml": paper, "quarantine.yaml": HELD})
    assert ["只有0题" in worded(found) for found in held.errors] == [True]
    free = load_files(tmp_path / "free", {**HEALTHY, "papers/small.yaml": paper})
    with pytest.raises(DrawError):
        draw_paper(free.bank.blueprints["small"], held.bank, seed="s", day=DAY)


def test_a_derived_item_can_be_held_back_too(tmp_path: Path) -> None:
    bank = load_bank(with_quarantine(tmp_path, 'format: 1\nitems:\n  - {id: "S05:tell:s1", why: 条文已改}\n')).bank
    drawable = {item.id for item in bank.drawable(DAY)}
    assert "S05:tell:s1" not in drawable
    assert "S05:tell:s2" in drawable


def test_an_id_that_no_item_has_is_told_as_stale(tmp_path: Path) -> None:
    loaded = load_bank(with_quarantine(tmp_path, bent(HELD, "Q-CIVIL-003", "Q-CIVIL-333")))
    (warning,) = loaded.problems
    assert warning.severity is Severity.WARNING
    assert "没有可用的题目或指南行 Q-CIVIL-333" in worded(warning)


@pytest.mark.parametrize(
    "text",
    [
        "format: 1\nitems:\n  - {id: Q-CIVIL-003}\n",
        "items:\n  - {id: Q-CIVIL-003, why: 条文已改}\n",
        "format: 2\nitems:\n  - {id: Q-CIVIL-003, why: no}\n",
        "format: 1\nitems:\n  - {id: Q-CIVIL-003, why: 一, why: 二}\n",
        "format: 1\nitems:\n  - {id: Q-CIVIL-003, why: 一, since: 二}\n",
    ],
)
def test_a_faulty_file_still_holds_back_every_id_it_names(tmp_path: Path, text: str) -> None:
    loaded = load_bank(with_quarantine(tmp_path, text))
    assert loaded.errors
    assert list(loaded.bank.quarantined) == ["Q-CIVIL-003"]
    assert "Q-CIVIL-003" not in {item.id for item in loaded.bank.drawable(DAY)}


def test_a_file_that_can_be_read_and_names_nothing_is_an_error_and_holds_nothing_back(tmp_path: Path) -> None:
    loaded = load_bank(with_quarantine(tmp_path, "format: 1\nitems: []\n"))
    assert [found.path.name for found in loaded.errors] == ["quarantine.yaml"]
    assert not loaded.bank.quarantined


def as_folder(path: Path) -> None:
    path.mkdir()


def as_dangling_link(path: Path) -> None:
    path.symlink_to("nowhere.yaml")


def as_pipe(path: Path) -> None:
    os.mkfifo(path)


SPOILT: tuple[str | bytes, ...] = (
    "",
    "items: [",
    'format: 1\nitems:\n  - {id: Q-CIVIL-003, why: "少了引号}\n',
    b"\xff\xfe",
    "只是一段话",
    "items: {a: b}",
    "format: 1\nitems:\n  - {id: Q-CIVIL-003, why: 一}\n  - 一段话\n",
    "format: 1\nitems:\n  - {id: Q-CIVIL-003, why: 一}\n  - {why: 二}\n",
    "format: 1\nitems:\n  - {id: Q-CIVIL-003, why: 一}\n  - {id: 12, why: 二}\n",
    "format: 1\nitems:\n  - {id: Q-CIVIL-003, why: 一}\n  - {id: no, why: 二}\n",
    'format: 1\nitems:\n  - {id: Q-CIVIL-003, why: 一}\n  - {id: "", why: 二}\n',
    "format: 1\nitems:\n  - {id: Q-CIVIL-003, id: Q-CIVIL-004, why: 一}\n",
    "format: 1\nitems:\n  - {id: Q-CIVIL-003, why: 一}\nitems:\n  - {id: Q-CIVIL-004, why: 一}\n",
    "format: 1\nitems:\n  - {id: Q-CIVIL-003, why: 一}\nitem:\n  - {id: Q-CIVIL-004, why: 一}\n",
    "format: 1\nitems:\n  - {id: Q-CIVIL-\u200b003, why: 一}\n",
    'format: 1\nitems:\n  - {id: "Q-CIVIL-\\e003", why: 一}\n',
)


def holding(text: str | bytes) -> Callable[[Path], None]:
    def put(path: Path) -> None:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    return put


@pytest.mark.parametrize("put", [as_folder, as_dangling_link, as_pipe, *(holding(text) for text in SPOILT)])
def test_where_not_every_name_can_be_read_nothing_is_drawn_or_told_as_certain(
    tmp_path: Path, put: Callable[[Path], None]
) -> None:
    root = write_bank(tmp_path, HEALTHY)
    put(root / "quarantine.yaml")
    loaded = load_bank(root, tmp_path / "cache.json")
    assert loaded.bank.items
    assert not loaded.bank.drawable(DAY)
    assert loaded.bank.names <= set(loaded.bank.quarantined)
    assert set(loaded.bank.quarantined.values()) == {None}
    assert not loaded.bank.blueprints
    own = [found for found in loaded.errors if found.path == root / "quarantine.yaml"]
    assert any("读不全" in worded(found) and "一道题也不会出" in worded(found) for found in own)
    (paper,) = [found for found in loaded.errors if found not in own]
    assert paper.path.name == "small.yaml"
    assert "读不全" in worded(paper)
    sheet = make_notice(loaded.bank.guides["S05"], {"place": "city", "agent": "parent"}, DAY, loaded.bank.quarantined)
    assert not any(line.verified for _, lines in sheet.sections for line in lines)


def test_a_line_that_is_held_holds_back_every_item_made_of_it_also_one_that_comes_later(tmp_path: Path) -> None:
    list_ = "format: 1\nitems:\n  - {id: S05.t1, why: 条文已改}\n"
    scene = "  - {id: s9, text: 一位母亲来申报。请选出全部内容。, profile: {place: city, agent: parent}}\n"
    later = bent(GUIDE, "    weight: 3\n", '    weight: 3\n    effective_from: "2026-01-01"\n')
    for guide, items in (
        (GUIDE, {"S05:limit:t1", "S05:tell:s1", "S05:tell:s2"}),
        (bent(GUIDE, "tips:\n", f"{scene}tips:\n"), {"S05:limit:t1", "S05:tell:s1", "S05:tell:s2", "S05:tell:s9"}),
        (later, {"S05:limit:t1", "S05:tell:s1:2026-01-01", "S05:tell:s2:2026-01-01"}),
    ):
        root = tmp_path / str(len(guide))
        loaded = load_files(root, {"guides/S05-birth.yaml": guide, "quarantine.yaml": list_})
        assert set(loaded.bank.quarantined) == {"S05.t1", *items}
        assert set(loaded.bank.quarantined.values()) == {"条文已改"}
        assert not items & {item.id for item in loaded.bank.drawable(DAY)}
        assert {"S05:order", "S05:fee:f2"} <= {item.id for item in loaded.bank.drawable(DAY)}
        (warning,) = loaded.problems
        assert all(item in worded(warning) for item in items)


@pytest.mark.parametrize(
    ("line", "items"),
    [
        ("statutes", {"S05:tell:s1", "S05:tell:s2"}),
        ("x1", {"S05:tell:s1", "S05:tell:s2"}),
        ("p1", {"S05:tell:s1", "S05:tell:s2", "S05:order"}),
        ("p5", {"S05:tell:s1", "S05:tell:s2"}),  # a branch stands in no order
        ("f2", {"S05:tell:s1", "S05:tell:s2", "S05:fee:f2"}),
        ("m3", set()),  # not verified: asked nowhere
    ],
)
def test_an_item_hangs_on_exactly_the_lines_it_is_made_of(tmp_path: Path, line: str, items: set[str]) -> None:
    bank = load_bank(with_quarantine(tmp_path, f"format: 1\nitems:\n  - {{id: S05.{line}, why: 条文已改}}\n")).bank
    assert set(bank.quarantined) == {f"S05.{line}", *items}


def test_an_item_held_for_two_lines_says_both_reasons_once(tmp_path: Path) -> None:
    text = "format: 1\nitems:\n  - {id: S05.t1, why: 甲}\n  - {id: S05.f1, why: 乙}\n  - {id: S05.m1, why: 甲}\n"
    bank = load_bank(with_quarantine(tmp_path, text)).bank
    assert bank.quarantined["S05:tell:s1"] == "甲；乙"


words = st.text(min_size=1, max_size=30).filter(lambda text: text.strip() and not FORBIDDEN.search(text))


@given(held=st.dictionaries(words.map(lambda text: " ".join(text.split())), words, min_size=1, max_size=5))
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, held: dict[str, str]) -> None:
    root = tmp_path_factory.mktemp("bank")
    path = write_quarantine(root, held)
    assert path == root / "quarantine.yaml"
    quarantine = read_quarantine(read_folder(root).quarantine)
    assert not [found for found in quarantine.problems(held, {}) if found.severity is Severity.ERROR]
    assert quarantine.legible
    assert quarantine.held(held, {}) == {name: " ".join(why.split()) for name, why in held.items()}


def test_whoever_may_read_the_bank_may_read_its_quarantine(tmp_path: Path) -> None:
    write_bank(tmp_path, {"papers/small.yaml": PAPER})
    path = write_quarantine(tmp_path, {"Q-CIVIL-003": "条文已改"})
    assert path is not None
    assert path.stat().st_mode == (tmp_path / "papers/small.yaml").stat().st_mode


def test_a_very_long_reason_is_cut_to_what_the_format_allows(tmp_path: Path) -> None:
    write_quarantine(tmp_path, {"Q-CIVIL-003": "长" * 700})
    loaded = load_files(tmp_path, HEALTHY)
    assert not loaded.errors
    assert len(loaded.bank.quarantined["Q-CIVIL-003"] or "") == 600
