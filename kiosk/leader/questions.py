"""What is asked before something that cannot be taken back."""

from collections.abc import Callable

from kiosk.frame.confirm import Asking
from kiosk.views.patrol import item_text
from kiosk.wording import Wording
from kiosk.wording.leader import leader_words
from kiosk.wording.listed import listed
from kiosk.wording.staff import staff_words
from scoring.read.findings import FindingRecord
from scoring.services.patrol_route import DayRoute

_NAMED = 8
"""So many windows are named; of more only the first."""


def sign_off_asking(route: DayRoute) -> Callable[[Wording], Asking]:
    """Whether the day is complete, with what was found and what was left out."""

    def asking(words: Wording) -> Asking:
        said = leader_words(words).route
        left = [one.window.window_id for one in route.stops if one.seen_by is None]
        named = listed(left[:_NAMED], words.language) + (" .." if len(left) > _NAMED else "")
        notes = (
            said.sign_findings.format(count=route.found) if route.found else said.sign_clean,
            said.sign_unseen.format(count=len(left), windows=named) if left else said.sign_whole,
            said.sign_final,
        )
        day = staff_words(words).day(route.day)
        return Asking(said.sign_ask.format(day=day), notes, said.sign_yes, staff_words(words).back)

    return asking


def undo_asking(last: FindingRecord) -> Callable[[Wording], Asking]:
    """Whether a slip is to be taken back."""

    def asking(words: Wording) -> Asking:
        said = leader_words(words).route
        what = f"{last.window_id}  {last.code}  {item_text(last, words.language)}"
        return Asking(said.undo_ask, (what, said.undo_note), said.undo_yes, staff_words(words).back)

    return asking
