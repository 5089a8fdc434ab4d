"""Packs that are spoilt: bytes and values of sound ones are changed, and words of the article in them."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from hypothesis import strategies
from msgspec import inspect

from explainer.library import shipped
from explainer.model import Anchor, Explainer, Section
from tests.fuzz.letters import HARBOUR

Draw = Callable[..., Any]
Files = dict[str, bytes]

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
    return tuple(contents(folder) for folder in (*sorted(HARBOUR.parent.iterdir()), *shipped()))


def contents(folder: Path) -> Files:
    """Every file in a folder."""
    return {str(each.relative_to(folder)): each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file()}


# spoiling


@strategies.composite
def spoilt(draw: Draw) -> Spoilt:
    """A pack with some changes; the hash of its article is mostly put right, so that other checks are tried too."""
    files = dict(draw(strategies.sampled_from(sound())))
    how = strategies.sampled_from([change_tree, change_text, change_words, add_value])
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
    path, data, top = tree(draw, files)
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
    write(files, path, data)
    return f"{path}: {key} ({before!r}): {how}"


def change_words(draw: Draw, files: Files) -> str:
    """Change words of the article in a YAML file: others, more or fewer of them, in pieces or with what is around."""
    path, data, top = tree(draw, files)
    places = [each for each in spots(data, top) if are_words(each.kind)]
    article = files.get("article.txt", b"").decode(errors="replace")
    if not places or not article:
        return f"there are no words in {path}"
    holder, key, _, _ = draw(strategies.sampled_from(places))
    before = exact(holder[key])
    words = before.split()
    cuts = strategies.integers(0, len(words))
    first, second = sorted((draw(cuts), draw(cuts)))
    some = " ".join(words[first:second])
    pieces = [" ".join(words[:first]), some, " ".join(words[second:])]
    at = max(0, article.find(before))
    start, length = draw(strategies.integers(0, len(article))), draw(strategies.integers(1, 200))
    around = {"prefix": article[max(0, at - 9) : at], "suffix": article[at + len(before) :][: draw(cuts)]}
    how = {
        "fewer": some,
        "others": article[start : start + length],
        "more": article[max(0, at - length) : at + len(before) + length],
        "an anchor": {"exact": before, **draw(strategies.sampled_from([{}, around, {"prefix": words[:1] or ""}]))},
        "in pieces": [piece for piece in pieces if piece],
        "in pieces, moved": [*reversed(pieces)],
        "in pieces, twice": [before, some],
        "in anchored pieces": [{"exact": piece, **around} for piece in pieces if piece],
    }
    name = draw(strategies.sampled_from(sorted(how)))
    holder[key] = how[name]
    write(files, path, data)
    return f"{path}: {key} ({before!r:.40}): {name}: {how[name]!r:.80}"


def add_value(draw: Draw, files: Files) -> str:
    """Add a value that may stand in a YAML file and does not."""
    path, data, top = tree(draw, files)
    if not (found := [*gaps(data, top)]):
        return f"nothing can be added to {path}"
    mapping, name, kind = draw(strategies.sampled_from(found))
    mapping[name] = draw(values(kind, data))
    write(files, path, data)
    return f"{path}: add {name}: {mapping[name]!r:.80}"


def tree(draw: Draw, files: Files) -> tuple[str, Any, inspect.Type]:
    """A YAML file: its path, what it says, and what it should be. One that is no YAML any more says nothing."""
    path = draw(strategies.sampled_from(sorted(path for path in files if path.endswith(".yaml"))))
    top = inspect.type_info(Explainer if path == "explainer.yaml" else Section)
    try:
        return path, yaml.load(files[path], yaml.CSafeLoader), top
    except (yaml.YAMLError, UnicodeError, ValueError):
        return path, None, top


def write(files: Files, path: str, data: Any) -> None:
    """Write a YAML file."""
    files[path] = yaml.dump(data, Dumper=Plain, allow_unicode=True, sort_keys=False).encode("utf-8", "surrogatepass")


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


def gaps(data: Any, kind: inspect.Type) -> Iterator[tuple[Any, str, inspect.Type]]:
    """Every key that is not there in `data`, which should be a `kind`: its mapping, its name, and what it should be."""
    tops = [(data, kind)] + [(each.holder[each.key], each.kind) for each in spots(data, kind)]
    for value, of in tops:
        for each in of.types if isinstance(of, inspect.UnionType) else [of]:
            if isinstance(each, inspect.StructType) and isinstance(value, dict):
                yield from ((value, field.name, field.type) for field in each.fields if field.name not in value)


def are_words(kind: inspect.Type) -> bool:
    """Whether words of the article stand there."""
    kinds = kind.types if isinstance(kind, inspect.UnionType) else ()
    return any(isinstance(each, inspect.StructType) and each.cls is Anchor for each in kinds)


def exact(value: Any) -> str:
    """Words of the article as a text, however they are written."""
    if isinstance(value, list):
        return " ".join(map(exact, value))
    return str(value.get("exact", "") if isinstance(value, dict) else value or "")


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
