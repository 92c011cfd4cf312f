"""What is done to a document of the book while it is written, as one does it to the YAML: put, take out, mark.

Loaded only by who writes, as `quiz.bank.book.write`.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any, Final

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from quiz.bank.book.model import HERE, VOUCHED_LISTS
from quiz.bank.reading.scalars import read_plain
from quiz.model.source import Signed

Value = str | int | bool | tuple[str, ...] | list[str] | Mapping[str, Any]
"""What a field takes."""

_ORDER: Final = ("format", "service", "new", "sources", HERE, *VOUCHED_LISTS)
"""In which a new file says things."""

_SIGNS: Final = frozenset(":#[]{},&*!|>%@`'\"-?~")


def put_source(document: CommentedMap, source: Mapping[str, Value]) -> str:
    """Name a document among the sources, if it is not there yet; its key."""
    sources = document.setdefault("sources", CommentedMap())
    for key, known in sources.items():
        if all(str(known.get(name)) == str(value) for name, value in source.items() if name != "link"):
            return str(key)
    number = 1
    while f"g{number}" in sources:
        number += 1
    sources[f"g{number}"] = _mapped(source)
    _in_order(document)
    return f"g{number}"


def put_here(document: CommentedMap, facts: Mapping[str, Value]) -> None:
    """State anew where a service is done; what is not stated any more goes."""
    here = document.setdefault("here", CommentedMap())
    for gone in [name for name in here if name not in facts]:
        del here[gone]
    for name, value in facts.items():
        here[name] = _value(value)
    _in_order(document)


def put_line(document: CommentedMap, where: str, line: Mapping[str, Value]) -> None:
    """Write a line anew, or behind the others of its list."""
    lines = document.setdefault(where, CommentedSeq())
    known = next((one for one in lines if one.get("id") == line["id"]), None)
    if known is None:
        lines.append(_mapped(line))
    else:
        for gone in [name for name in known if name not in line]:
            del known[gone]
        for name, value in line.items():
            known[name] = _value(value)
    _in_order(document)


def put_question(document: CommentedMap, ask: Mapping[str, Value], answers: Mapping[str, Mapping[str, str]]) -> str:
    """Ask citizens of an own service one thing more; its key. `answers` in the fields `answers` and `answers_en`."""
    asked = document["new"].setdefault("profile", CommentedSeq())
    number = 1
    while any(one.get("key") == f"q{number}" for one in asked):
        number += 1
    asked.append(_mapped({"key": f"q{number}", **ask, **answers}))
    return f"q{number}"


def free_id(document: Mapping[str, Any], stem: str) -> str:
    """An id that no line has: the stem and a number."""
    taken = {one.get("id") for name in VOUCHED_LISTS for one in document.get(name) or ()}
    number = 1
    while f"h_{stem}{number}" in taken:
        number += 1
    return f"h_{stem}{number}"


def remove(document: CommentedMap, line_id: str) -> None:
    """Take out a line, a situation, a question to the citizen, or `here`; what is not there is gone already."""
    if line_id == HERE:
        document.pop(HERE, None)
    for name, inside, key in (
        *((name, document, "id") for name in VOUCHED_LISTS),
        ("profile", document.get("new"), "key"),
    ):
        lines = inside.get(name) if inside is not None else None
        if inside is not None and lines is not None:
            for at in [at for at, one in enumerate(lines) if one.get(key) == line_id]:
                del lines[at]
            if not lines:
                del inside[name]
    if not any(True for _ in _stated(document)):
        document.clear()  # what is left rests on nothing and says nothing


def mark(document: CommentedMap, marks: Mapping[str, Signed]) -> None:
    """Say who checked what, by the names of lines."""
    for one in _stated(document):
        if (known := marks.get(_name(one))) is not None:
            one["checked"] = _signed(known.by, known.day)
            if "again" in one:
                one.move_to_end("again")


def unmark(document: CommentedMap, lines: Collection[str] | None = None) -> None:
    """Let lines wait for a second person again; None: all of them."""
    for one in _stated(document):
        if lines is None or _name(one) in lines:
            one.pop("checked", None)


def settle(document: CommentedMap, line_id: str, shipped: tuple[str, str] | None, by: str, day: date) -> None:
    """Keep a local line over what the shipped one has become; it has to be checked again.

    `shipped` is its present name and words, as in `Replaces`; None where it is gone.
    """
    for one in _stated(document):
        if one.get("id") == line_id and "replaces" in one:
            if shipped is None:
                del one["replaces"]
            else:
                one["replaces"]["seen"] = DoubleQuotedScalarString(shipped[0])
                one["replaces"]["words"] = _value(shipped[1])
            one["written"] = _signed(by, day)
            one.pop("checked", None)


def standing(source: str, quote: str | None, by: str, day: date, again: date) -> dict[str, Value]:
    """The fields of a statement that say what it rests on; nobody has checked it yet."""
    quoted: dict[str, Value] = {"quote": quote} if quote else {}
    return {"source": source, **quoted, "written": {"by": by, "day": day.isoformat()}, "again": again.isoformat()}


def _stated(document: CommentedMap) -> Iterator[CommentedMap]:
    """Everything that two people stand for."""
    if document.get(HERE) is not None:
        yield document[HERE]
    for name in VOUCHED_LISTS:
        yield from document.get(name) or ()


def _name(stated: CommentedMap) -> str:
    """Windows and telephone have no name of their own."""
    return str(stated.get("id", HERE))


def _signed(by: str, day: date) -> CommentedMap:
    return _flow({"by": by, "day": day.isoformat()})


def _mapped(fields: Mapping[str, Value]) -> CommentedMap:
    return CommentedMap({name: _value(value) for name, value in fields.items()})


def _flow(fields: Mapping[str, Any]) -> CommentedMap:
    made = _mapped(fields)
    made.fa.set_flow_style()
    return made


def _value(value: Value) -> Any:
    """A value as it is written: a text in quotes wherever it would be read as something else without them."""
    match value:
        case bool() | int():
            return value
        case str():
            return value if _is_plain(value) else DoubleQuotedScalarString(value)
        case tuple() | list():
            listed = CommentedSeq([_value(one) for one in value])
            listed.fa.set_flow_style()
            return listed
        case _:
            return _flow(value)


def _is_plain(text: str) -> bool:
    """Whether a text means itself without quotes, wherever it stands."""
    return isinstance(read_plain(text), str) and not text[:1].isdigit() and _SIGNS.isdisjoint(text)


def _in_order(document: CommentedMap) -> None:
    """A part that is new stands where a file has it; the order of others is left alone."""
    known = [name for name in document if name in _ORDER]
    if known != sorted(known, key=_ORDER.index):
        for name in sorted(known, key=_ORDER.index):
            document.move_to_end(name)
