"""What the patrol's screens say of its records: windows, findings, days."""

from collections.abc import Iterator

from kiosk.desks.staff.ports import PatrolDays
from kiosk.views.lines import Gap, Grid, Line, Passage, Title, Tone
from kiosk.wording.findings import FINDING_STATES
from kiosk.wording.leader.days import DaysWords
from kiosk.wording.leader.route import RouteWords
from kiosk.wording.listed import listed
from kiosk.wording.shape import Language
from kiosk.wording.staff import StaffWords
from quiz.model.guide import Guide
from scoring.read.findings import FindingRecord
from scoring.rules.discipline.catalogue import Requirement
from scoring.rules.presets.presets import known_item
from scoring.services.patrol_route import DayRoute, Stop


def item_text(one: FindingRecord, language: Language) -> str:
    """What the item of a finding says: the hall's own, of the catalogue or of published rules; else its code."""
    known = one.item or known_item(one.code)
    return requirement_text(known, language) if known else one.code


def requirement_text(one: Requirement, language: Language) -> str:
    """An item in words."""
    return one.text_en if language is Language.EN else one.text


def service_name(one: Guide, language: Language) -> str:
    """What a service is called."""
    return one.title_en if language is Language.EN else one.title


def standing(route: DayRoute, words: RouteWords, staff: StaffWords) -> str:
    """How far today's patrol has come, in one line."""
    parts = [
        words.today.format(
            day=staff.day(route.day), half=words.halves[route.half], seen=route.seen, of=len(route.stops)
        ),
        words.found.format(count=route.found),
        words.signed.format(who=route.signer or route.signed_by) if route.signed_by else words.unsigned,
    ]
    if not route.published:
        parts.append(words.no_calendar.format(year=route.day.year))
    elif not route.working:
        parts.append(words.day_off)
    return "   ".join(parts)


def mark(stop: Stop, words: RouteWords) -> str:
    """How a window stands: seen or not, and what it cost today."""
    points = sum(one.points for one in stop.found if not one.withdrawn)
    state = words.seen if stop.seen_by else words.unseen
    return f"{words.minus.format(points=points)}  {state}" if points else state


def found_words(one: FindingRecord, stop: Stop, words: RouteWords, language: Language, nobody: str) -> str:
    """A finding of today in one line."""
    people = {person.staff_id: person.name for person in (*stop.on_duty, *stop.others)}
    who = (people.get(one.staff_id) or one.staff_id) if one.staff_id else nobody
    return words.found_here.format(
        code=one.code,
        text=item_text(one, language),
        who=who,
        points=one.points,
        state=FINDING_STATES[language].get(one.state, one.state),
    )


def days_page(days: PatrolDays, words: DaysWords, staff: StaffWords, language: Language) -> Iterator[Line]:
    """What is missing first, then every day so far, the latest on top."""
    yield Title(words.title.format(campaign=days.title).rstrip())
    if days.missing:
        named = listed([staff.day(day) for day in days.missing], language)
        yield Passage(words.missing.format(count=len(days.missing), days=named), Tone.WARN)
        yield Passage(words.sign_how, Tone.QUIET)
    else:
        yield Passage(words.none_missing)
    for year in days.unpublished:
        yield Passage(words.no_calendar.format(year=year), Tone.WARN)
    yield Gap()
    digits = {day: str(digit) for digit, day in enumerate(days.to_sign, start=1)}
    rows = tuple(
        (
            digits.get(one.day, ""),
            f"{staff.day(one.day)}  {words.week[one.day.weekday()]}",
            words.working if one.working else words.off,
            one.signed_by or _unsigned(one.day == days.days[-1].day, words) if one.working or one.signed_by else "",
            str(one.findings) if one.findings else "",
        )
        for one in reversed(days.days)
    )
    yield Grid(words.columns, rows, frozenset({4}))


def _unsigned(today: bool, words: DaysWords) -> str:
    return words.today if today else words.unsigned
