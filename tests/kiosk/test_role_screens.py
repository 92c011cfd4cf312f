"""Every role at every door, every entry, every act of a screen: allowed and refused as the permission table says."""

import inspect
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from kiosk.clerk.papers import PapersScreen
from kiosk.desks.bulletins import StoreBulletinDesk
from kiosk.desks.office import book_ports, campaign_ports, survey_ports
from kiosk.desks.office import ports as office_ports
from kiosk.desks.office.campaign_ports import PaperWanted
from kiosk.desks.office.on_store import office_desks
from kiosk.desks.office.ports import OfficeDesks
from kiosk.desks.on_store import StoreIdentity, StoreScoreDesk
from kiosk.desks.ports import Person, Services
from kiosk.desks.staff import ports as staff_ports
from kiosk.desks.staff.own import StoreOwnDesk
from kiosk.desks.staff.patrols import StorePatrolDesk
from kiosk.desks.staff.ports import Noted
from kiosk.frame.sign_in import SignInScreen
from kiosk.leader.route import RouteScreen
from kiosk.office.listing.page import ListPage
from kiosk.office.room.entries import ENTRIES, shown_to
from kiosk.office.room.menu import MenuScreen
from kiosk.office.station import Station
from kiosk.own.page import OwnPageScreen
from kiosk.routes import DOORS
from kiosk.settings.settings import TerminalKind
from quiz.model.bank import assemble
from quiz.service import Tests
from scoring.errors.facts import FactsError
from scoring.events.campaigns import Weights
from scoring.events.identity import PinReason
from scoring.events.organisation import Role
from scoring.ledger.store import Store
from scoring.permissions import MAY, Act, NotAllowedError
from scoring.rules.knowledge.attempt_marks import AttemptPolicy
from scoring.rules.knowledge.knowledge import AbsencePolicy
from scoring.services.campaigns import Opening
from scoring.services.catalogue import OwnItem
from scoring.services.credentials import Credentials, PinSetting
from scoring.services.plans import Change
from scoring.surveys.desk import Answers
from tests.kiosk.fakes import HandClock, make_app, services, settings
from tests.kiosk.office.office import NOW, FakeCoverage
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready, until
from tests.kiosk.screen_text import screen_text
from tests.quick import quick_pins
from tests.scoring.halls import CAMPAIGN, FakeClock, enrolled, july, open_at, opened, organisation

BADGES = {Role.CLERK: "W1", Role.HEAD: "H1", Role.LEADER: "Z1", Role.ADMIN: "G1", Role.AUDITOR: "J1"}
PIN = "907162"
NO_BANK = assemble((), (), ())

DESK_ACTS: dict[str, tuple[Act, dict[str, Any]]] = {
    "PatrolDesk.route": (Act.PATROL, {}),
    "PatrolDesk.see": (Act.PATROL, {"window_id": "A01"}),
    "PatrolDesk.record": (Act.PATROL, {"noted": Noted("f9", "A01", "A1", None)}),
    "PatrolDesk.withdraw": (Act.PATROL, {"finding_id": "f9"}),
    "PatrolDesk.open_retest": (Act.OPEN_RECTIFICATIONS, {"finding_id": "f9", "service_id": "S05"}),
    "PatrolDesk.sign_off": (Act.PATROL, {"day": july(3)}),
    "PatrolDesk.days": (Act.PATROL, {}),
    "OwnDesk.dispute": (Act.DISPUTE, {"finding_id": "f9", "reason": "不对"}),
    "HallDesk.back_up": (Act.KEEP_TERMINAL, {"path": ""}),
    "HallDesk.set_hours": (Act.KEEP_ROSTER, {"given": "", "first_day": date(2026, 7, 1)}),
    "PeopleDesk.give_pins": (Act.KEEP_PINS, {"badges": ["none"], "page": lambda _slips: b""}),
    "PeopleDesk.recorded": (Act.KEEP_ROSTER, {}),
    "PeopleDesk.carry_out": (Act.KEEP_ROSTER, {"preview": None}),
    "CampaignDesk.open": (Act.KEEP_CAMPAIGNS, {"opening": Opening("C", "八月", date(2026, 8, 1), date(2026, 8, 31))}),
    "CampaignDesk.schedule": (
        Act.KEEP_CAMPAIGNS,
        {"terms": PaperWanted(CAMPAIGN, "none", july(31), 1, AttemptPolicy.BEST, AbsencePolicy.UNRANKED)},
    ),
    "CampaignDesk.freeze": (Act.KEEP_CAMPAIGNS, {"campaign_id": CAMPAIGN}),
    "CampaignDesk.mark_activity": (
        Act.KEEP_CAMPAIGNS,
        {"campaign_id": CAMPAIGN, "activity_id": "none", "done_on": None, "evidence": None},
    ),
    "CampaignDesk.change_activity": (
        Act.KEEP_CAMPAIGNS,
        {"campaign_id": CAMPAIGN, "activity_id": "none", "change": Change()},
    ),
    "CampaignDesk.adopt": (
        Act.ADOPT_WEIGHTS,
        {
            "campaign_id": CAMPAIGN,
            "weights": Weights(knowledge=50, satisfaction=30, discipline=20),
            "second": ("Z1", "000000"),
        },
    ),
    "RetentionDesk.carry_out": (Act.ERASE, {"second": ("Z1", "000000")}),
    "OfficeSurveyDesk.words": (Act.SEE_SCORES, {"survey_id": "none"}),
    "OfficeSurveyDesk.seen": (Act.SEE_TO_SURVEYS, {"answer_id": "none", "note": ""}),
    "OfficeSurveyDesk.enter": (
        Act.ENTER_RATINGS,
        {"survey_id": "none", "answers": Answers({"overall": 5}, {}), "answer_id": "a1", "on": None},
    ),
    "FindingDesk.put_item": (Act.KEEP_CAMPAIGNS, {"wanted": OwnItem("X1", 1, "本厅", "话")}),
    "FindingDesk.withdraw_item": (Act.KEEP_CAMPAIGNS, {"code": "X1"}),
    "FindingDesk.uphold": (Act.DECIDE_DISPUTES, {"finding_id": "f9"}),
    "FindingDesk.open_retest": (
        Act.OPEN_RECTIFICATIONS,
        {"finding_id": "f9", "service_id": "S05", "facets": ()},
    ),
    "FindingDesk.reverse": (Act.DECIDE_DISPUTES, {"finding_id": "f9", "reason": "不对"}),
}
"""Desk and act → what the table asks, and what else the act is given: mostly nothing that could come of it."""
ELSEWHERE = {
    "OwnDesk.view": "a page of one's own, of two roles: below",
    "PeopleDesk.duties": "names whose days are looked at, not who looks",
    **dict.fromkeys(
        (
            f"BookDesk.{name}"
            for name in ("add_source", "put_here", "put_line", "put_scene", "put_question", "begin", "remove", "keep")
        ),
        "tests of the book",
    ),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with pytest.MonkeyPatch.context() as patch:
        quick_pins(patch)
        made = open_at(tmp_path_factory.mktemp("hall") / "hall.db", FakeClock(NOW))
        made.ledger.append_all([*organisation(), *opened()])
        more = (("H1", Role.HEAD, "负责人"), ("J1", Role.AUDITOR, "监督员"))
        made.ledger.append_all([enrolled(badge, "U1", role, name) for badge, role, name in more])
        Credentials(made).set_pins(dict.fromkeys(BADGES.values(), PIN), PinSetting("G1", PinReason.INITIAL))
        yield made
        made.close()


@pytest.fixture(scope="module")
def behind(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Services:
    home = tmp_path_factory.mktemp("home")
    return services(
        identity=StoreIdentity(store),
        tests=Tests(store, lambda: NO_BANK),
        scores=StoreScoreDesk(store),
        coverage=FakeCoverage(NO_BANK),
        patrol=StorePatrolDesk(store, lambda: NO_BANK),
        own=StoreOwnDesk(store),
        office=office_desks(store, home, lambda: NO_BANK),
        bulletins=StoreBulletinDesk(store, "大厅", home),
    )


def person(role: Role) -> Person:
    return Person(BADGES[role], "某人", "户政", role.value)


def acted() -> Iterator[tuple[str, str]]:
    """Everything that a desk does for somebody who is named, and by which argument."""
    for module in (staff_ports, office_ports, book_ports, campaign_ports, survey_ports):
        for name, desk in vars(module).items():
            if name.endswith("Desk") and getattr(desk, "__module__", "") == module.__name__:
                for act, function in inspect.getmembers(desk, inspect.isfunction):
                    named = {"by", "staff_id"} & {*inspect.signature(function).parameters}
                    if named and not act.startswith("_"):
                        yield f"{name}.{act}", named.pop()


def test_every_act_of_a_desk_is_in_one_of_the_lists() -> None:
    assert {name for name, _ in acted()} == DESK_ACTS.keys() | ELSEWHERE.keys()


@pytest.mark.parametrize("role", Role)
def test_desks_allow_and_refuse_as_the_table_says(role: Role, behind: Services, store: Store) -> None:
    """Refused, nothing was written; allowed, it may come to nothing for another reason."""
    desks = {"PatrolDesk": behind.patrol, "OwnDesk": behind.own, **dict(_office(behind.office))}
    for name, argument in acted():
        if name in ELSEWHERE:
            continue
        act, more = DESK_ACTS[name]
        desk, _, method = name.partition(".")
        before, refused, reached = store.heads(), False, None
        try:
            getattr(desks[desk], method)(**more, **{argument: BADGES[role]})
        except NotAllowedError:
            refused = True
            assert store.heads() == before, name
        except (FactsError, LookupError, AttributeError) as error:
            reached = error  # let through, and nothing came of it
        assert refused is (act not in MAY[role]), (name, role, reached)


def _office(desks: OfficeDesks) -> Iterator[tuple[str, Any]]:
    ports = (office_ports, book_ports, campaign_ports, survey_ports)
    known = {name: value for module in ports for name, value in vars(module).items()}
    hints = get_type_hints(OfficeDesks, known | _answering())
    for field, desk in hints.items():
        yield desk.__name__, getattr(desks, field)


def _answering() -> dict[str, Any]:
    from kiosk.desks.answering import ports

    return vars(ports)


@pytest.mark.parametrize("role", Role)
def test_the_office_shows_each_role_the_entries_of_the_table(role: Role, behind: Services) -> None:
    needs = dict.fromkeys(ENTRIES, Act.SEE_SCORES) | {"bank": Act.SEE_BANK}
    shown = shown_to(Station.of(behind, person(role)))
    assert shown == tuple(name for name in ENTRIES if needs[name] in MAY[role])


@pytest.mark.parametrize("role", Role)
def test_who_has_no_page_of_their_own_is_refused_one(role: Role, behind: Services) -> None:
    if {Act.SEE_OWN, Act.SEE_UNIT} & MAY[role]:
        assert behind.own.view(BADGES[role]).subject_id == ("U1" if role is Role.HEAD else BADGES[role])
    else:
        with pytest.raises(NotAllowedError):
            behind.own.view(BADGES[role])


async def test_every_role_at_every_door_of_staff(behind: Services) -> None:
    """One terminal; everybody signs in at each door, one after the other."""
    hands = HandClock()
    app = make_app(shown=settings(TerminalKind.DEMO), hands=hands, doors=DOORS, open_services=lambda: behind)
    behind_door = {
        "scores": (MenuScreen, Act.SEE_SCORES),
        "patrol": (RouteScreen, Act.PATROL),
    }
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        for door, (screen, act) in behind_door.items():
            for role, badge in BADGES.items():
                await _sign_in(pilot, hands, door, badge)
                if act in MAY[role]:
                    await arrive(pilot, screen)
                else:
                    await until(pilot, lambda: "开放。" in screen_text(app))
                    assert isinstance(app.screen, SignInScreen)
                kiosk(pilot).go_blank()
        for role in (Role.CLERK, Role.HEAD):
            await _sign_in(pilot, hands, "test", BADGES[role])
            await arrive(pilot, OwnPageScreen if role is Role.HEAD else PapersScreen)
            if role is Role.CLERK:
                await _press(pilot, hands, "m")
                await arrive(pilot, OwnPageScreen)
            kiosk(pilot).go_blank()


async def _sign_in(pilot: Kiosk, hands: HandClock, door: str, badge: str) -> None:
    kiosk(pilot).open_door(door)
    await arrive(pilot, SignInScreen)
    await _press(pilot, hands, *badge.lower(), "enter", *PIN, "enter")


async def _press(pilot: Kiosk, hands: HandClock, *keys: str) -> None:
    for key in keys:
        hands.pass_by(0.5)
        await pilot.press(key)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


READING = {
    "patrol-days": "fc",
    "campaigns": "wpkbr",
    "people": "t",
    "bulletins": "b",
}
"""Letters that an auditor finds on pages of the office: they lead on, or write a file; no other page has any."""


def _pages(kind: type[Any] = ListPage) -> Iterator[type[Any]]:
    for one in kind.__subclasses__():
        yield one
        yield from _pages(one)


@pytest.mark.parametrize("role", [Role.AUDITOR])
def test_pages_offer_who_only_reads_nothing_that_writes(role: Role, behind: Services, tmp_path: Path) -> None:
    assert tmp_path.exists()
    station, known = Station.of(behind, person(role)), behind.office.campaigns.campaigns()[0]
    seen = 0
    for page_type in _pages():
        parameters = [*inspect.signature(page_type.__init__).parameters][1:]
        given = {"station": station, "campaign": known, "person": behind.office.people.people()[0].person}
        needed = [one for one in parameters if one in given or one == "day"]
        if needed != parameters:
            continue  # one that is reached from a page of these
        page = page_type(**{one: given[one] for one in parameters if one in given})
        facts = page.read()
        keys = [None, *(key for key, _ in page.rows(facts, _words()))]
        offered = {act.key for key in keys for act in page.acts(facts, key)}
        assert offered <= {*READING.get(page.stem, "")}, (page_type, offered)
        seen += 1
    assert seen >= 8


def _words() -> Any:
    from kiosk.wording.office import OFFICE
    from kiosk.wording.shape import Language

    return OFFICE[Language.ZH]
