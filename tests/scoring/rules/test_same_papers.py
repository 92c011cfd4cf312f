"""Who sat the same papers."""

import pytest

from scoring.rules.knowledge.same_papers import Sat, same_papers

MONTHLY, BIRTHS, WEDDINGS = Sat("monthly"), Sat("desk", ("S05",)), Sat("desk", ("S09", "S10"))


def test_people_are_together_who_sat_the_same_blueprints_for_the_same_desk() -> None:
    sat = {"W1": (MONTHLY, BIRTHS), "W2": (BIRTHS, MONTHLY), "W3": (MONTHLY, WEDDINGS), "W4": (), "W5": (MONTHLY,)}
    groups = same_papers(sat)
    assert [(one.mark, one.papers, sorted(one.people)) for one in groups] == [
        ("A", (BIRTHS, MONTHLY), ["W1", "W2"]),
        ("B", (WEDDINGS, MONTHLY), ["W3"]),
        ("C", (MONTHLY,), ["W5"]),
    ]


@pytest.mark.parametrize(("at", "mark"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_there_is_a_mark_for_every_group(at: int, mark: str) -> None:
    people = {f"W{number:03}": (Sat("desk", (f"S{number:03}",)),) for number in range(703)}
    assert same_papers(people)[at].mark == mark


def test_a_second_attempt_at_the_same_paper_is_no_second_paper() -> None:
    assert len(same_papers({"W1": (MONTHLY, MONTHLY), "W2": (MONTHLY,)})) == 1
    assert same_papers({}) == ()
