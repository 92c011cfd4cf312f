"""An item: a question as it is put to a clerk, whether written by hand or derived from a guide.

Every response, of any type, is one flat tuple of tokens, so that storage needs to know nothing of types:

========== ==========================================================
type       response
========== ==========================================================
single     `("B",)`
multiple   `("A", "C")` in option order
true_false `("true",)` or `("false",)`
ordering   `("C", "A", "B")` first step first; shorter while unfinished
number     `("30", "day")` value and unit; unit alone is never stored
tell       ids of the elements told, e.g. `("c1", "m1", "t1")`
========== ==========================================================

An empty tuple means not answered.
"""

from datetime import date
from typing import Annotated

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from quiz.model.named import NamedRecord
from quiz.model.source import Record, Sourced
from quiz.model.vocabulary import Difficulty, Facet, ItemType, MarkingRule, Subject, Unit

Response = tuple[str, ...]
"""A raw response in the encoding above."""


class Option(Record):
    """Something that can be chosen or put in order."""

    id: str
    text: str


class TellElement(Record):
    """One line of a checklist item: something to say, or something that must not be demanded."""

    id: str
    text: str
    facet: Facet
    group: str | None = None
    """Lines of one group exclude each other (the right limit and its wrong alternatives); absent: tick freely."""
    group_label: str | None = None
    """What the lines of the group are about, e.g. 制发居住证的时限; their texts are understood under it."""
    required: bool
    """True: belongs to R. False: belongs to S, an over-demand or a wrong fact."""
    weight: Annotated[int, Field(ge=1, le=5)] = 1
    critical: bool = False
    illegal: bool = False
    """Only for lines that are not required: demanding it breaks a rule, so 一口告知 fails."""
    why: str | None = None
    """Shown with the result."""
    basis: Sourced | None = None

    @property
    def line(self) -> str:
        """The guide's line it says or bends: of the wrong alternatives that of the right one, which names the group."""
        return self.group or self.id


class Item(NamedRecord):
    """One question with its key. Frozen and canonical: equal content has an equal digest."""

    id: str
    """`Q-CIVIL-001` for hand-written, `S05:tell:s1`, `S05:order`, `S05:limit:t1`, `S05:fee:f1` for derived items.

    An item for a later time of its guide ends with its first day, `S05:order:2027-01-01`, see `quiz.model.spans`.
    """
    version: int
    type: ItemType
    subject: Subject
    service: str | None = None
    facet: Facet | None = None
    scene: bool = False
    difficulty: Difficulty
    stem: str
    options: tuple[Option, ...] = ()
    elements: tuple[TellElement, ...] = ()
    """Only for `tell`."""
    key: Response
    """The full-mark response; for `tell` the required elements in guide order; for `number` value and unit."""
    tolerance: str = "0"
    """Only for `number`: the greatest deviation that still counts, a non-negative decimal."""
    units: tuple[Unit, ...] = ()
    """Only for `number`: the units offered."""
    reckoning: str | None = None
    """How a number of the key follows from other numbers, e.g. `60 + 30`."""
    rule: MarkingRule
    explanation: str
    basis: tuple[Sourced, ...] = ()
    effective_from: date
    effective_until: date | None = None
    region: str | None = None
    patrol: tuple[str, ...] = ()
    """Codes of the patrol catalogue it trains; absent from the canonical form of an item that has none, so that items
    of before there were codes keep their names."""

    @model_serializer(mode="wrap")
    def _without_empty_patrol(self, handler: SerializerFunctionWrapHandler) -> dict[str, object]:
        fields: dict[str, object] = handler(self)
        if not self.patrol:
            fields.pop("patrol", None)
        return fields

    @property
    def written(self) -> bool:
        """Whether somebody wrote it; else it is derived from a guide, and its id has colons."""
        return ":" not in self.id

    def holds_on(self, day: date) -> bool:
        """Whether the item may be drawn on `day` (start inclusive, end exclusive)."""
        return self.effective_from <= day and (self.effective_until is None or day < self.effective_until)
