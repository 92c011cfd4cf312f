"""Derived table of who vouched for a clock."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED


class ClockConfirmation(SQLModel, table=True):
    """That a terminal's clock was right at a moment, on somebody's word."""

    __tablename__ = "clock_confirmation"
    __table_args__ = (CLUSTERED,)
    hall_id: str = Field(primary_key=True)
    terminal_id: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    at: datetime
    confirmed_by: str
