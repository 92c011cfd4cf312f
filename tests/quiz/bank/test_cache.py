"""The cache: the same bank as from the files, and never anything else."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from quiz.bank import cache as cache_module
from quiz.bank import load as load_module
from quiz.bank.book.folder import BookFolder
from quiz.bank.cache import cache_key
from quiz.bank.load import bundled_bank_path, load_bank
from quiz.bank.reading.folder import BankFolder, read_folder
from quiz.model.bank import LoadedBank
from quiz.model.cause import Cause
from quiz.model.problems import Severity
from scoring.book.signature import Signatures
from tests.quiz.bank.samples import GUIDE, HEALTHY, PAPER, QUESTIONS, bent, write_bank
from tests.quiz.causes import KINDS, samples
from tests.quiz.words import worded

QUARANTINE = "format: 1\nitems:\n  - {id: Q-CIVIL-004, why: 条文已改}\n"


class Reader:
    """Counts how often the bank's files are really parsed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.times = 0
        parse = load_module._load

        def counted(folder: BankFolder, own: BookFolder | None, signed: Signatures) -> LoadedBank:
            self.times += 1
            return parse(folder, own, signed)

        monkeypatch.setattr(load_module, "_load", counted)


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    return Reader(monkeypatch)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "bank", HEALTHY)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "bank-cache.json"


def test_a_warm_start_gives_the_same_bank_without_parsing(root: Path, cache: Path, reader: Reader) -> None:
    cold, warm = load_bank(root, cache), load_bank(root, cache)
    assert reader.times == 1
    assert warm == cold == load_bank(root)
    assert repr(warm) == repr(cold)
    assert list(warm.bank.items) == list(cold.bank.items)
    assert [item.digest() for item in warm.bank.items.values()] == [item.digest() for item in cold.bank.items.values()]


def test_the_bundled_bank_comes_back_whole(cache: Path, reader: Reader) -> None:
    cold, warm = load_bank(bundled_bank_path(), cache), load_bank(bundled_bank_path(), cache)
    assert warm == cold
    assert reader.times == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("guides/S05-birth.yaml", bent(GUIDE, "desk: 户政窗口", "desk: 综合窗口")),
        ("questions/civil.yaml", bent(QUESTIONS, "stem: 请排序。", "stem: 请排序！")),
        ("papers/small.yaml", bent(PAPER, "minutes: 10", "minutes: 11")),
        ("papers/more.yaml", bent(PAPER, "id: small", "id: more")),
        ("quarantine.yaml", QUARANTINE),
        ("quarantine.yaml", "broken: ["),
        ("questions/wrong-ending.yml", QUESTIONS),
    ],
)
def test_any_change_of_the_bank_is_seen(root: Path, cache: Path, reader: Reader, name: str, content: str) -> None:
    before = load_bank(root, cache)
    write_bank(root, {name: content})
    after = load_bank(root, cache)
    assert after != before
    assert after == load_bank(root)
    assert reader.times == 3


def test_a_file_that_is_renamed_or_gone_is_seen(root: Path, cache: Path) -> None:
    load_bank(root, cache)
    (root / "papers/small.yaml").unlink()
    assert not load_bank(root, cache).bank.blueprints
    (root / "guides/S05-birth.yaml").rename(root / "guides/S06-birth.yaml")
    assert load_bank(root, cache).errors


@pytest.mark.parametrize("changed", ["model/guide.py", "bank/deriving/tell.py"])
def test_another_program_does_not_trust_the_cache(
    root: Path, cache: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    program = shutil.copytree(cache_module._PROGRAM, root.parent / "program")
    monkeypatch.setattr(cache_module, "_PROGRAM", program)
    load_bank(root, cache)
    load_bank(root, cache)
    assert reader.times == 1
    with (program / changed).open("a", encoding="utf-8") as source:
        source.write("changed = True\n")
    load_bank(root, cache)
    monkeypatch.setattr("pydantic.VERSION", "0.0")
    load_bank(root, cache)
    assert reader.times == 3


def test_the_key_knows_where_a_name_ends_and_a_content_begins(tmp_path: Path) -> None:
    files = {"guides/S01.yaml": "a", "guides/S02.yaml": "b"}
    one, same = (read_folder(write_bank(tmp_path / name, files)) for name in ("a", "b"))
    two = read_folder(write_bank(tmp_path / "c", {"guides/S01.yaml": "aguides/S02.yamlb"}))
    assert cache_key(one) != cache_key(two)
    assert cache_key(one) == cache_key(same)


@pytest.mark.parametrize("content", [b"", b"\n", b"{}", b"\xff\xfe\x00", b"0" * 64 + b"\n{}", b'{"guides": []}\n'])
def test_a_foreign_file_is_ignored_and_replaced(root: Path, cache: Path, reader: Reader, content: bytes) -> None:
    cache.write_bytes(content)
    first = load_bank(root, cache)
    assert first == load_bank(root, cache)
    assert first.problems == ()
    assert reader.times == 1
    assert cache.read_bytes() != content


@given(data=st.data())
def test_a_cache_altered_anywhere_is_never_used(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("altered")
    root, cache = write_bank(folder / "bank", HEALTHY), folder / "cache.json"
    cold = load_bank(root, cache)
    whole = cache.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    cut = data.draw(st.integers(0, 40))
    new = data.draw(st.binary(max_size=4))
    altered = whole[:at] + new + whole[at + cut :]
    cache.write_bytes(altered)
    assert load_bank(root, cache) == cold
    assert cache.read_bytes() == whole


def test_what_stands_under_a_right_seal_is_still_validated(root: Path, cache: Path, reader: Reader) -> None:
    cold = load_bank(root, cache)
    body = json.loads(cache.read_bytes().partition(b"\n")[2])
    guide = body["guides"][0]
    wrong: list[dict[str, object]] = [
        {"guides": [{**guide, field: value}]} for field, value in (("format", 2), ("subject", ""), ("surplus", 1))
    ]
    assert body["told"]
    wrong += [{"told": {name: [number] for name in body["told"]}} for number in (len(body["lines"]), -1)]
    for part in wrong:
        bad = json.dumps({**body, **part}).encode()
        cache.write_bytes(cache_module._seal(cache_key(read_folder(root)), bad) + b"\n" + bad)
        times = reader.times
        assert load_bank(root, cache) == cold
        assert reader.times == times + 1


def test_a_bank_with_errors_is_not_kept_and_leaves_the_old_cache(root: Path, cache: Path) -> None:
    load_bank(root, cache)
    kept = cache.read_bytes()
    write_bank(root, {"questions/civil.yaml": bent(QUESTIONS, "answer: B", "answer: no")})
    assert load_bank(root, cache).errors
    assert load_bank(root, cache) == load_bank(root)
    assert cache.read_bytes() == kept


def test_warnings_come_back_at_their_places_also_where_the_bank_was_moved(
    root: Path, cache: Path, reader: Reader, tmp_path: Path
) -> None:
    write_bank(root, {"quarantine.yaml": QUARANTINE})
    cold, warm = load_bank(root, cache), load_bank(root, cache)
    assert warm == cold
    assert [(found.path, found.severity) for found in warm.problems] == [(root / "quarantine.yaml", Severity.WARNING)]
    moved = root.rename(tmp_path / "elsewhere")
    assert [found.path for found in load_bank(moved, cache).problems] == [moved / "quarantine.yaml"]
    assert reader.times == 1


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_a_cause_is_kept_with_all_its_facts(kind: type[Cause]) -> None:
    for cause in samples(kind):
        kept = cache_module._Warning(file="a.yaml", line=1, column=1, cause=cause, about="")
        assert cache_module._Warning.model_validate_json(kept.model_dump_json()).cause == cause


@pytest.mark.parametrize(
    "kept",
    [
        None,
        {},
        {"code": "held_nothing"},
        {"code": "held_question", "name": "Q-CIVIL-001"},
        {"code": "held_question", "name": "Q-CIVIL-001", "why": 3},
        {"code": "held_question", "name": "Q-CIVIL-001", "why": "", "when": ""},
        {"code": "held_line", "name": "S05.t1", "why": "", "items": "S05:tell:s1"},
        {"code": "wrong_kind", "wanted": "text", "found": "number", "value": "3"},
    ],
)
def test_what_is_no_cause_is_not_taken_for_one(kept: object) -> None:
    body = json.dumps({"file": "a.yaml", "line": 1, "column": 1, "cause": kept, "about": ""})
    with pytest.raises(ValidationError):
        cache_module._Warning.model_validate_json(body)


def test_a_cache_that_cannot_be_written_is_a_warning_and_nothing_more(root: Path, tmp_path: Path) -> None:
    cache = tmp_path / "missing" / "cache.json"
    loaded = load_bank(root, cache)
    assert loaded.bank == load_bank(root).bank
    assert [(found.path, found.severity) for found in loaded.problems] == [(cache, Severity.WARNING)]
    assert "缓存" in worded(loaded.problems[0])


def test_a_failed_write_leaves_the_old_cache_and_no_debris(
    root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_bank(root, cache)
    kept = cache.read_bytes()
    write_bank(root, {"papers/small.yaml": bent(PAPER, "minutes: 10", "minutes: 11")})

    def refusing(path: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refusing)
    loaded = load_bank(root, cache)
    assert loaded.bank.blueprints["small"].minutes == 11
    assert [found.severity for found in loaded.problems] == [Severity.WARNING]
    assert cache.read_bytes() == kept
    assert sorted(path.name for path in cache.parent.iterdir()) == ["bank", "bank-cache.json"]


def test_a_folder_without_a_bank_makes_no_cache(tmp_path: Path, cache: Path) -> None:
    assert load_bank(tmp_path / "missing", cache).errors
    assert not cache.exists()
