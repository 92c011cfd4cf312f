"""The hashes of a Merkle tree (RFC 9162, section 2.1.1): leaves and nodes can never be taken for each other."""

import hashlib
from typing import Final

HASH_BYTES: Final = 32
"""Bytes of every hash: SHA-256."""

EMPTY_ROOT: Final = hashlib.sha256(b"").digest()
"""Root of a tree without entries, as RFC 9162 has it: the hash of nothing.

Nothing can be proved in it: no entry is in an empty tree, and that a log grew out of nothing says nothing about it; so
neither proof exists, and none is accepted.
"""


def leaf_hash(entry: bytes) -> bytes:
    """Hash of an entry: SHA-256(0x00 ‖ entry)."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash of two neighbours: SHA-256(0x01 ‖ left ‖ right)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def split(size: int) -> int:
    """How many of `size` leaves, at least two, stand on the left: the greatest power of two below it."""
    return 1 << ((size - 1).bit_length() - 1)
