"""The one encoding a digest is taken over: every field preceded by its length, so that no two entries read alike."""

import hashlib
from collections.abc import Iterable

GENESIS = "0" * 64
"""What the first entry of a terminal names as its predecessor."""


def encode(fields: Iterable[bytes]) -> bytes:
    """Join fields as `<length>:<bytes>` one after the other (netstrings without the comma).

    Length first means that moving a byte from one field to the next changes the encoding; a bare
    concatenation would not notice.
    """
    return b"".join(b"%d:%b" % (len(field), field) for field in fields)


def sha256_hex(*fields: bytes) -> str:
    """SHA-256 of the encoded fields, in lower-case hexadecimal."""
    return hashlib.sha256(encode(fields)).hexdigest()


def entry_digest(columns: Iterable[bytes]) -> str:
    """Digest of one ledger entry.

    Args:
        columns: the entry's columns as stored, UTF-8 encoded, in the order predecessor's digest, hall, terminal,
            sequence number, time, kind, version, payload.
    """
    return sha256_hex(b"entry/1", *columns)
