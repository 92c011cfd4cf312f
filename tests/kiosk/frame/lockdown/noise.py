"""What nobody means: random bytes, escape sequences of every mouse protocol, pastes. Seeded."""

import random
from collections.abc import Iterator
from typing import Final

MOUSE: Final = {
    "X10 and normal": b"\x1b[M !!",
    "normal, beyond column 95": b"\x1b[M \xff\xfe",
    "UTF-8 (1005)": "\x1b[M Āā".encode(),
    "SGR (1006)": b"\x1b[<0;12;12M\x1b[<0;12;12m",
    "SGR, far away": b"\x1b[<0;99999999;99999999M",
    "SGR, nowhere": b"\x1b[<0;-3;0M",
    "SGR, every button": b"\x1b[<255;3;3M",
    "SGR pixels (1016)": b"\x1b[<35;1600;900M",
    "urxvt (1015)": b"\x1b[32;10;20M",
    "highlight (1001), end": b"\x1b[t!!",
    "highlight (1001), region": b"\x1b[T!!!!!!",
    "DEC locator": b"\x1b[2;4;10;20;1&w",
}
"""One report of every mouse protocol that terminals speak."""

_SEQUENCES: Final = (
    *MOUSE.values(),
    *(b"\x1b[200~", b"\x1b[201~", b"\x1b[200~\xc4\xe3 pasted\x1b[201~", b"\x1b[I", b"\x1b[O", b"\x1b[48;40;100;1;1t"),
    *(b"\x1b[9;9R", b"\x1b[?1;2c", b"\x1b]52;c;5rCP\x07", b"\x1bP1$r0m\x1b\\", b"\x1b[?2048;2$y", b"\x1b[?2026;1$y"),
    *(b"\x1b[97;5u", b"\x1b[1114112u", b"\x1b[55296;1u", b"\x1b[A", b"\x1bOB", b"\x1b[6~", b"\x1b[[A", b"\x1b"),
)


def noise(source: random.Random, size: int) -> Iterator[bytes]:
    """About `size` bytes in pieces as a terminal would hand them on. Never Ctrl+Q or Ctrl+C: those are asked for."""
    sent = 0
    while sent < size:
        match source.randrange(4):
            case 0:
                piece = source.randbytes(source.randrange(1, 24)).translate(None, b"\x11\x03")
            case 1:
                piece = bytes(source.choices(b"0123456789 \r\t\x7fhlwWHL?", k=source.randrange(1, 8)))
            case 2:
                piece = source.choice(_SEQUENCES)
            case _:
                piece = source.choice(_SEQUENCES)
                piece = piece[: source.randrange(1, len(piece) + 1)]
        sent += len(piece)
        yield piece
