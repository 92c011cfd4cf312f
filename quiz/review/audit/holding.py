"""What is out of use after an audit, and why: what it found, and what it could not see."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from quiz.bank.reading.folder import QUARANTINE
from quiz.model.bank import LoadedBank
from quiz.model.causes.audit import HeldAtALoss
from quiz.review.audit.audit import AuditReport
from quiz.review.audit.errors import HoldingError
from quiz.review.audit.mismatch import Mismatch

Reason = str | Mismatch
"""Why something is out of use: in the words of an earlier audit, or what this one found."""


def to_hold(loaded: LoadedBank, root: Path, report: AuditReport) -> Mapping[str, tuple[Reason, ...]]:
    """Question or guide line → every reason why it is out of use, for the `quarantine.yaml` of the bank in `root`.

    What an error keeps out of the bank was not audited, so it stays held if it was.

    Raises:
        HoldingError: an error keeps something out, and the quarantine does not say what of it is held.
    """
    reasons: defaultdict[str, list[Reason]] = defaultdict(list)
    wrong = {error.path for error in loaded.errors}
    if any(_cites(path, root) for path in wrong):
        if root / QUARANTINE in wrong:
            raise HoldingError(root, HeldAtALoss(QUARANTINE))
        names = loaded.bank.names
        kept = {name: why for name, why in loaded.bank.quarantined.items() if name not in names}
        reasons.update({name: [why] for name, why in kept.items() if why is not None})  # the list is sound, so all are
    for one in report.findings:
        reasons[one.line].append(one)
    return MappingProxyType({name: tuple(whys) for name, whys in reasons.items()})


def _cites(path: Path, root: Path) -> bool:
    """Whether an error there keeps something from an audit: papers cite nothing, and the quarantine is no content."""
    return path != root / QUARANTINE and root / "papers" not in path.parents
