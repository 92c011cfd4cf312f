"""What a seal covers: all of a line that is shown, printed, asked or graded, what it rests on, who stands for it.

A seal is for ever: another version of this program has to come to the same digest for the same words. So fields stand
in it by name and in the order of their names, and those that say nothing are left out.
"""

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from quiz.bank.book.model import HALL, HallBook, NewService, ServiceBook, Standing, Vouched, vouched
from quiz.model.source import Signed

Value = ServiceBook | HallBook


def digest_of(value: Value, where: str, one: Vouched, checked: Signed | None) -> str:
    """SHA-256 over what `one` says, in hexadecimal.

    The document it rests on stands there itself, so that giving it another key changes nothing. Of a service that only
    the hall has, everything about the service stands there too: its name, and what its questions to citizens mean.

    Args:
        value: the file it stands in.
        where: the list of the file that it stands in, or `here`.
        one: what is sealed.
        checked: who checked it when; None for what is shown to somebody who is to check it.
    """
    own = value.new if isinstance(value, ServiceBook) else None
    source = value.sources.get(one.source) if isinstance(one, Standing) else None
    said = {
        "service": value.service if isinstance(value, ServiceBook) else HALL,
        "where": where,
        "said": one.model_dump(mode="json", exclude_defaults=True, exclude={"checked", "source"}),
        "source": source.model_dump(mode="json", exclude_defaults=True) if source is not None else None,
        "own": _service(own) if own is not None else None,
        "checked": checked.model_dump(mode="json") if checked is not None else None,
    }
    return _digest(said)


def fingerprint(value: Value, names: Collection[str]) -> str:
    """Names what is shown of these to somebody who is to check them, in the order of the file."""
    return _digest(
        [[name, digest_of(value, str(loc[0]), one, None)] for loc, name, one in vouched(value) if name in names]
    )


def among(value: Value, where: str) -> tuple[str, ...]:
    """The names in a list of the file, in its order; of what stands alone, nothing."""
    found = getattr(value, where, ())
    return tuple(one.id for one in found) if isinstance(found, tuple) else ()


def in_order(name: str, then: Sequence[str], now: Sequence[str]) -> bool:
    """Whether a line stands before and behind the same others as when it was signed, of those that are still there."""
    if name not in then or name not in now:
        return True
    both = {*then} & {*now}
    return all((then.index(name) < then.index(one)) is (now.index(name) < now.index(one)) for one in both - {name})


def _service(own: NewService) -> Mapping[str, Any]:
    """Of a service that only the hall has; answers in their order, because citizens pick them by their numbers."""
    said = own.model_dump(mode="json", exclude_defaults=True)
    for question in said.get("profile", ()):
        for name in ("answers", "answers_en"):
            if name in question:
                question[name] = list(question[name].items())
    return said


def _digest(said: object) -> str:
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode("utf-8")).hexdigest()
