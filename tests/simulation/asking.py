"""What the look at asking finds of somebody who asks the unhappy less often, and how often it is wrong about others."""

from collections.abc import Iterator

import numpy as np

from scoring.rules.ratings.asking import Asked, Suspicion, suspicions
from scoring.rules.ratings.rates import Rate
from tests.simulation.ranking import Found

VISITS = 500
PEOPLE = 40
SHOWN = {Suspicion.CLEAR, Suspicion.LOOK}


def month(generator: np.random.Generator, people: int, badly: float, asks: float, drops: float) -> dict[str, Asked]:
    """One month of so many people; the first one asks the unhappy less often.

    Args:
        generator: seeded.
        people: of `VISITS` visits each; how often each asks differs from person to person around `asks`.
        badly: share of the visits that go badly.
        asks: share of the visits that is asked about.
        drops: so much less of the first one's bad visits, as a share of all of them.
    """
    found = {}
    for number in range(people):
        own = float(generator.beta(asks * 40, (1 - asks) * 40))
        bad = int(generator.binomial(VISITS, badly))
        unhappy = max(0.0, own - drops) if number == 0 else own
        good = VISITS - bad
        found[f"P{number}"] = Asked(
            Rate(int(generator.binomial(good, own)), good), Rate(int(generator.binomial(bad, unhappy)), bad)
        )
    return found


def choosers(months: int, seed: int) -> Iterator[Found]:
    """How often somebody who leaves out one in five of the unhappy is shown, alone and for the whole hall."""
    for badly in (0.1, 0.15, 0.2, 0.3):
        for asks in (0.9, 0.8):
            generator = np.random.default_rng(seed)
            looks = clear = 0
            for _ in range(months):
                found = suspicions(month(generator, PEOPLE, badly, asks, 0.2))
                looks += found["P0"] in SHOWN
                clear += found["P0"] is Suspicion.CLEAR
            what = f"{badly:.0%} of {VISITS} visits go badly, {asks:.0%} asked, 20 points fewer of the unhappy"
            yield Found(f"{what}: shown", looks, months)
            yield Found(f"{what}: clear among {PEOPLE} people", clear, months)


def innocents(months: int, seed: int) -> Iterator[Found]:
    """How often people who ask blindly are shown, and a hall of them has somebody who is clear."""
    for badly in (0.1, 0.3):
        generator = np.random.default_rng(seed)
        shown = wrong = 0
        for _ in range(months):
            found = [*suspicions(month(generator, PEOPLE, badly, 0.9, 0.0)).values()]
            shown += sum(one in SHOWN for one in found)
            wrong += any(one is Suspicion.CLEAR for one in found)
        yield Found(
            f"{badly:.0%} go badly, everybody asks blindly: an innocent person is shown", shown, months * PEOPLE
        )
        yield Found(f"{badly:.0%} go badly, everybody asks blindly: somebody of {PEOPLE} is clear", wrong, months)
