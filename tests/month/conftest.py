"""Commands in this process, as everywhere in the tests of commands."""

from tests.commands.conftest import quick, run  # noqa: F401
