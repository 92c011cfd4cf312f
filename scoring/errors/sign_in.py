"""What keeps a person out."""

from dataclasses import dataclass

from scoring.errors import SignInError


@dataclass(eq=False)
class WrongBadgeOrPinError(SignInError):
    """Badge or PIN is wrong: the same for both, and without a count of the tries left, which would tell badges."""

    tries: int
    """Wrong PINs in a row after which the badge has to wait."""
    minutes: int
    """How long it then waits."""


@dataclass(eq=False)
class SignInPausedError(SignInError):
    """Too many wrong PINs: the badge has to wait."""

    minutes: int
    """Whole minutes from now; a begun one counts."""

    @classmethod
    def of(cls, seconds: float) -> "SignInPausedError":
        """The refusal while so much of a pause is left."""
        return cls(max(1, int(-(-seconds // 60))))


@dataclass(eq=False)
class OneTimePinError(SignInError):
    """The PIN came on a slip: whoever printed it knows it, and two who decide together have to be two."""

    badge: str
