"""What a campaign's tests show of the bank: marks by subject and by facet, added up over attempts."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeVar

from pydantic import ValidationError
from sqlalchemy import Connection

from quiz.marking import mark
from quiz.marking.facet_sums import Marked, sum_facets
from quiz.model.item import Item
from quiz.model.paper import Paper
from quiz.model.vocabulary import Facet, Subject
from scoring.errors.broken import DocumentChangedError
from scoring.errors.unknown import DocumentMissingError
from scoring.read import attempts as records
from scoring.read.attempts import AttemptRecord

Key = TypeVar("Key", Subject, Facet)


@dataclass(frozen=True, slots=True)
class MarkSum:
    """Marks earned, of marks to be had, over so many questions; exact."""

    questions: int
    """How often a question was put; in a facet, how many questions touch it."""
    earned: Fraction
    maximum: Fraction

    def __add__(self, other: "MarkSum") -> "MarkSum":
        return MarkSum(self.questions + other.questions, self.earned + other.earned, self.maximum + other.maximum)


@dataclass(slots=True)
class Results:
    """The sums over several attempts."""

    attempts: int = 0
    """That were added up."""
    unread: int = 0
    """Whose paper or questions are not kept as they were put, and which are in no sum."""
    subjects: dict[Subject, MarkSum] = field(default_factory=dict)
    facets: dict[Facet, MarkSum] = field(default_factory=dict)

    def add(self, marked: Iterable[Marked]) -> None:
        """Add one attempt."""
        self.attempts += 1
        for one in marked:
            item, _, earned, maximum = one
            _put(self.subjects, item.subject, MarkSum(1, earned, maximum))
            for part in sum_facets([one]):
                _put(self.facets, part.facet, MarkSum(1, part.earned, part.maximum))

    def merge(self, other: "Results") -> None:
        """Add the sums of others."""
        self.attempts += other.attempts
        self.unread += other.unread
        for subject, one in other.subjects.items():
            _put(self.subjects, subject, one)
        for facet, one in other.facets.items():
            _put(self.facets, facet, one)


def results_by_person(connection: Connection, hall_id: str, attempts: Iterable[AttemptRecord]) -> dict[str, Results]:
    """Sums of submitted attempts by badge: marks are those on record, only their facets are worked out from answers."""
    reader = _Reader(connection, hall_id)
    found: dict[str, Results] = {}
    for one in attempts:
        own = found.setdefault(one.staff_id, Results())
        marked = reader.marked(one)
        if marked is None:
            own.unread += 1
        else:
            own.add(marked)
    return found


class _Reader:
    """Reads every paper and question once."""

    def __init__(self, connection: Connection, hall_id: str) -> None:
        self._connection = connection
        self._hall_id = hall_id
        self._items: dict[str, Item] = {}

    def marked(self, record: AttemptRecord) -> list[Marked] | None:
        """The questions of an attempt with their marks; None if its papers are not what they were."""
        try:
            (body,) = records.documents(self._connection, [record.paper_digest]).values()
            paper = Paper.model_validate_json(body)
            self._read(place.item_digest for place in paper.items)
        except (DocumentMissingError, DocumentChangedError, ValidationError):
            return None
        places = {place.position: place for place in paper.items}
        answers = records.answers(self._connection, self._hall_id, record.attempt_id)
        marked: list[Marked] = []
        for given in records.marks(self._connection, self._hall_id, record.attempt_id):
            if given.position not in places:
                return None
            item = self._items[places[given.position].item_digest]
            response = answers[given.position].response if given.position in answers else ()
            marked.append((item, mark(item, response).checklist, Fraction(given.earned), Fraction(given.maximum)))
        return marked

    def _read(self, digests: Iterable[str]) -> None:
        wanted = {*digests} - self._items.keys()
        for digest, body in records.documents(self._connection, wanted).items():
            self._items[digest] = Item.model_validate_json(body)


def _put(sums: dict[Key, MarkSum], key: Key, one: MarkSum) -> None:
    sums[key] = sums[key] + one if key in sums else one
