"""Changes of what is shown that no entry of the ledger stands for: a name erased by law, tables made anew.

Who follows the ledger would miss them; so each is counted in the file's header, in the same transaction.
"""

from sqlalchemy import Connection


def leave_mark(connection: Connection) -> None:
    """Say, in the running transaction, that something changed beside the ledger."""
    connection.exec_driver_sql(f"PRAGMA main.user_version = {last_mark(connection) % (2**31 - 1) + 1}")


def last_mark(connection: Connection) -> int:
    """Another number than before if something changed since."""
    return int(connection.exec_driver_sql("PRAGMA main.user_version").scalar_one())
