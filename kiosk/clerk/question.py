"""The question screen: one for the whole test, updated in place; every answer is stored before it moves on."""

from collections.abc import Callable, Iterator
from functools import partial

from textual import events, getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal

from kiosk.clerk.answering.answer_sheet import AnswerSheet
from kiosk.clerk.answering.arrange import Room, tokens_on
from kiosk.clerk.answering.banner import TestBanner
from kiosk.clerk.answering.draft import Draft, draft_of, is_unfinished, press, response_of, take_back
from kiosk.clerk.answering.fitted import Fitted, airy_frame, fitted
from kiosk.clerk.answering.hints import COMMANDS, commands_of, in_columns
from kiosk.clerk.answering.leaving import leaving
from kiosk.clerk.answering.pager import Pager
from kiosk.clerk.answering.progress import ProgressStrip
from kiosk.clerk.answering.question_head import QuestionHead
from kiosk.clerk.answering.saving import Saving
from kiosk.clerk.answering.sitting import SittingScreen
from kiosk.clerk.answering.unfinished import Unfinished, is_half_ordered
from kiosk.clerk.review import ReviewScreen
from kiosk.desks.ports import Person
from kiosk.frame.arrows import Direction
from kiosk.frame.commands import Command
from kiosk.frame.confirm import ConfirmScreen
from kiosk.frame.lockdown.keys import plain_key
from kiosk.views.test.choices import LETTERS
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording.clerk import clerk_words
from quiz.model.errors import TimeUpError
from quiz.model.item import Item
from quiz.model.vocabulary import ItemType
from quiz.service import Sitting
from scoring.events.attempts import SubmitReason


class QuestionScreen(SittingScreen):
    """Everything a clerk does becomes a step: change the draft, show it, store it, only then the next."""

    CSS_PATH = "question.tcss"

    KEYS = COMMANDS

    sheet = getters.query_one(AnswerSheet)

    def __init__(self, sitting: Sitting, person: Person, monotonic: Callable[[], float]) -> None:
        """Go on with `sitting` where it stands; its clock starts now."""
        super().__init__(sitting, person, monotonic)
        self._position = sitting.attempt.position
        self._drafts: dict[int, Draft] = {}
        self._answered_before = frozenset(sitting.attempt.answered)
        """Nobody knows which of their pages were seen."""
        self._saving = Saving.AT_ONCE

    @property
    def _item(self) -> Item:
        return self._sitting.item(self._position)

    def _draft(self, position: int) -> Draft:
        item = self._sitting.item(position)
        return self._drafts.get(position, draft_of(item, self._sitting.attempt.response(position)))

    def compose_body(self) -> ComposeResult:
        """Progress, the question on a plane, the answer sheet, its pages, and the state of saving."""
        words = clerk_words(self.words)
        yield ProgressStrip(len(self._sitting.attempt.paper.items), words.question)
        yield QuestionHead(words)
        yield AnswerSheet(words)
        yield Pager(words.question)
        with Horizontal(id="status"):
            yield Prose(id="hint")
            yield Prose(self._saving.said(words.question), id="saved")

    def offered(self) -> Iterator[Command]:
        """The keys of the present question; pages have their own buttons, named by their keys."""
        yield from commands_of(self._item, super().offered(), flagged=self._position in self._sitting.attempt.flags)

    async def on_mount(self) -> None:
        """Show where the attempt stands and begin to work through the steps."""
        await self._show()
        self.begin()

    def restyled(self) -> None:
        """The theme has changed: large type has one column."""
        self._frame()
        self.sheet.fit()

    def on_resize(self) -> None:
        """Other pages and other keys fit now."""
        self._frame()
        self.call_next(self.show_hints)

    # What a clerk does.

    async def on_key(self, event: events.Key) -> None:
        """Digits and letters press; full-width ones from an input method count as plain."""
        character = (plain_key(event.character or "") or "").upper()
        if len(character) == 1 and (character.isdecimal() or character in LETTERS or character == "."):
            event.stop()
            self.then(partial(self._key, character))

    @on(AnswerSheet.Pressed)
    def pressed(self, event: AnswerSheet.Pressed) -> None:
        """A press on the sheet belongs to the question that is on it, whatever is still waiting."""
        self.then(partial(self._change, self._position, lambda item, draft: press(item, draft, event.token)))

    @on(ProgressStrip.Asked)
    def asked(self, event: ProgressStrip.Asked) -> None:
        """A tap on the strip turns to that question."""
        self.turn_to(event.position)

    @on(Tile.Pressed)
    def turned(self, event: Tile.Pressed) -> None:
        """The visible page buttons."""
        self.action_page(int(event.tile.value))

    def on_answer_sheet_turned(self, event: AnswerSheet.Turned) -> None:
        """Say which page this is."""
        self.query_one(Pager).show(event.page, event.pages)

    def action_go(self, step: int) -> None:
        """The next or the last question; at the end the review."""
        self.then(partial(self._go, step))

    def action_page(self, step: int) -> None:
        """Another page of this question. At its last page this stops: only the arrows lead to another question."""
        self.sheet.turn(step)

    def action_move(self, direction: str) -> None:
        """Move the cursor where the arrow points."""
        self.sheet.steer(Direction[direction.upper()])

    def action_aside(self, direction: str) -> None:
        """Among answers side by side, else to the question before or after."""
        self.action_move(direction) if in_columns(self._item) else self.action_go(1 if direction == "right" else -1)

    def action_press(self) -> None:
        """Press what is under the cursor."""
        if token := self.sheet.press():
            self.pressed(AnswerSheet.Pressed(token))

    def action_take_back(self) -> None:
        """Clear a choice, take the last step or character back."""
        cursor = self.sheet.cursor
        self.then(lambda at: self._change(self._position, lambda item, draft: take_back(item, draft, cursor), at))

    def action_flag(self) -> None:
        """Mark this question to come back to, or take the mark away."""
        self.then(self._flag)

    def action_review(self) -> None:
        """See all questions, once everything is stored."""
        self.then(self._review)

    def action_leave(self) -> None:
        """Ask whether to leave; the attempt stays open."""
        self.then(self._ask_to_leave)

    def turn_to(self, position: int) -> None:
        """Turn to a question, from 1."""
        self.then(partial(self._turn, position))

    def hand_in(self) -> None:
        """Submit, by the clerk's own decision."""
        self.then(partial(self.submit, SubmitReason.CLERK))

    # Steps, each with the test time at which it was asked for.
    async def _key(self, character: str, at: int) -> None:
        """A digit or letter, read for the question that is shown now."""
        item = self._item
        if item.type is ItemType.NUMBER:
            if key := self.sheet.token_of(character) if character in LETTERS else character:
                await self._change(self._position, lambda item, draft: press(item, draft, key), at)
            return
        digit = str(LETTERS.index(character) + 1) if character in LETTERS else character
        if item.type is ItemType.TELL and digit.isdecimal():
            self.sheet.jump(int(digit))
        elif token := self.sheet.token_of(digit):
            await self._change(self._position, lambda item, draft: press(item, draft, token), at)

    async def _change(self, position: int, change: Callable[[Item, Draft], Draft], at: int) -> None:
        """Show a change of an answer at once, then store it."""
        item, draft = self._sitting.item(position), self._draft(position)
        if (changed := change(item, draft)) == draft:
            return
        self._drafts[position] = changed
        if position == self._position:
            self.sheet.mark(changed)
        try:
            await self.stored(lambda: self._sitting.answer(position, response_of(item, changed), at))
        except TimeUpError:
            await self.submit(SubmitReason.TIME_UP, at)
            return
        self._say()

    async def _go(self, step: int, at: int) -> None:
        target = self._position + step
        if target > len(self._sitting.attempt.paper.items):
            await self._review(at)
        elif target >= 1:
            await self._turn(target, at)

    async def _turn(self, position: int, at: int) -> None:
        """Put the turn on record, then turn."""
        if position != self._position:
            await self.stored(lambda: self._sitting.show(position, at))
            self._position = position
            await self._show()

    async def _flag(self, at: int) -> None:
        position = self._position
        flagged = position not in self._sitting.attempt.flags
        await self.stored(lambda: self._sitting.flag(position, flagged, at))
        self._say()
        await self.show_hints()

    async def _review(self, _at: int) -> None:
        attempt, loose = self._sitting.attempt, self._loose_ends()
        self.kiosk.push_screen(ReviewScreen(self.running, attempt, loose, jump=self.turn_to, hand_in=self.hand_in))

    async def _ask_to_leave(self, _at: int) -> None:
        asking = partial(leaving, position=self._position)
        self.kiosk.push_screen(ConfirmScreen(asking, lambda: self.then(self.leave), banner=self.running.banner))

    # What is shown.
    def say_saved(self, saving: Saving) -> None:
        """How storing stands, at the foot; never that all is saved while a number waits for its unit."""
        self._saving = saving
        words, waiting = clerk_words(self.words).question, self._without_unit()
        text = saving.said(words)
        if saving is Saving.DONE and waiting:
            # The hint at the left says it of the present question.
            text = "" if self._position in waiting else words.needs_unit_at.format(position=min(waiting))
        self.query_one("#saved", Prose).update(text)

    async def _show(self) -> None:
        """Put the present question on the screen, in place."""
        place = self._sitting.attempt.place(self._position)
        self._frame()
        self.query_one(QuestionHead).show(self._item, place.marks)
        self.sheet.show(self._item, place.option_order, self._draft(self._position))
        self._say()
        await self.show_hints()

    async def speak(self) -> None:
        """In place: a question keeps its page, its cursor, and which pages have been in sight."""
        words = clerk_words(self.words)
        for part in self.query(TestBanner):
            part.speak(words.question)
        self.query_one(ProgressStrip).speak(words.question)
        self.query_one(QuestionHead).speak(words)
        self.query_one(Pager).speak(words.question)
        self._frame()
        self.sheet.speak(words)
        self._say()
        await self.speak_around()

    def _frame(self) -> None:
        """Give the question air where it has room for it, else every row."""
        if pager := self.query_one_optional(Pager):  # none before the screen is composed
            found = self._fitted(self._position)
            self.set_class(found.close, "-close")
            pager.display = len(found.pages) > 1

    def _fitted(self, position: int) -> Fitted:
        """A question as it stands on the terminal now."""
        airy = airy_frame(self.kiosk.breakpoints_now())
        order = self._sitting.attempt.place(position).option_order
        room = Room(*self.app.size, self.sheet.columns)
        return fitted(self._sitting.item(position), order, room, airy, clerk_words(self.words))

    def _without_unit(self) -> tuple[int, ...]:
        unfinished = (at for at, draft in self._drafts.items() if is_unfinished(self._sitting.item(at), draft))
        return tuple(sorted(unfinished))

    def _loose_ends(self) -> Unfinished:
        """What looks done and is not. Of questions answered before this sitting the pages seen are not known."""
        unseen: dict[int, int] = {}
        for position in self._sitting.attempt.answered:
            if position not in self._answered_before:
                seen = self.sheet.seen(self._sitting.item(position))
                left = sum(not seen.issuperset(tokens_on(page)) for page in self._fitted(position).pages)
                unseen |= {position: left} if left else {}
        attempt, item = self._sitting.attempt, self._sitting.item
        half = tuple(at for at in attempt.answered if is_half_ordered(item(at), attempt.response(at)))
        return Unfinished(self._without_unit(), unseen, half)

    def _say(self) -> None:
        """Progress, flag, and what is still missing."""
        attempt = self._sitting.attempt
        self.query_one(ProgressStrip).show(self._position, frozenset(attempt.answered), attempt.flags)
        self.query_one(QuestionHead).flagged = self._position in attempt.flags
        unfinished = is_unfinished(self._item, self._draft(self._position))
        words, hint = clerk_words(self.words).question, self.query_one("#hint", Prose)
        hint.update(words.needs_unit if unfinished else words.hints.get(self._item.type, ""))
        hint.set_class(unfinished, "-missing")
        self.say_saved(self._saving)
