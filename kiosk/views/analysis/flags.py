"""Ratings to look into, in words: each pattern with its figures, satisfaction with and without beside each other."""

from collections.abc import Iterator
from math import floor

from kiosk.text.figures import UNDEFINED, count, percent, tenths
from kiosk.views.lines import Gap, Line, Pair, Passage, Title, Tone
from kiosk.views.lines import Grid as Table
from kiosk.views.scores.names import Names
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from kiosk.wording.record.flags import FlagWords
from scoring.rules.ratings.abuse.flag import Basis, Flag
from scoring.rules.ratings.satisfaction import Satisfaction
from scoring.standings.flags.beside import Beside
from scoring.standings.flags.board import FlagBoard, FlagLine

_MEASURED = frozenset({Basis.PAUSES, Basis.CLOCK, Basis.DAYS})
"""What is seen there is no count."""
_TINY = 0.001


def flag_rows(board: FlagBoard, words: OfficeWords) -> Rows:
    """Kind by kind, in order of time; the key is the number of the row."""
    keys = ("kind", "window", "n", "days", "with", "without", "chance")
    return [
        (str(number), dict(zip(keys, cells(line, words.flags), strict=True))) for number, line in enumerate(board.lines)
    ]


def cells(line: FlagLine, said: FlagWords) -> tuple[str, ...]:
    """A flag in a row, for the table on the screen and for the command."""
    flag = line.flag
    one = line.beside[0] if len(line.beside) == 1 else None
    return (
        said.kinds[flag.kind],
        flag.window_id or said.hall,
        count(len(flag.ratings)),
        days(flag),
        score(one.official if one else None),
        score(one.without if one else None),
        chance(flag, said),
    )


def days(flag: Flag) -> str:
    """From which day to which: `07-03`, `07-03/07-28`."""
    first, last = f"{flag.first_at:%m-%d}", f"{flag.last_at:%m-%d}"
    return first if first == last else f"{first}/{last}"


def score(value: Satisfaction | None) -> str:
    """A satisfaction score to 0.1."""
    return tenths(value.value) if value else UNDEFINED


def chance(flag: Flag, said: FlagWords) -> str:
    """How likely chance alone is; that a rule speaks, where it has none."""
    if flag.chance is None:
        return said.rule
    return said.tiny if flag.chance < _TINY else percent(flag.chance)


def told(flag: Flag, said: FlagWords) -> str:
    """What was seen, and what would be usual."""
    measured = flag.basis in _MEASURED
    return said.bases[flag.basis].format(
        seen=f"{flag.seen:.2f}" if measured else count(floor(flag.seen)),
        expected=_expected(flag.expected, measured=measured),
        of=UNDEFINED if flag.of is None else count(flag.of),
        minutes=(flag.seconds or 0) // 60,
    )


def _expected(value: float | None, *, measured: bool) -> str:
    if value is None:
        return UNDEFINED
    if measured:
        return f"{value:.2f}"
    return count(int(value)) if value == int(value) else tenths(value)


def flag_state(board: FlagBoard, words: OfficeWords) -> tuple[str, ...]:
    """How many there are, and which kinds could not be looked at."""
    said = words.flags
    ratings = {rating for line in board.lines for rating in line.flag.ratings}
    found = said.found.format(flags=len(board.lines), ratings=count(len(ratings))) if board.lines else said.none
    return tuple(one for one in (found, unlooked(board, words)) if one)


def unlooked(board: FlagBoard, words: OfficeWords) -> str:
    """Kinds of which too little is known; empty where all could be looked at."""
    kinds = [words.flags.kinds[look.kind] for look in board.looks if not look.tested]
    return words.flags.looked.format(kinds=words.listed(kinds)) if kinds else ""


def flag_panel(board: FlagBoard, key: str, words: OfficeWords) -> Iterator[Line]:
    """One flag: what it rests on, whom it is about, what would stand without it."""
    said, names = words.flags, Names.of(board.period)
    if not key.isdigit() or int(key) >= len(board.lines):
        return
    line = board.lines[int(key)]
    flag = line.flag
    yield Title(said.kinds[flag.kind], names.window(flag.window_id) if flag.window_id else said.hall)
    yield Passage(told(flag, said))
    if flag.chance is not None:
        yield Passage(said.chance.format(chance=chance(flag, said)), Tone.QUIET)
    first, last = (f"{one:%m-%d %H:%M}" for one in (flag.first_at, flag.last_at))
    yield Pair(said.period, first, last if last != first else "")
    if flag.staff_id:
        yield Pair(said.concerned, flag.staff_id, names.person(flag.staff_id))
    if len(line.beside) == 1:
        yield Pair(said.with_all, score(line.beside[0].official))
        yield Pair(said.without, score(line.beside[0].without))
    yield Passage(said.counting.format(counting=count(line.counting)), Tone.QUIET)
    yield Gap()
    yield from _together(line, board, said)
    yield from (Passage(one, Tone.QUIET) for one in (*explained(board, words), unlooked(board, words)) if one)


def _together(line: FlagLine, board: FlagBoard, said: FlagWords) -> Iterator[Line]:
    """The windows of a flag, without the ratings of all their flags."""
    concerned = {one.window_id for one in line.beside}
    rows = tuple(beside_cells(one) for one in board.windows if one.window_id in concerned)
    if rows:
        yield Passage(said.together, Tone.QUIET)
        yield Table(said.beside_columns, rows, frozenset({1, 2, 3}))


def beside_cells(one: Beside) -> tuple[str, str, str, str]:
    """A window with and without."""
    return one.window_id, count(one.left_out), score(one.official), score(one.without)


def explained(board: FlagBoard, words: OfficeWords) -> Iterator[str]:
    """The hall's hours, and what a flag is."""
    if board.hours:
        opens, closes = (f"{int(one) // 3600:02}:{int(one) // 60 % 60:02}" for one in _ends(board))
        yield words.flags.open_hours.format(opens=opens, closes=closes)
    yield words.flags.how


def _ends(board: FlagBoard) -> tuple[float, float]:
    return (board.hours.opens, board.hours.closes) if board.hours else (0, 0)
