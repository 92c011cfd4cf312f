"""`kiosk patrol propose`: what other systems propose, and what a person says of it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.parser import CommandParser, PathArgument, home_option, json_option, words_of
from kiosk.wording.answering import said_state
from kiosk.wording.cli.answering.propose import WORDS

if TYPE_CHECKING:
    from scoring.read.answering.proposals import ProposalRecord


def options(add: Callable[[str, str], CommandParser], parser: CommandParser) -> None:
    """Four sub-commands of `kiosk patrol`."""
    words, common = WORDS[parser.words.language], parser.words
    propose_part = add("propose", words.propose)
    propose_part.add_argument("file", type=PathArgument(common), metavar=common.a_file, help=words.file)
    propose_part.set_defaults(run=propose)
    list_part = add("proposals", words.list_all)
    list_part.add_argument("--open", action="store_true", dest="only_open", help=words.only_open)
    list_part.set_defaults(run=list_all)
    confirm_part = add("confirm", words.confirm)
    confirm_part.add_argument("proposal", metavar=common.an_id, help=words.proposal)
    confirm_part.set_defaults(run=confirm)
    dismiss_part = add("dismiss", words.dismiss)
    dismiss_part.add_argument("proposal", metavar=common.an_id, help=words.proposal)
    dismiss_part.add_argument("--reason", required=True, metavar=words.a_text, help=words.reason)
    dismiss_part.set_defaults(run=dismiss)
    for part in (propose_part, list_part, confirm_part, dismiss_part):
        home_option(part)
        json_option(part)
        if part is not list_part:
            acting_options(part)


def propose(options: argparse.Namespace) -> int:
    """Bring a file in; nothing of it counts."""
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.answering.proposals import Proposals

        count = Proposals(store).bring_in(options.file, acting(options, store, Act.PROPOSE))
    if options.json:
        print_json({"new": count})
    else:
        say(WORDS[words_of(options).language].brought.format(n=count))
    return 0


def list_all(options: argparse.Namespace) -> int:
    """Every proposal, or those that wait."""
    with opened(options) as store:
        from scoring.services.answering.proposals import Proposals

        found = Proposals(store).all(only_open=options.only_open)
    if options.json:
        print_json([document(one) for one in found])
        return 0
    language = words_of(options).language
    rows = [
        (
            one.proposal_id,
            one.day.isoformat(),
            one.code,
            one.window_id,
            one.staff_id or "-",
            one.origin,
            said_state(one.state, language),
        )
        for one in found
    ]
    print_table(WORDS[language].columns, rows)
    return 0


def confirm(options: argparse.Namespace) -> int:
    """It was so."""
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.answering.proposals import Proposals

        made = Proposals(store).confirm(options.proposal, acting(options, store, Act.PATROL))
    return _shown(made, options)


def dismiss(options: argparse.Namespace) -> int:
    """It was not."""
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.answering.proposals import Proposals

        made = Proposals(store).dismiss(options.proposal, options.reason, acting(options, store, Act.PATROL))
    return _shown(made, options)


def _shown(one: ProposalRecord, options: argparse.Namespace) -> int:
    if options.json:
        print_json(document(one))
    else:
        language = words_of(options).language
        state = said_state(one.state, language)
        say(WORDS[language].line.format(id=one.proposal_id, state=state, finding=one.finding_id or "-"))
    return 0


def document(one: ProposalRecord) -> dict[str, Any]:
    """A proposal as JSON."""
    return {
        "proposal": one.proposal_id,
        "origin": one.origin,
        "day": one.day.isoformat(),
        "item": one.code,
        "window": one.window_id,
        "unit": one.unit_id,
        "staff": one.staff_id,
        "note": one.note,
        "state": one.state,
        "decided_by": one.decided_by,
        "finding": one.finding_id,
    }
