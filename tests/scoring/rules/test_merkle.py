"""Trees against the plain definition, and proofs against the vectors that other programs are held to.

The vectors are those of inclusion and consistency in https://github.com/transparency-dev/merkle (Apache-2.0), folder
`testdata`: name, the two numbers, two hashes, proof, whether it proves anything; hashes by their place in the list.
"""

import base64
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.merkle.checking import extends, includes
from scoring.rules.merkle.hashing import EMPTY_ROOT, leaf_hash, node_hash
from scoring.rules.merkle.tree import TILE, MerkleTree

FILE = json.loads(Path(__file__).with_name("merkle_vectors.json").read_text(encoding="ascii"))
HASHES = [base64.b64decode(one) for one in FILE["hashes"]]
ENTRIES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
"""Eight entries, and the roots over the first 0 to 8 of them, as Certificate Transparency has used them since 2012."""
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
LEAVES = [leaf_hash(number.to_bytes(2, "big")) for number in range(2 * TILE + 5)]
EDGES = [TILE - 1, TILE, TILE + 1, 2 * TILE]
SIZES = st.one_of(st.integers(1, 70), st.integers(1, len(LEAVES)), st.sampled_from(EDGES))


def tree_of(leaves: list[bytes]) -> MerkleTree:
    return MerkleTree(lambda first, beyond: leaves[first:beyond])


TREE = tree_of(LEAVES)


def plain(leaves: list[bytes]) -> bytes:
    """RFC 9162, section 2.1.1, to the letter."""
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return node_hash(plain(leaves[:half]), plain(leaves[half:]))


def test_roots_are_those_of_other_programs() -> None:
    tree = tree_of([leaf_hash(bytes.fromhex(entry)) for entry in ENTRIES])
    assert [tree.root(size).hex() for size in range(9)] == ROOTS
    assert tree.root(0) == EMPTY_ROOT


@pytest.mark.parametrize("kind", ["inclusion", "consistency"])
def test_every_vector_is_judged_as_other_programs_do(kind: str) -> None:
    wrong, seen = [], 0
    for name, (one, two), (first, second), path, holds in FILE["vectors"]:
        if not name.startswith(f"{kind}/"):
            continue
        seen += 1
        proof = [HASHES[place] for place in path]
        judge = includes if kind == "inclusion" else extends
        left, right = HASHES[first], HASHES[second]
        judged = includes(one, two, left, proof, right) if judge is includes else extends(one, two, proof, left, right)
        if judged is not holds:
            wrong.append(name)
    assert (wrong, seen) == ([], 98)


@given(SIZES)
def test_a_root_is_what_the_definition_says(size: int) -> None:
    assert TREE.root(size) == plain(LEAVES[:size]) == tree_of(LEAVES).root(size)


@given(SIZES, st.data())
def test_a_proof_shows_one_entry_at_one_place_of_one_tree(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    path, root, leaf = TREE.inclusion(index, size), TREE.root(size), LEAVES[index]
    assert len(path) <= (size - 1).bit_length()
    assert includes(index, size, leaf, path, root)
    for place in range(len(path)):
        bent = (*path[:place], bytes([path[place][0] ^ 1, *path[place][1:]]), *path[place + 1 :])
        assert not includes(index, size, leaf, bent, root)
    assert not includes(index, size, LEAVES[index - 1], path, root) or size == 1
    assert not includes(index, size, leaf, (*path, leaf), root)
    assert not includes(index, size, leaf, path[:-1], root) or not path
    assert not includes(size, size, leaf, path, root)


@given(SIZES, st.data())
def test_a_log_that_grew_shows_it_and_another_one_cannot(size: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(1, size))
    path, before, after = TREE.consistency(old, size), TREE.root(old), TREE.root(size)
    assert extends(old, size, path, before, after)
    bent = data.draw(st.integers(0, old - 1))
    forged = tree_of([*LEAVES[:bent], leaf_hash(b"forged"), *LEAVES[bent + 1 :]])
    assert not extends(old, size, forged.consistency(old, size), before, forged.root(size))
    assert not extends(old, size, path, forged.root(old), after)


@pytest.mark.parametrize(("old", "size"), [(0, 0), (0, 1), (2, 1), (-1, 3)])
def test_nothing_is_shown_of_an_empty_log_nor_of_one_that_shrank(old: int, size: int) -> None:
    assert not extends(old, size, (), EMPTY_ROOT, EMPTY_ROOT)
