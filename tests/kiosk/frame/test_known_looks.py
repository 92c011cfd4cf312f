"""What is kept of a style sheet is held against what Textual works out anew, on screens of all wings."""

from pathlib import Path
from typing import Any

import pytest
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode

import kiosk
from kiosk.frame.look.known_looks import KnowingStylesheet
from kiosk.settings.settings import TerminalKind
from tests.kiosk.fakes import make_app, settings
from tests.kiosk.office.month import month
from tests.kiosk.office.office import desk_of, enter, new_store, office_app
from tests.kiosk.pilots import Kiosk, ready

HOME = Path(kiosk.__file__).parent
BY_PLACE = ("first-child", "last-child", "first-of-type", "last-of-type", ":odd", ":even", ":empty", "focus-within")


def has_on(node: DOMNode) -> dict[str, Any]:
    """What a widget and its parts have on; layouts are objects of their own for each and are alike by name."""
    parts = {name: dict(styles.base._rules) for name, styles in node._component_styles.items()}
    own = {name: getattr(value, "name", value) for name, value in node._css_styles._rules.items()}
    return {"": own, **parts}


def kept_and_anew(pilot: Kiosk) -> None:
    """Every widget of the screen has on what Textual's own style sheet gives it."""
    sheet = pilot.app.stylesheet
    assert isinstance(sheet, KnowingStylesheet)
    nodes = list(pilot.app.screen.walk_children(with_self=True))
    kept = [has_on(node) for node in nodes]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(KnowingStylesheet, "apply", Stylesheet.apply)
        sheet.update_nodes(nodes)
    assert [has_on(node) for node in nodes] == kept


async def test_a_citizens_screens_have_on_what_the_rules_say_at_every_step() -> None:
    async with make_app(shown=settings(TerminalKind.DEMO)).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        for key in ("right", "h", "l", "1", "1", "down", "2", "1", "h", "escape"):
            await pilot.press(key)
            kept_and_anew(pilot)
        for size in ((160, 45), (120, 30), (60, 20), (80, 24)):
            await pilot.resize_terminal(*size)
            kept_and_anew(pilot)


async def test_so_have_boards_and_what_lies_over_them(tmp_path: Path) -> None:
    store = new_store(tmp_path / "hall.sqlite3", month)
    async with office_app(desk_of(store)).run_test(size=(120, 40)) as pilot:
        await enter(pilot)
        for key in (
            "down",
            "enter",
            "2",
            "v",
            "escape",
            "escape",
            "3",
            "slash",
            "escape",
            "question_mark",
            "escape",
            "h",
        ):
            await pilot.press(key)
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            kept_and_anew(pilot)
    store.close()


async def test_who_has_on_what_the_rules_say_is_left_alone_and_another_class_is_not() -> None:
    dressed: list[DOMNode] = []
    async with make_app().run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        screen = pilot.app.screen
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Stylesheet, "replace_rules", lambda _sheet, node, *_rules, **_more: dressed.append(node))
            screen.update_node_styles()
            assert dressed == []
            screen.set_class(True, "-message")
            assert set(dressed) >= {*screen.walk_children()}


def test_no_style_of_ours_depends_on_the_place_among_siblings() -> None:
    """Such a look cannot be kept: it is worked out anew at every step, and so is every neighbour's."""
    styles = [*HOME.rglob("*.tcss"), *(path for path in HOME.rglob("*.py") if "DEFAULT_CSS" in path.read_text("utf-8"))]
    assert len(styles) > 40
    assert [(path.name, word) for path in styles for word in BY_PLACE if word in path.read_text("utf-8")] == []
