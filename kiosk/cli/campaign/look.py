"""`kiosk campaign list` and `show`."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.cli.campaign import WORDS, CampaignWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scoring.read.campaigns import CampaignRecord, PaperTerms


def list_options(parser: CommandParser) -> None:
    """Nothing but the form."""
    home_option(parser)
    json_option(parser)
    parser.set_defaults(run=list_all)


def show_options(parser: CommandParser) -> None:
    """Which one."""
    home_option(parser)
    json_option(parser)
    parser.add_argument("campaign", metavar=parser.words.a_campaign, help=parser.words.campaign)
    parser.set_defaults(run=show)


def list_all(options: argparse.Namespace) -> int:
    """Every campaign, the latest first."""
    with opened(options) as store:
        from scoring.services.campaigns import Campaigns

        found = Campaigns(store).all()
    words = WORDS[words_of(options).language]
    if options.json:
        print_json([document_of(one) for one in found])
    elif found:
        print_table(words.columns, [_cells(one) for one in found], right=(4, 5, 6))
    else:
        say(words.none)
    return 0


def show(options: argparse.Namespace) -> int:
    """One campaign with its papers."""
    with opened(options) as store:
        from kiosk.views.campaign.budget import overload_documents, overload_lines
        from kiosk.views.campaign.closing import closing_document, closing_lines, read_closing
        from scoring.measures.planned import read_overloads
        from scoring.read.campaigns import campaign, papers

        with store.reading() as connection:
            found = campaign(connection, store.hall_id, options.campaign)
            terms = papers(connection, store.hall_id, found.campaign_id)
            closed = read_closing(connection, store.hall_id, found)
            over = () if closed.record else read_overloads(connection, store.hall_id, found)
    words = WORDS[words_of(options).language]
    if options.json:
        listed = {"papers": [_paper(one) for one in terms], "over_budget": overload_documents(over)}
        print_json({**document_of(found), **listed, **closing_document(closed)})
        return 0
    say(told_campaign(found, words))
    _print_papers(terms, options)
    language = words_of(options).language
    for line in (*overload_lines(over, language), *closing_lines(closed, language)):
        say(line)
    return 0


def _print_papers(terms: Sequence[PaperTerms], options: argparse.Namespace) -> None:
    words = WORDS[words_of(options).language]
    if not terms:
        say(words.no_papers)
        return
    rows = [
        (
            one.paper_id,
            one.title,
            str(one.deadline),
            str(one.attempts_allowed),
            words.counts[one.counts.value],
            words.absences[one.absence.value],
        )
        for one in terms
    ]
    print_table(words.paper_columns, rows, right=(3,))
    for one in terms:
        if not one.for_all:
            whom = words_of(options).listed([*one.units, *one.staff])
            say(words.paper_for.format(paper=one.paper_id, whom=whom))


def told_campaign(one: CampaignRecord, words: CampaignWords) -> str:
    """A campaign in a line."""
    return words.line.format(
        id=one.campaign_id,
        title=one.title,
        first=one.first_day,
        last=one.last_day,
        knowledge=one.weights.knowledge,
        satisfaction=one.weights.satisfaction,
        discipline=one.weights.discipline,
    )


def document_of(one: CampaignRecord) -> dict[str, Any]:
    """A campaign as a document."""
    return {
        "id": one.campaign_id,
        "title": one.title,
        "from": one.first_day.isoformat(),
        "to": one.last_day.isoformat(),
        "weights": one.weights.model_dump(),
        "level_points": list(one.level_points),
        "minimum_ratings": one.minimum_ratings,
        "preset": one.preset.model_dump(mode="json") if one.preset else None,
    }


def _cells(one: CampaignRecord) -> tuple[str, ...]:
    weights = one.weights
    shares = (str(weights.knowledge), str(weights.satisfaction), str(weights.discipline))
    return (one.campaign_id, one.title, str(one.first_day), str(one.last_day), *shares)


def _paper(one: PaperTerms) -> dict[str, Any]:
    return {
        "id": one.paper_id,
        "title": one.title,
        "deadline": one.deadline.isoformat(),
        "seconds": one.seconds_allowed,
        "attempts": one.attempts_allowed,
        "counts": one.counts.value,
        "absence": one.absence.value,
        "units": list(one.units),
        "staff": list(one.staff),
    }
