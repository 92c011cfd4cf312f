"""A service described once (办事指南): the source of checklist, ordering and number items."""

from datetime import date
from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from quiz.model.cause import CauseError
from quiz.model.causes.guides import (
    AnswersUntranslated,
    AnswerUndefinedIn,
    Holder,
    LinesUnsourced,
    NamesTwice,
    NotOnTheSpot,
    QuestionUndefinedIn,
    SceneIncompleteIn,
    ValueWithoutUnit,
)
from quiz.model.question import Amount
from quiz.model.source import Count, Dated, Here, IsoDate, Record, ServiceId, Slug, Sourced, Text, lapsed
from quiz.model.vocabulary import Facet, Subject, Unit

Weight = Annotated[int, Field(ge=1, le=5)]
"""How much an element counts inside its guide, 1 to 5."""

When = dict[Slug, Annotated[tuple[Slug, ...], Field(min_length=1)]]
"""Profile question → answers under which the line applies; all questions must match. Empty: always."""

OWN: Final = "L"
"""How the numbers of services begin that only one hall has."""

LINES: Final = ("conditions", "materials", "steps", "limits", "fees", "places")
"""The lists of a guide whose entries are elements, in the order a clerk says them."""


class ProfileQuestion(Record):
    """Something about the citizen that decides which lines apply."""

    key: Slug
    ask: Text
    """A whole question, polite to the citizen who reads it on the kiosk; it also stands in stems: 谁来办理？"""
    ask_en: Text | None = None
    answers: dict[Slug, Text] = Field(min_length=2, max_length=6)
    answers_en: dict[Slug, Text] | None = None
    """As many as `answers`; absent, as `ask_en`: English speakers read the Chinese."""

    @model_validator(mode="after")
    def _translated_whole(self) -> Self:
        if self.answers_en is not None and set(self.answers_en) != set(self.answers):
            raise CauseError(AnswersUntranslated(tuple(self.answers)))
        return self


class Element(Record):
    """One thing a clerk must say (要素)."""

    id: Slug
    text: Text
    when: When = Field(default_factory=dict)
    only: Text | None = None
    """Words for a circumstance that the profile does not ask about, e.g. 有分支机构: a checklist holds the line only
    where the scene says so with these words, not denied. On the notice it always stands, its condition in its text."""
    for_all: bool = False
    """The condition in the text is a turn that the matter may yet take (材料不全的 …), so everybody is told of it."""
    weight: Weight = 1
    critical: bool = False
    """Leaving it out costs the citizen a second trip, so 一口告知 fails without it."""
    verified: bool = True
    """False: shown but never graded, because no article or official source was seen."""
    basis: Sourced | None = None
    note: Text | None = None
    """What should be known beside the line; citizens read it on the notice and clerks with results. Not graded."""
    source_note: Text | None = None
    """What the next author should know about the source; only `bank check` shows it."""
    effective_from: IsoDate | None = None
    """First day on which the line holds; absent: the guide's."""
    effective_until: IsoDate | None = None
    """First day on which it no longer holds; absent: the guide's. See `quiz.model.spans`."""

    def vouched_for(self, day: date) -> bool:
        """Whether somebody vouches for the line on `day`; a local line lapses when nobody has looked again."""
        return self.verified and not lapsed(self.basis, day)


class Material(Element):
    """A document the citizen brings or fills in (申请材料)."""

    form: Literal["original", "copy", "original_and_copy", "filled_on_site", "information"]
    copies: Annotated[int, Field(ge=0, le=9)] = 1
    issuer: Text | None = None
    sharing: bool = False
    """May be obtained by data sharing, so the citizen need not bring it where the hall is connected."""
    illegal_for_others: bool = True
    """Demanding it of a citizen to whom it does not apply breaks a rule, so 一口告知 fails; False where the statute is
    silent about them and local rules may ask for it."""


class Limit(Element):
    """A time limit (时限). `text` names what it limits, the value stands apart so that it can be asked.

    Without value and unit it is a moment rather than a span, such as 在安葬前.
    """

    value: Annotated[int, Field(ge=0, le=9999)] | None = None
    unit: Unit | None = None
    kind: Literal["statutory", "promised"] = "statutory"
    asked: bool = True
    """False for what is no span of time: a window of dates or how often; no number item is made of it."""
    wrong: tuple[Text, ...] = Field(default=(), max_length=4)
    """Plausible wrong answers, each a whole phrase such as 15 个工作日内."""
    answer: Text
    """The right answer as a phrase of the same form as `wrong`, e.g. 30 日内."""

    @model_validator(mode="after")
    def _value_with_unit(self) -> Self:
        if (self.value is None) != (self.unit is None):
            raise CauseError(ValueWithoutUnit())
        if (self.value == 0) != (self.unit is Unit.ON_THE_SPOT):
            raise CauseError(NotOnTheSpot())
        return self


class Fee(Element):
    """A fee (收费); amount "0" means free, none that something is charged and the source does not say how much."""

    amount: Amount | None = None
    per: Text | None = None
    wrong: tuple[Text, ...] = Field(default=(), max_length=4)
    answer: Text
    """The right answer as a phrase, e.g. 不收费 or 每本 120 元."""


class OverDemand(Record):
    """Something clerks wrongly ask for (多要的)."""

    id: Slug
    text: Text
    facet: Facet = Facet.MATERIALS
    weight: Weight = 1
    illegal: bool = True
    """Asking for it breaks a rule, so 一口告知 fails; False for a mere irrelevance."""
    why: Text
    basis: Sourced
    """What bears out that it may not, or need not, be asked for."""
    effective_from: IsoDate | None = None
    """First day on which the line holds; absent: the guide's."""
    effective_until: IsoDate | None = None
    """First day on which it no longer holds; absent: the guide's."""


class Reminder(Record):
    """What a citizen should bear in mind (提醒); on the notice."""

    text: Text
    when: When = Field(default_factory=dict)


class Absence(Record):
    """A facet of which there is nothing for some citizens: nothing to file, hence nothing to bring.

    Only where a line of another facet says so with its article; the notice says it, instead of: ask at the window, as
    long as that line holds.
    """

    facet: Facet
    line: Slug
    """The line that says so; it concerns everybody whom `when` means."""
    when: When = Field(default_factory=dict)


class Scene(Record):
    """A citizen with a situation: becomes one checklist item."""

    id: Slug
    text: Text
    profile: dict[Slug, Slug] = Field(default_factory=dict)


class Guide(Dated):
    """Everything the hall says about one service."""

    format: Annotated[int, Field(ge=1, le=1)]
    id: ServiceId
    version: Count = 1
    title: Text
    title_en: Text
    subject: Subject
    desk: Text
    """The kind of window that handles it, e.g. 户政窗口."""
    desk_en: Text | None = None
    profile: tuple[ProfileQuestion, ...] = Field(default=(), max_length=6)
    conditions: tuple[Element, ...] = ()
    materials: tuple[Material, ...] = ()
    steps: tuple[Element, ...] = ()
    limits: tuple[Limit, ...] = ()
    fees: tuple[Fee, ...] = ()
    places: tuple[Element, ...] = ()
    over_demands: tuple[OverDemand, ...] = ()
    scenes: tuple[Scene, ...] = ()
    statutes: tuple[Sourced, ...] = Field(min_length=1)
    """The articles the service as a whole rests on."""
    absent: tuple[Absence, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    tips: tuple[Text, ...] = ()
    """易漏易错: what a clerk should remember; with results only."""
    here: Here | None = None
    """What the hall's own book says of window, telephone and hours; a shipped guide says nothing of them."""

    @property
    def only_here(self) -> bool:
        """Whether no shipped guide describes the service: its number is the hall's own."""
        return self.id.startswith(OWN)

    @property
    def facets(self) -> tuple[tuple[Facet, tuple[Element, ...]], ...]:
        """The lines by facet, in the order a clerk says them."""
        return (
            (Facet.CONDITIONS, self.conditions),
            (Facet.MATERIALS, self.materials),
            (Facet.STEPS, self.steps),
            (Facet.LIMITS, self.limits),
            (Facet.FEES, self.fees),
            (Facet.PLACE, self.places),
        )

    @property
    def elements(self) -> tuple[Element, ...]:
        """All lines in the order a clerk says them."""
        return tuple(element for _, lines in self.facets for element in lines)

    def line_name(self, line_id: str) -> str:
        """What the audit and the quarantine call a line, or `statutes`: `S05.t1`."""
        return f"{self.id}.{line_id}"

    @property
    def line_names(self) -> frozenset[str]:
        """The names of all lines that may cite an article, and of the guide's own `statutes`."""
        return frozenset(self.line_name(line_id) for line_id in ("statutes", *self._line_ids))

    @property
    def _line_ids(self) -> list[str]:
        return [line.id for line in self.elements] + [demand.id for demand in self.over_demands]

    @model_validator(mode="after")
    def _lines_fit(self) -> Self:
        ids = self._line_ids
        twice = sorted({slug for slug in ids if ids.count(slug) > 1})
        if twice:
            raise CauseError(NamesTwice(tuple(twice)))
        unsourced = [line.id for line in self.elements if line.verified and line.basis is None]
        if unsourced:
            raise CauseError(LinesUnsourced(tuple(unsourced)))
        known = {question.key: set(question.answers) for question in self.profile}
        for line in self.elements:
            _check_profile(known, line.when, Holder.ELEMENT, line.id)
        for at, reminder in enumerate(self.reminders, start=1):
            _check_profile(known, reminder.when, Holder.REMINDER, str(at))
        for at, absence in enumerate(self.absent, start=1):
            _check_profile(known, absence.when, Holder.ABSENCE, str(at))
        for scene in self.scenes:
            _check_profile(known, {key: (value,) for key, value in scene.profile.items()}, Holder.SCENE, scene.id)
            missing = sorted(set(known) - set(scene.profile))
            if missing:
                raise CauseError(SceneIncompleteIn(scene.id, tuple(missing)))
        return self


def _check_profile(known: dict[str, set[str]], given: When, holder: Holder, name: str) -> None:
    for key, answers in given.items():
        if key not in known:
            raise CauseError(QuestionUndefinedIn(holder, name, key))
        unknown = sorted(set(answers) - known[key])
        if unknown:
            raise CauseError(AnswerUndefinedIn(holder, name, key, tuple(unknown)))
