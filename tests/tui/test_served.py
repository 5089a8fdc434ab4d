"""Shown in a browser by textual-serve: the same screen as in a terminal of that size."""

import asyncio
import os
import shlex
import signal
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pyte
import pytest
from aiohttp import ClientWebSocketResponse, WSMsgType
from aiohttp.test_utils import TestClient, TestServer
from textual_serve.server import Server

from explainer.pack import Pack
from explainer.tui import WEB_DRIVER
from tests.terminal import FOREIGN, ROOT, environment, explainer
from tests.tui.driver import reading


class Browser:
    """A window with a terminal in it."""

    def __init__(self, socket: ClientWebSocketResponse, columns: int, lines: int) -> None:
        self._socket = socket
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)

    def lines(self) -> list[str]:
        """The page it shows."""
        return [line.rstrip() for line in self._screen.display]

    async def type(self, keys: str) -> None:
        """Press keys."""
        await self._socket.send_json(["stdin", keys])

    async def resize(self, columns: int, lines: int) -> None:
        """Resize the window."""
        self._screen.resize(lines, columns)
        await self._socket.send_json(["resize", {"width": columns, "height": lines}])

    async def wait_until(self, lines: list[str]) -> None:
        """Wait until it shows exactly these lines."""
        try:
            async with asyncio.timeout(15):
                while self.lines() != lines:
                    self._stream.feed(FOREIGN.sub(b"", await self._socket.receive_bytes()))
        except TimeoutError:
            assert self.lines() == lines

    async def wait_for_end(self) -> None:
        """Wait until the server closes the connection."""
        async with asyncio.timeout(15):
            while (await self._socket.receive()).type not in (WSMsgType.CLOSE, WSMsgType.CLOSED):
                pass


@asynccontextmanager
async def served(command: str, columns: int, lines: int) -> AsyncIterator[Browser]:
    """A browser in which a server shows what `command` starts."""
    server = Server(command)
    async with (
        TestClient(TestServer(await server._make_app())) as client,
        client.ws_connect("/ws", params={"width": columns, "height": lines}) as socket,
    ):
        yield Browser(socket, columns, lines)


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A shell command that runs the program, then notes its exit code and its messages."""
    for name in set(os.environ) - set(environment()):
        monkeypatch.delenv(name)
    monkeypatch.setenv("TERM", "dumb")  # that of the server, which may have none
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(Server, "on_startup", lambda *_: asyncio.sleep(0))  # it would print its name
    return f"{shlex.join(explainer())} 2>{tmp_path}/said; echo $? >{tmp_path}/code"


async def ended(folder: Path) -> tuple[str, str]:
    """The exit code of the program and what it wrote to stderr, as soon as it has ended."""
    async with asyncio.timeout(15):
        while not (folder / "code").exists() or not (folder / "code").read_text():
            await asyncio.sleep(0.02)
    return (folder / "code").read_text().strip(), (folder / "said").read_text()


async def test_it_fills_the_window_answers_is_resized_and_left(pack: Pack, command: str, tmp_path: Path) -> None:
    async with reading(pack, 142, 40) as reader, served(command, 142, 40) as browser:
        await browser.wait_until(reader.lines())
        for key in "2js":
            await reader.press(key)
            await browser.type(key)
            await browser.wait_until(reader.lines())
        await reader.resize(60, 20)
        await browser.resize(60, 20)
        await browser.wait_until(reader.lines())
        await browser.type("q")
        await browser.wait_for_end()
        assert await ended(tmp_path) == ("0", "")


async def test_it_ends_when_the_browser_goes(pack: Pack, command: str, tmp_path: Path) -> None:
    async with reading(pack, 80, 24) as reader, served(command, 80, 24) as browser:
        await browser.wait_until(reader.lines())
    assert await ended(tmp_path) == ("0", "")


@pytest.mark.parametrize(("how", "code"), [("killed", 128 + signal.SIGTERM), ("left alone", 128 + signal.SIGHUP)])
def test_it_ends_with_its_server(how: str, code: int) -> None:
    with subprocess.Popen(
        explainer(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=environment(TEXTUAL_DRIVER=WEB_DRIVER, COLUMNS="80", ROWS="24"),
    ) as process:
        assert process.stdin
        assert process.stdout
        try:
            shown = b""
            while b"section 1" not in shown:
                shown += os.read(process.stdout.fileno(), 65536)
                assert process.poll() is None, "it has ended"
            if how == "killed":
                process.send_signal(signal.SIGTERM)
            else:
                process.stdin.close()
                process.stdin = None
            _, said = process.communicate(timeout=15)
        finally:
            process.kill()
        assert (process.returncode, said) == (code, b"")
