"""What holds for every test: which come first, and how hard the property tests try.

No test has a deadline or a number of examples of its own; `tests.examples.times` scales the profile's, with a reason.
"""

import gc
import os
import sys
from collections.abc import Generator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, Phase, settings

# Where Python is told to keep no bytecode, as containers often are, every worker and every program a test starts would
# compile the whole tree again: a quarter of a second for a command, a second for a terminal, thirteen for a worker.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# A slow or busy machine is no finding: what is slow is measured in `tests/benchmarks`.
# `derandomize` is said too: where it is not, the library looks for signs of a build server, and decides by them.
_EVERYWHERE = settings(deadline=None, derandomize=False, suppress_health_check=[HealthCheck.too_slow], print_blob=True)

# While writing code: few examples, new ones every time; one that failed is kept in `.hypothesis` and tried first.
settings.register_profile("dev", _EVERYWHERE, max_examples=20)

# The plain run, which decides whether a change may land. Derandomised: the same tree gives the same answer on every
# machine, so a red run is always the change's own doing and can be repeated by running it again. The examples follow
# from the test's source, and no database makes a machine with a history see more than a fresh one. Finding what
# nobody has thought of yet is the work of `dev` and `long`, which never try the same twice.
settings.register_profile("ci", _EVERYWHERE, max_examples=30, derandomize=True, database=None)

# By night or before a release. Random; the printed blob repeats what it found (`@reproduce_failure`).
settings.register_profile("long", _EVERYWHERE, max_examples=500)

# One run for each of thousands of mutants, see `tests/mutation`. Derandomised, or a mutant would die today and live
# tomorrow. Nothing is shrunk, because nobody reads the failure; and no health check may pass for a kill.
settings.register_profile(
    "mutation",
    _EVERYWHERE,
    max_examples=25,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)

settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

_ROOT: Final = Path(__file__).parents[1]
_FIRST: Final = (Path(__file__).with_name("test_quality.py"), Path(__file__).with_name("test_architecture.py"))
_TERMINALS: Final = Path(__file__).with_name("terminal")


def pytest_xdist_auto_num_workers() -> int | None:
    """One worker more than there are cores: a quarter of the time goes by in waiting for terminals and processes."""
    if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ:
        return None
    return len(os.sched_getaffinity(0)) + 1


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Every worker begins with a share of its own: what one has compiled, the others find.

    In a fresh clone all of them would compile the same test at the same time, one after the other. What cannot be
    imported is tried again, and told, when it is collected.
    """
    given: dict[str, Any] | None = getattr(session.config, "workerinput", None)
    if given is None:
        return
    number, workers = int(given["workerid"].removeprefix("gw")), int(given["workercount"])
    asked = [Path(argument.split("::")[0]).absolute() for argument in session.config.args]
    paths = sorted(path for folder in asked if folder.is_dir() for path in folder.rglob("test_*.py"))
    for path in paths[number::workers]:
        with suppress(Exception):
            import_module(".".join(path.relative_to(_ROOT).with_suffix("").parts))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Lint, types and contracts first: they say in seconds what is wrong, and the slow one runs beside all the rest.

    Then those at a real terminal. Each takes long and waits much: at the end, one worker would wait alone.
    """
    items.sort(key=lambda item: _turn(item.path))


def _turn(path: Path) -> int:
    return _FIRST.index(path) if path in _FIRST else len(_FIRST) + (_TERMINALS not in path.parents)


def pytest_collection_finish() -> None:
    """What has been imported stays: looking for garbage in it again and again was a third of a screen test's time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that fails never gets to close the store it opened, and the next one must not be blamed for it.

    Only what stands in its own variables: what a fixture gave, the fixture closes. A test that passes closes its own.
    """
    report = yield
    if call.when == "call" and call.excinfo is not None:
        from scoring.ledger.store import Store

        given = [id(one) for one in getattr(item, "funcargs", {}).values()]
        for entry in call.excinfo.traceback:
            if entry.path == item.path:
                for one in entry.frame.f_locals.values():
                    if isinstance(one, Store) and id(one) not in given:
                        one.close()
    return report
