"""Keys as they are meant: capitals, and the full-width characters of an input method, count as plain small ones."""

from typing import Final

from textual import events
from textual.keys import _character_to_key  # private; a test holds what it does

from scoring.identifiers import folded as spelt

_TYPED_AS: Final = {"、": "/", "。": ".", "，": ",", "《": "<", "》": ">", "【": "[", "】": "]", "￥": "$"}
"""What an input method with Chinese punctuation writes when one of these keys is pressed."""


def folded(event: events.Key) -> events.Key:
    """`event` as the key that it stands for: `Ｌ`, `L` and `l` are one, and so are `５` and `5`, `？` and `?`."""
    character = event.character
    if character is None or not character.isprintable():
        return event
    plain = plain_key(character)
    if plain is None or plain == character:
        return event
    return events.Key(_character_to_key(plain), plain)


def plain_key(character: str) -> str | None:
    """The one ASCII character, in lower case, that a typed one stands for; None where it stands for none."""
    if not character.isascii():
        character = _TYPED_AS.get(character) or spelt(character)
    plain = character.lower()
    return plain if len(plain) == 1 and plain.isascii() else None
