"""Where a reader comes to by which key, without a screen: going on and back, selecting, filtering, seeking."""

import pytest

from explainer.model import Claim
from explainer.navigation import actions
from explainer.navigation.beginning import begin
from explainer.navigation.navigation import Navigation, Scrolls
from explainer.navigation.visits import use_pane
from explainer.pack import Pack
from explainer.refs import (
    ActorRef,
    BriefRef,
    CellRef,
    ClaimRef,
    EventRef,
    FiguresRef,
    IssueRef,
    PositionRef,
    SectionRef,
    StatementRef,
)
from explainer.text.heights import PageLine
from explainer.text.scroll import BEGINNING, KEPT, SOUGHT, Scroll
from explainer.view import View
from tests.refs import WHY_POLL, asking

GOODWILL = StatementRef("zelensky-goodwill")
KREMLIN = StatementRef("kremlin-reservations")


@pytest.fixture
def start(pack: Pack) -> Navigation:
    return begin(pack)


def scrolled(navigation: Navigation, line: int) -> Navigation:
    """The same with every pane scrolled, as the screen notes before each action."""
    scrolls = Scrolls(*[Scroll.exactly(PageLine(0, line))] * 3)
    visit = navigation.visit
    return navigation.at(type(visit)(visit.location, visit.pane, visit.landing, visit.link, scrolls, visit.walked))


# the beginning


def test_it_begins_in_brief(start: Navigation) -> None:
    assert start.location.is_in_brief
    assert (start.selected, start.back, start.panes) == (BriefRef(None), (), ("nav", "main", "details"))


@pytest.mark.parametrize(
    ("at", "view"),
    [("zelensky-goodwill", "story"), ("drone-halt", "timeline"), ("putin", "terms"), ("western-weapons", "positions")],
)
def test_it_begins_where_an_item_is_at_home(pack: Pack, at: str, view: View) -> None:
    assert begin(pack, at=at).location.view == view


def test_it_begins_in_the_view_that_was_asked_for(pack: Pack) -> None:
    there = begin(pack, view="article", at="zelensky-goodwill")
    assert (there.location.view, there.selected) == ("article", GOODWILL)
    assert begin(pack, at="nothing").location.is_in_brief


# going on and back


def test_back_leads_to_where_one_was_with_all_that_was_selected_and_scrolled(start: Navigation) -> None:
    here = scrolled(use_pane(actions.turn(start, 1), "details"), 7)
    there = actions.open_view(here, "timeline")
    assert there.visit.scrolls.main == BEGINNING
    assert actions.back(there) == here


def test_back_never_leads_out_but_at_last_to_the_beginning(start: Navigation, pack: Pack) -> None:
    assert actions.back(start) == start
    assert actions.back(scrolled(actions.select(start, "main", SectionRef("the-call")), 7)) == start
    timeline = begin(pack, view="timeline", at="zelensky-goodwill")
    assert actions.back(actions.select(timeline, "main", EventRef("phone-call"))) == timeline


def test_the_open_view_is_no_step(start: Navigation) -> None:
    there = actions.open_view(start, "positions")
    assert actions.open_view(there, "positions").back == there.back


def test_from_another_pane_back_leads_to_the_one_of_arrival_first(start: Navigation) -> None:
    aside = use_pane(actions.open_view(start, "timeline"), "details")
    assert actions.back(aside).visit.pane == "main"
    assert actions.back(aside).location.view == "timeline"
    assert actions.back(actions.back(aside)).location.is_in_brief


def test_a_pane_that_a_view_has_not_is_passed_over(start: Navigation) -> None:
    story, article = actions.pane(start, 1), actions.open_view(start, "article")
    assert [actions.pane(story, by).visit.pane for by in (0, 1, 2)] == ["details", "nav", "main"]
    assert [actions.pane(article, by).visit.pane for by in (0, 1, 2, -1)] == ["main", "details", "main", "details"]


def test_a_walk_through_the_first_pane_is_one_step(start: Navigation) -> None:
    listed = use_pane(start, "nav")
    for section in ("the-call", "the-energy-ceasefire", "zelenskys-response"):
        listed = actions.select(listed, "nav", SectionRef(section))
    assert (listed.location.section, len(listed.back)) == ("zelenskys-response", 1)
    assert actions.back(listed).location.is_in_brief


def test_the_selection_travels_and_is_not_lost_where_it_cannot_be_shown(start: Navigation) -> None:
    there = actions.open_item(start, GOODWILL)
    for view in ("timeline", "positions", "terms", "article"):
        there = actions.open_view(there, view)
    assert there.selected == GOODWILL


@pytest.mark.parametrize(("first", "then"), [("who", "terms"), ("terms", "timeline"), ("positions", "who")])
def test_what_a_view_selects_by_itself_does_not_travel(pack: Pack, first: View, then: View) -> None:
    there = actions.open_view(begin(pack, view=first), then)
    assert there.selected == begin(pack, view=then).selected


def test_what_is_selected_on_the_way_travels_on_instead(start: Navigation) -> None:
    timeline = actions.open_view(actions.open_item(start, GOODWILL), "timeline")
    there = actions.open_view(actions.select(timeline, "main", EventRef("drone-halt")), "terms")
    assert there.selected == ActorRef("ukraine")


def test_selecting_keeps_the_page_and_shows_anew_what_stands_behind_it(start: Navigation) -> None:
    here = scrolled(actions.turn(start, 1), 5)
    there = actions.select(here, "main", KREMLIN)
    assert (there.selected, there.back) == (KREMLIN, here.back)
    assert there.visit.scrolls == Scrolls(KEPT, KEPT, SOUGHT)
    assert actions.select(there, "main", KREMLIN) == there


# what Enter and s lead to


def test_enter_leads_behind_a_statement_and_on_from_there(start: Navigation) -> None:
    behind = actions.open_selected(actions.open_item(start, KREMLIN), "main", KREMLIN)
    assert (behind.visit.pane, behind.location.selected) == ("details", KREMLIN)
    assert behind.selected == ActorRef("kremlin")
    actor = actions.open_selected(behind, "details", ActorRef("kremlin"))
    assert (actor.location.view, actor.selected) == ("terms", ActorRef("kremlin"))
    assert actions.back(actions.back(actor)).selected == KREMLIN


def test_s_leads_to_the_words_and_back(start: Navigation) -> None:
    here = actions.open_item(start, KREMLIN)
    there = actions.exact_words(here)
    assert (there.location.view, there.selected, there.note) == ("article", KREMLIN, "")
    assert actions.exact_words(there) == here


def test_s_says_where_there_are_no_words(pack: Pack) -> None:
    start = begin(asking(pack, WHY_POLL))
    here = actions.select(start, "main", WHY_POLL)
    assert actions.exact_words(here).note == "There are no exact words of this in the article."
    assert actions.exact_words(here).visit == here.visit
    assert actions.exact_words(start).note == "The words that it rests on begin here."


def test_s_says_where_there_are_more_words_than_those_that_it_shows(start: Navigation) -> None:
    section = start.pack.sections[0]
    assert (
        actions.exact_words(actions.select(start, "main", FiguresRef())).note
        == "The words that it rests on begin here."
    )
    claims = {len(claim.basis) > 1: ClaimRef(section.id, claim) for claim in section.brief}
    claims |= {False: ClaimRef(section.id, Claim(say="A sentence.", basis=("russia-commits",)))}
    for has_more, claim in claims.items():
        there = actions.exact_words(actions.select(start, "main", claim))
        assert there.note == ("The words that it rests on begin here." if has_more else "")
        assert there.selected == StatementRef(claim.claim.basis[0])
        assert actions.exact_words(there).selected == claim


def test_beside_an_item_s_means_the_item(start: Navigation) -> None:
    behind = actions.open_selected(actions.open_item(start, KREMLIN), "main", KREMLIN)
    assert actions.meant(behind) == KREMLIN
    assert "the Kremlin" in actions.copied(behind)


# tables, order and filters


def test_the_cells_of_positions_are_walked_through_without_a_step(start: Navigation) -> None:
    there = actions.open_item(start, IssueRef("western-weapons"))
    assert isinstance(there.selected, PositionRef)
    first = actions.turn(there, -99)
    assert first.selected == PositionRef("western-weapons", there.pack.positions.holders[0])
    assert actions.turn(first, -1).selected == first.selected
    assert first.back == there.back


def test_the_matrix_opens_at_what_is_selected_and_its_cells_lead_to_what_was_said(start: Navigation) -> None:
    matrix = actions.matrix(actions.open_view(actions.open_item(start, KREMLIN), "who"))
    assert matrix.selected == CellRef(("kremlin",), "the-call")
    opened = actions.open_selected(matrix, "main", CellRef(("kremlin",), "the-call"))
    assert (opened.location.only, opened.selected) == ("the-call", KREMLIN)
    assert not opened.is_filtered  # by the matrix, not by the reader
    assert actions.back(opened) == matrix
    assert actions.matrix(matrix).location.speaker == ("kremlin",)


def test_back_clears_the_filters_first(start: Navigation) -> None:
    there = actions.open_view(start, "who")
    filtered = actions.alter(actions.alter(there, "form"), "section")
    assert filtered.is_filtered
    assert actions.back(filtered).location.is_same_page(there.location)
    assert not actions.back(filtered).is_filtered
    assert actions.back(actions.back(filtered)).location.is_in_brief


def test_back_leads_from_the_matrix_to_the_filtered_list(start: Navigation) -> None:
    filtered = actions.alter(actions.open_view(start, "who"), "form")
    matrix = actions.matrix(filtered)
    assert not matrix.is_filtered  # it counts all that is said
    assert actions.back(matrix).location == filtered.location


def test_escape_gives_the_whole_article_back_before_it_leads_away(start: Navigation) -> None:
    there = actions.open_view(start, "article")
    folded = actions.alter(there, "evidence")
    assert folded.is_filtered
    assert folded.back == there.back
    assert actions.back(folded).location == there.location
    assert actions.alter(folded, "evidence").location == there.location
    assert actions.open_view(actions.open_view(folded, "story"), "article").location.evidence is None


def test_the_order_of_the_timeline_is_no_step(start: Navigation) -> None:
    there = actions.open_view(start, "timeline")
    turned = actions.alter(there, "order")
    assert (turned.location.order, turned.back) == ("article", there.back)
    assert actions.alter(turned, "order").location == there.location
