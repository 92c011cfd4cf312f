"""一次性告知单: a guide as one citizen needs it, everything at once and nothing else."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import assert_never

from quiz.model.case import asked_questions, concerns
from quiz.model.citing import distinct
from quiz.model.guide import Element, Fee, Guide, Limit, Material, ProfileQuestion
from quiz.model.numerals import value_of
from quiz.model.source import Basis, Here, LocalBasis
from quiz.model.spans import in_force
from quiz.model.vocabulary import Facet
from quiz.notice.errors import GuideNotInForceError, ProfileError

DESK_LINE = "h_desk"
"""The line of a guide that is made of the hall's windows."""

FORMS = {
    "original": "原件",
    "copy": "复印件",
    "original_and_copy": "原件和复印件",
    "filled_on_site": "现场填写",
    "information": "提供信息",
}
"""How a material is handed in, in the hall's words."""


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """One thing to know."""

    text: str
    detail: str
    """Form, issuer, sharing; empty where there is nothing to add."""
    note: str | None
    verified: bool
    """False: no article was seen, or the audit found it changed; the local guide decides, and the notice says so."""
    basis: Basis | None
    """What it rests on; of a line that nobody vouches for only where it stands in the hall's own book."""

    @property
    def local(self) -> bool:
        """Whether it stands in the hall's own book."""
        return isinstance(self.basis, LocalBasis)


@dataclass(frozen=True, slots=True)
class Notice:
    """A guide with the profile's choices applied."""

    service: str
    title: str
    desk: str
    day: date
    profile: tuple[tuple[ProfileQuestion, str], ...]
    """The questions that mattered, each with the key of the chosen answer."""
    sections: tuple[tuple[Facet, tuple[NoticeLine, ...]], ...]
    """Every facet in the order a clerk says them. Without a line nothing is known, unless it is in `absent`."""
    absent: frozenset[Facet]
    """Facets of which there is nothing for this citizen, as a line says that somebody vouches for."""
    reminders: tuple[str, ...]
    statutes: tuple[Basis, ...]
    """What the service as a whole rests on; empty when the audit found one of them changed."""
    here: Here | None = None
    """Where in this hall it is done, as the hall's own book says."""

    @property
    def sources(self) -> tuple[Basis, ...]:
        """Every article that the service and the vouched lines rest on, once: the statutes' laws first, by number."""
        lines = (line for _, lines in self.sections for line in lines)
        found = distinct([*self.statutes, *(line.basis for line in lines if line.verified)])
        laws = list(dict.fromkeys(one.law for one in found))
        return tuple(sorted(found, key=lambda one: (laws.index(one.law), _number(one.article))))


def make_notice(guide: Guide, profile: Mapping[str, str], day: date, held: Container[str] = frozenset()) -> Notice:
    """Apply a profile to a guide.

    Args:
        guide: the service.
        profile: question key → answer key; answers to questions that do not matter in this case may be left out.
        day: the day the notice is handed out: printed on it, and only lines in force on it appear.
        held: names of guide lines in quarantine (`Bank.quarantined`): they appear as lines that nobody vouches for.

    Raises:
        GuideNotInForceError: the guide is not in force on `day`.
        ProfileError: a question is not answered, or an answer is not one of the guide's; it lists them.
    """
    if not guide.holds_on(day):
        raise GuideNotInForceError(guide.id, day, guide.effective_from, guide.effective_until)
    current = in_force(guide, day)
    _check_profile(current, profile)
    asked = tuple((question, profile[question.key]) for question in asked_questions(current, profile))
    case = {question.key: answer for question, answer in asked}
    vouched = {one.id for one in current.elements if one.vouched_for(day) and guide.line_name(one.id) not in held}
    return Notice(
        service=guide.id,
        title=guide.title,
        desk=guide.desk,
        day=day,
        profile=asked,
        sections=tuple(
            (facet, tuple(_line(one, one.id in vouched) for one in lines if _is_told(one, guide.here, case)))
            for facet, lines in current.facets
        ),
        absent=frozenset(one.facet for one in guide.absent if one.line in vouched and concerns(one.when, case)),
        reminders=tuple(one.text for one in guide.reminders if concerns(one.when, case)),
        statutes=() if guide.line_name("statutes") in held else guide.statutes,
        here=guide.here,
    )


def _check_profile(guide: Guide, profile: Mapping[str, str]) -> None:
    """Refuse a profile that leaves a question open or answers what is not asked. Raises ProfileError."""
    known = {question.key: question for question in guide.profile}
    given = {key: answer for key, answer in profile.items() if key in known and answer in known[key].answers}
    misfits = [known[key] for key in profile if key in known and key not in given]
    strange = tuple(key for key in profile if key not in known)
    asks = (*misfits, *(one for one in asked_questions(guide, given) if one.key not in profile))
    if strange or asks:
        raise ProfileError(guide.id, strange, {one.key: profile[one.key] for one in misfits}, asks)


def _is_told(line: Element, here: Here | None, case: Mapping[str, str]) -> bool:
    """Whether it concerns this citizen; the line that is made of `here` is told with it."""
    return concerns(line.when, case) and not (here is not None and line.id == DESK_LINE)


def _line(line: Element, vouched: bool) -> NoticeLine:
    basis = line.basis if vouched or isinstance(line.basis, LocalBasis) else None
    return NoticeLine(_text(line), _detail(line), line.note, vouched, basis)


def _number(article: str) -> list[Fraction]:
    """第二十五条之一 as 25 and 1, to be put in order."""
    return [value_of(numeral) or Fraction(0) for numeral in re.split("[第条之]+", article) if numeral]


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
    parts = [FORMS[line.form] + (f"{line.copies}份" if line.form != "information" and line.copies > 0 else "")]
    if line.issuer and "出具" not in line.text:
        parts.append(f"由{line.issuer}出具")
    if line.sharing:
        parts.append("能够共享核验的，不用提交")
    return "，".join(parts)
