"""What another system proposes: seen by whoever patrols, confirmed or refused by key."""

from collections.abc import Sequence
from functools import partial

from kiosk.desks.answering.ports import ProposalView
from kiosk.frame.confirm import Asking, ConfirmScreen
from kiosk.office.answering.asking import in_words
from kiosk.office.answering.case_page import CasePage
from kiosk.office.listing.page import Frame, PageAct
from kiosk.office.station import Station
from kiosk.views.answering import named
from kiosk.views.lines import Line, Passage, Title, Tone
from kiosk.views.patrol import requirement_text
from kiosk.wording import Wording
from kiosk.wording.answering import said_state
from kiosk.wording.office import OfficeWords, office_words
from scoring.rules.discipline.catalogue import catalogue


class ProposalPage(CasePage[ProposalView]):
    """One proposal."""

    def __init__(self, station: Station, proposal_id: str) -> None:
        self._station = station
        self._id = proposal_id
        self._desk = station.desks.answering

    def title(self, facts: ProposalView | None, words: OfficeWords) -> str:  # noqa: ARG002 - the id says which
        """Which one."""
        return words.mending.proposal.format(id=self._id)

    def read(self) -> ProposalView:
        """For whoever patrols."""
        return self._desk.proposal(self._id, self._station.badge)

    def lines(self, facts: ProposalView, words: OfficeWords) -> Sequence[Line]:
        """All of it, and that it counts nowhere yet."""
        own, common, one, names = words.mending, words.answering, facts.record, facts.names
        return (
            Title(common.state, said_state(one.state, words.language)),
            Passage(own.proposal_note, Tone.WARN),
            named(own.finding, one.code, _item(one.code, words)),
            named(common.window, names.window(one.window_id), one.day.isoformat()),
            named(common.person, names.person(one.staff_id) if one.staff_id else common.unknown),
            named(own.origin, one.origin),
            *((Passage(one.note),) if one.note else ()),
        )

    def state(self, facts: ProposalView, words: OfficeWords) -> tuple[str, bool]:
        """How it stands."""
        return said_state(facts.record.state, words.language), facts.record.state == "waiting"

    def acts(self, facts: ProposalView) -> Sequence[PageAct]:
        """Confirm or refuse, while it waits."""
        if facts.record.state != "waiting":
            return ()
        refuse = in_words("r", "refuse", lambda words: self._desk.refuse(self._id, words, self._station.badge))
        confirm = PageAct("q", lambda words: words.answering.steps["confirm"][0], partial(self._ask, facts))
        return (confirm, refuse)

    def _ask(self, facts: ProposalView, frame: Frame) -> None:
        def asking(words: Wording) -> Asking:
            own = office_words(words)
            yes = own.answering.steps["confirm"][0]
            question = own.mending.ask_confirm.format(code=facts.record.code)
            return Asking(question, own.mending.confirm_notes, yes, own.lists.confirm_no)

        def then(_: object) -> None:
            frame.look_again()
            frame.tell(lambda words: words.answering.saved.format(step=words.answering.steps["confirm"][0]))

        def confirm() -> None:
            frame.carry_out(partial(self._desk.confirm, self._id, self._station.badge), then)

        frame.kiosk.push_screen(ConfirmScreen(asking, confirm))


def _item(code: str, words: OfficeWords) -> str:
    """What the catalogue says under a code; nothing where a hall's own rules have it."""
    known = catalogue().get(code)
    return requirement_text(known, words.language) if known else ""
