"""What came for a campaign after its book was closed."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.office.listing.page import ListPage, titled
from kiosk.office.station import Station
from kiosk.text.figures import UNDEFINED
from kiosk.views.campaign.closing import change_words
from kiosk.views.columns import Column
from kiosk.views.lines import Line, Pair, Passage, Title
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.campaign.closing import WORDS
from kiosk.wording.office import OfficeWords
from scoring.clock import hall_time
from scoring.read.campaigns import CampaignRecord
from scoring.read.closed.errata import Erratum

_KEYS = ("when", "what", "about", "by", "change", "entry")


@dataclass(frozen=True, slots=True)
class ErrataFacts:
    """What one look reads."""

    closed: bool
    all: tuple[Erratum, ...]


class ErrataPage(ListPage[ErrataFacts]):
    """In the order written."""

    stem = "errata"

    def __init__(self, station: Station, campaign: CampaignRecord) -> None:
        self._station = station
        self._campaign = campaign

    def title(self, facts: ErrataFacts | None, words: OfficeWords) -> str:  # noqa: ARG002
        """Of which campaign."""
        return words.plans.errata_title.format(title=self._campaign.title)

    def read(self) -> ErrataFacts:
        """All of them, and whether there can be any."""
        desk, campaign = self._station.desks.campaigns, self._campaign.campaign_id
        return ErrataFacts(desk.closed(campaign) is not None, tuple(desk.errata(campaign)))

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """When, what, about what, by whom, what it changes, where it stands."""
        return titled(
            _KEYS,
            words.plans.errata_columns,
            when={"width": 11, "grows": 5},
            what={"width": 12, "grows": 14},
            about={"width": 14, "grows": 14},
            by={"width": 8},
            change={"width": 16, "grows": 16},
            entry={"width": 8, "grows": 6, "folds": 1},
        )

    def rows(self, facts: ErrataFacts, words: OfficeWords) -> Rows:
        """One row each."""
        return [(_key(one), _cells(one, words)) for one in facts.all]

    def nothing(self, words: OfficeWords) -> str:
        """None came."""
        return words.plans.no_errata

    def state(self, facts: ErrataFacts, words: OfficeWords) -> Sequence[str]:
        """How many are not in the scores."""
        waiting = sum(not one.adopted for one in facts.all)
        open_ = () if facts.closed else (words.plans.not_closed,)
        return (*open_, words.plans.waiting.format(n=waiting)) if waiting else open_

    def panel(self, facts: ErrataFacts, key: str, words: OfficeWords) -> Sequence[Line]:
        """It in full."""
        one = next((one for one in facts.all if _key(one) == key), None)
        if one is None:
            return ()
        cells = _cells(one, words)
        pairs = (Pair(title, cells[at]) for at, title in zip(_KEYS, words.plans.errata_columns, strict=True))
        adopted = (Passage(words.plans.taken_over),) if one.adopted else ()
        return (Title(cells["what"]), *pairs, *adopted)


def _key(one: Erratum) -> str:
    return f"{one.terminal_id}#{one.seq}"


def _cells(one: Erratum, words: OfficeWords) -> dict[str, str]:
    said = WORDS[words.language]
    return {
        "when": f"{hall_time(one.at):%m-%d %H:%M}",
        "what": said.kinds.get(one.kind) or said.other.format(kind=one.kind),
        "about": one.about,
        "by": one.by or UNDEFINED,
        "change": change_words(one, said).strip() or UNDEFINED,
        "entry": _key(one),
    }
