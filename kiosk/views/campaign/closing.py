"""A closed campaign: who closed it, what came later, and whose score that changes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from kiosk.text.clean import clean
from kiosk.text.figures import marks
from kiosk.wording.campaign.closing import WORDS, ClosingWords
from kiosk.wording.listed import listed
from kiosk.wording.shape import Language
from scoring.clock import hall_time
from scoring.exact import from_ratio
from scoring.ledger.store import View
from scoring.ledger.witness import ChainHead
from scoring.read.campaigns import CampaignRecord
from scoring.read.closed.errata import Erratum, errata
from scoring.read.closed.frozen import FrozenRecord, frozen, frozen_period
from scoring.read.period import read_period
from scoring.standings import SubjectKind
from scoring.standings.corrected import Correction, corrections


@dataclass(frozen=True)
class ClosedBook:
    """What there is to say; nothing while the book is open."""

    record: FrozenRecord | None = None
    errata: tuple[Erratum, ...] = ()
    changed: tuple[tuple[SubjectKind, Correction], ...] = ()
    """Lines whose composite the errata change."""


def read_closing(connection: View, hall_id: str, campaign: CampaignRecord) -> ClosedBook:
    """Everything about a campaign's closed book, in one view."""
    record = frozen(connection, hall_id, campaign.campaign_id)
    if record is None:
        return ClosedBook()
    later = errata(connection, hall_id, campaign.campaign_id)
    if all(one.adopted for one in later):
        return ClosedBook(record, later)
    closed = frozen_period(connection, hall_id, record)
    now = read_period(connection, hall_id, campaign, record.as_of)
    changed = [(kind, one) for kind in SubjectKind for one in corrections(closed, now, kind) if one.changed]
    return ClosedBook(record, later, tuple(changed))


def head_words(head: ChainHead) -> str:
    """An entry as it is printed: its terminal, number and 48 bits of its digest."""
    return f"{head.terminal_id} {head.short}"


def frozen_words(record: FrozenRecord, language: Language) -> str:
    """Who closed it and when, in a line."""
    words = WORDS[language]
    said = words.frozen if record.second is None else words.frozen_by_two
    return said.format(
        id=record.campaign_id,
        at=_minute(record.frozen_at),
        by=record.frozen_by or "",
        second=record.second,
        head=head_words(record.head),
    )


def erratum_words(one: Erratum, language: Language) -> str:
    """What came later, when, who, and what it changes, in a line."""
    words = WORDS[language]
    said = words.erratum.format(
        at=_minute(one.at),
        what=words.kinds.get(one.kind) or words.other.format(kind=one.kind),
        about=one.about,
        by=one.by or words.terminal.format(terminal=one.terminal_id),
        change=change_words(one, words),
        entry=f"{one.terminal_id}#{one.seq}",
    )
    return said + (words.adopted if one.adopted else "")


def change_words(one: Erratum, words: ClosingWords) -> str:
    """What an erratum changes."""
    whom = " ".join(part for part in (one.unit_id, one.window_id, one.staff_id) if part)
    if not one.counts:
        return words.not_counted
    if one.level is not None:
        return words.rating.format(level=one.level, whom=whom)
    if one.points is not None:
        return words.finding.format(points=one.points, whom=whom)
    if one.earned is not None and one.maximum is not None:
        earned, maximum = (marks(from_ratio(value)) for value in (one.earned, one.maximum))
        return words.attempt.format(earned=earned, maximum=maximum, whom=whom)
    return whom


def closing_lines(book: ClosedBook, language: Language) -> Iterator[str]:
    """Everything, line by line; nothing while the book is open."""
    words = WORDS[language]
    if book.record is None:
        return
    yield frozen_words(book.record, language)
    yield words.facts.format(heads=listed([head_words(one) for one in book.record.heads], language))
    yield words.errata.format(count=len(book.errata))
    for one in book.errata:
        yield erratum_words(one, language)
    if book.changed:
        yield words.corrections.format(count=len(book.changed))
    for kind, changed in book.changed:
        yield words.corrected.format(
            kind=words.by[kind.value],
            id=changed.subject_id,
            name=clean(changed.name or ""),
            frozen=_total(changed.frozen),
            corrected=_total(changed.corrected),
            rank_frozen=changed.rank_frozen or "-",
            rank_corrected=changed.rank_corrected or "-",
        )


def frozen_document(record: FrozenRecord | None) -> dict[str, Any]:
    """Whether, when and by whom it was closed."""
    return {
        "frozen": record is not None,
        "frozen_at": None if record is None else hall_time(record.frozen_at).isoformat(),
        "frozen_by": None if record is None else record.frozen_by,
        "frozen_second": None if record is None else record.second,
        "frozen_head": None if record is None else head_words(record.head),
    }


def closing_document(book: ClosedBook) -> dict[str, Any]:
    """The whole of it as a document."""
    return {
        **frozen_document(book.record),
        "errata": [_erratum(one) for one in book.errata],
        "changed": [
            {
                "kind": kind.value,
                "id": one.subject_id,
                "name": one.name,
                "frozen": None if one.frozen is None else float(one.frozen),
                "with_errata": None if one.corrected is None else float(one.corrected),
                "rank_frozen": one.rank_frozen,
                "rank_with_errata": one.rank_corrected,
            }
            for kind, one in book.changed
        ],
    }


def _erratum(one: Erratum) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "about": one.about,
        "at": hall_time(one.at).isoformat(),
        "by": one.by,
        "terminal": one.terminal_id,
        "seq": one.seq,
        "adopted": one.adopted,
        "staff": one.staff_id,
        "window": one.window_id,
        "unit": one.unit_id,
        "level": one.level,
        "counts": one.counts,
        "points": one.points,
        "earned": one.earned,
        "maximum": one.maximum,
    }


def _total(total: Decimal | None) -> str:
    return "-" if total is None else str(total)


def _minute(at: datetime) -> str:
    return f"{hall_time(at):%Y-%m-%d %H:%M}"
