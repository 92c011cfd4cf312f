import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli import COMMANDS
from tests.commands.conftest import Run

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_bash_completes_commands_and_their_options(tmp_path: Path, run: Run) -> None:
    script = tmp_path / "kiosk"
    script.write_text(run("--print-completion", "bash").out, encoding="utf-8")
    asked = [("kiosk", ""), ("kiosk", "ledger", "ver"), ("kiosk", "scores", "--js")]
    for words in asked:
        line = f'source {script}; COMP_WORDS=({" ".join(words[:-1])} "{words[-1]}"); COMP_CWORD={len(words) - 1}; '
        line += '_shtab_kiosk; echo "${COMPREPLY[@]}"'
        done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=True)
        offered = done.stdout.split()
        if words[-1]:
            assert offered == [{"ver": "verify", "--js": "--json"}[words[-1]]]
        else:
            assert set(COMMANDS) - {""} <= set(offered)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_zsh_is_told_every_command_in_the_language_asked_for(language: str, run: Run) -> None:
    script = run("--lang", language, "--print-completion", "zsh").out
    assert script.startswith("#compdef kiosk\n")
    for name in filter(None, COMMANDS):
        assert f"\n    {name}:'" in script
    assert ("重建" in script) == (language == "zh")
    assert "--home[" in script


def test_only_what_asks_for_it_loads_the_library() -> None:
    code = "import sys; import kiosk.__main__ as m; m.parser(); print('shtab' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
