"""What was erased, and by whom."""

from sqlalchemy import Connection

from scoring.events.privacy import TextErased
from scoring.projections.entry import Place, projects, put_row
from scoring.tables.keys import table
from scoring.tables.privacy import Erasure

_ERASURE = table(Erasure)


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
