"""The sub-commands by name. Each module offers `HELP` and `options(parser)`, which sets `run(options) -> exit code`.

They import what they need when they run: the terminal's first frame does not wait for the database.
"""

from typing import Protocol, cast

from kiosk.commands import bank, demo, explain, init, ledger, rate, scores, terminal


class Command(Protocol):
    """What a command's module offers."""

    HELP: str

    def options(self, parser: object) -> None:
        """Add the command's options and set its `run`."""
        ...


COMMANDS: dict[str, Command] = {
    name: cast("Command", module)
    for name, module in {
        "": terminal,
        "demo": demo,
        "init": init,
        "rate": rate,
        "scores": scores,
        "explain": explain,
        "bank": bank,
        "ledger": ledger,
    }.items()
}
"""Name on the command line → module; the empty name starts the terminal."""
