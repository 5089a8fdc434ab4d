"""Who says what, and who tells it: nested statements, joint speakers, sources nobody is named for, and vouchers."""

from pathlib import Path

import pytest

from explainer.article import Article, Place
from explainer.facts import events, names, positions
from explainer.model import (
    Actor,
    ArticleFile,
    Event,
    Explainer,
    Form,
    Issue,
    Position,
    Section,
    Statement,
    Status,
)
from explainer.pack import Pack

ACTORS = (
    Actor(id="berg", name="Ada Berg", kind="person"),
    Actor(id="lund", name="Jo Lund", kind="person"),
    Actor(id="union", name="the union", kind="organization"),
    Actor(id="both", name="the two", kind="group", members=("berg", "lund")),
    Actor(id="article", name="the article", kind="author"),
)
TEXT = """\
The union says that Lund told his staff that Berg wants to stay, and that the crew wants to go.
Berg and Lund agreed on a plan, the union confirmed. The two hope that the plan holds.
Lund and Berg believe in it. The crew is expected to say that Berg left.
“We stay,” Berg said, “and we wait.” The plan is bold.
"""


def said(id: str, source: str, anchor: str, cue: str, *content: str, form: Form = "indirect") -> Statement:
    """A statement by the actors whose ids `source` holds."""
    return Statement(id=id, source=tuple(source.split()), anchor=anchor, cue=cue, content=content, form=form)


STATEMENTS = (
    said(
        "says",
        "union",
        "The union says that Lund told his staff that Berg wants to stay, and that the crew wants to go",
        "says",
        "that Lund told his staff that Berg wants to stay",
        "and that the crew wants to go",
    ),
    said("told", "lund", "Lund told his staff that Berg wants to stay", "told", "that Berg wants to stay"),
    said("wants", "berg", "Berg wants to stay", "wants", "to stay"),
    said("crew", "", "the crew wants to go", "wants", "to go"),
    said(
        "confirmed",
        "union",
        "Berg and Lund agreed on a plan, the union confirmed",
        "the union confirmed",
        "Berg and Lund agreed on a plan",
    ),
    said("agreed", "lund berg", "Berg and Lund agreed on a plan", "agreed", "on a plan"),
    said("hope", "both", "The two hope that the plan holds", "hope", "that the plan holds"),
    said("believe", "berg lund", "Lund and Berg believe in it", "believe", "in it"),
    said("expected", "", "The crew is expected to say that Berg left", "is expected", "to say that Berg left"),
    said("left", "berg", "say that Berg left", "say", "that Berg left"),
    said("we-stay", "berg", "“We stay,” Berg said, “and we wait.”", "Berg said", "“We stay,”", "“and we wait.”"),
    Statement(id="bold", source=("article",), anchor="The plan is bold", form="narration", evaluative=True),
)


def place(article: Article, statement: Statement) -> Place:
    """Where a statement of these stands."""
    (span,) = article.find(str(statement.anchor))
    cue = article.find_in(str(statement.cue), span)[-1] if statement.cue else None
    content = [article.find_in(str(piece), span)[0] for piece in statement.pieces]
    return Place(span, cue, tuple(content) or (span,))


def made(*told: Event, held: tuple[Position, ...] = (), statements: tuple[Statement, ...] = STATEMENTS) -> Pack:
    """A pack of these statements, events and positions."""
    article = Article(TEXT)
    places = {each.id: place(article, each) for each in statements}
    section = Section(id="all", title="", question="", brief=(), statements=statements, events=told)
    file = ArticleFile(headline="", file="article.txt", sha256="", publisher=None, date_published=None)
    issue = Issue(id="plan", name="The plan", question="")
    explainer = Explainer(
        format=1, article=file, title="", brief=(), actors=ACTORS, sections=("all",), issues=(issue,), positions=held
    )
    return Pack(folder=Path(), explainer=explainer, sections=(section,), article=article, places=places)


def ids(statements: object) -> list[str]:
    assert isinstance(statements, tuple)
    return [each.id for each in statements]


def event(status: Status, basis: str, *agents: str) -> Event:
    """An event that rests on one statement."""
    return Event(id="it", name="It", agents=agents, status=status, basis=(basis,), anchor="It")


class TestNesting:
    def test_a_statement_lies_within_the_smallest_content_that_holds_it(self) -> None:
        within = {id: outer.id for id, outer in made().attribution.within.items()}
        assert within == {"told": "says", "wants": "told", "crew": "says", "agreed": "confirmed", "left": "expected"}

    def test_it_is_followed_outwards_to_who_tells_all_of_it(self) -> None:
        attribution = made().attribution
        wants = attribution.statements["wants"]
        assert [each.id for each in attribution.chain(wants)] == ["wants", "told", "says"]
        teller = attribution.teller(wants)
        assert teller
        assert teller.id == "says"
        assert attribution.teller(attribution.statements["says"]) is None

    def test_it_is_followed_inwards_to_what_is_told_directly(self) -> None:
        reports = made().attribution.reports
        assert ids(reports["says"]) == ["told", "crew"]
        assert ids(reports["told"]) == ["wants"]
        assert ids(reports["wants"]) == []

    def test_what_a_narration_holds_lies_in_nothing(self) -> None:
        line = "Berg and Lund agreed on a plan, the union confirmed. The two hope that the plan holds."
        tells = Statement(id="tells", source=("article",), anchor=line, form="narration")
        within = made(statements=(*STATEMENTS, tells)).attribution.within
        assert {"confirmed", "hope"}.isdisjoint(within)
        assert within["agreed"].id == "confirmed"

    def test_the_teller_is_told_in_words(self) -> None:
        pack = made()
        told = {id: names.told_by(pack, each) for id, each in pack.statements.items()}
        assert {id: teller for id, teller in told.items() if teller} == {
            "told": "the union",
            "wants": "the union",
            "crew": "the union",
            "agreed": "the union",
            "left": "somebody not named",
        }
        aloud = names.told_aloud(pack, pack.statements["wants"])
        assert aloud == "within statement 2 (Jo Lund), told by the union in statement 1"


class TestSpeakers:
    def test_those_who_are_named_one_by_one_and_their_group_are_one_speaker(self) -> None:
        said = made().attribution.said
        assert ids(said["berg", "lund"]) == ["agreed", "hope", "believe"]  # in the order of the pack
        assert ("both",) not in said
        assert ("lund", "berg") not in said

    def test_nobody_is_named_where_the_source_is_empty(self) -> None:
        pack = made()
        assert ids(pack.attribution.said[()]) == ["crew", "expected"]
        assert names.speaker(pack, ()) == "nobody named"
        assert names.speakers_by_side(pack)["Nobody named"] == [()]

    def test_somebody_speaks_alone_and_as_one_of_those_who_speak_together(self) -> None:
        pack = made()
        assert ids(pack.said_by("berg")) == ["wants", "agreed", "hope", "believe", "left", "we-stay"]
        assert pack.attribution.speaking["both"] == (("berg", "lund"),)
        assert ids(pack.said_as("both")) == ["agreed", "hope", "believe"]


class TestPositions:
    @pytest.mark.parametrize(
        ("holders", "word", "basis", "teller"),
        [
            ("berg", "wants", "wants", "says the union"),
            ("union", "says", "says", ""),
            ("berg lund", "agreed", "agreed", "says the union"),
            ("berg lund", "hope", "hope", ""),
            ("lund", "told", "told", "says the union"),
            ("berg", "bold", "bold", ""),
            ("berg", "left", "left", "says somebody not named"),
        ],
    )
    def test_its_word_and_teller(self, holders: str, word: str, basis: str, teller: str) -> None:
        actors = tuple(holders.split())
        held = Position(actors=actors, issue="plan", stance="support", word=word, basis=(basis,))
        pack = made(held=(held,))
        assert positions.in_short(pack, held) == ", ".join(filter(None, ("for", f"“{word}”", teller)))
        said, span = pack.positions.word(held)
        assert (said.id, pack.article.words(span)) == (basis, word)

    def test_its_word_is_sought_in_all_of_its_basis(self) -> None:
        held = Position(actors=("berg",), issue="plan", stance="mixed", word="and we wait", basis=("wants", "we-stay"))
        pack = made(held=(held,))
        assert pack.positions.word(held)[0].id == "we-stay"
        assert positions.in_short(pack, held) == "mixed, “and we wait”"

    def test_a_group_and_its_members_hold_it_as_one(self) -> None:
        held = Position(actors=("both",), issue="plan", stance="support", word="hope", basis=("hope",))
        pack = made(held=(held,))
        assert pack.positions.sharing(held) == ("berg", "lund")
        assert pack.positions.stand("berg", "plan") == pack.positions.stand("lund", "plan") == held
        assert positions.teller(pack, held) == ""


class TestVouchers:
    """Who vouches for an event follows from the first statement of its basis."""

    @pytest.mark.parametrize("status", ["happened", "ongoing"])
    def test_what_happened_is_told_by_who_says_so(self, status: Status) -> None:
        assert standing(status, "wants") == f"{status}, says the union"
        assert standing(status, "says") == f"{status}, says the union"
        assert standing(status, "says", "berg") == f"{status}, says the union"
        assert standing(status, "bold") == status
        assert standing(status, "we-stay", "berg") == status  # Berg tells what Berg does: that is no news of another
        assert standing(status, "hope", "berg") == status
        assert standing(status, "hope", "union") == f"{status}, say the two"

    @pytest.mark.parametrize("status", ["happened", "ongoing", "agreed"])
    def test_of_a_teller_whom_the_article_does_not_name_nothing_is_said(self, status: Status) -> None:
        assert standing(status, "expected") == status
        assert standing(status, "left") == status

    def test_what_is_agreed_has_those_who_agree_and_who_says_so(self) -> None:
        assert standing("agreed", "agreed", "berg", "lund") == "agreed by Ada Berg and Jo Lund, says the union"
        assert standing("agreed", "hope", "both") == "agreed by the two"
        assert standing("agreed", "bold", "berg") == "agreed by Ada Berg"
        assert standing("agreed", "confirmed") == "agreed, says the union"

    @pytest.mark.parametrize("status", ["proposed", "hoped", "expected"])
    def test_what_is_ahead_has_who_proposes_hopes_or_expects_it(self, status: Status) -> None:
        assert standing(status, "hope") == f"{status} by the two"
        assert standing(status, "wants", "lund") == f"{status} by Ada Berg, says the union"
        assert standing(status, "expected") == f"{status}, the article does not say by whom"
        assert standing(status, "crew") == f"{status}, the article does not say by whom, says the union"
        assert standing(status, "left") == f"{status} by Ada Berg"
        assert standing(status, "bold") == status


def standing(status: Status, basis: str, *agents: str) -> str:
    """How an event stands that rests on one statement."""
    it = event(status, basis, *agents)
    return events.standing(made(it), it)
