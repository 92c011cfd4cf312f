"""`kiosk followup`: bad ratings, step by step to their end."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.campaign.arguments import listed_ids
from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.cli.rate import service_of
from kiosk.wording.answering import said_due, said_state
from kiosk.wording.cli.answering.followup import WORDS, FollowUpWords
from scoring.rules.answering.followup_steps import Appeal, FollowUpStep, Outcome, Verdict

if TYPE_CHECKING:
    from datetime import date

    from scoring.ledger.store import Store
    from scoring.read.followups import FollowUpRecord
    from scoring.services.answering.followups import FollowUps

_SPOKEN = ("verify", "mend", "explain", "answer")
_REASONED = ("appeal", "decide")


def options(parser: CommandParser) -> None:
    """Eleven sub-commands."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    listing = add("list", words.list_all)
    home_option(listing)
    json_option(listing)
    listing.add_argument("--open", action="store_true", dest="only_open", help=words.only_open)
    listing.set_defaults(run=list_all)
    abouts = {
        "show": words.show,
        "verify": words.verify,
        "mend": words.mend,
        "explain": words.explain,
        "answer": words.answer,
        "contact": words.contact,
        "call-back": words.call_back,
        "close": words.close,
        "appeal": words.appeal,
        "decide": words.decide,
    }
    for name, about in abouts.items():
        _one(add(name, about), name, words)


def _one(part: CommandParser, name: str, words: FollowUpWords) -> None:
    home_option(part)
    json_option(part)
    part.add_argument("rating", metavar=part.words.an_id, help=words.rating)
    if name == "call-back":
        part.add_argument("outcome", choices=[one.value for one in Outcome], help=words.outcome)
    if name == "decide":
        part.add_argument("verdict", choices=[one.value for one in Verdict], help=words.verdict)
    if name in _SPOKEN:
        part.add_argument("--words", required=True, metavar=words.a_text, help=words.words)
    if name == "verify":
        part.add_argument("--service", metavar=part.words.an_id, help=words.service)
        part.add_argument("--facets", default="", metavar=words.a_list, help=words.facets)
    if name in _REASONED:
        part.add_argument("--reason", required=True, metavar=words.a_text, help=words.reason)
    if name != "show":
        acting_options(part)
    part.set_defaults(run={"show": show, "contact": contact}.get(name, step), step=name)


def list_all(options: argparse.Namespace) -> int:
    """Every bad rating, or those that wait."""
    with opened(options) as store:
        from scoring.clock import hall_day
        from scoring.services.answering.followups import FollowUps

        found, today = FollowUps(store).all(only_open=options.only_open), hall_day(store.moment())
    if options.json:
        print_json([document(one, today) for one in found])
        return 0
    language = words_of(options).language
    words = WORDS[language]
    rows = [
        (
            one.rating_id,
            one.day.isoformat(),
            str(one.level),
            one.window_id,
            one.staff_id or "-",
            said_state(one.progress.state, language),
            said_due(one.due, today, language),
            "-" if one.progress.appeal is Appeal.NONE else said_state(one.progress.appeal, language),
        )
        for one in found
    ]
    print_table(words.columns, rows, right=(2,))
    return 0


def show(options: argparse.Namespace) -> int:
    """One, with what was done about it."""
    with opened(options) as store:
        from scoring.services.answering.followups import FollowUps

        return _shown(FollowUps(store), store, options)


def contact(options: argparse.Namespace) -> int:
    """The number to call, and what to say."""
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.answering.followups import FollowUps

        by, followups = acting(options, store, Act.CALL_BACK), FollowUps(store)
        number, day = followups.contact(options.rating, by), followups.one(options.rating).day
    if options.json:
        print_json({"rating": options.rating, "contact": number})
        return 0
    words = WORDS[words_of(options).language]
    say(words.contact_is.format(contact=number))
    say(words.script.format(day=day.isoformat()))
    return 0


def step(options: argparse.Namespace) -> int:
    """Take a step."""
    with opened(options) as store:
        from scoring.services.answering.followups import ACTS, FollowUps

        taken, followups = FollowUpStep(options.step), FollowUps(store)
        by = acting(options, store, ACTS[taken])
        match taken:
            case FollowUpStep.CALL_BACK:
                followups.call_back(options.rating, Outcome(options.outcome), by)
            case FollowUpStep.CLOSE:
                followups.close(options.rating, by)
            case FollowUpStep.APPEAL:
                followups.appeal(options.rating, options.reason, by)
            case FollowUpStep.DECIDE:
                followups.decide(options.rating, Verdict(options.verdict), options.reason, by)
            case FollowUpStep.VERIFY if service := service_of(options.service, words_of(options)):
                facets = listed_ids(options.facets)
                followups.verify(options.rating, options.words, by, service, facets)
            case _:
                followups.say(options.rating, taken, options.words, by)
        return _shown(followups, store, options)


def _shown(followups: FollowUps, store: Store, options: argparse.Namespace) -> int:
    from scoring.clock import hall_day, hall_time

    one, entries, today = followups.one(options.rating), followups.entries(options.rating), hall_day(store.moment())
    if options.json:
        taken = [
            {
                "step": entry.step,
                "by": entry.by,
                "at": entry.at.isoformat(),
                "outcome": entry.outcome,
                "words": entry.words,
            }
            for entry in entries
        ]
        print_json(document(one, today) | {"entries": taken})
        return 0
    language = words_of(options).language
    words = WORDS[language]
    say(
        words.line.format(
            id=one.rating_id,
            day=one.day,
            level=one.level,
            window=one.window_id,
            staff=one.staff_id or "-",
            state=said_state(one.progress.state, language),
            round=one.round,
        )
    )
    if one.due:
        say(words.due.format(day=said_due(one.due, today, language)))
    for entry in entries:
        outcome = said_state(entry.outcome, language) if entry.outcome else ""
        at, name = hall_time(entry.at).strftime("%Y-%m-%d %H:%M"), said_state(entry.step, language)
        say(words.entry.format(at=at, step=name, by=entry.by, outcome=" ".join(filter(None, (outcome, entry.words)))))
    return 0


def document(one: FollowUpRecord, today: date) -> dict[str, Any]:
    """A bad rating as JSON."""
    due = one.due
    return {
        "rating": one.rating_id,
        "day": one.day.isoformat(),
        "level": one.level,
        "window": one.window_id,
        "unit": one.unit_id,
        "staff": one.staff_id,
        "reasons": list(one.reasons),
        "state": one.progress.state.value,
        "round": one.round,
        "contact": one.progress.contact,
        "due": due.day.isoformat() if due else None,
        "certain": due.certain if due else None,
        "overdue": due.overdue(today) if due else False,
        "appeal": one.progress.appeal.value,
        "service": one.service_id,
        "retest": one.progress.retest,
        "acts": sorted(one.progress.steps()),
    }
