"""Who was asked to rate, in words; no percentage without its interval and what it is of."""

from collections.abc import Iterator

from kiosk.text.figures import UNDEFINED, count, percent, ratio, share
from kiosk.views.lines import Gap, Line, Pair, Passage, Title, Tone
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from scoring.read.visits import Coverage
from scoring.rules.ratings.rates import Rate
from scoring.standings.asking import AskingBoard


def asking_rows(board: AskingBoard, words: OfficeWords) -> Rows:
    """Everybody whose visits are known; who is to be looked at first."""
    first = [one.staff_id for one in board.flagged]
    lines = sorted(board.lines, key=lambda one: first.index(one.staff_id) if one.staff_id in first else len(first))
    return [
        (
            one.staff_id,
            {
                "id": one.staff_id,
                "name": one.name or words.names.erased,
                "served": count(one.coverage.served),
                "asked": brief(one.coverage.asked, words),
                "rated": brief(one.coverage.rated, words),
                "bad": brief(one.coverage.by_outcome.bad, words),
                "view": words.analysis.views.get(one.suspicion.value, ""),
            },
        )
        for one in lines
    ]


def brief(rate: Rate, words: OfficeWords) -> str:
    """A share and what it was counted from; the panel has the interval."""
    if not rate.denominator:
        return UNDEFINED
    counted = ratio(rate.numerator, rate.denominator)
    return f"{share(rate, '')} {counted}".strip() if rate.enough else f"{words.names.too_few} {counted}"


def whole(rate: Rate, words: OfficeWords) -> str:
    """The same with its 95 % interval."""
    if rate.low is None or rate.high is None or rate.value is None or not rate.enough:
        return brief(rate, words)
    return words.analysis.of.format(
        percent=percent(rate.value),
        low=percent(rate.low).removesuffix("%"),
        high=percent(rate.high),
        ratio=ratio(rate.numerator, rate.denominator),
    )


def asking_panel(board: AskingBoard, key: str, words: OfficeWords) -> Iterator[Line]:
    """One person's shares with their intervals, and what is to be thought of them."""
    said = words.analysis
    one = next((one for one in board.lines if one.staff_id == key), None)
    if one is None:
        return
    yield Title(one.name or words.names.erased, one.staff_id)
    yield from _shares(one.coverage, words)
    if one.chance is not None:
        yield Pair(said.chance, percent(one.chance))
    if told := said.views.get(one.suspicion.value):
        yield Passage(told, Tone.WARN if one in board.flagged else Tone.QUIET)
    yield Gap()
    if board.hall:
        hall = said.asking_hall.format(asked=whole(board.hall.asked, words), rated=whole(board.hall.rated, words))
        yield Passage(hall, Tone.QUIET)
    yield Passage(said.asking_how, Tone.QUIET)


def _shares(coverage: Coverage, words: OfficeWords) -> Iterator[Line]:
    said = words.analysis
    yield Pair(said.asking_columns[2], count(coverage.served))
    for label, rate in (
        (said.asking_columns[3], coverage.asked),
        (said.asking_columns[4], coverage.rated),
        (said.good, coverage.by_outcome.good),
        (said.bad, coverage.by_outcome.bad),
    ):
        yield Pair(label, whole(rate, words))
    if coverage.unasked:
        yield Passage(said.unasked.format(n=count(coverage.unasked)), Tone.QUIET)
