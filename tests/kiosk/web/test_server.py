"""The server with a program behind it that only echoes: who comes in, what ends when."""

import asyncio
import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import aiohttp
import pytest

from kiosk.views.notice.address import sheet_path
from kiosk.views.notice.served import Sheets
from kiosk.web.page import LINE_VARIABLE, PAGE_VARIABLE, page_of
from kiosk.web.server import HallServer, Serving
from kiosk.wording.shape import Language
from tests.kiosk.citizen.notice.guides import BIRTH, FakeNotices, guide

ECHO = """
import os, shutil, signal, sys, tty
tty.setraw(0)
def say(text): os.write(1, text.encode() + b"|")
def ended(*_):
    open(sys.argv[1], "w").write("hung up")
    sys.exit(0)
def size(*_):
    say("size %d %d" % tuple(shutil.get_terminal_size()))
import socket
from kiosk.web.page import LINE_VARIABLE, PAGE_VARIABLE
its = socket.socket(fileno=int(os.environ[LINE_VARIABLE]))
signal.signal(signal.SIGHUP, ended)
signal.signal(signal.SIGWINCH, size)
say("hello 你好"); size()
while data := os.read(0, 1024):
    if data == b"q": sys.exit(0)
    if data == b"name": say("page " + os.environ[PAGE_VARIABLE])
    if data == b"ask": its.send(bytes([7])); say("heard %d" % its.recv(9)[0])
    say("got " + data.decode())
"""


@pytest.fixture
def mark(tmp_path: Path) -> Path:
    """Written by the program when its line is cut."""
    return tmp_path / "mark"


def said_at_its_end(mark: Path) -> str:
    return mark.read_text() if mark.exists() else ""


async def hung_up(mark: Path) -> None:
    """The program has seen its line cut."""
    for _ in range(200):
        if said_at_its_end(mark) == "hung up":
            return
        await asyncio.sleep(0.05)
    raise AssertionError("the program goes on")


@pytest.fixture
def serving(mark: Path) -> Serving:
    command = (sys.executable, "-c", ECHO, str(mark))
    environ = {**os.environ, "COLUMNS": "20", "LINES": "5"}  # of whoever started the server
    return Serving(command, environ, "127.0.0.1", 0, 2, None, "大厅<&>", Language.ZH, keyboard=False)


@asynccontextmanager
async def served(serving: Serving) -> AsyncIterator[tuple[aiohttp.ClientSession, HallServer]]:
    server, ready = HallServer(serving), asyncio.get_running_loop().create_future()
    running = asyncio.create_task(server.run(ready.set_result))
    port = await asyncio.wait_for(ready, 10)
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}", cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        yield client, server
    server.stop()
    await asyncio.wait_for(running, 15)


class Line:
    """A page's line: what the program said so far."""

    def __init__(self, line: aiohttp.ClientWebSocketResponse) -> None:
        self.line = line
        self.said = ""
        self.told: list[object] = []

    async def until(self, words: str) -> None:
        while words not in self.said:
            message = await self.line.receive(10)
            if message.type is aiohttp.WSMsgType.TEXT:
                self.told.append(json.loads(message.data))
                continue
            assert message.type is aiohttp.WSMsgType.BINARY, (message, self.said)
            self.said += message.data.decode()


async def connected(client: aiohttp.ClientSession, query: str = "width=100&height=30") -> Line:
    line = Line(await client.ws_connect(f"/ws?{query}"))
    await line.until("size")
    return line


async def test_a_page_shows_a_program_of_its_own(serving: Serving) -> None:
    async with served(serving) as (client, _):
        one, two = await connected(client), await connected(client)
        await one.until("你好|size 100 30|")
        await one.line.send_str(json.dumps(["stdin", "评价"]))
        await one.until("got 评价|")
        await one.line.send_str(json.dumps(["resize", {"width": 77, "height": 9999}]))
        await one.until("size 77 150|")
        await two.line.send_str(json.dumps(["stdin", "x"]))
        await two.until("got x|")
        assert "评价" not in two.said


async def test_a_page_is_asked_whether_it_is_seen_and_keeps_its_name(serving: Serving) -> None:
    name = "0123456789abcdef" * 2
    async with served(serving) as (client, _):
        own, other = await connected(client, f"page={name}"), await connected(client, "page=../x")
        for page in (own, other):
            await page.line.send_str(json.dumps(["stdin", "name"]))
        await own.until(f"page {name}|")
        await other.until("page ")
        await other.until("|got name")
        assert re.fullmatch("[0-9a-f]{32}", other.said.split("page ")[1].split("|")[0])
        await own.line.send_str(json.dumps(["stdin", "ask"]))
        assert (await own.line.receive(10)).json() == ["seen", 7]
        await own.line.send_str(json.dumps(["seen", 7]))
        await own.until("heard 7|")
        assert own.told == other.told == []


async def test_a_program_knows_only_from_its_page_that_it_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert page_of({}) is None
    asks, its = socket.socketpair()
    with asks:
        page = page_of({PAGE_VARIABLE: "p1", LINE_VARIABLE: str(its.detach())})
        assert page is not None
        assert page.page_id == "p1"
        monkeypatch.setattr("kiosk.web.page.ANSWER_SECONDS", 0.05)
        assert not await page.seen(), "nobody answers"
        assert asks.recv(9) == b"\x01"
        asks.send(b"\x01")
        assert not await page.seen(), "an answer to the question before is none"
        monkeypatch.setattr("kiosk.web.page.ANSWER_SECONDS", 10.0)
        asks.send(b"\x01\x03")
        assert await page.seen()
    assert not await page.seen(), "the server is gone"
    page.close()


NONSENSE = [
    *("", "[", "7", "null", "[]", '["stdin"]', '["resize", {}]', '["resize", {"width": "x", "height": null}]'),
    *('["seen", "x"]', '["seen", -1]', '["seen", 256]', '["seen", [1]]'),
    *('["resize", {"width": -5, "height": 1e400}]', '["unknown", 1]', '{"stdin": 1}', "[" * 5000, '["a", 1, 2]'),
]


async def test_messages_that_make_no_sense_are_let_pass(serving: Serving) -> None:
    async with served(serving) as (client, _):
        page = await connected(client, "width=x&height=-1")
        await page.until("size 80 24|")
        for text in NONSENSE:
            await page.line.send_str(text)
        await page.line.send_bytes(b"\x00\xff")
        await page.line.send_str(json.dumps(["stdin", "still there"]))
        await page.until("got still there|")


async def test_a_program_that_ends_shuts_its_page(serving: Serving) -> None:
    async with served(serving) as (client, _):
        page = await connected(client)
        await page.line.send_str(json.dumps(["stdin", "q"]))
        while (message := await page.line.receive(10)).type is aiohttp.WSMsgType.BINARY:
            pass
        assert message.type is aiohttp.WSMsgType.CLOSE


async def test_a_page_that_is_shut_ends_its_program_and_makes_room(serving: Serving, mark: Path) -> None:
    async with served(replace(serving, sessions=1)) as (client, _):
        page = await connected(client)
        assert (await client.get("/alive")).status == 503
        full = await client.get("/")
        assert (full.status, "自动打开" in await full.text()) == (503, True)
        refused = await client.ws_connect("/ws")
        assert (await refused.receive(10)).data == aiohttp.WSCloseCode.TRY_AGAIN_LATER
        await page.line.close()
        for _ in range(100):
            if (await client.get("/alive")).status == 204:
                break
            await asyncio.sleep(0.05)
        assert (await client.get("/alive")).status == 204
        await hung_up(mark)


async def test_to_stop_ends_every_program_at_once(serving: Serving, mark: Path) -> None:
    async with served(serving) as (client, server):
        await connected(client)
        server.stop()
        await hung_up(mark)


async def test_a_page_names_no_other_machine_and_shuts_itself_in(serving: Serving) -> None:
    async with served(serving) as (client, _):
        answer = await client.get("/")
        page = await answer.text()
        assert "大厅&lt;&amp;&gt;" in page
        assert 'data-keyboard="no"' in page
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert "://" not in page
        for name in ("page.css", "page.js", "xterm.css", "textual.js"):
            assert (await client.get(f"/static/{name}")).status == 200
        for name in ("", "server.py", "..%2fserver.py", "page.html"):
            assert (await client.get(f"/static/{name}")).status == 404
    assert "://" not in files("kiosk.web").joinpath("page.css").read_text(encoding="utf-8")


async def test_another_page_cannot_use_this_one(serving: Serving) -> None:
    async with served(serving) as (client, _):
        assert (await client.get("/", headers={"Host": "evil.example"})).status == 403
        with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
            await client.ws_connect("/ws", headers={"Origin": "http://evil.example"})


async def test_from_elsewhere_the_token_opens_the_door_once_and_for_all(serving: Serving) -> None:
    async with served(replace(serving, token="k" * 32)) as (client, _):
        shut = await client.get("/")
        assert (shut.status, "完整地址" in await shut.text()) == (403, True)
        assert (await client.get("/?token=wrong")).status == 403
        with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
            await client.ws_connect("/ws")
        opened = await client.get(f"/?token={'k' * 32}")
        assert (opened.status, opened.url.query_string) == (200, "")
        assert opened.history[0].cookies["kiosk_token"]["samesite"] == "Strict"
        await connected(client)


RUN = """
import asyncio, os, sys
from kiosk.views.notice.address import sheet_path
from kiosk.web.server import HallServer, Serving
from kiosk.views.notice.served import Sheets
from kiosk.wording.shape import Language
from tests.kiosk.citizen.notice.guides import BIRTH, FakeNotices, guide
serving = Serving((sys.executable, "-c", sys.argv[1], sys.argv[2]), dict(os.environ), "127.0.0.1", 0, 2, None, "H",
    Language.ZH, True)
asyncio.run(HallServer(serving).run(lambda port: print(port, flush=True)))
"""


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
async def test_no_program_outlives_its_server(mark: Path, how: signal.Signals) -> None:
    line = (sys.executable, "-c", RUN, ECHO, str(mark))
    process = subprocess.Popen(line, stdout=subprocess.PIPE, text=True)  # noqa: ASYNC220
    assert process.stdout is not None
    with process:
        port = int(process.stdout.readline())
        async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client:
            await connected(client)
            process.send_signal(how)
            await asyncio.to_thread(process.wait, 10)
            await hung_up(mark)
    assert process.returncode == (0 if how is signal.SIGTERM else -signal.SIGKILL)


async def test_a_sheet_is_there_for_every_telephone_and_the_terminal_is_not(serving: Serving) -> None:
    sheets = Sheets(FakeNotices(), "大厅<&>")
    path = sheet_path(guide(BIRTH), {"child": "foundling", "who": "other"})
    assert path == "/notice/S05/22"
    async with served(replace(serving, token="t" * 32, sheet=sheets.page)) as (client, _):
        answer = await client.get(path)
        text = await answer.text()
        assert (answer.status, answer.content_type) == (200, "text/html")
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert "收养登记证" in text
        assert "大厅&lt;&amp;&gt;" in text
        assert (await client.get("/notice/s13")).status == 200, "nothing is asked about this service"
        for nowhere in (
            "/notice/S05",
            "/notice/S05/2",
            "/notice/S05/29",
            "/notice/S05/20",
            "/notice/S99",
            "/notice/x/<",
        ):
            lost = await client.get(nowhere)
            assert (lost.status, "没有这张告知单" in await lost.text()) == (404, True), nowhere
        assert (await client.get("/")).status == 403
    async with served(serving) as (client, _):
        assert (await client.get(path)).status == 404, "no sheets are served where nobody asked for it"
