"""Other weights: who would move, and then the two who decide."""

from collections.abc import Mapping, Sequence
from functools import partial

from kiosk.office.campaigns.wary_page import wary_act
from kiosk.office.listing.form import Entry, Form, FormScreen
from kiosk.office.listing.page import Frame, ListPage, PageAct, titled
from kiosk.office.listing.screen import ListScreen
from kiosk.office.station import Station
from kiosk.text.figures import UNDEFINED, cents
from kiosk.views.columns import Column
from kiosk.views.office import typed as understood
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from scoring.events.campaigns import Weights
from scoring.permissions import Act
from scoring.read.campaigns import CampaignRecord
from scoring.standings.what_if import Move

_KEYS = ("now", "then", "badge", "name", "total_now", "total_then", "moves")


def weights_form(station: Station, campaign_id: str, below: Frame) -> Form[Weights]:
    """Asks for three percentages; nothing is adopted by that."""

    def hand_in(typed: Mapping[str, str]) -> Weights:
        return understood.weights(typed["weights"])

    def then(weights: Weights) -> None:
        page = WhatIfPage(station, campaign_id, weights, below)
        below.kiosk.push_screen(ListScreen(page, station.scores))

    return Form(
        lambda words: words.months.weights_title,
        lambda words: words.months.weights_prompt,
        (Entry("weights", lambda words: words.months.weights, lambda words: words.months.weights_hint),),
        lambda words: words.months.weights_enter,
        hand_in,
        then,
    )


class WhatIfPage(ListPage[tuple[Move, ...]]):
    """Everybody now and under other weights."""

    stem = "what-if"

    def __init__(self, station: Station, campaign_id: str, weights: Weights, below: Frame) -> None:
        """`below` is told what was adopted: this page is gone by then."""
        self._station = station
        self._campaign_id = campaign_id
        self._weights = weights
        self._below = below

    def title(self, facts: tuple[Move, ...] | None, words: OfficeWords) -> str:  # noqa: ARG002
        """Which weights are tried."""
        return words.months.what_if_title.format(**self._weights.model_dump())

    def read(self) -> tuple[Move, ...]:
        """Every line of the board, twice."""
        return tuple(self._station.desks.campaigns.what_if(self._campaign_id, self._weights))

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Ranks, who, totals, whether the rank moves."""
        number = {"width": 8, "right": True, "grows": 2}
        return titled(
            _KEYS,
            words.months.what_if_columns,
            now=number,
            then=number,
            badge={"width": 8, "grows": 4},
            name={"width": 10, "grows": 16},
            total_now=number,
            total_then=number,
            moves={"width": 5, "folds": 1},
        )

    def rows(self, facts: tuple[Move, ...], words: OfficeWords) -> Rows:
        """In the order of now."""
        return [(one.subject_id, _cells(one, words)) for one in facts]

    def nothing(self, words: OfficeWords) -> str:
        """Nobody has a total."""
        return words.months.nobody

    def state(self, facts: tuple[Move, ...], words: OfficeWords) -> Sequence[str]:
        """How many ranks move."""
        return (words.months.moved.format(n=sum(one.moves for one in facts)),)

    def acts(self, facts: tuple[Move, ...] | None, key: str | None) -> Sequence[PageAct]:  # noqa: ARG002
        """Adopting them, together with somebody else; rules that no weights mend."""
        wary = wary_act(self._station, self._campaign_id)
        if not self._station.may(Act.ADOPT_WEIGHTS):
            return (wary,)
        return PageAct("a", lambda words: words.months.key_adopt, self._second), wary

    def _second(self, frame: Frame) -> None:
        def hand_in(typed: Mapping[str, str]) -> CampaignRecord:
            second = (typed["badge"], typed["pin"])
            return self._station.desks.campaigns.adopt(self._campaign_id, self._weights, self._station.badge, second)

        form = Form(
            lambda words: words.months.adopt_title,
            lambda words: words.months.adopt_prompt,
            (
                Entry("badge", lambda words: words.months.badge, lambda _: ""),
                Entry("pin", lambda words: words.months.pin, lambda _: "", secret=True),
            ),
            lambda words: words.months.adopt_enter,
            hand_in,
            partial(self._adopted, frame),
        )
        frame.kiosk.push_screen(FormScreen(form))

    def _adopted(self, frame: Frame, made: CampaignRecord) -> None:
        frame.kiosk.pop_screen()
        self._below.look_again()
        self._below.tell(lambda words: words.months.adopted.format(**made.weights.model_dump()))


def _cells(one: Move, words: OfficeWords) -> dict[str, str]:
    return {
        "now": one.rank_now or UNDEFINED,
        "then": one.rank_then or UNDEFINED,
        "badge": one.subject_id,
        "name": one.name or words.names.erased,
        "total_now": cents(one.now),
        "total_then": cents(one.then),
        "moves": words.months.moves if one.moves else "",
    }
