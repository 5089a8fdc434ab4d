"""The table of positions of any pack: signs, words and who tells them are whole at every width."""

from typing import Any

import pytest
from msgspec.structs import replace

from explainer.cells import cell_len
from explainer.model import Issue
from explainer.pack import Pack
from explainer.refs import IssueRef, PositionRef, QuestionRef
from explainer.text.layout import Layout
from explainer.views import pages_of, table
from explainer.views.location import Location
from explainer.views.positions import MEASURE

PLAN = "harbour-plan"
LONG = "The Worshipful Company of Harbourmasters-and-Lightermen"
UNBROKEN = "Ada\N{NO-BREAK SPACE}von\N{NO-BREAK SPACE}Berg"
WIDTHS = (36, 46, 60, 76, 92, 110)


def shown(pack: Pack, width: int, location: Location | None = None) -> str:
    """What the view shows."""
    pages = pages_of("positions")
    return Layout(pages.main(pack, pages.arrive(pack, location or Location(selected=IssueRef(PLAN)))), width).text


def words(text: str) -> str:
    """The same, ignoring line ends."""
    return " ".join(text.split())


def holding(pack: Pack, *held: dict[str, Any], issues: tuple[Issue, ...] = ()) -> Pack:
    """The pack with other positions, each like its first one but for some values."""
    own, _ = pack.explainer.positions
    positions = tuple(replace(own, **values) for values in held)
    return replace(pack, explainer=replace(pack.explainer, positions=positions, issues=issues or pack.explainer.issues))


def named(pack: Pack, **names: str) -> Pack:
    """The pack with other names of some actors, by their ids."""
    actors = tuple(replace(actor, name=names.get(actor.id, actor.name)) for actor in pack.explainer.actors)
    return replace(pack, explainer=replace(pack.explainer, actors=actors))


def rows(pack: Pack, width: int) -> list[str]:
    """The lines of the table."""
    lines = shown(pack, width).split("\n")
    return lines[next(at for at, line in enumerate(lines) if line.startswith("The")) :]


def test_each_cell_has_the_sign_and_the_articles_own_word(harbour_pack: Pack) -> None:
    first, *_ = rows(harbour_pack, 76)
    assert first.split("  ")[0] == "The plan"
    assert "▸+ will be rebuilt" in first
    assert "± asked for guarantees" in first
    explained = "+ for − against ± mixed: the editor’s reading of the article’s word"
    assert explained in words(shown(harbour_pack, 76))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", [LONG, "Ada Berg", "Antidisestablishmentarianism", UNBROKEN, "港務局長 伯格"])
def test_no_word_is_broken_and_no_sign_is_hidden(harbour_pack: Pack, width: int, name: str) -> None:
    pack = named(harbour_pack, berg=name, union=f"The {LONG}")
    text = shown(pack, width)
    for actor in ("berg", "union"):
        assert all(each in text for each in pack.actors[actor].name.split(" ")), "each in one line"
    for each in ("rebuilt", "guarantees"):
        assert any(each in word for word in text.split())
    body = "\n".join(rows(pack, width))
    assert "+" in body
    assert "±" in body
    assert all(cell_len(line) <= width for line in text.split("\n"))


@pytest.mark.parametrize("width", WIDTHS)
def test_each_block_is_as_high_as_it_says(pack: Pack, width: int) -> None:
    pages = pages_of("positions")
    page = pages.main(pack, pages.arrive(pack, Location()))
    for block in page.blocks_in(width):
        made = block.make(block.item) if block.make else block
        assert made.height(width) == len(made.lines(width))


def test_the_table_stands_wherever_its_words_fit(pack: Pack) -> None:
    pages = pages_of("positions")
    page = pages.main(pack, pages.arrive(pack, Location()))
    assert page.least <= 77, "a screen of 80 columns shows it"
    for width in range(page.least, MEASURE + 1):
        lines = [line for block in page.blocks if block.layout for line in block.lines(width)]
        assert all(sum(len(part.text) for part in line) <= width for line in lines)


def test_joint_positions_of_neighbours_are_joined_and_told_once(harbour_pack: Pack) -> None:
    pack = holding(
        harbour_pack, {"actors": ("berg", "union"), "basis": ("a-gamble", "nobody-loses-work"), "word": "promised"}
    )
    first, *_ = rows(pack, 76)
    assert "▸+ promised━━+ promised" in first
    assert "━ jointly" in shown(pack, 76)
    assert "━" not in shown(harbour_pack, 76)
    assert "with" not in words("\n".join(rows(pack, 76))), "the line says it"


def test_who_holds_it_too_is_named_where_another_stands_between(harbour_pack: Pack) -> None:
    actors = harbour_pack.explainer.actors
    between = replace(actors[0], id="guest", name="Guest")
    explainer = replace(harbour_pack.explainer, actors=(actors[0], between, *actors[1:]))
    pack = holding(
        replace(harbour_pack, explainer=explainer),
        {"actors": ("berg", "union"), "word": "will be rebuilt"},
        {"actors": ("guest",), "stance": "oppose", "word": "harbour"},
    )
    told = words("\n".join(rows(pack, 110)))
    assert "with the dock workers’ union" in told
    assert "with Ada Berg" in told
    assert "━" not in "\n".join(rows(pack, 76))


@pytest.mark.parametrize("width", WIDTHS)
def test_who_tells_it_stands_with_the_position(harbour_pack: Pack, width: int) -> None:
    pack = holding(
        harbour_pack,
        {"basis": ("nobody-loses-work",), "word": "promised"},
        {"actors": ("union",), "word": "nobody would lose work", "basis": ("union-tells",)},
    )
    told = "\n".join(rows(pack, width))
    assert words(told).count("says") == 1, "the union tells its own position itself"
    assert "says" in words(told)


@pytest.mark.parametrize(("width", "told"), [(76, "·"), (36, "Ada Berg: not stated in this article")])
def test_who_speaks_of_it_without_a_position_is_told_so(harbour_pack: Pack, width: int, told: str) -> None:
    other = replace(harbour_pack.issues[PLAN], id="work", name="Work")
    pack = holding(
        harbour_pack,
        {"issue": "work"},
        {"actors": ("union",), "word": "rebuilt"},
        issues=(harbour_pack.issues[PLAN], other),
    )
    pack = named(pack, union=LONG) if width == 36 else pack
    row = words("\n".join(rows(pack, width)))
    assert told in row
    assert "of others" in row
    assert "of others: speaks of what others hold" in words(shown(pack, width))
    assert "of others" not in words(shown(harbour_pack, width))


@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_left_open_on_an_issue_stands_with_it(harbour_pack: Pack, width: int) -> None:
    assert "? What does it cost?" in words("\n".join(rows(harbour_pack, width)))


def test_the_columns_stand_below_their_sides(harbour_pack: Pack) -> None:
    lines = shown(harbour_pack, 76).split("\n")
    sides, names = (next(line for line in lines if text in line) for text in ("THE TOWN", "Ada Berg"))
    assert sides.index("THE TOWN") == names.index("Ada Berg")
    assert sides.index("THE WORKERS") == names.index("The dock workers’ union")
    nowhere = tuple(replace(actor, side=None) for actor in harbour_pack.explainer.actors)
    alone = replace(harbour_pack, explainer=replace(harbour_pack.explainer, actors=nowhere, sides=()))
    assert "THE TOWN" not in shown(alone, 76)


def test_many_holders_stand_in_a_list_with_the_same_facts(harbour_pack: Pack) -> None:
    berg = harbour_pack.actors["berg"]
    more = tuple(replace(berg, id=f"mayor-{number}", name=f"Mayor {number}") for number in range(60))
    explainer = replace(harbour_pack.explainer, actors=(*harbour_pack.explainer.actors, *more))
    pack = holding(
        replace(harbour_pack, explainer=explainer),
        *({"actors": (each.id,), "basis": ("nobody-loses-work",), "word": "promised"} for each in more),
    )
    assert table.least(pack, MEASURE) > MEASURE
    text = words(shown(pack, MEASURE))
    for each in more:
        assert f"{each.name}: + for, “promised”, says the dock workers’ union" in text


def test_a_question_leads_to_the_issue_that_it_concerns(pack: Pack) -> None:
    question = next(each for each in pack.open_questions if set(each.about) & {*pack.issues})
    here = pages_of("positions").arrive(pack, Location(selected=QuestionRef(question))).selected
    assert isinstance(here, PositionRef)
    assert here.issue == next(id for id in question.about if id in pack.issues)


def test_a_pack_without_positions_says_so(harbour_pack: Pack) -> None:
    pack = replace(harbour_pack, explainer=replace(harbour_pack.explainer, positions=(), issues=()))
    assert "The pack holds no positions." in shown(pack, 76, Location())
