"""A seal covers every field of what was signed: found by walking the models, so that a new field is covered or told."""

import json
from collections.abc import Iterator
from typing import Any, Final

import pytest
from pydantic import BaseModel, ValidationError

from quiz.bank.book.model import (
    HallBook,
    HereStated,
    LocalElement,
    LocalFee,
    LocalLimit,
    LocalMaterial,
    LocalReminder,
    LocalScene,
    NewService,
    Replaces,
    ServiceBook,
    Source,
    vouched,
)
from quiz.bank.book.seal import in_order
from quiz.bank.book.signed import Stands, standing
from quiz.bank.book.unsealed import spoilt
from quiz.model.guide import ProfileQuestion
from quiz.model.source import Signed
from tests.quiz.bank.book.sealing import sealed

_WHO = {"written": {"by": "G1", "day": "2026-11-01"}, "checked": {"by": "Z1", "day": "2026-11-02"}}
_RESTS = {"source": "g1", **_WHO, "again": "2027-11-01"}
_SOURCE = {"title": "某指南", "issuer": "某局", "dated": "2026-02-01"}


def _own() -> ServiceBook:
    """A service of the hall's own with something in each list."""
    degree = {"key": "degree", "ask": "有没有学位？", "answers": {"yes": "有", "no": "没有"}}
    house = {"key": "house", "ask": "有没有房？", "ask_en": "A flat?", "answers": {"yes": "有", "no": "没有"},
             "answers_en": {"yes": "Yes", "no": "No"}}  # fmt: skip
    new = {"title": "人才公寓", "title_en": "Flat", "subject": "housing", "desk": "综合窗口",
           "effective_from": "2026-01-01", "profile": [degree, house]}  # fmt: skip
    limit = {
        "id": "h_t1",
        "text": "办结",
        "value": 2,
        "unit": "day",
        "answer": "2日内",
        "wrong": ["3日内", "4日内"],
        **_RESTS,
    }
    said: dict[str, Any] = {
        "format": 1,
        "service": "L01",
        "new": new,
        "sources": {"g1": _SOURCE},
        "here": {"windows": ["A01", "A02"], **_RESTS},
        "conditions": [{"id": "h_c1", "text": "甲", "replaces": {"line": "c1", "seen": "0" * 12}, **_RESTS}],
        "materials": [
            {"id": "h_m1", "text": "身份证", "form": "original", **_RESTS},
            {"id": "h_m2", "text": "学位证", "form": "copy", "when": {"degree": ["yes"]}, **_RESTS},
        ],
        "steps": [{"id": f"h_p{at}", "text": f"第{at}步", **_RESTS} for at in range(3)],
        "limits": [limit],
        "fees": [{"id": "h_f1", "text": "收费", "amount": "10", "answer": "10元", **_RESTS}],
        "places": [{"id": "h_l1", "text": "一楼", **_RESTS}],
        "reminders": [{"id": "h_r1", "text": "带原件", **_WHO}, {"id": "h_r2", "text": "早来", **_WHO}],
        "scenes": [{"id": "h_s1", "text": "一位先生来问", "profile": {"degree": "yes", "house": "no"}, **_WHO}],
    }
    return ServiceBook.model_validate_json(json.dumps(said))


def _hall() -> HallBook:
    here = {"address": "人民路1号", "telephone": "0372", **_RESTS}
    return HallBook.model_validate_json(json.dumps({"format": 1, "sources": {"g1": _SOURCE}, "here": here}))


_OTHERS: Final[tuple[Any, ...]] = (
    *(
        "别的",
        "x",
        "L02",
        "2026-10-30",
        "12.5",
        "m9",
        "h_zz",
        "0123456789ab",
        "https://hall.example/x",
        "housing",
        "tax",
    ),
    *("copy", "month", "year", "promised", 7, 3, 1, True, False, ["别的"], {"house": ["no"]}, {"house": "yes"}),
    {"a": "甲", "b": "乙"},
    {"yes": "Y", "no": "N"},
    {"line": "c9", "seen": "1" * 12},
)
"""What may stand in a field: of everything, what the model takes."""


def _changed(node: Any) -> Iterator[Any]:
    """Other values for one that is there."""
    if isinstance(node, list) and len(node) > 1:
        yield node[::-1]
        yield node[:-1]
    if isinstance(node, dict) and len(node) > 1:
        yield dict(reversed(node.items()))
    if not isinstance(node, dict) or not node.keys() - {"a", "b", "yes", "no", "degree", "house"}:
        yield from (other for other in _OTHERS if other != node)


def _records(model: BaseModel, data: dict[str, Any]) -> Iterator[tuple[BaseModel, dict[str, Any]]]:
    """Every record of a file with its place in what was dumped of it."""
    yield model, data
    for name in type(model).model_fields:
        found, said = getattr(model, name), data.get(name)
        inside = zip(found, said or (), strict=False) if isinstance(found, tuple) else [(found, said)]
        if isinstance(found, dict):
            inside = zip(found.values(), (said or {}).values(), strict=False)
        for one, told in inside:
            if isinstance(one, BaseModel) and isinstance(told, dict):
                yield from _records(one, told)


Field = tuple[type[BaseModel], str]


def _mutants(value: ServiceBook | HallBook) -> Iterator[tuple[Field, ServiceBook | HallBook]]:
    """The file with one field of one record in it changed, set or taken out; whatever of that is a file."""
    data = value.model_dump(mode="json", exclude_defaults=True)
    for record, place in _records(value, data):
        for name in type(record).model_fields:
            before, valid = place.get(name), 0
            for other in (None, *_changed(before)):
                if valid == _ENOUGH:
                    break
                place[name] = other
                if other is None:
                    del place[name]
                try:
                    mutant = type(value).model_validate_json(json.dumps(data))
                except ValidationError:
                    continue
                if mutant != value:
                    valid += 1
                    yield (type(record), name), mutant
            place.pop(name, None)
            if before is not None:
                place[name] = before


_ENOUGH: Final = 3
"""So many other values of a field are tried."""

_NOT_SAID: Final = {"format", "sources", "basis"}
"""What says nothing by itself: the form of the file; a list of documents of which a line names one; always empty."""

_INSIDE: Final = {"written", "new", "here"}
"""Whole records, of which every field is tried."""


@pytest.mark.parametrize("value", [_own(), _hall()], ids=["service", "hall"])
def test_whatever_is_changed_in_a_signed_file_breaks_a_seal(value: ServiceBook | HallBook) -> None:
    seals = sealed([value])
    names = {name for _, name, _ in vouched(value)}
    assert set(standing(value, seals).values()) == {Stands.SIGNED}
    met: set[Field] = set()
    for field, mutant in _mutants(value):
        met.add(field)
        there = {name for _, name, _ in vouched(mutant)}
        same_service = getattr(mutant, "service", "") == getattr(value, "service", "")
        holds = same_service and there >= names and not spoilt(mutant, seals)
        if field[1] == "checked":  # taken out, the seal says it all the same; of whom else and when else it does not
            marks = [one.checked for _, _, one in vouched(mutant)]
            assert holds is (None in marks), field
        else:
            assert not holds, (field, mutant)
    kinds: list[type[BaseModel]] = [HereStated, Source, Signed]
    if isinstance(value, ServiceBook):
        kinds += [LocalElement, LocalMaterial, LocalLimit, LocalFee, LocalScene, LocalReminder, Replaces, NewService]
        kinds.append(ProfileQuestion)
    kinds.append(type(value))
    wanted = {(kind, name) for kind in kinds for name in kind.model_fields if name not in _NOT_SAID | _INSIDE}
    missed = {f"{kind.__name__}.{name}" for kind, name in wanted - met}
    assert missed == set()  # a new field is either tried here or in `_OTHERS` there is nothing that it takes


def test_a_seal_is_the_same_in_every_version_of_this_program() -> None:
    seals = sealed([_own(), _hall()])
    told = {f"{service}.{name}": one.digest[:12] for (service, name), one in seals.items()}
    assert told == GOLDEN


GOLDEN: Final = {
    "L01.here": "516fd67ad39c",
    "L01.h_c1": "2334f938eead",
    "L01.h_m1": "f2af9f04f994",
    "L01.h_m2": "f7f7c98c24ed",
    "L01.h_p0": "6190f5dc1322",
    "L01.h_p1": "1c3bf1b3ceea",
    "L01.h_p2": "ad0e5e98ba4f",
    "L01.h_t1": "ec57289e7645",
    "L01.h_f1": "5177b29dcd72",
    "L01.h_l1": "c1279b0f1575",
    "L01.h_r1": "f3b62e4ef867",
    "L01.h_r2": "c06c81d4b60b",
    "L01.h_s1": "031333bbedfb",
    "hall.here": "86506721e9ba",
}
"""Written down once: a hall's signatures outlive the program that made them."""


def test_lines_that_change_places_are_others_and_one_that_goes_takes_no_other_with_it() -> None:
    value = _own()
    seals = sealed([value])
    first, second, third = value.steps
    swapped = value.model_copy(update={"steps": (second, first, third)})
    assert set(spoilt(swapped, seals)) == {"h_p0", "h_p1"}
    assert not spoilt(value.model_copy(update={"steps": (first, third)}), seals)
    more = first.model_copy(update={"id": "h_p9", "checked": None})
    assert standing(value.model_copy(update={"steps": (first, more, second, third)}), seals)["h_p9"] is Stands.WAITS
    assert not spoilt(value.model_copy(update={"steps": (more, first, second, third)}), seals)
    assert in_order("a", ("b", "a"), ("b", "x", "a"))
    assert not in_order("a", ("b", "a"), ("a", "b"))


def test_the_same_document_under_another_key_is_the_same() -> None:
    value = _own()
    text = value.model_dump_json(exclude_defaults=True).replace('"g1"', '"g7"')
    assert not spoilt(ServiceBook.model_validate_json(text), sealed([value]))
