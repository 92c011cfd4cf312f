"""A funnel in rows: each subject's place among what chance does to so many ratings."""

from collections.abc import Iterator

from kiosk.text.figures import count, tenths
from kiosk.views.analysis.funnel_strip import strip
from kiosk.views.lines import Gap, Line, Passage, Title, Tone
from kiosk.views.scores.names import Names, subject_name
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from scoring.rules.ratings.funnel import Funnel
from scoring.standings import Board


def funnel_rows(whole: Funnel, words: OfficeWords) -> Rows:
    """Most ratings first, so that the rows draw the funnel."""
    return [
        (
            one.subject,
            {
                "id": one.subject,
                "ratings": count(one.ratings),
                "mean": tenths(one.mean),
                "strip": strip(one, whole),
                "spot": words.analysis.spots[one.spot.value],
            },
        )
        for one in whole.points
    ]


def funnel_state(whole: Funnel, words: OfficeWords) -> tuple[str, str]:
    """How many are outside, how many would be by chance, and the mean of the hall."""
    said = words.analysis
    told = said.outside.format(n=len(whole.outside), all=len(whole.points), chance=tenths(whole.by_chance))
    return told, said.centre.format(centre=tenths(whole.centre))


def funnel_panel(board: Board, whole: Funnel, key: str, words: OfficeWords) -> Iterator[Line]:
    """One point in words: the text twin of its row."""
    said = words.analysis
    point = next((one for one in whole.points if one.subject == key), None)
    standing = next((one for one in board.standings if one.subject_id == key), None)
    if point is None or standing is None:
        return
    yield Title(subject_name(standing, words), key)
    if standing.unit_id != key:
        yield Passage(Names.of(board.period).unit(standing.unit_id), Tone.QUIET)
    yield Passage(said.spots[point.spot.value])
    yield Passage(
        said.funnel_told.format(
            mean=tenths(point.mean),
            n=count(point.ratings),
            low=tenths(point.low),
            high=tenths(point.high),
            far_low=tenths(point.far_low),
            far_high=tenths(point.far_high),
        )
    )
    yield Gap()
    yield Passage(said.funnel_how, Tone.QUIET)
