import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from scoring.ranks import widest_gaps
from scoring.ranks.widest_gaps import Noise


def by_hand(noise: Noise, pairs: widest_gaps.Pairs) -> list[float]:
    found = []
    for e in noise.draws:
        gaps = [
            (noise.errors[j] * e[j] - noise.errors[k] * e[k]) / np.hypot(noise.errors[j], noise.errors[k])
            for j, k in zip(*np.nonzero(pairs), strict=True)
        ]
        found.append(float(max(gaps)))
    return found


@given(
    seed=st.integers(0, 10**6),
    errors=st.lists(st.sampled_from([0.0, 0.1, 1.0, 5.0]), min_size=2, max_size=30),
    share=st.sampled_from([0.05, 0.5, 1.0]),
)
def test_the_search_finds_what_looking_at_every_pair_finds(seed: int, errors: list[float], share: float) -> None:
    generator = np.random.default_rng(seed)
    s = np.array(errors)
    noise = Noise(s, generator.standard_normal((7, len(s))))
    pairs = generator.random((len(s), len(s))) < share
    pairs &= (np.hypot(s[:, None], s[None, :]) > 0) & ~np.eye(len(s), dtype=np.bool_)
    assume(pairs.any())
    few, sparse = widest_gaps._FEW, widest_gaps._SPARSE
    try:
        for widest_gaps._FEW, widest_gaps._SPARSE in ((2, 0), (few, sparse), (3, 0)):
            np.testing.assert_allclose(noise.widest_gaps(pairs), by_hand(noise, pairs), rtol=0, atol=1e-12)
    finally:
        widest_gaps._FEW, widest_gaps._SPARSE = few, sparse  # type: ignore[misc]
