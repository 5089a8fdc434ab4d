"""A machine that spoils packs: each must be opened and printed, or reported as faulty."""

import asyncio
import json
import re
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from hashlib import sha256
from io import BytesIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import yaml
from hypothesis import given, settings, strategies
from msgspec import inspect

from explainer.cli import main
from explainer.library import open_pack, shipped
from explainer.loading import Problem
from explainer.model import Explainer, Section
from tests.fuzz import done
from tests.fuzz.letters import HARBOUR
from tests.tui.driver import reading

Draw = Callable[..., Any]
Files = dict[str, bytes]
MOST_SECONDS = 5  # of a processor; an honest pack of this size takes a tenth of one

ODD_TEXTS = [
    "\t",
    "\r",
    "\n",
    "\0",
    "\x1b[2J",
    "\x85",
    "\xad",
    "\u200b",
    "\u202e",
    "\ufeff",
    "e\u0301",
    "漢字",
    "🙂👍🏽",
]
ODD_TEXTS += [
    *"{}[]:,&*!|>'\"%@`#-?",
    ": ",
    " #",
    "---\n",
    "...\n",
    "<<: ",
    "!!python/name:os.system ",
    "&a [*a]",
    "”",
    "[/]",
]
ODD_VALUES: list[Any] = [None, True, 0, -1, 1.5, 1e999, [], [[]], {}, {"a": 1}, "", " ", "no", "a: b", "two\nlines"]
ODD_VALUES += ["a" * 3000, "word " * 600, ["nobody"], [None], "../x", "/dev/zero", "sections", "\x1b[2J", "[/]"]


class Spoilt(NamedTuple):
    """A pack after some changes, and what they were."""

    files: Files
    changes: list[str]

    def __repr__(self) -> str:
        return "; ".join(self.changes)


class Spot(NamedTuple):
    """A value in a tree: what holds it, under which key, what the model says it is, and how deep it is."""

    holder: Any
    key: Any
    kind: inspect.Type
    depth: int


@cache
def sound() -> tuple[Files, ...]:
    """The packs to start from."""
    return tuple(contents(folder) for folder in (HARBOUR, *shipped()))


def contents(folder: Path) -> Files:
    """Every file in a folder."""
    return {str(each.relative_to(folder)): each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file()}


# spoiling


@strategies.composite
def spoilt(draw: Draw) -> Spoilt:
    """A pack with some changes; the hash of its article is mostly put right, so that other checks are tried too."""
    files = dict(draw(strategies.sampled_from(sound())))
    how = strategies.sampled_from([change_tree, change_text])
    changes = [draw(how)(draw, files) for _ in range(draw(strategies.sampled_from([1, 1, 1, 2, 3])))]
    if draw(strategies.integers(0, 4)) < 4 and "article.txt" in files:
        digest = sha256(files["article.txt"]).hexdigest().encode()
        files["explainer.yaml"] = re.sub(rb"\b[0-9a-f]{64}\b", digest, files["explainer.yaml"])
    return Spoilt(files, changes)


def change_text(draw: Draw, files: Files) -> str:
    """Change the bytes of a file, or remove it."""
    path = draw(strategies.sampled_from(sorted(files)))
    data = files[path]
    cuts = strategies.integers(0, len(data))
    start, end = sorted((draw(cuts), draw(cuts)))
    if draw(strategies.booleans()):
        end = min(end, start + draw(strategies.integers(0, 8)))
    lines, number = data.splitlines(keepends=True) or [b""], data.count(b"\n", 0, start)
    line = lines.pop(min(number, len(lines) - 1))
    at = draw(strategies.integers(0, len(lines)))
    odd = draw(strategies.sampled_from(ODD_TEXTS).map(str.encode) | strategies.binary(min_size=1, max_size=4))
    how = {
        "insert": data[:start] + odd + data[start:],
        "replace": data[:start] + odd + data[end:],
        "delete": data[:start] + data[end:],
        "double": data[:end] + data[start:end] + data[end:],
        "end": data[:start],
        "move a line": b"".join((*lines[:at], line, *lines[at:])),
        "repeat": data[:start] + odd * 2000 + data[end:],
    }
    name = draw(strategies.sampled_from(sorted(how)))
    files[path] = how[name]
    return f"{name} in {path} at {start} to {end}, line {at}: {odd!r}"


def change_tree(draw: Draw, files: Files) -> str:
    """Change a value in a YAML file, or its key."""
    path = draw(strategies.sampled_from(sorted(path for path in files if path.endswith(".yaml"))))
    try:
        data = yaml.load(files[path], yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeError, ValueError):
        return f"{path} is no YAML any more"
    top = inspect.type_info(Explainer if path == "explainer.yaml" else Section)
    if not (found := [*spots(data, top)]):
        return f"nothing is left in {path}"
    depth = draw(strategies.integers(0, max(each.depth for each in found)))  # there are many more below than above
    holder, key, kind, _ = draw(strategies.sampled_from([each for each in found if each.depth == depth]))
    before = str(holder[key])[:40]
    match draw(strategies.sampled_from(["remove", "rename", "double", "empty", "odd", "right", "swap", "reorder"])):
        case "rename" if isinstance(holder, dict):
            holder[draw(strategies.sampled_from([f"{key}s", key[:-1], key.upper(), 1, None, "a b"]))] = holder.pop(key)
            how = "rename"
        case "double" if isinstance(holder, list):
            holder.insert(key, holder[key])
            how = "double"
        case "reorder" if isinstance(holder, list):
            holder.append(holder.pop(key))
            how = "put it last"
        case "empty" if isinstance(holder[key], list | str | dict):
            holder[key] = type(holder[key])()
            how = "empty"
        case "odd":
            holder[key] = draw(strategies.sampled_from(ODD_VALUES))
            how = f"make it {holder[key]!r:.40}"
        case "right":
            holder[key] = draw(values(kind, data))
            how = f"make it {holder[key]!r:.40}"
        case "swap":
            other = draw(strategies.sampled_from([each for each in found if each.kind == kind]))
            holder[key], other.holder[other.key] = other.holder[other.key], holder[key]
            how = f"swap with {holder[key]!r:.40}"
        case _:
            del holder[key]
            how = "remove"
    files[path] = yaml.dump(data, Dumper=Plain, allow_unicode=True, sort_keys=False).encode("utf-8", "surrogatepass")
    return f"{path}: {key} ({before!r}): {how}"


class Plain(yaml.CSafeDumper):
    """Writes a value that occurs twice in full each time, without an alias."""

    def ignore_aliases(self, data: Any) -> bool:
        """Whether no alias is written."""
        return True


def spots(data: Any, kind: inspect.Type, depth: int = 0) -> Iterator[Spot]:
    """Everything in `data`, which should be a `kind`."""
    match kind:
        case inspect.UnionType(types=kinds):
            for each in kinds:
                yield from spots(data, each, depth)
        case inspect.StructType(fields=fields) if isinstance(data, dict):
            for field in fields:
                if field.encode_name in data:
                    yield Spot(data, field.encode_name, field.type, depth)
                    yield from spots(data[field.encode_name], field.type, depth + 1)
        case inspect.VarTupleType(item_type=item) if isinstance(data, list):
            for number, each in enumerate(data):
                yield Spot(data, number, item, depth)
                yield from spots(each, item, depth + 1)


def values(kind: inspect.Type, data: Any) -> strategies.SearchStrategy[Any]:
    """Values of a `kind` of the model; texts are some of those in `data`, so that ids and words are known."""
    match kind:
        case inspect.UnionType(types=kinds):
            return strategies.one_of([values(each, data) for each in kinds])
        case inspect.StructType(fields=fields):
            required = {each.encode_name: values(each.type, data) for each in fields if each.required}
            optional = {each.encode_name: values(each.type, data) for each in fields if not each.required}
            return strategies.fixed_dictionaries(required, optional=optional)
        case inspect.VarTupleType(item_type=item):
            return strategies.lists(values(item, data), max_size=3)
        case inspect.LiteralType(values=words):
            return strategies.sampled_from(words)
        case inspect.BoolType():
            return strategies.booleans()
        case inspect.IntType() | inspect.FloatType():
            return strategies.integers(-2, 100)
        case inspect.StrType():
            return strategies.sampled_from(sorted(texts(data)) or ["nothing"])
    return strategies.none()


def texts(data: Any) -> set[str]:
    """All texts in `data`."""
    if isinstance(data, dict):
        data = list(data.values())
    if isinstance(data, list):
        return {text for each in data for text in texts(each)}
    return {data} if isinstance(data, str) else set()


# what must hold


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
        lines = files.get(each.path, b"").decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
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
