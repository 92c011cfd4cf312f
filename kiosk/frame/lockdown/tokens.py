"""What a terminal sends, taken apart: typed characters, escape sequences, pastes. Knows no key and raises nothing.

The grammar is that of ECMA-48 (control sequences, control strings) and of what terminals add to it. Whatever is cut
short, too long, or never ends is dropped, so that the key after it is felt: a paste without an end must not swallow
what everybody after types.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

ESCAPE: Final = "\x1b"
MOST_PASTED: Final = 4096
"""Characters kept of one paste; no field of the hall takes a tenth of that."""
ESCAPE_SECONDS: Final = 0.1
"""A sequence whose next character has not come after so long will not be ended any more."""
PASTE_SECONDS: Final = 0.5
"""The same for a paste, which may come over a slow line."""

_LONGEST_SEQUENCE: Final = 32
"""Beyond it nothing is known, and Textual's parser would hand the parts on as keys."""
_LONGEST_STRING: Final = 4096
_PASTE_BEGINS: Final = "\x1b[200~"
_PASTE_ENDS: Final = "\x1b[201~"
_ABORTS: Final = "\x18\x1a"
"""CAN and SUB end every sequence without effect."""
_STRING_OPENERS: Final = "]PX^_"
"""OSC, DCS, SOS, PM and APC: all end with ST, OSC also with BEL."""
_MOUSE_CHARACTERS: Final = {"M": 3, "t": 2, "T": 6}
"""Characters that follow these final ones where nothing stands before them: the oldest mouse protocols."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Characters that are no part of a sequence, in order."""

    text: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """One whole escape sequence; a lone escape is one too."""

    text: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """The text of one paste, without its brackets."""

    text: str


Token = Typed | Sequence | Pasted


class _At(Enum):
    """Where in the grammar the next character stands."""

    GROUND = auto()
    ESCAPE = auto()
    SEQUENCE = auto()
    MOUSE = auto()
    STRING = auto()
    STRING_ESCAPE = auto()
    PASTE = auto()


class Splitter:
    """Takes characters as they come, gives whole tokens; remembers what has begun."""

    def __init__(self) -> None:
        self._at = _At.GROUND
        self._typed: list[str] = []
        self._sequence = ""
        self._owed = 0
        """Characters of an old mouse protocol, or of a control string, that may still come."""
        self._paste: list[str] = []
        self._ending = 0
        """How much of the bracket that ends a paste has come."""

    @property
    def patience(self) -> float | None:
        """Seconds to wait for the next character before `give_up`; None where nothing has begun."""
        if self._at is _At.GROUND:
            return None
        return PASTE_SECONDS if self._at is _At.PASTE else ESCAPE_SECONDS

    def feed(self, text: str) -> Iterator[Token]:
        """The tokens that `text` completes."""
        for character in text:
            token = self._take(character)
            if token is not None:
                yield from self._run()
                yield token
        yield from self._run()

    def give_up(self) -> Iterator[Token]:
        """Nothing more has come: a lone escape was the key, a paste is over, everything else is dropped."""
        at, self._at = self._at, _At.GROUND
        if at is _At.ESCAPE:
            yield Sequence(ESCAPE)
        elif at is _At.PASTE:
            yield self._pasted()

    def _run(self) -> Iterator[Typed]:
        """What has been typed since the last token."""
        if self._typed:
            yield Typed("".join(self._typed))
            self._typed.clear()

    def _take(self, character: str) -> Token | None:
        match self._at:
            case _At.GROUND:
                self._ground(character)
                return None
            case _At.PASTE:
                return self._in_paste(character)
            case _ if character in _ABORTS:
                self._at = _At.GROUND
                return None
            case _At.ESCAPE:
                return self._after_escape(character)
            case _At.SEQUENCE:
                return self._in_sequence(character)
            case _At.MOUSE:
                self._count_down()
                return None
            case _:
                self._in_string(character)
                return None

    def _ground(self, character: str) -> None:
        if character == ESCAPE:
            self._at = _At.ESCAPE
        else:
            self._typed.append(character)

    def _after_escape(self, character: str) -> Token | None:
        if character == ESCAPE:
            return Sequence(ESCAPE)
        if character in "[O":
            self._at, self._sequence = _At.SEQUENCE, ESCAPE + character
        elif character in _STRING_OPENERS:
            self._at, self._owed = _At.STRING, _LONGEST_STRING
        elif "\x20" <= character <= "\x2f":
            self._at, self._sequence = _At.SEQUENCE, ESCAPE + character
        else:
            self._at = _At.GROUND
            # Alt and a letter means nothing here; a terminal's debris would type it.
            return None if character.isprintable() else Sequence(ESCAPE + character)
        return None

    def _in_sequence(self, character: str) -> Token | None:
        if character == ESCAPE:
            self._at = _At.ESCAPE
            return None
        self._sequence += character if len(self._sequence) <= _LONGEST_SEQUENCE else ""
        opens_again = character == "[" and self._sequence == "\x1b[["  # the Linux console's function keys
        if not "\x40" <= character <= "\x7e" or opens_again:
            if character < "\x20" or character > "\x7e":  # no part of any sequence: it was cut short by a key
                self._at = _At.GROUND
                self._ground(character)
            return None
        if self._sequence == _PASTE_BEGINS:
            self._at, self._ending = _At.PASTE, 0
            return None
        if len(self._sequence) == 3 and self._sequence[1] == "[" and character in _MOUSE_CHARACTERS:
            self._at, self._owed = _At.MOUSE, _MOUSE_CHARACTERS[character]
            return None
        self._at = _At.GROUND
        return Sequence(self._sequence) if len(self._sequence) <= _LONGEST_SEQUENCE else None

    def _in_string(self, character: str) -> None:
        if self._at is _At.STRING_ESCAPE and character != "\\":
            self._at = _At.ESCAPE  # the string was cut short by another sequence
            self._after_escape(character)
        elif self._at is _At.STRING_ESCAPE or character == "\x07":
            self._at = _At.GROUND
        elif character == ESCAPE:
            self._at = _At.STRING_ESCAPE
        else:
            self._count_down()

    def _count_down(self) -> None:
        self._owed -= 1
        if self._owed <= 0:
            self._at = _At.GROUND

    def _in_paste(self, character: str) -> Token | None:
        if character == _PASTE_ENDS[self._ending]:
            self._ending += 1
            if self._ending < len(_PASTE_ENDS):
                return None
            self._at = _At.GROUND
            return self._pasted()
        held, self._ending = _PASTE_ENDS[: self._ending], 0
        if character == ESCAPE:
            self._ending = 1
        else:
            held += character
        if len(self._paste) < MOST_PASTED:
            self._paste.extend(held)
        return None

    def _pasted(self) -> Pasted:
        text = "".join(self._paste[:MOST_PASTED])
        self._paste.clear()
        return Pasted(text)
