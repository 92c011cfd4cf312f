"""The plane at the top of a test: which paper, whose, and how much time is left, also in words when it runs out."""

from typing import ClassVar, assert_never

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from kiosk.clerk.answering.clock import TestClock, Urgency, urgency
from kiosk.frame.banner import banner_parts
from kiosk.text.figures import clock_text
from kiosk.wording.clerk import QuestionWords


def remaining_words(remaining_ms: int, words: QuestionWords) -> str:
    """The time left, with words beside the figures in the last five minutes and in the last one."""
    match urgency(remaining_ms):
        case Urgency.CALM:
            template = words.remaining
        case Urgency.FIVE:
            template = words.remaining_five
        case Urgency.LAST:
            template = words.remaining_last
        case Urgency.OVER:
            template = words.time_up
        case other:
            assert_never(other)
    return template.format(clock=clock_text(remaining_ms))


class TestBanner(Widget):
    """Paper, person and time left in one row. Looks at the test's clock four times a second, draws when it changes."""

    DEFAULT_CSS = """
    TestBanner {
        dock: top;
        width: 1fr;
        height: 3;
        padding: 0 3;
        background: $bar;
        color: $bar-ink;
        content-align: left middle;
        text-wrap: nowrap;
        & > .test-banner--title { text-style: bold; }
        & > .test-banner--quiet { color: $bar-quiet; }
        & > .test-banner--pressing { background: $bar-ink; color: $bar; text-style: bold; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"test-banner--title", "test-banner--quiet", "test-banner--pressing"}

    def __init__(self, title: str, person: str, clock: TestClock, words: QuestionWords) -> None:
        super().__init__(markup=False)
        self._title = title
        self._person = person
        self._clock = clock
        self._words = words
        self._time = remaining_words(clock.remaining_ms, words)

    def on_mount(self) -> None:
        """Start looking at the clock."""
        self.set_interval(0.25, self.look)

    def speak(self, words: QuestionWords) -> None:
        """Say the time left in other words."""
        self._words = words
        self.look()

    def look(self) -> None:
        """Draw again if the time left reads differently."""
        time = remaining_words(self._clock.remaining_ms, self._words)
        if time != self._time:
            self._time = time
            self.refresh()

    def render(self) -> Content:
        """Paper at the left, person in the middle, time at the right."""
        width = self.content_size.width
        calm = urgency(self._clock.remaining_ms) is Urgency.CALM
        time = self._time if calm else f" {self._time} "
        title, person, time = banner_parts(width, self._title, self._person, time)
        free = width - cell_len(title) - cell_len(person) - cell_len(time)
        left = min(max(3, (width - cell_len(person)) // 2 - cell_len(title)), max(0, free - 3)) if person else 0
        return Content.assemble(
            (title, self.get_visual_style("test-banner--title", partial=True)),
            " " * left,
            (person, self.get_visual_style("test-banner--quiet", partial=True)),
            " " * max(0, free - left),
            (time, self.get_visual_style(f"test-banner--{'quiet' if calm else 'pressing'}")),
        )
