"""What the shipped guides say fits where the kiosk says it, in both languages, on the smallest terminal."""

from rich.cells import cell_len

from kiosk.text.wrap import wrap
from kiosk.views.notice.guide_words import GuideWords
from kiosk.wording import Language
from tests.quiz.shipped import shipped

PROMPT = (64, 3)
"""Cells and rows that a question has at 80x24."""
TILE = 34
"""Cells inside a service's tile there."""
ANSWER = (29, 3)
"""Cells and rows that an answer with its number has in its tile."""


def test_every_question_is_whole() -> None:
    for guide in shipped().bank.guides.values():
        for words in (GuideWords(guide, language) for language in Language):
            for question in guide.profile:
                asked = words.ask(question)
                assert len(wrap(asked, PROMPT[0])) <= PROMPT[1], asked
                for key in question.answers:
                    answer = words.answer(question, key)
                    assert len(wrap(f"1  {answer}", ANSWER[0])) <= ANSWER[1], answer


def test_every_window_is_named_in_full() -> None:
    for guide in shipped().bank.guides.values():
        for language in Language:
            words = GuideWords(guide, language)
            assert cell_len(words.desk) <= TILE, words.desk
            assert len(wrap(f"1  {words.title}", TILE)) <= 2, words.title
