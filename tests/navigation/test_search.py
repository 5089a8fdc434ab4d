"""A search in progress, without a screen: which hit comes next, where it is shown, what the footer says of it."""

import pytest
from msgspec import structs
from msgspec.structs import replace

from explainer.model import Issue
from explainer.navigation.navigation import Search
from explainer.navigation.search import at_hit, hits_told, step
from explainer.navigation.visits import arrive
from explainer.pack import Pack
from explainer.refs import ActorRef, BriefRef, IssueRef, PositionRef, Ref, StatementRef
from explainer.search import hits
from explainer.text.blocks import found_marks
from explainer.text.layout import Layout
from explainer.view import View
from explainer.views import details, pages_of
from explainer.views.location import Location
from tests.refs import question, term

QUERIES = ["hoped", "conditional", "according to", "under this proposal", "Tuesday", "two leaders", "committed to"]


def at(pack: Pack, view: View, ref: Ref | None = None) -> Location:
    """A reader in `view`, at `ref`."""
    return arrive(pack, Location(), view, ref)


def sought(pack: Pack, query: str) -> Search:
    """A search for `query`, no hit shown yet."""
    return Search(query, hits(pack, query))


def test_a_search_goes_through_all_hits_and_round(pack: Pack) -> None:
    state = at(pack, "story")
    search = sought(pack, "contract for peace")
    seen = []
    for _ in range(5):
        search = step(search, 1, pack, state)
        state = at_hit(search, pack, state)
        seen.append((state.view, state.selected))
    assert seen == [
        ("story", StatementRef("trump-contract-for-peace")),
        ("story", question("What does the “Contract for Peace”")),
        ("article", StatementRef("trump-contract-for-peace")),
        ("terms", term("Contract for Peace")),
        seen[0],
    ]
    assert step(search, -1, pack, state).at == len(search.hits) - 1


@pytest.mark.parametrize("query", ["ceasefire", "putin", "discussion"])
def test_each_step_leads_elsewhere(pack: Pack, query: str) -> None:
    search, state, seen = sought(pack, query), Location(), set()
    for _ in search.hits:
        search = step(search, 1, pack, state)
        state = at_hit(search, pack, state)
        seen.add((state.view, state.selected))
    assert len(seen) == len(search.hits)


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


def test_before_the_first_step_nothing_is_shown(pack: Pack) -> None:
    state = at(pack, "terms")
    assert at_hit(sought(pack, "contract"), pack, state) is state


def test_what_is_nowhere_leads_nowhere(pack: Pack) -> None:
    search, state = sought(pack, "zzz"), at(pack, "story")
    assert step(search, 1, pack, state) == search
    assert hits_told(search) == ("no hits",)
    assert hits_told(sought(pack, "  ")) == hits_told(Search()) == ("",)


def test_the_hits_are_told_ever_shorter(pack: Pack) -> None:
    search = sought(pack, "putin")
    long, short, digits, least = hits_told(search)
    assert long.startswith("33 hits: Story 16, Timeline 6, Positions 5, Article 5, ")
    assert short.startswith("33 hits: Story 16, Time 6, Pos 5, Text 5, ")
    assert (digits, least) == ("33 hits  1:16 2:6 4:5 5:5 6:1", "33 hits")
    assert hits_told(step(search, 1, pack, Location()))[-1] == "1 of 33"


@pytest.mark.parametrize(
    ("view", "ref", "query", "found"),
    [
        ("positions", PositionRef("bilateral-relations", "zelensky"), "support", "bilateral-relations"),
        ("terms", ActorRef("two-leaders"), "ukraine", "ukraine-and-allies"),
        ("story", StatementRef("kremlin-confirms-exchange"), "exchange", "kremlin-confirms-exchange"),
        ("article", StatementRef("leaders-optimism"), "the", "leaders-optimism"),
        ("positions", PositionRef("full-halt", "putin"), "putin", "full-halt"),
        ("story", BriefRef("the-energy-ceasefire"), "ceasefire", "the-energy-ceasefire"),
    ],
)
def test_the_first_hit_is_the_nearest(pack: Pack, view: View, ref: Ref, query: str, found: str) -> None:
    state = at(pack, view, ref)
    shown = at_hit(step(sought(pack, query), 1, pack, state), pack, state)
    assert shown.view == view
    assert isinstance(shown.selected, IssueRef | PositionRef | ActorRef | StatementRef | BriefRef)
    assert found in structs.astuple(shown.selected)


def test_in_who_said_what_statements_are_shown_there(pack: Pack) -> None:
    state = at(pack, "who", StatementRef("trump-very-good"))
    search, speakers = sought(pack, "part-quote"), []
    for _ in search.hits:
        search = step(search, 1, pack, state)
        state = at_hit(search, pack, state)
        speakers.append((state.view, state.speaker))
    assert speakers == [("who", ("trump",)), ("who", ("white-house",))]


def test_an_issue_without_positions_is_shown_in_its_row(pack: Pack) -> None:
    issue = Issue(id="sanctions", name="Lifting of sanctions", question="Should they be lifted?")
    other = replace(pack, explainer=replace(pack.explainer, issues=(*pack.explainer.issues, issue)))
    state = at_hit(step(sought(other, "sanctions"), 1, other, Location()), other, Location())
    assert (state.view, state.selected) == ("positions", PositionRef("sanctions", other.holders[0]))


@pytest.mark.parametrize("width", [36, 76])
@pytest.mark.parametrize("query", QUERIES)
def test_every_hit_is_marked_on_a_page_of_its_state(pack: Pack, query: str, width: int) -> None:
    search, state = sought(pack, query), Location()
    assert search.hits == hits(pack, query) != ()
    for _ in search.hits:
        search = step(search, 1, pack, state)
        state = at_hit(search, pack, state)
        pages = (pages_of(state.view).main(pack, state), details.page(pack, state.selected))
        assert any(Layout(page, width, page.selected, query).first_found() is not None for page in pages), search.at
