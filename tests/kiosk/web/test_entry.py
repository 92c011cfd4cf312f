"""Who gets a page."""

import stat
from pathlib import Path

import pytest

from kiosk.settings.files import SERVE_KEY
from kiosk.web.entry import LOOPBACK, is_ours, is_token, kept_token, page_address, same_origin
from scoring.key_file import NoKeyError


def test_the_token_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    token = kept_token(tmp_path)
    assert kept_token(tmp_path) == token
    assert len(token) == 64
    assert stat.S_IMODE((tmp_path / SERVE_KEY).stat().st_mode) == 0o600
    (tmp_path / SERVE_KEY).unlink()
    assert kept_token(tmp_path) != token


@pytest.mark.parametrize("spoilt", [b"", b"short", b"\xff" * 40, "令牌" * 20, b"a b" * 20, b"x" * 5000])
def test_what_is_no_token_is_taken_for_none(tmp_path: Path, spoilt: bytes | str) -> None:
    (tmp_path / SERVE_KEY).write_bytes(spoilt if isinstance(spoilt, bytes) else spoilt.encode())
    with pytest.raises(NoKeyError):
        kept_token(tmp_path)


@pytest.mark.parametrize("given", [None, "", "t", "tokeN", "token ", "token\n", "\udcff", "令牌"])
def test_only_the_token_is_the_token(given: str | None) -> None:
    assert is_token("token", "token")
    assert not is_token(given, "token")


def test_a_page_that_was_led_here_by_another_name_is_no_page_of_ours() -> None:
    for host in ("localhost", "localhost:8000", "127.0.0.1:8000", "[::1]:8000"):
        assert is_ours(host, LOOPBACK)
    assert not is_ours(None, LOOPBACK)
    for host in (
        "",
        "evil.example",
        "localhost.evil.example:8000",
        "127.0.0.1.evil.example",
        "[",
        "[::1",
        "[x]",
        "：a",
    ):
        assert not is_ours(host, LOOPBACK)


def test_only_our_own_page_opens_a_line() -> None:
    assert same_origin(None, "hall:8000")
    assert same_origin("http://hall:8000", "hall:8000")
    assert same_origin("https://hall:8000", "hall:8000")
    for origin in ("http://evil.example", "http://hall:9000", "null", "", "http://[", "http://：a"):
        assert not same_origin(origin, "hall:8000")


@pytest.mark.parametrize(
    ("host", "token", "address"),
    [
        ("127.0.0.1", None, "http://127.0.0.1:8000/"),
        ("192.168.1.20", "t", "http://192.168.1.20:8000/?token=t"),
        ("::1", None, "http://[::1]:8000/"),
        ("0.0.0.0", "t", "http://HERE:8000/?token=t"),
        ("::", "t", "http://HERE:8000/?token=t"),
    ],
)
def test_the_address_is_one_that_a_browser_can_open(host: str, token: str | None, address: str) -> None:
    assert page_address(host, 8000, token, "HERE") == address
