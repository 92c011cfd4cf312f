"""Bytes of a terminal, as messages for the app."""

import random
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.message import Message

from kiosk.frame.lockdown.driver import Wire
from kiosk.frame.lockdown.inflow import MOST_ON_THE_WAY, Inflow
from kiosk.frame.lockdown.tokens import MOST_PASTED
from tests.kiosk.frame.lockdown.noise import MOUSE, noise


@pytest.fixture(autouse=True)
def plain_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the command sets it before Textual is imported."""
    monkeypatch.setattr("textual.constants.DISABLE_KITTY_KEY", True)


def told(found: Iterable[Message]) -> list[str]:
    """What the app would hear, in short."""
    said = []
    for message in found:
        match message:
            case events.Key(key=key):
                said.append(key)
            case events.Paste(text=text):
                said.append(f"paste {text}")
            case events.MouseEvent():
                said.append(f"{type(message).__name__} {message.x:g},{message.y:g}")
            case _:
                said.append(type(message).__name__)
    return said


def heard(*parts: bytes) -> list[str]:
    """What the app would hear of these reads, each followed by silence, with room for everything."""
    wire = Wire(Inflow())
    return told(message for part in parts for message in [*wire.read(part), *wire.silence()])


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        (b"5", ["5"]),
        (b"\xc4\xe3", []),  # 你 in GBK
        (b"\xc4\xe35", ["5"]),
        (b"\xff\xfe\x00", ["ctrl+@"]),
        (b"\xed\xa0\x805", ["5"]),  # half of a surrogate pair
        (b"\xc2\x9b5", ["5"]),  # an eight-bit control
        (b"\x1b", ["escape"]),
        (b"\x1b\x1b", ["escape", "escape"]),
        (b"\x1b[A", ["up"]),
        (b"\x1bOA", ["up"]),
        (b"\x1b[1;5A", ["ctrl+up"]),
        (b"\x1b[5~", ["pageup"]),
        (b"\x1b[[A", ["f1"]),
        (b"\x11", ["ctrl+q"]),
        ("欧".encode(), ["欧"]),
    ],
)
def test_keys_are_heard_and_what_cannot_be_decoded_is_no_key(sent: bytes, keys: list[str]) -> None:
    assert heard(sent) == keys


@pytest.mark.parametrize(
    "sent",
    [
        b"\x1b[?1;2c",
        b"\x1b]11;rgb:1111/2222/5555\x1b\\",
        b"\x1b]0;1\x07",
        b"\x1bP1$r5\x1b\\",
        b"\x1b[[5~",
        b"\x1bO5",
        b"\x1b[1;1:3A",
        b"\x1b[1;5",
        b"\x1b5",
        b"\x1b[55296u",
        b"\x1b[99999999999999999999;1u",
        b"\x1b[1:2:3;1u",
        b"\x1b[48;9999999;9999999;1;1t",
        b"\x1b[10;10R",
        b"\x1b[I\x1b[O",
        pytest.param(b"\x1b[" + b"1;" * 3000 + b"m", id="far too long"),
    ],
)
def test_reports_and_unknown_sequences_are_no_keys_and_the_next_key_is_felt(sent: bytes) -> None:
    assert heard(sent, b"5") == ["5"]


@pytest.mark.parametrize("sent", MOUSE.values(), ids=MOUSE)
def test_no_mouse_protocol_leaves_keys_behind(sent: bytes) -> None:
    assert [one for one in heard(sent, b"5") if not one.startswith("Mouse")] == ["5"]


def test_a_tap_is_heard_where_it_was() -> None:
    assert heard(b"\x1b[<0;8;3M\x1b[<0;8;3m") == ["MouseDown 7,2", "MouseUp 7,2"]


def test_a_paste_is_one_message_of_bounded_length_and_needs_no_end() -> None:
    assert heard("\x1b[200~谢谢\x1b[201~5".encode()) == ["paste 谢谢", "5"]
    assert heard(b"\x1b[200~never ended", b"5") == ["paste never ended", "5"]
    assert heard(b"\x1b[200~a\x1b[201x\xc4\xe3b\x1b[201~") == ["paste a\x1b[201xb"]
    (paste,) = heard(b"\x1b[200~" + b"1" * 200_000 + b"\x1b[201~")
    assert len(paste) == len("paste ") + MOST_PASTED


def test_a_way_out_is_heard_in_the_middle_of_anything_but_a_paste() -> None:
    assert heard(b"\x1b[1;\x11") == ["ctrl+q"]
    assert heard(b"5" * 10_000 + b"\x11")[-1] == "ctrl+q"


def test_two_hundred_thousand_digits_are_as_many_as_there_is_room_for() -> None:
    inflow = Inflow()
    wire = Wire(inflow)
    first = [message for _ in range(50) for message in wire.read(b"5" * 4096)]
    assert len(first) == MOST_ON_THE_WAY
    assert told(wire.read(b"\x11" * 4096)) == ["ctrl+q"], "one is enough"
    for message in first:
        inflow.seen(message)
    assert told(wire.read(b"4")) == ["4"]


def test_a_button_let_go_is_heard_when_there_is_no_room_and_movement_gives_way() -> None:
    inflow = Inflow()
    wire = Wire(inflow)
    assert len(wire.read(b"\x1b[<35;8;3M" * 100)) < 10
    assert told(wire.read(b"\x1b[<0;8;3M")) == ["MouseDown 7,2"]
    wire.read(b"5" * 4096)
    assert told(wire.read(b"\x1b[<0;8;3M\x1b[<0;8;3m\x1b[<0;8;3m")) == ["MouseUp 7,2"]


@given(st.lists(st.binary(max_size=40) | st.sampled_from([b"\x1b", b"\x1b[", b"\x1b[200~", b"\xe4"]), max_size=30))
def test_after_any_bytes_and_silence_a_key_is_felt(parts: list[bytes]) -> None:
    inflow = Inflow()
    wire = Wire(inflow)
    for message in [message for part in parts for message in wire.read(part)] + wire.silence():
        inflow.seen(message)
    assert told(wire.read(b"\x11"))[-1:] == ["ctrl+q"]


@pytest.mark.parametrize("seed", range(20))
def test_noise_is_read_without_an_error_in_the_log(seed: int, caplog: pytest.LogCaptureFixture) -> None:
    random_one = random.Random(seed)
    inflow = Inflow()
    wire = Wire(inflow)
    for part in noise(random_one, 5000):
        for message in wire.read(part):
            inflow.seen(message)
        if random_one.random() < 0.1:
            for message in wire.silence():
                inflow.seen(message)
    wire.silence()
    assert told(wire.read(b"4")) == ["4"]
    assert not [record for record in caplog.records if record.name == "kiosk"]
