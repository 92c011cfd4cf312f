"""Questions and papers are named by their content; the name is worked out once and never outlives the content."""

import copy
import hashlib
import pickle

import pytest

from quiz.model.named import NamedRecord
from tests.quiz.builders import make_paper, single

RECORDS = (single(), make_paper([single()]))


def by_hand(record: NamedRecord) -> str:
    return hashlib.sha256(record.model_dump_json().encode("utf-8")).hexdigest()


@pytest.mark.parametrize("record", RECORDS, ids=["item", "paper"])
def test_a_name_is_the_sha256_of_the_canonical_json(record: NamedRecord) -> None:
    assert record.digest() == by_hand(record)
    assert record.digest() == by_hand(record)


def test_a_changed_copy_gets_a_name_of_its_own() -> None:
    item = single()
    first = item.digest()
    changed = item.model_copy(update={"stem": "另一题干"})
    deep = item.model_copy(update={"stem": "另一题干"}, deep=True)
    assert changed.digest() == deep.digest() == by_hand(changed) != first
    assert item.digest() == first


def test_an_item_of_before_patrol_codes_keeps_its_name() -> None:
    item = single()
    assert "patrol" not in item.canonical()  # attempts ask for it by the digest of these very bytes
    coded = item.model_copy(update={"patrol": ("C2",)})
    assert coded.digest() != item.digest()
    assert type(item).model_validate_json(coded.canonical()) == coded


def test_having_been_named_changes_nothing_else() -> None:
    named, fresh = single(), single()
    named.digest()
    assert named == fresh
    assert hash(named) == hash(fresh)
    assert named.canonical() == fresh.canonical()
    assert named.model_dump() == fresh.model_dump()
    for copied in (copy.copy(named), copy.deepcopy(named), pickle.loads(pickle.dumps(named))):
        assert copied == fresh
        assert copied.digest() == fresh.digest()
