"""The door to the 一次性告知单: which kind of business."""

import asyncio
from collections.abc import Sequence

from textual import work

from kiosk.citizen.notice.case import next_step
from kiosk.citizen.notice.service import NoticeServiceScreen
from kiosk.citizen.numbered import NumberedScreen, Option
from kiosk.desks.ports import NoticeDesk
from kiosk.frame.trouble import Trouble
from quiz.model.guide import Guide


class NoticeSubjectScreen(NumberedScreen):
    """One tile a kind of business that has a guide, in the order of the services' numbers."""

    cell = (17, 3)
    fetches = True

    def __init__(self, desk: NoticeDesk) -> None:
        super().__init__()
        self._desk = desk
        self._guides: tuple[Guide, ...] | None = None

    def prompt(self) -> str:
        """Which kind of business."""
        return self.words.notice.subject

    def options(self) -> Sequence[Option]:
        """The kinds there are."""
        words = self.words.notice.subjects
        found = dict.fromkeys(guide.subject.value for guide in self._guides or ())
        return [Option(subject, words[subject].name, words[subject].about) for subject in found]

    def state(self) -> str:
        """That the guides are coming, that there are none, or how to choose."""
        if self._guides is None:
            return self.words.common.preparing
        return super().state() if self._guides else self.words.notice.empty

    def on_mount(self) -> None:
        """Fetch the guides."""
        self._fetch()

    @work(group="guides", exclusive=True, exit_on_error=False)
    async def _fetch(self) -> None:
        try:
            self._guides = tuple(await asyncio.to_thread(self._desk.guides))
        except Exception as error:
            self.kiosk.show_trouble(Trouble.NOTICE, error, self._fetch)
            return
        await self.come()

    def taken(self, value: str) -> None:
        """On to the services of this kind; where there is only one, past that choice."""
        of_kind = tuple(guide for guide in self._guides or () if guide.subject.value == value)
        if len(of_kind) == 1:
            self.kiosk.push_screen(next_step(self._desk, of_kind[0], {}))
        else:
            self.kiosk.push_screen(NoticeServiceScreen(self._desk, of_kind))
