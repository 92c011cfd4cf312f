"""Tokens of a terminal as messages for the app, made by Textual's own parser, one token at a time.

Textual's parser is one long generator: an error in it ends all reading, a paste without an end swallows every key after
it, and what it does not know it hands on character by character, as keys. Here each sequence gets a parser that only
ever sees that sequence, so nothing that is sent can spoil what is sent next.
"""

from collections.abc import Iterator
from typing import Final

from textual import events, messages
from textual._xterm_parser import XTermParser  # private; a test holds what it does with every kind of token
from textual.message import Message

from kiosk.frame.lockdown.tokens import ESCAPE, Pasted, Sequence, Token, Typed
from kiosk.log import LOG

_UNDECODABLE: Final = "�"
_WANTED: Final = (events.Key, events.MouseEvent, messages.TerminalSupportsSynchronizedOutput)
"""What a sequence may turn into. Reports nobody asked for are not among it: a made-up one would move every later tap
(the cursor's place), take the focus from what is written into (the window's focus), or ask for a screen of a million
columns (the window's size, which comes by a signal)."""


class Reader:
    """Makes messages of tokens. Raises nothing."""

    def __init__(self) -> None:
        self._x = self._y = 0.0
        """Where the pointer was."""
        self._of_text = XTermParser()
        """Never sees an escape, so it never has anything begun."""

    def messages(self, token: Token) -> Iterator[Message]:
        """What `token` means to the app; nothing where it means nothing."""
        try:
            yield from list(self._made(token))
        except Exception as error:  # whatever it was, it was no key
            self._of_text = XTermParser()
            LOG.warning("the terminal sent %s that could not be read", type(token).__name__, exc_info=error)

    def _made(self, token: Token) -> Iterator[Message]:
        match token:
            case Typed(text):
                if kept := "".join(filter(_is_key, text)):  # nothing at all would be the end of the file
                    yield from self._of_text.feed(kept)
            case Pasted(text):
                yield events.Paste(text.replace("\x00", "").replace(_UNDECODABLE, ""))
            case Sequence("\x1b"):
                yield events.Key("escape", ESCAPE)
            case Sequence(text):
                yield from self._of_sequence(text)

    def _of_sequence(self, text: str) -> Iterator[Message]:
        parser = XTermParser()
        parser.last_x, parser.last_y = self._x, self._y
        found = [message for message in parser.feed(text) if isinstance(message, _WANTED)]
        self._x, self._y = parser.last_x, parser.last_y
        for message in found:
            if not (isinstance(message, events.Key) and not all(map(_is_key, message.character or ""))):
                yield message


def _is_key(character: str) -> bool:
    """Whether somebody may have pressed it: not what could not be decoded, no half of a pair, no eight-bit control."""
    return character != _UNDECODABLE and not "\x80" <= character <= "\x9f" and not "\ud800" <= character <= "\udfff"
