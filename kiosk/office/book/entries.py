"""The fields that the forms of the book share, and what was typed into them."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from kiosk.desks.office.book_ports import Rests, ServiceLook, SourceWanted
from kiosk.errors.office import NotAChoiceError
from kiosk.office.listing.form import Entry
from kiosk.views.office import typed as understood
from kiosk.wording.office.book_fields import FIELDS
from kiosk.wording.office.book_texts import YUAN
from kiosk.wording.vocabulary import TERMS
from quiz.model.vocabulary import Unit
from scoring.identifiers import folded

_YEAR: Final = timedelta(days=365)
_SPAN: Final = re.compile(r"([0-9]{1,4})\s*(\D+)")
_AMOUNT: Final = re.compile(r"[0-9]{1,9}(\.[0-9]{1,2})?")
_SPANS: Final = (Unit.WORKING_DAY, Unit.DAY, Unit.MONTH, Unit.YEAR, Unit.HOUR)


def asked(name: str, value: str = "", *, secret: bool = False, hint: Mapping[str, str] | None = None) -> Entry:
    """A field by its name, which is also where its words stand; `hint` fills in its hint."""
    facts = hint or {}
    return Entry(
        name,
        lambda words: words.book.asked.fields[name],
        lambda words: words.book.asked.hints[name].format(**facts) if facts else words.book.asked.hints[name],
        value,
        secret,
    )


def source_entries() -> tuple[Entry, ...]:
    """A document."""
    return tuple(asked(name) for name in ("title", "issuer", "dated", "number", "link"))


def source_of(typed: Mapping[str, str]) -> SourceWanted:
    """The document that was typed. Raises NotADayError."""
    title = typed["title"].strip().removeprefix("《").removesuffix("》")
    day = understood.day(typed["dated"])
    return SourceWanted(title, typed["issuer"].strip(), day, typed["number"].strip(), typed["link"].strip())


def year_on(day: date) -> date:
    """When somebody looks again, unless another day is typed."""
    return day + _YEAR


def plain_rests(again: date) -> Entry:
    """Only the day to look again: the source is asked beside it."""
    return asked("again", again.isoformat())


def rests_entries(look: ServiceLook, fields: Mapping[str, object], again: date) -> tuple[Entry, ...]:
    """What something rests on: source, its words, the day to look again."""
    known = list(look.sources)
    source = str(fields.get("source") or (known[-1] if known else ""))
    named = "; ".join(f"{key} {title}" for key, title in look.sources.items())
    quote = str(fields.get("quote") or "")
    return (asked("source", source, hint={"sources": named}), asked("quote", quote), plain_rests(again))


def rests_of(typed: Mapping[str, str]) -> Rests:
    """What was typed of that. Raises NotADayError."""
    return Rests(typed["source"].strip().lower(), typed["quote"].strip(), understood.day(typed["again"]))


def chosen(given: str, values: Sequence[str], which: str) -> str:
    """One of a few values, in either language or as files spell it. Raises NotAChoiceError."""
    plain = folded(given)
    for value in values:
        said = (getattr(words, which)[value] for words in FIELDS.values())
        if plain in {folded(value), *map(folded, said)}:
            return value
    raise NotAChoiceError(given)


def is_yes(given: str) -> bool:
    """Yes or no; nothing typed is no. Raises NotAChoiceError."""
    plain = folded(given)
    if plain in {folded(words.yes) for words in FIELDS.values()}:
        return True
    if not plain or plain in {folded(words.no) for words in FIELDS.values()}:
        return False
    raise NotAChoiceError(given)


def amount_of(given: str) -> str:
    """An amount of yuan as files have it; "0" for 不收费 or `free`. Raises NotAChoiceError."""
    text = unicodedata.normalize("NFKC", given).strip().removesuffix(YUAN).strip()
    if folded(text) in {folded(words.free) for words in FIELDS.values()}:
        return "0"
    if _AMOUNT.fullmatch(text) is None:
        raise NotAChoiceError(given)
    whole, _, cents = text.partition(".")
    cents = cents.rstrip("0")
    return f"{int(whole)}.{cents}" if cents else str(int(whole))


def span_of(given: str) -> tuple[int, Unit]:
    """How long, such as 2个工作日 or `2 working days`; 当场 is 0. Raises NotAChoiceError."""
    text = unicodedata.normalize("NFKC", given).strip()
    units = {unit: {words.units[unit].strip() for words in TERMS.values()} for unit in (*_SPANS, Unit.ON_THE_SPOT)}
    if folded(text) in {folded(word) for word in units[Unit.ON_THE_SPOT]}:
        return 0, Unit.ON_THE_SPOT
    found = _SPAN.fullmatch(text)
    if found is not None and int(found[1]) > 0:
        said = folded(found[2])
        for unit in _SPANS:
            words = {folded(one) for one in units[unit]}
            if said in words | {f"{one}s" for one in words} | {one.removeprefix(_COUNTED) for one in words}:
                return int(found[1]), unit
    raise NotAChoiceError(given)


_COUNTED: Final = TERMS[next(iter(TERMS))].units[Unit.WORKING_DAY][:1]
"""个, which some leave away."""
