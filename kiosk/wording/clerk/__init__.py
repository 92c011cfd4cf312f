"""Words of the clerk's wing: papers, a running test, its review, its result. A file a part, both languages in each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.clerk.papers import PAPERS, PapersWords
from kiosk.wording.clerk.question import QUESTION, QuestionWords
from kiosk.wording.clerk.result import RESULT, ResultWords
from kiosk.wording.clerk.review import REVIEW, ReviewWords
from kiosk.wording.shape import Language, Wording
from kiosk.wording.vocabulary import TERMS, Terms

__all__ = ["CLERK", "ClerkWords", "PapersWords", "QuestionWords", "ResultWords", "ReviewWords", "clerk_words"]


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ClerkWords:
    """Everything the wing says."""

    papers: PapersWords
    question: QuestionWords
    review: ReviewWords
    result: ResultWords
    terms: Terms


CLERK: Final[Mapping[Language, ClerkWords]] = {
    language: ClerkWords(
        papers=PAPERS[language],
        question=QUESTION[language],
        review=REVIEW[language],
        result=RESULT[language],
        terms=TERMS[language],
    )
    for language in Language
}


def clerk_words(words: Wording) -> ClerkWords:
    """The clerk's words in the language of `words`."""
    return CLERK[words.language]
