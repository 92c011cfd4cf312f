"""Between the lines of a guide: each finding at its own place, none twice."""

from pathlib import Path

import pytest

from tests.quiz.bank.samples import GUIDE, HEALTHY, bent, load_files
from tests.quiz.words import worded


@pytest.mark.parametrize(
    ("old", "new", "piece", "words"),
    [
        ("- id: m2\n", "- id: c1\n", "c1\n    text: 村", "要素编号 c1 重复"),
        ("{id: x2, ", "{id: x1, ", "x1, text: 先", "要素编号 x1 重复"),
        ("- id: s2\n", "- id: s1\n", "s1\n    text: 一位邻居", "情景编号 s1 重复"),
        ("- key: agent", "- key: place", "place\n    ask: 谁", "profile 的问题 place 重复"),
        ("    verified: false\n", "", "id: m3", "没有依据"),
        ("when: {place: [village], agent", "when: {palce: [village], agent", "palce", "没有定义问题 palce"),
        ("when: {place: [village], agent", "when: {place: [moon], agent", "moon", "没有答案 moon"),
        ("{place: city, agent: parent}", "{place: city, agent: aunt}", "aunt", "没有答案 aunt"),
        ("{place: city, agent: parent}", "{place: city, agent: parent, sun: up}", "sun", "没有定义问题 sun"),
        ("{place: city, agent: parent}", "{place: city}", "{place: city}", "没有回答 agent"),
        ("    profile: {place: city, agent: parent}\n", "", "id: s1", "没有回答 place、agent"),
        (
            "    when: {place: [village], agent: [parent, neighbour]}\n",
            "    when: {palce: []}\n",
            "palce",
            "没有定义问题",
        ),
        ("wrong: [登记收10元]", "wrong: [登记不收费]", "登记不收费]", "已经写过"),
        ("wrong: [出生后15日内, 出生后3个月内]", "wrong: [出生后15日内, 出生后15日内]", "出生后15日内]", "已经写过"),
    ],
)
def test_a_finding_is_told_at_its_line(tmp_path: Path, old: str, new: str, piece: str, words: str) -> None:
    text = bent(GUIDE, old, new)
    loaded = load_files(tmp_path, {**HEALTHY, "guides/S05-birth.yaml": text})
    found = [problem for problem in loaded.problems if problem.path.name == "S05-birth.yaml"]
    start = text.index(piece)
    place = (text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
    assert any((problem.line, problem.column) == place and words in worded(problem) for problem in found), found
    assert "S05" not in loaded.bank.guides


ABSENT = "absent:\n  - {facet: fees, line: c1, when: {place: [village]}}\ntips:\n"


def with_absence(old: str = "fees, line: c1", new: str = "fees, line: c1") -> str:
    return bent(GUIDE, "tips:\n", bent(ABSENT, old, new))


@pytest.mark.parametrize(
    ("new", "words"),
    [
        ("fees, line: c9", "没有 c9 这一行"),
        ("fees, line: x1", "没有 x1 这一行"),
        ("fees, line: f1", "f1 就是这一类的行"),
        ("fees, line: p5", None),
        ("materials, line: t2", None),
    ],
)
def test_an_absence_names_the_line_of_another_facet_that_says_so(tmp_path: Path, new: str, words: str | None) -> None:
    text = with_absence(new=new)
    loaded = load_files(tmp_path, {"guides/S05-birth.yaml": text})
    assert [words in worded(found) for found in loaded.problems if words] == ([True] if words else [])
    if words:
        (found,) = loaded.problems
        assert text.split("\n")[found.line - 1][found.column - 1 :].startswith(new[-2:])


@pytest.mark.parametrize(
    ("when", "sound"),
    [
        ("{place: [village]}", True),
        ("{place: [village], agent: [parent]}", True),
        ("{place: [city, village]}", False),
        ("{agent: [parent]}", False),
        ("{}", False),
    ],
)
def test_the_line_an_absence_rests_on_concerns_everybody_it_is_said_to(
    tmp_path: Path, when: str, *, sound: bool
) -> None:
    text = with_absence("line: c1, when: {place: [village]}", f"line: p5, when: {when}")
    loaded = load_files(tmp_path, {"guides/S05-birth.yaml": text})
    assert ["p5 不适用于 when 的全部情形" in worded(found) for found in loaded.problems] == ([] if sound else [True])


def test_findings_between_lines_are_told_beside_errors_of_single_fields(tmp_path: Path) -> None:
    text = bent(bent(GUIDE, "desk: 户政窗口", "desk: 7"), "- id: m2\n", "- id: m1\n")
    loaded = load_files(tmp_path, {"guides/S05-birth.yaml": text})
    assert [("desk" in text.split("\n")[found.line - 1], "m1" in worded(found)) for found in loaded.problems] == [
        (True, False),
        (False, True),
    ]


def test_a_scene_to_which_nothing_applies_is_told(tmp_path: Path) -> None:
    head, _, tail = GUIDE.partition("conditions:\n")
    text = head + tail[tail.index("scenes:") :]
    loaded = load_files(tmp_path, {"guides/S05-birth.yaml": text})
    assert [text.split("\n")[found.line - 1][found.column - 1 :] for found in loaded.problems] == ["id: s1", "id: s2"]


def test_malformed_profile_questions_do_not_make_every_condition_wrong(tmp_path: Path) -> None:
    text = bent(GUIDE, "answers: {city: 城镇, village: 农村}", "answers: [城镇, 农村]")
    loaded = load_files(tmp_path, {"guides/S05-birth.yaml": text})
    assert len(loaded.problems) == 1
