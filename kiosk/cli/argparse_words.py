"""The words that `argparse` itself adds to help and errors, in Chinese where Chinese is spoken."""

import argparse
import gettext

from kiosk.wording.cli.argparse_own import WORDS
from kiosk.wording.shape import Language


def speak(language: Language) -> None:
    """Make every parser of this process speak a language; to be called before the first is built.

    `argparse` takes all its words through two names it has imported from `gettext`, and has no other place for them.
    A message catalogue would serve too, but would have to be compiled, shipped and found. Both names are replaced here
    and nowhere else; calling again changes nothing.
    """
    if language is Language.ZH:
        vars(argparse).update(_=_word, ngettext=_plural)
    else:
        vars(argparse).update(_=gettext.gettext, ngettext=gettext.ngettext)


def _word(english: str) -> str:
    """The Chinese for `english`; what is not known (and our own Chinese) comes back unchanged."""
    return WORDS.get(english, english)


def _plural(singular: str, plural: str, count: int) -> str:
    """The Chinese for the form that `count` asks for."""
    return _word(singular if count == 1 else plural)
