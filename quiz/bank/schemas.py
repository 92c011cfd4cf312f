"""JSON Schemas of the bank's files, for editors that complete and check while one types."""

import json
from pathlib import Path

from pydantic import BaseModel

from quiz.model.blueprint import Blueprint
from quiz.model.guide import Guide
from quiz.model.question import QuestionFile
from quiz.model.register import Register

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

SCHEMAS: dict[str, type[BaseModel]] = {
    "guide.schema.json": Guide,
    "questions.schema.json": QuestionFile,
    "paper.schema.json": Blueprint,
    "sources.schema.json": Register,
}
"""File name → model."""


def schema_text(model: type[BaseModel]) -> str:
    """The JSON Schema of `model` as it is stored: two spaces, Chinese readable, one final newline."""
    schema = {"$schema": _DIALECT, **model.model_json_schema()}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write all schemas into `folder`, creating it if need be, and return the files.

    Raises:
        OSError: if the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = tuple(folder / name for name in SCHEMAS)
    for path, model in zip(paths, SCHEMAS.values(), strict=True):
        path.write_text(schema_text(model), encoding="utf-8", newline="\n")
    return paths
