"""Published rules of halls as presets: weights, caps, coupled deductions and items, each with its source.

The facts are paraphrased from public texts; what was not available is not made up but named among `cannot`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from scoring.rules.discipline.catalogue import Requirement, catalogue


@dataclass(frozen=True, slots=True)
class Beyond:
    """Something that the published rules say and this program cannot do."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Preset:
    """One set of published rules."""

    preset_id: str
    version: int
    """Of this record of it; goes up when the record changes."""
    title: str
    title_en: str
    status: str
    """`official` on a government site, `copy` elsewhere, `news`, or `plan`: this program's own founding document."""
    source: tuple[str, ...]
    weights: tuple[int, int, int] | None
    """Test, satisfaction, discipline in whole percent; None where it does not say."""
    caps: Mapping[str, int]
    """Most points that a person or window loses in a family of items."""
    coupling: int
    """Percent of every deduction of a window that the unit's head loses with it; 0 without such a rule."""
    items: Mapping[str, Requirement]
    """Items of its own by code, besides those of the catalogue."""
    cannot: tuple[Beyond, ...]
    wary: tuple[str, ...]
    """Rules among them that punish chance: values of `scoring.standings.anti_patterns.AntiPattern`."""


@cache
def presets() -> Mapping[str, Preset]:
    """All presets by id, in the order of the file."""
    text = (files("scoring.rules.presets") / "presets.json").read_text(encoding="utf-8")
    return {one["id"]: _preset(one) for one in json.loads(text)["presets"]}


def known_item(code: str) -> Requirement | None:
    """An item by its code, of the catalogue or of any preset: no two share a code."""
    return catalogue().get(code) or _every_item().get(code)


def family_of(code: str) -> str:
    """The family of an item; the code itself where it is not known any more."""
    found = known_item(code)
    return found.group if found else code


def items_under(preset_id: str | None) -> Mapping[str, Requirement]:
    """What may be found in a campaign of that preset: the catalogue, then the preset's own items."""
    known = presets().get(preset_id or "")
    own = known.items if known else {}
    return {**catalogue(), **own}


@cache
def _every_item() -> Mapping[str, Requirement]:
    return {code: item for one in presets().values() for code, item in one.items.items()}


def _preset(found: Mapping[str, Any]) -> Preset:
    weights = found["weights"]
    return Preset(
        preset_id=found["id"],
        version=found["version"],
        title=found["title"],
        title_en=found["title_en"],
        status=found["status"],
        source=tuple(found["source"]),
        weights=None if weights is None else (weights[0], weights[1], weights[2]),
        caps=dict(found["caps"]),
        coupling=found["coupling"],
        items={one["code"]: Requirement(**one) for one in found["items"]},
        cannot=tuple(Beyond(**one) for one in found["cannot"]),
        wary=tuple(found.get("wary", ())),
    )
