"""Situations (情形) as the forms of the book ask for them: numbered answers, to be picked by number or by word."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from kiosk.desks.office.book_ports import ServiceLook
from kiosk.errors.office import NotAChoiceError
from scoring.identifiers import folded

_BETWEEN = re.compile(r"[\s,;、；，]+")
_BETWEEN_ANSWERS = re.compile(r"\s*[;；/]\s*")


def numbered(look: ServiceLook) -> str:
    """What there is to pick from, a line a question: `婚姻状况？ 1 单身 2 已婚`; empty where nothing is asked."""
    numbers = iter(range(1, 100))
    return "\n".join(
        " ".join((ask, *(f"{next(numbers)} {words}" for words in answers.values())))
        for ask, answers in look.questions.values()
    )


def picked(given: str, look: ServiceLook) -> Mapping[str, tuple[str, ...]]:
    """Question → the answers that were picked, by number or in their own words; empty where nothing was typed.

    Raises NotAChoiceError.
    """
    found: dict[str, list[str]] = {}
    every = list(_every(look))
    whole = folded(given)
    exact = [(key, answer) for _, key, answer, words in every if whole == folded(words)]
    typed = [one for one in _BETWEEN.split(unicodedata.normalize("NFKC", given)) if one]
    for key, answer in exact or [_one(text, every) for text in typed]:
        if answer not in found.setdefault(key, []):
            found[key].append(answer)
    return {key: tuple(answers) for key, answers in found.items()}


def situation(given: str, look: ServiceLook) -> Mapping[str, str]:
    """One answer to each question of the service. Raises NotAChoiceError where one is open, or answered twice."""
    found = picked(given, look)
    if any(len(answers) != 1 for answers in found.values()) or found.keys() != look.questions.keys():
        raise NotAChoiceError(given)
    return {key: answers[0] for key, answers in found.items()}


def answers_of(given: str) -> tuple[str, ...]:
    """Answers with semicolons or strokes between them."""
    return tuple(filter(None, _BETWEEN_ANSWERS.split(given.strip())))


def _every(look: ServiceLook) -> Iterator[tuple[str, str, str, str]]:
    """Number, question, answer, its words."""
    numbers = iter(range(1, 100))
    for key, (_, answers) in look.questions.items():
        yield from ((str(next(numbers)), key, answer, words) for answer, words in answers.items())


def _one(text: str, every: list[tuple[str, str, str, str]]) -> tuple[str, str]:
    plain = folded(text)
    for number, key, answer, words in every:
        if plain in {number, folded(words), folded(answer)}:
            return key, answer
    raise NotAChoiceError(text)
