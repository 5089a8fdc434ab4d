"""The JSON Schema (2020-12) of a pack's two kinds of file, for editors: written from the model, docstrings and all."""

import ast
import inspect
import json
from typing import Any, Literal

import msgspec

from explainer import model

FileKind = Literal["explainer", "section"]
_TYPES: dict[FileKind, type[model.Part]] = {"explainer": model.Explainer, "section": model.Section}


def schema(kind: FileKind | None = None) -> dict[str, Any]:
    """The schema of one kind of file; without `kind` one for both."""
    types = [_TYPES[kind]] if kind else list(_TYPES.values())
    refs, definitions = msgspec.json.schema_components(types, ref_template="#/$defs/{name}")
    descriptions = _descriptions()
    for name, definition in definitions.items():
        for field, rule in definition["properties"].items():
            rule["description"] = descriptions[name][field]
            rule.get("anyOf", []).sort(key=lambda kind: kind == {"type": "null"})  # msgspec 0.20 puts some first
    top = refs[0] if kind else {"anyOf": list(refs)}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **top, "$defs": definitions}


def as_json(kind: FileKind | None = None) -> str:
    """The schema as it is printed, and as it stands in `content/schema`."""
    return json.dumps(schema(kind), indent=2)


def _descriptions() -> dict[str, dict[str, str]]:
    """The docstring under each field of the model, by class and field."""
    modules = {inspect.getmodule(part) for part in vars(model).values() if inspect.isclass(part)}
    sources = (inspect.getsource(module) for module in modules if module)
    parts = (part for source in sources for part in ast.parse(source).body if isinstance(part, ast.ClassDef))
    return {part.name: _described(part) for part in parts}


def _described(part: ast.ClassDef) -> dict[str, str]:
    fields: dict[str, str] = {}
    for field, text in zip(part.body, part.body[1:], strict=False):
        match field, text:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(words))):
                fields[name] = inspect.cleandoc(words)
    return fields
