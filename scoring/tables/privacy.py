"""Derived tables of what was erased, and of how long what may be kept."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED


class Erasure(SQLModel, table=True):
    """That a text was erased, why, and by whom."""

    __tablename__ = "erasure"
    __table_args__ = (CLUSTERED,)
    hall_id: str = Field(primary_key=True)
    ref: str = Field(primary_key=True)
    about: str
    reason: str
    at: datetime
    decided_by: str
    second: str


class Term(SQLModel, table=True):
    """How long texts of a kind may be kept."""

    __tablename__ = "term"
    __table_args__ = (CLUSTERED,)
    hall_id: str = Field(primary_key=True)
    of: str = Field(primary_key=True)
    """A value of `PrivateKind`."""
    days: int | None
    at: datetime
    decided_by: str
    second: str


class TermCarriedOut(SQLModel, table=True):
    """That what was past its term was erased, and how much that was."""

    __tablename__ = "term_carried_out"
    __table_args__ = (CLUSTERED,)
    hall_id: str = Field(primary_key=True)
    terminal_id: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    of: str
    days: int
    texts: int
    at: datetime
    decided_by: str
    second: str
