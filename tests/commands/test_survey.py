"""`kiosk survey`: from the shipped file to results, forms on paper, and what is wrong with a file."""

import json
from pathlib import Path

import pytest

from scoring.clock import hall_day, system_clock
from tests.commands.conftest import Answer, Run

SHIPPED = Path("question_bank/surveys/service-month.yaml")
BY = ("--as", "G0001", "--pin-stdin")
PIN = "246810"


@pytest.fixture
def asked(home: Path, run: Run) -> Path:
    """A hall that asks the shipped survey today."""
    today = str(hall_day(system_clock()))
    line = ("survey", "open", str(SHIPPED), "--id", "s1", "--from", today, "--to", today, *BY, "--home", str(home))
    assert "窗口服务民意调查" in run(*line, pin=PIN).out
    return home


def form(home: Path, run: Run, *parts: str) -> int:
    return run("survey", "answer", "S1", *parts, *BY, "--home", str(home), pin=PIN).code


def test_the_shipped_survey_is_sound(run: Run) -> None:
    assert run("survey", "check", str(SHIPPED)).out == "没有问题: 窗口服务民意调查，6 题\n"


def test_forms_are_typed_in_and_come_to_shares_with_their_n(asked: Path, run: Run) -> None:
    for level in (5, 5, 4, 4, 1):
        assert form(asked, run, "--window", "A03", "--value", f"overall={level}", "--value", "told_once=１") == 0
    assert form(asked, run, "--words", "words=希望\x1b[31m多开窗口") == 0
    shown = json.loads(run("survey", "results", "s1", "--by", "window", "--json", "--home", str(asked)).out)
    overall = next(one for one in shown["results"] if (one["group"], one["question"]) == ("A03", "overall"))
    assert (shown["answers"], overall["n"]) == (6, 5)
    assert [(one["value"], one["count"], one["share"]) for one in overall["values"]][:2] == [(5, 2, 0.4), (4, 2, 0.4)]
    text = run("survey", "results", "s1", "--home", str(asked)).out
    assert "40.0% (11.8-76.9)" in text
    assert "样本不足" in text  # nobody answered how long it took
    words = run("survey", "words", "s1", *BY, "--home", str(asked), pin=PIN).out
    assert "多开窗口" in words
    assert "\x1b" not in words


def test_words_that_were_read_wait_no_longer(asked: Path, run: Run) -> None:
    form(asked, run, "--words", "words=好")
    line = ("survey", "words", "s1", *BY, "--home", str(asked), "--json")
    (waiting,) = json.loads(run(*line, pin=PIN).out)
    (done,) = json.loads(run(*line, "--seen", waiting["answer"], "--note", "已转交", pin=PIN).out)
    assert (waiting["seen_by"], done["seen_by"], done["note"]) == (None, "G0001", "已转交")


@pytest.mark.parametrize(
    "parts", [(), ("--value", "overall"), ("--value", "overall=9x"), ("--value", "a=1", "--value", "a=2")]
)
def test_a_form_that_says_nothing_or_nonsense_is_refused(asked: Path, run: Run, parts: tuple[str, ...]) -> None:
    assert form(asked, run, *parts) == (2 if parts else 1)


FAULTS = [
    ("title: 调查\nquestions: []\n", 2),
    ("title: 调查\nquestions:\n  - {id: a, ask: 满意吗？, answer: stars}\n", 3),
    ("title: 调查\nquestions:\n  - {id: a, ask: 满意吗？, answer: choice, choices: [一]}\n", 3),
    ("title: 调查\nquestions:\n  - {id: a, ask: 满意吗？, answer: level, choices: [一, 二]}\n", 3),
    ("title: 调查\nquestions: [\n", 3),
]


@pytest.mark.parametrize(("text", "line"), FAULTS)
def test_what_is_wrong_with_a_file_is_said_with_its_place(run: Run, tmp_path: Path, text: str, line: int) -> None:
    file = tmp_path / "s.yaml"
    file.write_text(text, encoding="utf-8")
    answer = run("survey", "check", str(file))
    assert (answer.code, answer.out) == (1, "")
    assert f"{file}:{line}:" in answer.err


def stack(home: Path, run: Run, text: str, *more: str) -> Answer:
    file = home.parent / "forms.csv"
    file.write_text(text, encoding="utf-8")
    return run("survey", "import", "S1", str(file), *BY, *more, "--home", str(home), pin=PIN)


def test_a_stack_of_forms_is_brought_in_once(asked: Path, run: Run) -> None:
    first = "问卷编号,窗口,overall,told_once,waiting,words\n1,a03,5,一次说清,２,\n2,A03,Very satisfied,,,“好”，谢谢\n"
    assert json.loads(stack(asked, run, first, "--dry-run", "--json").out) == {"read": 2, "known": 0, "written": None}
    assert stack(asked, run, first).out == "2 份问卷：录入 2 份，已经录过 0 份\n"
    assert "没有要做的" in stack(asked, run, first).out
    assert "录入 1 份，已经录过 2 份" in stack(asked, run, first + "3,,1,,,\n").out
    shown = json.loads(run("survey", "results", "s1", "--json", "--home", str(asked)).out)
    overall = next(one for one in shown["results"] if one["question"] == "overall")
    assert (shown["answers"], [one["count"] for one in overall["values"]]) == (3, [2, 0, 0, 0, 1])
    assert "“好”，谢谢" in run("survey", "words", "s1", *BY, "--home", str(asked), pin=PIN).out


def test_every_fault_of_a_stack_is_told_with_its_place_and_nothing_is_kept(asked: Path, run: Run) -> None:
    assert form(asked, run, "--value", "ＯＶＥＲＡＬＬ＝４", "--visit", "P7") == 0
    text = (
        "form,window,day,visit,overall,words\n"
        "1,Z9,,P1,5,\n"  # no such window
        "1,,1999-01-01,p1,9,\n"  # form and visit again, another day, no such level
        f",,soon,Ｐ7,,{'长' * 151}\n"  # no number, no day, a visit that has answered, too many words
        "4,,,,,\n"  # nothing
    )
    answer = stack(asked, run, text)
    places = [line.split("forms.csv:")[1].split(": ")[0] for line in answer.err.splitlines() if "forms.csv:" in line]
    assert places == ["2:2", "3:1", "3:3", "3:4", "3:5", "4:1", "4:3", "4:4", "4:6", "5:1"]
    assert (answer.code, answer.out) == (1, "")
    header = stack(asked, run, "窗口,overal,overall,OVERALL\nA03,5,5,5\n")
    assert [f"forms.csv:1:{place}" in header.err for place in (1, 2, 3, 4)] == [True, True, False, True]
    assert run("survey", "list", "--json", "--home", str(asked)).out.count('"answers": 1') == 1


def test_the_days_are_in_order(home: Path, run: Run) -> None:
    line = ("survey", "open", str(SHIPPED), "--id", "s1", "--from", "2026-07-31", "--to", "2026-07-01", *BY)
    assert run(*line, "--home", str(home), pin=PIN).code == 2
