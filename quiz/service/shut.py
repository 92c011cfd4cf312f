"""No answers next door: what says what is right is shut while a test is open that it would answer.

The whole 告知单 door is shut at a terminal with an open test, not only the services on the paper: services share lines,
and a list with gaps would tell which of them are asked.
"""

from quiz.model.errors import OwnTestOpenError, TestOpenHereError
from quiz.service.breaks import Breaks
from quiz.service.overdue import going_on
from scoring.ledger.store import Store
from scoring.read.campaigns import papers


def require_no_test_here(store: Store, breaks: Breaks) -> None:
    """Refuse answers at a terminal where somebody sits at a test, or has left one that can be gone on with.

    Attempts from before there were sittings shut nothing: nobody knows where they would be gone on with.

    Raises:
        TestOpenHereError: there is one.
    """
    here = store.ledger.terminal_id
    if any(one.sitting_id and one.sitting_terminal_id == here for one in going_on(store, breaks)):
        raise TestOpenHereError(here)


def require_no_own_test(store: Store, breaks: Breaks, staff_id: str) -> None:
    """Refuse answers to somebody with an open test, at whichever terminal.

    Raises:
        OwnTestOpenError: there is one.
    """
    for one in going_on(store, breaks, staff_id=staff_id):
        with store.reading() as connection:
            terms = papers(connection, store.hall_id, one.campaign_id)
        raise OwnTestOpenError(next(paper.title for paper in terms if paper.paper_id == one.paper_id))
