"""Whatever is in a file: problems, never an exception, never a crash.

More examples than elsewhere, because almost every input is new ground: a property of numbers has a few kinds of
edges, a bent YAML file has as many as a parser has states.
"""

import tempfile
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.wording import Language
from kiosk.wording.bank import said
from quiz.bank.load import load_bank
from quiz.bank.reading.characters import FORBIDDEN
from quiz.model.bank import LoadedBank
from tests.examples import times
from tests.quiz.bank.samples import HEALTHY, write_bank

NAMES = sorted(HEALTHY)
SPICE = st.sampled_from(
    [
        *("[", "]", "{", "}", ":", ": ", "- ", "? ", "<<: ", "&a ", "*a", "!x ", '"', "'", "|", ">", "%", "@", "#"),
        *("\n", "\n---\n", "\t", "  ", "\u202e", "\x00", "\ud7ff", "😀", '"\\ud800"', '"\\U00110000"', "9" * 5000),
        *("no", "~", "null", "0123", "1:30", "2025-01-01", "A", "id: ", "answer: ", "questions:"),
        *("[" * 50, "{a: " * 50),
    ]
)


def load_with(name: str, data: bytes) -> LoadedBank:
    with tempfile.TemporaryDirectory() as folder:
        return load_bank(write_bank(Path(folder), {**HEALTHY, name: data}))


def is_well_formed(loaded: LoadedBank, data: bytes) -> None:
    lines = data.decode("utf-8", "replace").split("\n")
    for found in loaded.problems:
        assert found.line >= 1
        assert found.column >= 1
        for message in (said(found, language) for language in Language):
            assert 0 < len(message) < 700
            assert "\n" not in message
            assert not FORBIDDEN.search(message)
        if found.path.parent.name != "papers" and len(loaded.problems) == 1:
            assert found.line <= len(lines)


@given(name=st.sampled_from(NAMES), data=st.binary(max_size=300))
@example(name=NAMES[0], data=b"[" * 100_000)
@example(name=NAMES[0], data=b"{a: " * 30_000)
@example(name=NAMES[1], data=b"- " * 50_000)
@example(name=NAMES[2], data=b"? " * 50_000)
@times(3)
def test_random_bytes_never_raise(name: str, data: bytes) -> None:
    is_well_formed(load_with(name, data), data)


@given(name=st.sampled_from(NAMES), data=st.data())
@times(6)
def test_a_healthy_file_bent_anywhere_never_raises(name: str, data: st.DataObject) -> None:
    text = HEALTHY[name]
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 12))
        text = text[:start] + data.draw(SPICE) + text[start + cut :]
    raw = text.encode("utf-8", "surrogatepass")
    is_well_formed(load_with(name, raw), raw)


@given(name=st.sampled_from(NAMES), start=st.integers(0, 3000), bad=st.binary(min_size=1, max_size=3))
@times(2)
def test_a_healthy_file_with_foreign_bytes_never_raises(name: str, start: int, bad: bytes) -> None:
    raw = HEALTHY[name].encode("utf-8")
    data = raw[:start] + bad + raw[start:]
    is_well_formed(load_with(name, data), data)


@given(name=st.sampled_from(NAMES), data=st.data())
@times(2)
def test_a_healthy_file_without_some_line_never_raises(name: str, data: st.DataObject) -> None:
    lines = HEALTHY[name].split("\n")
    del lines[data.draw(st.integers(0, len(lines) - 1))]
    raw = "\n".join(lines).encode("utf-8")
    is_well_formed(load_with(name, raw), raw)
