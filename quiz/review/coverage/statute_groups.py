"""The groups a collection of statutes is ordered by, as its index page lists them."""

import re

_GROUP = re.compile(r"^\|\s*+\*\*(?P<group>[^*|]+)\*\*\s*\|")
_FILE = re.compile(r"^\|\s*+(?P<name>[^|*]+)\.md\s*+\|")
_REMARK = re.compile(r"\([^)]*\)$|（[^）]*）$")


def statute_groups(index: str) -> dict[str, tuple[str, ...]]:
    """Group → names of its laws, read from the table of files of `INDEX.md`.

    A row whose first cell is bold opens a group; rows that begin with a file name `….md` belong to it. A remark in
    brackets at the end of a file name is no part of the law's name. Rows before the first group are passed over.
    """
    groups: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in index.splitlines():
        if opened := _GROUP.match(line):
            current = groups.setdefault(opened["group"].strip(), [])
        elif current is not None and (file := _FILE.match(line)):
            current.append(_REMARK.sub("", file["name"]))
    return {group: tuple(laws) for group, laws in groups.items()}
