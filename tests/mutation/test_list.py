"""The list of tests that mutants get names what there is: pytest passes over one to leave out that it does not find."""

import tomllib
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[2]


def settings() -> dict[str, Any]:
    given: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
    return given


def test_every_test_left_out_is_there_and_within_the_list() -> None:
    wanted = settings()["pytest_add_cli_args_test_selection"]
    left_out = [one.split("=", 1)[1] for one in settings()["pytest_add_cli_args"] if one.startswith("--deselect=")]
    assert left_out
    for one in left_out:
        file, _, name = one.partition("::")
        assert any(Path(file).is_relative_to(place) for place in wanted), one
        assert f"def {name}" in (ROOT / file).read_text(encoding="utf-8"), one


def test_the_tests_of_every_mutated_package_are_in_the_list_as_a_folder() -> None:
    wanted = settings()["pytest_add_cli_args_test_selection"]
    for pattern in settings()["only_mutate"]:
        mirror = Path("tests", pattern).parent
        assert any(mirror.is_relative_to(place) and (ROOT / place).is_dir() for place in wanted), pattern
