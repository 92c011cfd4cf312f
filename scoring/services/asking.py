"""Who asks for a rating to be stored, and whether the same was asked before."""

import re
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, select

from scoring.errors.devices import RequestKeyError
from scoring.projections.ratings import asker_of
from scoring.tables.keys import table
from scoring.tables.ratings import RatingRequest

LONGEST_KEY: Final = 64
_KEY: Final = re.compile(rf"[A-Za-z0-9][A-Za-z0-9_.:-]{{0,{LONGEST_KEY - 1}}}")
_REQUEST = table(RatingRequest)


@dataclass(frozen=True, slots=True)
class Asker:
    """A device, or a person who enters a rating for a citizen; neither where the citizen taps on a terminal of ours."""

    by: str | None = None
    device_id: str | None = None
    request: str | None = None
    """Key of the request, as the device made it: the same again is the same rating. Never folded, for machines do not
    slip on keys."""

    def __post_init__(self) -> None:
        """Refuse what is no key.

        Raises:
            RequestKeyError: it is empty, too long, or holds other signs.
        """
        if self.request is not None and not _KEY.fullmatch(self.request):
            raise RequestKeyError(LONGEST_KEY)

    def facts(self, page: str | None) -> dict[str, str | None]:
        """What the event says of who asked, and at which page of the terminal."""
        return {"by": self.by, "device_id": self.device_id, "request": self.request, "page": page}

    def asked_before(self, connection: Connection, hall_id: str) -> str | None:
        """The rating that the request became before; None if it is new, or has no key."""
        if self.request is None:
            return None
        asker = asker_of(by=self.by, device_id=self.device_id)
        wanted = select(_REQUEST.c.rating_id).filter_by(hall_id=hall_id, asker=asker, request=self.request)
        return connection.execute(wanted).scalar()


CITIZEN: Final = Asker()
"""A citizen at a terminal of ours."""
