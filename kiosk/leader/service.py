"""Of which service not everything was told: a few signs of its number or name, Enter takes the first."""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.widgets import Input

from kiosk.desks.ports import Person
from kiosk.desks.staff.ports import PatrolDesk
from kiosk.frame.commands import Command
from kiosk.frame.trouble import Trouble, detail_of
from kiosk.leader.choice import services_meant
from kiosk.leader.screen import LeaderScreen
from kiosk.leader.search_field import SearchField
from kiosk.text.clean import clean
from kiosk.views.patrol import item_text, service_name
from kiosk.widgets.pages import Pages
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording.leader import leader_words
from kiosk.wording.staff import staff_words
from quiz.model.guide import Guide
from scoring.errors import ScoringError, StoreError
from scoring.read.findings import FindingRecord


class ServiceScreen(LeaderScreen):
    """A tile a service; what is typed narrows them down."""

    CSS_PATH = "finding.tcss"

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "take", lambda words: leader_words(words).finding.take_service),
        Command("pagedown", "turn(1)", lambda words: words.common.next_page, rank=1),
        Command("pageup", "turn(-1)", lambda words: words.common.previous_page, rank=2),
        Command("escape", "back", lambda words: staff_words(words).back),
    )

    def __init__(
        self, desk: PatrolDesk, person: Person, finding: FindingRecord, opened: Callable[[Guide], None]
    ) -> None:
        """`opened` hears of the service once the ledger has the retest; this screen goes then."""
        super().__init__(desk, person)
        self._finding = finding
        self._opened = opened
        self._services: tuple[Guide, ...] | None = None
        self._words = ""
        self._error: ScoringError | None = None
        self._busy = False

    def compose_body(self) -> ComposeResult:
        """For what, the question, the field, the services."""
        words = self.said.finding
        one = self._finding
        yield Prose(f"{one.window_id}  {one.code}  {item_text(one, self.words.language)}", id="whose")
        yield Prose(self._prompt(), id="prompt", classes="-wrong" if self._error else "")
        if self.kiosk.settings.keyboard:
            yield SearchField(words.service, words.service_hint, self._words)
        yield Pages([self._tile(one) for one in self._services or ()], cell=(34, 3), columns=3, id="items")

    def _tile(self, one: Guide) -> Tile:
        tile = Tile(one.id, f"{one.id}  {clean(service_name(one, self.words.language))}")
        tile.can_focus = False
        return tile

    def _prompt(self) -> str:
        words = self.said.finding
        if self._busy:
            return words.saving
        if self._error:
            return detail_of(self._error, self.words.language)
        if self._services is None:
            return words.reading_services
        return words.which_service if self._shown else words.no_service

    @property
    def _shown(self) -> tuple[Guide, ...]:
        return services_meant(self._services or (), self._words)

    def on_mount(self) -> None:
        """Write at once; fetch the services."""
        if field := self.query_one_optional(Input):
            field.focus()
        if self._services is None:
            self.reading(self._fetch())

    async def speak(self) -> None:
        """Say it again; what was typed stays."""
        await super().speak()
        if field := self.query_one_optional(Input):
            field.focus()
            field.cursor_position = len(field.value)
        self._narrow()

    @work(group="services", exit_on_error=False)
    async def _fetch(self) -> None:
        try:
            self._services = tuple(await asyncio.to_thread(self.desk.services, self._finding.window_id))
        except Exception as error:
            self.kiosk.show_trouble(Trouble.LOOK, error, lambda: self.reading(self._fetch()))
            return
        await self.speak()

    def _narrow(self) -> None:
        self._say()
        ids = {one.id for one in self._shown}
        self.query_one(Pages).keep(lambda part: isinstance(part, Tile) and part.value in ids)

    def _say(self) -> None:
        if prompt := self.query_one_optional("#prompt", Prose):
            prompt.update(self._prompt())
            prompt.set_class(self._error is not None, "-wrong")

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Narrow them down."""
        event.stop()
        if event.value != self._words:
            self._words, self._error = event.value, None
            self._narrow()

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Enter takes the first one."""
        event.stop()
        self.action_take()

    @on(Tile.Pressed)
    def pressed(self, event: Tile.Pressed) -> None:
        """Take the tapped one."""
        self._take(event.tile.value)

    def action_take(self) -> None:
        """Take the first one that is meant; where nothing was typed, none is."""
        if self._words.strip() and self._shown:
            self._take(self._shown[0].id)

    def _take(self, service_id: str) -> None:
        if self.in_front() and not self._busy:
            self.storing(self._open(next(one for one in self._services or () if one.id == service_id)))

    @work(group="patrol", exit_on_error=False)
    async def _open(self, service: Guide) -> None:
        self._busy, self._error = True, None
        self._say()
        by, finding = self.person.staff_id, self._finding.finding_id
        try:
            await asyncio.to_thread(self.desk.open_retest, by, finding, service.id)
        except StoreError as error:
            self._busy = False
            self._say()
            self.kiosk.show_trouble(Trouble.RECORD, error, lambda: self.storing(self._open(service)))
        except ScoringError as error:
            self._busy, self._error = False, error
            self._say()
        else:
            self._opened(service)
            self.kiosk.pop_screen()

    def action_turn(self, step: int) -> None:
        """Another page."""
        if pages := self.query_one_optional(Pages):
            pages.turn(step)

    def action_back(self) -> None:
        """Back to the way; nothing was opened."""
        if not self._busy:
            self.kiosk.pop_screen()
