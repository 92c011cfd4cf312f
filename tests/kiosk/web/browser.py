"""A browser without a screen, driven by what it offers to its own developer tools (Chrome DevTools Protocol)."""

import asyncio
import base64
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any, Final

import aiohttp

CHROMIUM: Final = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_FLAGS: Final = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"),
    *("--remote-debugging-port=0", "--window-size=1280,800", "--touch-events=enabled"),
)


class Page:
    """One tab. Remembers every address it asked for, and what its terminal was told to draw."""

    def __init__(self, line: aiohttp.ClientWebSocketResponse) -> None:
        self._line = line
        self._numbers = count(1)
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self.asked: list[str] = []
        self.drawn = ""
        self._reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        async for message in self._line:
            told = message.json()
            if "id" in told:
                self._answers.pop(told["id"]).set_result(told)
            elif told["method"] == "Network.webSocketFrameReceived":
                frame = told["params"]["response"]
                if frame["opcode"] == 2:
                    self.drawn += base64.b64decode(frame["payloadData"]).decode("utf-8", "replace")
            elif told["method"] in {"Network.requestWillBeSent", "Network.webSocketCreated"}:
                self.asked.append(told["params"].get("url") or told["params"]["request"]["url"])

    async def tell(self, method: str, **params: object) -> dict[str, Any]:
        number = next(self._numbers)
        self._answers[number] = asyncio.get_running_loop().create_future()
        answer = self._answers[number]
        await self._line.send_json({"id": number, "method": method, "params": params})
        told = await asyncio.wait_for(answer, 30)
        assert "error" not in told, told
        return dict(told.get("result", {}))

    async def run(self, script: str) -> Any:
        told = await self.tell("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        return told["result"].get("value")

    async def until(self, script: str, seconds: float = 60) -> None:
        for _ in range(int(seconds * 5)):
            if await self.run(script):
                return
            await asyncio.sleep(0.2)
        raise AssertionError(f"never: {script}")

    async def tap(self, x: float, y: float) -> None:
        await self.tell("Page.bringToFront")  # what lies behind feels nothing
        await self.tell("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
        await self.tell("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    async def key(self, sign: str) -> None:
        for kind in ("keyDown", "keyUp"):
            text = {"text": sign} if kind == "keyDown" else {}
            await self.tell("Input.dispatchKeyEvent", type=kind, key=sign, **text)

    async def picture(self, path: Path) -> None:
        await self.tell("Page.bringToFront")
        told = await self.tell("Page.captureScreenshot", format="png")
        await asyncio.to_thread(path.write_bytes, base64.b64decode(told["data"]))

    async def close(self) -> None:
        self._reading.cancel()
        await self._line.close()


@asynccontextmanager
async def browser(profile: Path) -> AsyncIterator["Browser"]:
    """A browser of its own; closed afterwards."""
    line = [str(CHROMIUM), *_FLAGS, f"--user-data-dir={profile}", "about:blank"]
    process = subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: ASYNC220
    try:
        port = profile / "DevToolsActivePort"
        for _ in range(300):
            if port.exists() and port.read_text().strip():
                break
            await asyncio.sleep(0.1)
        async with aiohttp.ClientSession() as client:
            yield Browser(client, f"http://127.0.0.1:{port.read_text().split()[0]}")
    finally:
        process.terminate()
        process.wait(20)


class Browser:
    """Opens tabs."""

    def __init__(self, client: aiohttp.ClientSession, address: str) -> None:
        self._client = client
        self._address = address

    async def open(self, url: str) -> Page:
        async with self._client.put(f"{self._address}/json/new?about:blank") as answer:
            told = await answer.json()
        page = Page(await self._client.ws_connect(told["webSocketDebuggerUrl"], max_msg_size=0))
        for domain in ("Page", "Runtime", "Network"):
            await page.tell(f"{domain}.enable")
        await page.tell("Page.navigate", url=url)
        return page
