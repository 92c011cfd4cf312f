"""Closing a campaign's book, and taking errata over into one that is closed, which two decide."""

from collections.abc import Mapping
from functools import partial

from kiosk.frame.confirm import Asking, ConfirmScreen
from kiosk.office.listing.form import Entry, Form, FormScreen
from kiosk.office.listing.page import Frame
from kiosk.office.station import Station
from kiosk.wording import Wording
from kiosk.wording.office import office_words
from scoring.read.campaigns import CampaignRecord
from scoring.read.closed.frozen import FrozenRecord


def ask_freeze(station: Station, one: CampaignRecord, closed: bool, frame: Frame) -> None:
    """Ask once; where the book is closed already, ask for the second person."""
    frame.kiosk.push_screen(FormScreen(_by_two(station, one, frame)) if closed else _alone(station, one, frame))


def _alone(station: Station, one: CampaignRecord, frame: Frame) -> ConfirmScreen:
    def asking(words: Wording) -> Asking:
        own = office_words(words).months
        question = own.ask_freeze.format(title=one.title)
        return Asking(question, own.ask_freeze_notes, own.ask_freeze_yes, office_words(words).lists.confirm_no)

    def freeze() -> None:
        act = partial(station.desks.campaigns.freeze, one.campaign_id, station.badge)
        frame.carry_out(act, partial(_told, one, frame))

    return ConfirmScreen(asking, freeze)


def _by_two(station: Station, one: CampaignRecord, frame: Frame) -> Form[FrozenRecord]:
    def hand_in(typed: Mapping[str, str]) -> FrozenRecord:
        return station.desks.campaigns.freeze(one.campaign_id, station.badge, (typed["badge"], typed["pin"]))

    def then(record: FrozenRecord) -> None:
        frame.look_again()
        frame.tell(lambda words: words.months.thawed.format(title=one.title, day=record.as_of))

    return Form(
        lambda words: words.months.key_thaw,
        lambda words: words.months.thaw_prompt.format(title=one.title),
        (
            Entry("badge", lambda words: words.months.badge, lambda _: ""),
            Entry("pin", lambda words: words.months.pin, lambda _: "", secret=True),
        ),
        lambda words: words.months.key_thaw,
        hand_in,
        then,
    )


def _told(one: CampaignRecord, frame: Frame, record: FrozenRecord) -> None:
    frame.tell(lambda words: words.months.frozen.format(title=one.title, day=record.as_of))
