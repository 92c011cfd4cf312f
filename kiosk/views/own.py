"""One's own page, and the page of a unit's head, as lines."""

from collections.abc import Iterator

from kiosk.text.figures import cents, tenths
from kiosk.views.campaign.presets import coupled_words
from kiosk.views.lines import Gap, Grid, Line, Passage, Title, Tone
from kiosk.views.patrol import item_text
from kiosk.views.scores.missing import remarks, whys
from kiosk.views.scores.names import Names, subject_name
from kiosk.views.scores.panel import contributions, levels
from kiosk.wording.findings import FINDING_STATES
from kiosk.wording.office import OfficeWords
from kiosk.wording.own import OwnWords
from scoring.read.findings import FindingRecord
from scoring.standings import SubjectKind
from scoring.standings.own import OwnView

MOST = 9
"""Findings that have a digit."""


def open_findings(view: OwnView) -> tuple[FindingRecord, ...]:
    """The findings that can be disputed, the latest first, as many as there are digits."""
    return tuple(one for one in view.findings if one.state == "recorded")[:MOST]


def own_page(view: OwnView, own: OwnWords, office: OfficeWords) -> Iterator[Line]:
    """Score with its parts, what is missing and why, what stands against whom."""
    yield from _score(view, own, office)
    yield Gap()
    yield from _findings(view, own, office)
    yield from _behind(view, own, office)


def _score(view: OwnView, own: OwnWords, office: OfficeWords) -> Iterator[Line]:
    if view.campaign is None:
        yield Passage(own.no_campaign)
        return
    if view.period is None:
        yield Passage(own.from_tomorrow.format(campaign=view.campaign.title))
        return
    day = office.staff.day(view.period.until)
    yield Passage(own.until.format(campaign=view.campaign.title, day=day), Tone.QUIET)
    if view.standing is None:
        yield Passage(own.no_line)
        return
    names, standing = Names.of(view.period), view.standing
    yield Gap()
    yield from contributions(standing, office)
    for why in whys(standing, view.kind, view.campaign, names, office):
        yield Passage(why, Tone.WARN)
    for remark in remarks(standing, names, office):
        yield Passage(remark, Tone.QUIET)


def _behind(view: OwnView, own: OwnWords, office: OfficeWords) -> Iterator[Line]:
    """What the score is made of: ratings by level, or the people of a unit. Below what can be answered."""
    standing = view.standing
    if standing is None:
        return
    yield Gap()
    if view.kind is SubjectKind.UNIT:
        yield from _people(view, own, office)
        return
    if standing.satisfaction is None:
        yield Passage(own.few, Tone.QUIET)
    else:
        yield Title(office.standing.rated.format(n=standing.ratings))
        yield from levels(standing, office)
    yield Passage(own.anonymous, Tone.QUIET)


def _people(view: OwnView, own: OwnWords, office: OfficeWords) -> Iterator[Line]:
    yield Title(own.people)
    rows = tuple(
        (
            one.subject_id,
            subject_name(one, office),
            tenths(one.components.knowledge),
            office.names.too_few if one.satisfaction is None else tenths(one.components.satisfaction),
            cents(one.composite.total),
        )
        for one in view.members
    )
    yield Grid(own.people_columns, rows, frozenset({2, 3, 4}))


def _findings(view: OwnView, own: OwnWords, office: OfficeWords) -> Iterator[Line]:
    unit = view.kind is SubjectKind.UNIT
    yield Title(own.against_unit if unit else own.against_me)
    if not view.findings:
        yield Passage(own.none)
        return
    if unit:
        yield Passage(own.year.format(points=view.year_points))
        if view.coupled is not None:
            yield Passage(coupled_words(view.coupled, office.language), Tone.WARN)
    digits = {one.finding_id: str(number) for number, one in enumerate(open_findings(view), start=1)}
    rows = tuple(_row(one, digits.get(one.finding_id, ""), view, office) for one in view.findings)
    yield Grid(own.columns, rows, frozenset({4}))
    yield Passage(own.how if digits else own.nothing_open, Tone.QUIET)
    for one in view.findings:
        for template, text in ((own.note, one.note), (own.disputed, one.dispute)):
            if text:
                yield Passage(template.format(day=office.staff.day(one.day), code=one.code, text=text), Tone.QUIET)


def _row(one: FindingRecord, digit: str, view: OwnView, office: OfficeWords) -> tuple[str, ...]:
    names = Names.of(view.period) if view.period else None
    who = (names.person(one.staff_id) if names else one.staff_id) if one.staff_id else ""
    return (
        digit,
        office.staff.day(one.day),
        f"{one.window_id or ''} {who}".strip(),
        f"{one.code} {item_text(one, office.language)}",
        str(one.points),
        FINDING_STATES[office.language].get(one.state, one.state),
    )
