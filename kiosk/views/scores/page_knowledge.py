"""What stands behind a knowledge score: every paper with every attempt, and which of them counts."""

from collections.abc import Iterator

from kiosk.text.figures import UNDEFINED, cents, clock_text, marks, percent
from kiosk.text.moments import minute
from kiosk.views.lines import Gap, Grid, Line, Passage, Title, Tone
from kiosk.views.scores.counted import counted_words, marks_of
from kiosk.views.scores.members import member_grid
from kiosk.views.scores.missing import remarks, why_missing
from kiosk.views.scores.names import Names
from kiosk.views.scores.proof import prove
from kiosk.views.scores.same_papers import desk_words, members_words, person_words
from kiosk.wording.office import OfficeWords
from scoring.read.attempts import AttemptRecord
from scoring.read.campaigns import CampaignRecord, PaperTerms
from scoring.rules.composite.composite import Component
from scoring.standings import SubjectKind
from scoring.standings.explain import Explanation, PaperLine


def knowledge_page(
    explanation: Explanation, campaign: CampaignRecord, names: Names, words: OfficeWords
) -> Iterator[Line]:
    """For a person the papers; for a window or unit its people."""
    yield Title(words.pages.knowledge, cents(explanation.standing.components.knowledge))
    if why := why_missing(Component.KNOWLEDGE, explanation.standing, explanation.kind, campaign, names, words=words):
        yield Passage(why, Tone.WARN)
    yield from (Passage(remark, Tone.QUIET) for remark in remarks(explanation.standing, names, words))
    yield from (Passage(said, Tone.QUIET) for said in papers_words(explanation, names, words))
    yield Gap()
    if explanation.kind is not SubjectKind.STAFF:
        yield from member_grid(explanation, Component.KNOWLEDGE, words)
    for paper in explanation.papers:
        yield from _paper(paper, words)
        yield Gap()
    yield from prove(Component.KNOWLEDGE, explanation, campaign, words).lines(words)


def told_words(attempt: AttemptRecord) -> str:
    """一口告知 of one attempt: passed of put."""
    return f"{attempt.told_all}/{attempt.told_of}" if attempt.told_of else UNDEFINED


def papers_words(explanation: Explanation, names: Names, words: OfficeWords) -> Iterator[str]:
    """With whom the marks can be compared, where people sat different papers."""
    if explanation.kind is SubjectKind.STAFF:
        return person_words(explanation.same_papers, explanation.standing.subject_id, names, words)
    return members_words(explanation.same_papers, {one.subject_id for one, _ in explanation.members}, words)


def _paper(paper: PaperLine, words: OfficeWords) -> Iterator[Line]:
    terms = paper.terms
    yield Title(
        words.names.paper.format(title=terms.title), words.pages.deadline.format(day=words.staff.day(terms.deadline))
    )
    yield Passage(_terms(terms, words), Tone.QUIET)
    if paper.attempts:
        yield _attempts(paper, words)
    else:
        yield Passage(words.pages.no_attempts)
    yield from (Passage(said, Tone.QUIET) for said in drawn_words(paper, words))
    yield from (Passage(said, Tone.WARN) for said in break_words(paper, words))


def _attempts(paper: PaperLine, words: OfficeWords) -> Grid:
    rows = tuple(
        (
            words.pages.attempt.format(n=attempt.number),
            minute(attempt.submitted_at) if attempt.submitted_at else UNDEFINED,
            cents(points.earned),
            marks(points.maximum),
            percent(points.percent / 100),
            told_words(attempt),
            counted,
            words.names.ledger_entry.format(seq=attempt.seq, terminal=attempt.terminal_id),
        )
        for attempt, points, counted in zip(paper.attempts, marks_of(paper), counted_words(paper, words), strict=True)
    )
    return Grid(words.pages.attempt_header, rows, frozenset({2, 3, 4, 5}))


def drawn_words(paper: PaperLine, words: OfficeWords) -> Iterator[str]:
    """For what desk each attempt's paper was drawn; nothing where it is the same for every desk."""
    for one in paper.attempts:
        if one.services:
            yield f"{words.pages.attempt.format(n=one.number)}{desk_words(one.services, words)}"


def break_words(paper: PaperLine, words: OfficeWords) -> Iterator[str]:
    """Attempts that were not sat through, and the one that was not handed in."""
    for one in paper.attempts:
        if one.interruptions:
            away, back = clock_text(one.away_ms), clock_text(one.given_back_ms)
            yield words.pages.breaks.format(n=one.number, count=one.interruptions, away=away, given_back=back)
    if open_one := paper.unfinished:
        yield words.pages.unfinished.format(
            n=open_one.number, used=clock_text(open_one.elapsed_ms), count=open_one.interruptions
        )


def _terms(terms: PaperTerms, words: OfficeWords) -> str:
    return words.pages.terms.format(
        maximum=marks(terms.maximum),
        minutes=terms.seconds_allowed // 60,
        attempts=terms.attempts_allowed,
        policy=words.pages.policies[terms.counts],
        absence=words.pages.absences[terms.absence],
    )
