"""Everything a bulletin says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording import wording
from kiosk.wording.bulletin.answering import ANSWERING, AnsweringWords
from kiosk.wording.bulletin.burden import BURDEN, BurdenWords
from kiosk.wording.bulletin.errata import ERRATA, ErrataWords
from kiosk.wording.bulletin.evidence import EVIDENCE, EvidenceWords
from kiosk.wording.bulletin.frame import FRAME, FrameWords
from kiosk.wording.bulletin.overview import OVERVIEW, OverviewWords
from kiosk.wording.bulletin.surveys import SURVEYS, SurveyWords
from kiosk.wording.bulletin.tables import TABLES, TableWords
from kiosk.wording.office import OFFICE, OfficeWords
from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class BulletinWords:
    """Everything a bulletin says, in one language."""

    language: Language
    frame: FrameWords
    overview: OverviewWords
    errata: ErrataWords
    answering: AnsweringWords
    burden: BurdenWords
    evidence: EvidenceWords
    surveys: SurveyWords
    tables: TableWords
    office: OfficeWords
    """Names of components, levels, subjects, facets, items of the catalogue."""
    levels: tuple[str, str, str, str, str]
    """Level 5 first."""


BULLETIN: Final[Mapping[Language, BulletinWords]] = {
    language: BulletinWords(
        language=language,
        frame=FRAME[language],
        overview=OVERVIEW[language],
        errata=ERRATA[language],
        answering=ANSWERING[language],
        burden=BURDEN[language],
        evidence=EVIDENCE[language],
        surveys=SURVEYS[language],
        tables=TABLES[language],
        office=OFFICE[language],
        levels=wording(language).rating.levels,
    )
    for language in Language
}
