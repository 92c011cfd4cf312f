"""Every command that takes `--json` has a schema; `run` holds whatever is written in any test against it."""

import json
from pathlib import Path
from shutil import copytree

import pytest
from jsonschema import ValidationError

from tests.commands.conftest import Run
from tests.commands.schemas import SCHEMAS, keeps_its_promise, with_json
from tests.made_once import demo


def test_every_command_with_json_has_a_schema_and_no_schema_is_left_over() -> None:
    names = {"-".join(words) for words in with_json()}
    assert {path.name.removesuffix(".json") for path in SCHEMAS.iterdir() if path.name.endswith(".json")} == names


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hall with a month of everything behind it."""
    return Path(copytree(demo(tmp_path_factory) / "home", tmp_path_factory.mktemp("month") / "home"))


@pytest.mark.parametrize("by", ["staff", "window", "unit"])
def test_a_whole_month_is_written_as_promised(by: str, month: Path, run: Run) -> None:
    board = json.loads(run("scores", "--by", by, "--json", "--home", str(month)).out)
    assert len(board["standings"]) > 2
    found = json.loads(run("explain", board["standings"][0]["id"], "--by", by, "--json", "--home", str(month)).out)
    assert found["members"] if by == "unit" else found["ratings"]


@pytest.mark.parametrize(
    "command",
    [
        ("bank", "stats"),
        ("bank", "check"),
        ("ledger", "head"),
        ("ledger", "verify"),
        ("ledger", "rebuild"),
        ("ledger", "upgrade"),
        ("clock", "status"),
    ],
)
def test_what_is_read_is_written_as_promised(command: tuple[str, ...], month: Path, run: Run) -> None:
    at = () if command[0] == "bank" else ("--home", str(month))
    assert json.loads(run(*command, "--json", *at).out)


def test_a_broken_promise_is_noticed() -> None:
    with pytest.raises(ValidationError):
        keeps_its_promise(["rate", "--json"], '{"rating_id": "r", "window": "A03", "staff": null, "level": 5}')
    with pytest.raises(ValidationError):
        keeps_its_promise(["ledger", "head", "--json"], '[{"terminal": "T1", "seq": 0, "digest": "' + 64 * "0" + '"}]')
