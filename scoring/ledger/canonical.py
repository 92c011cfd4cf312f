"""The one encoding a digest is taken over: every field preceded by its length, so that no two entries read alike."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

GENESIS = "0" * 64
"""What the first entry of a terminal names as its predecessor."""


def encode(fields: Iterable[bytes]) -> bytes:
    """Join fields as `<length>:<bytes>` one after the other (netstrings without the comma).

    Length first means that moving a byte from one field to the next changes the encoding; a bare
    concatenation would not notice.
    """
    return b"".join([b"%d:%b" % (len(field), field) for field in fields])


def sha256_hex(*fields: bytes) -> str:
    """SHA-256 of the encoded fields, in lower-case hexadecimal."""
    return hashlib.sha256(encode(fields)).hexdigest()


DIGESTED = ("prev_digest", "hall_id", "terminal_id", "seq", "at", "kind", "version", "payload", "lamport", "doubt")
"""Columns of an entry that its digest is taken over, in this order."""


def entry_digest(columns: Sequence[bytes | None]) -> str:
    """Digest of one ledger entry.

    Args:
        columns: the entry's columns as stored, UTF-8 encoded, as `DIGESTED` names them. The last two are None in an
            entry from before there was an order of the file; its digest stays what it was.
    """
    kept = [column or b"" for column in columns]
    if columns[-2] is None and columns[-1] is None:
        return sha256_hex(b"entry/1", *kept[:-2])
    return sha256_hex(b"entry/2", *kept)


def timestamp(moment: datetime) -> str:
    """An aware moment as the ledger writes it: UTC, microseconds, always the same width."""
    # isoformat is three times as fast as strftime; the UTC offset it ends with is always the same six characters.
    return moment.astimezone(UTC).isoformat(timespec="microseconds")[:-6] + "Z"
