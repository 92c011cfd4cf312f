"""The audit as a command, and what it holds back until it is mended."""

import json
from datetime import date
from pathlib import Path

import pytest

from kiosk.cli.bank import audit
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser
from kiosk.wording.cli.common import WORDS
from kiosk.wording.shape import Language
from quiz.bank.load import load_bank
from quiz.model.causes.quarantine import HeldUnknown
from quiz.notice.notice import make_notice
from tests.commands.conftest import Run
from tests.quiz.bank.samples import HEALTHY, QUESTIONS, bent, write_bank

DAY = date(2026, 7, 14)
OWN = "{law: 本厅规矩, article: 第一条, quote: 您好，再见}"
HELD = "format: 1\nitems:\n  - {id: Q-CIVIL-003, why: 条文已改}\n"
LAWS = {
    "户口登记条例.md": "第七条 婴儿出生后一个月以内申报，落户意见，领取表格，提交材料，领回户口簿，公示，五个工作日，"
    "当场，不收费，工本费6.5元，1个月5日\n第八条 审核登记\n",
    "母婴保健法.md": "第二十三条 出生医学证明\n",
    "婚姻登记条例.md": "第三条 不得收取费用\n第八条 本人的居民身份证，登记\n",
    "民法典.md": "第一千零七十七条 三十日内\n",
}


@pytest.fixture
def laws(tmp_path: Path) -> Path:
    texts = {name: f"# 法\n\n\n\n---\n{text}" for name, text in LAWS.items()}
    return write_bank(tmp_path / "laws", texts)


def audited(root: Path, laws: Path, *flags: str) -> int:
    parser = CommandParser().speak(WORDS[Language.ZH], default=Language.ZH.value)
    audit.options(parser)
    options = parser.parse_args([str(root), "--laws", str(laws), *flags])
    return audit.run(options)


def test_the_audit_holds_back_what_the_law_no_longer_says_until_it_is_mended(
    tmp_path: Path, laws: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_bank(tmp_path / "bank", HEALTHY)
    assert audited(root, laws, "--quarantine") == 0, capsys.readouterr().out
    assert not (root / "quarantine.yaml").exists()

    law = laws / "婚姻登记条例.md"
    old = law.read_text(encoding="utf-8")
    law.write_text(bent(old, "不得收取费用", "可以收取费用"), encoding="utf-8")
    assert audited(root, laws) == 1
    assert not (root / "quarantine.yaml").exists()
    for _ in range(2):  # what is held back is audited again, and still found
        assert audited(root, laws, "--quarantine") == 1
        assert load_bank(root).bank.quarantined == {
            "Q-CIVIL-003": "Q-CIVIL-003：《婚姻登记条例》第三条，条文里没有引用的文字"
        }

    law.write_text(old, encoding="utf-8")
    assert audited(root, laws, "--quarantine") == 0
    assert not (root / "quarantine.yaml").exists()
    assert load_bank(root).problems == ()


def test_a_line_of_a_guide_holds_back_every_item_that_hangs_on_it(tmp_path: Path, laws: Path) -> None:
    root = write_bank(tmp_path / "bank", HEALTHY)
    law = laws / "户口登记条例.md"
    law.write_text(bent(law.read_text(encoding="utf-8"), "工本费6.5元", "工本费7元"), encoding="utf-8")
    assert audited(root, laws, "--quarantine") == 1
    loaded = load_bank(root)
    assert set(loaded.bank.quarantined) == {"S05:fee:f2", "S05:tell:s1", "S05:tell:s2", "S05.f2"}
    names = [line for line in (root / "quarantine.yaml").read_text(encoding="utf-8").splitlines() if "- id:" in line]
    assert names == ['  - id: "S05.f2"']
    assert not [found for found in loaded.problems if isinstance(found.cause, HeldUnknown)]


def test_the_audit_says_where_the_line_stands(tmp_path: Path, laws: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_bank(tmp_path / "bank", HEALTHY)
    law = laws / "户口登记条例.md"
    law.write_text(bent(law.read_text(encoding="utf-8"), "工本费6.5元", "工本费7元"), encoding="utf-8")
    marriage = laws / "婚姻登记条例.md"
    marriage.write_text(bent(marriage.read_text(encoding="utf-8"), "不得收取费用", "可以收取费用"), encoding="utf-8")
    assert audited(root, laws) == 1
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
    assert audited(root, laws, "--json") == 1
    places = {one["line"]: one["place"] for one in json.loads(capsys.readouterr().out)["findings"]}
    assert places == {"S05.f2": fee.rsplit(": ", 2)[0], "Q-CIVIL-003": free.rsplit(": ", 2)[0]}


def test_the_sheet_no_longer_vouches_for_a_line_the_law_does_not_bear_out(tmp_path: Path, laws: Path) -> None:
    root = write_bank(tmp_path / "bank", HEALTHY)
    law = laws / "户口登记条例.md"
    law.write_text(bent(law.read_text(encoding="utf-8"), "工本费6.5元", "工本费7元"), encoding="utf-8")
    audited(root, laws, "--quarantine")
    bank = load_bank(root).bank
    profile = {"place": "city", "agent": "parent"}
    trusting, careful = (
        make_notice(bank.guides["S05"], profile, DAY, held) for held in (frozenset[str](), bank.quarantined)
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
    root = write_bank(tmp_path / "bank", {**HEALTHY, "quarantine.yaml": HELD})
    write_bank(root, {"questions/civil.yaml": bent(QUESTIONS, "answer: false", "answer: no")})
    assert audited(root, laws, "--quarantine") == 1
    assert load_bank(root).bank.quarantined == {"Q-CIVIL-003": "条文已改"}


SPOILT = 'format: 1\nitems:\n  - {id: Q-CIVIL-003, why: "少了引号}\n'


def test_a_list_that_cannot_be_read_is_written_anew_once_all_of_the_bank_is_seen(tmp_path: Path, laws: Path) -> None:
    root = write_bank(tmp_path / "bank", {**HEALTHY, "quarantine.yaml": SPOILT})
    law = laws / "婚姻登记条例.md"
    law.write_text(bent(law.read_text(encoding="utf-8"), "不得收取费用", "可以收取费用"), encoding="utf-8")
    assert audited(root, laws, "--quarantine") == 1
    assert set(load_bank(root).bank.quarantined) == {"Q-CIVIL-003"}


def test_a_list_that_cannot_be_read_is_kept_while_an_error_hides_what_it_may_name(tmp_path: Path, laws: Path) -> None:
    broken = bent(QUESTIONS, "answer: false", "answer: no")
    root = write_bank(tmp_path / "bank", {**HEALTHY, "questions/civil.yaml": broken, "quarantine.yaml": SPOILT})
    with pytest.raises(Failure, match="都有错误，不知道哪些还要隔离"):
        audited(root, laws, "--quarantine")
    assert (root / "quarantine.yaml").read_text(encoding="utf-8") == SPOILT


def test_what_an_error_does_not_hide_is_let_out_beside_it(tmp_path: Path, laws: Path) -> None:
    both = f"{HELD}  - {{id: Q-CIVIL-001, why: 条文也改了}}\n"
    broken = bent(QUESTIONS, "answer: B\n", "answer: no\n")
    root = write_bank(tmp_path / "bank", {**HEALTHY, "questions/civil.yaml": broken, "quarantine.yaml": both})
    assert audited(root, laws, "--quarantine") == 1
    assert load_bank(root).bank.quarantined == {"Q-CIVIL-001": "条文也改了"}


def test_an_error_of_a_paper_hides_nothing_from_the_audit(tmp_path: Path, laws: Path) -> None:
    gone = bent(HELD, "Q-CIVIL-003", "Q-CIVIL-033")
    paper = bent(HEALTHY["papers/small.yaml"], "minutes: 10", "minutes: 0")
    root = write_bank(tmp_path / "bank", {**HEALTHY, "papers/small.yaml": paper, "quarantine.yaml": gone})
    audited(root, laws, "--quarantine")
    assert not (root / "quarantine.yaml").exists()


def test_what_was_retired_leaves_the_quarantine(tmp_path: Path, laws: Path) -> None:
    gone = bent(QUESTIONS, "quote: 不得收取费用", "quote: 可以收取费用")
    root = write_bank(tmp_path / "bank", {**HEALTHY, "questions/civil.yaml": gone})
    assert audited(root, laws, "--quarantine") == 1
    retired = bent(
        gone,
        "    basis: [{law: 婚姻登记条例, article: 第三条",
        '    effective_until: "2026-01-01"\n    basis: [{law: 婚姻登记条例, article: 第三条',
    )
    write_bank(root, {"questions/civil.yaml": retired})
    assert audited(root, laws, "--quarantine") == 0
    assert load_bank(root).problems == ()


def test_two_texts_of_one_statute_are_refused_by_name(tmp_path: Path, laws: Path, run: Run) -> None:
    root = write_bank(tmp_path / "bank", HEALTHY)
    (laws / "婚姻登记条例(2026修订).md").write_text("# 法\n\n---\n第三条 收费\n", encoding="utf-8")
    answer = run("bank", "audit", str(root), "--laws", str(laws))
    assert (answer.code, answer.out) == (2, "")
    assert "婚姻登记条例(2026修订).md 和 婚姻登记条例.md" in answer.err


def test_full_width_digits_are_read_as_what_they_look_like(tmp_path: Path, laws: Path, run: Run) -> None:
    wide = QUESTIONS.replace(
        "options: {A: 甲证, B: 乙证, C: 丙证, D: 丁证}", "options: {A: ３日, B: １０日, C: ５日, D: 丁}"
    )
    wide = bent(wide, "stem: 冷静期多少日？", "stem: ２对夫妻问，冷静期多少日？")
    root = write_bank(tmp_path / "bank", {**HEALTHY, "questions/civil.yaml": wide})
    law = laws / "婚姻登记条例.md"
    law.write_text(law.read_text(encoding="utf-8") + "７％，百分之２，百分之十.，５日\n", encoding="utf-8")
    check, audit = run("bank", "check", str(root)), run("bank", "audit", str(root), "--laws", str(laws))
    assert check.code == 0
    assert "「３」是全角的" in check.out
    assert audit.code == 1  # 3日 stands in no article
    assert "Q-CIVIL-002" in audit.out


def test_the_report_as_json_is_one_document_with_or_without_quarantine(
    tmp_path: Path, laws: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_bank(tmp_path / "bank", HEALTHY)
    audited(root, laws, "--quarantine", "--json")
    assert json.loads(capsys.readouterr().out)["quarantined"] == []


def test_a_bank_that_cannot_be_written_is_told(tmp_path: Path, laws: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_bank(tmp_path / "bank", HEALTHY)
    (laws / "婚姻登记条例.md").unlink()

    def refusing(path: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refusing)
    with pytest.raises(Failure, match=r"quarantine\.yaml: 写不进去"):
        audited(root, laws, "--quarantine")
    assert not [path for path in root.iterdir() if path.is_file()]


def test_the_halls_own_rules_are_audited_beside_the_statutes(
    tmp_path: Path, laws: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cited = bent(QUESTIONS, "{law: 婚姻登记条例, article: 第三条, quote: 不得收取费用}", OWN)
    root = write_bank(tmp_path / "bank", HEALTHY | {"questions/civil.yaml": cited})
    assert audited(root, laws) == 1
    assert "本厅规矩" in capsys.readouterr().out
    write_bank(root / "rules", {"本厅规矩.md": "# 规矩\n\n\n\n---\n第一条 您好，再见。\n"})
    assert audited(root, laws) == 0


def test_beside_an_older_text_the_audit_names_what_the_change_touches(
    tmp_path: Path, laws: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_bank(tmp_path / "bank", HEALTHY)
    old = {name: text.replace("不得收取费用", "可以收取费用") for name, text in LAWS.items()}
    before = write_bank(tmp_path / "old", {name: f"# 法\n\n\n\n---\n{text}" for name, text in old.items()})
    assert audited(root, laws, "--before", str(before)) == 0
    shown = capsys.readouterr().out
    assert "婚姻登记条例第三条: 条文有改动" in shown
    assert "引文仍在" in shown
    assert audited(root, laws, "--before", str(before), "--json") == 0
    [change] = json.loads(capsys.readouterr().out)["changes"]
    assert (change["law"], change["article"], change["change"]) == ("婚姻登记条例", "第三条", "reworded")
    assert {line["line"] for line in change["lines"]} == {"Q-CIVIL-003"}
    with pytest.raises(Failure):
        audited(root, laws, "--before", str(tmp_path / "nowhere"))


def test_the_audit_counts_kinds_of_source_and_says_which_are_due(
    tmp_path: Path, laws: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = '{{law: {law}, kind: {kind}, version: 全文, read: 全文, read_on: "2026-01-01"{more}}}'
    due = ', recheck_on: "2026-01-02", recheck: 正在修订'
    listed = [
        entry.format(law=Path(name).stem, kind="departmental" if "母婴" in name else "statute", more=more)
        for name, more in zip(LAWS, ("", "", due, ""), strict=True)
    ]
    sources = "format: 1\nsources:\n" + "".join(f"  - {one}\n" for one in listed)
    root = write_bank(tmp_path / "bank", {**HEALTHY, "sources.yaml": sources})
    assert audited(root, laws) == 0
    shown = capsys.readouterr().out
    assert "部门规章、文件" in shown
    assert "已到期 2026-01-02 起，正在修订: 婚姻登记条例(" in shown
    assert audited(root, laws, "--json") == 0
    document = json.loads(capsys.readouterr().out)
    assert {one["kind"] for one in document["kinds"]} == {"departmental", "statute"}
    assert [(one["law"], one["due"]) for one in document["rechecks"]] == [("婚姻登记条例", True)]
    assert document["changes"] is None
