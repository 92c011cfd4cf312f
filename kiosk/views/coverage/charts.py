"""The bank as bars: by subject, difficulty, type, service and statute. Hand-written and derived stand as numbers."""

from collections.abc import Iterable, Iterator

from kiosk.views.coverage.service_rows import said_tally
from kiosk.views.lines import Gap, Line, Pair, Stretch, Title
from kiosk.wording.office import OfficeWords
from quiz.model.source import cited_law
from quiz.review.coverage.model import Coverage, Tally


def chart_page(found: Coverage, words: OfficeWords) -> tuple[Line, ...]:
    """Four charts, each on its own scale."""
    subjects = {name: found.by_subject(subject) for subject, name in words.terms.subjects.items()}
    types = {name: found.by_type(kind) for kind, name in words.terms.types.items()}
    levels = {name: found.difficulties[difficulty] for difficulty, name in words.terms.difficulties.items()}
    services = {words.coverage.service.format(id=one.service, title=one.title): one.whole for one in found.services}
    return (
        *_chart(words.coverage.by_subject, subjects.items(), words),
        Gap(),
        *_chart(words.coverage.by_type, types.items(), words),
        Gap(),
        *_chart(words.coverage.by_difficulty, levels.items(), words),
        Gap(),
        *_chart(words.coverage.by_service, services.items(), words),
    )


def law_page(found: Coverage, words: OfficeWords) -> tuple[Line, ...]:
    """How many items cite each statute, most cited first."""
    return tuple(_chart(words.coverage.by_law, ((cited_law(law), tally) for law, tally in found.laws.items()), words))


def _chart(title: str, rows: Iterable[tuple[str, Tally]], words: OfficeWords) -> Iterator[Line]:
    counted = list(rows)
    most = max((tally.total for _, tally in counted), default=0)
    yield Title(title)
    yield from (Pair(name, said_tally(tally, words), bar=Stretch(0, tally.total, most)) for name, tally in counted)
