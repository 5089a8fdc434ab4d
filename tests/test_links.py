"""What leads from one item to another, and where each is at home, without a screen."""

from typing import get_args

import pytest
from msgspec.structs import replace

from explainer import links
from explainer.links import ref_of
from explainer.navigation.actions import open_selected
from explainer.navigation.navigation import Navigation, Visit
from explainer.navigation.visits import arrive, home
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
    Ref,
    SectionRef,
    SpeakerRef,
    StatementRef,
)
from explainer.view import View
from explainer.views import pages_of
from explainer.views.location import Location
from tests.refs import WHY_POLL, asking, question, term, unfounded

ISSUE = "western-weapons"


@pytest.mark.parametrize(
    ("ref", "ids"),
    [
        (StatementRef("russia-commits"), ["russia-commits"]),
        (EventRef("drone-halt"), ["ukraine-is-expected", "steps-mirror-suggestion"]),
        (term("Contract for Peace"), ["trump-contract-for-peace", "trump-optimism"]),
        (term("ceasefire"), []),
        (SpeakerRef(("kremlin",)), ["kremlin-reservations", "kremlin-confirms-exchange"]),
        (CellRef(("kremlin",), "the-call"), ["kremlin-reservations"]),
        (CellRef(("kremlin",), "zelenskys-response"), []),
        (ActorRef("ukraine"), ["ukraine-suggests", "russia-ukraine-agree", "both-view-positively"]),
        (BriefRef(None), []),
        (None, []),
    ],
)
def test_an_item_leads_to_the_statements_behind_it(pack: Pack, ref: Ref | None, ids: list[str]) -> None:
    assert [each.id for each in links.statements(pack, ref)] == ids


def test_a_section_leads_to_what_it_tells(pack: Pack) -> None:
    section = pack.sections[3]
    for ref in (SectionRef(section.id), BriefRef(section.id)):
        assert links.statements(pack, ref) == section.statements
        assert links.events(pack, ref) == section.events


def test_a_position_leads_to_its_basis_and_an_empty_cell_to_what_is_near(pack: Pack) -> None:
    held = PositionRef(ISSUE, "ukraine")
    position = pack.positions.stand(held.actor, held.issue)
    assert position
    assert position.actors == ("ukraine-and-allies",)
    assert tuple(each.id for each in links.statements(pack, held)) == position.basis
    assert links.near(pack, held) == links.statements(pack, held)
    elsewhere = PositionRef(ISSUE, "trump")
    assert links.statements(pack, elsewhere) == ()
    assert links.near(pack, elsewhere) == links.statements(pack, IssueRef(ISSUE)) != ()


def test_an_empty_cell_of_somebody_who_speaks_of_it_leads_to_what_they_say(pack: Pack) -> None:
    said, silent = "zelensky-rules-out-conditions", PositionRef(ISSUE, "zelensky")
    others = (each for each in pack.explainer.positions if not (each.actors == ("zelensky",) and said in each.basis))
    held = tuple(replace(each, basis=(*each.basis, said)) for each in others)
    without = replace(pack, explainer=replace(pack.explainer, positions=held))
    assert links.statements(without, silent) == ()
    assert [each.id for each in links.near(without, silent)] == [said]
    assert links.in_article(without, silent) == StatementRef(said)


def test_a_sentence_of_a_brief_and_a_question_lead_to_their_basis(pack: Pack) -> None:
    claim, asked = pack.explainer.brief[0], question("Has Ukraine agreed")
    assert links.statements(pack, ClaimRef(None, claim)) == pack.basis(claim)
    assert links.in_article(pack, ClaimRef(None, claim)) == StatementRef("leaders-agree-steps"), (
        "the first in the article"
    )
    assert [each.id for each in links.statements(pack, asked)] == ["ukraine-is-expected"]


def test_a_question_without_a_basis_leads_to_what_it_concerns(pack: Pack) -> None:
    asked = unfounded("Since when?", "putin-reservations")
    wondering = asking(pack, asked, WHY_POLL)
    assert (links.statements(wondering, asked), links.actors(wondering, asked)) == ((), ())
    assert links.in_article(wondering, asked) == StatementRef("putin-reservations")
    assert [each.id for each in links.near(wondering, asked)] == ["putin-reservations"]
    assert links.in_article(wondering, WHY_POLL) is None


def test_an_empty_cell_of_the_matrix_leads_to_its_speaker(pack: Pack) -> None:
    cell = CellRef(("kremlin",), "zelenskys-response")
    assert links.near(pack, cell) == links.statements(pack, SpeakerRef(("kremlin",)))


@pytest.mark.parametrize(
    ("ref", "ids"),
    [
        (EventRef("drone-halt"), ["drone-halt"]),
        (StatementRef("ukraine-is-expected"), ["energy-ceasefire", "drone-halt", "drone-strikes"]),
        (FiguresRef(), []),
    ],
)
def test_an_item_leads_to_the_events_behind_it(pack: Pack, ref: Ref, ids: list[str]) -> None:
    assert [event.id for event in links.events(pack, ref)] == ids


@pytest.mark.parametrize(
    ("ref", "ids"),
    [
        (ActorRef("putin"), ("putin",)),
        (EventRef("drone-halt"), ("ukraine", "russia")),
        (PositionRef(ISSUE, "zelensky"), ("zelensky",)),
        (SpeakerRef(("trump", "putin")), ("trump", "putin")),
        (StatementRef("russia-commits"), ("russia",)),
        (StatementRef("ukraine-is-expected"), ()),
        (question("What does Trump answer"), ("putin",)),
    ],
)
def test_an_item_leads_to_those_who_speak_or_act(pack: Pack, ref: Ref, ids: tuple[str, ...]) -> None:
    assert links.actors(pack, ref) == ids


@pytest.mark.parametrize(
    ("ref", "view"),
    [
        (StatementRef("russia-commits"), "story"),
        (SectionRef("the-call"), "story"),
        (EventRef("drone-halt"), "timeline"),
        (IssueRef(ISSUE), "positions"),
        (ActorRef("putin"), "terms"),
        (term("Contract for Peace"), "terms"),
    ],
)
def test_each_kind_of_item_has_a_home(pack: Pack, ref: Ref, view: View) -> None:
    state = home(pack, Location("article"), ref)
    assert state.view == view
    assert state.selected
    assert type(state.selected) is type(ref) or isinstance(state.selected, BriefRef | PositionRef)


def followed(pack: Pack, location: Location, ref: Ref) -> Location:
    """Where a link in the details pane leads."""
    return open_selected(Navigation(pack, Visit(location)), "details", ref).location


def opened(pack: Pack, location: Location, ref: Ref) -> Location | None:
    """Where Enter leads in the main pane; None: to the details pane."""
    after = open_selected(Navigation(pack, Visit(location)), "main", ref)
    return after.location if after.visit.pane == "main" else None


@pytest.mark.parametrize("view", get_args(View))
def test_a_link_to_a_statement_stays_where_statements_are_shown(pack: Pack, view: View) -> None:
    ref = StatementRef("zelensky-goodwill")
    state = followed(pack, arrive(pack, Location(), view), ref)
    assert state.view == (view if view in ("story", "who", "article") else "story")
    assert state.selected == ref


@pytest.mark.parametrize("view", get_args(View))
def test_a_view_can_be_opened_at_anything(pack: Pack, view: View) -> None:
    for id in pack.kinds:
        ref = ref_of(pack, id)
        assert ref
        state = arrive(pack, Location(), view, ref)
        assert state.view == view
        page = pages_of(view).main(pack, state)
        assert state.selected == page.selected is not None, id


def test_what_travels_is_not_lost_in_a_view_that_cannot_show_it(pack: Pack) -> None:
    ref = StatementRef("zelensky-goodwill")
    state = arrive(pack, Location(), "story", ref)
    for view in ("timeline", "positions", "terms", "article", "who"):
        state = arrive(pack, state, view)
    assert state.selected == ref


def test_enter_opens_what_is_at_home_elsewhere(pack: Pack) -> None:
    story, article = arrive(pack, Location(), "story"), arrive(pack, Location(), "article")
    section = opened(pack, story, SectionRef("the-call"))
    assert section
    assert (section.view, section.section) == ("story", "the-call")
    assert opened(pack, story, StatementRef("russia-commits")) is None
    home = opened(pack, article, EventRef("drone-halt"))
    assert home
    assert home.view == "timeline"
    matrix = opened(pack, arrive(pack, Location(is_matrix=True), "who"), CellRef(("kremlin",), "the-call"))
    assert matrix
    assert (matrix.speaker, matrix.only, matrix.is_matrix) == (("kremlin",), "the-call", False)


def test_nothing_has_an_id_that_there_is_not(pack: Pack) -> None:
    assert ref_of(pack, "nothing") is None
