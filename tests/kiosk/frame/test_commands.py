"""Every key of every screen, as it was declared: bound, told, found."""

import importlib
import inspect
import pkgutil
from typing import Any

import pytest
from textual.keys import Keys
from textual.screen import Screen

import kiosk
from kiosk.frame.keybar import LAST
from kiosk.frame.screen import HallScreen
from kiosk.wording import Language, wording


def screens() -> list[type[HallScreen]]:
    """Every screen of the house that can be opened."""
    found: set[type[HallScreen]] = set()
    for module in pkgutil.walk_packages(kiosk.__path__, "kiosk."):
        if module.name != "kiosk.__main__":
            members = inspect.getmembers(importlib.import_module(module.name), inspect.isclass)
            found |= {one for _, one in members if issubclass(one, HallScreen)}
    bases = {base for screen in found for base in screen.__mro__[1:]}
    return sorted(found - bases, key=lambda screen: screen.__name__)


SCREENS = screens()
COMMANDS = [pytest.param(screen, id=screen.__name__) for screen in SCREENS]


def test_all_rooms_have_screens() -> None:
    assert {screen.__module__.split(".")[1] for screen in SCREENS} >= {"frame", "citizen", "clerk", "office"}


def depth(screen: type[Any]) -> int:
    """Steps from Textual's Screen down to this one, the longest way."""
    return 0 if screen is Screen else 1 + max(depth(base) for base in screen.__bases__ if issubclass(base, Screen))


@pytest.mark.parametrize("screen", COMMANDS)
def test_no_screen_inherits_more_than_three_deep(screen: type[HallScreen]) -> None:
    assert depth(screen) <= 3


@pytest.mark.parametrize("screen", COMMANDS)
def test_every_command_is_bound_to_something_the_screen_or_the_app_does(screen: type[HallScreen]) -> None:
    bound = screen._merge_bindings().key_to_bindings
    for command in screen.commands():
        for binding in command.bindings():
            assert binding.key in bound, (command, binding.key)
        owner, _, name = command.action.partition("(")[0].rpartition(".")
        if name:
            app = kiosk.frame.app.KioskApp  # type: ignore[attr-defined]  # imported by the walk above
            assert hasattr(app if owner == "app" else screen, f"action_{name}"), command


@pytest.mark.parametrize("screen", COMMANDS)
def test_no_key_means_two_things_on_one_screen(screen: type[HallScreen]) -> None:
    everywhere = (*screen.audience.keys, *HallScreen.KEYS)
    own = [command for command in screen.commands() if command not in everywhere]
    keys = [binding.key for command in own for binding in command.bindings()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("screen", COMMANDS)
@pytest.mark.parametrize("language", Language)
def test_every_command_is_said_with_its_key(screen: type[HallScreen], language: Language) -> None:
    words = wording(language)
    for command in screen.commands():
        assert command.says(words).strip(), command
        assert command.key_words(words).strip(), command
        told = f"{command.says(words)} {command.key_words(words)}"
        if command.action != "app.switch_language":
            assert told.isascii() == (language is Language.EN), command


@pytest.mark.parametrize("screen", COMMANDS)
def test_the_language_key_is_on_every_screen(screen: type[HallScreen]) -> None:
    (switch,) = (command for command in screen.commands() if command.action == "app.switch_language")
    assert "f2" in switch.keys.split(",")


def test_keys_are_declared_as_the_fold_leaves_them() -> None:
    named = {key.value for key in Keys}
    for screen in SCREENS:
        for command in screen.commands():
            for key in filter(None, command.keys.split(",")):
                plain = len(key) == 1 and key == key.lower() and key.isascii()
                assert plain or key in named or key in {"slash", "question_mark"}, (screen, key)


@pytest.mark.parametrize("screen", COMMANDS)
def test_every_screen_offers_help_last_on_the_bar(screen: type[HallScreen]) -> None:
    (help_,) = (command for command in screen.commands() if command.action == "app.help")
    assert help_.rank == LAST
    assert all(command.rank < LAST for command in screen.commands() if command is not help_)
