"""Whether papers can be drawn and notices printed."""

from kiosk.desks.doctor.model import Check, Checked, Sign, State


def check_bank(items: int, errors: int, in_book: int = 0, unsealed: int = 0) -> Checked:
    """Of a bank that was read.

    Args:
        items: questions that can be asked.
        errors: how many keep something out of it.
        in_book: how many keep something of the hall's own book out, so that the shipped text stands in its place.
        unsealed: how many of its lines were changed after they were signed, or are gone.
    """
    facts = {"items": items, "errors": errors}
    if not items:
        return Checked(Check.BANK, State.BAD, Sign.BANK_EMPTY, facts)
    if errors:
        return Checked(Check.BANK, State.WARN, Sign.BANK_ERRORS, facts)
    if unsealed:
        return Checked(Check.BANK, State.WARN, Sign.BOOK_UNSEALED, {"items": items, "lines": unsealed})
    if in_book:
        return Checked(Check.BANK, State.WARN, Sign.BOOK_ERRORS, {"items": items, "errors": in_book})
    return Checked(Check.BANK, State.OK, Sign.BANK_WHOLE, facts)
