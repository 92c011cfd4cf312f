"""Keys that each language calls by another name, as commands show them."""

from kiosk.wording import Wording
from kiosk.wording.staff import staff_words


def left(words: Wording) -> str:
    """The left arrow. Arrows are called by words: their signs have no certain width."""
    return staff_words(words).left


def right(words: Wording) -> str:
    """The right arrow."""
    return staff_words(words).right


def up(words: Wording) -> str:
    """The upper arrow."""
    return staff_words(words).up


def down(words: Wording) -> str:
    """The lower arrow."""
    return staff_words(words).down


def up_down(words: Wording) -> str:
    """Both of them."""
    return staff_words(words).up_down


def left_right(words: Wording) -> str:
    """The arrows to both sides."""
    return f"{left(words)} {right(words)}"


def space(words: Wording) -> str:
    """The space bar."""
    return staff_words(words).space


def backspace(words: Wording) -> str:
    """The key that takes back."""
    return staff_words(words).backspace
