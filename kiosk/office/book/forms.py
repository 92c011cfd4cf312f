"""The forms that write the book: where and when, promises, papers, fees, other lines, situations, lines reworded."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kiosk.desks.office.book_ports import HERE, BookDesk, LineCard, QuestionWanted, ServiceLook
from kiosk.office.book.entries import amount_of, asked, chosen, is_yes, rests_entries, rests_of, span_of, year_on
from kiosk.office.book.situations import answers_of, numbered, picked, situation
from kiosk.office.listing.form import Entry, Form
from kiosk.office.listing.page import Says
from kiosk.views.office import typed as understood
from kiosk.wording.office.book_fields import FIELDS
from kiosk.wording.office.book_texts import COSTS, DONE_AT_ONCE, DONE_WITHIN, FEE_TEXT, FREE, PROMISE_TEXT, SPANS
from kiosk.wording.shape import Language
from quiz.model.vocabulary import Unit

_FACTS = ("windows", "floor", "address", "telephone", "hours", "hotline", "outcome", "collect", "link")
_KINDS = ("conditions", "steps", "places")


@dataclass(frozen=True, slots=True)
class Writing:
    """For which service, by whom, today."""

    desk: BookDesk
    badge: str
    look: ServiceLook
    today: date
    then: Callable[[str], object]

    def asks(self, title: Says, prompt: Says, entries: Sequence[Entry], write: Callable[[Mapping[str, str]], str]) -> (
        Form[str]
    ):  # fmt: skip
        """A form of these fields."""
        return Form(title, prompt, entries, lambda words: words.book.write, write, self.then)

    def rests(self, fields: Mapping[str, object] | None = None) -> tuple[Entry, ...]:
        """The fields every line has."""
        return rests_entries(self.look, fields or {}, year_on(self.today))

    def whom(self) -> tuple[Entry, ...]:
        """Whom a new line concerns, where the service asks anything of citizens."""
        return (asked("whom"),) if self.look.questions else ()

    def prompt(self, says: Says) -> Says:
        """What a form asks, and the situations to pick from."""
        choices = numbered(self.look)
        if not choices:
            return says
        return lambda words: f"{says(words)}\n{words.book.situations.format(choices=choices)}"

    def put(self, where: str, fields: Mapping[str, Any], typed: Mapping[str, str]) -> str:
        """Write a line of what was typed; what stayed empty is not said."""
        said = {name: value for name, value in fields.items() if value is not None and value != ""}
        if when := picked(typed.get("whom", ""), self.look):
            said["when"] = when
        return self.desk.put_line(self.look.service, where, said, rests_of(typed), self.badge)


def here_form(writing: Writing) -> Form[str]:
    """Windows, telephone, hours; what the book says already stands in the fields."""
    card = next((one for one in writing.look.lines if one.where == HERE), None)
    fields: Mapping[str, Any] = card.fields if card is not None else {}

    def write(typed: Mapping[str, str]) -> str:
        facts: dict[str, Any] = {name: typed[name].strip() for name in _FACTS if typed[name].strip()}
        if "windows" in facts:
            facts["windows"] = understood.several(facts["windows"])
        writing.desk.put_here(writing.look.service, facts, rests_of(typed), writing.badge)
        return HERE

    def value(name: str) -> str:
        found = fields.get(name) or ""
        return found if isinstance(found, str) else " ".join(found)

    entries = (*(asked(name, value(name)) for name in _FACTS), *writing.rests(fields))
    return writing.asks(lambda words: words.book.here_title, lambda words: words.book.here_prompt, entries, write)


def promise_form(writing: Writing) -> Form[str]:
    """How soon the hall promises to be done."""

    def write(typed: Mapping[str, str]) -> str:
        value, unit = span_of(typed["promise"])
        at_once = unit is Unit.ON_THE_SPOT
        answer = DONE_AT_ONCE if at_once else DONE_WITHIN.format(span=f"{value}{SPANS[unit.value]}")
        fields = {"text": typed["text"].strip(), "value": value, "unit": unit.value, "kind": "promised"}
        return writing.put("limits", {**fields, "answer": answer}, typed)

    entries = (asked("text", PROMISE_TEXT), asked("promise"), *writing.whom(), *writing.rests())
    prompt = writing.prompt(lambda words: words.book.promise_prompt)
    return writing.asks(lambda words: words.book.promise_title, prompt, entries, write)


def material_form(writing: Writing) -> Form[str]:
    """A paper or a form."""

    def write(typed: Mapping[str, str]) -> str:
        copies = understood.whole(typed["copies"], 1, 9)
        fields = {
            "text": typed["text"].strip(),
            "form": chosen(typed["manner"], tuple(FIELDS[Language.ZH].forms), "forms"),
            "copies": copies if copies > 1 else None,
            "critical": True if is_yes(typed["critical"]) else None,
        }
        return writing.put("materials", fields, typed)

    fields = (asked("text"), asked("manner"), asked("copies", "1"), asked("critical"))
    entries = (*fields, *writing.whom(), *writing.rests())
    prompt = writing.prompt(lambda words: words.book.material_prompt)
    return writing.asks(lambda words: words.book.material_title, prompt, entries, write)


def fee_form(writing: Writing) -> Form[str]:
    """What it costs here, or that it costs nothing."""

    def write(typed: Mapping[str, str]) -> str:
        amount, per = amount_of(typed["amount"]), typed["per"].strip()
        answer = FREE if amount == "0" else COSTS.format(per=per, amount=amount)
        fields = {"text": typed["text"].strip(), "amount": amount, "per": per, "answer": answer}
        return writing.put("fees", fields, typed)

    entries = (asked("text", FEE_TEXT), asked("amount"), asked("per"), *writing.whom(), *writing.rests())
    prompt = writing.prompt(lambda words: words.book.fee_prompt)
    return writing.asks(lambda words: words.book.fee_title, prompt, entries, write)


def scene_form(writing: Writing) -> Form[str]:
    """A citizen in a situation, of which a checklist is made."""

    def write(typed: Mapping[str, str]) -> str:
        profile = situation(typed.get("situation", ""), writing.look)
        return writing.desk.put_scene(writing.look.service, typed["scene"].strip(), profile, writing.badge)

    entries = (asked("scene"), *((asked("situation"),) if writing.look.questions else ()))
    prompt = writing.prompt(lambda words: words.book.scene_prompt)
    return writing.asks(lambda words: words.book.scene_title, prompt, entries, write)


def question_form(writing: Writing) -> Form[str]:
    """Something to ask a citizen of an own service."""

    def write(typed: Mapping[str, str]) -> str:
        answers = {name: answers_of(typed[name]) for name in ("answers", "answers_en")}
        wanted = QuestionWanted(typed["ask"].strip(), typed["ask_en"].strip(), answers)
        return writing.desk.put_question(writing.look.service, wanted, writing.badge)

    entries = tuple(asked(name) for name in ("ask", "answers", "ask_en", "answers_en"))
    return writing.asks(
        lambda words: words.book.question_title, lambda words: words.book.question_prompt, entries, write
    )


def line_form(writing: Writing) -> Form[str]:
    """A condition, a step or a place."""

    def write(typed: Mapping[str, str]) -> str:
        where = chosen(typed["kind"], _KINDS, "kinds")
        fields = {"text": typed["text"].strip(), "critical": True if is_yes(typed["critical"]) else None}
        return writing.put(where, fields, typed)

    entries = (asked("kind"), asked("text"), asked("critical"), *writing.whom(), *writing.rests())
    prompt = writing.prompt(lambda words: words.book.line_prompt)
    return writing.asks(lambda words: words.book.line_title, prompt, entries, write)


def replace_form(one: LineCard, writing: Writing) -> Form[str]:
    """A shipped line in the hall's own words, or a local one in others; all else about it stays."""
    kept = {name: value for name, value in one.fields.items() if name not in {"source", "quote"}}
    if not one.local:
        kept = {name: value for name, value in kept.items() if name not in {"id", "effective_from", "effective_until"}}
        kept["replaces"] = one.line
    answered = "answer" in one.fields

    def write(typed: Mapping[str, str]) -> str:
        said = {"text": typed["text"].strip()}
        if answered:
            said["answer"] = typed["answer"].strip()
        return writing.put(one.where, {**kept, **said}, typed)

    shown = [asked("text", str(one.fields.get("text", "")))]
    if answered:
        shown.append(asked("answer", str(one.fields["answer"])))
    entries = (*shown, *writing.rests(one.fields if one.local else None))
    return writing.asks(
        lambda words: words.book.replace_title,
        lambda words: words.book.replace_prompt.format(words=one.words),
        entries,
        write,
    )
