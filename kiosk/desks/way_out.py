"""The way out of a locked terminal: an administrator's PIN, whatever is broken behind the screens.

The database is asked first, but not for long: damaged, locked or lost, it must not keep an administrator from ending
the terminal to mend it. Then the file beside it is asked (`scoring.services.way_out`), under the same rule for wrong
PINs, kept in memory. For the screen: `WayOut.may_leave` blocks for some seconds at most, and runs in a thread.
"""

from collections.abc import Callable
from pathlib import Path
from threading import Lock, Thread
from typing import Final

from kiosk.desks.ports import Identity
from kiosk.log import LOG
from scoring.clock import Steady
from scoring.errors import SignInError
from scoring.errors.sign_in import SignInPausedError
from scoring.identifiers import folded
from scoring.rules.identity.pins import is_pin
from scoring.rules.identity.tries import Tries
from scoring.services.way_out import read_way_out

PATIENCE: Final = 3.0
"""Seconds the database may take to answer; it answers in a tenth of that."""


class WayOut:
    """Says whether a PIN ends this terminal."""

    def __init__(
        self, verifier: Path, identity: Callable[[], Identity | None], *, clock: Steady, patience: float = PATIENCE
    ) -> None:
        """Guard a way out.

        Args:
            verifier: the file beside the database.
            identity: what asks the database; None while it has not been opened.
            clock: measures pauses; nobody can set it.
            patience: seconds the database may take to answer.
        """
        self._verifier = verifier
        self._identity = identity
        self._clock = clock
        self._patience = patience
        self._tries = Tries()
        self._lock = Lock()

    def may_leave(self, pin: str) -> bool:
        """Whether this is an administrator's PIN.

        Raises:
            SignInPausedError: there were too many tries; it says how long to wait.
        """
        identity = self._identity()
        answer = None if identity is None else self._asked(identity, pin)
        granted = self._read(pin) if answer is None else answer
        if not granted:
            LOG.warning("a wrong PIN at the way out")
        return granted

    def _asked(self, identity: Identity, pin: str) -> bool | None:
        """What the database says; None if it does not say anything."""
        answers: list[bool | Exception] = []

        def ask() -> None:
            try:
                answers.append(identity.opens_for_admin(pin))
            except Exception as error:
                answers.append(error)

        # A thread of its own: one that hangs must not hold up the end of the program, as a pool's would.
        thread = Thread(target=ask, name="way out", daemon=True)
        thread.start()
        thread.join(self._patience)
        answer = answers[0] if answers else TimeoutError(f"no answer in {self._patience} s")
        if isinstance(answer, SignInError):
            raise answer
        if isinstance(answer, Exception):
            LOG.warning("the database cannot say who may leave (%s); the file beside it is asked", answer)
            return None
        return answer

    def _read(self, pin: str) -> bool:
        """What the file says; a try counts before it is looked at."""
        with self._lock:
            start, now = self._clock()
            if left := self._tries.left(start, now):
                raise SignInPausedError.of(left)
            self._tries = tries = self._tries.tried(start, now)
        if _opens(read_way_out(self._verifier), folded(pin)):
            self._tries = Tries()
            return True
        if tries.pause:
            raise SignInPausedError.of(tries.pause)
        return False


def _opens(hashes: tuple[str, ...], pin: str) -> bool:
    from argon2 import PasswordHasher  # noqa: PLC0415 - no terminal needs it before somebody wants to leave
    from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415 - as above

    for one in hashes if is_pin(pin) else ():
        try:
            return PasswordHasher().verify(one, pin)
        except (VerificationError, InvalidHashError):
            continue
    return False
