"""How hard the property tests try is decided once, in `tests/conftest.py`, and not beside each of them."""

from pathlib import Path

from hypothesis import settings

TESTS = Path(__file__).parent


def test_no_property_test_has_a_deadline_or_a_number_of_examples_of_its_own() -> None:
    decided = {TESTS / "conftest.py", TESTS / "examples.py", Path(__file__)}
    own = [
        f"{path.relative_to(TESTS)}:{number}"
        for path in sorted(TESTS.rglob("*.py"))
        if path not in decided
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if "max_examples=" in line or "deadline=None" in line
    ]
    assert own == []


def test_what_decides_whether_a_change_may_land_gives_the_same_answer_twice() -> None:
    profile = settings.get_profile("ci")
    assert profile.derandomize
    assert profile.database is None
    assert profile.print_blob
    assert not settings.get_profile("long").derandomize
