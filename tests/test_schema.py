"""The JSON Schema of a pack's files: it comes from the model, stands in the repository, and fits the packs."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from explainer import model, schema
from explainer.library import shipped
from explainer.loading import Budget, TextFile
from explainer.loading.syntax import parse
from tests.conftest import HARBOUR, PackFolder

STORED = Path(__file__).parents[1] / "content" / "schema"
FILES = [file for folder in (*shipped(), HARBOUR.parent) for file in sorted(folder.rglob("*.yaml"))]


def read(file: Path) -> Any:
    return parse(TextFile(file.name, file.read_text(encoding="utf-8")), Budget()).value


def errors(kind: schema.FileKind | None, data: Any) -> list[str]:
    validator = jsonschema.Draft202012Validator(schema.schema(kind))
    return sorted(f"{error.json_path}: {error.message}" for error in validator.iter_errors(data))


@pytest.mark.parametrize("kind", ["explainer", "section"])
def test_the_stored_schemas_are_the_printed_ones(kind: schema.FileKind) -> None:
    stored = (STORED / f"{kind}.schema.json").read_text(encoding="utf-8")
    assert stored == schema.as_json(kind) + "\n", f"write it anew: explainer schema {kind}"


@pytest.mark.parametrize("kind", ["explainer", "section", None])
def test_each_is_a_schema_of_the_2020_draft(kind: schema.FileKind | None) -> None:
    assert schema.schema(kind)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema.schema(kind))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_file_names_the_schema_that_it_fits(file: Path) -> None:
    comment = re.match(r"# yaml-language-server: \$schema=(\S+)\n", file.read_text(encoding="utf-8"))
    assert comment, "an editor finds the schema by the comment on the first line"
    named = (file.parent / comment[1]).resolve()
    kind: schema.FileKind = "explainer" if file.name == "explainer.yaml" else "section"
    assert named == (STORED / f"{kind}.schema.json").resolve()
    validator = jsonschema.Draft202012Validator(json.loads(named.read_text(encoding="utf-8")))
    assert [error.message for error in validator.iter_errors(read(file))] == []
    assert errors(None, read(file)) == []


def test_it_refuses_unknown_keys_missing_keys_and_wrong_types(harbour: PackFolder) -> None:
    section = read(harbour.folder / "sections" / "1-the-plan.yaml")
    section["statements"][0]["cu"] = section["statements"][0].pop("cue")
    del section["statements"][1]["form"]
    section["statements"][2]["source"] = "berg"
    assert errors("section", section) == [
        "$.statements[0]: Additional properties are not allowed ('cu' was unexpected)",
        "$.statements[1]: 'form' is a required property",
        "$.statements[2].source: 'berg' is not of type 'array'",
    ]


@pytest.mark.parametrize("words", ["We start", {"exact": "We start", "prefix": "said"}])
def test_words_of_the_article_are_a_text_or_an_anchor(harbour: PackFolder, words: Any) -> None:
    section = read(harbour.folder / "sections" / "1-the-plan.yaml")
    statement, event = section["statements"][0], section["events"][0]
    statement["content"] = statement["cue"] = statement["anchor"] = event["anchor"] = words
    assert errors("section", section) == []
    statement["content"] = [words, words]
    assert errors("section", section) == []
    statement["anchor"] = [words]
    assert [error.partition(":")[0] for error in errors("section", section)] == ["$.statements[0].anchor"]


def test_every_field_has_the_docstring_of_the_model_as_its_description() -> None:
    definitions = {**schema.schema("explainer")["$defs"], **schema.schema("section")["$defs"]}
    assert definitions["Anchor"]["properties"]["exact"]["description"] == "The words, verbatim."
    assert definitions["Statement"]["description"].startswith("What somebody says, or the article itself")
    described = {(name, field) for name, rule in definitions.items() for field, each in rule["properties"].items()}
    fields = {
        (name, field)
        for name, kind in vars(model).items()
        if isinstance(kind, type) and issubclass(kind, model.Part) and kind is not model.Part
        for field in kind.__struct_fields__
    }
    assert described == fields
    assert all(each["description"] for rule in definitions.values() for each in rule["properties"].values())
