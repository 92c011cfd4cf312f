"""`kiosk serve`: what it says where it cannot."""

from pathlib import Path

import pytest

from kiosk.settings.files import SERVE_KEY
from tests.commands.conftest import Run


def test_an_address_that_is_not_this_machines_is_refused_in_words(home: Path, run: Run) -> None:
    answer = run("serve", "--host", "192.0.2.1", "--home", str(home))  # RFC 5737: nobody's
    assert (answer.code, answer.out) == (1, "")
    assert "192.0.2.1" in answer.err
    assert "--port" in answer.err


def test_a_spoilt_token_is_said(home: Path, run: Run) -> None:
    (home / SERVE_KEY).mkdir()
    answer = run("serve", "--host", "192.0.2.1", "--home", str(home), "--lang", "en")
    assert (answer.code, answer.out) == (2, "")
    assert "serve.key" in answer.err


def test_without_its_library_it_says_what_to_install(home: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    answer = run("serve", "--home", str(home))
    assert (answer.code, "pip install" in answer.err) == (2, True)


@pytest.mark.parametrize("wrong", [("--port", "70000"), ("--sessions", "0"), ("--port", "x")])
def test_wrong_numbers_are_wrong_use(home: Path, run: Run, wrong: tuple[str, str]) -> None:
    assert run("serve", *wrong, "--home", str(home)).code == 2
