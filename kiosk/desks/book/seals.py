"""What waits for a second person in a file of the book, and what is put into the ledger when somebody signs."""

from collections.abc import Iterator, Mapping

from quiz.bank.book.model import HallBook, ServiceBook, Standing, Vouched, service_of, vouched
from quiz.bank.book.seal import among, digest_of
from quiz.bank.book.signed import Stands, mark_of, standing
from quiz.model.source import Signed
from scoring.book.signature import Signatures
from scoring.events.books import BookLineSigned


def waiting_of(value: ServiceBook | HallBook, signed: Signatures) -> frozenset[str]:
    """Names of what nobody has checked as it stands there."""
    return frozenset(name for name, stands in standing(value, signed).items() if not stands.counts)


def lost_marks(value: ServiceBook | HallBook, signed: Signatures) -> Mapping[str, Signed]:
    """Who checked what, of that which is signed and does not say so."""
    stands = standing(value, signed)
    return {
        name: mark_of(signed[service_of(value), name])
        for _, name, one in vouched(value)
        if one.checked is None and stands[name] is Stands.SIGNED
    }


def is_by(one: Vouched, badge: str) -> bool:
    """Whether somebody wrote it."""
    return one.written.by.upper() == badge.upper()


def signings(value: ServiceBook | HallBook, marks: Mapping[str, Signed]) -> Iterator[BookLineSigned]:
    """What goes into the ledger once these lines say that they are checked."""
    for loc, name, one in vouched(value):
        if (mark := marks.get(name)) is not None:
            where = str(loc[0])
            yield BookLineSigned(
                service_id=service_of(value),
                line_id=name,
                digest=digest_of(value, where, one, mark),
                written_by=one.written.by,
                written_on=one.written.day,
                checked_on=mark.day,
                again=one.again if isinstance(one, Standing) else None,
                among=among(value, where),
                by=mark.by,
            )
