"""One table says who may do what; what is not in it is not allowed."""

import pytest

from scoring.events.organisation import Role
from scoring.permissions import MAY, Act, NotAllowedError, may, require

READING = {Act.SEE_SCORES, Act.SEE_BULLETINS, Act.SEE_BANK}


def test_every_role_is_in_the_table_and_a_stranger_may_do_nothing() -> None:
    assert set(MAY) == set(Role)
    assert not any(may(role, act) for role in ("", "root", "ADMIN") for act in Act)


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("role", Role)
def test_what_is_not_in_the_table_is_refused_by_name(role: Role, act: Act) -> None:
    if act in MAY[role]:
        require("W1", role, act)
        return
    with pytest.raises(NotAllowedError) as caught:
        require("W1", role, act)
    assert (caught.value.staff_id, caught.value.role, caught.value.act) == ("W1", role, act)


def test_an_auditor_reads_everything_and_writes_nothing() -> None:
    assert MAY[Role.AUDITOR] == READING


def test_nobody_judges_findings_that_his_own_role_records() -> None:
    assert not any({Act.PATROL, Act.DECIDE_DISPUTES} <= acts for acts in MAY.values())


def test_everything_can_be_done_by_somebody_and_weights_by_two_roles() -> None:
    assert set().union(*MAY.values()) == set(Act)
    assert sum(Act.ADOPT_WEIGHTS in acts for acts in MAY.values()) >= 2
