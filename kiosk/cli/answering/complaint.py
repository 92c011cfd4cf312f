"""`kiosk complaint`: complaints, step by step to their answer."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.answering import said_due, said_state
from kiosk.wording.cli.answering.complaint import WORDS, ComplaintWords

if TYPE_CHECKING:
    from datetime import date

    from scoring.ledger.store import Store
    from scoring.read.complaints import ComplaintRecord
    from scoring.read.organisation import StaffRecord
    from scoring.services.answering.complaints import Complaints

_CHANNELS = ("hotline", "letter", "visit", "12345")


def options(parser: CommandParser) -> None:
    """Seven sub-commands."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    _receive(add("receive", words.receive), words)
    listing = add("list", words.list_all)
    home_option(listing)
    json_option(listing)
    listing.add_argument("--open", action="store_true", dest="only_open", help=words.only_open)
    listing.set_defaults(run=list_all)
    show_part = add("show", words.show)
    _named(show_part, words)
    show_part.set_defaults(run=show)
    investigate_part = add("investigate", words.investigate)
    investigate_part.add_argument("--words", metavar=words.a_text, help=words.found)
    uphold_part = add("uphold", words.uphold)
    uphold_part.add_argument("--item", metavar=parser.words.an_id, help=words.item)
    dismiss_part = add("dismiss", words.dismiss)
    dismiss_part.add_argument("--reason", required=True, metavar=words.a_text, help=words.reason)
    answer_part = add("answer", words.answer)
    answer_part.add_argument("--words", required=True, metavar=words.a_text, help=words.answered)
    steps = {
        "investigate": investigate_part,
        "uphold": uphold_part,
        "dismiss": dismiss_part,
        "answer": answer_part,
    }
    for name, part in steps.items():
        _named(part, words)
        acting_options(part)
        part.set_defaults(run=step, step=name)


def _receive(part: CommandParser, words: ComplaintWords) -> None:
    home_option(part)
    json_option(part)
    part.add_argument("--channel", required=True, choices=_CHANNELS, metavar=words.a_channel, help=words.channel)
    part.add_argument("--words", required=True, metavar=words.a_text, help=words.words)
    part.add_argument("--window", metavar=part.words.a_window, help=words.window)
    part.add_argument("--staff", metavar=part.words.a_badge, help=words.staff)
    part.add_argument("--service", metavar=part.words.an_id, help=words.service)
    part.add_argument("--unit", metavar=part.words.an_id, help=words.unit)
    part.add_argument("--incident", metavar=part.words.an_id, help=words.incident)
    acting_options(part)
    part.set_defaults(run=receive)


def _named(part: CommandParser, words: ComplaintWords) -> None:
    home_option(part)
    json_option(part)
    part.add_argument("complaint", metavar=part.words.an_id, help=words.complaint)


def receive(options: argparse.Namespace) -> int:
    """Put one on record."""
    with opened(options) as store:
        from scoring.events.complaints import ComplaintChannel
        from scoring.permissions import Act
        from scoring.services.answering.complaints import Complaints, Grievance

        by = acting(options, store, Act.RECEIVE_COMPLAINTS)
        grievance = Grievance(
            ComplaintChannel(options.channel),
            options.words,
            window_id=options.window,
            staff_id=options.staff,
            service_id=options.service,
            unit_id=options.unit,
            incident=options.incident,
        )
        return _shown(Complaints(store).receive(grievance, by), store, options)


def list_all(options: argparse.Namespace) -> int:
    """Every complaint, or those that wait."""
    with opened(options) as store:
        from scoring.clock import hall_day
        from scoring.services.answering.complaints import Complaints

        found, today = Complaints(store).all(only_open=options.only_open), hall_day(store.moment())
    if options.json:
        print_json([document(one, today) for one in found])
        return 0
    language = words_of(options).language
    rows = [
        (
            one.complaint_id,
            one.day.isoformat(),
            one.channel,
            one.unit_id,
            one.window_id or "-",
            said_state(one.state, language),
            said_due(one.due, today, language),
        )
        for one in found
    ]
    print_table(WORDS[language].columns, rows)
    return 0


def show(options: argparse.Namespace) -> int:
    """One complaint."""
    with opened(options) as store:
        from scoring.services.answering.complaints import Complaints

        return _shown(Complaints(store).one(options.complaint), store, options)


def step(options: argparse.Namespace) -> int:
    """Take a step."""
    with opened(options) as store:
        from scoring.rules.answering.complaint_steps import ComplaintStep
        from scoring.services.answering.complaints import ACTS, Complaints

        by = acting(options, store, ACTS[ComplaintStep(options.step)])
        return _shown(_taken(Complaints(store), options, by), store, options)


def _taken(complaints: Complaints, options: argparse.Namespace, by: StaffRecord) -> ComplaintRecord:
    match options.step:
        case "investigate":
            return complaints.investigate(options.complaint, by, options.words)
        case "uphold":
            return complaints.uphold(options.complaint, by, options.item)
        case "dismiss":
            return complaints.dismiss(options.complaint, options.reason, by)
        case _:
            return complaints.answer(options.complaint, options.words, by)


def _shown(one: ComplaintRecord, store: Store, options: argparse.Namespace) -> int:
    from scoring.clock import hall_day

    if options.json:
        print_json(document(one, hall_day(store.moment())))
        return 0
    language = words_of(options).language
    words = WORDS[language]
    say(
        words.line.format(
            id=one.complaint_id,
            day=one.day,
            channel=one.channel,
            unit=one.unit_id,
            window=one.window_id or "-",
            staff=one.staff_id or "-",
            state=said_state(one.state, language),
        )
    )
    if one.words:
        say(words.said.format(text=one.words))
    if one.answer:
        say(words.reply.format(text=one.answer))
    return 0


def document(one: ComplaintRecord, today: date) -> dict[str, Any]:
    """A complaint as JSON."""
    due = one.due
    return {
        "complaint": one.complaint_id,
        "day": one.day.isoformat(),
        "channel": one.channel,
        "unit": one.unit_id,
        "window": one.window_id,
        "staff": one.staff_id,
        "service": one.service_id,
        "incident": one.incident,
        "words": one.words,
        "received_by": one.received_by,
        "state": one.state.value,
        "verdict": one.verdict,
        "decided_by": one.decided_by,
        "answer": one.answer,
        "due": due.day.isoformat() if due else None,
        "certain": due.certain if due else None,
        "overdue": due.overdue(today) if due else False,
    }
