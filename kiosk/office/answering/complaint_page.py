"""One complaint: what it says, and the steps that are this person's by key; and the form that puts one on record."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from kiosk.desks.answering.ports import ComplaintView
from kiosk.errors.office import NotAChoiceError
from kiosk.office.answering.asking import in_words
from kiosk.office.answering.case_page import CasePage
from kiosk.office.answering.rectification_page import may_open, open_rectification
from kiosk.office.listing.form import Entry, Form, FormScreen
from kiosk.office.listing.page import Frame, PageAct
from kiosk.office.station import Station
from kiosk.views.answering import complaint_lines
from kiosk.views.due import left
from kiosk.views.lines import Line
from kiosk.wording.answering import said_state
from kiosk.wording.office import OfficeWords
from scoring.events.complaints import ComplaintChannel
from scoring.identifiers import folded
from scoring.read.complaints import ComplaintRecord
from scoring.rules.answering.complaint_steps import ComplaintStep
from scoring.services.answering.complaints import Grievance

_KEYS: Final = {
    "i": ComplaintStep.INVESTIGATE,
    "u": ComplaintStep.UPHOLD,
    "r": ComplaintStep.DISMISS,
    "a": ComplaintStep.ANSWER,
}
CHANNELS: Final = ("hotline", "letter", "visit", "12345")
"""In the order of the digits that stand for them in the form."""


class ComplaintPage(CasePage[ComplaintView]):
    """Read again whenever something was written."""

    def __init__(self, station: Station, complaint_id: str) -> None:
        self._station = station
        self._id = complaint_id
        self._desk = station.desks.answering

    def title(self, facts: ComplaintView | None, words: OfficeWords) -> str:  # noqa: ARG002 - the id says which
        """Which one."""
        return words.answering.complaint.format(id=self._id)

    def read(self) -> ComplaintView:
        """As this person may see it."""
        return self._desk.complaint(self._id, self._station.badge)

    def lines(self, facts: ComplaintView, words: OfficeWords) -> Sequence[Line]:
        """All of it."""
        return tuple(complaint_lines(facts, words))

    def state(self, facts: ComplaintView, words: OfficeWords) -> tuple[str, bool]:
        """Until when; overdue warns."""
        due, own = facts.record.due, words.answering
        if not facts.acts:
            return own.nothing_to_do, False
        if due is None:
            return said_state(facts.record.state, words.language), False
        return f"{own.due} {left(due, facts.today, own)}", due.overdue(facts.today)

    def acts(self, facts: ComplaintView) -> Sequence[PageAct]:
        """The steps of this person."""
        return tuple(self._acts(facts))

    def _acts(self, facts: ComplaintView) -> Iterator[PageAct]:
        for key, step in _KEYS.items():
            if step in facts.acts:
                yield in_words(key, step.value, self._taking(step))
        if may_open(self._station):
            owner = facts.record.staff_id or ""
            yield open_rectification(self._station, f"complaint:{self._id}", key="t", owner=owner)

    def _taking(self, step: ComplaintStep) -> Callable[[str], ComplaintRecord]:
        desk, badge = self._desk, self._station.badge
        take = {
            ComplaintStep.INVESTIGATE: desk.investigate,
            ComplaintStep.UPHOLD: desk.uphold,
            ComplaintStep.DISMISS: desk.dismiss,
            ComplaintStep.ANSWER: desk.answer,
        }[step]
        return lambda words: take(self._id, words, badge)


def ask_complaint(station: Station, frame: Frame) -> None:
    """Put a complaint on record."""

    def hand_in(typed: Mapping[str, str]) -> ComplaintRecord:
        grievance = Grievance(
            ComplaintChannel(channel_of(typed["channel"])),
            typed["words"],
            window_id=typed["window"].strip() or None,
            staff_id=typed["staff"].strip() or None,
            service_id=folded(typed["service"]) or None,
        )
        return station.desks.answering.receive(grievance, station.badge)

    def then(made: ComplaintRecord) -> None:
        frame.look_again()
        frame.tell(lambda words: words.answering.received.format(id=made.complaint_id))

    form = Form(
        lambda words: words.answering.key_receive,
        lambda words: words.answering.receive_prompt,
        (
            Entry("channel", lambda words: words.answering.channel, lambda words: words.answering.channel_hint),
            Entry("words", lambda words: words.answering.words, lambda words: words.answering.words_hint),
            Entry("window", lambda words: words.answering.where, lambda words: words.answering.where_hint),
            Entry("staff", lambda words: words.answering.person, lambda words: words.answering.person_hint),
            Entry("service", lambda words: words.answering.service, lambda words: words.answering.service_hint),
        ),
        lambda words: words.answering.key_receive,
        hand_in,
        then,
    )
    frame.kiosk.push_screen(FormScreen(form))


def channel_of(text: str) -> str:
    """The channel that a digit or a name means. Raises NotAChoiceError."""
    given = folded(text).lower()
    if given in CHANNELS:
        return given
    if given.isascii() and given.isdigit() and 1 <= int(given) <= len(CHANNELS):
        return CHANNELS[int(given) - 1]
    raise NotAChoiceError(text)
