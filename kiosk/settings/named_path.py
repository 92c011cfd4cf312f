"""A folder or file as a person names it: on the command line, or in a variable of the environment."""

from pathlib import Path

from kiosk.errors.settings import PathBlankError, PathOfNobodyError


def named_path(text: str) -> Path:
    """The path that `text` names: `~` is the user's own folder, and a line end behind it is none of its name.

    A shell takes a `~` for the user's folder only at the beginning of a word, and a file that a variable was read from
    ends with a line end; both would make folders that nobody finds again. Everything else is a name: `?`, `#` and `%`
    mean nothing.

    Raises:
        PathBlankError: it names nothing.
        PathOfNobodyError: it begins with the folder of a user that there is not.
    """
    name = text.rstrip("\r\n")
    if not name.strip():
        raise PathBlankError
    if not name.startswith("~"):
        return Path(name)
    try:
        return Path(name).expanduser()
    except RuntimeError as error:
        raise PathOfNobodyError(name) from error
