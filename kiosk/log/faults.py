"""An error as the log tells it: where it came from, of which class it is, in words that hold no secrets.

What an error says may hold what somebody wrote ("invalid literal: …", a statement's values). Errors made for people
carry facts and no private words; of the rest the class, the place and the line of the program are enough to mend it.
"""

import traceback
from typing import Final

_TELLING: Final = ("sqlite3", "textual.css.query")
"""Modules whose errors name tables and parts of a screen, never what is in them."""


def told(error: BaseException) -> str:
    """`error` with its causes, the first one first, each with the calls that led to it."""
    parts: list[str] = []
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        parts.append("".join(traceback.format_tb(at.__traceback__)) + _named(at))
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return "\nwhich led to:\n".join(reversed(parts))


def _named(error: BaseException) -> str:
    kind = type(error)
    name = f"{kind.__module__}.{kind.__qualname__}".removeprefix("builtins.")
    if isinstance(error, OSError):
        return f"{name}: {error.strerror or 'no reason given'}"
    return f"{name}: {error}" if _may_speak(kind) else name


def _may_speak(kind: type[BaseException]) -> bool:
    from scoring.errors.facts import FactsError  # noqa: PLC0415 - the log is there before anything else is loaded

    return issubclass(kind, FactsError) or kind.__module__.startswith(_TELLING)
