"""Who may have a page: on this machine alone everybody, from elsewhere whoever was given the token."""

import hmac
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from uuid import uuid4

from kiosk.settings.files import SERVE_KEY
from scoring.key_file import new_key, read_key, write_key

LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_PAGE: Final = re.compile(r"[0-9a-f]{32}")
_EVERY_ADDRESS: Final = frozenset({"0.0.0.0", "::"})  # noqa: S104  # said, not served at


def kept_token(home: Path) -> str:
    """The token of a terminal, made when it is first asked for: 256 random bits in a file for its owner only.

    Raises:
        OSError: it cannot be read or written.
        NoKeyError: something else stands in the file.
    """
    path = home / SERVE_KEY
    if not path.exists():
        write_key(path, new_key())
    return read_key(path).hex()


def page_id(given: str | None) -> str:
    """The name that a page gives itself, so that it is the same page when it is loaded again; else one of its own."""
    return given if given and _PAGE.fullmatch(given) else uuid4().hex


def is_token(given: str | None, token: str) -> bool:
    """Whether somebody shows the token, compared without telling how far it fits."""
    return given is not None and hmac.compare_digest(given.encode("utf-8", "replace"), token.encode())


def is_ours(host: str | None, names: Iterable[str]) -> bool:
    """Whether a request was meant for this machine: another name in `Host` is a page elsewhere that was led here."""
    try:
        return host is not None and (urlsplit(f"//{host}").hostname or "") in {*names}
    except ValueError:  # no name at all
        return False


def same_origin(origin: str | None, host: str | None) -> bool:
    """Whether a line is opened by our own page; programs that are no browser name no origin."""
    try:
        return origin is None or (host is not None and urlsplit(origin).netloc == host)
    except ValueError:
        return False


def page_address(host: str, port: int, token: str | None, this_machine: str) -> str:
    """Where a browser finds the page.

    Args:
        host: what it is served at, a name or an address of version 4 or 6.
        port: its port.
        token: what an address for other machines has to hold; None for this machine alone.
        this_machine: stands for the machine's own address where it is served at every one: nobody can open 0.0.0.0.
    """
    shown = this_machine if host in _EVERY_ADDRESS else f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/" + (f"?token={token}" if token else "")
