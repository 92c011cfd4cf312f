"""What waits for a second person, in full: who signs has seen every field that the seal covers."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kiosk.desks.office.book_ports import LineCard, ServiceLook
from kiosk.wording.office import OfficeWords


def in_full(look: ServiceLook, cards: Sequence[LineCard], words: OfficeWords) -> str:
    """A service of the hall's own with its questions, then every card: its name and part, and each of its fields."""
    return "\n".join([*_about(look, words), *(_card(look, one, words) for one in cards)])


def _about(look: ServiceLook, words: OfficeWords) -> Iterator[str]:
    if look.about:
        yield " | ".join(_fields(look, look.about, words))


def _card(look: ServiceLook, one: LineCard, words: OfficeWords) -> str:
    return f"{one.line} {words.book.where[one.where]} | " + " | ".join(_fields(look, one.full, words))


def _fields(look: ServiceLook, full: Mapping[str, Any], words: OfficeWords) -> Iterator[str]:
    labels = {**words.book.asked.fields, "written": words.book.written_by}
    for name, value in full.items():
        known = {"source": look.documents, "form": words.book.asked.forms}.get(name, {})
        said = known.get(value, value) if isinstance(value, str) else _value(value, words)
        yield f"{labels.get(name, name)}: {said}"


def _value(value: Any, words: OfficeWords) -> str:
    match value:
        case bool():
            return words.book.asked.yes if value else words.book.asked.no
        case dict():
            return ", ".join(f"{name} {_value(one, words)}" for name, one in value.items())
        case list():
            return ", ".join(_value(one, words) for one in value)
        case _:
            return str(value)
