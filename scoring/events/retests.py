"""Events of targeted retests (定向复测): who was on duty where not everything was told shows that it is known now."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from scoring.events.base import Event, Id
from scoring.rules.answering.rectification_steps import Source


class RetestOpened(Event):
    """Those who were on duty are to be tested on these facets of this service. `quiz` draws the paper."""

    kind: ClassVar[str] = "retest.opened"

    retest_id: Id
    """Also the paper's id."""
    day: date
    source: Source
    """A bad rating or a finding."""
    source_id: Id
    service_id: Id
    facets: Annotated[tuple[Id, ...], Field(min_length=1, max_length=10)]
    """What was not told, by the bank's names."""
    staff: Annotated[tuple[Id, ...], Field(min_length=1, max_length=20)]
    """Who was on duty; nobody else is ever tested."""
    pass_percent: Annotated[int, Field(ge=1, le=100)]
    by: Id
    """Badge of whoever opened it; of one that came with a rating, who entered that, or the terminal."""
    replaces: Id | None = None
    """An earlier one of the same rating, which was about the wrong service or facets: nobody has to take that."""


class RetestExcused(Event):
    """Somebody need not take it: has left, or is away for long."""

    kind: ClassVar[str] = "retest.excused"

    retest_id: Id
    staff_id: Id
    by: Id
