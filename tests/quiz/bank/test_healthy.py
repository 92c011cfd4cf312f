"""The quick reader: the same values as the slow way, and never a file the slow way would complain about."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quiz.bank.load import bundled_bank_path
from quiz.bank.reading.guard import MAX_BYTES, MAX_DEPTH, guard
from quiz.bank.reading.healthy import read_healthy
from quiz.bank.reading.tree import grow
from tests.quiz.bank.samples import HEALTHY
from tests.quiz.bank.test_fuzz import SPICE

PATH = Path("questions/x.yaml")


def agrees(data: bytes) -> bool:
    """Both ways give the same values; whether the quick one read the file."""
    quick, guarded = read_healthy(PATH, data), guard(PATH, data)
    slow = None if guarded.text is None else grow(PATH, guarded.text)
    faultless = slow is not None and not guarded.problems and not slow.faults
    assert (quick is not None) == faultless
    if quick is None or slow is None:
        return False
    assert quick == slow
    assert repr(quick.value) == repr(slow.value)  # also the order of keys, and True is not 1
    return True


@pytest.mark.parametrize("name", HEALTHY)
def test_a_healthy_file_is_read_in_one_pass(name: str) -> None:
    assert agrees(HEALTHY[name].encode())


def test_every_file_of_the_bundled_bank_is_read_in_one_pass() -> None:
    paths = [path for folder in ("guides", "questions", "papers") for path in (bundled_bank_path() / folder).iterdir()]
    assert paths
    assert [path.name for path in paths if not agrees(path.read_bytes())] == []


@given(name=st.sampled_from(sorted(HEALTHY)), data=st.data())
@settings(deadline=None, max_examples=400)
def test_a_file_bent_anywhere_is_read_alike_by_both_ways(name: str, data: st.DataObject) -> None:
    text = HEALTHY[name]
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        text = text[:start] + data.draw(SPICE) + text[start + data.draw(st.integers(0, 12)) :]
    agrees(text.encode("utf-8", "surrogatepass"))


@given(st.text(alphabet="ab甲:-[]{},?&*!|>'\"\\ru \n#~01\r\t", max_size=24))
@example('"\\r\\n"')
@example('{"\\e": 1}')
@example("a: 1\nb: {c: d}\n'a': 2")
@example("? [a]\n: b")
@example("? {a: b}\n: c")
@example("--- a\n--- b")
@example("--- a\n...\n")
@example("# 只有注释")
@example("a: &x 1\nb: &x 2")
@example("false")
@settings(deadline=None, max_examples=500)
def test_any_small_text_is_read_alike_by_both_ways(text: str) -> None:
    agrees(text.encode())


@pytest.mark.parametrize("depth", [MAX_DEPTH, MAX_DEPTH + 1])
def test_both_ways_draw_the_line_at_the_same_depth(depth: int) -> None:
    assert agrees(b"[" * depth + b"a" + b"]" * depth) == (depth <= MAX_DEPTH)


def test_both_ways_draw_the_line_at_the_same_size_and_number_of_events(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_healthy(PATH, b"a: " + b"b" * MAX_BYTES) is None
    for most, fits in ((10, True), (9, False)):  # stream, document, list, four scalars, and three ends
        monkeypatch.setattr("quiz.bank.reading.guard.MAX_EVENTS", most - 1)
        monkeypatch.setattr("quiz.bank.reading.healthy.MAX_EVENTS", most - 1)
        assert agrees(b"[a, b, c, d]") == fits
