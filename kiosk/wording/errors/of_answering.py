"""Bad ratings and complaints: steps that cannot be taken, or not by this person."""

from typing import Final

from kiosk.wording.answering import said_state
from kiosk.wording.errors.sentence import Sentences, of
from kiosk.wording.shape import Language
from scoring.errors import answering

_ZH, _EN = Language.ZH, Language.EN

ANSWERING: Final[Sentences] = dict(
    (
        of(
            answering.UnknownFollowUpError,
            lambda e: f"没有差评 {e.rating_id}；请运行 kiosk followup list 查看编号",
            lambda e: f"There is no bad rating {e.rating_id}. See kiosk followup list.",
        ),
        of(
            answering.FollowUpStepError,
            lambda e: (
                f"差评 {e.rating_id} 现在是「{said_state(e.state, _ZH)}」，不能「{said_state(e.step, _ZH)}」；"
                "请按 核实、整改或解释、回复、回访、办结 的顺序办理"
            ),
            lambda e: (
                f"The bad rating {e.rating_id} is {said_state(e.state, _EN)}: it cannot take the step "
                f'"{said_state(e.step, _EN)}" now. Verify, mend or explain, answer, call back, close.'
            ),
        ),
        of(
            answering.AppealPendingError,
            lambda e: f"差评 {e.rating_id} 的申诉还没有复核，不能办结",
            lambda e: f"The appeal against {e.rating_id} has not been decided; it cannot be closed yet.",
        ),
        of(
            answering.ConcernedError,
            lambda e: f"{e.about} 涉及 {e.staff_id} 本人或其单位，这一步要由别的单位的人办理",
            lambda e: f"{e.about} concerns {e.staff_id} or their unit; somebody of another unit has to take this step.",
        ),
        of(
            answering.OthersUnitError,
            lambda e: f"{e.about} 不是 {e.staff_id} 或其单位的事项",
            lambda e: f"{e.about} is no matter of {e.staff_id} or their unit.",
        ),
        of(
            answering.SameHandError,
            lambda e: f"差评 {e.rating_id} 是 {e.staff_id} 回复的，回访和办结要由另一人",
            lambda e: f"{e.staff_id} answered the bad rating {e.rating_id}; somebody else calls back and closes.",
        ),
        of(
            answering.NoContactError,
            lambda e: f"差评 {e.rating_id} 没有留联系方式，或者已按规定删除",
            lambda e: f"Nobody left a contact with {e.rating_id}, or it was erased.",
        ),
        of(
            answering.UnknownComplaintError,
            lambda e: f"没有投诉 {e.complaint_id}；请运行 kiosk complaint list 查看编号",
            lambda e: f"There is no complaint {e.complaint_id}. See kiosk complaint list.",
        ),
        of(
            answering.ComplaintStepError,
            lambda e: (
                f"投诉 {e.complaint_id} 现在是「{said_state(e.state, _ZH)}」，不能「{said_state(e.step, _ZH)}」；"
                "请按 调查、认定、回复 的顺序办理"
            ),
            lambda e: (
                f"The complaint {e.complaint_id} is {said_state(e.state, _EN)}: it cannot take the step "
                f'"{said_state(e.step, _EN)}" now. Investigate, decide, answer.'
            ),
        ),
    )
)
