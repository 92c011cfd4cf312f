"""Roots and proofs of a log that only grows, without keeping its leaves."""

from collections.abc import Callable, Sequence
from typing import Final

from scoring.rules.merkle.hashing import EMPTY_ROOT, node_hash, split

TILE: Final = 256
"""Leaves under the lowest node that is remembered (the tile of C2SP tlog-tiles). A log of a million entries is
remembered in 4,000 hashes, and a proof reads the leaves of at most two tiles."""

_KEPT: Final = 4
"""Tiles whose leaves are kept: an entry's, the last one, and those of whoever asked before."""

Leaves = Callable[[int, int], Sequence[bytes]]
"""Leaf hashes from the first place up to, without it, the second. What is once in the log never changes."""


class MerkleTree:
    """Merkle tree over a log (RFC 9162, section 2.1), for any number of entries that the log has had.

    Complete subtrees never change, so each is hashed once and remembered; the first root of a log reads all of it.
    """

    def __init__(self, leaves: Leaves) -> None:
        """Nothing is read before the first question."""
        self._leaves = leaves
        self._whole: dict[tuple[int, int], bytes] = {}
        self._tiles: dict[int, Sequence[bytes]] = {}

    def root(self, size: int) -> bytes:
        """Root over the first `size` entries, from 0."""
        return self._hash(0, size) if size else EMPTY_ROOT

    def inclusion(self, index: int, size: int) -> tuple[bytes, ...]:
        """Proof that an entry is among the first `size`: the hashes beside its way up, nearest first (2.1.3.1).

        Args:
            index: place of the entry, from 0, below `size`.
            size: entries of the tree that the proof is for.
        """
        path: list[bytes] = []
        first, beyond = 0, size
        while beyond - first > 1:
            middle = first + split(beyond - first)
            if index < middle:
                path.append(self._hash(middle, beyond))
                beyond = middle
            else:
                path.append(self._hash(first, middle))
                first = middle
        return tuple(reversed(path))

    def consistency(self, old: int, size: int) -> tuple[bytes, ...]:
        """Proof that the first `old` entries of `size` are those that a smaller tree had (2.1.4.1).

        Args:
            old: entries of the smaller tree, from 1, at most `size`.
            size: entries of the greater one.
        """
        path: list[bytes] = []
        first, beyond = 0, size
        while beyond != old:
            middle = first + split(beyond - first)
            if old <= middle:
                path.append(self._hash(middle, beyond))
                beyond = middle
            else:
                path.append(self._hash(first, middle))
                first = middle
        if first:  # else it is the whole smaller tree, whose root whoever checks has already
            path.append(self._hash(first, beyond))
        return tuple(reversed(path))

    def _hash(self, first: int, beyond: int) -> bytes:
        """Root over a part of the log, as the tree divides it."""
        size = beyond - first
        whole = size >= TILE and size & (size - 1) == 0  # as the tree divides, it begins at a multiple of itself
        if whole and (known := self._whole.get((first, beyond))):
            return known
        if size <= TILE:
            found = _folded(self._some_leaves(first, beyond))
        else:
            middle = first + split(size)
            found = node_hash(self._hash(first, middle), self._hash(middle, beyond))
        if whole:
            self._whole[first, beyond] = found
        return found

    def _some_leaves(self, first: int, beyond: int) -> Sequence[bytes]:
        """Leaves of one tile; a few tiles are kept, because a proof asks for many parts of the same two."""
        tile = first // TILE
        begin = tile * TILE
        kept = self._tiles.pop(tile, ())
        self._tiles[tile] = kept if len(kept) >= beyond - begin else self._leaves(begin, beyond)
        if len(self._tiles) > _KEPT:
            del self._tiles[next(iter(self._tiles))]
        return self._tiles[tile][first - begin : beyond - begin]


def _folded(hashes: Sequence[bytes]) -> bytes:
    """Root over leaf hashes, at least one: neighbours pair by pair; one that is left over rises as it is."""
    while len(hashes) > 1:
        pairs = [node_hash(hashes[at], hashes[at + 1]) for at in range(0, len(hashes) - 1, 2)]
        hashes = [*pairs, hashes[-1]] if len(hashes) % 2 else pairs
    return hashes[0]
