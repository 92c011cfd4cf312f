"""A tree against its model: every error of the model, each at its place in the file."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import to_json

from quiz.bank.reading.field_errors import ANSWER_FORM, cause_of, unknown_field
from quiz.bank.reading.tree import Fault, Loc, Plain, Tree
from quiz.model.causes.values import Missing
from quiz.model.source import SIGNED, TAGS

M = TypeVar("M", bound=BaseModel)


def from_plain(model: type[M], value: Plain | None) -> M:
    """Build a strict model from plain values; JSON mode is what lets a list be a tuple and a word an enum.

    Raises:
        ValidationError: if the value does not fit.
    """
    return model.model_validate_json(to_json(value))


def validate(tree: Tree, model: type[M]) -> tuple[M | None, tuple[Fault, ...]]:
    """The model the tree describes, or None, with a fault for every error that the tree has not reported already."""
    try:
        return from_plain(model, tree.value), ()
    except ValidationError as error:
        return None, tuple(_faults(tree, model, error))


def _faults(tree: Tree, model: type[BaseModel], error: ValidationError) -> Iterator[Fault]:
    told = {fault.loc for fault in tree.faults}
    for details in error.errors(include_url=False, include_input=False):
        kind, loc = details["type"], _without_tags(details["loc"])
        narrowed = _narrow(tree, kind, loc)
        if narrowed is None:
            continue
        kind, loc = narrowed
        at_key = loc[-1:] == ("[key]",)
        loc = loc[:-1] if at_key else loc
        value = loc[-1] if at_key else tree.at(loc)
        context = details.get("ctx", {})
        if loc in told or _only_a_consequence(kind, context, value):
            continue
        match kind:
            case "missing":
                yield tree.fault(loc, Missing(str(loc[-1])))
            case "extra_forbidden":
                yield tree.fault(loc, unknown_field(str(loc[-1]), fields_at(model, loc[:-1])), at_key=True)
            case _:
                yield tree.fault(loc, cause_of(kind, context, value), at_key=at_key)


def _without_tags(loc: Loc) -> Loc:
    """The way without the forms a value may take, which stand in square brackets and in no file."""
    return tuple(step for step in loc if step not in TAGS)


def _only_a_consequence(kind: str, context: Mapping[str, Any], value: object) -> bool:
    """Whether a list only seems too short because its faulty elements, reported themselves, were not counted."""
    return kind == "too_short" and isinstance(value, (list, dict)) and len(value) >= context["min_length"]


def _narrow(tree: Tree, kind: str, loc: Loc) -> tuple[str, Loc] | None:
    """Of the errors of a union (only `answer` is one) keep those of the form the author chose, or one for all.

    Pydantic reports every form that did not fit: `(…, "answer", "bool")`, `(…, "answer", "NumberKey", "value")`.
    """
    if len(loc) < 4 or loc[0] != "questions" or loc[2] != "answer":
        return kind, loc
    answer, form, rest = loc[:3], str(loc[3]), loc[4:]
    match tree.at(answer):
        case dict():
            return (kind, (*answer, *rest)) if form == "NumberKey" else None
        case list():
            return (kind, (*answer, *rest)) if form.startswith("tuple") else None
        case _:
            return (ANSWER_FORM, answer) if form == "bool" else None


@cache
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema()


def fields_at(model: type[BaseModel], loc: Loc) -> tuple[str, ...]:
    """Names of the fields that may stand in the mapping `loc` leads to, in the model's order."""
    schema = _schema(model)
    definitions = schema.get("$defs", {})

    def resolved(part: Mapping[str, Any]) -> Mapping[str, Any]:
        if "$ref" in part:
            return resolved(definitions[str(part["$ref"]).rsplit("/", 1)[-1]])
        if "anyOf" in part or "oneOf" in part:
            options = [resolved(option) for option in part.get("anyOf", part.get("oneOf"))]
            options.sort(key=lambda option: SIGNED in option.get("properties", ()))  # what authors write comes first
            return next((option for option in options if "properties" in option), options[0])
        return part

    here = resolved(schema)
    for step in loc:
        below = here.get("items", {}) if isinstance(step, int) else here.get("properties", {}).get(step, {})
        here = resolved(below)
    return tuple(here.get("properties", ()))
