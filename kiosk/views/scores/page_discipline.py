"""What stands behind a discipline score: every finding with the catalogue's words, withdrawn ones too."""

from collections.abc import Iterator

from kiosk.text.figures import cents
from kiosk.views.campaign.presets import coupled_words
from kiosk.views.lines import Gap, Grid, Line, Passage, Title, Tone
from kiosk.views.patrol import item_text
from kiosk.views.scores.members import member_grid
from kiosk.views.scores.missing import why_missing
from kiosk.views.scores.names import Names
from kiosk.views.scores.proof import prove, prove_deduction
from kiosk.wording.office import OfficeWords
from scoring.read.campaigns import CampaignRecord
from scoring.rules.composite.composite import Component
from scoring.standings import SubjectKind
from scoring.standings.explain import Explanation


def discipline_page(
    explanation: Explanation, campaign: CampaignRecord, names: Names, words: OfficeWords
) -> Iterator[Line]:
    """Findings and the sum; for a unit also its people, and the plain sum for the year's end."""
    yield Title(words.pages.discipline, cents(explanation.standing.components.discipline))
    if why := why_missing(Component.DISCIPLINE, explanation.standing, explanation.kind, campaign, names, words=words):
        yield Passage(why, Tone.WARN)
    yield Gap()
    if explanation.findings:
        yield _findings(explanation, words)
    else:
        yield Passage(words.pages.no_findings)
    for one in explanation.findings:
        if one.note:
            note = words.pages.finding_note.format(code=one.code, day=words.staff.day(one.day), note=one.note)
            yield Passage(note, Tone.QUIET)
    yield Gap()
    if explanation.kind is SubjectKind.UNIT:
        yield from prove_deduction(explanation, words).lines(words)
        if explanation.coupled:
            yield Passage(coupled_words(explanation.coupled, words.language))
        yield Gap()
        yield from member_grid(explanation, Component.DISCIPLINE, words)
    yield from prove(Component.DISCIPLINE, explanation, campaign, words).lines(words)


def _findings(explanation: Explanation, words: OfficeWords) -> Grid:
    rows = tuple(
        (
            words.staff.day(one.day),
            one.code,
            item_text(one, words.language),
            words.standing.points.format(n=one.points),
            words.pages.withdrawn if one.withdrawn else words.pages.upheld,
            words.names.ledger_entry.format(seq=one.seq, terminal=one.terminal_id),
        )
        for one in explanation.findings
    )
    return Grid(words.pages.finding_header, rows, frozenset({3}))
