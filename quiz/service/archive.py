"""Papers and questions as they were put: frozen with the first entry of an attempt, read back from there ever after.

A bank may change the next day; a resumed attempt, a result looked at a year later and a re-marking all use what is
kept here, never the bank.
"""

from collections.abc import Iterable

from sqlalchemy import Connection

from quiz.attempt import Attempt, AttemptStatus
from quiz.model.item import Item
from quiz.model.paper import Paper
from scoring.events.attempts import SubmitReason
from scoring.ledger.ledger import Frozen
from scoring.read import attempts as records
from scoring.read.attempts import AttemptRecord, StoredAnswer

_UNTOUCHED = StoredAnswer((), flagged=False)


def frozen(paper: Paper, items: Iterable[Item]) -> tuple[Frozen, ...]:
    """A paper and its items as documents named by their digests."""
    return (
        Frozen(paper.digest(), "paper", paper.canonical()),
        *(Frozen(item.digest(), "item", item.canonical()) for item in items),
    )


def thawed(connection: Connection, hall_id: str, record: AttemptRecord) -> tuple[Attempt, dict[str, Item]]:
    """An attempt as it stands on record, with its questions as they were put.

    Raises:
        DocumentMissingError: a document is missing.
        DocumentChangedError: a document was changed since.
    """
    (body,) = records.documents(connection, [record.paper_digest]).values()
    paper = Paper.model_validate_json(body)
    bodies = records.documents(connection, (place.item_digest for place in paper.items))
    items = {place.item_id: Item.model_validate_json(bodies[place.item_digest]) for place in paper.items}
    return standing(connection, hall_id, record, paper), items


def standing(connection: Connection, hall_id: str, record: AttemptRecord, paper: Paper) -> Attempt:
    """An attempt at `paper` as it stands on record, whatever anybody remembers of it."""
    answers = records.answers(connection, hall_id, record.attempt_id)
    return Attempt(
        attempt_id=record.attempt_id,
        staff_id=record.staff_id,
        campaign_id=record.campaign_id,
        paper_id=record.paper_id,
        number=record.number,
        paper=paper,
        seconds_allowed=record.seconds_allowed,
        responses=tuple(answers.get(place.position, _UNTOUCHED).response for place in paper.items),
        position=record.position,
        flags=frozenset(position for position, answer in answers.items() if answer.flagged),
        elapsed_ms=record.elapsed_ms,
        status=AttemptStatus.OPEN if record.is_open else AttemptStatus.SUBMITTED,
        reason=SubmitReason(record.submit_reason) if record.submit_reason else None,
        marks=records.marks(connection, hall_id, record.attempt_id),
        sitting_id=record.sitting_id,
        interruptions=record.interruptions,
        away_ms=record.away_ms,
    )
