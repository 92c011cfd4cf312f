"""Reading the checklist: the shipped one, and a hall's own over it."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Final

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from scoring.errors.answering import ChecklistFileError
from scoring.inspection.places import node_at, place, written_twice
from scoring.plain_file import read_text_at_most

OWN_FILE: Final = "inspection.yaml"
"""In the terminal's folder."""
_LARGEST: Final = 200_000
"""Bytes of a hall's own file, at most."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


class Item(BaseModel):
    """One thing to look at."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]{1,9}$")]
    text: Text
    text_en: Text | None = None
    basis: Text | None = None
    """Where it comes from; None: good housekeeping."""


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    format: Annotated[int, Field(ge=1, le=1)]
    items: Annotated[list[Item], Field(max_length=300)]


@cache
def shipped() -> Mapping[str, Item]:
    """The shipped checklist by id."""
    text = (files("scoring.inspection") / "checklist.yaml").read_text(encoding="utf-8")
    return {one.id: one for one in _File.model_validate(yaml.safe_load(text)).items}


def checklist(home: Path | None) -> Mapping[str, Item]:
    """The shipped checklist with the hall's own items, which replace those of the same id.

    Raises:
        ChecklistFileError: there is an own file and it cannot be used.
    """
    path = home / OWN_FILE if home is not None else None
    if path is None or not path.exists():
        return shipped()
    try:
        text = read_text_at_most(path, _LARGEST)
    except OSError as error:
        raise ChecklistFileError(str(path), "unreadable") from error
    except UnicodeDecodeError as error:
        raise ChecklistFileError(str(path), "yaml") from error
    return {**shipped(), **{one.id: one for one in _own(str(path), text)}}


def _own(path: str, text: str) -> list[Item]:
    """The items of a hall's own file. Raises ChecklistFileError, at the first place that cannot be."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        if twice := written_twice(root):
            raise ChecklistFileError(path, "twice", *place(twice))
        found = _File.model_validate(yaml.safe_load(text)).items
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise ChecklistFileError(path, "yaml", *where) from error
    except ValidationError as error:
        raise ChecklistFileError(path, "shape", *place(node_at(root, error.errors()[0]["loc"]))) from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise ChecklistFileError(path, "yaml") from error
    ids = [one.id for one in found]
    for number, name in enumerate(ids):
        if name in ids[:number]:
            raise ChecklistFileError(path, "twice", *place(node_at(root, ("items", number, "id"))))
    return found
