"""Names that somebody gives to something new, or to what is kept elsewhere: made as they are stored, or refused.

What is on record is looked up instead (`scoring.identifiers.meant`), and what is not there is said not to be there.
"""

import re
from typing import Final

from scoring.errors.inputs import NameLengthError, NotAnIdError
from scoring.identifiers import folded

LONGEST_TITLE: Final = 60
"""Characters of a public name, as events have it."""

_ID: Final = re.compile(r"[A-Z0-9][A-Z0-9_.:-]{0,63}")


def new_id(given: str) -> str:
    """The id that `given` is stored as. Raises NotAnIdError."""
    found = folded(given)
    if _ID.fullmatch(found) is None:
        raise NotAnIdError(given)
    return found


def id_if_given(given: str | None) -> str | None:
    """The same; None where nothing was given. Raises NotAnIdError."""
    return new_id(given) if given and given.strip() else None


def titled(given: str) -> str:
    """A public name, with single spaces. Raises NameLengthError."""
    found = " ".join(given.split())
    if not 1 <= len(found) <= LONGEST_TITLE:
        raise NameLengthError(len(found), LONGEST_TITLE)
    return found
