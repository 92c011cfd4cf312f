"""Keys as they are meant: capitals, and the full-width characters of an input method, count as plain small ones."""

import unicodedata

from textual import events
from textual.keys import _character_to_key  # private; a test holds what it does


def folded(event: events.Key) -> events.Key:
    """`event` as the key that it stands for: `Ｌ`, `L` and `l` are one, and so are `５` and `5`, `？` and `?`."""
    character = event.character
    if character is None or not character.isprintable():
        return event
    plain = unicodedata.normalize("NFKC", character).lower()
    if plain == character or len(plain) != 1 or not plain.isascii():
        return event
    return events.Key(_character_to_key(plain), plain)
