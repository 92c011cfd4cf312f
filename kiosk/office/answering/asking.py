"""Forms that ask for words about one step, the same for bad ratings, complaints and what is to be put right."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from kiosk.office.listing.form import Entry, Form, FormScreen
from kiosk.office.listing.page import Frame, PageAct

Made = TypeVar("Made")


def in_words(key: str, step: str, hand_in: Callable[[str], Made]) -> PageAct:
    """An act behind `key` that asks for the words of `step` and hands them in."""

    def ask(frame: Frame) -> None:
        def then(_: Made) -> None:
            frame.look_again()
            frame.tell(lambda words: words.answering.saved.format(step=words.answering.steps[step][0]))

        def handed(typed: Mapping[str, str]) -> Made:
            return hand_in(typed["words"])

        form = Form(
            lambda words: words.answering.steps[step][0],
            lambda words: words.answering.steps[step][1],
            (Entry("words", lambda words: words.answering.words, lambda words: words.answering.steps[step][2]),),
            lambda words: words.answering.steps[step][0],
            handed,
            then,
        )
        frame.kiosk.push_screen(FormScreen(form))

    return PageAct(key, lambda words: words.answering.steps[step][0], ask)
