"""The bank as bars: by subject, difficulty, type, service and statute. Hand-written and derived stand as numbers."""

from collections.abc import Iterable, Iterator

from kiosk.views.coverage.service_rows import said_tally
from kiosk.views.lines import Gap, Line, Pair, Stretch, Title
from kiosk.wording import coverage as said
from kiosk.wording.vocabulary import DIFFICULTIES, SUBJECTS, TYPES
from quiz.model.source import cited_law
from quiz.review.coverage.model import Coverage, Tally


def chart_page(found: Coverage) -> tuple[Line, ...]:
    """Four charts, each on its own scale."""
    subjects = {name: found.by_subject(subject) for subject, name in SUBJECTS.items()}
    types = {name: found.by_type(kind) for kind, name in TYPES.items()}
    levels = {name: found.difficulties[difficulty] for difficulty, name in DIFFICULTIES.items()}
    services = {said.SERVICE.format(id=one.service, title=one.title): one.whole for one in found.services}
    return (
        *_chart(said.BY_SUBJECT, subjects.items()),
        Gap(),
        *_chart(said.BY_TYPE, types.items()),
        Gap(),
        *_chart(said.BY_DIFFICULTY, levels.items()),
        Gap(),
        *_chart(said.BY_SERVICE, services.items()),
    )


def law_page(found: Coverage) -> tuple[Line, ...]:
    """How many items cite each statute, most cited first."""
    return tuple(_chart(said.BY_LAW, ((cited_law(law), tally) for law, tally in found.laws.items())))


def _chart(title: str, rows: Iterable[tuple[str, Tally]]) -> Iterator[Line]:
    counted = list(rows)
    most = max((tally.total for _, tally in counted), default=0)
    yield Title(title)
    yield from (Pair(name, said_tally(tally), bar=Stretch(0, tally.total, most)) for name, tally in counted)
