"""A campaign's facts as a document for one kind of reader. Pure: equal facts give an equal document."""

from kiosk.desks.bulletins import BulletinFacts
from kiosk.views.bulletin.answering import answering
from kiosk.views.bulletin.closing import burden, ledger, patrol
from kiosk.views.bulletin.deductions import deductions
from kiosk.views.bulletin.errata import errata
from kiosk.views.bulletin.form import Form, Reader
from kiosk.views.bulletin.labels import Labels
from kiosk.views.bulletin.model import Document
from kiosk.views.bulletin.overview import method, overview
from kiosk.views.bulletin.ranking import rankings
from kiosk.views.bulletin.ratings import ratings
from kiosk.views.bulletin.surveys import surveys
from kiosk.views.bulletin.tests import tests
from kiosk.wording.bulletin.words import BULLETIN, BulletinWords
from kiosk.wording.shape import Language
from scoring.clock import hall_day


def bulletin(facts: BulletinFacts, form: Form, language: Language = Language.ZH) -> Document:
    """The whole bulletin in one of its forms."""
    words = BULLETIN[language]
    labels, frame, campaign = Labels(facts, form, words), words.frame, facts.period.campaign
    period = frame.period.format(first=frame.day(campaign.first_day), last=frame.day(campaign.last_day))
    sections = (
        overview(facts, words),
        method(facts, words),
        *rankings(labels),
        deductions(labels),
        tests(labels),
        ratings(labels),
        *surveys(labels),
        answering(labels),
        patrol(labels),
        errata(labels),
        burden(labels),
        ledger(labels),
    )
    return Document(
        language=frame.html_language,
        title=frame.title.format(title=labels.outside(campaign.title)),
        hall=labels.outside(facts.hall_name),
        form=_form(form, labels, words),
        lines=(period, frame.as_of.format(day=frame.day(facts.as_of)), _closed(facts, words)),
        sections=sections,
        foot=frame.confidential if form.names_people else frame.redacted,
        day=facts.as_of,
    )


def _closed(facts: BulletinFacts, words: BulletinWords) -> str:
    if facts.closed is None:
        return words.errata.not_closed
    return words.errata.closed.format(day=words.frame.day(hall_day(facts.closed.frozen_at)))


def _form(form: Form, labels: Labels, words: BulletinWords) -> str:
    match form.reader:
        case Reader.MANAGEMENT:
            return words.frame.management
        case Reader.PUBLIC:
            return words.frame.public
        case Reader.UNIT:
            return words.frame.unit.format(unit=labels.unit(form.unit_id or ""))
