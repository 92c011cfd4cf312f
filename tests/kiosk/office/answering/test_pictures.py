"""The screens of the closed loop as they were approved: one app a walk, every stop at two sizes, each with its twin."""

from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from pytest_textual_snapshot import SVGImageExtension  # type: ignore[import-untyped]
from syrupy.assertion import SnapshotAssertion

from kiosk.clerk.papers import PapersScreen
from kiosk.office.score_table import ScoreTable
from kiosk.settings.settings import TerminalKind
from quiz.model.bank import Bank
from quiz.service import Tests
from scoring.events.complaints import ComplaintChannel, ComplaintReceived
from scoring.events.rectifications import EvidenceGiven, RectificationOpened
from scoring.events.retests import RetestOpened
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store
from scoring.rules.answering.followup_steps import FollowUpStep
from scoring.rules.answering.rectification_steps import Source
from scoring.services.answering.followups import FollowUps
from tests.kiosk.fakes import make_app, settings
from tests.kiosk.office.answering.inboxes import NOW, PEOPLE, hall
from tests.kiosk.office.office import new_store, sees
from tests.kiosk.office.room.rooms import enter, press, room_app, settled
from tests.kiosk.office.room.test_analysis import hall as month
from tests.kiosk.pilots import Kiosk, kiosk, ready
from tests.kiosk.screen_text import compare_twin
from tests.quiz.bank.samples import HEALTHY, load_files
from tests.scoring.halls import at, found, july, who

TWINS = Path(__file__).parent / "__snapshots__" / "twins"
SIZES = ((80, 24), (120, 36))
Picture = Callable[[Kiosk, str], Awaitable[None]]


@pytest.fixture
def picture(snapshot: SnapshotAssertion, request: pytest.FixtureRequest) -> Picture:
    """Holds the screen in front against what was approved, at both sizes."""
    drawn = snapshot.use_extension(SVGImageExtension)

    async def compare(pilot: Kiosk, name: str) -> None:
        for width, height in SIZES:
            await pilot.resize_terminal(width, height)
            await settled(pilot)
            here = f"{name}-{width}x{height}"
            compare_twin(pilot.app, TWINS / f"{here}.txt", update=request.config.option.update_snapshots)
            assert pilot.app.export_screenshot() == drawn(name=here), here
        await pilot.resize_terminal(*SIZES[0])
        await settled(pilot)

    return compare


def wrongs(store: Store) -> Iterator[Submission]:
    """A finding, a complaint, something to be put right and two retests, under names that never change."""
    event = found("f-0706", 1, staff_id="W1", window_id="A01", unit_id="U1", day=6).event
    yield Submission(event.model_copy(update={"code": "D1"}), at=at(6))
    words = seal("排了两次队才知道还要带户口簿", about="words")
    complaint = ComplaintReceived(
        complaint_id="c-0707",
        day=july(7),
        channel=ComplaintChannel.ORDER_12345,
        unit_id="U1",
        window_id="A01",
        staff_id="W1",
        service_id="S05",
        words=words.sealed,
        received_by="Z1",
    )
    yield Submission(complaint, secrets=(words,), at=at(7))
    what = seal("材料清单没有摆在窗口上", about="note")
    rectification = RectificationOpened(
        rectification_id="z-0708",
        day=july(8),
        source=Source.RATING,
        source_id="bad1",
        causes=("208",),
        unit_id="U1",
        owner="H1",
        due=july(15),
        words=what.sealed,
        by="G2",
    )
    yield Submission(rectification, secrets=(what,), at=at(8))
    done = seal("清单已上墙，附照片", about="note")
    yield Submission(EvidenceGiven(rectification_id="z-0708", by="H1", words=done.sealed), secrets=(done,), at=at(9))
    for number, (source, wrong) in enumerate(((Source.RATING, "bad1"), (Source.FINDING, "f-0706"))):
        yield Submission(
            RetestOpened(
                retest_id=f"t-070{number}",
                day=july(9),
                source=source,
                source_id=wrong,
                service_id="S05",
                facets=("materials",),
                staff=("W1",),
                pass_percent=80,
                by="G2",
            ),
            at=at(9),
        )


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with hall(path) as made:
        made.ledger.append_all([*wrongs(made)][:-1])
        head = who(made, "H1")
        for step, words in (
            (FollowUpStep.VERIFY, "窗口没有给材料清单"),
            (FollowUpStep.MEND, "清单放到窗口上"),
            (FollowUpStep.ANSWER, "已公开回复：清单已补"),
        ):
            FollowUps(made).say("bad1", step, words, head)
        yield made


@pytest.fixture
def bank(tmp_path: Path) -> Bank:
    return load_files(tmp_path / "bank", HEALTHY).bank


async def test_the_office_goes_from_the_inbox_through_the_loop(
    store: Store, bank: Bank, tmp_path: Path, picture: Picture
) -> None:
    async with room_app(store, tmp_path, person=PEOPLE["G2"], bank=bank).run_test(size=SIZES[0]) as pilot:
        await enter(pilot, "8")
        await sees(pilot, "差评", "投诉", "整改")
        await picture(pilot, "inbox")
        for key, name, told in (
            ("followup:bad1", "follow-up", "定向复测"),
            ("complaint:c-0707", "complaint", "12345"),
            ("rectification:z-0708", "rectification", "清单已上墙"),
        ):
            pilot.app.screen.query_one(ScoreTable).point_at(key)
            await press(pilot, "enter")
            await sees(pilot, told)
            await picture(pilot, name)
            if name == "follow-up":
                await press(pilot, "c")
                await sees(pilot, "不问为什么")
                await picture(pilot, "call")
                await press(pilot, "escape")
            await press(pilot, "escape")
        await press(pilot, "escape", "2", "f")
        await sees(pilot, "T 定向复测")
        await press(pilot, "t")
        await sees(pilot, "出生登记")
        await picture(pilot, "retest-service")


async def test_the_clerk_finds_the_retest_among_the_papers(
    store: Store, bank: Bank, tmp_path: Path, picture: Picture
) -> None:
    tests = Tests(store, lambda: bank)
    doors = {"test": lambda _: PapersScreen(tests, PEOPLE["W1"])}
    app = make_app(shown=settings(TerminalKind.TEST), clock=lambda: NOW, doors=doors)
    async with app.run_test(size=SIZES[0]) as pilot:
        await ready(pilot)
        kiosk(pilot).open_door("test")
        await sees(pilot, "定向复测", "材料")
        await picture(pilot, "retest-papers")


async def test_the_evidence_of_a_month(path: Path, tmp_path: Path, picture: Picture) -> None:
    store = new_store(path, month)
    async with room_app(store, tmp_path / "home").run_test(size=SIZES[0]) as pilot:
        await enter(pilot, "1", "a")
        for key, name, told in (("", "ranks", "名次范围"), ("m", "case-mix", "事项构成")):
            await press(pilot, *([key] if key else []))
            await sees(pilot, told)
            await picture(pilot, name)
    store.close()
