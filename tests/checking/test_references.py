"""Every field that holds an id is checked, so that no id leads nowhere."""

from explainer.checking.checks.ids import references
from explainer.checking.reading import read_draft
from explainer.schema import schema
from tests.conftest import HARBOUR


def test_every_field_that_holds_an_id_is_checked() -> None:
    said = {
        (name, field)
        for name, definition in schema()["$defs"].items()
        for field, rule in definition["properties"].items()
        if rule["description"].startswith(("Id of ", "Ids of "))
    }
    draft = read_draft(HARBOUR)
    checked = {(type(node.value).__name__, field) for node, field, _ in references(draft)}
    assert said - checked == set()
    assert ("Statement", "source") in said
