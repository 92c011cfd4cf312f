"""Whether the database is whole, as far as a quick look can tell."""

from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.desks.doctor.model import Check, Checked, Sign, State
from scoring.backup.quick_look import QuickLook
from scoring.errors import ScoringError


def check_database(look: Callable[[], QuickLook], set_aside: Sequence[Path]) -> Checked:
    """What the database says, and what was set aside because it could not be read.

    Args:
        look: looks at it; raises a `ScoringError` for what cannot be opened.
        set_aside: damaged databases that this terminal has put away, in order of time.
    """
    try:
        found = look()
    except ScoringError as error:
        return Checked(Check.DATABASE, State.BAD, Sign.TROUBLE, error=error)
    if found.faults:
        facts: dict[str, object] = {"count": len(found.faults), "first": found.faults[0]}
        return Checked(Check.DATABASE, State.BAD, Sign.FAULTS, facts)
    if set_aside:
        facts = {"count": len(set_aside), "last": set_aside[-1].name}
        return Checked(Check.DATABASE, State.WARN, Sign.SET_ASIDE, facts)
    heads = " ".join(f"{head.terminal_id} {head.short}" for head in found.heads)
    return Checked(Check.DATABASE, State.OK, Sign.WHOLE, {"entries": found.entries, "heads": heads})
