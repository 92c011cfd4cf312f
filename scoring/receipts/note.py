"""Checkpoints: a signed statement of how long a log is and what its root is (C2SP tlog-checkpoint, signed-note)."""

import base64
import binascii
import hashlib
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from scoring.rules.merkle.hashing import HASH_BYTES

_ED25519: Final = b"\x01"
"""Type of the signature (C2SP signed-note, Signature types)."""
_KEY_ID: Final = 4
_DASH: Final = "\u2014 "
"""Begins a line with a signature."""
MOST_SIGNATURES: Final = 16
"""Lines with signatures that are read at most; the form asks for at least as many."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How long a log was, and the root over it."""

    origin: str
    """Name of the log, which is the name of its key too; without spaces and plus signs."""
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """The three lines that are signed."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


class Signer:
    """Signs checkpoints of one log with an Ed25519 key (RFC 8032)."""

    def __init__(self, origin: str, seed: bytes) -> None:
        """Take the log's name and 32 secret random bytes."""
        self.origin = origin
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        self._public = self._private.public_key().public_bytes_raw()

    @property
    def verifier_key(self) -> str:
        """What whoever checks has to know beforehand, as one line: name, id and public key."""
        known = base64.b64encode(_ED25519 + self._public).decode()
        return f"{self.origin}+{self._id().hex()}+{known}"

    def sign(self, size: int, root: bytes) -> str:
        """A checkpoint with its signature."""
        text = Checkpoint(self.origin, size, root).text
        signature = base64.b64encode(self._id() + self._private.sign(text.encode())).decode()
        return f"{text}\n{_DASH}{self.origin} {signature}\n"

    def signed(self, checkpoint: Checkpoint, signatures: tuple[str, ...]) -> bool:
        """Whether one of the lines below a checkpoint is this key's signature of it."""
        if checkpoint.origin != self.origin:
            return False
        mine = f"{_DASH}{self.origin} "
        return any(self._fits(checkpoint, line.removeprefix(mine)) for line in signatures if line.startswith(mine))

    def _fits(self, checkpoint: Checkpoint, signature: str) -> bool:
        try:
            raw = base64.b64decode(signature, validate=True)
            if raw[:_KEY_ID] != self._id():
                return False
            Ed25519PublicKey.from_public_bytes(self._public).verify(raw[_KEY_ID:], checkpoint.text.encode())
        except (binascii.Error, ValueError, InvalidSignature):
            return False
        return True

    def _id(self) -> bytes:
        named = self.origin.encode() + b"\n" + _ED25519 + self._public
        return hashlib.sha256(named).digest()[:_KEY_ID]


def read_hash(line: str) -> bytes:
    """A hash as its line has it.

    Raises:
        ValueError: it is none.
    """
    found = base64.b64decode(line, validate=True)
    if len(found) != HASH_BYTES:
        raise ValueError("no hash")
    return found
