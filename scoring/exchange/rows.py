"""One row of an exchange: what it says of a rating, or what is wrong with it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from scoring.events.ratings import Channel
from scoring.exchange.dialects import Dialect, Direction
from scoring.exchange.faults import ExchangeFault, ExchangeFlaw
from scoring.exchange.fields import meanings
from scoring.exchange.moments import moment_of
from scoring.identifiers import folded
from scoring.rules.ratings.reasons import all_reasons
from scoring.services.ratings import WORDS_LIMIT

_SPLIT: Final = re.compile(r"\W+")
_MOST_REASONS: Final = 10
_SERVICE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}")
_SLACK: Final = timedelta(minutes=5)
"""How far another system's clock may be ahead of ours."""
_CODES: Final = frozenset(one.code for one in all_reasons())


@dataclass(frozen=True, slots=True)
class Line:
    """A row as it stands in the file."""

    number: int
    cells: Mapping[str, str]
    """By our names of the columns; a column that is not there is not in it."""
    places: Mapping[str, tuple[int, str]]
    """Number and header of each column."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a row says of a rating, as far as it can be understood without the hall."""

    line: Line
    level: int
    codes: tuple[int, ...]
    words: str
    channel: Channel
    default: bool
    """Whether the system put the level in by itself."""
    at: datetime
    """Aware UTC."""
    service: str | None
    visit: str
    """Number of the visit, with the count of its service behind it from the second on; empty if not told."""
    again: bool
    """Whether the citizen had rated the visit before (追评)."""
    valid: bool
    """Whether the system itself still counts it."""


class RowReader:
    """Reads rows of one file."""

    def __init__(self, dialect: Dialect, direction: Direction, now: datetime) -> None:
        """`now` is the present moment, aware: nothing that is told can be later."""
        self._dialect = dialect
        self._direction = direction
        self._now = now
        self._faults: list[ExchangeFault] = []

    def read(self, line: Line) -> Told | list[ExchangeFault]:
        """What the row says, or everything that is wrong with it."""
        self._faults = []
        level, (channel, default) = self._level(line), self._channel(line)
        told = Told(
            line=line,
            level=level,
            codes=self._codes(line, level),
            words=self._words(line),
            channel=channel,
            default=default,
            at=self._at(line),
            service=self._service(line),
            visit=self._visit(line),
            again=self._count(line, "assessed") > 1,
            valid=self._switch(line, "valid", default=True),
        )
        self._status(line)
        return sorted(self._faults) or told

    def _fault(self, line: Line, field: str, flaw: ExchangeFlaw) -> None:
        place, header = line.places.get(field, (0, field))
        self._faults.append(ExchangeFault(line.number, place, header, flaw, line.cells.get(field, "")))

    def _level(self, line: Line) -> int:
        said = folded(line.cells["level"])
        if said in meanings("level"):
            return int(meanings("level")[said])
        if said in {"1", "2", "3", "4", "5"}:
            return self._direction.level(int(said))
        self._fault(line, "level", ExchangeFlaw.LEVEL if said else ExchangeFlaw.MISSING)
        return 0

    def _codes(self, line: Line, level: int) -> tuple[int, ...]:
        parts = [one for one in map(folded, _SPLIT.split(line.cells.get("reasons", ""))) if one]
        codes = [int(one) for one in dict.fromkeys(parts) if one.isascii() and one.isdigit() and len(one) == 3]
        if len(codes) < len(dict.fromkeys(parts)) or not _CODES.issuperset(codes):
            self._fault(line, "reasons", ExchangeFlaw.REASON)
        elif level and any(code // 100 != level for code in codes):
            self._fault(line, "reasons", ExchangeFlaw.CONTRADICTS)
        elif len(codes) > _MOST_REASONS:
            self._fault(line, "reasons", ExchangeFlaw.TOO_MANY)
        return tuple(codes)

    def _words(self, line: Line) -> str:
        words = line.cells.get("words", "").strip()
        if len(words) > WORDS_LIMIT:
            self._fault(line, "words", ExchangeFlaw.TOO_LONG)
        return words

    def _channel(self, line: Line) -> tuple[Channel, bool]:
        """Where it came from, and whether from nobody; a file without that column has it from devices in the hall."""
        default = self._switch(line, "default", default=False)
        said = folded(line.cells.get("channel", "")).lower()
        if said and said not in self._dialect.reads:
            self._fault(line, "channel", ExchangeFlaw.CHANNEL)
        channel = self._dialect.reads.get(said, Channel.EVALUATOR)
        return (channel, default) if channel else (Channel.OTHER, True)

    def _at(self, line: Line) -> datetime:
        said = line.cells["at"].strip()
        found = moment_of(said)
        if found is None:
            self._fault(line, "at", ExchangeFlaw.TIME if said else ExchangeFlaw.MISSING)
            return self._now
        if found > self._now + _SLACK:
            self._fault(line, "at", ExchangeFlaw.FUTURE)
        return min(found, self._now)

    def _service(self, line: Line) -> str | None:
        said = folded(line.cells.get("service", ""))
        return said if _SERVICE.fullmatch(said) else None

    def _visit(self, line: Line) -> str:
        visit, times = folded(line.cells.get("visit", "")), self._count(line, "times")
        return f"{visit}#{times}" if visit and times > 1 else visit

    def _count(self, line: Line, field: str) -> int:
        said = folded(line.cells.get(field, ""))
        if not said:
            return 1
        if not (said.isascii() and said.isdigit() and len(said) < 5 and int(said)):
            self._fault(line, field, ExchangeFlaw.NUMBER)
            return 1
        return int(said)

    def _switch(self, line: Line, field: str, *, default: bool) -> bool:
        said = folded(line.cells.get(field, ""))
        if not said:
            return default
        if said not in meanings("switch"):
            self._fault(line, field, ExchangeFlaw.SWITCH)
        return meanings("switch").get(said) == "1"

    def _status(self, line: Line) -> None:
        if folded(line.cells.get("status", "")) not in {"", "1", "2", "3"}:
            self._fault(line, "status", ExchangeFlaw.STATUS)
