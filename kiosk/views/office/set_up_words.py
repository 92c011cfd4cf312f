"""The list of what a hall needs, in words."""

from kiosk.desks.office.hall_facts import HallFacts
from kiosk.text.moments import minute
from kiosk.views.office.set_up import Need, State, Step
from kiosk.wording.office import OfficeWords


def stands(step: Step, words: OfficeWords, *, comes_next: bool) -> str:
    """Whether it is done; the next one is marked in words, not by colour alone."""
    said = words.room.states[step.state.value]
    return f"{words.room.next_step}  {said}" if comes_next else said


def how_far(need: Need, facts: HallFacts, words: OfficeWords) -> str:
    """What there is of it, in numbers."""
    backup = minute(facts.backup_at) if facts.backup_at else words.room.never
    return words.room.told[need.value].format(
        units=facts.units,
        windows=facts.windows,
        clerks=facts.clerks,
        without_pin=facts.without_pin,
        campaigns=facts.campaigns,
        campaign=facts.campaign or words.room.no_campaign,
        papers_now=facts.papers_now,
        papers=facts.papers,
        duties=facts.duties,
        unstaffed=facts.unstaffed,
        backup=backup,
    )


def to_do(step: Step, facts: HallFacts, words: OfficeWords) -> str:
    """The keys that do it; nothing once it is done."""
    if step.state is State.DONE:
        return ""
    own, command = words.room, words.room.backup_command
    if step.state is State.MISSING:
        return own.todo[step.need.value].format(command=command)
    return {
        Need.ROSTER: own.todo_pins.format(n=facts.without_pin),
        Need.CAMPAIGN: own.todo_campaign,
        Need.PAPER: own.todo_paper,
        Need.DUTY: own.todo_duty.format(n=facts.unstaffed),
        Need.BACKUP: own.todo_backup.format(command=command),
    }[step.need]
