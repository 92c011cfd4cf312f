"""Make the two files of bitmaps anew: `python -m kiosk.text.large.build ARK_GLYPHS UNIFONT_HEX`.

`ARK_GLYPHS` is the folder `assets/glyphs/12` of Ark Pixel (one PNG a character), `UNIFONT_HEX` the file `unifont.hex`
of GNU Unifont. Only the characters that citizens read in large type are taken: all that the Chinese wording has, the
titles of the guides, the reasons of a rating, and ASCII.
"""

import struct
import sys
import zlib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Final

from kiosk.text.large.glyphs import Font
from kiosk.text.large.layout import BREAK
from kiosk.wording.zh import CHINESE
from scoring.rules.ratings.reasons import reasons_for

_ASCII: Final = "".join(map(chr, range(0x20, 0x7F)))
_HEADS: Final = {
    Font.ARK: "# Ark Pixel 12px, (c) 2021 TakWolf, SIL Open Font License 1.1; see OFL.txt. Characters: code:width,rows",
    Font.UNIFONT: "# GNU Unifont 15.0.01, SIL Open Font License 1.1; see OFL.txt. Characters: code:width,rows",
}


def said(words: Any) -> Iterator[str]:
    """Every string of a record of words."""
    if isinstance(words, str):
        yield words
    elif is_dataclass(words):
        for one in fields(words):
            yield from said(getattr(words, one.name))
    elif isinstance(words, dict):
        yield from (part for value in words.values() for part in said(value))
    elif isinstance(words, tuple):
        yield from (part for value in words for part in said(value))


def wanted(titles: str = "") -> list[str]:
    """The characters there have to be, in their order."""
    return sorted({*_ASCII, *"".join(said(CHINESE)), *titles} - {BREAK, "\n"} | {BREAK})


def pixels_of(png: bytes) -> tuple[str, ...]:
    """What is opaque in an 8-bit RGBA image.

    Raises:
        ValueError: it is another kind of image.
    """
    width, height, depth, colour = struct.unpack(">IIBB", png[16:26])
    if (depth, colour) != (8, 6):
        raise ValueError(f"only 8-bit RGBA, not depth {depth}, colour type {colour}")
    data, at = b"", 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += 12 + length
    return tuple(
        "".join("1" if opaque > 127 else "0" for opaque in row[3::4])
        for row in _unfiltered(zlib.decompress(data), width * 4, height)
    )


def _unfiltered(raw: bytes, length: int, height: int) -> Iterator[bytearray]:
    """The rows of an image with their filters (PNG, section 9) undone."""
    above = bytearray(length)
    for row in range(height):
        start = row * (length + 1)
        kind, line = raw[start], bytearray(raw[start + 1 : start + 1 + length])
        for at in range(length):
            before, corner = (line[at - 4], above[at - 4]) if at >= 4 else (0, 0)
            up = above[at]
            guess = min((before, up, corner), key=lambda one: abs(before + up - corner - one))
            line[at] = (line[at] + (0, before, up, (before + up) // 2, guess)[kind]) & 0xFF
        yield line
        above = line


def from_ark(folder: Path, characters: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What Ark Pixel has of `characters`, in the shapes of mainland China, Latin letters proportional."""
    found: dict[str, tuple[int, Path]] = {}
    for path in folder.rglob("*.png"):
        code, _, places = path.stem.partition(" ")
        rank = 2 if "zh_cn" in places.split(",") else 0 if places or path.is_relative_to(folder / "monospaced") else 1
        character = chr(int(code, 16)) if code.isalnum() and code == code.upper() and code != "NOTDEF" else ""
        if rank > found.get(character, (0, path))[0]:
            found[character] = (rank, path)
    for one in characters:
        if one in found:
            pixels = pixels_of(found[one][1].read_bytes())
            # Latin letters stand in 18 rows, with the descenders of theirs above the last two.
            yield one, pixels[4:16] if len(pixels) == 18 else pixels


def from_unifont(file: Path, characters: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What GNU Unifont has of `characters`."""
    rows = dict(line.strip().split(":") for line in file.read_text(encoding="ascii").splitlines())
    for one in characters:
        if digits := rows.get(f"{ord(one):04X}"):
            wide = len(digits) // Font.UNIFONT.value
            yield one, tuple(f"{int(digits[at : at + wide], 16):0{wide * 4}b}" for at in range(0, len(digits), wide))


def line_of(character: str, pixels: tuple[str, ...]) -> str:
    """A character's line in the file."""
    width = len(pixels[0])
    digits = -(-width // 4)
    rows = "".join(f"{int(row.ljust(digits * 4, '0'), 2):0{digits}X}" for row in pixels)
    return f"{ord(character):04X}:{width},{rows}"


def main(ark: str, unifont: str) -> None:
    """Write both files beside this one."""
    guides = Path(__file__).parents[3] / "question_bank" / "guides"
    lines = (line for path in sorted(guides.glob("*.yaml")) for line in path.read_text(encoding="utf-8").splitlines())
    reasons = "".join(reason.text for level in range(1, 6) for reason in reasons_for(level))
    characters = wanted("".join(line for line in lines if line.startswith("title:")) + reasons)
    for font, found in (
        (Font.ARK, from_ark(Path(ark), characters)),
        (Font.UNIFONT, from_unifont(Path(unifont), characters)),
    ):
        kept = [line_of(one, pixels) for one, pixels in found if len(pixels) == font.value and pixels[0]]
        Path(__file__).with_name(font.file_name).write_text("\n".join([_HEADS[font], *kept, ""]), encoding="ascii")


if __name__ == "__main__":
    main(*sys.argv[1:])
