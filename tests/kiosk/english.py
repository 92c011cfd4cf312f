"""What an English screen may hold of Chinese: names and the bank's own text, both of which are never translated."""

import re
from collections.abc import Iterable
from typing import Any

from textual.app import App

from kiosk.wording import Language, wording
from tests.kiosk.screen_text import screen_text

CHINESE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]+")


def foreign(app: App[Any], names: Iterable[str] = ()) -> list[str]:
    """Chinese on the present screen that is neither one of `names`, perhaps cut short, nor the language key's."""
    own = (*names, wording(Language.EN).common.other_language)
    text = screen_text(app)
    for name in sorted(own, key=len, reverse=True):
        text = text.replace(name, "")
    return [run for run in CHINESE.findall(text) if not any(name.startswith(run) for name in own)]
