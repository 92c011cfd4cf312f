"""What an event names by its digest is kept with it: papers and items as they were put."""

from typing import get_args

from scoring.events import EVENT_TYPES
from scoring.events.base import DigestHex, DocumentHex
from scoring.events.organisation import UnitRegistered
from scoring.ledger.ledger import Frozen, Submission
from scoring.ledger.store import Store

PAPER, ITEM = Frozen("a" * 64, "paper", '{"title":"试卷"}'), Frozen("b" * 64, "item", "{}")
UNIT = UnitRegistered(unit_id="U1", name="单位")


def documents(store: Store) -> list[tuple[str, str, str]]:
    with store.reading() as connection:
        rows = connection.exec_driver_sql("SELECT digest, kind, body FROM document ORDER BY digest")
        return [(row.digest, row.kind, row.body) for row in rows]


def test_documents_are_kept_with_the_event_that_names_them(store: Store) -> None:
    store.ledger.append(UNIT, documents=(PAPER, ITEM))
    assert documents(store) == [(one.digest, one.kind, one.body) for one in (PAPER, ITEM)]


def test_a_document_that_many_events_name_is_kept_once(store: Store) -> None:
    store.ledger.append_all([Submission(UNIT, documents=(PAPER,)), Submission(UNIT, documents=(PAPER, ITEM))])
    assert len(documents(store)) == 2


def test_every_digest_of_an_event_is_a_documents_or_known_to_be_none() -> None:
    """`verify` misses a document that is gone by these fields alone: a new one has to be told apart here."""
    digests = {
        (model.kind, name): field
        for model in EVENT_TYPES
        for name, field in model.model_fields.items()
        if get_args(DigestHex)[1] in field.metadata or any(one == DigestHex for one in get_args(field.annotation))
    }
    documents = {at for at, field in digests.items() if get_args(DocumentHex)[-1] in field.metadata}
    assert documents == {
        ("attempt.started", "paper_digest"),
        ("campaign.frozen", "facts"),
        ("survey.opened", "document"),
    }
    assert {name for _, name in digests.keys() - documents} == {"visit", "token", "digest"}
