"""Ten thousand papers of one blueprint from two thousand questions, each for somebody with a past."""

import random
from datetime import date
from itertools import count, islice

from quiz.bank.load import bundled_bank_path, load_bank
from quiz.drawing.draw import Drawer
from quiz.drawing.wanted import Wanted
from quiz.model.blueprint import Blueprint, Quota
from quiz.model.item import Item
from quiz.model.vocabulary import Difficulty, Facet, Subject
from quiz.review.apart import kept_apart
from tests.benchmarks.measure import Row, cpu_seconds

QUESTIONS, PAPERS = 2_000, 10_000
_LARGE = 4
_DAY, _SEEN = date(2026, 12, 1), date(2026, 11, 1)
_QUOTAS = (
    Quota(difficulty=(Difficulty.HARD,), least=1, most=2),
    Quota(difficulty=(Difficulty.EASY,), most=2),
    Quota(facets=(Facet.LIMITS, Facet.FEES), least=2),
    Quota(subjects=(Subject.CIVIL, Subject.POLICE), least=1, most=2),
    Quota(subjects=(Subject.SOCIAL,), facets=(Facet.MATERIALS,), most=1),
)
"""By subject, facet and difficulty, of every part of four questions of one kind and more; they overlap."""


def many_papers() -> list[Row]:
    """Everybody has seen 60 questions; the own desk is one service; what gives away is kept apart."""
    bank = load_bank(bundled_bank_path()).bank
    items = _many(list(bank.drawable(_DAY)))
    apart, lots = kept_apart(items), random.Random(1)
    ids = [item.id for item in items]
    people = [
        Wanted(seen=dict.fromkeys(lots.sample(ids, 60), _SEEN), services=frozenset({"S09"}), apart=apart)
        for _ in range(PAPERS)
    ]
    rows = []
    plans = {name: bank.blueprints[name] for name in ("monthly", "desk")}
    plans["monthly with quotas"] = _with_quotas(bank.blueprints["monthly"])
    for name, plan in plans.items():
        drawer = Drawer(plan, items, bank.digest, _DAY)

        def draw(drawer: Drawer = drawer) -> None:
            for number, wanted in enumerate(people):
                drawer.draw(f"seed {number}", wanted)

        taken = cpu_seconds(draw)
        rows.append(Row(f"{PAPERS:,} papers '{name}' of {QUESTIONS:,} questions", f"{taken:.0f} s", "", "", "<= 60 s"))
    return rows


def _with_quotas(plan: Blueprint) -> Blueprint:
    """The same paper, its larger parts with quotas."""
    parts = (part.model_copy(update={"quotas": _QUOTAS if part.count >= _LARGE else ()}) for part in plan.parts)
    return plan.model_copy(update={"parts": tuple(parts)})


def _many(items: list[Item]) -> list[Item]:
    """The real questions, and again under new ids until there are enough."""
    copies = (
        item.model_copy(update={"id": f"{item.id}x{turn}", "stem": f"{item.stem}{turn}"})
        for turn in count(1)
        for item in items
    )
    return [*items, *islice(copies, QUESTIONS - len(items))]
