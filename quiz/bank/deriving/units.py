"""Which units a number question offers beside the right one."""

from quiz.model.vocabulary import Unit

_DURATIONS = (Unit.WORKING_DAY, Unit.DAY, Unit.MONTH, Unit.YEAR)
"""Always the same four, so that the choice gives nothing away; telling 日 from 工作日 is half of knowing a limit."""


def units_offered(unit: Unit) -> tuple[Unit, ...]:
    """Units to choose from when the author names none: all lengths of time for a length of time, else only `unit`."""
    if unit in _DURATIONS:
        return _DURATIONS
    return (Unit.HOUR, *_DURATIONS) if unit is Unit.HOUR else (unit,)
