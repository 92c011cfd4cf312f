"""Who stands where in a campaign: by person, by window, by unit."""

from scoring.standings.board import board
from scoring.standings.model import Board, Standing, SubjectKind

__all__ = ["Board", "Standing", "SubjectKind", "board"]
