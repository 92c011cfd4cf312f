"""One bad rating: what was rated and why, what was done, and the steps that are this person's by key."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from kiosk.desks.answering.ports import FollowUpView
from kiosk.frame.confirm import Asking, ConfirmScreen
from kiosk.office.answering.asking import in_words
from kiosk.office.answering.call_screen import CallScreen
from kiosk.office.answering.case_page import CasePage
from kiosk.office.answering.rectification_page import may_open, open_rectification
from kiosk.office.listing.form import Entry, Form, FormScreen
from kiosk.office.listing.page import Frame, PageAct
from kiosk.office.station import Station
from kiosk.views.answering import follow_up_lines
from kiosk.views.due import left
from kiosk.views.lines import Line
from kiosk.views.office.typed import several
from kiosk.wording import Wording
from kiosk.wording.answering import facet_names, said_state
from kiosk.wording.office import OfficeWords, office_words
from scoring.read.followups import FollowUpRecord
from scoring.rules.answering.followup_steps import FollowUpStep, Verdict

_SPOKEN: Final = {"v": FollowUpStep.VERIFY, "m": FollowUpStep.MEND, "x": FollowUpStep.EXPLAIN, "a": FollowUpStep.ANSWER}
_VERDICTS: Final = {"o": Verdict.EXCLUDE, "k": Verdict.KEEP}


class FollowUpPage(CasePage[FollowUpView]):
    """Read again whenever something was written."""

    def __init__(self, station: Station, rating_id: str) -> None:
        self._station = station
        self._id = rating_id
        self._desk = station.desks.answering

    def title(self, facts: FollowUpView | None, words: OfficeWords) -> str:
        """Where and when."""
        if facts is None:
            return words.answering.kinds["followup"]
        return words.answering.rating.format(window=facts.record.window_id, day=facts.record.day)

    def read(self) -> FollowUpView:
        """As this person may see it."""
        return self._desk.follow_up(self._id, self._station.badge)

    def lines(self, facts: FollowUpView, words: OfficeWords) -> Sequence[Line]:
        """All of it."""
        return tuple(follow_up_lines(facts, words))

    def state(self, facts: FollowUpView, words: OfficeWords) -> tuple[str, bool]:
        """Until when; overdue warns."""
        due, own = facts.record.due, words.answering
        if not facts.acts and not facts.calls:
            return own.nothing_to_do, False
        if due is None:
            return said_state(facts.record.progress.state, words.language), False
        return f"{own.due} {left(due, facts.today, own)}", due.overdue(facts.today)

    def acts(self, facts: FollowUpView) -> Sequence[PageAct]:
        """The steps of this person."""
        return tuple(self._acts(facts))

    def _acts(self, facts: FollowUpView) -> Iterator[PageAct]:
        badge = self._station.badge
        for key, step in _SPOKEN.items():
            if step in facts.acts:
                act = in_words(key, step.value, self._saying(step))
                asks = partial(self._ask_verify, facts) if step is FollowUpStep.VERIFY else act.run
                yield replace(act, run=asks)
        if FollowUpStep.CALL_BACK in facts.acts and facts.calls:
            yield PageAct("c", lambda words: words.answering.call, partial(self._call, facts))
        if FollowUpStep.CLOSE in facts.acts:
            yield PageAct("l", lambda words: words.answering.steps["close"][0], self._ask_close)
        if FollowUpStep.DECIDE in facts.acts:
            for key, verdict in _VERDICTS.items():
                yield in_words(key, verdict.value, self._deciding(verdict))
        if may_open(self._station):
            yield open_rectification(self._station, f"rating:{self._id}", key="t", owner=facts.record.staff_id or "")
        if FollowUpStep.APPEAL in facts.acts:
            yield in_words("p", "appeal", lambda words: self._desk.appeal(self._id, words, badge))

    def _ask_verify(self, facts: FollowUpView, frame: Frame) -> None:
        """What was found out, and which service it was: the reasons may say that something was not told."""

        def hand_in(typed: Mapping[str, str]) -> FollowUpRecord:
            facets = facet_names(several(typed["facets"].lower()))
            return self._desk.verify(self._id, typed["words"], typed["service"], facets, by=self._station.badge)

        tested = next((one.service_id for one in facts.retests if not one.voided), None)
        known = tested or facts.record.service_id or ""
        entries = (
            Entry("words", lambda words: words.answering.words, lambda words: words.answering.steps["verify"][2]),
            Entry("service", lambda words: words.answering.service, lambda words: words.answering.service_hint, known),
            Entry("facets", lambda words: words.mending.facets, lambda words: words.mending.facets_hint),
        )
        form = Form(
            lambda words: words.answering.steps["verify"][0],
            lambda words: words.mending.service_prompt,
            entries,
            lambda words: words.answering.steps["verify"][0],
            hand_in,
            lambda _: self._done(frame, "verify"),
        )
        frame.kiosk.push_screen(FormScreen(form))

    def _saying(self, step: FollowUpStep) -> Callable[[str], object]:
        return lambda words: self._desk.say(self._id, step, words, self._station.badge)

    def _deciding(self, verdict: Verdict) -> Callable[[str], object]:
        return lambda words: self._desk.decide(self._id, verdict, words, self._station.badge)

    def _call(self, facts: FollowUpView, frame: Frame) -> None:
        """Show the number, once the look at it is on record."""

        def show(number: str) -> None:
            frame.kiosk.push_screen(
                CallScreen(
                    number,
                    facts.record,
                    lambda outcome: self._desk.call_back(self._id, outcome, self._station.badge),
                    lambda _: self._done(frame, "call-back"),
                )
            )

        frame.carry_out(partial(self._desk.contact, self._id, self._station.badge), show)

    def _ask_close(self, frame: Frame) -> None:
        def asking(words: Wording) -> Asking:
            own = office_words(words)
            yes = own.answering.steps["close"][0]
            return Asking(own.answering.close_ask, own.answering.close_notes, yes, own.lists.confirm_no)

        def close() -> None:
            frame.carry_out(
                partial(self._desk.close, self._id, self._station.badge), lambda _: self._done(frame, "close")
            )

        frame.kiosk.push_screen(ConfirmScreen(asking, close))

    def _done(self, frame: Frame, step: str) -> None:
        frame.look_again()
        frame.tell(lambda words: words.answering.saved.format(step=words.answering.steps[step][0]))
