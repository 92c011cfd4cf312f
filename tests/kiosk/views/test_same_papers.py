"""What is said, on board and commands, where people sat different papers; and nothing where they did not."""

import json
from collections.abc import Iterator

import pytest

from kiosk.desks.on_store import StoreScoreDesk
from kiosk.views.lines import Passage
from kiosk.views.scores.beside import Beside
from kiosk.views.scores.board_view import BoardView
from kiosk.views.scores.document import board_document, explanation_document
from kiosk.views.scores.page_knowledge import drawn_words, papers_words
from kiosk.wording.office import OFFICE
from kiosk.wording.shape import Language
from scoring.ledger.store import Store
from scoring.standings import SubjectKind
from tests.scoring.halls import FakeClock, at, open_at, opened, organisation, took

ZH = OFFICE[Language.ZH]
BIRTHS, WEDDINGS = ("S05",), tuple(f"S{number:02}" for number in range(9, 15))


@pytest.fixture
def hall() -> Iterator[Store]:
    store = open_at(None, FakeClock(at(14)))
    store.ledger.append_all([*organisation(), *opened()])
    yield store
    store.close()


def looked(hall: Store, kind: SubjectKind) -> BoardView:
    board = StoreScoreDesk(hall).board(kind)
    assert board is not None
    return BoardView(board, ZH)


def test_papers_that_differ_are_told_wherever_marks_stand_side_by_side(hall: Store) -> None:
    for name, services in (("W1", BIRTHS), ("W2", BIRTHS), ("W4", WEDDINGS)):
        hall.ledger.append_all(took(name, ("4", "6"), 1, services))
    view = looked(hall, SubjectKind.STAFF)
    cells = {name: row["test"] for name, row in view.rows}
    assert {name: cell[-2:] for name, cell in cells.items()} == {
        "W1": " A",
        "W2": " A",
        "W4": " B",
        "W3": "  ",
        "W5": "  ",
    }
    assert view.notices == ("试卷有2种，测试分只能同字母相比",)
    said = [line.text for line in view.panel("W4") if isinstance(line, Passage)]
    assert "B卷：《七月业务知识测试》（本岗6个事项），1人同卷" in said
    board = board_document(view.board, None, Beside())
    assert [(one["mark"], one["staff"]) for one in board["papers"]] == [("A", ["W1", "W2"]), ("B", ["W4"])]
    assert not [line for line in view.panel("W3") if "卷：" in str(line)]

    found = StoreScoreDesk(hall).explain(SubjectKind.STAFF, "W1")
    assert list(papers_words(found, view.names, ZH)) == ["A卷：《七月业务知识测试》（本岗 S05），2人同卷"]
    assert [said for paper in found.papers for said in drawn_words(paper, ZH)] == ["第1次（本岗 S05）"]
    document = json.loads(json.dumps(explanation_document(found)))
    assert document["papers"][0]["attempts"][0]["services"] == ["S05"]
    unit = StoreScoreDesk(hall).explain(SubjectKind.UNIT, found.standing.unit_id)
    assert len(list(papers_words(unit, view.names, ZH))) <= 1


def test_nothing_is_said_where_everybody_sat_the_same(hall: Store) -> None:
    for name in ("W1", "W2"):
        hall.ledger.append_all(took(name, ("4", "6")))
    view = looked(hall, SubjectKind.STAFF)
    assert view.notices == ()
    assert {row["test"] for _, row in view.rows} == {"100.0", "－"}
    assert not [line for line in view.panel("W1") if "卷：" in str(line)]
