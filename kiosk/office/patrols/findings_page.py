"""Findings, and what somebody else than their recorder decides about those that are disputed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from kiosk.frame.confirm import Asking, ConfirmScreen
from kiosk.office.listing.form import Entry, Form, FormScreen
from kiosk.office.listing.page import Frame, ListPage, PageAct, titled
from kiosk.office.patrols.retest_page import retest_acts
from kiosk.office.station import Station
from kiosk.text.figures import UNDEFINED
from kiosk.views.answering import retest_lines
from kiosk.views.columns import Column
from kiosk.views.lines import Line, Pair, Passage, Title, Tone
from kiosk.views.patrol import item_text
from kiosk.views.tables.arrangement import Rows
from kiosk.wording import Wording
from kiosk.wording.findings import FINDING_STATES
from kiosk.wording.office import OfficeWords, office_words
from scoring.permissions import Act
from scoring.read.answering.retests import RetestRecord
from scoring.read.findings import FindingRecord
from scoring.read.organisation import HallNames

_KEYS = ("day", "code", "points", "window", "badge", "state", "id")


@dataclass(frozen=True, slots=True)
class Findings:
    """What one look reads."""

    all: tuple[FindingRecord, ...]
    retests: Mapping[str, RetestRecord]
    """By finding."""
    names: HallNames

    def of(self, key: str | None) -> FindingRecord | None:
        """One by its id."""
        return next((one for one in self.all if one.finding_id == key), None)


class FindingsPage(ListPage[Findings]):
    """The latest first; of one day, if one was chosen."""

    stem = "findings"

    def __init__(self, station: Station, day: date | None = None) -> None:
        self._station = station
        self._day = day

    def title(self, facts: Findings | None, words: OfficeWords) -> str:  # noqa: ARG002
        """Findings, perhaps of a day."""
        return words.patrols.day_title.format(day=self._day) if self._day else words.patrols.title

    def read(self) -> Findings:
        """All, or those of the day; what waits for a decision first."""
        found = self._station.desks.findings.findings()
        own = [one for one in found if self._day is None or one.day == self._day]
        in_order = sorted(own, key=lambda one: one.state != "disputed")
        desk = self._station.desks.findings
        return Findings(tuple(in_order), desk.retests(), desk.names())

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """When, what, where, who, how it stands."""
        return titled(
            _KEYS,
            words.patrols.columns,
            day={"width": 10},
            code={"width": 5},
            points={"width": 6, "right": True},
            window={"width": 7, "grows": 4},
            badge={"width": 8, "grows": 6},
            state={"width": 9, "grows": 4},
            id={"width": 13, "folds": 1},
        )

    def rows(self, facts: Findings, words: OfficeWords) -> Rows:
        """One row a finding."""
        return [(one.finding_id, _cells(one, words)) for one in facts.all]

    def nothing(self, words: OfficeWords) -> str:
        """None."""
        return words.patrols.nothing

    def state(self, facts: Findings, words: OfficeWords) -> Sequence[str]:
        """How many disputes wait."""
        waiting = sum(one.state == "disputed" for one in facts.all)
        return (words.patrols.open_disputes.format(n=waiting),) if waiting else ()

    def warns(self, facts: Findings) -> bool:  # noqa: ARG002
        """Disputes have to be decided."""
        return True

    def panel(self, facts: Findings, key: str, words: OfficeWords) -> Sequence[Line]:
        """The requirement, who recorded it, note and dispute in full."""
        one = facts.of(key)
        if one is None:
            return ()
        own, names = words.patrols, facts.names
        retest = facts.retests.get(one.finding_id)
        text = item_text(one, words.language)
        note = (Title(own.note), Passage(one.note)) if one.note else ()
        dispute = (
            Title(own.dispute.format(who=names.person(one.disputed_by or ""))),
            Passage(one.dispute or "", Tone.WARN),
        )
        return (
            Title(one.code),
            Passage(text),
            Pair(own.unit, names.unit(one.unit_id)),
            Pair(own.person, names.person(one.staff_id) if one.staff_id else own.no_one),
            Pair(own.recorder, names.person(one.recorded_by)),
            Pair(own.entry, words.names.ledger_entry.format(seq=one.seq, terminal=one.terminal_id)),
            *note,
            *(dispute if one.disputed_by else ()),
            *(retest_lines(retest, names, words) if retest else ()),
        )

    def acts(self, facts: Findings | None, key: str | None) -> Sequence[PageAct]:
        """Deciding: by whoever may, and neither recorded it, nor disputes it, nor is charged with it; and a retest."""
        one = facts.of(key) if facts else None
        if facts is None or one is None:
            return ()
        offered = () if one.finding_id in facts.retests else retest_acts(self._station, one)
        return (*self._decisions(one), *offered)

    def _decisions(self, one: FindingRecord) -> Sequence[PageAct]:
        concerned = self._station.badge in {one.recorded_by, one.disputed_by, one.staff_id}
        if concerned or not self._station.may(Act.DECIDE_DISPUTES):
            return ()
        found = []
        if one.state == "disputed":
            found.append(PageAct("u", lambda words: words.patrols.key_uphold, partial(self._ask_uphold, one)))
        if one.state in {"recorded", "disputed"}:  # what was decided is decided
            found.append(PageAct("r", lambda words: words.patrols.key_reverse, partial(self._reverse, one)))
        return found

    def _ask_uphold(self, one: FindingRecord, frame: Frame) -> None:
        def asking(words: Wording) -> Asking:
            own = office_words(words).patrols
            question = own.ask_uphold.format(code=one.code, points=one.points)
            return Asking(question, own.ask_uphold_notes, own.ask_uphold_yes, office_words(words).lists.confirm_no)

        def decide() -> None:
            frame.carry_out(
                partial(self._station.desks.findings.uphold, one.finding_id, self._station.badge),
                lambda _: frame.tell(lambda words: words.patrols.upheld.format(about=_about(one))),
            )

        frame.kiosk.push_screen(ConfirmScreen(asking, decide))

    def _reverse(self, one: FindingRecord, frame: Frame) -> None:
        def hand_in(typed: Mapping[str, str]) -> FindingRecord:
            return self._station.desks.findings.reverse(one.finding_id, typed["reason"], self._station.badge)

        def then(_: FindingRecord) -> None:
            frame.look_again()
            frame.tell(lambda words: words.patrols.reversed.format(about=_about(one)))

        form = Form(
            lambda words: words.patrols.reverse_title,
            lambda words: words.patrols.reverse_prompt.format(code=one.code, points=one.points),
            (Entry("reason", lambda words: words.patrols.reason, lambda words: words.patrols.reason_hint),),
            lambda words: words.patrols.reverse_enter,
            hand_in,
            then,
        )
        frame.kiosk.push_screen(FormScreen(form))


def _about(one: FindingRecord) -> str:
    """Which it is, as a person says it: its id tells nobody anything."""
    return " ".join(part for part in (one.code, one.window_id, one.staff_id) if part)


def _cells(one: FindingRecord, words: OfficeWords) -> dict[str, str]:
    return {
        "day": one.day.isoformat(),
        "code": one.code,
        "points": str(one.points),
        "window": one.window_id or UNDEFINED,
        "badge": one.staff_id or UNDEFINED,
        "state": FINDING_STATES[words.language].get(one.state, one.state),
        "id": one.finding_id,
    }
