"""What is out of use after an audit, and why: what it found, and what it could not see."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from quiz.bank.reading.folder import QUARANTINE
from quiz.model.bank import LoadedBank
from quiz.model.errors import QuizError
from quiz.review.audit.audit import AuditReport
from quiz.review.audit.mismatch import said


class HoldingError(QuizError):
    """Nobody can say what has to stay out of use; the message says what to mend first."""


def to_hold(loaded: LoadedBank, root: Path, report: AuditReport) -> Mapping[str, str]:
    """Question or guide line → every reason why it is out of use, for the `quarantine.yaml` of the bank in `root`.

    What an error keeps out of the bank was not audited, so it stays held if it was.

    Raises:
        HoldingError: an error keeps something out, and the quarantine does not say what of it is held.
    """
    reasons: defaultdict[str, list[str]] = defaultdict(list)
    wrong = {error.path for error in loaded.errors}
    if any(_cites(path, root) for path in wrong):
        if root / QUARANTINE in wrong:
            raise HoldingError(f"{root}: 题库和隔离清单 {QUARANTINE} 都有错误，不知道哪些还要隔离；请先改好其中之一")
        names = loaded.bank.names
        reasons.update({name: [why] for name, why in loaded.bank.quarantined.items() if name not in names})
    for one in report.findings:
        reasons[one.line].append(f"{one.line}：{one.basis.cited}，{said(one.fault)}")
    return {name: "；".join(dict.fromkeys(whys)) for name, whys in reasons.items()}


def _cites(path: Path, root: Path) -> bool:
    """Whether an error there keeps something from an audit: papers cite nothing, and the quarantine is no content."""
    return path != root / QUARANTINE and root / "papers" not in path.parents
