"""A machine that spoils packs: each must be opened and printed, or reported as faulty."""

import asyncio
import json
import re
import time
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings

from explainer.cli import main
from explainer.library import open_pack
from explainer.loading import Problem
from tests.fuzz import done
from tests.fuzz.spoiling import Files, Spoilt, contents, spoilt
from tests.tui.driver import reading

MOST_SECONDS = 5  # of a processor; an honest pack of this size takes a tenth of one


def holds(pack: Spoilt) -> None:
    done["packs"] += 1
    with TemporaryDirectory() as name:
        folder = Path(name) / "pack"
        for path, data in pack.files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        start = time.process_time()
        code, report, error = told("check", str(folder))
        assert time.process_time() - start < MOST_SECONDS
        assert not error
        assert code in (0, 1)
        code_as_json, as_json, error = told("check", str(folder), "--format", "json")
        assert (code_as_json, error) == (code, "")
        agrees(report, json.loads(as_json), code, pack.files)
        if code == 0:
            done["packs that open"] += 1
            asyncio.run(opens(folder))
        code_shown, linear, error = told(str(folder))
        assert code_shown == code
        assert bool(linear) == (code == 0)
        assert bool(error) == (code == 1)
        assert contents(folder) == pack.files, "something was written"


def told(*arguments: str) -> tuple[int, str, str]:
    """The exit code and the messages of the program where there is no terminal."""
    out, err = (TextIOWrapper(BytesIO(), "utf-8") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        code = main(arguments)
    said, complained = (each.detach().getvalue().decode() for each in (out, err))
    return code, said, complained


def agrees(report: str, data: Any, code: int, files: Files) -> None:
    """The report and the JSON say the same, and every problem has a place in its file."""
    assert [each["ok"] for each in data] == [code == 0]
    problems = [Problem(**each) for each in data[0]["problems"]]
    told_in_text = [line for line in report.splitlines() if re.match(r".+?:\d+:\d+: ", line)]
    assert told_in_text == [str(each) for each in problems]
    assert any(each.level == "error" for each in problems) == (code == 1)
    for each in problems:
        assert str(each).isprintable()
        assert each.message.strip()
        lines = files.get(each.path, b"").decode("utf-8-sig", "surrogateescape").replace("\r\n", "\n").split("\n")
        assert 1 <= each.line <= len(lines), each
        assert 1 <= each.column <= len(lines[each.line - 1]) + 1, each


async def opens(folder: Path) -> None:
    """Every view opens, and can be read to its end."""
    pack = open_pack(folder).pack
    assert pack
    async with reading(pack, 80, 24) as reader:
        for view in "123456":
            await reader.press(view, "G")
            assert reader.app.is_running
            assert {line.cell_length for line in reader.strips()} == {80}


def look(how: settings) -> None:
    """Run the machine."""
    how(given(spoilt())(holds))()
