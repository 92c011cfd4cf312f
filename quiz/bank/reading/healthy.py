"""The quick way to read a file in which nothing is wrong: guarded and built in one pass over its YAML events.

Whatever is out of the ordinary makes this reader step back, and the slow way (`guard`, then `grow`) says what and
where. A file that passes here gives exactly the values the slow way gives.
"""

from itertools import islice
from pathlib import Path

import yaml

from quiz.bank.reading.characters import is_clean
from quiz.bank.reading.guard import MAX_BYTES, MAX_DEPTH, MAX_EVENTS
from quiz.bank.reading.scalars import Ambiguous, read_plain
from quiz.bank.reading.syntax import Loader
from quiz.bank.reading.tree import Plain, Tree, smuggled


def read_healthy(path: Path, data: bytes) -> Tree | None:
    """The file as values, or None when the guard or the reader of ambiguous words would have anything to say."""
    if len(data) > MAX_BYTES:
        return None
    try:
        text = data.decode("utf-8")
        value = _built(text) if is_clean(text) else None
    except (UnicodeDecodeError, yaml.YAMLError):
        return None
    return None if value is None else Tree(path, text, value)


def _built(text: str) -> Plain | None:
    loader = Loader(text)
    builder = _EventBuilder(escapes="\\" in text)
    try:
        for event in islice(iter(loader.get_event, None), MAX_EVENTS + 1):
            if not builder.takes(event):
                return None
    finally:
        loader.dispose()
    return builder.whole


class _EventBuilder:
    """Plain values from events; memory for the open collections only, no recursion."""

    def __init__(self, *, escapes: bool) -> None:
        self._escapes = escapes
        self._top: list[Plain] = []
        self._here: list[Plain] | dict[str, Plain] = self._top
        self._key: str | None = None
        """In a mapping, the key whose value comes next."""
        self._outer: list[list[Plain] | dict[str, Plain]] = []
        self._clear_keys: set[str] = set()
        self._ended = False

    @property
    def whole(self) -> Plain | None:
        """The one document, if it came to its end."""
        return self._top[0] if self._ended and len(self._top) == 1 else None

    def takes(self, event: yaml.Event) -> bool:
        """Build the event in; False if it is not ordinary."""
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._open(event, {})
        if isinstance(event, yaml.SequenceStartEvent):
            return self._open(event, [])
        if isinstance(event, yaml.CollectionEndEvent):
            self._here = self._outer.pop()
            return True
        self._ended = isinstance(event, yaml.StreamEndEvent)
        return not isinstance(event, yaml.AliasEvent)

    def _open(self, event: yaml.CollectionStartEvent, value: list[Plain] | dict[str, Plain]) -> bool:
        if event.anchor is not None or event.tag is not None or not self._add(value):
            return False
        self._outer.append(self._here)
        self._here = value
        return len(self._outer) <= MAX_DEPTH

    def _scalar(self, event: yaml.ScalarEvent) -> bool:
        text, style = event.value, event.style
        if event.anchor is not None or event.tag is not None:
            return False
        if style == '"' and self._escapes and smuggled(text):
            return False
        if self._key is None and isinstance(self._here, dict):
            return self._take_key(text, quoted=bool(style))
        value = text if style else read_plain(text)
        return not isinstance(value, Ambiguous) and self._add(value)

    def _take_key(self, text: str, *, quoted: bool) -> bool:
        if text in self._here:
            return False
        if not quoted and text not in self._clear_keys:
            if not isinstance(read_plain(text), str):
                return False
            self._clear_keys.add(text)
        self._key = text
        return True

    def _add(self, value: Plain) -> bool:
        here = self._here
        if isinstance(here, list):
            here.append(value)
        elif self._key is None:  # a collection in the place of a key
            return False
        else:
            here[self._key] = value
            self._key = None
        return True
