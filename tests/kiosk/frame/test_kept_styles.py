import pytest
from textual.css.errors import StylesheetError
from textual.css.tokenizer import TokenError

from kiosk.frame.look.kept_styles import KeptStylesheet

TILE = "Tile { background: $plane; }"


def sheet(**variables: str) -> KeptStylesheet:
    made = KeptStylesheet(variables=variables)
    made.add_source(TILE, read_from=("tile.tcss", ""))
    made.parse()
    return made


def backgrounds(sheet: KeptStylesheet) -> list[str]:
    return [rule.styles.background.hex for rule in sheet.rules]


def test_what_was_read_once_is_not_read_again_by_a_screen_that_comes_later() -> None:
    first = sheet(plane="#102030")
    rules = list(first.rules)
    first.add_source("Pager { height: 1; }", read_from=("pager.tcss", ""))
    first.reparse()
    assert first.rules[0] is rules[0]
    assert len(first.rules) == 2


def test_another_theme_gives_other_rules_and_the_way_back_the_first() -> None:
    one = sheet(plane="#102030")
    rules = list(one.rules)
    one.set_variables({"plane": "#AABBCC"})
    one.reparse()
    assert backgrounds(one) == ["#AABBCC"]
    one.set_variables({"plane": "#102030"})
    one.reparse()
    assert one.rules == rules
    assert backgrounds(one) == ["#102030"]


def test_a_source_that_cannot_be_read_leaves_the_rules_as_they_were() -> None:
    one = sheet(plane="#102030")
    one.add_source("Pager { height: ", read_from=("pager.tcss", ""))
    with pytest.raises((StylesheetError, TokenError)):
        one.reparse()
    assert [rule.styles.background.hex for rule in one._rules] == ["#102030"]
