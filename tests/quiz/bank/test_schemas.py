"""JSON Schemas for editors."""

import json
from pathlib import Path

import pytest

from quiz.bank.load import bundled_bank_path
from quiz.bank.schemas import SCHEMAS, schema_text, write_schemas


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_stored_schema_is_current(name: str) -> None:
    stored = (bundled_bank_path() / "schemas" / name).read_text(encoding="utf-8")
    assert stored == schema_text(SCHEMAS[name]), "run quiz.bank.schemas.write_schemas on question_bank/schemas"


def test_schemas_are_written_into_a_new_folder_and_are_json(tmp_path: Path) -> None:
    paths = write_schemas(tmp_path / "new" / "schemas")
    assert [path.name for path in paths] == list(SCHEMAS)
    for path in paths:
        schema = json.loads(path.read_bytes())
        assert schema["$schema"].startswith("https://json-schema.org/")
        assert schema["additionalProperties"] is False
