"""`kiosk erase due` and `kiosk erase expired`: what is past the term the hall has set, and erasing exactly that."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.acting import acting_two
from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.parser import words_of
from kiosk.wording.record.erase import WORDS as ERASE_WORDS
from kiosk.wording.record.retention import WORDS, RetentionWords

if TYPE_CHECKING:
    from datetime import date

    from scoring.read.retention.expired import Expired


def list_due(options: argparse.Namespace) -> int:
    """List it, without the texts; 0 also where there is nothing."""
    words = WORDS[words_of(options).language]
    with opened(options) as store:
        from scoring.clock import hall_day
        from scoring.services.retention import Retention

        desk = Retention(store)
        found, terms, today = desk.expired(), desk.terms(), hall_day(store.ledger.moment())
    if options.json:
        set_days = {of.value: one.days for of, one in terms.items() if one.days}
        print_json({"terms": set_days, "due": [_document(one) for one in found]})
        return 0
    if not any(one.days for one in terms.values()):
        say(words.no_terms)
    elif not found:
        say(words.nothing_due)
    else:
        print_table(words.due_columns, [_row(one, today, words) for one in found], right=(4,))
        say(words.due.format(n=len(found)))
    return 0


def erase_expired(options: argparse.Namespace) -> int:
    """Erase it; a second time there is nothing to do."""
    language = words_of(options).language
    words = WORDS[language]
    with opened(options) as store:
        from scoring.errors.unknown import NothingExpiredError
        from scoring.permissions import Act
        from scoring.services.retention import Retention

        first, second = acting_two(options, store, Act.ERASE)
        try:
            done = Retention(store).carry_out(first.staff_id, second.staff_id)
        except NothingExpiredError:
            done = None
    if options.json:
        kinds = [(of, n, done.days[of]) for of, n in done.texts.items()] if done else []
        carried_out = [{"kind": of.value, "days": days, "texts": n} for of, n, days in kinds]
        print_json({"carried_out": carried_out, "gone": done is None or done.erased.gone})
        return 0
    if done is None:
        say(words.nothing_due)
        return 0
    for of, n in done.texts.items():
        say(words.carried_out.format(kind=words.kinds[of], days=done.days[of], n=n))
    if not done.erased.gone:
        say(ERASE_WORDS[language].in_the_log)
    say(ERASE_WORDS[language].elsewhere)
    return 0


def _document(one: Expired) -> dict[str, str]:
    return {
        "kind": one.of.value,
        "target": one.target,
        "since": one.since.isoformat(),
        "until": one.until.isoformat(),
    }


def _row(one: Expired, today: date, words: RetentionWords) -> tuple[str, ...]:
    days = (one.since.isoformat(), one.until.isoformat())
    return (words.kinds[one.of], one.target, *days, str((today - one.until).days))
