"""Erasable text: kept beside the ledger, remembered in it only by a salted digest."""

import secrets
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from scoring.errors.inputs import TextTooLongError
from scoring.events.base import Sealed
from scoring.ledger.canonical import sha256_hex
from scoring.ledger.unentered import leave_mark
from scoring.sql.prepared import Prepared
from scoring.tables.kept import PrivateText
from scoring.tables.keys import table

SaltSource = Callable[[], str]
"""Returns a fresh secret salt as text."""

MAX_CHARACTERS = 2000
"""Longest private text taken; screens allow far less."""

_TEXTS = table(PrivateText)
_INSERT = Prepared(_TEXTS.insert(), ("hall_id", "ref", "about", "salt", "text"))


@dataclass(frozen=True, slots=True)
class Secret:
    """A text on its way into the store, with the stand-in for its event."""

    sealed: Sealed
    about: str
    salt: str
    text: str


def fresh_salt() -> str:
    """128 random bits, so that a short word cannot be found by trying."""
    return secrets.token_hex(16)


def seal(text: str, *, about: str, salt_source: SaltSource = fresh_salt, ref: str | None = None) -> Secret:
    """Prepare `text` for storage outside the chain.

    Args:
        text: the words, at most `MAX_CHARACTERS`.
        about: what kind of text it is (`name`, `words`, `note`), for erasure by kind.
        salt_source: where the salt comes from.
        ref: where it is kept; a random one if not given.

    Raises:
        TextTooLongError: if the text is too long.
    """
    if len(text) > MAX_CHARACTERS:
        raise TextTooLongError(len(text), MAX_CHARACTERS)
    salt = salt_source()
    digest = text_digest(salt, text)
    return Secret(Sealed(ref=ref or uuid.uuid4().hex, digest=digest), about, salt, text)


def text_digest(salt: str, text: str) -> str:
    """The salted digest the ledger remembers a text by."""
    return stored_text_digest(salt.encode(), text.encode("utf-8", "surrogatepass"))


def stored_text_digest(salt: bytes, text: bytes) -> str:
    """The same from stored bytes, which damage may have made no text at all."""
    return sha256_hex(b"text/1", salt, text)


def sealed_in(fields: object) -> Iterator[tuple[str, str]]:
    """Place and digest of every text that an entry remembers, wherever in its fields: a form holds several."""
    left = [fields]
    while left:  # damaged entries may be nested deeper than a function may call itself
        match left.pop(0):
            case {"ref": str(ref), "digest": str(digest)}:
                yield ref, digest
            case dict() as parts:
                left += parts.values()
            case list() as parts:
                left += parts


def keep(connection: Connection, hall_id: str, secrets_: tuple[Secret, ...]) -> None:
    """Store texts in the running transaction. A ref is used once: a new text is a new event with a new ref."""
    for one in secrets_:
        row = {"hall_id": hall_id, "ref": one.sealed.ref, "about": one.about, "salt": one.salt, "text": one.text}
        _INSERT.run(connection, row)


def read_text(connection: Connection, hall_id: str, ref: str | None) -> str | None:
    """The text kept under `ref`, or nothing if there is none or it was erased."""
    if ref is None:
        return None
    found = connection.execute(select(_TEXTS.c.text).where(_TEXTS.c.hall_id == hall_id, _TEXTS.c.ref == ref)).scalar()
    return None if found is None else str(found)


def erase(connection: Connection, hall_id: str, ref: str) -> bool:
    """Erase a text for good; the chain stays whole, because it holds only the digest. True if there was one."""
    result = connection.execute(
        update(_TEXTS)
        .where(_TEXTS.c.hall_id == hall_id, _TEXTS.c.ref == ref, _TEXTS.c.text.is_not(None))
        .values(text=None, salt="")
    )
    if result.rowcount:
        leave_mark(connection)
    return bool(result.rowcount)
