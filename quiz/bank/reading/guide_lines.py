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
from quiz.model.guide import LINES, Guide
from quiz.model.spans import span_of


def with_lines_checked(sheet: ReadFile[Guide]) -> ReadFile[Guide]:
    """The sheet with findings between lines told where they are, in place of the model's word on the whole guide."""
    if sheet.tree is None:
        return sheet
    precise = _line_faults(sheet.tree)
    kept = tuple(fault for fault in sheet.faults if fault.loc or not precise)
    return replace(sheet, faults=(*kept, *precise, *(_sense_faults(sheet.tree, sheet.value) if sheet.value else ())))


def _line_faults(tree: Tree) -> tuple[Fault, ...]:
    """Everything wrong between the lines of a guide; what a line looks like on its own is left to the model."""
    answers = _known_answers(tree)
    faults = [
        *_twice(tree, (*LINES, "over_demands"), "id", "要素编号"),
        *_twice(tree, ("scenes",), "id", "情景编号"),
        *_twice(tree, ("profile",), "key", "profile 的问题"),
        *_unsourced(tree),
        *_same_wrong(tree),
    ]
    if answers is not None:
        faults += [*_when_faults(tree, answers), *_scene_faults(tree, answers)]
    return tuple(faults)


def _sense_faults(tree: Tree, guide: Guide) -> tuple[Fault, ...]:
    """What only a guide without other faults can be asked: whether all that it says can come to something."""
    return (*_idle_scenes(tree, guide), *_idle_lines(tree, guide), *_baseless_absences(tree, guide))


def _idle_scenes(tree: Tree, guide: Guide) -> Iterator[Fault]:
    for index, scene in enumerate(guide.scenes):
        if not any(line.verified and concerns(line.when, scene.profile) for line in guide.elements):
            message = "没有一行有依据的要素适用于这个情景，无从告知；请补充要素或删除情景"
            yield tree.fault(("scenes", index), message)


def _idle_lines(tree: Tree, guide: Guide) -> Iterator[Fault]:
    for name in (*LINES, "over_demands"):
        for index, line in enumerate(getattr(guide, name)):
            if span_of(guide, line) is None:
                message = "这一行没有一天有效；请改正 effective_from、effective_until，或删除这一行"
                yield tree.fault((name, index), message)


def _baseless_absences(tree: Tree, guide: Guide) -> Iterator[Fault]:
    facet_of = {line.id: (facet, line) for facet, lines in guide.facets for line in lines}
    answers = {question.key: tuple(question.answers) for question in guide.profile}
    for index, absence in enumerate(guide.absent):
        facet, line = facet_of.get(absence.line, (None, None))
        if line is None:
            message = f"没有 {absence.line} 这一行；line 写说明这种情形没有这一项的那一行"
        elif facet is absence.facet:
            message = f"{absence.line} 就是这一类的行；line 写另一类的、说明这种情形没有这一项的那一行"
        elif any(not {*absence.when.get(key, answers[key])} <= {*wanted} for key, wanted in line.when.items()):
            message = f"{absence.line} 不适用于 when 的全部情形；请收窄 when，或换一行"
        else:
            continue
        yield tree.fault(("absent", index, "line"), message)


def _entries(tree: Tree, name: str) -> Iterator[tuple[Loc, dict[str, Plain]]]:
    listed = tree.at((name,))
    for index, entry in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(entry, dict):
            yield (name, index), entry


def _twice(tree: Tree, lists: tuple[str, ...], field: str, what: str) -> Iterator[Fault]:
    seen: set[Plain] = set()
    for name in lists:
        for loc, entry in _entries(tree, name):
            value = entry.get(field)
            if not isinstance(value, str):
                continue
            if value in seen:
                yield tree.fault((*loc, field), f"{what} {shown(value)} 重复；请在本指南内换一个没有用过的")
            seen.add(value)


def _unsourced(tree: Tree) -> Iterator[Fault]:
    for name in LINES:
        for loc, line in _entries(tree, name):
            if line.get("verified", True) is True and "basis" not in line:
                yield tree.fault(loc, "这一行没有依据；请写 basis，确无依据的写 verified: false")


def _same_wrong(tree: Tree) -> Iterator[Fault]:
    for name in ("limits", "fees"):
        for loc, line in _entries(tree, name):
            seen = [line.get("answer")]
            wrong = line.get("wrong")
            for index, phrase in enumerate(wrong if isinstance(wrong, list) else ()):
                if phrase in seen:
                    yield tree.fault(
                        (*loc, "wrong", index), f"「{shown(str(phrase))}」已经写过；wrong 要与 answer 不同、互不相同"
                    )
                seen.append(phrase)


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


def _when_faults(tree: Tree, known: dict[str, set[str]]) -> Iterator[Fault]:
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


def _scene_faults(tree: Tree, known: dict[str, set[str]]) -> Iterator[Fault]:
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
            yield tree.fault((*loc, "profile"), f"没有回答 {_listed(unanswered)}；情景要回答 profile 的每个问题")


def _undefined(key: str, known: dict[str, set[str]]) -> str:
    return f"没有定义问题 {shown(key)}；请先写进 profile，已有：{_listed(known) or '无'}"


def _not_an_answer(key: str, answer: str, known: dict[str, set[str]]) -> str:
    return f"问题 {shown(key)} 没有答案 {shown(answer)}；可写：{_listed(sorted(known[key]))}"


def _listed(names: Iterable[str]) -> str:
    """Names in a row; a guide has at most six questions with six answers, so more are not worth showing."""
    return "、".join(shown(name) for name in islice(names, 6))
