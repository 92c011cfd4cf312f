"""A screen that lives on after an error of its own: Textual ends the message loop of whatever raises.

A screen without its loop would stand there, deaf, behind the error screen.
"""

from textual.message import Message
from textual.message_pump import MessagePump


class Steady(MessagePump):
    """To be inherited from before Textual's own screen or app. The method is private; a test holds what it does."""

    async def _dispatch_message(self, message: Message) -> None:
        """Deal with a message; an error goes to the app, and the next message is dealt with all the same."""
        try:
            await super()._dispatch_message(message)
        except Exception as error:
            self.app._handle_exception(error)  # noqa: SLF001 - where Textual takes it, too
