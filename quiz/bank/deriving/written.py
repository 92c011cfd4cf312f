"""Hand-written questions as items."""

from typing import assert_never

from quiz.bank.deriving.units import units_offered
from quiz.model.item import Item, Option, Response
from quiz.model.question import NumberKey, Question
from quiz.model.vocabulary import Subject, Unit


def written_item(question: Question, subject: Subject) -> Item:
    """The item a checked question of a file about `subject` is put to a clerk as."""
    number = question.answer if isinstance(question.answer, NumberKey) else None
    return Item(
        id=question.id,
        version=question.version,
        type=question.type,
        subject=subject,
        service=question.service,
        facet=question.facet,
        scene=question.scene,
        difficulty=question.difficulty,
        stem=question.stem,
        options=tuple(Option(id=letter, text=text) for letter, text in question.options.items()),
        key=_key(question),
        tolerance=number.tolerance if number else "0",
        units=_units(number),
        reckoning=question.reckoning,
        rule=question.rule,
        explanation=question.explanation,
        basis=question.basis,
        effective_from=question.effective_from,
        effective_until=question.effective_until,
        region=question.region,
        patrol=question.patrol,
    )


def _key(question: Question) -> Response:
    """The full-mark response; the model guarantees that the answer fits the type."""
    match question.answer:
        case bool() as holds:
            return ("true" if holds else "false",)
        case str() as letter:
            return (letter,)
        case NumberKey() as number:
            return (number.value, number.unit.value)
        case tuple() as letters:
            ordering = question.type == "ordering"
            return letters if ordering else tuple(one for one in question.options if one in letters)
        case unreachable:
            assert_never(unreachable)


def _units(number: NumberKey | None) -> tuple[Unit, ...]:
    if number is None:
        return ()
    return number.units or units_offered(number.unit)
