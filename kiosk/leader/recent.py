"""What was recorded last in this sitting, and what can still be done about it; pure."""

from kiosk.wording.leader import LeaderWords
from scoring.read.findings import FindingRecord
from scoring.rules.answering.telling import untold_by_finding
from scoring.rules.discipline.withdrawal import MINUTES
from scoring.services.patrol_route import DayRoute


class Recent:
    """One finding, or none."""

    def __init__(self) -> None:
        self._made: FindingRecord | None = None
        self._name = ""
        self._tested = False

    def recorded(self, made: FindingRecord, name: str) -> None:
        """The ledger has it; `name` is the person's, empty where none is meant."""
        self._made, self._name, self._tested = made, name, False

    def taken_back(self) -> None:
        """It was a slip."""
        self._made = None

    def tested(self) -> None:
        """Those on duty are tested on it."""
        self._tested = True

    def slip(self, route: DayRoute | None) -> FindingRecord | None:
        """It, while it can be taken back: not once the day is signed off."""
        return None if route is not None and route.signed_by is not None else self._made

    @property
    def untold(self) -> FindingRecord | None:
        """It, where it says that not everything was told, and nobody is tested on that yet."""
        return self._made if self._made and not self._tested and untold_by_finding(self._made.code) else None

    def said(self, words: LeaderWords, route: DayRoute | None) -> str:
        """What the ledger has, and which keys go on from there."""
        if (made := self._made) is None:
            return ""
        who = self._name or words.finding.nobody
        saved = words.route.saved.format(window=made.window_id, code=made.code, who=who, points=made.points)
        if self.untold:
            return f"{saved}  {words.route.can_retest}"
        return f"{saved}  {words.route.can_undo.format(minutes=MINUTES)}" if self.slip(route) else saved
