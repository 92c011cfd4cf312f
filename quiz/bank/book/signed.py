"""Whether the book still says what was signed: the files are the text, the ledger holds the seals.

The seal decides. A file says `checked` for whoever reads it; where that got lost, because something failed behind the
signature, the line is checked all the same, and where the words are others than those under the seal, it is not.
"""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, TypeVar

from quiz.bank.book.model import (
    BOOK_LINES,
    HERE,
    VOUCHED_LISTS,
    HallBook,
    ServiceBook,
    Vouched,
    service_of,
    vouched,
)
from quiz.bank.book.seal import among, digest_of, in_order
from quiz.model.source import Signed
from scoring.book.signature import Signature, Signatures

V = TypeVar("V", ServiceBook, HallBook)


class Stands(Enum):
    """How it stands with something that needs two people."""

    WAITS = "waits"
    """Nobody has checked it."""
    SIGNED = "signed"
    """It is what was signed in the ledger."""
    ON_PAPER = "on_paper"
    """The file alone says that it was checked; the ledger knows nothing of it."""
    ALTERED = "altered"
    """It is not what was signed."""
    BACK = "back"
    """It says that it was checked, but those words were taken out of the book on a screen."""

    @property
    def counts(self) -> bool:
        """Whether two people stand for it."""
        return self in {Stands.SIGNED, Stands.ON_PAPER}

    @property
    def spoilt(self) -> bool:
        """Whether it is as if it were not there, until somebody has looked."""
        return self in {Stands.ALTERED, Stands.BACK}


def standing(value: ServiceBook | HallBook, signed: Signatures) -> Mapping[str, Stands]:
    """Name → how it stands with it, of everything in a file that needs two people."""
    return {name: _stands(value, str(loc[0]), name, one, signed) for loc, name, one in vouched(value)}


def marked(value: V, signed: Signatures) -> V:
    """The file with what was signed said to be checked, by whom and when, where the file lost that."""
    stands = standing(value, signed)
    lost = {name for _, name, one in vouched(value) if one.checked is None and stands[name] is Stands.SIGNED}

    def mark(name: str, one: Vouched) -> Vouched:
        return one.model_copy(update={"checked": mark_of(signed[service_of(value), name])}) if name in lost else one

    return _each(value, mark) if lost else value


def counting(value: V, signed: Signatures) -> V:
    """The file as it counts: marked, and without what was changed after it was signed.

    Lines that nobody has checked stay and are shown as such; situations and reminders have no such mark and go.
    """
    stands = standing(value, signed)
    if all(one.counts for one in stands.values()):
        return marked(value, signed)
    shown = {HERE, *(one.id for name in BOOK_LINES for one in getattr(value, name, ()))}

    def kept(name: str, one: Vouched) -> Vouched | None:
        return one if stands[name].counts or (name in shown and not stands[name].spoilt) else None

    return _each(marked(value, signed), kept)


def mark_of(known: Signature) -> Signed:
    """Who signed and when, as a file says it."""
    return Signed.model_construct(by=known.checked_by, day=known.checked_on)


def _stands(value: ServiceBook | HallBook, where: str, name: str, one: Vouched, signed: Signatures) -> Stands:
    known = signed.get((service_of(value), name))
    if known is None:
        return Stands.WAITS if one.checked is None else Stands.ON_PAPER
    if known.withdrawn:
        return Stands.WAITS if one.checked is None else Stands.BACK
    same = known.digest == digest_of(value, where, one, one.checked or mark_of(known))
    return Stands.SIGNED if same and in_order(name, known.among, among(value, where)) else Stands.ALTERED


def _each(value: V, change: Callable[[str, Vouched], Vouched | None]) -> V:
    """The file with everything in it changed, and what has become of nothing left out."""
    changed: dict[str, Any] = {HERE: change(HERE, value.here) if value.here is not None else None}
    if isinstance(value, ServiceBook):
        for name in VOUCHED_LISTS:
            found = (change(one.id, one) for one in getattr(value, name))
            changed[name] = tuple(one for one in found if one is not None)
    return value.model_copy(update=changed)
