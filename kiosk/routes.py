"""Which screen stands behind which door: the only file that knows all wings of the house.

A screen is imported when its door opens: only the first one is needed for the first frame.
"""

from collections.abc import Mapping
from typing import Any, Final

from textual.screen import Screen

from kiosk.desks.ports import Person, Services
from kiosk.frame.terminal import Door
from kiosk.settings.settings import Settings, TerminalKind


def first_screen(settings: Settings) -> Screen[Any]:
    """What stands on this terminal while nobody has touched it: the rating at a window, the doors elsewhere."""
    if settings.window_id:
        from kiosk.citizen.rating import RatingScreen  # noqa: PLC0415 - see above

        return RatingScreen(settings.window_id)
    from kiosk.frame.home import HomeScreen, SignIns  # noqa: PLC0415 - see above

    if settings.kind is not TerminalKind.DEMO:
        return HomeScreen()
    from kiosk.demo.plan import ADMIN, CLERK, DEMO_PIN  # noqa: PLC0415 - see above

    return HomeScreen(SignIns(clerk=CLERK, admin=ADMIN, pin=DEMO_PIN))


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
    """A window clerk signs in, to papers."""
    from kiosk.clerk.papers import PapersScreen  # noqa: PLC0415 - see above
    from kiosk.frame.sign_in import SignInScreen  # noqa: PLC0415 - see above

    return SignInScreen(services.identity, lambda person: PapersScreen(services.tests, person))


def office(services: Services) -> Screen[Any]:
    """An administrator or an auditor signs in, to the office's menu; nobody else gets further."""
    from kiosk.frame.sign_in import SignInScreen  # noqa: PLC0415 - see above
    from kiosk.office.room.menu import MenuScreen  # noqa: PLC0415 - see above
    from kiosk.office.station import Station  # noqa: PLC0415 - see above
    from kiosk.wording.sign_in import SignInWords  # noqa: PLC0415 - see above
    from scoring.permissions import Act, may  # noqa: PLC0415 - see above

    def refusal(person: Person, words: SignInWords) -> str:
        return "" if may(person.role, Act.SEE_SCORES) else words.admins_only

    return SignInScreen(
        services.identity,
        lambda person: MenuScreen(Station.of(services, person)),
        title=lambda words: words.scores,
        refusal=refusal,
    )


DOORS: Final[Mapping[str, Door]] = {"rate": rate, "test": test, "scores": office, "notice": notice}
"""The doors of the home screen by name."""
