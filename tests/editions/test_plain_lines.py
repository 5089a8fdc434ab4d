"""The lines of the linear edition: wrapped at any width, with whatever text is in them."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace
from rich.cells import cell_len

from explainer.editions import plain
from explainer.pack import Pack
from explainer.view import View
from tests.editions.telling import VIEWS, WIDTHS, everything, headings, missing, told

HOSTILE = "a [sic] b [/] c [@click=app.quit]d[/] e {x} \\[f] %s & <b> *g* “h” 中文 é"
TEXTS = re.compile(
    "title|say|headline|value|label|name|role|question|because|medium|text|signal|term|definition"
    "|publisher|authors|date_published|url|licence"
)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("view", [None, *VIEWS])
def test_no_line_is_too_wide_or_needs_a_layout(any_pack: Pack, view: View | None, width: int) -> None:
    lines = list(plain.lines(any_pack, width=width, view=view))
    assert [line for line in lines if cell_len(line) > width] == []
    assert [line for line in lines if line != line.rstrip()] == []
    own = {sign for figure in any_pack.explainer.figures for sign in figure.value}
    signs = {sign for line in lines for sign in re.findall(r"[\x00-\x1f\x7f-\x9f\u2190-\u21ff\u2500-\u25ff]", line)}
    assert signs <= own
    assert [line for line in lines if line.startswith(" ") and not re.match(r"  \S", line)] == []
    assert all(lines[at] for at in (0, -1))
    assert all(line or after for line, after in pairwise(lines))


@pytest.mark.parametrize("width", [1, 2, 3, 7])
def test_no_width_is_too_small(pack: Pack, width: int) -> None:
    assert "".join(told(pack, width=width).split()) == "".join(told(pack).split())
    assert all(cell_len(line) <= width for line in plain.lines(pack, width=width))


@pytest.mark.parametrize("width", [6, 10, 40])
def test_text_without_spaces_is_wrapped_but_never_before_what_closes_it(pack: Pack, width: int) -> None:
    said = "两国元首（特朗普和普京）同意，采取旨在实现停火的步骤。「平和の契約」と呼んだ。" * 3
    explainer = replace(pack.explainer, title=said)
    lines = list(plain.lines(replace(pack, explainer=explainer), width=width))
    first = next(number for number, line in enumerate(lines) if line.startswith("两国"))
    told = lines[first : next(number for number in range(first, len(lines)) if not lines[number])]
    assert "".join(line.strip() for line in told) == said
    assert all(cell_len(line) <= width for line in told)
    assert not any(line.strip()[0] in "）」，。" or line[-1] in "（「" for line in told)


def test_headings_stand_between_blank_lines(pack: Pack) -> None:
    lines = list(plain.lines(pack))
    for line in headings(pack)[1:]:
        at = lines.index(line)
        assert (lines[at - 1], lines[at + 1]) == ("", "")


def changed(value: Any, change: Callable[[str], str], field: str = "") -> Any:
    """`value`, a part of a pack, with every text in it changed that is told; ids and anchors stay."""
    if isinstance(value, Struct):
        fields = {name: changed(getattr(value, name), change, name) for name in value.__struct_fields__}
        return replace(value, **fields)
    if isinstance(value, tuple):
        return tuple(changed(each, change, field) for each in value)
    return change(value) if isinstance(value, str) and TEXTS.fullmatch(field) else value


def with_texts(pack: Pack, change: Callable[[str], str]) -> Pack:
    return replace(pack, explainer=changed(pack.explainer, change), sections=changed(pack.sections, change))


@pytest.mark.parametrize("width", WIDTHS)
def test_hostile_text_comes_through_letter_for_letter(pack: Pack, width: int) -> None:
    hostile = with_texts(pack, lambda text: f"{text} {HOSTILE}")
    assert missing(told(hostile, width=width), everything(hostile)) == []
    assert told(hostile).count(HOSTILE) > 200
    assert all(cell_len(line) <= width for line in plain.lines(hostile, width=width))


def test_white_space_in_a_text_never_runs_on(pack: Pack) -> None:
    lines = list(plain.lines(with_texts(pack, lambda text: f"{text}\n\n\tone  two\n")))
    assert any("one  two" in line for line in lines)
    assert not any("\n" in line or "\t" in line for line in lines)
