import json
import re
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import KioskError, SettingsError
from kiosk.errors.settings import SettingsSyntaxError
from kiosk.settings.members import read_members
from kiosk.settings.settings import FILE_NAME, Asking, Settings, TerminalKind, home_dir, read_settings, write_settings
from kiosk.settings.theme_names import THEME_NAMES
from kiosk.wording import Language
from tests.telling import refused, told

GOOD = Settings(
    kind=TerminalKind.WINDOW, hall_id="hall-01", hall_name="市政务服务中心", terminal_id="T01", window_id="A03"
)


def wrong(home: Path, text: str | bytes) -> list[str]:
    """The faults reported for a settings file, without the file's name."""
    path = home / FILE_NAME
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(SettingsError) as caught:
        read_settings(home)
    assert isinstance(caught.value, KioskError)
    lines = told(caught.value).splitlines()
    assert all(line.startswith(f"{path}:") for line in lines)
    return [line.removeprefix(f"{path}:") for line in lines]


@given(
    st.builds(
        Settings,
        kind=st.sampled_from([kind for kind in TerminalKind if kind is not TerminalKind.WINDOW]),
        hall_id=st.just("hall-01"),
        hall_name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).filter(str.strip),
        terminal_id=st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}", fullmatch=True),
        region=st.none() | st.sampled_from(["安阳", " 北京 "]),
        public_address=st.none() | st.sampled_from(["http://192.0.2.7:8000", "https://hall.example.cn"]),
        printer=st.none() | st.just("Hall_Printer-1"),
        language=st.sampled_from(Language),
        theme=st.sampled_from(THEME_NAMES),
        idle_seconds=st.floats(min_value=3, max_value=15),
        thanks_seconds=st.floats(min_value=1, max_value=10),
        words_limit=st.integers(min_value=1, max_value=150),
        keyboard=st.booleans(),
        locked=st.booleans(),
    )
)
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, shown: Settings) -> None:
    home = tmp_path_factory.mktemp("home")
    write_settings(home, shown)
    assert read_settings(home) == shown
    assert [path.name for path in home.iterdir()] == [FILE_NAME]


def test_names_are_kept_without_the_spaces_around_them_from_the_start() -> None:
    shown = Settings(kind=TerminalKind.HALL, hall_id="h", hall_name=" 大厅 ", terminal_id="T1", region=" 安阳 ")
    assert (shown.hall_name, shown.region) == ("大厅", "安阳")


def test_every_fault_is_named_at_once_with_its_place_and_its_mending(tmp_path: Path) -> None:
    faults = wrong(
        tmp_path,
        '{\n  "kind": "shop",\n  "hall_id": "大厅",\n  "idle_seconds": 60,\n  "locked": 1,\n'
        '  "words_limit": true,\n  "colour": "red",\n  "hall_id": "hall"\n}\n',
    )
    assert [fault.split(": ")[0] for fault in faults] == [
        "2:11",
        "3:14",
        "4:19",
        "5:13",
        "6:18",
        "7:13",
        "8:14",
        "1:1",
        "1:1",
    ]
    assert faults[0] == '2:11: "kind": 写 hall、window、test、office、patrol、demo 之一，加引号'
    assert '"hall_id": 写一个编号，加引号' in faults[1]
    assert faults[2] == '4:19: "idle_seconds": 写 3 到 15 之间的数，不加引号'
    assert faults[3] == '5:13: "locked": 写 true 或 false，不加引号'
    assert faults[4] == '6:18: "words_limit": 写 1 到 150 之间的整数，不加引号'
    assert '没有 "colour" 这个字段；可用: kind、hall_id' in faults[5]
    assert faults[6] == '8:14: "hall_id" 写了两次；请删去一处'
    assert faults[7:] == ['1:1: 缺少 "hall_name"；请补上', '1:1: 缺少 "terminal_id"；请补上']


def test_only_a_terminal_at_a_window_waits_for_its_visits(tmp_path: Path) -> None:
    (fault,) = wrong(
        tmp_path,
        '{"kind": "hall", "hall_id": "h", "hall_name": "厅", "terminal_id": "T1",\n "asking": "visit"}',
    )
    assert fault == '2:12: 只有 "kind" 为 "window" 的终端才有 "asking"；请删去它，或改正 "kind"'
    with pytest.raises(SettingsError):
        replace(GOOD, kind=TerminalKind.HALL, window_id=None, asking=Asking.VISIT)
    write_settings(tmp_path, waiting := replace(GOOD, asking=Asking.VISIT))
    assert read_settings(tmp_path) == waiting


@pytest.mark.parametrize(
    ("text", "place", "cause"),
    [
        ("", "1:1", "这里缺少 {"),
        ("[]", "1:1", "这里缺少 {"),
        ("  hall", "1:3", "这里缺少 {"),
        ("\u3000{}", "1:1", "这里缺少 {"),
        ("{'kind': 1}", "1:2", "这里要有一个加双引号的字段名"),
        ('{"kind" "hall"}', "1:9", "字段名后面缺少冒号"),
        ('{\n"kind": hall}', "2:9", "这里要有一个值"),
        ('{"kind": "hall"', "1:16", "结尾缺少 }"),
        ('{"kind": "hall",}', "1:1[67]", "最后一项后面不写逗号"),  # Python 3.13 names the comma itself
        ('{"kind": "hall"} x', "1:18", "后面还有内容"),
        ('{"kind": "hall}', "1:10", "引号没有成对"),
        ('{"kind": "ha\nll"}', "1:13", "引号里不能换行"),
        ('{"kind": "C:\\kiosk"}', "1:13", "反斜杠"),
        ('{"kind": "\\u12"}', "1:12", "四位十六进制数字"),
        ('{"kind": {hall: 1}}', "1:11", "加双引号的字段名"),
        ('{"kind": {"hall" 1}}', "1:18", "缺少冒号"),
        ('{"kind": [1 2]}', "1:13", "缺少逗号"),
        ('{"a": ' + "[" * 100_000, "1:1", "嵌套得太深"),
        ('{"a": ' + "9" * 10_000 + "}", "1:1", "位数太多"),
    ],
)
def test_a_file_that_is_no_json_object_is_named_by_line_and_column(
    tmp_path: Path, text: str, place: str, cause: str
) -> None:
    (fault,) = wrong(tmp_path, text)
    assert re.match(f"{place}: 不是一个 JSON 对象: ", fault)
    assert cause in fault
    assert "kiosk init" in fault


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    (fault,) = wrong(tmp_path, b'{"kind": "\xff"}')
    assert "第 11 个字节不是合法的 UTF-8" in fault


def test_a_missing_file_says_how_to_set_the_terminal_up(tmp_path: Path) -> None:
    with refused(SettingsError, r"terminal\.json: 本终端还没有设置；请先运行 kiosk init"):
        read_settings(tmp_path / "nowhere")


@pytest.mark.parametrize(("kind", "window"), [(TerminalKind.WINDOW, None), (TerminalKind.HALL, "A03")])
def test_only_a_window_terminal_has_a_window(tmp_path: Path, kind: TerminalKind, window: str | None) -> None:
    with refused(SettingsError, "window_id"):
        replace(GOOD, kind=kind, window_id=window)
    (fault,) = wrong(tmp_path, json.dumps({**asdict(GOOD), "kind": kind, "window_id": window}))
    assert "window_id" in fault


def test_a_folder_that_cannot_be_written_is_an_error_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with refused(SettingsError, "文件写不进去（FileExistsError）；请检查"):
        write_settings(tmp_path / "file", GOOD)


def test_a_file_that_cannot_be_read_is_an_error_that_says_so(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with refused(SettingsError, r"这里应是一个文件"):
        read_settings(tmp_path)


def test_the_home_is_the_argument_then_the_environment_then_the_users_data(tmp_path: Path) -> None:
    assert home_dir(tmp_path, {"KIOSK_HOME": "elsewhere"}) == tmp_path
    assert home_dir(None, {"KIOSK_HOME": "elsewhere"}) == Path("elsewhere")
    assert "hall-kiosk" in home_dir(None, {}).parts


@pytest.mark.parametrize("complaint", ["Illegal trailing comma before end of object", "Something quite new"])
def test_what_another_python_says_is_understood_or_at_least_placed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, complaint: str
) -> None:
    def loads(text: str, **_: object) -> object:
        raise json.JSONDecodeError(complaint, text, 15)

    monkeypatch.setattr("kiosk.settings.members.json.loads", loads)
    (fault,) = wrong(tmp_path, '{"kind": "hall",}')
    assert fault.startswith("1:16: 不是一个 JSON 对象: ")
    assert ("最后一项后面不写逗号；请删去" in fault) is complaint.startswith("Illegal")


MEMBERS = st.dictionaries(
    st.text(), st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.text(), max_size=3)
)


@given(MEMBERS, st.sampled_from([None, 1, "\t"]))
def test_every_member_is_found_where_it_stands(members: dict[str, object], indent: int | str | None) -> None:
    text = json.dumps({"nested": members, **members}, indent=indent, ensure_ascii=False)
    lines = text.split("\n")
    found = read_members(Path("x"), text)
    assert [member.key for member in found] == ["nested", *(key for key in members if key != "nested")]
    for member in found:
        rest = "\n".join([lines[member.line - 1][member.column - 1 :], *lines[member.line :]])
        value, _ = json.JSONDecoder(object_pairs_hook=list).raw_decode(rest)
        assert repr(value) == repr(member.value)  # NaN equals nothing


def test_repeated_keys_are_kept_each_with_its_place() -> None:
    found = read_members(Path("x"), '{"a": 1,\n "a": {"a": 2},\n"a" :"a"}')
    assert found == [("a", 1, 1, 7), ("a", [("a", 2)], 2, 7), ("a", "a", 3, 6)]


def outcome(text: str) -> tuple[str, ...] | SettingsSyntaxError:
    """The keys found in `text`, or the fault."""
    try:
        return tuple(member.key for member in read_members(Path("/"), text))
    except SettingsSyntaxError as fault:
        return fault


@given(st.text(max_size=40) | st.text(st.sampled_from('{}[]":,1a\\u \n'), max_size=12))
def test_any_text_is_an_object_or_a_fault_with_a_place_inside_it(text: str) -> None:
    found = outcome(text)
    if isinstance(found, SettingsSyntaxError):
        assert 1 <= found.line <= text.count("\n") + 1
        assert 1 <= found.column <= len(text) + 1
        sentence = told(found).replace("JSON", "").replace("kiosk init", "")
        assert not re.search("[A-Za-z]{2}", sentence), "a fault is told in Chinese"
    else:
        assert set(dict(json.loads(text))) == set(found)
