"""What a guide says to a citizen, in the citizen's language; in Chinese where nobody has translated it."""

from kiosk.wording import Language
from quiz.model.guide import Guide, ProfileQuestion
from quiz.model.situation import bare_question


class GuideWords:
    """The words of one guide in one language. The lines themselves have no translation: they are close to the law."""

    def __init__(self, guide: Guide, language: Language) -> None:
        self._guide = guide
        self._english = language is Language.EN

    @property
    def title(self) -> str:
        """Name of the service."""
        return self._guide.title_en if self._english else self._guide.title

    @property
    def desk(self) -> str:
        """The kind of window that handles it."""
        return (self._english and self._guide.desk_en) or self._guide.desk

    def ask(self, question: ProfileQuestion) -> str:
        """A question, with its mark."""
        return (self._english and question.ask_en) or question.ask

    def answer(self, question: ProfileQuestion, key: str) -> str:
        """One of its answers."""
        translated = question.answers_en if self._english else None
        return (translated or question.answers)[key]

    def answered(self, question: ProfileQuestion, key: str) -> str:
        """Question and answer together."""
        colon = ": " if self._english and question.ask_en else "："
        return f"{bare_question(self.ask(question))}{colon}{self.answer(question, key)}"
