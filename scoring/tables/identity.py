"""Derived tables of who may do what."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from scoring.tables.keys import CLUSTERED, parent


class PinSet(SQLModel, table=True):
    """The newest PIN of a person as the ledger remembers it: a digest, never a hash."""

    __tablename__ = "pin_set"
    __table_args__ = (parent("staff"), CLUSTERED)
    hall_id: str = Field(primary_key=True)
    staff_id: str = Field(primary_key=True)
    by: str
    reason: str
    one_time: bool = False
    """Whether it has to be changed at the first sign-in."""
    digest: str
    at: datetime
    terminal_id: str
    seq: int


class Device(SQLModel, table=True):
    """A device that rates for citizens."""

    __tablename__ = "device"
    __table_args__ = (Index("device_token", "hall_id", "token", unique=True), CLUSTERED)
    hall_id: str = Field(primary_key=True)
    device_id: str = Field(primary_key=True)
    name: str
    token: str
    """Digest of its token."""
    added_by: str
    added_at: datetime
    removed: bool = False
