"""Bulletins: which campaigns have theirs written, when, and where the files lie."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from kiosk.desks.written import WrittenFile
from kiosk.office.campaigns.bulletins import write_bulletins
from kiosk.office.listing.page import ListPage, PageAct, titled
from kiosk.office.station import Station
from kiosk.views.columns import Column
from kiosk.views.lines import Line, Passage, Title, Tone
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from scoring.clock import hall_time
from scoring.permissions import Act
from scoring.read.campaigns import CampaignRecord

_KEYS = ("id", "title", "book", "files", "written")


@dataclass(frozen=True, slots=True)
class Written:
    """What one look reads."""

    all: tuple[CampaignRecord, ...]
    closed: frozenset[str]
    files: Mapping[str, tuple[WrittenFile, ...]]


class WrittenPage(ListPage[Written]):
    """One row a campaign, the latest first."""

    stem = "bulletins"

    def __init__(self, station: Station) -> None:
        self._station = station

    def title(self, facts: Written | None, words: OfficeWords) -> str:  # noqa: ARG002
        """Bulletins."""
        return words.plans.bulletins_title

    def read(self) -> Written:
        """Campaigns, and the files of each."""
        desk, bulletins = self._station.desks.campaigns, self._station.bulletins
        known = tuple(desk.campaigns())
        ids = [one.campaign_id for one in known]
        closed = frozenset(one for one in ids if desk.closed(one) is not None)
        return Written(known, closed, {one: tuple(bulletins.written(one)) if bulletins else () for one in ids})

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Id, title, whether its book is closed, how many files, when."""
        return titled(
            _KEYS,
            words.plans.bulletins_columns,
            id={"width": 10, "grows": 6},
            title={"width": 22, "grows": 24},
            book={"width": 6},
            files={"width": 6, "right": True},
            written={"width": 16},
        )

    def rows(self, facts: Written, words: OfficeWords) -> Rows:
        """One row a campaign."""
        return [(one.campaign_id, _cells(one, facts, words)) for one in facts.all]

    def nothing(self, words: OfficeWords) -> str:
        """No campaign."""
        return words.months.nothing

    def panel(self, facts: Written, key: str, words: OfficeWords) -> Sequence[Line]:
        """The files by name."""
        one = next((one for one in facts.all if one.campaign_id == key), None)
        if one is None:
            return ()
        files = facts.files[key]
        if not files:
            return (Title(one.title), Passage(words.plans.no_files, Tone.QUIET))
        lines = [words.plans.file_line.format(name=file.name, size=max(1, file.size // 1024)) for file in files]
        return (Title(one.title, str(len(files))), Passage(str(files[0].folder)), *map(Passage, lines))

    def acts(self, facts: Written | None, key: str | None) -> Sequence[PageAct]:
        """Writing them."""
        if facts is None or key is None or self._station.bulletins is None:
            return ()
        if not self._station.may(Act.SEE_BULLETINS):
            return ()
        return (PageAct("b", lambda words: words.months.key_bulletin, self._write(key)),)

    def _write(self, key: str) -> "partial[None]":
        assert self._station.bulletins is not None  # noqa: S101 - or there is no such key
        return partial(write_bulletins, self._station.bulletins, key)


def _cells(one: CampaignRecord, facts: Written, words: OfficeWords) -> dict[str, str]:
    files = facts.files[one.campaign_id]
    closed = one.campaign_id in facts.closed
    newest = max((file.written for file in files), default=None)
    return {
        "id": one.campaign_id,
        "title": one.title,
        "book": words.months.state_closed if closed else words.months.state_open,
        "files": str(len(files)),
        "written": words.plans.never if newest is None else f"{hall_time(newest):%Y-%m-%d %H:%M}",
    }
