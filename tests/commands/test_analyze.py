"""`kiosk analyze`: what it answers, and what it says of a file that is wrong."""

import json
import os
from pathlib import Path

import pytest

from tests.commands.conftest import Run


def file(folder: Path, data: str, encoding: str = "utf-8") -> str:
    path = folder / "figures.csv"
    path.write_bytes(data.encode(encoding))
    return str(path)


def test_ranks(tmp_path: Path, run: Run) -> None:
    given = file(tmp_path, "\ufeffName , se,estimate,note\r\n户政,０.5,9.5,x\r\n\r\n=1+1,0.5,3\r\n社保,0.5,3.1\r\n")
    answer = run("analyze", "ranks", given, "--json")
    assert answer.code == 0, answer.err
    first, *others = json.loads(answer.out)
    assert first == {"name": "户政", "low": 1, "high": 1, "best_low": 1, "best_high": 1}
    assert [(one["name"], one["low"], one["high"]) for one in others] == [("=1+1", 2, 3), ("社保", 2, 3)]
    assert run("analyze", "ranks", given).out == answer.out
    alone = json.loads(run("analyze", "ranks", given, "--marginal", "--json").out)
    assert {(one["marginal_low"], one["marginal_high"]) for one in alone} == {(1, 1), (2, 3)}


def test_rates_in_another_encoding(tmp_path: Path, run: Run) -> None:
    answer = run("analyze", "rates", file(tmp_path, "name,n,r\n户政,300,290\n社保,300,150\n", "gb18030"), "--json")
    assert answer.code == 0, answer.err
    document = json.loads(answer.out)
    assert [one["name"] for one in document["items"]] == ["户政", "社保"]
    assert document["items"][0]["p_best"] > 0.99


@pytest.mark.parametrize("between", [",", ";", "\t", "sep=;"])
def test_what_stands_between_cells_is_seen(tmp_path: Path, run: Run, between: str) -> None:
    sign = between[-1]
    head = f"{between}\r\n" if len(between) > 1 else ""
    given = file(tmp_path, f"{head}name{sign}n{sign}r\r\nA{sign}10.0{sign}5\r\nB{sign}20{sign}11\r\n")
    answer = run("analyze", "rates", given, "--json")
    assert answer.code == 0, answer.err
    assert len(json.loads(answer.out)["items"]) == 2


@pytest.mark.parametrize(
    ("command", "data", "told"),
    [
        ("ranks", "name,estimate\nA,1\n", [":1:1: 缺少列 se"]),
        ("ranks", "name,se,se,estimate\nA,1,1,1\n", [":1:3: 列 se 重复了"]),
        ("ranks", "name,estimate,se\n", ["里面没有数据行"]),
        ("ranks", "", ["里面没有数据行"]),
        (
            "ranks",
            "name,estimate,se\n\nA,nan,-1\n,1,1\nA,1\n",
            [
                ":3:2: 「nan」不是数",
                ":3:3: 标准误不能是负数",
                ":4:1: 没有填写",
                ":5:1: 「A」前面已经有了",
                ":5:3: 没有填写",
            ],
        ),
        (
            "rates",
            "name,n,r\nA,1,2\nB,1.5,-1\n",
            [":2:3: 成功次数 2 比", ":3:2: 「1.5」不是次数", ":3:3: 「-1」"],
        ),
        ("ranks", "sep=;\nname;estimate;se\nA;1_000;0x1\nB;1,5;inf\n", [":3:2:", ":3:3:", ":4:2:", ":4:3:"]),
        ("ranks", 'name,estimate,se\nD,1,1\n"A,1,1\nC,1,1\n', [":3:1: 从这一行起引号没有成对"]),
        ("rates", "name,n,r\nA,1000000000,3\n", [":2:2: 「1000000000」不是次数"]),
    ],
)
def test_every_fault_is_told_with_its_place(tmp_path: Path, run: Run, command: str, data: str, told: list[str]) -> None:
    answer = run("analyze", command, file(tmp_path, data), "--json")
    assert (answer.code, answer.out) == (1, "")
    assert len(answer.err.strip().splitlines()) == len(told), answer.err
    for line, expected in zip(answer.err.splitlines(), told, strict=True):
        assert expected in line
    english = run("--lang", "en", "analyze", command, str(tmp_path / "figures.csv"))
    assert not any("\u4e00" <= sign <= "\u9fff" for sign in english.err)


def test_odd_files(tmp_path: Path, run: Run) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "bytes").write_bytes(b"\xff\xff\xff")
    for name, told in (("none", "没有这个文件"), ("pipe", "不是普通文件"), ("bytes", "编码"), (".", "不是普通文件")):
        answer = run("analyze", "ranks", str(tmp_path / name))
        assert (answer.code, answer.out) == (1, "")
        assert told in answer.err


def test_how_sure_is_a_percentage(tmp_path: Path, run: Run) -> None:
    given = file(tmp_path, "name,estimate,se\nA,1,1\n")
    for wrong in ("0", "100", "x", "nan"):
        assert run("analyze", "ranks", given, "--coverage", wrong).code == 2
    assert run("analyze", "ranks", given, "--coverage", "90").code == 0
