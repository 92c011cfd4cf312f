"""Until when the next step is due, counted in working days after the day that started the term.

* A bad rating whose giver left a contact is verified within 1 working day: 上海市优化营商环境条例第三十条,
  安阳市政务服务条例第五十二条.
* It is mended or explained, and answered, within 5 working days: no national number exists; this is the hall's own
  term, as 德州 publishes it.
* A complaint is answered within 5 working days: as 安阳市政务服务条例第五十条 sets it for the hotline.
* Call-backs and closing: 5 working days after the answer, the hall's own term.
"""

from datetime import date
from typing import Final

from scoring.calendar.working_days import Due, working_days_after
from scoring.rules.answering.complaint_steps import ComplaintState
from scoring.rules.answering.followup_steps import FollowUpState, Progress

VERIFY_DAYS: Final = 1
ANSWER_DAYS: Final = 5
COMPLAINT_DAYS: Final = 5


def followup_due(progress: Progress, begun: date, answered: date | None) -> Due | None:
    """When the next step is due; None where there is none.

    Args:
        progress: how far it has come.
        begun: the day of the rating, or of the call that opened it again.
        answered: the day of the answer, if there is one.
    """
    match progress.state:
        case FollowUpState.CLOSED | FollowUpState.EXCLUDED:
            return None
        case FollowUpState.OPEN if progress.contact:
            return working_days_after(begun, VERIFY_DAYS)
        case FollowUpState.ANSWERED | FollowUpState.CALLED_BACK:
            return working_days_after(answered or begun, ANSWER_DAYS)
        case _:
            return working_days_after(begun, ANSWER_DAYS)


def complaint_due(state: ComplaintState, received: date) -> Due | None:
    """When a complaint's answer is due; None once it was given."""
    return None if state is ComplaintState.ANSWERED else working_days_after(received, COMPLAINT_DAYS)
