"""Checking proofs with nothing but roots: what anybody can do who does not have the log."""

from collections.abc import Sequence

from scoring.rules.merkle.hashing import HASH_BYTES, node_hash


def includes(index: int, size: int, leaf: bytes, path: Sequence[bytes], root: bytes) -> bool:
    """Whether a proof shows that a leaf is in a tree (RFC 9162, section 2.1.3.2).

    Args:
        index: its place, from 0.
        size: entries of the tree.
        leaf: its leaf hash.
        path: the proof, nearest hash first.
        root: of the tree.
    """
    if not 0 <= index < size or not _hashes(leaf, root, *path):
        return False
    here, last, found = index, size - 1, leaf
    for beside in path:
        if last == 0:
            return False
        if here % 2 or here == last:
            found = node_hash(beside, found)
            here, last = _risen(here, last)
        else:
            found = node_hash(found, beside)
        here, last = here >> 1, last >> 1
    return last == 0 and found == root


def extends(old: int, size: int, path: Sequence[bytes], old_root: bytes, root: bytes) -> bool:
    """Whether a proof shows that a tree begins with all entries of a smaller one (RFC 9162, section 2.1.4.2).

    Args:
        old: entries of the smaller tree; nothing extends an empty one, see `EMPTY_ROOT`.
        size: entries of the greater tree.
        path: the proof.
        old_root: of the smaller tree.
        root: of the greater one.
    """
    if not 0 < old <= size:
        return False
    if old == size:
        return not path and old_root == root
    if old & (old - 1) == 0:  # a whole subtree: its root is where the way begins, and is not repeated
        path = (old_root, *path)
    if not path or not _hashes(old_root, root, *path):
        return False
    here, last = old - 1, size - 1
    while here % 2:
        here, last = here >> 1, last >> 1
    before = after = path[0]
    for beside in path[1:]:
        if last == 0:
            return False
        if here % 2 or here == last:
            before, after = node_hash(beside, before), node_hash(beside, after)
            here, last = _risen(here, last)
        else:
            after = node_hash(after, beside)
        here, last = here >> 1, last >> 1
    return last == 0 and before == old_root and after == root


def _risen(here: int, last: int) -> tuple[int, int]:
    """Up from a right edge, over the levels where nothing stands beside it."""
    while here and here % 2 == 0:
        here, last = here >> 1, last >> 1
    return here, last


def _hashes(*given: bytes) -> bool:
    return all(len(one) == HASH_BYTES for one in given)
