"""Every screen of staff in both languages, all themes and sizes: nothing cut off, nothing melted into the next.

What a citizen sees is walked in `frame/lockdown/test_pictures.py`, by the same measure.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from itertools import product
from pathlib import Path

import pytest

from kiosk.clerk.before_start import BeforeStartScreen
from kiosk.clerk.papers import PapersScreen
from kiosk.clerk.question import QuestionScreen
from kiosk.clerk.result import ResultScreen
from kiosk.clerk.result_item import ResultItemScreen
from kiosk.clerk.review import ReviewScreen
from kiosk.frame.app import KioskApp
from kiosk.frame.confirm import ConfirmScreen
from kiosk.frame.help import HelpScreen
from kiosk.frame.keybar import LAST, KeyBar, KeyHintLabel
from kiosk.frame.new_pin import NewPinScreen
from kiosk.frame.sign_in import SignInScreen
from kiosk.leader.days import DaysScreen
from kiosk.leader.item import ItemScreen
from kiosk.leader.note import NoteScreen
from kiosk.leader.others import OthersScreen
from kiosk.leader.route import RouteScreen
from kiosk.leader.service import ServiceScreen
from kiosk.office.answering.call_screen import CallScreen
from kiosk.office.answering.case_screen import CaseScreen
from kiosk.office.events import EventsScreen
from kiosk.office.explain import ExplainScreen
from kiosk.office.listing.form import FormScreen
from kiosk.office.listing.screen import ListScreen
from kiosk.office.room.menu import MenuScreen
from kiosk.office.room.set_up import SetUpScreen
from kiosk.office.score_table import ScoreTable
from kiosk.office.scores import ScoresScreen
from kiosk.office.surveys.paper_screen import PaperScreen
from kiosk.own.dispute import DisputeScreen
from kiosk.own.page import OwnPageScreen
from kiosk.settings.theme_names import CONTRAST, PAPER, THEME_NAMES
from kiosk.wording import Language
from scoring.ledger.store import Store
from tests.kiosk.clerk.halls import BADGE
from tests.kiosk.fakes import HandClock
from tests.kiosk.frame.lockdown.test_pictures import Looks, Sizes, faults
from tests.kiosk.office.room.rooms import enrol_more, room_app
from tests.kiosk.pilots import Kiosk, kiosk, ready
from tests.kiosk.test_slow_store import OWN, SLIP, WALKS, Walk, small_hall, still
from tests.quiz.bank.samples import HEALTHY, load_files


def writing(folder: Path, stack: ExitStack) -> tuple[KioskApp, Store]:
    """The office with a bank, over which the hall's own book is laid."""
    store = small_hall(folder, stack)
    enrol_more(store)
    return room_app(store, folder, bank=load_files(folder / "bank", HEALTHY).bank), store


Stops = Sequence[tuple[str, ...]]
"""Keys that lead from one picture to the next."""

SIZES = [(80, 24), (120, 36), (160, 45)]
USUAL = (80, 24)

BOOK = "somebody writes the hall's own book"
WALKS_HERE = WALKS | {BOOK: Walk(writing, "scores", (), frozenset())}

WAYS: dict[str, tuple[str, Stops]] = {
    "clerk": (
        "a clerk gets a PIN, sits a test and hands it in",
        (
            ("2",),
            (*BADGE, "enter", *SLIP, "enter"),
            (*OWN, "enter", *OWN, "enter"),
            ("1",),
            ("enter",),
            ("n",),
            ("n",),
            ("n",),
            ("n",),
            ("n",),
            ("escape",),
            ("escape", "r"),
            ("s",),
            ("enter",),
            ("enter",),
            ("question_mark",),
        ),
    ),
    "leader": (
        "a duty leader walks",
        ((), ("1",), ("b",), ("2",), ("enter",), ("u",), ("escape", "p"), ("escape", "d"), ("escape", "s")),
    ),
    "own": ("somebody disputes two findings", ((), ("1",), (*"abc", "enter"))),
    "office": (
        "the office decides, opens a month and gives a PIN",
        (
            (),
            ("1",),
            ("enter",),
            ("v",),
            ("escape", "escape", "escape", "2"),
            ("f",),
            ("r",),
            ("escape", "escape", "escape", "3"),
            ("enter",),
            ("escape", "r"),
            ("escape", "i"),
            ("escape", "escape", "4"),
            ("n",),
            ("escape", "w"),
            ("escape", "enter"),
            ("escape", "escape", "5"),
            ("escape", "7"),
            ("escape", "8"),
            ("escape", "9"),
        ),
    ),
    "forms": (
        "forms of a survey are typed in",
        (("1", "m"), ("enter",), ("u",), ("escape", "w"), ("escape", "p"), ("5", "4"), ("w",), ("escape", "t")),
    ),
    "loop": ("a citizen is called twice", (("8",), ("enter",), ("c",))),
    "retest": ("a duty leader walks", (("enter", "1", "d", "1", "enter", "t"), (*"s05",))),
    "book": (BOOK, (("b",), ("down", "enter"), ("w",))),
}


SEEN = {
    "clerk": {SignInScreen, NewPinScreen, PapersScreen, BeforeStartScreen, QuestionScreen, ReviewScreen, ConfirmScreen}
    | {ResultScreen, ResultItemScreen, HelpScreen},
    "leader": {RouteScreen, ItemScreen, NoteScreen, OthersScreen, DaysScreen, ConfirmScreen},
    "own": {OwnPageScreen, DisputeScreen},
    "office": {
        MenuScreen,
        SetUpScreen,
        ScoresScreen,
        ExplainScreen,
        EventsScreen,
        ListScreen,
        FormScreen,
        ConfirmScreen,
    },
    "forms": {ListScreen, PaperScreen, FormScreen},
    "loop": {ListScreen, CaseScreen, CallScreen},
    "retest": {ServiceScreen},
    "book": {ListScreen, FormScreen},
}
"""Which screens the ways lead over; what the bank covers is looked at in `office/test_coverage.py`."""


def cut_off(app: KioskApp) -> list[str]:
    """What of the key bar may not give way, the help that tells the rest, if not there whole; columns' cut titles."""
    bar = app.screen.query_one(KeyBar).region
    labels = [label for label in app.screen.query(KeyHintLabel) if label.hint.rank in {0, LAST}]
    cut = [label.hint.words for label in labels if not (label.display and bar.contains_region(label.region))]
    for table in app.screen.query(ScoreTable):
        cut += [title for one in table.ordered_columns if (title := str(one.label)).endswith("..")]
    return [f"{words} is cut off" for words in cut]


async def looked_at(pilot: Kiosk, sizes: Sizes, looks: Looks) -> dict[str, list[str]]:
    """What is wrong with the screen in front, by picture; afterwards it is as it was."""
    app, found = kiosk(pilot), dict[str, list[str]]()
    before = app.theme
    for size in sizes:
        await pilot.resize_terminal(*size)
        for theme, language in looks:
            app.wear(theme)
            app.speak(language)
            await still(pilot)
            await pilot.pause()
            # Staff sit at a keyboard: a button that turns pages may be a row high where a question needs the others.
            large = [fault for fault in faults(app) if not fault.endswith("is too small")]
            if wrong := [*large, *cut_off(app)]:
                found[f"{type(app.screen).__name__} {size[0]}x{size[1]} {theme} {language.value}"] = wrong
    await pilot.resize_terminal(*USUAL)
    app.wear(before)
    app.speak(Language.ZH)
    await still(pilot)
    return found


async def pictures(
    way: str, folder: Path, sizes: Sizes, looks: Looks
) -> tuple[set[type[object]], dict[str, list[str]]]:
    """Which screens were seen on a way, and what is wrong with them."""
    walk, found, seen = WALKS_HERE[WAYS[way][0]], dict[str, list[str]](), set[type[object]]()
    with ExitStack() as stack:
        app, _ = walk.make(folder, stack)
        async with app.run_test(size=USUAL) as pilot:
            await ready(pilot)
            hands = kiosk(pilot).monotonic
            assert isinstance(hands, HandClock)
            if walk.door:
                app.open_door(walk.door)
                await still(pilot)
            for keys in WAYS[way][1]:
                for key in keys:
                    hands.pass_by(0.5)
                    await pilot.press(key)
                    await still(pilot)
                seen.add(type(app.screen))
                found |= await looked_at(pilot, sizes, looks)
    return seen, found


@pytest.mark.parametrize(
    ("sizes", "looks"),
    [
        pytest.param(SIZES[:1], [(PAPER, Language.EN), (CONTRAST, Language.ZH)], id="tightest"),
        pytest.param(SIZES, [*product(THEME_NAMES, Language)], marks=pytest.mark.long, id="all"),
    ],
)
@pytest.mark.parametrize("way", WAYS)
async def test_no_target_of_staff_is_cut_off_or_melts_into_the_next(
    way: str, sizes: Sizes, looks: Looks, tmp_path: Path
) -> None:
    seen, wrong = await pictures(way, tmp_path, sizes, looks)
    assert seen == SEEN[way]
    assert wrong == {}
