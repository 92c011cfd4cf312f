"""What other systems propose: all faults of a file at once, nothing counts before a person confirms it."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy import Connection

from scoring.errors.answering import ConcernedError, ProposalFileError, ProposalSettledError, UnknownProposalError
from scoring.errors.unknown import UnknownRequirementError
from scoring.events.organisation import Role
from scoring.ledger.ledger import Entry, Submission
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.permissions import NotAllowedError
from scoring.services.answering import proposals
from scoring.services.answering.inbox import inbox
from scoring.services.answering.proposals import Proposals
from scoring.services.catalogue import Catalogue, OwnItem
from scoring.services.patrols import Patrols
from tests.scoring.halls import FakeClock, at, enrolled, july, open_at, opened, organisation, rated, who

GOOD = (
    "编号,来源,日期,窗口,条目,工号,说明\nK1,摄像头,2026-07-02,a01,Ｄ2,,没有递告知单\nK2,摄像头,2026/7/1,A01,A1,w1,\n\n"
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    one = open_at(tmp_path / "hall.sqlite3", FakeClock(at(2, 11)))
    more = [enrolled("G2", "U2", Role.ADMIN, "管理员"), enrolled("Z2", "U1", Role.LEADER, "另一位值班长")]
    one.ledger.append_all([*organisation(), *more, *opened()])
    yield one
    one.close()


def brought(store: Store, tmp_path: Path, text: str, encoding: str = "utf-8") -> int:
    path = tmp_path / "proposals.csv"
    path.write_bytes(text.encode(encoding))
    return Proposals(store).bring_in(path, who(store, "G2"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_they_wait_and_count_nowhere_and_the_same_file_brings_nothing_new(
    store: Store, tmp_path: Path, encoding: str
) -> None:
    assert (brought(store, tmp_path, GOOD, encoding), brought(store, tmp_path, GOOD, encoding)) == (2, 0)
    assert Patrols(store).all(july(1), july(31)) == ()
    assert [(one.kind, one.id, one.acts) for one in inbox(store, who(store, "Z1"))] == [
        ("proposal", "K1", ("confirm", "dismiss")),
        ("proposal", "K2", ("confirm", "dismiss")),
    ]
    assert not [one for one in inbox(store, who(store, "G2")) if one.kind == "proposal"]


def test_whoever_confirms_records_the_finding(store: Store, tmp_path: Path) -> None:
    brought(store, tmp_path, GOOD)
    book, leader = Proposals(store), who(store, "Z1")
    done = book.confirm("K1", leader)
    finding = Patrols(store).one(done.finding_id or "")
    assert (done.state, finding.code, finding.staff_id, finding.recorded_by) == ("confirmed", "D2", "W1", "Z1")
    refused = book.dismiss("K2", "人在窗口", leader)
    assert (refused.state, len(Patrols(store).all(july(1), july(31)))) == ("dismissed", 1)
    for again in ("K1", "K2"):
        with pytest.raises(ProposalSettledError):
            book.confirm(again, leader)
    with pytest.raises(UnknownProposalError):
        book.confirm("K9", leader)
    with pytest.raises(NotAllowedError):
        book.confirm("K1", who(store, "W1"))
    with pytest.raises(NotAllowedError):
        book.bring_in(tmp_path / "proposals.csv", who(store, "W1"))
    assert compare(store.engine) == []


def test_an_item_that_was_withdrawn_meanwhile_makes_no_finding(store: Store, tmp_path: Path) -> None:
    office = who(store, "G2")
    Catalogue(store).put(OwnItem("X1", 1, "自定", "说明", first_day=july(1)), office)
    path = tmp_path / "own.csv"
    path.write_text("编号,来源,日期,窗口,条目\nP9,摄像头,2026-07-02,A01,X1\n", encoding="utf-8")
    assert Proposals(store).bring_in(path, office) == 1
    Catalogue(store).withdraw("X1", office, july(1))
    with pytest.raises(UnknownRequirementError):
        Proposals(store).confirm("P9", who(store, "Z1"))
    assert Proposals(store).one("P9").state == "waiting"


def test_nobody_confirms_what_is_proposed_against_oneself(store: Store, tmp_path: Path) -> None:
    brought(store, tmp_path, GOOD.replace("w1", "z2"))
    with pytest.raises(ConcernedError):
        Proposals(store).confirm("K2", who(store, "Z2"))


def test_every_fault_is_named_and_nothing_is_brought_in(store: Store, tmp_path: Path) -> None:
    wrong = GOOD + ",,2026-07-40,Z9,Q7,W99,\nK5,摄像头,2026-07-30,A01,A1,,\n"
    with pytest.raises(ProposalFileError) as refused:
        brought(store, tmp_path, wrong)
    assert [(one.line, one.column) for one in refused.value.faults] == [
        *((5, column) for column in ("id", "day", "origin", "window", "staff")),
        (6, "day"),
    ]
    for text in ("", "编号,日期\n", "\0"):
        with pytest.raises(ProposalFileError):
            brought(store, tmp_path, text)
    with pytest.raises(ProposalFileError):
        Proposals(store).bring_in(tmp_path, who(store, "G2"))
    assert Proposals(store).all() == ()


def test_a_file_that_cannot_be_read_whole_is_refused_as_a_whole(store: Store, tmp_path: Path) -> None:
    large = GOOD + "K9,摄像头,2026-07-01,A01,A1,,\n" * 200_000  # its end is as good as its beginning
    for text, column, line in ((large, "large", 1), ('编号\n"K1\n', "quotes", 2)):
        with pytest.raises(ProposalFileError) as refused:
            brought(store, tmp_path, text)
        assert [(one.line, one.column) for one in refused.value.faults] == [(line, column)]
    (tmp_path / "odd.csv").write_bytes(b"\xff\xfe\xff\xff\xff")
    with pytest.raises(ProposalFileError) as refused:
        Proposals(store).bring_in(tmp_path / "odd.csv", who(store, "G2"))
    assert [one.column for one in refused.value.faults] == ["encoding"]


def test_nobody_at_a_window_waits_for_a_file(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While a file is read another terminal writes; what is new is written some at a time, and counted once."""
    lines = [f"K{number},摄像头,2026-07-02,A01,D2,,没有递告知单" for number in range(401)]
    text = "\n".join(("编号,来源,日期,窗口,条目,工号,说明", *lines, ""))
    other = open_at(tmp_path / "hall.sqlite3", FakeClock(at(2, 11)), "T2")
    found, many = proposals._window, list[int]()

    def asked(connection: Connection, hall_id: str, given: str) -> str | None:
        other.ledger.append_all([rated("r1", "A01", 5, "W1")])
        return found(connection, hall_id, given)

    def written(work_out: Callable[[Connection], Sequence[Submission]]) -> list[Entry]:
        entries = kept(work_out)
        many.append(len(entries))
        return entries

    kept = store.ledger.append_all_worked_out
    monkeypatch.setattr(proposals, "_window", asked)
    monkeypatch.setattr(store.ledger, "append_all_worked_out", written)
    assert (brought(store, tmp_path, text), many) == (401, [200, 200, 1])
    monkeypatch.setattr(proposals, "_window", found)
    assert brought(store, tmp_path, text + "K900,摄像头,2026-07-02,A01,D2,,\n") == 1
    other.close()


def test_nothing_is_cut_and_of_two_with_one_number_neither_is_taken(store: Store, tmp_path: Path) -> None:
    head = "编号;来源;日期;窗口;条目;说明\n"
    for line in (f"K1;摄像头;2026-07-02;A01;D2;{'长' * 201}\n", f"K1;{'长' * 61};2026-07-02;A01;D2;\n"):
        with pytest.raises(ProposalFileError):
            brought(store, tmp_path, head + line)
    twice = head + "K1;摄像头;2026-07-02;A01;D2;一\nK1;摄像头;2026-07-02;A01;D2;二\n"
    with pytest.raises(ProposalFileError) as refused:
        brought(store, tmp_path, twice)
    assert [(one.line, one.column) for one in refused.value.faults] == [(3, "id")]
    assert Proposals(store).all() == ()
    assert brought(store, tmp_path, head + f"K1;摄像头;2026-07-02;A01;D2;{'长' * 200}\n") == 1
