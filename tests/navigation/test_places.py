"""What is told of the places that a search finds: in the footer, above the article, and in the list of them."""

import pytest
from msgspec.structs import replace

from explainer.matching import Span
from explainer.navigation import actions
from explainer.navigation.beginning import begin
from explainer.navigation.navigation import Navigation
from explainer.navigation.places import listed, places_told
from explainer.navigation.search import search
from explainer.pack import Pack
from explainer.refs import PassageRef, StatementRef
from explainer.text.fitting import fitted
from explainer.text.layout import Layout
from explainer.view import View
from explainer.views import pages_of
from tests.navigation.searching import at, sought, typing
from tests.refs import WHY_POLL, asking


@pytest.fixture
def start(pack: Pack) -> Navigation:
    return begin(pack)


# what the footer says


def test_while_one_types_it_is_told_where_the_places_are(pack: Pack) -> None:
    start = begin(asking(pack, WHY_POLL))
    assert places_told(search(start)) == ("",)
    assert places_told(typing(start, "  ")) == ("",)
    assert places_told(typing(start, "zzz")) == ("not found",)
    assert places_told(typing(start, "optimism"))[0] == "3 places: ¶3, ¶4, ¶6"
    assert places_told(typing(start, "special poll"))[0] == "3 places: headline, ¶1, the editor’s own"
    assert places_told(typing(start, "why special"))[0] == "1 place: the editor’s own"
    long, *_, least = places_told(typing(start, "e"))
    number = len(typing(start, "e").search.places)
    assert long.startswith(f"{number} places: headline, ¶1, ¶2, ")
    assert least == f"{number} places"


def test_at_a_place_it_is_told_which_and_what_is_told_there_ever_shorter(start: Navigation) -> None:
    assert places_told(actions.place(sought(start, "optimism"), 1)) == (
        "“optimism” 2 of 3 · ¶4 · Volodymyr Zelensky, paraphrase · also in Positions",
        "“optimism” 2 of 3 · ¶4 · Volodymyr Zelensky, paraphrase",
        "“optimism” 2 of 3 · ¶4 · Volodymyr Zelensky",
        "“optimism” 2 of 3 · ¶4",
        "2 of 3 · ¶4",
        "2 of 3",
    )


def all_told(start: Navigation, query: str) -> list[str]:
    """What is told at each place that `query` finds."""
    there = sought(start, query)
    seen: list[str] = []
    for _ in there.search.places:
        seen += places_told(there)
        there = actions.place(there, 1)
    return seen


@pytest.mark.parametrize(
    ("view", "query", "told"),
    [
        ("timeline", "truth social", "Trump shares his view of the call on Truth Social (happened)"),
        ("positions", "against weapons not agree", "Ukraine and its allies on Halting Western weapons"),
        ("story", "what followed the call", "the editor’s words, section 1, The call"),
        ("story", "the article adds that both countries", "the editor’s words, the brief of The prisoner exchange"),
        ("story", "captured soldiers for each", "the figures"),
        ("terms", "a social media service", "Truth Social"),
        ("terms", "russian president", "Vladimir Putin"),
        ("story", "which tuesday was", "¶1 · the editor’s open question"),
    ],
)
def test_whatever_is_shown_is_told(start: Navigation, view: View, query: str, told: str) -> None:
    seen = all_told(at(start, view), query)
    assert any(told in each for each in seen), seen


def test_the_title_is_told_as_in_brief(pack: Pack) -> None:
    titled = replace(pack, explainer=replace(pack.explainer, title="Two hours and their outcome"))
    assert "“two hours and their…” 1 of 1 · ¶1 · In brief" in all_told(begin(titled), "two hours and their outcome")


def test_words_that_no_statement_tells_are_told_as_what_they_are(harbour_pack: Pack) -> None:
    there = sought(begin(harbour_pack), "reporting")
    assert there.location.view == "article"
    assert places_told(there)[0] == "“reporting” 1 of 1 · ¶3 · byline"
    assert places_told(sought(begin(harbour_pack), "vote"))[0] == "“vote” 1 of 1 · headline · in no statement"


def caption(at: Navigation) -> list[str]:
    """What stands below the article."""
    page = pages_of("article").main(at.pack, at.location)
    return ["".join(part.text for part in line) for line in fitted(page, 76, 24).foot]


def test_in_the_article_the_headline_is_selected_where_it_has_the_words(start: Navigation) -> None:
    there = sought(start, "poll")
    assert actions.place(sought(at(start, "article"), "poll"), -1).location == there.location
    assert (there.location.view, there.selected) == ("article", PassageRef(Span(0, len("Special Poll"))))
    assert caption(there) == ["The headline as printed", "in no statement · headline"]
    page = pages_of("article").main(start.pack, there.location)
    assert Layout(page, 76, page.selected, "poll").first_found(0) == 1
    assert actions.open_view(there, "timeline").selected == actions.open_view(start, "timeline").selected
    assert actions.copied(there) == "“Special Poll” (in no statement; Special Poll, headline)"


def test_words_that_no_statement_has_are_selected_as_such(harbour_pack: Pack, start: Navigation) -> None:
    there = sought(at(begin(harbour_pack), "article"), "reporting")
    assert caption(there) == ["Byline", "in no statement · paragraph 3"]
    assert actions.copied(there).startswith("“Reporting by Jo Lund” (byline; Harbour vote, paragraph 3)")
    beside = sought(at(start, "article"), "while")
    assert isinstance(beside.selected, PassageRef)
    assert start.pack.article.words(beside.selected.span) == "While"
    assert caption(beside) == ["The article’s text", "in no statement · paragraph 1"]


def told_in_list(there: Navigation, width: int = 76, height: int = 6) -> list[str]:
    """The list of places as text, the one that comes next with a mark."""
    return [f"{'> ' * each.is_next}{''.join(part.text for part in each.line)}" for each in listed(there, width, height)]


def test_places_are_listed_in_the_order_of_the_article_with_the_words_around(start: Navigation) -> None:
    assert told_in_list(typing(start, "optimism")) == [
        "> ¶3  Donald Trump         … and expressed optimism that these talks would ev…",
        "¶4  Volodymyr Zelensky   … cautious optimism about the potential pause in a…",
        "¶6  The two leaders      … expressed optimism that achieving peace in Ukrai…",
    ]
    assert told_in_list(typing(start, "optimism"), 40)[1] == "¶4  … cautious optimism about the poten…"
    there = actions.place_at(typing(start, "optimism"), 2)
    assert there.location.selected == StatementRef("leaders-optimism")
    assert [line.startswith("> ") for line in told_in_list(there)] == [False, False, True]


def test_of_many_places_those_around_the_one_that_is_shown_are_listed(start: Navigation) -> None:
    there = sought(start, "e")
    places = len(there.search.places)
    assert places > 20
    for _ in range(places):
        shown = listed(there, 76, 5)
        assert len(shown) == 5
        assert [each.at for each in shown if each.is_next] == [there.search.at]
        there = actions.place(there, 1)


def test_what_is_sought_is_lit_in_the_list_and_editors_words_are_no_articles(pack: Pack) -> None:
    there = typing(begin(asking(pack, WHY_POLL)), "why special")
    (only,) = listed(there, 76, 5)
    assert "".join(part.text for part in only.line).startswith("editor’s  question")
    assert [part.text for part in only.line if "found" in part.style] == ["Why", "Special"]
    assert not any("exact" in part.style for part in only.line)


def test_an_event_is_listed_with_its_status_where_that_has_the_words(start: Navigation) -> None:
    (first, *_) = told_in_list(typing(at(start, "timeline"), "hoped"))
    assert first == "> ¶3  event                An end of all hostilities (hoped by Donald Trump)"


@pytest.mark.parametrize("words", ["zelensky", "ceasefire", "putin", "optimism", "happened", "which"])
def test_a_speaker_is_named_in_the_list_only_beside_words_of_the_article(start: Navigation, words: str) -> None:
    article = " ".join(start.pack.article.text.split())
    for line in (each.line for each in listed(typing(start, words), 200, 99)):
        told = "".join(part.text for part in line[3:])
        is_speaker = line[1].style.startswith("speaker")
        assert told.strip("… ") in article or not is_speaker, told
