"""Until when, and how many working days are left or over."""

from datetime import date

from kiosk.text.figures import UNDEFINED
from kiosk.wording.office.answering import AnsweringWords
from scoring.calendar.working_days import Due, working_days_between


def due_day(due: Due | None) -> str:
    """The last day; a dash where no term runs."""
    return due.day.isoformat() if due else UNDEFINED


def left(due: Due | None, today: date, words: AnsweringWords) -> str:
    """Working days that are left, or that have passed since; a dash where no term runs."""
    if due is None:
        return UNDEFINED
    if due.day == today:
        return words.today
    days = working_days_between(today, due.day)
    return words.late.format(n=max(1, -days)) if due.overdue(today) else words.left.format(n=days)


def due_in_full(due: Due | None, today: date, words: AnsweringWords) -> str:
    """Day, days left, and whether the calendar is certain."""
    if due is None:
        return UNDEFINED
    told = f"{due_day(due)}  {left(due, today, words)}"
    return told if due.certain else f"{told}  {words.uncertain}"
