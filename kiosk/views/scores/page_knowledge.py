"""What stands behind a knowledge score: every paper with every attempt, and which of them counts."""

from collections.abc import Iterator

from kiosk.text.figures import UNDEFINED, cents, marks, percent
from kiosk.views.lines import Gap, Grid, Line, Passage, Title, Tone
from kiosk.views.scores.counted import counted_words, marks_of
from kiosk.views.scores.members import member_grid
from kiosk.views.scores.missing import remarks, why_missing
from kiosk.views.scores.names import Names
from kiosk.views.scores.proof import prove
from kiosk.wording import scores as said
from scoring.read.attempts import AttemptRecord
from scoring.read.campaigns import CampaignRecord, PaperTerms
from scoring.rules.composite.composite import Component
from scoring.standings import SubjectKind
from scoring.standings.explain import Explanation, PaperLine


def knowledge_page(explanation: Explanation, campaign: CampaignRecord, names: Names) -> Iterator[Line]:
    """For a person the papers; for a window or unit its people."""
    yield Title(said.KNOWLEDGE, cents(explanation.standing.components.knowledge))
    if why := why_missing(Component.KNOWLEDGE, explanation.standing, explanation.kind, campaign, names):
        yield Passage(why, Tone.WARN)
    yield from (Passage(remark, Tone.QUIET) for remark in remarks(explanation.standing, names))
    yield Gap()
    if explanation.kind is not SubjectKind.STAFF:
        yield from member_grid(explanation, Component.KNOWLEDGE)
    for paper in explanation.papers:
        yield from _paper(paper)
        yield Gap()
    yield from prove(Component.KNOWLEDGE, explanation, campaign).lines


def told_words(attempt: AttemptRecord) -> str:
    """一口告知 of one attempt: passed of put."""
    return f"{attempt.told_all}/{attempt.told_of}" if attempt.told_of else UNDEFINED


def _paper(paper: PaperLine) -> Iterator[Line]:
    terms = paper.terms
    yield Title(said.PAPER_NAME.format(title=terms.title), said.DEADLINE.format(day=said.day(terms.deadline)))
    yield Passage(_terms(terms), Tone.QUIET)
    if not paper.attempts:
        yield Passage(said.NO_ATTEMPTS)
        return
    rows = tuple(
        (
            said.ATTEMPT.format(n=attempt.number),
            said.minute(attempt.submitted_at) if attempt.submitted_at else UNDEFINED,
            cents(points.earned),
            marks(points.maximum),
            percent(points.percent / 100),
            told_words(attempt),
            counted,
            said.ENTRY.format(seq=attempt.seq, terminal=attempt.terminal_id),
        )
        for attempt, points, counted in zip(paper.attempts, marks_of(paper), counted_words(paper), strict=True)
    )
    yield Grid(said.ATTEMPT_HEADER, rows, frozenset({2, 3, 4, 5}))


def _terms(terms: PaperTerms) -> str:
    return said.TERMS.format(
        maximum=marks(terms.maximum),
        minutes=terms.seconds_allowed // 60,
        attempts=terms.attempts_allowed,
        policy=said.POLICIES[terms.counts],
        absence=said.ABSENCES[terms.absence],
    )
