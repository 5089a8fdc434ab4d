"""The timeline of any pack: what is drawn as a deed, who vouches for it, and lanes for any number of sides."""

import re
from collections.abc import Iterable
from typing import Literal

import pytest
from msgspec.structs import replace

from explainer.facts import events
from explainer.model import Actor, Event, Order, Side
from explainer.pack import Pack
from explainer.refs import EventRef
from explainer.text.blocks import Block, Line, Page
from explainer.text.fitting import fitted
from explainer.views import lanes, pages_of
from explainer.views.location import Location
from tests.refs import changed

LABELS = ("EU", "UK", "RSA", "US", "RU", "KSA", "SWE", "CHE")
NAMES = (
    "European Union",
    "United Kingdom",
    "South Africa",
    "White House",
    "Kremlin",
    "Saudi Arabia",
    "Riksdag",
    "Bern",
)
SIDES = tuple(Side(id=label.lower(), label=label, name=name) for label, name in zip(LABELS, NAMES, strict=True))


def on_sides(pack: Pack, *sides: Side) -> Pack:
    """The pack with these sides: its actors who have one on them in turn, and one more actor on each that is left."""
    left = [side.id for side in sides]
    actors = [
        replace(actor, side=left.pop(0) if left else None) if actor.side else actor for actor in pack.explainer.actors
    ]
    actors += [Actor(id=f"more-{side}", name=f"More {side}", kind="person", side=side) for side in left]
    return replace(pack, explainer=replace(pack.explainer, actors=tuple(actors), sides=sides))


def page(pack: Pack, order: Literal["time", "article"] = "time") -> Page:
    """What the timeline shows."""
    return pages_of("timeline").main(pack, Location(order=order))


def blocks(pack: Pack, order: Literal["time", "article"] = "time") -> list[Block]:
    """The blocks of the timeline."""
    return [each.make(each.item) if each.make else each for each in page(pack, order).blocks]


def texts(lines: Iterable[Line]) -> list[str]:
    """Lines as plain text."""
    return ["".join(part.text for part in line) for line in lines]


def head(pack: Pack, width: int, order: Literal["time", "article"] = "time") -> list[str]:
    """What stays in sight above the events."""
    return list(filter(None, texts(fitted(page(pack, order), width, 100).head)))


def lines(pack: Pack, width: int, order: Literal["time", "article"] = "time") -> list[str]:
    """The events, with what stands between them."""
    return [line for block in blocks(pack, order) for line in texts(block.lines(width))]


def row(pack: Pack, event: Event, width: int) -> list[str]:
    """The lines of an event."""
    return next(texts(block.lines(width)) for block in blocks(pack) if block.ref == EventRef(event.id))


def plain(lines: Iterable[str]) -> str:
    """Lines as running text."""
    return " ".join(" ".join(lines).replace("\N{NO-BREAK SPACE}", " ").split())


WIDTHS = [36, 46, 56, 66, 76, 116, 156, 240]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("number", [0, 3, 6, 8])
@pytest.mark.parametrize("order", ["time", "article"])
def test_no_line_is_wider_than_the_page(pack: Pack, number: int, width: int, order: Literal["time", "article"]) -> None:
    crowded = on_sides(pack, *SIDES[:number])
    assert max(map(len, head(crowded, width, order) + lines(crowded, width, order))) <= width


@pytest.mark.parametrize("number", [6, 7, 8])
@pytest.mark.parametrize("width", [36, 46, 76])
def test_the_names_of_events_stay_whole_with_many_sides(pack: Pack, width: int, number: int) -> None:
    crowded = on_sides(pack, *SIDES[:number])
    for event in crowded.events.values():
        shown = [re.sub(r"^[│┼●◐○◌─━▶◀ ]+", "", line) for line in row(crowded, event, width)]
        assert plain(shown).replace(" ?2", "").replace(" ?", "").startswith(event.name)


def test_an_event_takes_at_most_two_lines_of_eighty_columns(pack: Pack) -> None:
    heights = [len(row(pack, event, 76)) for event in pack.events.values()]
    assert [height for height in heights if height > 2] in ([], [3])
    assert sum(height == 1 for height in heights) >= 8


def test_a_page_of_eighty_columns_by_24_lines_has_eight_events(pack: Pack) -> None:
    above = len(head(pack, 76))
    assert above == 3
    in_sight, left = 0, 21 - above
    for block in blocks(pack):
        left -= block.height(76)
        in_sight += block.ref is not None and left >= 0
    assert in_sight >= 8


def test_where_there_is_room_each_event_is_a_line_of_columns(pack: Pack) -> None:
    rows = {id: row(pack, event, 156) for id, event in pack.events.items()}
    assert sum(len(lines) > 1 for lines in rows.values()) <= 2
    name, status = (rows["prisoner-exchange"][0].index(words) for words in ("A prisoner exchange", "agreed"))
    for id, event in pack.events.items():
        first = rows[id][0]
        assert first.startswith(events.time(event))
        assert first.index(event.name) == name
        assert first[status:].startswith(event.status)
        by = [line[status + 10 :].replace("?2", "").replace("?", "") for line in rows[id]]
        assert plain(by) == events.vouching(pack, event)


@pytest.mark.parametrize("number", [2, 3, 6, 8])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_label_of_each_side_begins_in_its_lane(pack: Pack, width: int, number: int) -> None:
    crowded = on_sides(pack, *SIDES[:number])
    everybody = tuple({actor.side: actor.id for actor in crowded.explainer.actors if actor.side}.values())
    crowded = changed(crowded, "drone-strikes", agents=everybody, affected=())
    shown = row(crowded, crowded.events["drone-strikes"], width)[0]
    over = [line.ljust(width) for line in head(crowded, width)]
    marks = [place for place, letter in enumerate(shown) if letter == "●"]
    for place, side in zip(marks, SIDES[:number], strict=True):
        assert any(line[place:].startswith(f"{side.label} ") for line in over)


@pytest.mark.parametrize("width", WIDTHS)
def test_names_of_lanes_marks_and_arrow_are_explained_once(pack: Pack, width: int) -> None:
    shown = plain(head(pack, width) + lines(pack, width))
    assert all(shown.count(side.name) >= 1 for side in pack.sides.values())
    for told in (
        "● happened, ongoing",
        "◐ agreed",
        "○ proposed",
        "◌ expected, hoped",
        "? left open",
        "│ no side",
        "▶ whom it concerns",
        "names and marks: the editor’s",
    ):
        assert shown.count(told) == 1, told


def test_whose_words_the_times_are_stands_over_their_column(pack: Pack) -> None:
    assert head(pack, 156)[-1].startswith("times: the article’s words ")
    assert "times:" not in plain(head(pack, 76))


@pytest.mark.parametrize("number", [2, 3, 6, 8])
def test_the_head_of_a_page_of_eighty_columns_fits_above_24_lines(pack: Pack, number: int) -> None:
    crowded = on_sides(pack, *SIDES[:number])
    whole = head(crowded, 76)
    assert whole == texts(fitted(page(crowded), 76, 22).head)
    assert all(side.name in plain(whole) for side in SIDES[:number])


def test_at_eighty_columns_marks_are_explained_on_one_line(pack: Pack) -> None:
    title, marks, over = head(pack, 76)
    assert title.startswith("Timeline, in time order")
    assert plain([marks]) == "● happened, ongoing ◐ agreed ○ proposed ◌ expected, hoped ? left open"
    assert plain([over]) == "US RU UA the U.S. Russia Ukraine │ no side ▶ whom it concerns"


def test_a_mark_looks_the_fainter_the_weaker_it_is() -> None:
    looks = [lanes.style_of_mark(mark, "side-1") for mark in "●◐○◌"]
    assert looks == ["side-1 speaker"] * 3 + ["dim"]


def test_labels_stand_with_the_names_of_sides_whose_colours_come_twice(pack: Pack) -> None:
    assert "RSA South Africa  US White House" in "\n".join(head(on_sides(pack, *SIDES), 76)).replace("\xa0", " ")
    assert "South Africa  US" not in "\n".join(head(on_sides(pack, *SIDES[:4]), 76)).replace("\xa0", " ")


@pytest.mark.parametrize("width", [36, 76])
def test_without_sides_each_event_has_its_mark_on_the_spine(harbour_pack: Pack, width: int) -> None:
    alone = on_sides(harbour_pack)
    assert "●" in row(alone, alone.events["promise"], width)[0]
    assert "○" in row(alone, alone.events["quarter"], width)[0]
    assert "◌━" in row(alone, alone.events["rebuilding"], width)[0]


def test_without_a_pivot_what_happened_stands_before_what_is_ahead(harbour_pack: Pack) -> None:
    shown = "\n".join(lines(replace(harbour_pack, explainer=replace(harbour_pack.explainer, pivot=None)), 76))
    parts = ("HAPPENED", "Berg’s promise", "NOT REPORTED AS HAVING HAPPENED", "The harbour is rebuilt")
    assert [shown.index(part) for part in parts] == sorted(shown.index(part) for part in parts)
    assert "━" not in shown


@pytest.mark.parametrize("width", [36, 76, 156])
def test_groups_say_how_they_stand_to_the_pivot(pack: Pack, width: int) -> None:
    shown = plain(line.translate(dict.fromkeys(map(ord, "│─"))) for line in lines(pack, width))
    parts = (
        "The phone call of Trump and Putin",
        "AFTER THE PHONE CALL OF TRUMP AND PUTIN no order stated",
        "ORDER NOT STATED before or after the above is not said",
        "NOT REPORTED AS HAVING HAPPENED ordered where it says “then”",
    )
    assert [shown.index(part) for part in parts] == sorted(shown.index(part) for part in parts)


@pytest.mark.parametrize("width", [46, 76, 156])
def test_what_comes_after_the_event_above_it_says_so(pack: Pack, river_pack: Pack, width: int) -> None:
    shown = [line for event in pack.events.values() for line in row(pack, event, width)]
    assert sum("then" in line.split() for line in shown) == 1
    assert "then" in plain(row(pack, pack.events["broader-negotiations"], width))
    assert "then · in 1994" in plain(lines(river_pack, width))


def test_several_events_at_the_time_of_the_pivot_have_a_heading(harbour_pack: Pack) -> None:
    during = (Order(during="rebuilding", signal="in May"),)
    pack = changed(harbour_pack, "promise", order=during)
    assert "AT THAT TIME" not in plain(lines(pack, 76))
    both = changed(pack, "quarter", order=during, status="happened")
    assert "AT THAT TIME no order stated" in plain(line.replace("│", "").replace("─", "") for line in lines(both, 76))


def test_the_pivot_stands_out_in_both_orders(pack: Pack) -> None:
    for order in ("time", "article"):
        shown = next(line for line in lines(pack, 76, order) if "The phone call of" in line)
        assert shown.startswith("━━●━━━●━━━━━ The phone call of Trump and Putin ━━━")
    call = next(each for each in blocks(pack) if each.ref == EventRef("call"))
    assert "title" in {part.style for part in call.lines(76)[0]}


def test_in_the_order_of_the_article_events_stand_by_paragraph(pack: Pack) -> None:
    assert head(pack, 76, "article")[0].startswith("Timeline, in the order of the article")
    shown = lines(pack, 76, "article")
    number = 0
    for line in shown:
        if "PARAGRAPH" in line:
            number = int(line.split("PARAGRAPH ")[1].split()[0])
        for event in pack.events.values():
            if line[13:].startswith(f"{event.name} "):
                assert pack.paragraph(event.id) == number
    assert number == 6
    assert "then" not in plain(shown)


def test_an_actor_without_a_side_stands_on_the_spine_left_of_the_lanes(harbour_pack: Pack) -> None:
    explainer = harbour_pack.explainer
    actors = tuple(replace(actor, side=None) if actor.id == "berg" else actor for actor in explainer.actors)
    pack = replace(harbour_pack, explainer=replace(explainer, actors=actors))
    assert "●─┼───▶│" in row(pack, pack.events["promise"], 76)[0], "promised to the union"
    assert "│ no side" in plain(head(pack, 76))


def test_what_nobody_does_stands_on_the_spine(harbour_pack: Pack) -> None:
    pack = changed(harbour_pack, "promise", agents=(), affected=())
    assert "● │    │" in row(pack, pack.events["promise"], 76)[0]


def test_a_spine_that_nobody_needs_is_not_drawn(harbour_pack: Pack) -> None:
    assert "●───▶│" in row(harbour_pack, harbour_pack.events["promise"], 76)[0]
    assert max(line.count("│") for line in lines(harbour_pack, 76)) == len(harbour_pack.sides) == 2
    assert "no side" not in plain(head(harbour_pack, 76))


@pytest.mark.parametrize(
    ("status", "drawn"),
    [
        ("happened", "●───▶│"),
        ("ongoing", "●───▶│"),
        ("agreed", "◐───▶"),
        ("proposed", "○    ○"),
        ("expected", "◌    ◌"),
        ("hoped", "◌    ◌"),
    ],
)
def test_only_what_happened_or_is_agreed_is_drawn_as_a_deed(harbour_pack: Pack, status: str, drawn: str) -> None:
    pack = changed(harbour_pack, "promise", status=status)
    shown = "\n".join(row(pack, pack.events["promise"], 76))
    assert drawn in shown
    assert status in shown


@pytest.mark.parametrize(
    ("agents", "affected", "drawn"),
    [
        (("berg", "union"), (), "●────●"),
        (("everybody",), ("union",), "●────●"),
        (("union",), ("berg",), "│◀───●"),
        ((), ("union",), "●─┼───▶│"),
        ((), ("union", "berg"), "●▶│───▶│"),
    ],
)
def test_an_arrow_leads_from_who_acts_to_whom_it_concerns(
    harbour_pack: Pack, agents: tuple[str, ...], affected: tuple[str, ...], drawn: str
) -> None:
    pack = changed(harbour_pack, "promise", agents=agents, affected=affected)
    assert drawn in row(pack, pack.events["promise"], 76)[0]


def test_an_arrow_leads_to_a_lane_between_those_who_act(harbour_pack: Pack) -> None:
    pack = on_sides(harbour_pack, SIDES[0], SIDES[2], SIDES[1])
    three = changed(pack, "promise", agents=("berg", "more-uk"), affected=("union",))
    assert "●──▶│───●" in row(three, three.events["promise"], 76)[0]


@pytest.mark.parametrize("width", [36, 76])
def test_who_vouches_and_that_something_is_left_open_stand_with_the_event(harbour_pack: Pack, width: int) -> None:
    def told(id: str) -> str:
        shown = row(harbour_pack, harbour_pack.events[id], width)
        return plain(re.sub(r"[│●▶◌─━]", "", line) for line in shown)

    assert told("promise") == "Berg’s promise happened, says the dock workers’ union"
    assert told("rebuilding").replace("? ", "").removesuffix(" ?") == (
        "The harbour is rebuilt in May · expected by Ada Berg"
    )
    block = next(each for each in blocks(harbour_pack) if each.ref == EventRef("rebuilding"))
    asked = [part.style for line in block.lines(width) for part in line if part.text == "?"]
    assert asked == ["open"]


def test_a_pack_without_events_says_so(harbour_pack: Pack) -> None:
    sections = tuple(replace(section, events=()) for section in harbour_pack.sections)
    pack = replace(harbour_pack, sections=sections, explainer=replace(harbour_pack.explainer, pivot=None))
    assert lines(pack, 76)[-1] == "The pack holds no events."


@pytest.mark.parametrize(("height", "is_parted"), [(38, True), (22, False)])
def test_a_blank_line_parts_the_head_from_the_first_event_in_a_high_window(
    pack: Pack, height: int, is_parted: bool
) -> None:
    assert (texts(fitted(page(pack), 76, height).head)[-1] == "") is is_parted
