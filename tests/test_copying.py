"""What is copied of each kind of item, without a screen."""

import re
from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from explainer.article import Place
from explainer.copying import cite, cite_words
from explainer.facts import statements
from explainer.matching import Span
from explainer.model import Claim, Statement
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
    QuestionRef,
    Ref,
    SectionRef,
    SpeakerRef,
    StatementRef,
    TermRef,
)
from tests.refs import question, term

STATEMENTS = {
    "trump-very-good": (
        "“Following the conversation, Trump shared on Truth Social that he considered the exchange “very good and "
        "productive.”” (Donald Trump, “shared on Truth Social”, part-quote; Special Poll, paragraph 3)"
    ),
    "trump-optimism": (
        "“Trump noted that numerous aspects of what he called a “Contract for Peace” were discussed and expressed "
        "optimism that these talks would eventually lead to a comprehensive ceasefire and an end to the ongoing "
        "conflict” (Donald Trump, “expressed optimism”, paraphrase; Special Poll, paragraph 3)"
    ),
    "putin-reservations": (
        "“… Putin still holds significant reservations about Trump’s call for an unconditional halt to hostilities” "
        "(Vladimir Putin, “still holds significant reservations”, paraphrase, told by the Kremlin; "
        "Special Poll, paragraph 1)"
    ),
    "ukraine-is-expected": (
        "“In return, Ukraine is expected to cease recent drone strikes targeting Russian fuel storage sites.” "
        "(nobody named, “is expected”, paraphrase; Special Poll, paragraph 2)"
    ),
    "call-was-productive": ("“… the call was productive” (the article, its own judgement; Special Poll, paragraph 1)"),
}
BY_BERG = "By: Jo Lund. At: https://news.example/harbour. Licence: CC BY 4.0"
BASIS = "(Vladimir Putin, “proposed”, paraphrase, told by Volodymyr Zelensky; Special Poll, paragraph 4)"


@pytest.mark.parametrize("id", STATEMENTS)
def test_of_a_statement_all_words_are_copied_with_who_says_it_and_who_tells_it(pack: Pack, id: str) -> None:
    assert cite(pack, StatementRef(id)) == STATEMENTS[id]


def test_of_an_event_in_the_article_just_its_words_are_copied_with_who_says_them(pack: Pack) -> None:
    assert cite_words(pack, pack.events["energy-pause"]) == (
        "“… Russia committed to pausing its attacks on Ukrainian energy targets for 30 days” "
        "(Russia, “committed”, paraphrase; Special Poll, paragraph 2)"
    )


def test_a_quotation_keeps_its_own_marks_and_where_it_comes_from_is_told(harbour_pack: Pack) -> None:
    cited = "““We start in May,” she said.” (Ada Berg, “she said”, quote; Harbour vote, paragraph 1)"
    assert cite(harbour_pack, StatementRef("start-in-may")) == f"{cited}\n{BY_BERG}"
    published = replace(
        harbour_pack.explainer.article,
        publisher="The Harbour Times",
        date_published="1 May 2024",
        authors=(),
        url=None,
        licence=None,
    )
    other = replace(harbour_pack, explainer=replace(harbour_pack.explainer, article=published))
    assert cite(other, StatementRef("start-in-may")) == f"{cited}\nPublisher: The Harbour Times. Date: 1 May 2024"


def test_a_quotation_that_is_all_there_is_gets_no_other_marks(harbour_pack: Pack) -> None:
    start = harbour_pack.places["start-in-may"].span.start
    event = harbour_pack.events["promise"]
    places = {**harbour_pack.places, event.id: Place(Span(start, start + len("“We start in May,”")))}
    assert cite_words(replace(harbour_pack, places=places), event).startswith("“We start in May,” (")


def test_an_event_is_the_editors_name_and_each_passage_on_which_it_rests_once(pack: Pack) -> None:
    name, *basis = cite(pack, EventRef("weapons-halt")).split("\n")
    event = pack.events["weapons-halt"]
    assert name == (
        f"{event.name} (the editor’s words; proposed by Vladimir Putin, says Volodymyr Zelensky, “during a ceasefire”)"
    )
    assert basis == [
        "“Zelensky expressed cautious optimism about the potential pause in attacks on infrastructure but emphasized "
        "that Ukraine and its allies would not agree to Putin’s proposed conditions, such as halting the supply of "
        "Western weapons to Kyiv during a ceasefire” (Volodymyr Zelensky, “emphasized”, paraphrase; Vladimir Putin, "
        "“proposed”, paraphrase, told by Volodymyr Zelensky; Ukraine and its allies, “would not agree”, paraphrase, "
        "told by Volodymyr Zelensky; Special Poll, paragraph 4)"
    ]


def test_no_passage_of_an_event_stands_within_another(pack: Pack, river_pack: Pack) -> None:
    for each in (pack, river_pack):
        for event in each.events:
            lines = [line for line in cite(each, EventRef(event)).split("\n") if line.startswith("“")]
            passages = [line[1 : line.rindex(" (")].strip("“”… ") for line in lines]
            assert sum(one in other for one in passages for other in passages) == len(passages), event


def test_an_event_whose_words_stand_elsewhere_than_its_basis_has_them_too(pack: Pack) -> None:
    event = replace(pack.events["weapons-halt"], basis=("call-was-productive",))
    section = pack.section_of[event.id]
    events = tuple(event if each.id == event.id else each for each in section.events)
    sections = tuple(replace(each, events=events) if each is section else each for each in pack.sections)
    _, words, basis = cite(replace(pack, sections=sections), EventRef(event.id)).split("\n")
    assert words.startswith("“… halting the supply of Western weapons to Kyiv during a ceasefire” (proposed")
    assert basis == STATEMENTS["call-was-productive"]


def test_a_sentence_of_the_editors_is_copied_with_its_basis(pack: Pack) -> None:
    claim = pack.explainer.brief[0]
    said, *basis = cite(pack, ClaimRef(None, claim)).split("\n")
    assert said == f"{claim.say} (the editor’s words)"
    assert basis == [cite(pack, StatementRef(id)) for id in claim.basis]


@pytest.mark.parametrize("ref", [BriefRef(None), BriefRef("the-call"), SectionRef("the-call")])
def test_a_brief_is_copied_sentence_by_sentence(pack: Pack, ref: BriefRef | SectionRef) -> None:
    told = pack.section(ref.section) if ref.section else pack.explainer
    title, *lines = cite(pack, ref).split("\n")
    assert title == f"{told.title} (the editor’s words)"
    assert [line for line in lines if line.endswith("(the editor’s words)")] == [
        f"{claim.say} (the editor’s words)" for claim in told.brief
    ]
    for claim in told.brief:
        for id in claim.basis:
            said = pack.statements[id]
            [words] = [line for line in lines if line.startswith("“") and words_of(pack, said) in line]
            assert statements.cue(pack, said) in words
            assert statements.how(pack, said) in words


def test_figures_questions_and_terms_are_the_editors(pack: Pack) -> None:
    assert cite(pack, FiguresRef()).startswith("2 hours on the phone (the editor’s words)\n“… following a two-hour")
    asked = question("Has Ukraine agreed").question
    said, basis = cite(pack, QuestionRef(asked)).split("\n")
    assert said == f"{asked.question} {asked.because} (noted by the editor)"
    assert basis == cite(pack, StatementRef("ukraine-is-expected"))
    explained = cite(pack, term("Contract for Peace")).split("\n")
    assert explained[0].startswith("Contract for Peace: ")
    assert explained[0].endswith("(the editor’s words, from the article)")
    assert re.fullmatch("“.*Contract for Peace.*” \\(Special Poll, paragraph 3\\)", explained[1])
    assert cite(pack, term("ceasefire")).endswith("(added by the editor)")


def test_a_position_has_the_editors_reading_the_articles_word_and_its_teller(pack: Pack) -> None:
    held, basis = cite(pack, PositionRef("western-weapons", "putin")).split("\n")
    assert held == (
        "Vladimir Putin on Halting Western weapons (the editor’s words): for (the editor’s reading), “proposed”, "
        "says Volodymyr Zelensky"
    )
    assert basis.endswith(BASIS)
    assert cite(pack, PositionRef("ceasefire-steps", "zelensky")) == (
        "Volodymyr Zelensky on Steps toward a ceasefire (the editor’s words): not stated in this article"
    )


def test_of_somebody_who_speaks_all_that_they_say_is_copied(pack: Pack) -> None:
    who, *said = cite(pack, SpeakerRef(("putin",))).split("\n")
    assert who == "Vladimir Putin: 2 statements (all paraphrase); Special Poll"
    assert said == [cite(pack, StatementRef(each.id)) for each in pack.attribution.said["putin",]]
    here, *words = cite(pack, CellRef(("kremlin",), "the-call")).split("\n")
    assert here == "The Kremlin: 1 statement (paraphrase); Special Poll, section 1"
    assert words == [cite(pack, StatementRef("kremlin-reservations"))]
    assert (
        cite(pack, CellRef(("trump",), "zelenskys-response")) == "Donald Trump: no statements; Special Poll, section 3"
    )
    assert cite(pack, ActorRef("trump")) == "Donald Trump, President (Special Poll)"


def test_nothing_is_copied_of_nothing(pack: Pack) -> None:
    assert cite(pack, None) == ""
    assert cite(pack, IssueRef("ceasefire-steps")) == ""


def every(pack: Pack) -> Iterator[Ref]:
    """Everything that can be copied."""
    yield from map(StatementRef, pack.statements)
    yield from map(EventRef, pack.events)
    yield from map(ActorRef, pack.actors)
    yield from map(BriefRef, (None, *(each.id for each in pack.sections)))
    yield FiguresRef()
    yield from map(TermRef, pack.terms)
    yield from map(QuestionRef, pack.open_questions)
    yield from (PositionRef(issue, actor) for issue in pack.issues for actor in pack.positions.holders)


def words_of(pack: Pack, said: Statement) -> str:
    """The exact words of a statement."""
    return pack.article.words(pack.places[said.id].span)


def test_no_words_but_the_articles_stand_in_quotation_marks(pack: Pack) -> None:
    own = {word: f"Editor {number}" for number, word in enumerate(_names(pack))}
    # names of the editor's that nothing else shares, so that they would be seen
    explainer = replace(
        pack.explainer,
        title=own[pack.explainer.title],
        brief=tuple(
            Claim(say=f"Editor says {number}.", basis=each.basis) for number, each in enumerate(pack.explainer.brief)
        ),
        issues=tuple(replace(each, name=own[each.name]) for each in pack.explainer.issues),
    )
    sections = tuple(
        replace(each, title=own[each.title], events=tuple(replace(one, name=own[one.name]) for one in each.events))
        for each in pack.sections
    )
    renamed = replace(pack, explainer=explainer, sections=sections)
    for ref in every(renamed):
        for line in cite(renamed, ref).split("\n"):
            assert not re.search("“[^”]*Editor", line), line


def _names(pack: Pack) -> list[str]:
    events = (each.name for each in pack.events.values())
    return [
        pack.explainer.title,
        *(each.title for each in pack.sections),
        *events,
        *(x.name for x in pack.issues.values()),
    ]


@pytest.mark.parametrize("name", ["shipped", "river"])
def test_all_that_a_line_quotes_at_its_start_is_the_articles(pack: Pack, river_pack: Pack, name: str) -> None:
    pack = pack if name == "shipped" else river_pack
    text = " ".join(pack.article.text.split())
    lines = [line for ref in every(pack) for line in cite(pack, ref).split("\n") if line.startswith("“")]
    assert len(lines) > len(pack.statements)
    for line in lines:
        words = line[1 : line.rindex(" (")].removesuffix("”")
        assert all(piece.strip() in text for piece in words.split("…")), line
