"""A disk whose syncs fail, below SQLite: the system answers `fsync` and `fdatasync` with EIO, by a seccomp filter.

A filter holds for one thread and can never be taken off. So an act that meets one failing sync runs in a thread of its
own, and what comes after it in the first thread meets a disk that syncs again, as real disks do.
"""

import ctypes
import platform
import struct
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from errno import EIO
from functools import cache
from typing import Final, TypeVar

_PR_SET_SECCOMP, _MODE_FILTER, _PR_SET_NO_NEW_PRIVS = 22, 2, 38
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_LOAD, _JUMP_EQUAL, _RETURN = 0x20, 0x15, 0x06

T = TypeVar("T")

_CALLS: Final = {"x86_64": (74, 75), "aarch64": (82, 83)}
"""Numbers of `fsync` and `fdatasync`."""


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def fail_syncs() -> None:
    """From now on no sync of this thread succeeds.

    Raises:
        OSError: the system has no such filters, or this machine is of another kind.
    """
    calls = _CALLS.get(platform.machine())
    if calls is None:
        raise OSError(f"nobody has written down the calls of {platform.machine()}")
    both = [(_JUMP_EQUAL, 1, 0, calls[0]), (_JUMP_EQUAL, 0, 1, calls[1])]
    steps = [(_LOAD, 0, 0, 0), *both, (_RETURN, 0, 0, _ERRNO | EIO), (_RETURN, 0, 0, _ALLOW)]
    code = b"".join(struct.pack("HBBI", *step) for step in steps)
    program = _Program(len(steps), code)
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or library.prctl(
        _PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(program), 0, 0
    ):
        raise OSError(ctypes.get_errno(), "no filter of system calls")


def unsynced(act: Callable[[], T]) -> T:
    """Do something while no sync succeeds."""
    with ThreadPoolExecutor(1, initializer=fail_syncs) as one:
        return one.submit(act).result()


@cache
def can_fail_syncs() -> bool:
    """Whether syncs can be made to fail here."""
    try:
        unsynced(lambda: None)
    except Exception:
        return False
    return True
