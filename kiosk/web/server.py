"""The server: a page, the line behind it, and a program for each page that is open.

The page's terminal is that of textual-serve (xterm.js and the messages it sends). Its server is not used: it asks a
font server elsewhere, leaves a page frozen when its program dies, does not stop while a page is open, and lets anybody
in.
"""

import asyncio
import html
import json
import signal
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from string import Template
from typing import Any, Final

from aiohttp import WSCloseCode, WSMsgType, web

from kiosk.log import LOG
from kiosk.web.entry import LOOPBACK, is_ours, is_token, page_id, same_origin
from kiosk.web.session import Session
from kiosk.wording.shape import Language
from kiosk.wording.web import WORDS, WebWords

_COOKIE: Final = "kiosk_token"
_LONGEST_MESSAGE: Final = 65536
"""Characters of one message from a page: a paste; a longer one closes the line."""
_HEARTBEAT: Final = 15.0
"""Seconds between looks whether a page is still there."""
_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_OURS: Final = {"page.css": "text/css", "page.js": "text/javascript"}
_THEIRS: Final = {"xterm.css": ("css", "text/css"), "textual.js": ("js", "text/javascript")}


@dataclass(frozen=True, slots=True)
class Serving:
    """What is served, where, and to how many."""

    command: Sequence[str]
    """Starts the program that each page shows."""
    environ: dict[str, str]
    host: str
    port: int
    """0 takes any that is free."""
    sessions: int
    """Most pages at once, from 1."""
    token: str | None
    """What whoever opens a page has to show; None where only this machine can."""
    title: str
    language: Language
    keyboard: bool
    """Whether people may write; without one a tablet's own keyboard stays shut."""
    sheet: Callable[[str, str], str | None] | None = None
    """Makes the page of a sheet from service and case, or says that there is none; absent where none are served."""


class HallServer:
    """Serves until it is told to stop."""

    def __init__(self, serving: Serving) -> None:
        self._serving = serving
        self._words: WebWords = WORDS[serving.language]
        self._open: set[web.WebSocketResponse] = set()
        self._taken = 0
        self._stop = asyncio.Event()
        self._empty = asyncio.Event()
        self._empty.set()

    async def run(self, ready: Callable[[int], None]) -> None:
        """Serve until SIGTERM or SIGINT; every program has ended when this returns.

        Args:
            ready: told the port once pages can be opened.

        Raises:
            OSError: the address is taken, or not this machine's.
        """
        app = web.Application(middlewares=[self._guarded])
        app.router.add_get("/", self._page)
        app.router.add_get("/alive", self._alive)
        app.router.add_get("/ws", self._line)
        app.router.add_get("/static/{name}", self._static)
        app.router.add_get("/notice/{service}", self._sheet)
        app.router.add_get("/notice/{service}/{case}", self._sheet)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._serving.host, self._serving.port).start()
            loop = asyncio.get_running_loop()
            for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                loop.add_signal_handler(number, self.stop)
            ready(int(runner.addresses[0][1]))
            await self._stop.wait()
        finally:
            await asyncio.gather(
                *(line.close(code=WSCloseCode.GOING_AWAY) for line in tuple(self._open)), return_exceptions=True
            )
            await self._empty.wait()  # each line sees its own program end
            await runner.cleanup()

    def stop(self) -> None:
        """Stop serving."""
        self._stop.set()

    @web.middleware
    async def _guarded(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Who may not come in sees only why; every answer says what a browser may do with it."""
        token = self._serving.token
        if request.path.startswith("/static/"):  # the refusal wants its style sheet
            answer = await handler(request)
        elif token is None and not is_ours(request.headers.get("Host"), {*LOOPBACK, self._serving.host}):
            answer = self._refusal(403, self._words.elsewhere, 3600)
        elif request.path.startswith("/notice/"):  # for every telephone in the hall
            answer = await handler(request)
        elif token is not None and is_token(request.query.get("token"), token):
            answer = web.Response(status=303, headers={"Location": "/"})
            answer.set_cookie(_COOKIE, token, httponly=True, samesite="Strict", max_age=365 * 86400)
        elif token is not None and not is_token(request.cookies.get(_COOKIE), token):
            answer = self._refusal(403, self._words.refused, 3600)
        else:
            answer = await handler(request)
        if not answer.prepared:
            answer.headers.update(_HEADERS)
        return answer

    async def _page(self, _: web.Request) -> web.StreamResponse:
        if self._taken >= self._serving.sessions:
            return self._refusal(503, self._words.full, 5)
        return self._drawn(
            "page.html",
            opening=self._words.opening,
            lost=self._words.lost,
            no_script=self._words.no_script,
            keyboard="yes" if self._serving.keyboard else "no",
        )

    async def _alive(self, _: web.Request) -> web.StreamResponse:
        """Whether a page that is opened now gets a program."""
        return web.Response(status=204 if self._taken < self._serving.sessions else 503)

    async def _static(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        if name in _OURS:
            return web.Response(body=files("kiosk.web").joinpath(name).read_bytes(), content_type=_OURS[name])
        if name in _THEIRS:
            folder, kind = _THEIRS[name]
            path = files("textual_serve").joinpath("static", folder, name)
            return web.Response(body=path.read_bytes(), content_type=kind)
        raise web.HTTPNotFound

    async def _sheet(self, request: web.Request) -> web.StreamResponse:
        named, make = request.match_info, self._serving.sheet
        page = await asyncio.to_thread(make, named["service"], named.get("case", "")) if make else None
        if page is None:
            return self._refusal(404, self._words.no_sheet, 3600)
        return web.Response(text=page, content_type="text/html")

    async def _line(self, request: web.Request) -> web.StreamResponse:
        """The line between a page and its program, until one of them ends."""
        if not same_origin(request.headers.get("Origin"), request.headers.get("Host")):
            raise web.HTTPForbidden
        line = web.WebSocketResponse(heartbeat=_HEARTBEAT, max_msg_size=_LONGEST_MESSAGE)
        await line.prepare(request)
        if self._taken >= self._serving.sessions or self._stop.is_set():
            await line.close(code=WSCloseCode.TRY_AGAIN_LATER)
            return line
        self._taken += 1
        self._empty.clear()
        self._open.add(line)
        session = Session(self._serving.command, self._serving.environ, page_id(request.query.get("page")))
        try:
            await session.start(_number(request.query.get("width"), 80), _number(request.query.get("height"), 24))
            await self._between(line, session)
        except OSError as error:
            LOG.warning("a page got no program", exc_info=error)
        finally:
            self._open.discard(line)
            try:
                await asyncio.shield(session.end())
            finally:
                self._taken -= 1
                if not self._taken:
                    self._empty.set()
            await line.close()
        return line

    async def _between(self, line: web.WebSocketResponse, session: Session) -> None:
        async def drawing() -> None:
            with suppress(ConnectionError):  # the page is gone
                async for data in session.drawn():
                    await line.send_bytes(data)
            await line.close()  # the program has ended: its page must not stand there as if it had not

        async def asking() -> None:
            with suppress(ConnectionError):
                async for number in session.asked():
                    await line.send_json(["seen", number])

        tasks = [asyncio.create_task(drawing()), asyncio.create_task(asking())]
        try:
            async for message in line:
                if message.type is WSMsgType.TEXT:
                    await _understood(message.data, line, session)
        finally:
            for task in tasks:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task

    def _refusal(self, status: int, said: str, seconds: int) -> web.Response:
        answer = self._drawn("refusal.html", said=said, seconds=str(seconds))
        answer.set_status(status)
        return answer

    def _drawn(self, name: str, **facts: str) -> web.Response:
        shown = {"title": self._serving.title, "lang": self._serving.language.value, **facts}
        page = Template(files("kiosk.web").joinpath(name).read_text(encoding="utf-8"))
        text = page.substitute({key: html.escape(value) for key, value in shown.items()})
        return web.Response(text=text, content_type="text/html")


async def _understood(text: str, line: web.WebSocketResponse, session: Session) -> None:
    """One message of the page; one that makes no sense is let pass."""
    given: Any
    try:
        kind, given = json.loads(text)
        if kind == "stdin":
            session.typed(str(given))
        elif kind == "resize":
            session.resized(int(given["width"]), int(given["height"]))
        elif kind == "seen":
            session.seen(int(given))
        elif kind == "ping":
            await line.send_json(["pong", str(given)[:32]])
    except (ValueError, TypeError, LookupError, ArithmeticError, RecursionError, ConnectionError):
        return


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 5 else default
