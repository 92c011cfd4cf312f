"""What a person reads when something went wrong: for every error made for people one sentence in each language.

The tables name the errors of three packages, so they are loaded when the first error is said, not before.
"""

from collections.abc import Mapping
from typing import Any

from kiosk.wording.shape import Language


def said(error: BaseException, language: Language) -> str | None:
    """What happened, where, and how to mend it; one line for each thing that is wrong.

    Outside text in it is as it came: whoever shows the sentence cleans it (`kiosk.text.clean`).

    Returns:
        None for what nobody foresaw: data may be in it, so that only its class may be shown.
    """
    from kiosk.wording.errors.tables import SENTENCES  # noqa: PLC0415 - see above

    if sentence := SENTENCES.get(type(error)):
        return sentence[language](error)
    return _said_inside(error, language) if isinstance(error, ValueError) else None


def _said_inside(error: ValueError, language: Language) -> str | None:
    """The sentences for what events refuse, which comes wrapped; None if anything else is wrong with the event."""
    from pydantic import ValidationError  # noqa: PLC0415 - who makes events has loaded it

    if not isinstance(error, ValidationError):
        return None
    lines = [_said_fault(one, language) for one in error.errors(include_input=False, include_url=False)]
    return None if None in lines else "\n".join(filter(None, lines))


def _said_fault(fault: Mapping[str, Any], language: Language) -> str | None:
    from kiosk.wording.unforeseen import said_event  # noqa: PLC0415 - hardly ever needed

    cause = fault.get("ctx", {}).get("error")
    return said(cause, language) if isinstance(cause, Exception) else said_event(fault, language)
