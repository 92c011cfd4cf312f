import pkgutil
import subprocess
import sys

import scoring.rules

RULES = sorted(module.name for module in pkgutil.walk_packages(scoring.rules.__path__, "scoring.rules."))
"""On every shelf."""
HEAVY = {"pydantic", "sqlalchemy", "sqlmodel", "numpy", "scipy", "textual", "rich", "faker"}


def test_the_rules_load_nothing_but_the_standard_library_and_themselves() -> None:
    program = f"import {', '.join(RULES)}\nimport sys\nprint('\\n'.join(sys.modules))"
    paths = [path for path in sys.path if path]
    loaded = subprocess.run(
        [sys.executable, "-c", f"import sys\nsys.path[:0] = {paths!r}\n{program}"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert set(RULES) <= set(loaded)
    assert not {module.partition(".")[0] for module in loaded} & HEAVY
    assert {module for module in loaded if module.startswith("scoring.")} == {
        *("scoring.errors", "scoring.errors.facts", "scoring.rules"),
        "scoring.identifiers",  # the one folding of what people type: standard library alone
        *RULES,
    }
