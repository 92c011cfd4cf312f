"""What was erased, and by whom; how long what may be kept."""

from sqlalchemy import Connection

from scoring.events.privacy import ExpiredErased, TermSet, TextErased
from scoring.projections.entry import Place, projects, put_row
from scoring.tables.followups import FollowUp
from scoring.tables.keys import table
from scoring.tables.privacy import Erasure, Term, TermCarriedOut

_ERASURE, _TERM, _CARRIED_OUT, _FOLLOW_UP = table(Erasure), table(Term), table(TermCarriedOut), table(FollowUp)


@projects(TextErased)
def text_erased(connection: Connection, place: Place, event: TextErased) -> None:
    """Keep that it was; the text itself goes where the event is written, and is not there when it is told again."""
    put_row(
        connection,
        _ERASURE,
        place,
        ref=event.ref,
        about=event.about,
        reason=event.reason.value,
        at=place.at,
        decided_by=event.decided_by,
        second=event.second,
    )
    # Nobody can be called any more: it can be closed without.
    gone = (_FOLLOW_UP.c.hall_id == place.hall_id, _FOLLOW_UP.c.contact_ref == event.ref)
    connection.execute(_FOLLOW_UP.update().where(*gone).values(contact_ref=None))


@projects(TermSet)
def term_set(connection: Connection, place: Place, event: TermSet) -> None:
    """Keep the newest decision."""
    put_row(connection, _TERM, place, at=place.at, **event.model_dump(mode="json"))


@projects(ExpiredErased)
def expired_erased(connection: Connection, place: Place, event: ExpiredErased) -> None:
    """Keep that it was done, and how much it was."""
    named = {"terminal_id": place.terminal_id, "seq": place.seq, "at": place.at}
    put_row(connection, _CARRIED_OUT, place, **named, **event.model_dump(mode="json"))
