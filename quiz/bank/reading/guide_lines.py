"""Rules that tie the lines of a guide together, checked before validation so that each finding has its own place.

`Guide` refuses the same mistakes, but only as a whole, and only once every single field is right.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from quiz.bank.reading.characters import shown
from quiz.bank.reading.read_file import ReadFile
from quiz.bank.reading.tree import Fault, Loc, Plain, Tree
from quiz.model.case import concerns
from quiz.model.cause import Cause
from quiz.model.causes.book import LocalInBank
from quiz.model.causes.guides import (
    AbsenceOnItself,
    AbsenceTooWide,
    AbsenceWithoutLine,
    AnswerUndefined,
    LineIdle,
    LineUnsourced,
    Named,
    NameTwice,
    QuestionUndefined,
    SceneIdle,
    SceneIncomplete,
    WrongAnswerTwice,
)
from quiz.model.guide import LINES, Guide
from quiz.model.look import look
from quiz.model.source import SIGNED
from quiz.model.spans import span_of


def with_lines_checked(bank_file: ReadFile[Guide]) -> ReadFile[Guide]:
    """The file with findings between lines told where they are, in place of the model's word on the whole guide."""
    if bank_file.tree is None:
        return bank_file
    precise = _line_faults(bank_file.tree)
    kept = tuple(fault for fault in bank_file.faults if fault.loc or not precise)
    return replace(
        bank_file,
        faults=(*kept, *precise, *(_sense_faults(bank_file.tree, bank_file.value) if bank_file.value else ())),
    )


def _line_faults(tree: Tree) -> tuple[Fault, ...]:
    """Everything wrong between the lines of a guide; what a line looks like on its own is left to the model."""
    answers = _known_answers(tree)
    faults = [
        *twice(tree, (*LINES, "over_demands"), "id", Named.ELEMENT),
        *twice(tree, ("scenes",), "id", Named.SCENE),
        *twice(tree, ("profile",), "key", Named.QUESTION),
        *_unsourced(tree),
        *_local(tree),
        *same_wrong(tree),
    ]
    if answers is not None:
        faults += [*when_faults(tree, answers), *scene_faults(tree, answers)]
    return tuple(faults)


def _sense_faults(tree: Tree, guide: Guide) -> tuple[Fault, ...]:
    """What only a guide without other faults can be asked: whether all that it says can come to something."""
    return (*_idle_scenes(tree, guide), *_idle_lines(tree, guide), *_baseless_absences(tree, guide))


def _idle_scenes(tree: Tree, guide: Guide) -> Iterator[Fault]:
    for index, scene in enumerate(guide.scenes):
        if not any(line.verified and concerns(line.when, scene.profile) for line in guide.elements):
            yield tree.fault(("scenes", index), SceneIdle())


def _idle_lines(tree: Tree, guide: Guide) -> Iterator[Fault]:
    for name in (*LINES, "over_demands"):
        for index, line in enumerate(getattr(guide, name)):
            if span_of(guide, line) is None:
                yield tree.fault((name, index), LineIdle())


def _baseless_absences(tree: Tree, guide: Guide) -> Iterator[Fault]:
    facet_of = {line.id: (facet, line) for facet, lines in guide.facets for line in lines}
    answers = {question.key: tuple(question.answers) for question in guide.profile}
    for index, absence in enumerate(guide.absent):
        facet, line = facet_of.get(absence.line, (None, None))
        if line is None:
            cause: Cause = AbsenceWithoutLine(absence.line)
        elif facet is absence.facet:
            cause = AbsenceOnItself(absence.line)
        elif any(not {*absence.when.get(key, answers[key])} <= {*wanted} for key, wanted in line.when.items()):
            cause = AbsenceTooWide(absence.line)
        else:
            continue
        yield tree.fault(("absent", index, "line"), cause)


def _entries(tree: Tree, name: str) -> Iterator[tuple[Loc, dict[str, Plain]]]:
    listed = tree.at((name,))
    for index, entry in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(entry, dict):
            yield (name, index), entry


def twice(tree: Tree, lists: tuple[str, ...], field: str, what: Named) -> Iterator[Fault]:
    """Names that stand more than once in some lists of a file."""
    seen: set[Plain] = set()
    for name in lists:
        for loc, entry in _entries(tree, name):
            value = entry.get(field)
            if not isinstance(value, str):
                continue
            if value in seen:
                yield tree.fault((*loc, field), NameTwice(what, shown(value)))
            seen.add(value)


def _unsourced(tree: Tree) -> Iterator[Fault]:
    for name in LINES:
        for loc, line in _entries(tree, name):
            if line.get("verified", True) is True and "basis" not in line:
                yield tree.fault(loc, LineUnsourced())


def _local(tree: Tree) -> Iterator[Fault]:
    """Only a hall's own book rests on the word of a hall."""
    for name in (*LINES, "over_demands"):
        for loc, line in _entries(tree, name):
            basis = line.get("basis")
            if isinstance(basis, dict) and SIGNED in basis:
                yield tree.fault((*loc, "basis"), LocalInBank())
    statutes = tree.at(("statutes",))
    for index, basis in enumerate(statutes if isinstance(statutes, list) else ()):
        if isinstance(basis, dict) and SIGNED in basis:
            yield tree.fault(("statutes", index), LocalInBank())
    if tree.at(("here",)) is not None:
        yield tree.fault(("here",), LocalInBank(), at_key=True)


def same_wrong(tree: Tree) -> Iterator[Fault]:
    """Wrong answers that look like the right one, or like one another."""
    for name in ("limits", "fees"):
        for loc, line in _entries(tree, name):
            seen = [look(str(line.get("answer")))]
            wrong = line.get("wrong")
            for index, phrase in enumerate(wrong if isinstance(wrong, list) else ()):
                if look(str(phrase)) in seen:
                    yield tree.fault((*loc, "wrong", index), WrongAnswerTwice(shown(str(phrase))))
                seen.append(look(str(phrase)))


def _known_answers(tree: Tree) -> dict[str, set[str]] | None:
    """Profile question → its answers; None when the questions themselves are malformed (reported elsewhere)."""
    listed = tree.at(("profile",))
    if listed is None:
        return {}
    known: dict[str, set[str]] = {}
    for entry in listed if isinstance(listed, list) else [None]:
        key, answers = (entry.get("key"), entry.get("answers")) if isinstance(entry, dict) else (None, None)
        if not isinstance(key, str) or not isinstance(answers, dict):
            return None
        known[key] = set(answers)
    return known


def when_faults(tree: Tree, known: dict[str, set[str]]) -> Iterator[Fault]:
    """Conditions of lines on questions or answers that a profile (question to answers) does not have."""
    for name in LINES:
        for loc, line in _entries(tree, name):
            when = line.get("when")
            for key, answers in when.items() if isinstance(when, dict) else ():
                here = (*loc, "when", key)
                if key not in known:
                    yield tree.fault(here, _undefined(key, known), at_key=True)
                    continue
                for index, answer in enumerate(answers if isinstance(answers, list) else ()):
                    if isinstance(answer, str) and answer not in known[key]:
                        yield tree.fault((*here, index), _not_an_answer(key, answer, known))


def scene_faults(tree: Tree, known: dict[str, set[str]]) -> Iterator[Fault]:
    """Scenes that answer what a profile (question to answers) does not ask, or leave open what it asks."""
    for loc, scene in _entries(tree, "scenes"):
        profile = scene.get("profile", {})
        if not isinstance(profile, dict):
            continue
        for key, answer in profile.items():
            if key not in known:
                yield tree.fault((*loc, "profile", key), _undefined(key, known), at_key=True)
            elif isinstance(answer, str) and answer not in known[key]:
                yield tree.fault((*loc, "profile", key), _not_an_answer(key, answer, known))
        unanswered = [key for key in known if key not in profile]
        if unanswered:
            yield tree.fault((*loc, "profile"), SceneIncomplete(_listed(unanswered)))


def _undefined(key: str, known: dict[str, set[str]]) -> Cause:
    return QuestionUndefined(shown(key), _listed(known))


def _not_an_answer(key: str, answer: str, known: dict[str, set[str]]) -> Cause:
    return AnswerUndefined(shown(key), shown(answer), _listed(sorted(known[key])))


def _listed(names: Iterable[str]) -> tuple[str, ...]:
    """Names in a row; a guide has at most six questions with six answers, so more are not worth showing."""
    return tuple(shown(name) for name in islice(names, 6))
