"""Derived table of when a hall was brought back from a backup."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED


class Restoration(SQLModel, table=True):
    """That a terminal went on from a backup."""

    __tablename__ = "restoration"
    __table_args__ = (CLUSTERED,)
    hall_id: str = Field(primary_key=True)
    restoration_id: str = Field(primary_key=True)
    terminal_id: str
    before: str
    cause: str
    backup_at: datetime
    at: datetime
