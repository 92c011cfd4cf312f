"""Which screen stands behind which door: the only file that knows all wings of the house.

A screen is imported when its door opens: only the first one is needed for the first frame.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from textual.screen import Screen

from kiosk.desks.ports import Person, Services
from kiosk.frame.terminal import Door
from kiosk.settings.settings import Asking, Settings, TerminalKind

if TYPE_CHECKING:
    from kiosk.wording.sign_in import SignInWords


def first_screen(settings: Settings) -> Screen[Any]:
    """What stands on this terminal while nobody has touched it: its kind says so."""
    if settings.window_id and settings.asking is Asking.VISIT:
        from kiosk.citizen.rest import RestScreen  # noqa: PLC0415 - see above

        return RestScreen(settings.window_id)
    if settings.window_id:
        from kiosk.citizen.rating import RatingScreen  # noqa: PLC0415 - see above

        return RatingScreen(settings.window_id)
    if settings.kind in _SIGNED_IN:
        from kiosk.frame.entrance.first_sign_in import first_sign_in  # noqa: PLC0415 - see above

        return first_sign_in(room, _SIGNED_IN[settings.kind])
    from kiosk.frame.home import EVERY, HomeScreen, SignIns  # noqa: PLC0415 - see above

    if settings.kind is not TerminalKind.DEMO:
        return HomeScreen()
    from kiosk.demo.plan import ADMIN, AUDITOR, CLERK, DEMO_PIN, HEAD, LEADER  # noqa: PLC0415 - see above

    shown = SignIns(clerk=CLERK, head=HEAD, leader=LEADER, admin=ADMIN, auditor=AUDITOR, pin=DEMO_PIN)
    return HomeScreen(EVERY, shown)


_SIGNED_IN: Final[Mapping[TerminalKind, Callable[[SignInWords], str]]] = {
    TerminalKind.TEST: lambda words: words.test,
    TerminalKind.OFFICE: lambda words: words.office,
    TerminalKind.PATROL: lambda words: words.patrol,
}
"""Terminals that begin with a sign-in, each with what it says it is."""


def room(services: Services, person: Person) -> Screen[Any]:
    """Where somebody who has signed in begins: a room is a role, at whichever terminal of staff."""
    from scoring.events.organisation import Role  # noqa: PLC0415 - see above

    match person.role:
        case Role.LEADER:
            from kiosk.leader.route import RouteScreen  # noqa: PLC0415 - see above

            route = RouteScreen(services.patrol, person)
            route.inbox = lambda: inbox(services, person)
            return route
        case Role.ADMIN | Role.AUDITOR:
            from kiosk.office.room.menu import MenuScreen  # noqa: PLC0415 - see above
            from kiosk.office.station import Station  # noqa: PLC0415 - see above

            return MenuScreen(Station.of(services, person))
        case Role.HEAD:
            from kiosk.own.page import OwnPageScreen  # noqa: PLC0415 - see above

            return OwnPageScreen(services.own, person, inbox=lambda: inbox(services, person))
        case _:
            return papers(services, person)


def papers(services: Services, person: Person) -> Screen[Any]:
    """A clerk's papers, one key away from the clerk's own page."""
    from kiosk.clerk.papers import PapersScreen  # noqa: PLC0415 - see above

    return PapersScreen(services.tests, person, lambda: own_page(services, person))


def own_page(services: Services, person: Person) -> Screen[Any]:
    """A clerk's own page, one key away from the papers."""
    from kiosk.own.page import OwnPageScreen  # noqa: PLC0415 - see above

    return OwnPageScreen(services.own, person, lambda: papers(services, person), inbox=lambda: inbox(services, person))


def inbox(services: Services, person: Person) -> Screen[Any]:
    """What waits for somebody outside the office: the same table and pages, of what is this person's alone."""
    from kiosk.office.answering.inbox_page import InboxPage  # noqa: PLC0415 - see above
    from kiosk.office.listing.screen import ListScreen  # noqa: PLC0415 - see above
    from kiosk.office.station import Station  # noqa: PLC0415 - see above

    return ListScreen(InboxPage(Station.of(services, person)), services.scores)


def patrol(services: Services) -> Screen[Any]:
    """A duty leader signs in, to the way of the patrol; nobody else gets further."""
    from kiosk.frame.sign_in import SignInScreen  # noqa: PLC0415 - see above
    from scoring.permissions import Act, may  # noqa: PLC0415 - see above

    def refusal(person: Person, words: SignInWords) -> str:
        return "" if may(person.role, Act.PATROL) else words.leaders_only

    return SignInScreen(
        services.identity, lambda person: room(services, person), title=lambda words: words.patrol, refusal=refusal
    )


def rate(_services: Services) -> Screen[Any]:
    """A citizen rates; in the hall the window is asked for first."""
    from kiosk.citizen.pick_window import PickWindowScreen  # noqa: PLC0415 - see above

    return PickWindowScreen()


def notice(services: Services) -> Screen[Any]:
    """A citizen asks what to bring."""
    from kiosk.citizen.notice.subject import AskSubject  # noqa: PLC0415 - see above
    from kiosk.citizen.numbered import NumberedScreen  # noqa: PLC0415 - see above

    return NumberedScreen(AskSubject(services.notices))


def test(services: Services) -> Screen[Any]:
    """A window clerk signs in, to papers; a unit's head to the page of the unit."""
    from kiosk.frame.sign_in import SignInScreen  # noqa: PLC0415 - see above
    from scoring.events.organisation import Role  # noqa: PLC0415 - see above

    def after(person: Person) -> Screen[Any]:
        return room(services, person) if person.role == Role.HEAD else papers(services, person)

    return SignInScreen(services.identity, after)


def office(services: Services) -> Screen[Any]:
    """An administrator or an auditor signs in, to the office's menu; nobody else gets further."""
    from kiosk.frame.sign_in import SignInScreen  # noqa: PLC0415 - see above
    from scoring.permissions import Act, may  # noqa: PLC0415 - see above

    def refusal(person: Person, words: SignInWords) -> str:
        return "" if may(person.role, Act.SEE_SCORES) else words.admins_only

    return SignInScreen(
        services.identity,
        lambda person: room(services, person),
        title=lambda words: words.scores,
        refusal=refusal,
    )


def survey(services: Services) -> Screen[Any]:
    """A citizen answers the survey that is asked today; the latest, where there are several."""
    from kiosk.citizen.numbered import NumberedScreen  # noqa: PLC0415 - see above
    from kiosk.citizen.survey.asking import AskFirst  # noqa: PLC0415 - see above

    if services.surveys is None:
        raise LookupError("this terminal asks no surveys")
    return NumberedScreen(AskFirst(services.surveys, services.rating))


def receipt(_services: Services) -> Screen[Any]:
    """Anyone with the code of a receipt checks the rating."""
    from kiosk.citizen.receipt import ReceiptScreen  # noqa: PLC0415 - see above

    return ReceiptScreen()


DOORS: Final[Mapping[str, Door]] = {
    "rate": rate,
    "test": test,
    "scores": office,
    "notice": notice,
    "survey": survey,
    "receipt": receipt,
    "patrol": patrol,
}
"""The doors of the first screens by name."""
