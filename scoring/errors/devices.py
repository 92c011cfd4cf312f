"""What is wrong with a device, or with a request that was made before."""

from dataclasses import dataclass

from scoring.errors import ConflictError, ScoringError, SignInError, UnknownSubjectError


@dataclass(eq=False)
class WrongTokenError(SignInError):
    """No device in use shows this token."""


@dataclass(eq=False)
class UnknownDeviceError(UnknownSubjectError):
    """No device in use has this id or name, or several have the name."""

    named: str


@dataclass(eq=False)
class RequestReusedError(ConflictError):
    """The request's key belongs to another request of the same device or person; nothing was written."""

    key: str


@dataclass(eq=False)
class RequestKeyError(ScoringError):
    """This is no key of a request."""

    longest: int
    """Characters of the longest."""
