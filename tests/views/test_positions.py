"""The table of positions of any pack: signs, words and who tells them are whole at every width."""

import re
from typing import Any

import pytest
from msgspec.structs import replace

from explainer.cells import cell_len
from explainer.facts.grammar import capital
from explainer.model import Issue
from explainer.pack import Pack
from explainer.refs import IssueRef, PositionRef, QuestionRef
from explainer.text.blocks import Block, Line, width_of
from explainer.text.fitting import Fitting, fitted
from explainer.text.layout import Layout
from explainer.views import pages_of
from explainer.views.location import Location

PLAN = "harbour-plan"
LONG = "The Worshipful Company of Harbourmasters-and-Lightermen"
UNBROKEN = "Ada\N{NO-BREAK SPACE}von\N{NO-BREAK SPACE}Berg"
WIDTHS = (36, 46, 56, 60, 76, 92, 105, 110)
HIGH = 200
SIGNS = ("+", "−", "±")


def text(line: Line) -> str:
    """The letters of a line."""
    return "".join(part.text for part in line)


def fitting(pack: Pack, width: int, height: int = HIGH, location: Location | None = None) -> Fitting:
    """What the view shows in a room without details beside it."""
    pages = pages_of("positions")
    page = pages.main(pack, pages.arrive(pack, location or Location(selected=IssueRef(PLAN))))
    return fitted(page, width, height, is_alone=True)


def at(issue: str, actor: str) -> Location:
    """Where a cell is selected."""
    return Location("positions", PositionRef(issue, actor))


def shown(pack: Pack, width: int, height: int = HIGH, location: Location | None = None) -> str:
    """The same as text."""
    found = fitting(pack, width, height, location)
    return "\n".join((*map(text, found.head), Layout(found.page, width).text, *map(text, found.foot)))


def unruled(text: str) -> str:
    """It without the thin rules between signs."""
    return text.replace("─", " ")


def words(text: str) -> str:
    """The same, ignoring line ends."""
    return " ".join(text.split())


def made(block: Block) -> Block:
    """A block, if it was not made yet."""
    return block.make(block.item) if block.make else block


def holding(pack: Pack, *held: dict[str, Any], issues: tuple[Issue, ...] = ()) -> Pack:
    """The pack with other positions, each like its first one but for some values."""
    own, _ = pack.explainer.positions
    positions = tuple(replace(own, **values) for values in held)
    return replace(pack, explainer=replace(pack.explainer, positions=positions, issues=issues or pack.explainer.issues))


def named(pack: Pack, **names: str) -> Pack:
    """The pack with other names of some actors, by their ids."""
    actors = tuple(replace(actor, name=names.get(actor.id, actor.name)) for actor in pack.explainer.actors)
    return replace(pack, explainer=replace(pack.explainer, actors=actors))


def rows(pack: Pack, width: int, height: int = HIGH, location: Location | None = None) -> list[str]:
    """The lines of the table, or of the list."""
    return Layout(fitting(pack, width, height, location).page, width).text.split("\n")


def test_each_cell_has_the_sign_and_the_articles_own_word(harbour_pack: Pack) -> None:
    signs, told = rows(harbour_pack, 76)
    assert unruled(signs).split() == ["The", "plan", "[+]", "±", "?"]
    assert told.index("will be rebuilt") == signs.index("+")
    assert told.index("asked for guarantees") == signs.index("±")
    assert "+ for − against ± mixed · not stated ? open question" in words(shown(harbour_pack, 76))
    assert "Issues and signs: the editor’s" in words(shown(harbour_pack, 76))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", [LONG, "Ada Berg", "Antidisestablishmentarianism", UNBROKEN, "港務局長 伯格"])
def test_no_word_is_broken_and_no_sign_is_hidden(harbour_pack: Pack, width: int, name: str) -> None:
    pack = named(harbour_pack, berg=name, union=f"The {LONG}")
    text = shown(pack, width)
    for actor in ("berg", "union"):
        assert all(each in text for each in pack.actors[actor].name.split(" ")), "each in one line"
    for actor, word in (("berg", "rebuilt"), ("union", "guarantees")):
        assert word in words(shown(pack, width, location=at(PLAN, actor))), "in the cell, or below the table"
    body = "\n".join(rows(pack, width))
    assert "+" in body
    assert "±" in body
    assert all(cell_len(line) <= width for line in text.split("\n"))


@pytest.mark.parametrize("width", range(36, 161, 4))
def test_no_line_is_wider_than_there_is_room(pack: Pack, river_pack: Pack, width: int) -> None:
    for each in (pack, river_pack):
        for height, actor in ((10, 0), (18, -1), (22, 0), (37, -1), (60, 0)):
            found = fitting(each, width, height, at(next(iter(each.issues)), each.positions.holders[actor]))
            rows = (line for block in found.page.blocks_in(width) for line in made(block).lines(width))
            assert all(width_of(line) <= width for line in (*found.head, *rows, *found.foot))
            assert len(found.head) + found.height + len(found.foot) == height


@pytest.mark.parametrize("width", WIDTHS)
def test_each_block_is_as_high_as_it_says(pack: Pack, width: int) -> None:
    pages = pages_of("positions")
    page = pages.main(pack, pages.arrive(pack, Location()))
    for each in map(made, page.blocks_in(width)):
        assert each.height(width) == len(each.lines(width))


@pytest.mark.parametrize("width", [*range(55, 61), 76, 105])
def test_all_actors_stand_side_by_side_wherever_no_word_is_broken(pack: Pack, width: int) -> None:
    found = fitting(pack, width, location=Location())
    names = words("\n".join(map(text, found.head)))
    assert all(word in names.split() for id in pack.positions.holders for word in pack.actors[id].name.split())
    lines = [line for block in found.page.blocks for line in made(block).lines(width)]
    assert all(width_of(line) <= width for line in (*lines, *found.head, *found.foot))


@pytest.mark.parametrize(("width", "height"), [(76, 22), (105, 22), (76, 37)])
def test_the_whole_table_is_in_sight(pack: Pack, width: int, height: int) -> None:
    found = fitting(pack, width, height, Location())
    assert sum(made(block).height(width) for block in found.page.blocks) <= found.height
    assert len(found.head) + found.height + len(found.foot) == height
    table = Layout(found.page, width).text
    assert all(word in table for issue in pack.issues.values() for word in issue.name.split())
    assert "Where each side stands" in text(found.head[0])


def test_the_more_room_the_more_stands_in_the_cells(pack: Pack) -> None:
    tables = [words("\n".join(rows(pack, 76, height, Location()))) for height in (22, 36, 45, 60)]
    assert ["agreement" in table for table in tables] == [False, True, True, True]
    assert ["says the White House" in table for table in tables] == [False, False, True, True]
    assert [not all(rows(pack, 76, height, Location())) for height in (22, 36, 45, 60)] == [False, False, False, True]


@pytest.mark.parametrize(("width", "height"), [(75, 37), (75, 45), (92, 47)])
def test_who_tells_it_takes_two_lines_at_most(pack: Pack, width: int, height: int) -> None:
    for block in fitting(pack, width, height, Location()).page.blocks:
        assert len([line for line in made(block).lines(width) if text(line).strip()]) <= 5


def test_the_words_of_two_positions_do_not_look_like_one_phrase(pack: Pack) -> None:
    line = next(line for line in rows(pack, 75, 37, Location()) if "call for" in line)
    assert "call for  " in line


@pytest.mark.parametrize(("width", "height"), [(76, 22), (75, 37), (116, 47), (155, 47)])
def test_no_two_names_of_actors_touch(pack: Pack, width: int, height: int) -> None:
    lines = [text(line).strip() for line in fitting(pack, width, height, Location()).head]
    first = next(number for number, line in enumerate(lines) if "RUSSIA" in line)
    names = [capital(pack.actors[id].name) for id in pack.positions.holders]
    for part in (part for line in lines[first + 1 :] for part in re.split(" {2,}", line)):
        assert any(part in name for name in names), part


def test_where_one_name_is_broken_those_beside_it_are_too(pack: Pack) -> None:
    for width, height in ((75, 37), (116, 47)):
        upper, lower = map(text, fitting(pack, width, height, Location()).head[-2:])
        assert upper.split() == ["Donald", "Vladimir", "Volodymyr"]
        assert lower.split() == ["Trump", "Putin", "Russia", "Ukraine", "Zelensky"]


@pytest.mark.parametrize(("width", "height"), [(76, 22), (75, 37), (155, 47)])
def test_all_rows_end_at_the_same_cell(pack: Pack, river_pack: Pack, width: int, height: int) -> None:
    for each in (pack, river_pack):
        table = rows(each, width, height, Location())
        [last] = {line.rindex("─") for line in table if line.count("·") > 1}
        assert {line.rindex("?") for line in table if "?" in line} == {last + 2}


def test_who_tells_it_goes_on_below_words_that_do_not_reach_so_low(pack: Pack) -> None:
    table = rows(pack, 75, 37, Location())
    number = next(number for number, line in enumerate(table) if "call for" in line)
    assert "call for  significant reservations  says the Kremlin" in table[number]
    assert table[number + 1].split("halt")[-1].strip() == "says the Kremlin"
    assert table[number + 1].index("says") == table[number].index("call for")


def test_joint_positions_of_neighbours_are_joined_and_told_once(harbour_pack: Pack) -> None:
    pack = holding(
        harbour_pack, {"actors": ("berg", "union"), "basis": ("a-gamble", "nobody-loses-work"), "word": "promised"}
    )
    signs, told = rows(pack, 76)
    assert re.search(r"\[\+\]━+ \+ ", signs)
    assert told.split() == ["promised"], "the line says the rest"
    assert "+━+ jointly" in words(shown(pack, 76))
    assert "━" not in shown(harbour_pack, 76)


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


@pytest.mark.parametrize(("width", "told"), [(76, "The plan … ─"), (36, "… Tells only what others hold: Ada Berg")])
def test_who_speaks_of_it_without_a_position_is_told_so(harbour_pack: Pack, width: int, told: str) -> None:
    other = replace(harbour_pack.issues[PLAN], id="work", name="Work")
    pack = holding(
        harbour_pack,
        {"issue": "work"},
        {"actors": ("union",), "word": "rebuilt"},
        issues=(harbour_pack.issues[PLAN], other),
    )
    pack = named(pack, union=LONG) if width == 36 else pack
    assert told in words("\n".join(rows(pack, width)))
    assert "… tells only what others hold" in words(shown(pack, width))
    assert "others" not in words(shown(harbour_pack, width))


@pytest.mark.parametrize("width", WIDTHS)
def test_how_much_is_left_open_on_an_issue_stands_at_the_end_of_its_row(harbour_pack: Pack, width: int) -> None:
    first = next(line for line in rows(harbour_pack, width) if line.casefold().startswith("the "))
    assert first.split()[-1] == "?"


def test_the_selected_cell_and_its_heads_stand_out_without_colour(pack: Pack) -> None:
    found = fitting(pack, 76, 22, at("western-weapons", "ukraine"))
    row = next(line for block in found.page.blocks for line in made(block).lines(76) if "[" in text(line))
    assert unruled(text(row)).split() == ["Halting", "Western", "weapons", "·", "+", "·", "[−]", "−", "?2"]
    assert row[0].style == "title"
    strong = [part.text for line in found.head for part in line if "speaker" in part.style]
    assert strong == ["Ukraine"]


def test_every_position_has_the_same_look_but_for_its_sign_and_the_colour_of_the_side(pack: Pack) -> None:
    lines = [line for block in fitting(pack, 76, 22, Location()).page.blocks for line in made(block).lines(76)]
    found = {(part.text, part.style) for line in lines for part in line if part.text.strip() in SIGNS}
    assert {text for text, _ in found} == {f" {sign} " for sign in SIGNS}
    assert {style for _, style in found} == {"side-1 chip", "side-2 chip", "side-3 chip"}
    [here] = [part for line in lines for part in line if part.text.startswith("[")]
    assert here.style == "mark chip"


def test_a_thin_rule_leads_past_whoever_is_silent_and_joins_nobody(pack: Pack) -> None:
    row = next(line for line in rows(pack, 76, 22, Location()) if line.startswith("An unconditional"))
    assert re.sub("─+", "─", row).split() == ["An", "unconditional", "halt", "+", "±", *["─", "·"] * 3, "─", "?2"]


@pytest.mark.parametrize(
    ("issue", "actor", "told"),
    [
        (
            "pause-in-attacks",
            "putin",
            [
                "+ Vladimir Putin, with Donald Trump: for, “agreement”, says the White",
                "House",
                "Should the proposed energy ceasefire come about? ¶2",
                "▏ The key outcome of their conversation, according to the White House, was",
                "▏ an agreement described as an “energy and infrastructure ceasefire.”",
            ],
        ),
        (
            "pause-in-attacks",
            "ukraine",
            ["Ukraine: not stated in this article.", "Should the proposed energy ceasefire come about?"],
        ),
    ],
)
def test_who_says_what_stands_below_the_table(pack: Pack, issue: str, actor: str, told: list[str]) -> None:
    found = fitting(pack, 76, 22, at(issue, actor))
    assert [words(text(line)) for line in found.foot if line] == told


@pytest.mark.parametrize("width", [56, 66, 76, 105])
def test_no_word_of_the_article_is_cut_below_the_table(pack: Pack, width: int) -> None:
    for issue in pack.issues:
        for actor in pack.positions.holders:
            told = words("\n".join(map(text, fitting(pack, width, 20, at(issue, actor)).foot)))
            held = pack.positions.stand(actor, issue)
            assert capital(pack.actors[actor].name) in told
            if held and "▏" in told:
                said, _ = pack.positions.word(held)
                assert words(pack.article.words(pack.places[said.id].span)) in re.sub(r"▏ | ¶\d+", "", told)


def test_beside_the_details_nothing_stands_below_the_table(pack: Pack) -> None:
    pages = pages_of("positions")
    assert not fitted(pages.main(pack, pages.arrive(pack, Location())), 76, 22).foot


def test_the_columns_stand_below_their_sides(harbour_pack: Pack) -> None:
    lines = [*map(text, fitting(harbour_pack, 76).head)]
    sides, names = (next(line for line in lines if word in line) for word in ("THE TOWN", "Ada Berg"))
    assert sides.index("THE TOWN") == names.index("Ada Berg")
    assert sides.index("THE WORKERS") == names.index("The dock")
    nowhere = tuple(replace(actor, side=None) for actor in harbour_pack.explainer.actors)
    alone = replace(harbour_pack, explainer=replace(harbour_pack.explainer, actors=nowhere, sides=()))
    assert "THE TOWN" not in shown(alone, 76)


def test_many_actors_stand_on_pages_of_columns_with_their_names_whole(river_pack: Pack) -> None:
    seen: dict[str, str] = {}
    for actor in river_pack.positions.holders:
        found = fitting(river_pack, 76, 22, at("signing", actor))
        seen[actor] = words("\n".join(map(text, found.head)))
        assert sum(made(block).height(76) for block in found.page.blocks) <= found.height, "nine rows in sight"
        assert all(word in seen[actor].split() for word in capital(river_pack.actors[actor].name).split())
    assert "← → 1–5 of 9" in seen["velmark"]
    assert "← → 6–9 of 9" in seen["amadi-kerr"]
    assert "VELMARK KARSIA OLTENA" in seen["karsia"].replace("─", "")
    assert "ON NO SIDE" in seen["court"]


@pytest.mark.parametrize("number", [8, 60])
def test_each_of_many_actors_is_reached_in_a_table_and_in_a_list(harbour_pack: Pack, number: int) -> None:
    berg = harbour_pack.actors["berg"]
    more = tuple(replace(berg, id=f"mayor-{number}", name=f"Mayor {number}") for number in range(number))
    explainer = replace(harbour_pack.explainer, actors=(*harbour_pack.explainer.actors, *more))
    pack = holding(
        replace(harbour_pack, explainer=explainer),
        *({"actors": (each.id,), "basis": ("nobody-loses-work",), "word": "promised"} for each in more),
    )
    for each in more:
        there = at(PLAN, each.id)
        assert "[+]" in shown(pack, 110, location=there)
        named = words("\n".join(map(text, fitting(pack, 110, location=there).head)))
        assert all(word in named.split() for word in each.name.split())
        assert number == 8 or "← →" in named, "which of them are in sight"
    told = words(shown(pack, 30))
    assert all(f"+ {each.name}: “promised”, says the dock workers’ union" in told for each in more)


def test_joint_holders_stand_in_the_list_once_and_each_can_be_selected(pack: Pack) -> None:
    found = fitting(pack, 46, location=Location())
    assert words(Layout(found.page, 46).text).count("Donald Trump and Vladimir Putin: “agreed”") == 3
    assert "− Ukraine, with Ukraine’s allies: “would not agree”, says Volodymyr Zelensky" in words(
        shown(pack, 46, location=Location())
    )
    layout = Layout(found.page, 46)
    cells = {PositionRef(issue, actor) for issue in pack.issues for actor in pack.positions.holders}
    assert {layout.ref(index) for index in range(layout.number_of_targets)} == cells


def test_a_question_leads_to_the_issue_that_it_concerns(pack: Pack) -> None:
    question = next(each for each in pack.open_questions if set(each.about) & {*pack.issues})
    here = pages_of("positions").arrive(pack, Location(selected=QuestionRef(question))).selected
    assert isinstance(here, PositionRef)
    assert here.issue == next(id for id in question.about if id in pack.issues)


def test_a_pack_without_positions_says_so(harbour_pack: Pack) -> None:
    pack = replace(harbour_pack, explainer=replace(harbour_pack.explainer, positions=(), issues=()))
    assert "The pack holds no positions." in shown(pack, 76, location=Location())
