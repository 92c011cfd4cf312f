"""A file of questions: each question is judged alone, so that a broken one does not hide its neighbours."""

from dataclasses import replace

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from quiz.bank.reading.field_errors import cause_of
from quiz.bank.reading.read_file import ReadFile
from quiz.bank.reading.tree import Fault, Plain, Tree
from quiz.bank.reading.validate import from_plain
from quiz.model.causes.questions import WrongRule
from quiz.model.question import Question, QuestionFile
from quiz.model.vocabulary import Subject

_ANSWERING = ("type", "options", "answer", "marking")
"""The fields that must fit together."""

_SAMPLE: dict[str, Plain] = {
    "id": "Q-SAMPLE-000",
    "difficulty": "easy",
    "stem": "样题",
    "explanation": "样题",
    "basis": [{"law": "样法", "article": "第一条", "quote": "样题"}],
    "effective_from": "2000-01-01",
}
"""Stands in for the other fields of a broken question while its answer is looked at."""


def with_answers_checked(bank_file: ReadFile[QuestionFile]) -> ReadFile[QuestionFile]:
    """The file with misfits between type, options and answer told at the answer, also of otherwise broken questions.

    Pydantic runs the model's own check only once every field is right, and tells it at the start of the question.
    """
    if bank_file.tree is None or not bank_file.faults:
        return bank_file
    inside = [(index, fault) for fault in bank_file.faults if (index := _index(fault)) is not None]
    doubtful = {index for index, fault in inside if len(fault.loc) > 2 and fault.loc[2] in _ANSWERING}
    misfits = {index: _misfits(bank_file.tree, index) for index in sorted({index for index, _ in inside} - doubtful)}
    vague = {fault for index, fault in inside if len(fault.loc) == 2 and misfits.get(index)}
    precise = [fault for found in misfits.values() for fault in found]
    return replace(bank_file, faults=(*(fault for fault in bank_file.faults if fault not in vague), *precise))


def healthy_questions(bank_file: ReadFile[QuestionFile]) -> tuple[tuple[Subject, Question], ...]:
    """The questions with nothing wrong in them, with their subject; none when the file itself is at fault."""
    if bank_file.spoilt or bank_file.tree is None:
        return ()
    broken = {_index(fault) for fault in bank_file.faults}
    if None in broken:
        return ()
    if bank_file.value is not None:
        questions = bank_file.value.questions
        return tuple((bank_file.value.subject, one) for at, one in enumerate(questions) if at not in broken)
    subject = Subject(str(bank_file.tree.at(("subject",))))
    return tuple(
        (subject, from_plain(Question, value))
        for at, value in enumerate(raw_questions(bank_file.tree))
        if at not in broken
    )


def raw_questions(tree: Tree) -> list[Plain]:
    """The entries under `questions` as they were read."""
    listed = tree.at(("questions",))
    return listed if isinstance(listed, list) else []


def _index(fault: Fault) -> int | None:
    """Which question a fault lies in, or None when it concerns the file."""
    inside = len(fault.loc) >= 2 and fault.loc[0] == "questions"
    return fault.loc[1] if inside and isinstance(fault.loc[1], int) else None


def _misfits(tree: Tree, index: int) -> list[Fault]:
    raw = tree.at(("questions", index))
    if not isinstance(raw, dict) or "type" not in raw or "answer" not in raw:
        return []
    probe = {**_SAMPLE, **{field: raw[field] for field in _ANSWERING if field in raw}}
    try:
        from_plain(Question, probe)
    except ValidationError as error:
        return [_at_answer(tree, index, details) for details in error.errors(include_url=False, include_input=False)]
    return []


def _at_answer(tree: Tree, index: int, details: ErrorDetails) -> Fault:
    cause = cause_of(details["type"], details.get("ctx", {}), None)
    field = "marking" if isinstance(cause, WrongRule) else "answer"
    return tree.fault(("questions", index, field), cause)
