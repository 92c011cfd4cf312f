"""Days and weights as people write them on a command line."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from kiosk.cli.failure import Failure
from kiosk.cli.parser import words_of
from kiosk.wording.cli.campaign import WORDS

if TYPE_CHECKING:
    from scoring.events.campaigns import Weights


def day_of(given: str, options: argparse.Namespace) -> date:
    """A day.

    Raises:
        Failure: it is none.
    """
    from scoring.roster.cells import day_of as understood

    found = understood(given)
    if found is None:
        raise Failure(WORDS[words_of(options).language].no_day.format(given=given), 2)
    return found


def weights_of(given: str, options: argparse.Namespace) -> Weights:
    """Three whole percentages: tests, satisfaction, discipline.

    Raises:
        Failure: they are not three, or do not sum to 100.
    """
    from pydantic import ValidationError

    from scoring.events.campaigns import Weights
    from scoring.identifiers import folded

    words = WORDS[words_of(options).language]
    parts = folded(given.replace("，", ",").replace("、", ",")).split(",")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() and len(part) <= 3 for part in parts):
        raise Failure(words.no_weights.format(given=given), 2)
    knowledge, satisfaction, discipline = map(int, parts)
    try:
        return Weights(knowledge=knowledge, satisfaction=satisfaction, discipline=discipline)
    except ValidationError as error:
        raise Failure(words.no_weights.format(given=given), 2) from error


def listed_ids(given: str) -> tuple[str, ...]:
    """Ids with commas between, however they are spelt; none where nothing is given."""
    return tuple(part.strip() for part in given.replace("，", ",").replace("、", ",").split(",") if part.strip())
