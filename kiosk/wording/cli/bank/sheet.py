"""`kiosk bank sheet`."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class SheetWords:
    """The notice of a service for one citizen, on paper."""

    about: str
    service: str
    answer: str
    hall_name: str
    """Template: what stands there by default."""
    sign: str
    output: str
    a_service: str
    """Name of the argument that names a service."""
    an_answer: str
    """Name of the argument of `--answer`."""
    some_hall: str
    """Stands on the notice where this terminal belongs to no hall yet."""
    no_service: str
    """Template: service, the services there are."""
    no_services: str
    """Template: service."""
    wanted: str
    """Template: service. Stands over the questions that are open, each with its answers."""
    bad_answer: str
    """Template: what was given."""


ZH: Final = SheetWords(
    about="生成一个事项的一次性告知单（A4 网页，可打印）",
    service="事项编号，如 S05",
    answer="群众的情形，可写多次；不写时列出要回答的问题",
    hall_name="印在单子上的大厅名称（默认: 本终端设置的名称，没有设置时为{some_hall}）",
    sign="下方留出窗口人员和群众签字的地方",
    output="写到文件（默认: 标准输出）",
    a_service="事项",
    an_answer="问题=答案",
    some_hall="政务服务大厅",
    no_service="题库里没有事项 {service}；有 {services}",
    no_services="题库里没有事项 {service}；一个事项也没有",
    wanted="{service} 还缺群众的情形；请从每一问下面选一行，把 --answer 一段加在命令后面",
    bad_answer="--answer 写成 问题=答案，如 child=newborn，不是 {given}",
)

EN: Final = SheetWords(
    about="make the notice of a service, which tells everything at once (a web page of A4, to print)",
    service="number of the service, such as S05",
    answer="the citizen's case, may be given more than once; without it, the questions are listed",
    hall_name="name of the hall on the notice (default: as this terminal is set up, else {some_hall})",
    sign="leave room for the names of window and citizen",
    output="write to a file (default: standard output)",
    a_service="SERVICE",
    an_answer="QUESTION=ANSWER",
    some_hall="Government Service Hall",
    no_service="the bank has no service {service}; it has {services}",
    no_services="the bank has no service {service}, nor any other",
    wanted="{service} needs the citizen's case; choose a line below each question and add its --answer to the command",
    bad_answer="--answer wants QUESTION=ANSWER, such as child=newborn, not {given}",
)
