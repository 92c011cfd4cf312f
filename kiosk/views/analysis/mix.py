"""Case mix in words: beside the plain score, never in its place."""

from collections.abc import Iterator

from kiosk.desks.office.analysis import MixBoard
from kiosk.text.figures import UNDEFINED, cents, count, tenths
from kiosk.views.lines import Gap, Line, Pair, Passage, Title, Tone
from kiosk.views.scores.names import subject_name
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from scoring.rules.ratings.case_mix import CaseMix


def mix_rows(facts: MixBoard, words: OfficeWords) -> Rows:
    """Everybody with a rating of a known service, in the board's order."""
    return [
        (
            one.subject_id,
            {
                "id": one.subject_id,
                "name": subject_name(one, words),
                "satisfied": tenths(one.components.satisfaction),
                "compared": count(mix.ratings),
                "ratio": ratio(mix),
                "interval": ratio_interval(mix),
                "view": view(mix, words),
            },
        )
        for one in facts.board.standings
        if (mix := facts.mixes.get(one.subject_id))
    ]


def ratio(mix: CaseMix) -> str:
    """Observed ÷ expected to 0.01."""
    return cents(mix.ratio)


def ratio_interval(mix: CaseMix) -> str:
    """Its 95 % interval."""
    return UNDEFINED if mix.low is None or mix.high is None else f"{mix.low:.2f}-{mix.high:.2f}"


def view(mix: CaseMix, words: OfficeWords) -> str:
    """Better or worse than such business usually does, or that it cannot be told."""
    said = words.analysis
    if mix.ratio is None:
        return words.names.too_few
    if not mix.differs:
        return said.alike
    return said.better if mix.ratio > 1 else said.worse


def mix_panel(facts: MixBoard, key: str, words: OfficeWords) -> Iterator[Line]:
    """One line: what was got, what such business gets."""
    said, mix = words.analysis, facts.mixes.get(key)
    one = next((one for one in facts.board.standings if one.subject_id == key), None)
    if one is None or mix is None:
        return
    yield Title(subject_name(one, words), key)
    yield Passage(said.mix_told.format(n=count(mix.ratings)))
    if mix.observed is not None and mix.expected is not None:
        pairs = zip(said.mix_columns[4].split("/"), (mix.observed, mix.expected), strict=True)
        yield from (Pair(label, cents(value)) for label, value in pairs)
        yield Pair(said.mix_columns[4], ratio(mix), ratio_interval(mix))
        yield Passage(view(mix, words))
    if mix.left_out:
        yield Passage(said.left_out.format(n=count(mix.left_out)), Tone.QUIET)
    yield Gap()
    yield Passage(said.mix_how, Tone.QUIET)
