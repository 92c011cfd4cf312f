"""Ratings to look into, in words: every basis in both languages, with its figures."""

from datetime import timedelta

import pytest

from kiosk.views.analysis.flags import chance, days, told
from kiosk.wording.record.flags import FLAGS
from kiosk.wording.shape import Language
from scoring.rules.ratings.abuse.flag import Basis, Flag, Kind
from tests.scoring.rules.abuse.days import DAYS, moment

AT = moment(DAYS[0], 10)
SEEN_ALONE = {Basis.OUTSIDE, Basis.DAY_OFF, Basis.NOBODY, Basis.WORDS, Basis.SIGNED_IN}


@pytest.mark.parametrize("language", [*Language])
def test_every_basis_is_said_with_its_figures(language: Language) -> None:
    said = FLAGS[language]
    assert said.kinds.keys() == {*Kind}
    for basis in Basis:
        flag = Flag(Kind.BURST, basis, "A01", None, ("r1",), AT, AT, 1234, expected=56.5, of=2345, seconds=600)
        text = told(flag, said)
        assert "{" not in text
        measured = basis in {Basis.DAYS, Basis.PAUSES, Basis.CLOCK}
        assert ("1234.00" if measured else "1,234") in text, basis
        assert ("56.5" in text) is (basis not in SEEN_ALONE), basis
    bare = Flag(Kind.HOURS, Basis.OUTSIDE, None, None, ("r1",), AT, AT, 3)
    assert "3" in told(bare, said)


def test_chances_and_days_are_short() -> None:
    said = FLAGS[Language.EN]
    for value, shown in ((None, "by rule"), (0.0004, "<0.1%"), (0.02, "2.0%")):
        flag = Flag(Kind.OWN, Basis.UNVISITED, "A01", "W1", ("r1",), AT, AT + timedelta(days=3), 9, chance=value)
        assert chance(flag, said) == shown
        assert days(flag) == "07-01/07-04"
