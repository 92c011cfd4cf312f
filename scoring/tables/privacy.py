"""Derived table of what was erased."""

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
