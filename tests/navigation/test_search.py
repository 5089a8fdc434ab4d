"""A search, without a screen: which place comes next, where it is shown, and how it ends."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from explainer.model import Issue
from explainer.navigation import actions
from explainer.navigation.beginning import begin
from explainer.navigation.navigation import Navigation, Scrolls, Search
from explainer.navigation.places import places_told
from explainer.navigation.search import end_search, has_others, search
from explainer.navigation.visits import use_pane
from explainer.pack import Pack
from explainer.refs import (
    ActorRef,
    EventRef,
    PositionRef,
    Ref,
    StatementRef,
)
from explainer.search import Hit
from explainer.text.blocks import found_marks
from explainer.text.heights import PageLine
from explainer.text.layout import Layout
from explainer.text.scroll import SOUGHT, Scroll
from explainer.view import View
from explainer.views import details, pages_of
from tests.navigation.searching import at, sought, typing
from tests.refs import question

QUERIES = ["hoped", "conditional", "according to", "under this proposal", "Tuesday", "two leaders", "committed to"]
OPTIMISM = ["trump-optimism", "zelensky-cautious-optimism", "leaders-optimism"]


@pytest.fixture
def start(pack: Pack) -> Navigation:
    return begin(pack)


def scrolled(navigation: Navigation, line: int) -> Navigation:
    """The same with every pane scrolled, as the screen notes before each action."""
    return navigation.at(replace(navigation.visit, scrolls=Scrolls(*[Scroll.exactly(PageLine(0, line))] * 3)))


def walked(navigation: Navigation, query: str) -> list[tuple[View, Ref | None]]:
    """What is shown at each place that `query` finds, from the first to the last and to the first again."""
    there = sought(navigation, query)
    seen = []
    for _ in (*there.search.places, None):
        seen.append((there.location.view, there.location.selected))
        there = actions.place(there, 1)
    return seen


# from place to place


def test_a_search_leads_round_all_places_in_the_order_of_the_article(start: Navigation) -> None:
    seen = walked(start, "optimism")
    assert seen == [("story", StatementRef(id)) for id in (*OPTIMISM, OPTIMISM[0])]
    assert actions.place(sought(start, "optimism"), -1).selected == StatementRef(OPTIMISM[-1])


def test_n_leads_through_all_statements_of_a_place_and_then_to_the_next(start: Navigation) -> None:
    judged = [each for each in start.pack.statements.values() if each.evaluative]
    there = sought(start, "judgement")
    shown, told = [], []
    for _ in judged:
        shown.append(there.location.selected)
        told.append(places_told(there)[0].removeprefix("“judgement” "))
        there = actions.place(there, 1)
    assert {*shown} == {StatementRef(each.id) for each in judged}
    first, second = (start.pack.numbers[id] for id in ("falls-short", "meaningful-progress"))
    own = "4 of 4 · ¶3 · the article, its own judgement"
    assert told[-2:] == [f"{own} · statement {first}, also {second}", f"{own} · statement {second}, also {first}"]
    for each in reversed(shown):
        there = actions.place(there, -1)
        assert there.location.selected == each


def test_of_statements_told_at_a_place_first_comes_that_which_has_the_words(start: Navigation) -> None:
    there = sought(at(start, "article"), "western weapons")
    assert len(there.search.places) == 1
    shown = []
    for _ in range(3):
        shown.append((there.location.view, there.location.selected))
        there = actions.place(there, 1)
    ids = ("putin-conditions", "zelensky-rules-out-conditions", "allies-would-not-agree")
    assert shown == [("article", StatementRef(id)) for id in ids]
    assert there.location.selected == StatementRef("putin-conditions")


def test_n_goes_through_the_statements_of_a_place_though_another_view_is_opened(start: Navigation) -> None:
    there = actions.place(sought(start, "western weapons"), 1)
    other = actions.place(actions.open_view(there, "who"), 1)
    assert (other.location.view, other.location.selected) == ("who", StatementRef("allies-would-not-agree"))


def test_it_is_told_when_the_places_begin_again(start: Navigation) -> None:
    there = actions.place(sought(start, "optimism"), -1)
    assert places_told(there)[0].startswith("“optimism” 3 of 3, from the end · ¶6 · ")
    again = actions.place(there, 1)
    assert places_told(again)[0].startswith("“optimism” 1 of 3, from the top · ¶3 · ")
    assert places_told(again)[-1] == "1 of 3"
    assert places_told(actions.place(again, 1))[0].startswith("“optimism” 2 of 3 · ")


def test_others_are_offered_only_where_there_are_any(start: Navigation) -> None:
    alone = sought(start, "contract for peace")
    assert len(alone.search.places) == 1
    assert not has_others(alone)
    assert has_others(actions.select(alone, "main", StatementRef("trump-very-good")))
    assert has_others(sought(start, "western weapons"))
    assert has_others(sought(start, "optimism"))


def test_the_first_place_is_the_first_from_where_one_is_in_the_article(start: Navigation) -> None:
    def first(view: View, ref: Ref | None) -> Ref | None:
        return sought(at(start, view, ref), "optimism").location.selected

    assert first("story", StatementRef("zelensky-seeks-details")) == StatementRef("zelensky-cautious-optimism")
    assert first("story", StatementRef("leaders-optimism")) == StatementRef("leaders-optimism")
    assert first("article", StatementRef("leaders-optimism")) == StatementRef("leaders-optimism")
    assert first("story", StatementRef("trump-very-good")) == StatementRef("trump-optimism")
    assert first("story", question("Which Tuesday")) == StatementRef("trump-optimism")


def test_behind_the_last_place_the_first_is_the_nearest(start: Navigation) -> None:
    last = StatementRef([*start.pack.statements][-1])
    assert sought(at(start, "article", last), "poll").search.at == 0


@pytest.mark.parametrize("view", ["story", "who", "article"])
@pytest.mark.parametrize("query", ["optimism", "putin", "ceasefire"])
def test_what_the_article_says_is_shown_in_the_present_view(start: Navigation, view: View, query: str) -> None:
    here = at(start, view, StatementRef("zelensky-goodwill"))
    seen, there = [], sought(here, query)
    for _ in there.search.places:
        if Hit("article", None) in there.search.places[there.search.at or 0].hits:
            seen.append((there.location.view, there.location.selected))
        there = actions.place(at(there, view), 1)
    assert {shown for shown, _ in seen} == {view}
    assert len(set(seen)) == len(seen) > 2


def test_the_present_view_shows_what_it_can(start: Navigation) -> None:
    assert walked(at(start, "timeline"), "halt weapons")[0] == ("timeline", EventRef("weapons-halt"))
    assert walked(at(start, "positions"), "halt weapons")[0] == ("positions", PositionRef("western-weapons", "putin"))
    assert walked(at(start, "story"), "halt weapons")[0] == ("story", StatementRef("putin-conditions"))
    assert walked(at(start, "story"), "his view of the call")[0] == ("story", EventRef("truth-social-post"))
    assert walked(at(start, "terms"), "halt weapons")[0] == ("story", StatementRef("putin-conditions"))


def test_what_no_view_shows_as_itself_is_shown_at_home(start: Navigation) -> None:
    assert ("story", question("Which Tuesday")) in walked(at(start, "terms"), "which tuesday")


def test_in_who_said_what_statements_are_shown_there(start: Navigation) -> None:
    there = sought(at(start, "who", StatementRef("trump-very-good")), "a quoted name")
    speakers = [there.location.speaker]
    for _ in there.search.places[1:]:
        there = actions.place(there, 1)
        speakers.append(there.location.speaker)
    assert speakers == [("trump",), ("white-house",)]
    assert there.location.view == "who"


def test_an_issue_without_positions_is_shown_in_its_row(pack: Pack) -> None:
    issue = Issue(id="sanctions", name="Lifting of sanctions", question="Should they be lifted?")
    other = replace(pack, explainer=replace(pack.explainer, issues=(*pack.explainer.issues, issue)))
    there = sought(begin(other), "sanctions").location
    assert (there.view, there.selected) == ("positions", PositionRef("sanctions", other.positions.holders[0]))


@pytest.mark.parametrize("view", ["story", "timeline", "who", "positions", "article", "terms"])
@pytest.mark.parametrize("query", QUERIES)
def test_every_place_is_marked_on_a_page_of_it(start: Navigation, query: str, view: View) -> None:
    there = sought(at(start, view), query)
    for _ in there.search.places:
        shown = there.location
        pages = (pages_of(shown.view).main(start.pack, shown), details.page(start.pack, shown.selected))
        layouts = [Layout(page, width, page.selected, query) for page in pages for width in (36, 76)]
        assert any(layout.first_found() is not None for layout in layouts), shown
        there = actions.place(there, 1)


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("CONTRACT for pea", "Contract for Pea"),
        ("“contract for", "“Contract for"),
        ('"contract for', "“Contract for"),
        ("côntráct", "Contract"),
        ("  contract   for ", "Contract for"),
        ("zelensky's r", "Zelensky’s r"),
        ("u.s.-russia", "U.S.–Russia"),
    ],
)
def test_case_accents_and_kinds_of_quotes_do_not_matter(query: str, marked: str) -> None:
    text = "Zelensky’s remarks on a “Contract for Peace” and U.S.–Russia ties"
    assert [text[mark.start : mark.end] for mark in found_marks(query, text)] == [marked]


# its end


@pytest.mark.parametrize("end", [actions.back, actions.enter], ids=["Esc", "Enter"])
def test_a_search_ends_where_it_has_led_to_and_the_next_esc_leads_back(
    start: Navigation, end: Callable[[Navigation], Navigation]
) -> None:
    here = scrolled(actions.open_view(start, "terms"), 4)
    there = actions.place(sought(here, "optimism"), 1)
    assert there.visit.scrolls.main == SOUGHT
    ended = end(there)
    assert (ended.location, ended.visit.pane, ended.search) == (there.location, there.visit.pane, Search())
    assert actions.back(ended) == here


def test_after_its_end_enter_opens_again(start: Navigation) -> None:
    there = sought(at(start, "article"), "optimism")
    assert actions.enter(actions.enter(there)).location.view == "story"


def test_what_is_selected_elsewhere_is_opened_though_there_is_a_search(start: Navigation) -> None:
    there = sought(at(start, "article"), "optimism")
    chosen = actions.select(there, "main", StatementRef("zelensky-goodwill"))
    assert not chosen.is_at_a_place
    opened = actions.enter(chosen)
    assert (opened.location.view, opened.selected) == ("story", StatementRef("zelensky-goodwill"))
    assert actions.back(opened).location == chosen.location


def test_what_is_chosen_beside_a_place_is_opened(start: Navigation) -> None:
    beside = use_pane(sought(start, "optimism"), "details")
    chosen = actions.select(beside, "details", ActorRef("zelensky"))
    assert actions.enter(chosen).selected == ActorRef("zelensky")
    assert actions.enter(beside).search == Search()


def test_esc_in_the_field_ends_the_search_and_nothing_has_happened(start: Navigation) -> None:
    here = scrolled(actions.open_view(start, "terms"), 4)
    assert actions.back(typing(here, "optimism")) == here
    assert actions.back(search(here)) == here
    assert actions.back(typing(here, "zzz")) == here
    assert end_search(here) == here


def test_what_is_not_found_leads_nowhere(start: Navigation) -> None:
    nothing = typing(start, "zzz")
    assert actions.enter(nothing) == nothing
    assert actions.enter(typing(start, " ")) == start


def test_a_search_that_is_changed_began_where_the_first_did(start: Navigation) -> None:
    here = scrolled(actions.open_view(start, "terms"), 4)
    there = sought(here, "optimism")
    ended = actions.back(typing(there, "weapons"))
    assert ended.location == there.location
    assert actions.back(ended) == here


def test_from_a_place_one_goes_on_and_comes_back_to_it(start: Navigation) -> None:
    there = sought(start, "kremlin")
    on = actions.open_view(there, "terms")
    assert on.has_left_the_places
    back = actions.back(on)
    assert (back.location, back.is_at_a_place) == (there.location, True)
    assert actions.back(actions.back(back)) == start


def test_n_leads_back_to_the_places_and_forgets_the_way_from_them(start: Navigation) -> None:
    on = actions.open_view(sought(start, "kremlin"), "timeline")
    assert actions.place(on, 1).back == start.back


def test_another_pane_takes_the_keys_from_the_field(start: Navigation) -> None:
    assert use_pane(search(start), "main") == start
    assert not use_pane(typing(start, "kremlin"), "main").search.is_typing


def test_a_tour_ends_a_search_where_it_is(start: Navigation) -> None:
    there = actions.play(sought(start, "kremlin"))
    assert there.search == Search()
    assert actions.back(actions.tour_leave(there)).location == start.location
