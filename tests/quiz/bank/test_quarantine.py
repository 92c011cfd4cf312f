"""Quarantine: what the audit refuses is not drawn, is told, and comes back once it is mended."""

import argparse
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.commands import audit
from kiosk.commands.common import Failure
from quiz.bank.characters import FORBIDDEN
from quiz.bank.folder import read_folder
from quiz.bank.load import load_bank
from quiz.bank.problems import Severity
from quiz.bank.quarantine import read_quarantine, write_quarantine
from quiz.draw import draw_paper
from quiz.errors import DrawError
from quiz.sheet import make_sheet
from tests.quiz.bank.samples import HEALTHY, PAPER, QUESTIONS, bent, load_files, place_of, write_bank

DAY = date(2026, 7, 14)
HELD = "format: 1\nitems:\n  - {id: Q-CIVIL-003, why: 条文已改}\n"
LAWS = {
    "户口登记条例.md": "第七条 婴儿出生后一个月以内申报，落户意见，领取表格，提交材料，领回户口簿，公示，五个工作日，"
    "当场，不收费，工本费6.5元，1个月5日\n第八条 审核登记\n",
    "母婴保健法.md": "第二十三条 出生医学证明\n",
    "婚姻登记条例.md": "第三条 不得收取费用\n第八条 本人的居民身份证，登记\n",
    "民法典.md": "第一千零七十七条 三十日内\n",
}


def with_quarantine(root: Path, text: str) -> Path:
    return write_bank(root, {**HEALTHY, "quarantine.yaml": text})


def test_an_item_held_back_is_known_told_and_never_drawn(tmp_path: Path) -> None:
    free, loaded = load_files(tmp_path / "a", HEALTHY), load_bank(with_quarantine(tmp_path / "b", HELD))
    assert loaded.bank.quarantined == {"Q-CIVIL-003": "条文已改"}
    assert loaded.bank.items == free.bank.items
    names = [{item.id for item in one.bank.drawable(DAY)} for one in (free, loaded)]
    assert names[0] - names[1] == {"Q-CIVIL-003"}
    assert loaded.bank.digest != free.bank.digest
    assert not loaded.errors
    (warning,) = loaded.problems
    assert (warning.line, warning.column) == place_of(HELD, "Q-CIVIL-003")
    assert warning.severity is Severity.WARNING
    assert "Q-CIVIL-003 已隔离" in warning.message
    assert "条文已改" in warning.message


def test_a_paper_that_needs_what_is_held_back_is_told_and_cannot_be_drawn(tmp_path: Path) -> None:
    paper = bent(PAPER, "{types: [single], subjects: [civil], origin: written}", "{types: [true_false]}")
    held = load_files(tmp_path, {**HEALTHY, "papers/small.yaml": paper, "quarantine.yaml": HELD})
    assert ["只有0题" in found.message for found in held.errors] == [True]
    free = load_files(tmp_path / "free", {**HEALTHY, "papers/small.yaml": paper})
    with pytest.raises(DrawError):
        draw_paper(free.bank.blueprints["small"], held.bank, seed="s", day=DAY)


def test_a_derived_item_can_be_held_back_too(tmp_path: Path) -> None:
    bank = load_bank(with_quarantine(tmp_path, 'format: 1\nitems:\n  - {id: "S05:tell:s1", why: 条文已改}\n')).bank
    drawable = {item.id for item in bank.drawable(DAY)}
    assert "S05:tell:s1" not in drawable
    assert "S05:tell:s2" in drawable


def test_an_id_that_no_item_has_is_told_as_stale(tmp_path: Path) -> None:
    loaded = load_bank(with_quarantine(tmp_path, bent(HELD, "Q-CIVIL-003", "Q-CIVIL-333")))
    (warning,) = loaded.problems
    assert warning.severity is Severity.WARNING
    assert "没有可用的题目或指南行 Q-CIVIL-333" in warning.message


@pytest.mark.parametrize(
    "text",
    [
        "format: 1\nitems:\n  - {id: Q-CIVIL-003}\n",
        "items:\n  - {id: Q-CIVIL-003, why: 条文已改}\n",
        "format: 1\nitems:\n  - {id: Q-CIVIL-003, why: no}\n  - 一段话\n",
        "format: 1\nitems:\n  - {id: Q-CIVIL-003, why: 一, since: 二}\n",
    ],
)
def test_a_faulty_file_still_holds_back_every_id_it_names(tmp_path: Path, text: str) -> None:
    loaded = load_bank(with_quarantine(tmp_path, text))
    assert loaded.errors
    assert list(loaded.bank.quarantined) == ["Q-CIVIL-003"]
    assert "Q-CIVIL-003" not in {item.id for item in loaded.bank.drawable(DAY)}


@pytest.mark.parametrize("text", ["", "items: [", "只是一段话", "format: 1\nitems: []\n", "items: {a: b}"])
def test_a_file_that_names_nothing_is_an_error_with_a_place(tmp_path: Path, text: str) -> None:
    loaded = load_bank(with_quarantine(tmp_path, text))
    assert loaded.errors
    assert {found.path.name for found in loaded.problems} == {"quarantine.yaml"}
    assert not loaded.bank.quarantined


words = st.text(min_size=1, max_size=30).filter(lambda text: text.strip() and not FORBIDDEN.search(text))


@given(held=st.dictionaries(words.map(lambda text: " ".join(text.split())), words, min_size=1, max_size=5))
@settings(deadline=None)
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, held: dict[str, str]) -> None:
    root = tmp_path_factory.mktemp("bank")
    path = write_quarantine(root, held)
    assert path == root / "quarantine.yaml"
    quarantine = read_quarantine(read_folder(root).quarantine)
    assert not [found for found in quarantine.problems(held) if found.severity is Severity.ERROR]
    assert quarantine.held == {name: " ".join(why.split()) for name, why in held.items()}


def test_whoever_may_read_the_bank_may_read_its_quarantine(tmp_path: Path) -> None:
    write_bank(tmp_path, {"papers/small.yaml": PAPER})
    path = write_quarantine(tmp_path, {"Q-CIVIL-003": "条文已改"})
    assert path is not None
    assert path.stat().st_mode == (tmp_path / "papers/small.yaml").stat().st_mode


def test_a_very_long_reason_is_cut_to_what_the_format_allows(tmp_path: Path) -> None:
    write_quarantine(tmp_path, {"Q-CIVIL-003": "长" * 700})
    loaded = load_files(tmp_path, HEALTHY)
    assert not loaded.errors
    assert len(loaded.bank.quarantined["Q-CIVIL-003"]) == 600


@pytest.fixture
def laws(tmp_path: Path) -> Path:
    texts = {name: f"# 法\n\n\n\n---\n{text}" for name, text in LAWS.items()}
    return write_bank(tmp_path / "laws", texts)


def run(root: Path, laws: Path, *flags: str) -> int:
    parser = argparse.ArgumentParser()
    audit.options(parser)
    options = parser.parse_args([str(root), "--laws", str(laws), *flags])
    return audit.run(options)


def test_the_audit_holds_back_what_the_law_no_longer_says_until_it_is_mended(
    tmp_path: Path, laws: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_bank(tmp_path / "bank", HEALTHY)
    assert run(root, laws, "--quarantine") == 0, capsys.readouterr().out
    assert not (root / "quarantine.yaml").exists()

    law = laws / "婚姻登记条例.md"
    old = law.read_text(encoding="utf-8")
    law.write_text(bent(old, "不得收取费用", "可以收取费用"), encoding="utf-8")
    assert run(root, laws) == 1
    assert not (root / "quarantine.yaml").exists()
    for _ in range(2):  # what is held back is audited again, and still found
        assert run(root, laws, "--quarantine") == 1
        assert load_bank(root).bank.quarantined == {
            "Q-CIVIL-003": "Q-CIVIL-003：《婚姻登记条例》第三条，条文里没有引用的文字"
        }

    law.write_text(old, encoding="utf-8")
    assert run(root, laws, "--quarantine") == 0
    assert not (root / "quarantine.yaml").exists()
    assert load_bank(root).problems == ()


def test_a_line_of_a_guide_holds_back_every_item_that_hangs_on_it(tmp_path: Path, laws: Path) -> None:
    root = write_bank(tmp_path / "bank", HEALTHY)
    law = laws / "户口登记条例.md"
    law.write_text(bent(law.read_text(encoding="utf-8"), "工本费6.5元", "工本费7元"), encoding="utf-8")
    assert run(root, laws, "--quarantine") == 1
    loaded = load_bank(root)
    assert set(loaded.bank.quarantined) == {"S05:fee:f2", "S05:tell:s1", "S05:tell:s2", "S05.f2"}
    assert not [found for found in loaded.problems if "没有可用" in found.message]


def test_the_audit_says_where_the_line_stands(tmp_path: Path, laws: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_bank(tmp_path / "bank", HEALTHY)
    law = laws / "户口登记条例.md"
    law.write_text(bent(law.read_text(encoding="utf-8"), "工本费6.5元", "工本费7元"), encoding="utf-8")
    marriage = laws / "婚姻登记条例.md"
    marriage.write_text(bent(marriage.read_text(encoding="utf-8"), "不得收取费用", "可以收取费用"), encoding="utf-8")
    assert run(root, laws) == 1
    rows = capsys.readouterr().out.splitlines()
    guide, questions = (HEALTHY[name].splitlines() for name in ("guides/S05-birth.yaml", "questions/civil.yaml"))
    fee = f"{root / 'guides' / 'S05-birth.yaml'}:{guide.index('  - id: f2') + 1}:5: S05.f2: "
    free = f"{root / 'questions' / 'civil.yaml'}:{questions.index('  - id: Q-CIVIL-003') + 1}:5: Q-CIVIL-003: "
    assert any(row.startswith(fee) for row in rows)
    assert any(row.startswith(free) for row in rows)
    table = [row.split() for row in rows[-4:-1]]
    assert table[0] == ["法规", "引用", "不符"]
    assert sorted(row[0] for row in table[1:]) == ["婚姻登记条例", "户口登记条例"]
    assert [row[2] for row in table[1:]] == ["1", "1"]
    assert run(root, laws, "--json") == 1
    places = {one["line"]: one["place"] for one in json.loads(capsys.readouterr().out)["findings"]}
    assert places == {"S05.f2": fee.rsplit(": ", 2)[0], "Q-CIVIL-003": free.rsplit(": ", 2)[0]}


def test_the_sheet_no_longer_vouches_for_a_line_the_law_does_not_bear_out(tmp_path: Path, laws: Path) -> None:
    root = write_bank(tmp_path / "bank", HEALTHY)
    law = laws / "户口登记条例.md"
    law.write_text(bent(law.read_text(encoding="utf-8"), "工本费6.5元", "工本费7元"), encoding="utf-8")
    run(root, laws, "--quarantine")
    bank = load_bank(root).bank
    profile = {"place": "city", "agent": "parent"}
    trusting, careful = (
        make_sheet(bank.guides["S05"], profile, DAY, held) for held in (frozenset[str](), bank.quarantined)
    )
    changed = [
        (before, after)
        for (_, old), (_, new) in zip(trusting.sections, careful.sections, strict=True)
        for before, after in zip(old, new, strict=True)
        if before != after
    ]
    ((before, after),) = changed
    assert "6.5" in before.text
    assert before.verified
    assert before.basis is not None
    assert (after.text, after.verified, after.basis) == (before.text, False, None)


def test_what_an_error_hides_from_the_audit_stays_held_back(tmp_path: Path, laws: Path) -> None:
    root = with_quarantine(tmp_path / "bank", HELD)
    write_bank(root, {"questions/civil.yaml": bent(QUESTIONS, "answer: false", "answer: no")})
    assert run(root, laws, "--quarantine") == 1  # not all of it was seen
    assert load_bank(root).bank.quarantined == {"Q-CIVIL-003": "条文已改"}


def test_the_report_as_json_is_one_document_with_or_without_quarantine(
    tmp_path: Path, laws: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_bank(tmp_path / "bank", HEALTHY)
    run(root, laws, "--quarantine", "--json")
    assert json.loads(capsys.readouterr().out)["quarantined"] == []


def test_a_bank_that_cannot_be_written_is_told(tmp_path: Path, laws: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_bank(tmp_path / "bank", HEALTHY)
    (laws / "婚姻登记条例.md").unlink()

    def refusing(path: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refusing)
    with pytest.raises(Failure, match=r"quarantine\.yaml 写不进去"):
        run(root, laws, "--quarantine")
    assert not [path for path in root.iterdir() if path.is_file()]
