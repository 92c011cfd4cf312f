"""一次性告知单: a guide as one citizen needs it, everything at once and nothing else."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from quiz.bank.spans import in_force
from quiz.case import asked_questions, concerns
from quiz.errors import QuizError
from quiz.guide import Element, Fee, Guide, Limit, Material, ProfileQuestion
from quiz.source import Basis
from quiz.vocabulary import Facet

FORMS = {
    "original": "原件",
    "copy": "复印件",
    "original_and_copy": "原件和复印件",
    "filled_on_site": "现场填写",
    "information": "提供信息",
}
"""How a material is handed in, in the hall's words."""


class SheetError(QuizError):
    """The profile does not fit the guide."""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One thing to know."""

    text: str
    detail: str
    """Form, issuer, sharing; empty where there is nothing to add."""
    note: str | None
    verified: bool
    """False: no article was seen, or the audit found it changed; the local guide decides, and the sheet says so."""
    basis: Basis | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A guide with the profile's choices applied."""

    service: str
    title: str
    desk: str
    day: date
    profile: tuple[tuple[ProfileQuestion, str], ...]
    """The questions that mattered, each with the key of the chosen answer."""
    sections: tuple[tuple[Facet, tuple[SheetLine, ...]], ...]
    """Every facet in the order a clerk says them. Without a line nothing is known, unless it is in `absent`."""
    absent: frozenset[Facet]
    """Facets of which there is nothing for this citizen."""
    reminders: tuple[str, ...]
    statutes: tuple[Basis, ...]
    """Empty when the audit found one of them changed."""


def make_sheet(guide: Guide, profile: Mapping[str, str], day: date, held: Container[str] = frozenset()) -> Sheet:
    """Apply a profile to a guide.

    Args:
        guide: the service.
        profile: question key → answer key; answers to questions that do not matter in this case may be left out.
        day: the day the sheet is handed out: printed on it, and only lines in force on it appear.
        held: names of guide lines in quarantine (`Bank.quarantined`): they appear as lines that nobody vouches for.

    Raises:
        SheetError: a question is not answered, or an answer is not one of the guide's; the message lists them.
    """
    current = in_force(guide, day)
    _check_profile(current, profile)
    asked = tuple((question, profile[question.key]) for question in asked_questions(current, profile))
    case = {question.key: answer for question, answer in asked}
    return Sheet(
        service=guide.id,
        title=guide.title,
        desk=guide.desk,
        day=day,
        profile=asked,
        sections=tuple(
            (facet, tuple(_line(one, guide.line_name(one.id) in held) for one in lines if concerns(one.when, case)))
            for facet, lines in current.facets
        ),
        absent=frozenset(one.facet for one in guide.absent if concerns(one.when, case)),
        reminders=tuple(one.text for one in guide.reminders if concerns(one.when, case)),
        statutes=() if guide.line_name("statutes") in held else guide.statutes,
    )


def _check_profile(guide: Guide, profile: Mapping[str, str]) -> None:
    """Refuse a profile that leaves a question open or answers what is not asked. Raises SheetError."""
    known = {question.key: question for question in guide.profile}
    problems = [f"没有问题 {key}" for key in profile if key not in known]
    given = {key: answer for key, answer in profile.items() if key in known and answer in known[key].answers}
    wrong = [known[key] for key in profile if key in known and key not in given]
    problems += [f"没有答案 {one.key}={profile[one.key]}，{_choices(one)}" for one in wrong]
    problems += [_choices(one) for one in asked_questions(guide, given) if one.key not in profile]
    if problems:
        raise SheetError(f"{guide.id} " + "；".join(problems))


def _choices(question: ProfileQuestion) -> str:
    answers = "，".join(f"{question.key}={answer} {words}" for answer, words in question.answers.items())
    return f"请回答「{question.ask}」: {answers}"


def _line(line: Element, held: bool) -> SheetLine:
    vouched = line.verified and not held
    return SheetLine(_text(line), _detail(line), line.note, vouched, None if held else line.basis)


def _text(line: Element) -> str:
    match line:
        case Limit() | Fee():
            return f"{line.text}：{line.answer}"
        case Element():
            return line.text
        case _:
            assert_never(line)


def _detail(line: Element) -> str:
    if not isinstance(line, Material):
        return ""
    parts = [FORMS[line.form] + (f"{line.copies}份" if line.copies > 1 else "")]
    if line.issuer and "出具" not in line.text:
        parts.append(f"由{line.issuer}出具")
    if line.sharing:
        parts.append("能够共享核验的，不用提交")
    return "，".join(parts)
