"""What waits, in words."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final

from kiosk.desks.office.hall_facts import HallFacts, Waiting, Waits
from kiosk.views.lines import Line, Passage, Title, Tone
from kiosk.wording.office import OfficeWords

BEHIND: Final[Mapping[str, frozenset[Waits]]] = {
    "scores": frozenset(),
    "patrol": frozenset({Waits.PATROL, Waits.DISPUTE}),
    "people": frozenset({Waits.PIN, Waits.WINDOW}),
    "campaigns": frozenset({Waits.CAMPAIGN, Waits.PAPER}),
    "bulletin": frozenset(),
    "bank": frozenset(),
    "health": frozenset({Waits.CLOCK, Waits.BACKUP}),
    "inbox": frozenset(Waits),
    "set_up": frozenset(),
}
"""Entry of the menu → the work that is done behind it."""


def said(one: Waiting, words: OfficeWords) -> str:
    """One piece of open work in a sentence."""
    return words.room.waits[one.kind.value].format(about=one.about, name=one.name, n=one.count)


_OF_A_KIND: Final = 3
"""So many pieces of one kind are told; of the others their number."""


def digest(facts: HallFacts, words: OfficeWords) -> Sequence[Line]:
    """The most pressing first, of each kind a few, and how many more there are."""
    lines: list[Line] = [Title(words.room.waiting_title)]
    if not facts.waits:
        return (*lines, Passage(words.room.none_wait, Tone.QUIET))
    for _, group in groupby(facts.waits, key=lambda one: one.kind):
        found = [*group]
        lines += [Passage(said(one, words)) for one in found[:_OF_A_KIND]]
        if len(found) > _OF_A_KIND:
            lines.append(Passage(words.room.more.format(n=len(found) - _OF_A_KIND), Tone.QUIET))
    return lines
