"""What stands behind a discipline score: every finding with the catalogue's words, withdrawn ones too."""

from collections.abc import Iterator

from kiosk.text.figures import cents
from kiosk.views.lines import Gap, Grid, Line, Passage, Title, Tone
from kiosk.views.scores.members import member_grid
from kiosk.views.scores.missing import why_missing
from kiosk.views.scores.names import Names
from kiosk.views.scores.proof import prove, prove_deduction
from kiosk.wording import scores as said
from scoring.read.campaigns import CampaignRecord
from scoring.rules.composite.composite import Component
from scoring.rules.discipline.catalogue import catalogue
from scoring.standings import SubjectKind
from scoring.standings.explain import Explanation


def discipline_page(explanation: Explanation, campaign: CampaignRecord, names: Names) -> Iterator[Line]:
    """Findings and the sum; for a unit also its people, and the plain sum for the year's end."""
    yield Title(said.DISCIPLINE, cents(explanation.standing.components.discipline))
    if why := why_missing(Component.DISCIPLINE, explanation.standing, explanation.kind, campaign, names):
        yield Passage(why, Tone.WARN)
    yield Gap()
    if explanation.findings:
        yield _findings(explanation)
    else:
        yield Passage(said.NO_FINDINGS)
    for one in explanation.findings:
        if one.note:
            note = said.FINDING_NOTE.format(code=one.code, day=said.day(one.day), note=one.note)
            yield Passage(note, Tone.QUIET)
    yield Gap()
    if explanation.kind is SubjectKind.UNIT:
        yield from prove_deduction(explanation).lines
        yield Gap()
        yield from member_grid(explanation, Component.DISCIPLINE)
    yield from prove(Component.DISCIPLINE, explanation, campaign).lines


def requirement(code: str) -> str:
    """What the catalogue says under a code; the code itself where it says nothing."""
    found = catalogue().get(code)
    return found.text if found else code


def _findings(explanation: Explanation) -> Grid:
    rows = tuple(
        (
            said.day(one.day),
            one.code,
            requirement(one.code),
            said.POINTS.format(n=one.points),
            said.WITHDRAWN if one.withdrawn else said.UPHELD,
            said.ENTRY.format(seq=one.seq, terminal=one.terminal_id),
        )
        for one in explanation.findings
    )
    return Grid(said.FINDING_HEADER, rows, frozenset({3}))
