"""Checks a proof without this program: written from RFC 9162, C2SP tlog-proof and signed-note alone.

Recursive where the program climbs, so that the two share no step.
"""

import base64
import hashlib

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def b64(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def sha(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def climbed(index: int, size: int, leaf: bytes, path: list[bytes]) -> bytes:
    """Root of a tree of `size` leaves, of which one and the hashes beside its way are known."""
    if size == 1:
        assert not path, "hashes are left over"
        return leaf
    *below, beside = path
    left = 1 << ((size - 1).bit_length() - 1)
    if index < left:
        return sha(b"\x01", climbed(index, left, leaf, below), beside)
    return sha(b"\x01", beside, climbed(index - left, size - left, leaf, below))


def check(text: str, verifier_key: str) -> tuple[str, int, bytes]:
    """Origin, place and digest of what the proof shows to be in the log; an error if it shows nothing."""
    head, origin_size_root, signatures = text.split("\n\n")
    form, extra, index_line, *path = head.split("\n")
    assert form == "c2sp.org/tlog-proof@v1"
    digest, index = b64(extra.removeprefix("extra ")), int(index_line.removeprefix("index "))
    origin, size, root = origin_size_root.split("\n")
    name, key_id, key = verifier_key.split("+", 2)
    kind, public = b64(key)[:1], b64(key)[1:]
    assert kind == b"\x01"
    assert bytes.fromhex(key_id) == sha(name.encode(), b"\n", kind, public)[:4]
    assert origin == name
    dash, signer, signed = signatures.removesuffix("\n").split(" ")
    assert (dash, signer, b64(signed)[:4].hex()) == ("\u2014", name, key_id)
    Ed25519PublicKey.from_public_bytes(public).verify(b64(signed)[4:], f"{origin_size_root}\n".encode())
    assert 0 <= index < int(size)
    assert climbed(index, int(size), sha(b"\x00", digest), [b64(line) for line in path]) == b64(root)
    return origin, index, digest
