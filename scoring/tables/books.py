"""Derived table of the hall's own book: the last signature under each of its lines."""

from datetime import date

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED


class BookLine(SQLModel, table=True):
    """What was signed of a line, and by whom; two people stand for it."""

    __tablename__ = "book_line"
    __table_args__ = (CheckConstraint("written_by <> checked_by", name="book_line_two_people"), CLUSTERED)
    hall_id: str = Field(primary_key=True)
    service_id: str = Field(primary_key=True)
    line_id: str = Field(primary_key=True)
    digest: str
    written_by: str
    written_on: date
    checked_by: str
    checked_on: date
    again: date | None = None
    among: str = ""
    """Everything in its list when it was signed, in order, with spaces between."""
    withdrawn: bool = False
    """Whether it was taken out since."""
