"""Whether papers can be drawn and notices printed."""

from kiosk.desks.doctor.model import Check, Checked, Sign, State


def check_bank(items: int, errors: int) -> Checked:
    """Of a bank that was read.

    Args:
        items: questions that can be asked.
        errors: how many keep something out of it.
    """
    facts = {"items": items, "errors": errors}
    if not items:
        return Checked(Check.BANK, State.BAD, Sign.BANK_EMPTY, facts)
    if errors:
        return Checked(Check.BANK, State.WARN, Sign.BANK_ERRORS, facts)
    return Checked(Check.BANK, State.OK, Sign.BANK_WHOLE, facts)
