"""What a terminal does in a run: rating, sitting a test, making the tables anew. Each act is told before and after."""

import json
import os
import random
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.wording.errors import said
from kiosk.wording.shape import Language
from quiz.model.bank import assemble
from quiz.model.errors import QuizError
from quiz.review.marks import check_marks
from quiz.service import Sitting, Tests
from scoring.backup.make import make_backup
from scoring.clock import SteadyMoment
from scoring.errors import ScoringError
from scoring.events.attempts import SubmitReason
from scoring.events.ratings import Channel
from scoring.ledger.rebuild import rebuild
from scoring.ledger.store import Store, open_store
from scoring.rules.ratings.reasons import reasons_for
from scoring.services.ratings import Ratings
from tests.long.campaign.failing_sync import unsynced
from tests.quiz.builders import hall_bank, hall_blueprint
from tests.scoring.halls import CLERKS, HALL, PAPER, WINDOWS, at

BANK = assemble((), hall_bank().items, (hall_blueprint(),))
ACTS = 4000
"""Most acts of one process; a run is over long before."""

Act = list[Any]
"""Its kind, then what it is about; as told in JSON."""


def backups_of(folder: Path) -> Path:
    """Where the backups of a hall's folder are."""
    return folder.with_name("backups")


@dataclass
class Times:
    """A wall clock that can be set, and a steady one that cannot, both going on from where the story stands."""

    begun: datetime = field(default_factory=lambda: at(6))
    set_by: timedelta = timedelta()
    passed: float = 0.0
    """Seconds that passed in the story alone."""

    def wall(self) -> datetime:
        return self.begun + timedelta(seconds=self.steady().seconds) + self.set_by

    def steady(self) -> SteadyMoment:
        return SteadyMoment("campaign", time.monotonic() + self.passed)


@dataclass
class Worker:
    """One process on a store; it tells the other end of a pipe what it tries, has done and is refused."""

    folder: Path
    terminal: str
    rng: random.Random
    tell_to: int
    times: Times = field(default_factory=Times)
    hall: str = HALL
    jump_at: int | None = None
    """Set the clock by a random span before this act."""
    unsynced_at: int | None = None
    """Which act meets a disk whose syncs fail; it must be refused in words, and is done again on one that syncs."""
    tried: int = 0

    def run(self, job: str) -> None:
        """Work until the end or the first refusal; an error that nobody can be told is told with its traceback."""
        try:
            store = self.open()
            try:
                for number, _ in zip(range(ACTS), getattr(self, job)(store), strict=False):
                    if number == self.jump_at:
                        self.times.set_by += timedelta(minutes=self.rng.choice((-1, 1)) * self.rng.randint(3, 600_000))
            finally:
                store.close()
        except Exception as error:
            sentence = said(error, Language.ZH)
            self.tell("refused" if sentence else "traceback", [sentence or "".join(traceback.format_exception(error))])

    def open(self) -> Store:
        return open_store(
            self.folder / "hall.db",
            hall_id=self.hall,
            terminal_id=self.terminal,
            clock=self.times.wall,
            steady=self.times.steady,
        )

    def tell(self, what: str, act: Act) -> None:
        os.write(self.tell_to, json.dumps({what: act}).encode() + b"\n")

    def done(self, act: Act, do: Callable[[], object]) -> None:
        self.tell("try", act)
        if self.tried == self.unsynced_at:
            try:
                unsynced(do)
            except (ScoringError, QuizError) as error:
                self.tell("refused", [said(error, Language.ZH) or repr(error)])
                do()
        else:
            do()
        self.tried += 1
        self.tell("done", act)

    def rate(self, store: Store) -> Iterator[None]:
        """Citizens tap levels; some tick reasons and leave words."""
        book = Ratings(store)
        while True:
            name, level = f"r{self.rng.getrandbits(64):x}", self.rng.randint(1, 5)
            window = self.rng.choice([*WINDOWS])
            self.done(
                ["rate", name, level],
                lambda name=name, level=level, window=window: book.give(  # type: ignore[misc]
                    window, level, channel=Channel.HALL, rating_id=name
                ),
            )
            if self.rng.random() < 0.3:
                words = f"话 {name}"
                self.done(
                    ["words", name, words],
                    lambda name=name, level=level, words=words: book.add_reasons(  # type: ignore[misc]
                        name, [reasons_for(level)[0].code], words
                    ),
                )
            yield

    def sit(self, store: Store, clerks: Sequence[str] = (*CLERKS,)) -> Iterator[None]:
        """Clerks begin papers, go on with those that were cut off, answer, and hand in."""
        room = Tests(store, lambda: BANK)
        while True:
            clerk = self.rng.choice(clerks)
            card = next((one for one in room.papers(clerk) if one.paper_id == PAPER), None)
            open_attempt = card.open_attempt.attempt_id if card and card.open_attempt else None
            if open_attempt is None and not (card and card.on_offer):  # also where the clock names another month
                yield
                continue
            sitting = room.resume(open_attempt, take_over=True) if open_attempt else room.start(clerk, PAPER)
            yield from self._answers(sitting)

    def _answers(self, sitting: Sitting) -> Iterator[None]:
        attempt, elapsed = sitting.attempt.attempt_id, sitting.attempt.elapsed_ms
        places = [place.position for place in sitting.attempt.paper.items]
        for _ in range(self.rng.randint(3, 12)):
            position = self.rng.choice(places)
            elapsed += 100
            response = sitting.item(position).key if self.rng.random() < 0.6 else ()
            self.done(
                ["answer", attempt, position, list(response)],
                lambda position=position, response=response, elapsed=elapsed: sitting.answer(  # type: ignore[misc]
                    position, response, elapsed
                ),
            )
            yield
        self.done(["submit", attempt], lambda: sitting.submit(SubmitReason.CLERK, elapsed + 100))
        yield

    def hour(self, store: Store) -> Iterator[None]:
        """An hour of the story: citizens rate, clerks sit tests, mostly each at one terminal; what is refused is told.

        Two terminals may take the same clerk's attempt from each other.
        """
        end = self.times.passed + 3600
        own = [clerk for place, clerk in enumerate(CLERKS) if place % 5 == int(self.terminal[1:]) - 1]
        doing: dict[str, Iterator[None]] = {}
        while self.times.passed < end:
            self.times.passed += self.rng.uniform(5, 40)
            kind = self.rng.choice(("rate", "own", "own", "any"))
            clerks = own if kind == "own" else [*CLERKS]
            try:
                if kind not in doing:
                    doing[kind] = self.rate(store) if kind == "rate" else self.sit(store, clerks)
                next(doing[kind])
            except (ScoringError, QuizError) as error:
                del doing[kind]
                self.tell("refused", [said(error, Language.ZH) or repr(error)])
            yield

    def backup(self, store: Store) -> Iterator[None]:
        """Backups are made, one after the other, beside the hall's folder."""
        folder = backups_of(self.folder)
        folder.mkdir(exist_ok=True)
        while True:
            file = folder / f"{self.rng.getrandbits(64):x}"
            self.done(["backup", file.name], lambda file=file: make_backup(store, {}, file, [check_marks]))  # type: ignore[misc]
            yield

    def anew(self, store: Store) -> Iterator[None]:
        """The tables are made anew, over and over."""
        while True:
            self.done(["rebuild"], lambda: rebuild(store.engine))
            yield
