"""`kiosk explain`: one standing down to the entries of the ledger."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.cli.explain import WORDS, ExplainWords
from kiosk.wording.shape import Language

if TYPE_CHECKING:
    from scoring.read.attempts import AttemptRecord
    from scoring.read.findings import FindingRecord
    from scoring.standings import Standing
    from scoring.standings.explain import Explanation, PaperLine


def options(parser: CommandParser) -> None:
    """Whose score."""
    home_option(parser)
    json_option(parser)
    words, common = WORDS[parser.words.language], parser.words
    parser.add_argument("subject", metavar=common.an_id, help=words.subject)
    parser.add_argument("--by", choices=("staff", "window", "unit"), default="staff", help=words.by)
    parser.add_argument("--campaign", metavar=common.a_campaign, help=common.campaign)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print everything behind the score."""
    with opened(options) as store:
        from kiosk.desks.on_store import StoreScoreDesk
        from kiosk.views.scores.document import explanation_document
        from scoring.standings import SubjectKind

        found = StoreScoreDesk(store).explain(SubjectKind(options.by), options.subject, options.campaign)
    if options.json:
        print_json(explanation_document(found))
    else:
        _print(found, words_of(options).language)
    return 0


def _print(found: Explanation, language: Language) -> None:
    from kiosk.text.figures import term

    standing, words = found.standing, WORDS[language]
    say(f"{standing.name or standing.subject_id} {standing.subject_id}")
    if found.closed:
        from scoring.clock import hall_time

        total = "-" if found.closed.total is None else found.closed.total
        at = f"{hall_time(found.closed.frozen_at):%Y-%m-%d %H:%M}"
        say(words.closed.format(at=at, total=total, count=found.closed.errata))
    _print_parts(standing, words)
    _print_absences(found, language)
    for paper in found.papers:
        for attempt in paper.attempts:
            say(_attempt(paper.terms.title, attempt, words))
        _print_breaks(paper, language)
    _print_papers(found, language)
    counts = ((level, standing.counts[level - 1]) for level in (5, 4, 3, 2, 1))
    levels = "  ".join(words.level.format(level=level, count=count) for level, count in counts)
    say(words.ratings.format(count=standing.ratings, levels=levels))
    if found.flagged:
        from kiosk.views.scores.page_satisfaction import flagged_words
        from kiosk.wording.office import OFFICE

        say(flagged_words(found.flagged, OFFICE[language]))
    if found.waiting:
        say(words.waiting.format(count=found.waiting))
    for finding in found.findings:
        say(_finding(finding, words, language))
    if found.coupled:
        from kiosk.views.campaign.presets import coupled_words

        say(coupled_words(found.coupled, language))
    for member, days in found.members:
        total = "-" if member.composite.total is None else str(member.composite.total)
        say(words.member.format(id=member.subject_id, name=member.name or "", days=term(days), total=total))


def _print_absences(found: Explanation, language: Language) -> None:
    from kiosk.views.scores.missing import absences
    from kiosk.views.scores.names import Names
    from kiosk.wording.office import OFFICE

    names = Names({}, {}, {}, {one.terms.paper_id: one.terms.title for one in found.papers})
    for said in absences(found.standing, names, OFFICE[language]):
        say(said)


def _print_papers(found: Explanation, language: Language) -> None:
    from kiosk.views.scores.names import Names
    from kiosk.views.scores.page_knowledge import papers_words
    from kiosk.wording.office import OFFICE

    names = Names({}, {}, {}, {one.terms.paper_id: one.terms.title for one in found.papers})
    for said in papers_words(found, names, OFFICE[language]):
        say(said)


def _print_breaks(paper: PaperLine, language: Language) -> None:
    from kiosk.views.scores.page_knowledge import break_words, drawn_words
    from kiosk.wording.office import OFFICE

    for said in (*drawn_words(paper, OFFICE[language]), *break_words(paper, OFFICE[language])):
        say(f"{paper.terms.title}  {said}")


def _print_parts(standing: Standing, words: ExplainWords) -> None:
    names = {"knowledge": words.knowledge, "satisfaction": words.satisfaction, "discipline": words.discipline}
    rows = [
        (
            names[one.component.value],
            "-" if one.score is None else str(one.score),
            f"{one.weight}%",
            "-" if one.points is None else str(one.points),
        )
        for one in standing.composite.contributions
    ]
    total = standing.composite.total
    rows.append((words.whole, "", "100%", "-" if total is None else str(total)))
    print_table(words.columns, rows, right=(1, 2, 3))


def _attempt(title: str, one: AttemptRecord, words: ExplainWords) -> str:
    from kiosk.text.figures import marks

    marked = words.not_submitted
    if one.earned is not None and one.maximum is not None:
        marked = words.marks.format(earned=marks(one.earned), maximum=marks(one.maximum))
    entry = words.entry.format(terminal=one.terminal_id, seq=one.seq)
    return words.attempt.format(title=title, number=one.number, marks=marked, entry=entry)


def _finding(one: FindingRecord, words: ExplainWords, language: Language) -> str:

    from kiosk.views.patrol import item_text

    return words.finding.format(
        day=one.day,
        code=one.code,
        text=item_text(one, language),
        points=one.points,
        withdrawn=words.withdrawn if one.withdrawn else "",
        entry=words.entry.format(terminal=one.terminal_id, seq=one.seq),
    )
