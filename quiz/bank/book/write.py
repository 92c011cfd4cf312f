"""Writing the hall's own book: single changes to a file, comments and order of what somebody else wrote kept.

Only what reads back without a fault is written, whole or not at all. Loaded only by who writes: its YAML library keeps
comments, and takes its time for it.
"""

import io
from collections.abc import Callable, Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from quiz.bank.book.errors import BookDamagedError, BookRefusedError
from quiz.bank.book.folder import HALL, SERVICES
from quiz.bank.book.model import BOOK_LINES
from quiz.bank.book.read import checked_hall, checked_service
from quiz.bank.reading.folder import BankFile, read_one
from quiz.bank.reading.guard import guard
from quiz.bank.reading.scalars import read_plain
from quiz.model.guide import Guide
from quiz.model.problems import Problem
from scoring.whole_file import write_whole

Value = str | int | bool | tuple[str, ...] | list[str] | Mapping[str, Any]
"""What a field takes."""

_ORDER: Final = ("format", "service", "new", "sources", "here", *BOOK_LINES, "reminders", "scenes")
"""In which a new file says things."""

_WITH_IDS: Final = (*BOOK_LINES, "scenes")

_SIGNS: Final = frozenset(":#[]{},&*!|>%@`'\"-?~")

Change = Callable[[CommentedMap], None]


def write_service(root: Path, service: str, guides: Mapping[str, Guide], change: Change) -> Path:
    """Change the file of a service, or begin it; where nothing is left of it, it goes.

    Args:
        root: folder of the book.
        service: whose file.
        guides: the shipped ones.
        change: does it to what the file says now.

    Raises:
        BookDamagedError: the file cannot be read, so nothing is written over it.
        BookRefusedError: what would come of it has faults.
        OSError: the folder cannot be written.
    """
    path = root / SERVICES / f"{service}.yaml"
    document = _opened(path)
    if not document:
        document.update({"format": 1, "service": service})
    change(document)
    if not document:
        path.unlink(missing_ok=True)
        return path
    return _kept(path, document, lambda file: checked_service(file, guides).problems)


def write_hall(root: Path, change: Change) -> Path:
    """Change what holds for the hall as a whole. Raises as `write_service`."""
    path = root / HALL
    document = _opened(path)
    if not document:
        document.update({"format": 1})
    change(document)
    if not document:
        path.unlink(missing_ok=True)
        return path
    return _kept(path, document, lambda file: checked_hall(file).problems)


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
    taken = {one.get("id") for name in _WITH_IDS for one in document.get(name) or ()}
    number = 1
    while f"h_{stem}{number}" in taken:
        number += 1
    return f"h_{stem}{number}"


def remove(document: CommentedMap, line_id: str) -> None:
    """Take out a line, a situation, a question to the citizen, or `here`; what is not there is gone already."""
    if line_id == "here":
        document.pop("here", None)
    for name, inside, key in (*((name, document, "id") for name in _WITH_IDS), ("profile", document.get("new"), "key")):
        lines = inside.get(name) if inside is not None else None
        if inside is not None and lines is not None:
            for at in [at for at, one in enumerate(lines) if one.get(key) == line_id]:
                del lines[at]
            if not lines:
                del inside[name]
    if not _stated(document) and "scenes" not in document:
        document.clear()  # what is left rests on nothing and says nothing


def waits(document: CommentedMap) -> int:
    """How much waits for a second person."""
    return sum("checked" not in one for one in _stated(document))


def reopen(document: CommentedMap, lines: Collection[str]) -> None:
    """Let lines wait for a second person again."""
    for one in _stated(document):
        if _name(one) in lines:
            one.pop("checked", None)


def sign_all(document: CommentedMap, by: str, day: date) -> tuple[str, ...]:
    """Somebody has checked whatever waited for that and somebody else wrote; the names of those lines, or `here`."""
    waiting = [one for one in _stated(document) if "checked" not in one and not _is_by(one, by)]
    for one in waiting:
        one["checked"] = _signed(by, day)
        one.move_to_end("again")
    return tuple(map(_name, waiting))


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


def _stated(document: CommentedMap) -> list[CommentedMap]:
    here = document.get("here")
    lines = [one for name in BOOK_LINES for one in document.get(name) or ()]
    return [*((here,) if here is not None else ()), *lines]


def _name(stated: CommentedMap) -> str:
    """Windows and telephone have no name of their own."""
    return str(stated.get("id", "here"))


def _is_by(stated: CommentedMap, badge: str) -> bool:
    return str(stated["written"]["by"]).upper() == badge.upper()


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


def _yaml() -> YAML:
    yaml = YAML()
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.preserve_quotes = True
    yaml.width = 4096
    yaml.allow_unicode = True
    return yaml


def _opened(path: Path) -> CommentedMap:
    if not path.exists() and not path.is_symlink():
        return CommentedMap()
    file = read_one(path)
    guarded = guard(path, file.data) if file.refused is None else None
    if guarded is None or guarded.tree is None or guarded.problems:
        raise BookDamagedError(path)
    try:
        found = _yaml().load(guarded.tree.text)
    except YAMLError as error:
        raise BookDamagedError(path) from error
    if not isinstance(found, CommentedMap):
        raise BookDamagedError(path)
    return found


def _kept(path: Path, document: CommentedMap, faults: Callable[[BankFile], tuple[Problem, ...]]) -> Path:
    out = io.StringIO()
    _yaml().dump(document, out)
    data = out.getvalue().encode("utf-8")
    wrong = tuple(dict.fromkeys(one.cause for one in faults(BankFile(path, data))))
    if wrong:
        raise BookRefusedError(wrong)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(path, data, private=True)
    return path
