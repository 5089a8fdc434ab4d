"""The linear edition of each view."""

import re

import pytest
from msgspec.structs import replace

from explainer.article import Article, Place
from explainer.chronology import Chronology
from explainer.editions import plain
from explainer.facts import positions
from explainer.facts.names import speaker
from explainer.model import Claim, Furniture, Statement
from explainer.pack import Pack
from explainer.view import VIEW_WORDS, View
from tests.editions.telling import VIEWS, flat, headings, missing, one, told


def test_the_timeline_says_what_is_stated_and_what_is_not(pack: Pack) -> None:
    text = told(pack, view="timeline")
    event = pack.events["ukrainian-suggestion"]
    assert f"Event: {event.name} (happened, when: “earlier”) Who acts: Ukraine" in text
    assert "Exact words (paragraph 2): … an earlier Ukrainian suggestion to first pause aerial attacks" in text
    assert "Trump shares his view of the call on Truth Social (happened, when: “Following the conversation”)" in text
    assert "(agreed by Russia and Ukraine, says the Kremlin)" in text
    assert "(expected, the article does not say by whom)" in text
    assert "(proposed by Vladimir Putin, says Volodymyr Zelensky, when: “during a ceasefire”)" in text
    assert "Order to the event above: not stated" in text
    call = "THE PHONE CALL OF TRUMP AND PUTIN"
    phases = [call, f"AFTER {call}", "ORDER NOT STATED", "NOT REPORTED AS HAVING HAPPENED"]
    assert [line for line in headings(pack) if line in phases] == phases


def test_speakers_stand_by_side_with_their_counts(pack: Pack) -> None:
    text = told(pack)
    assert "- Donald Trump: 5 statements (1 part-quote, 4 paraphrase). The call: statements 6 to 9;" in text
    assert "- Vladimir Putin: 2 statements (all paraphrase)." in text
    assert "- Nobody named: 2 statements (all paraphrase)." in text
    assert "- The article: 6 statements in its own words, 5 of them its own judgement." in text
    sides = ["THE U.S.", "RUSSIA", "UKRAINE", "SEVERAL TOGETHER", "NOBODY NAMED", "THE ARTICLE ITSELF"]
    assert [line for line in headings(pack) if line in sides] == sides


def test_a_pack_without_positions_says_so(pack: Pack) -> None:
    without = replace(pack.explainer, positions=(), issues=(), open_questions=())
    assert positions.NONE in told(replace(pack, explainer=without))
    assert positions.NONE not in told(pack)


def test_the_article_has_the_statements_and_events_of_each_paragraph(pack: Pack) -> None:
    text = told(pack, view="article")
    for id, each in pack.statements.items():
        assert f"Statement {pack.numbers[id]}. {speaker(pack, each.source).upper()} (" in text
        assert flat(pack.article.words(pack.places[id].span)) in text
    named = [text.index(f"{event.name} (") for event in Chronology(pack).in_article_order]
    assert len(named) == len(pack.events)
    rows = [line for line in plain.lines(pack, view="article", width=1000) if line.startswith("Events in paragraph")]
    told_events = "; ".join(row.partition("order: ")[2] for row in rows)
    order = [told_events.index(event.name) for event in Chronology(pack).in_article_order]
    assert order == sorted(order)


@pytest.mark.parametrize("view", ["story", "who", "article", "terms"])
def test_no_event_is_named_without_how_it_stands(pack: Pack, view: View) -> None:
    text = told(pack, view=view)
    other_names = {*(each.title for each in pack.sections), *(each.name for each in pack.issues.values())}
    for event in (each for each in pack.events.values() if each.name not in other_names):
        rest = text.replace(f"“{flat(event.name)}”", "").split(flat(event.name))[1:]
        assert all(each.startswith(f" ({event.status}") or each.isupper() for each in rest), event.name


def test_positions_are_joint_or_not_stated_with_the_word_and_its_teller(pack: Pack) -> None:
    text = told(pack, view="positions")
    assert "For, against, mixed: the editor’s reading of the article’s word." in text
    assert "- Donald Trump and Vladimir Putin, jointly: for, “agreement”, says the White House. Rests on" in text
    assert "- Vladimir Putin: mixed, “significant reservations”, says the Kremlin. Rests on" in text
    assert "- Ukraine and its allies: against, “would not agree”, says Volodymyr Zelensky. Rests on" in text
    assert "- Volodymyr Zelensky: against, “emphasized”. Rests on" in text
    assert "- Donald Trump and Russia: not stated in this article." in text


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_alone_can_be_understood(any_pack: Pack, view: View) -> None:
    text = told(any_pack, view=view)
    assert any_pack.explainer.title in text
    assert VIEW_WORDS[view].name.upper() in text
    assert "PART " not in text
    full = set(re.findall(r"Statement (\d+)\. ", text))
    named = " ".join(re.findall(r"statements? (\d+(?:(?:, | and | to )\d+)*)", text))
    assert set(re.findall(r"\d+", named)) <= full


def test_a_view_alone_holds_nothing_of_the_others(pack: Pack) -> None:
    because = next(each.because for each in pack.open_questions if each.because)
    assert [view for view in VIEWS if missing(told(pack, view=view), [because]) == []] == ["story"]
    assert [view for view in VIEWS if "Event: " in told(pack, view=view)] == ["timeline"]
    definition = pack.explainer.glossary[2].definition
    assert [view for view in VIEWS if missing(told(pack, view=view), [definition]) == []] == ["terms"]


FURNISHED = """\
Harbour vote
By Jo Lund
HARBOUR TOWN — “The harbour will be rebuilt,” Berg said. It is old.
“First we start.
“Then we wait,” she said.
"""


def furnished(pack: Pack) -> Pack:
    """A pack of an article with a byline, a dateline and words over two paragraphs."""
    article = Article(FURNISHED, "Harbour vote")
    over, rebuilt = "“First we start.\n“Then we wait,” she said.", "“The harbour will be rebuilt,” Berg said."
    said = tuple(
        Statement(
            id=id,
            source=("berg",),
            cue=cue,
            form="direct",
            content=content,
            quotes=(content.strip("“”"),),
            anchor=anchor,
        )
        for id, cue, content, anchor in (
            ("rebuilt", "Berg said", "“The harbour will be rebuilt,”", rebuilt),
            ("over", "she said", "“First we start.\n“Then we wait,”", over),
        )
    )

    def place(each: Statement) -> Place:
        (span,), (content,) = article.find(str(each.anchor)), article.find(str(each.content))
        return Place(span, article.find(str(each.cue))[0], (content,))

    printed = (Furniture(kind="byline", words="By Jo Lund"), Furniture(kind="dateline", words="HARBOUR TOWN —"))
    explainer = replace(
        pack.explainer,
        article=replace(pack.explainer.article, furniture=printed),
        brief=(Claim(say="It is rebuilt.", basis=("rebuilt",)),),
        figures=(),
        glossary=(),
        issues=(),
        open_questions=(),
        pivot=None,
        positions=(),
        tour=(),
    )
    section = replace(pack.sections[0], brief=explainer.brief, statements=said, events=())
    return replace(
        pack,
        explainer=explainer,
        sections=(section,),
        article=article,
        places={each.id: place(each) for each in said},
        furniture=tuple(article.find(str(each.words))[0] for each in printed),
    )


def test_furniture_is_told_as_such_and_what_no_statement_tells_too(harbour_pack: Pack) -> None:
    lines = list(plain.lines(furnished(harbour_pack), view="article", width=200))
    assert "Paragraph 1, byline: By Jo Lund" in lines
    assert "Dateline in paragraph 2: HARBOUR TOWN —" in lines
    assert "Told in no statement: It is old." in lines
    assert not any("no statement" in line and "Lund" in line for line in lines)


def test_words_over_two_paragraphs_are_told_whole_and_in_both(harbour_pack: Pack) -> None:
    pack = furnished(harbour_pack)
    lines = list(plain.lines(pack, view="article", width=200))
    at = lines.index("Exact words (paragraphs 3 and 4): “First we start.")
    assert lines[at + 1] == "  “Then we wait,” she said."
    assert "Begun above, and told in paragraph 4 too: statement 2." in lines
    assert "Statement 2. ADA BERG (quote, she said): “First we start. “Then we wait,”" in one(pack, "over")
