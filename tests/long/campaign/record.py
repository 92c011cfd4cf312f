"""What was confirmed in a series of runs, and whether a store holds exactly that."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from quiz.review.marks import check_marks
from scoring.ledger.audit import audit
from scoring.ledger.store import open_store
from tests.long.campaign.acts import Act, Times
from tests.scoring.halls import HALL


@dataclass
class Record:
    """Everything that processes said of a store."""

    rated: dict[str, int] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    answers: set[tuple[str, int, tuple[str, ...]]] = field(default_factory=set)
    """Every one that was ever confirmed."""
    submitted: set[str] = field(default_factory=set)
    backups: set[str] = field(default_factory=set)
    """Names of files that were confirmed to be one."""
    confirmed: int = 0

    def done(self, act: Act) -> None:
        self.confirmed += 1
        match act:
            case ["rate", name, level]:
                self.rated[name] = level
            case ["words", name, words]:
                self.words[name] = words
            case ["answer", attempt, position, response]:
                self.answers.add((attempt, position, tuple(response)))
            case ["submit", attempt]:
                self.submitted.add(attempt)
            case ["backup", name]:
                self.backups.add(name)

    def faults_of(self, path: Path, hall: str = HALL) -> list[str]:
        """What of it is lost, doubled or otherwise wrong in the store; empty if nothing."""
        times = Times()
        store = open_store(path, hall_id=hall, terminal_id="T0", clock=times.wall, steady=times.steady)
        try:
            found = [str(one) for one in audit(store.engine, (), [check_marks]).faults]
        finally:
            store.close()
        if found:  # what is not whole has been told; it need not even be readable
            return found
        with closing(sqlite3.connect(path)) as connection:
            return [*self._lost(connection), *_doubled(connection)]

    def _lost(self, connection: sqlite3.Connection) -> Iterator[str]:
        ratings = dict(connection.execute("SELECT rating_id, level FROM rating"))
        yield from (f"rating {name}" for name, level in self.rated.items() if ratings.get(name) != level)
        kept = "SELECT r.rating_id, t.text FROM rating r JOIN private_text t ON t.ref = r.words_ref"
        words = dict(connection.execute(kept))
        yield from (f"words {name}" for name, said in self.words.items() if words.get(name) != said)
        steps = connection.execute("SELECT payload FROM ledger WHERE kind = 'attempt.answered'")
        told = [json.loads(payload) for (payload,) in steps]
        stored = {(one["attempt_id"], one["position"], tuple(one["response"])) for one in told}
        # To clear what is empty writes nothing. Which answer counts of several is for the replay, which was compared.
        yield from (f"answer {one}" for one in self.answers - stored if one[2])
        handed_in = "SELECT attempt_id FROM attempt WHERE submitted_at IS NOT NULL"
        yield from (f"attempt {one}" for one in self.submitted - {row[0] for row in connection.execute(handed_in)})


def _doubled(connection: sqlite3.Connection) -> Iterator[str]:
    for kind, name in (
        ("rating.given", "rating_id"),
        ("attempt.started", "attempt_id"),
        ("attempt.submitted", "attempt_id"),
    ):
        told = connection.execute("SELECT payload FROM ledger WHERE kind = ?", (kind,))
        counts = Counter(json.loads(payload)[name] for (payload,) in told)
        yield from (f"{kind} {one} stands {count} times" for one, count in counts.items() if count > 1)
    ((tallied,),) = connection.execute("SELECT coalesce(sum(n), 0) FROM rating_tally").fetchall()
    ((counted,),) = connection.execute(
        "SELECT count(*) FROM rating WHERE NOT voided AND NOT waiting AND flag IS NULL"
    ).fetchall()
    if tallied != counted:
        yield f"{tallied} are tallied of {counted}"
