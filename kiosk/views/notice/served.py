"""Sheets for telephones in the hall: what a citizen's screen shows, to read and to keep, and nothing else."""

from dataclasses import dataclass

from kiosk.desks.ports import NoticeDesk
from kiosk.views.notice.a4 import notice_page
from kiosk.views.notice.address import answers_at
from quiz.notice.errors import NoticeError
from scoring.identifiers import folded


@dataclass(frozen=True, slots=True)
class Sheets:
    """Makes the pages of sheets. May block: the bank may have to be read first."""

    notices: NoticeDesk
    hall_name: str

    def page(self, service: str, case: str) -> str | None:
        """The page of a service's sheet for one case, as its address names them; None where there is none."""
        guide = next((one for one in self.notices.guides() if one.id == folded(service)), None)
        answers = answers_at(guide, case) if guide else None
        if guide is None or answers is None:
            return None
        try:
            return notice_page(guide, self.notices.notice(guide.id, answers), self.hall_name)
        except NoticeError:
            return None  # the answers leave something open: nobody's screen has shown this
