"""The linear edition: all that a pack holds, as text that needs no layout."""

import re
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest
from msgspec import Struct
from msgspec.structs import replace
from rich.cells import cell_len

from explainer.article import Article, Place
from explainer.chronology import Chronology
from explainer.editions import plain
from explainer.facts import events, names, positions, words
from explainer.facts.actors import NO_PART
from explainer.facts.names import people, speaker
from explainer.facts.statements import cue, form
from explainer.facts.vocabulary import NOT_SAID, ORIGINS
from explainer.model import Anchor, Claim, Furniture, Statement, anchor
from explainer.pack import Pack
from explainer.view import VIEW_WORDS, View

WIDTHS = (20, 40, 80, 200)
HOSTILE = "a [sic] b [/] c [@click=app.quit]d[/] e {x} \\[f] %s & <b> *g* “h” 中文 é"
VIEWS = get_args(View)
TEXTS = re.compile(
    "title|say|headline|value|label|name|role|question|because|medium|text|signal|term|definition"
    "|publisher|authors|date_published|url|licence"
)


@pytest.fixture(params=["shipped", "harbour", "river"])
def any_pack(request: pytest.FixtureRequest, pack: Pack, harbour_pack: Pack, river_pack: Pack) -> Pack:
    return {"shipped": pack, "harbour": harbour_pack, "river": river_pack}[request.param]


def flat(text: str) -> str:
    """`text` with all white space one space."""
    return " ".join(text.split())


def told(pack: Pack, *, width: int = 80, view: View | None = None) -> str:
    return flat("\n".join(plain.lines(pack, width=width, view=view)))


def one(pack: Pack, id: str) -> str:
    return flat("\n".join(plain.item(pack, id)))


def headings(pack: Pack) -> list[str]:
    return [line for line in plain.lines(pack) if line.isupper()]


def missing(text: str, wanted: list[str]) -> list[str]:
    """What of `wanted` is not in `text`; Chinese can be broken within a word."""
    bare = "".join(text.split())
    return [each for each in wanted if "".join(each.split()) not in bare]


def everything(pack: Pack) -> list[str]:
    """Every text that a reader can meet."""
    explainer, article = pack.explainer, pack.explainer.article
    found = [explainer.title, article.headline, article.publisher or "", article.date_published or "", *article.authors]
    found += [article.url or "", article.licence or ""]
    found += [f"{figure.value} {figure.label}" for figure in explainer.figures]
    found += [f"- {claim.say} Rests on statement" for claim in explainer.brief]
    for section in pack.sections:
        found += [section.title, section.question]
        found += [f"- {claim.say} Rests on statement" for claim in section.brief]
    for statement in pack.statements.values():
        told = ", ".join(filter(None, (form(statement), cue(pack, statement))))
        said = words.content(pack, statement.id).text
        found += [f"{speaker(pack, statement.source).upper()} ({told}): {said}"]
        found += [pack.article.words(pack.places[statement.id].span), statement.medium or ""]
        found += [*statement.quotes, *statement.so_called]
    for event in pack.events.values():
        actors = (people(pack, [id]) for id in event.agents + event.affected)
        found += [f"Event: {event.name} ({events.standing(pack, event)}", *actors]
        found += [pack.article.words(pack.places[event.id].span), events.time(event)]
        found += [f"in the words “{order.signal}”" for order in event.order]
    for issue in pack.issues.values():
        found += [issue.name, issue.question]
    found += [f": {positions.in_short(pack, each)}. Rests on" for each in explainer.positions]
    for term in explainer.glossary:
        found += [f"{term.term} ({ORIGINS[term.origin]}): {term.definition}"]
        found += [anchor(term.anchor).exact] if term.anchor else []
    for actor in pack.actors.values():
        found += [f"{actor.name}: ", actor.role or "", *([pack.sides[actor.side].name] if actor.side else [])]
    found += [pack.article.words(paragraph) for paragraph in pack.article.paragraphs]
    return found + [f"- {' '.join(filter(None, (each.question, each.because)))}" for each in explainer.open_questions]


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_that_a_pack_holds_is_told(any_pack: Pack, width: int) -> None:
    assert missing(told(any_pack, width=width), everything(any_pack)) == []


def test_a_statement_stands_once_with_all_that_belongs_to_it(pack: Pack) -> None:
    text = told(pack)
    number = pack.numbers["trump-very-good"]
    assert (
        f"Statement {number}. DONALD TRUMP (part-quote, shared on Truth Social): Following the conversation … that he "
        "considered the exchange “very good and productive.” In quotation marks: “very good and productive.” "
        "Medium: on Truth Social Exact words (paragraph 3): Following the conversation, Trump shared on Truth "
        "Social that he considered the exchange “very good and productive.” About: "
    ) in text
    named = pack.numbers["trump-contract-for-peace"]
    assert f"Statement {named}. DONALD TRUMP (paraphrase, a name quoted, noted)" in text
    assert "Quoted only as a name: “Contract for Peace”" in text
    assert [text.count(f"Statement {number}. ") for number in pack.numbers.values()] == [1] * len(pack.numbers)


def pieces_read(pack: Pack, width: int) -> dict[int, list[str]]:
    """The pieces of what each statement says, by its number, as they are read off the printed lines."""
    read: dict[int, list[str]] = {}
    said = ""
    for line in (*plain.lines(pack, width=width), ""):
        if line.startswith("  ") and said:
            said += f" {line.strip()}"
            continue
        if found := re.fullmatch(r"Statement (\d+)\. .*?[^(]\([^)]*\): (.*)", said):
            read[int(found[1])] = [piece.strip() for piece in found[2].split("…") if piece.strip()]
        said = line if line.startswith("Statement ") else ""
    return read


@pytest.mark.parametrize("width", [40, 80, 200])
def test_every_word_of_a_statement_is_the_articles_own(any_pack: Pack, width: int) -> None:
    article = flat(any_pack.article.text)
    read = pieces_read(any_pack, width)
    assert read.keys() == set(any_pack.numbers.values())
    assert [piece for pieces in read.values() for piece in pieces if piece not in article] == []
    told = {id: [flat(piece) for piece in any_pack.content(each)] for id, each in any_pack.statements.items()}
    assert {any_pack.numbers[id]: pieces for id, pieces in told.items()} == read


def test_nested_speech_is_told_in_words(pack: Pack) -> None:
    text = told(pack)
    kremlin, putin = pack.numbers["kremlin-reservations"], pack.numbers["putin-reservations"]
    assert f"Within statement {putin} (Vladimir Putin), told by the Kremlin in statement {kremlin}." in text
    assert f"Reports statement {putin}." in text
    assert "Told by the White House in statement" in text
    assert "NOBODY NAMED (paraphrase, is expected): In return, Ukraine … to cease" in text
    assert "←" not in text


def test_a_brief_is_told_by_sentence_each_with_what_it_rests_on(any_pack: Pack) -> None:
    lines = list(plain.lines(any_pack, width=2000))
    first = 0
    for brief in (any_pack.explainer.brief, *(section.brief for section in any_pack.sections)):
        begins = f"- {brief[0].say} Rests on {names.by_number(any_pack, any_pack.basis(brief[0]))}."
        first = lines.index(begins, first + 1)
        assert "brief: the editor’s words." in lines[first - 1]
        wanted = [f"- {claim.say} Rests on {names.by_number(any_pack, any_pack.basis(claim))}." for claim in brief]
        assert [line.partition("; each ")[0] for line in lines[first : first + len(brief)]] == wanted


def test_what_is_the_editors_is_said_to_be(pack: Pack) -> None:
    assert "Their names: the editor’s words." in told(pack, view="timeline")
    assert "Issues and their questions: the editor’s words." in told(pack, view="positions")
    assert "Key figures, in the editor’s words:" in told(pack, view="story")
    assert "Its name: the editor’s words." in one(pack, "drone-halt")
    assert "Name and question: the editor’s words." in one(pack, "western-weapons")
    assert "the editor’s words" in flat("\n".join(plain.tour(pack)))


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
    phases = ["THE PHONE CALL OF TRUMP AND PUTIN", "AFTER", "ORDER NOT STATED", "AHEAD"]
    assert [line for line in headings(pack) if line in phases] == phases
    assert "Not reported as having happened." in text


def test_speakers_stand_by_side_with_their_counts(pack: Pack) -> None:
    text = told(pack)
    assert "- Donald Trump: 5 statements (1 part-quote, 4 paraphrase). The call: statements 6 to 9;" in text
    assert "- Vladimir Putin: 2 statements (all paraphrase)." in text
    assert "- Nobody named: 2 statements (all paraphrase)." in text
    assert "- The article: 6 statements (in its own words, 5 of them its own judgement)." in text
    sides = ["THE U.S.", "RUSSIA", "UKRAINE", "SEVERAL TOGETHER", "NOBODY NAMED", "THE ARTICLE ITSELF"]
    assert [line for line in headings(pack) if line in sides] == sides


def test_who_acts_is_told_apart_from_whom_it_concerns(pack: Pack) -> None:
    assert "Who acts: Ukraine; whom it concerns: Russia Order to" in told(pack, view="timeline")
    assert "Who acts: not stated; whom it concerns: Ukraine" in one(pack, "bombardment")


def test_what_somebody_without_a_position_says_on_an_issue_is_named(pack: Pack) -> None:
    said = "zelensky-rules-out-conditions"
    others = (each for each in pack.explainer.positions if not (each.actors == ("zelensky",) and said in each.basis))
    held = tuple(replace(each, basis=(*each.basis, said)) for each in others)
    text = one(replace(pack, explainer=replace(pack.explainer, positions=held)), "western-weapons")
    assert f"- Volodymyr Zelensky on it: statement {pack.numbers[said]}." in text


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


def test_everybody_has_what_they_said_and_did(pack: Pack) -> None:
    assert "Volodymyr Zelensky: Ukrainian President; person; side: Ukraine Source of: statements" in told(pack)
    putin = one(pack, "putin")
    alone = names.by_number(pack, pack.attribution.said["putin",])
    jointly = names.by_number(pack, pack.attribution.said["trump", "putin"])
    assert f"Source of: {alone}; jointly with Donald Trump: {jointly} In events: " in putin
    assert "An unconditional halt: mixed, “significant reservations”" in putin
    goodwill = one(pack, "ukraine")
    assert "against, “would not agree”, says Volodymyr Zelensky, jointly as Ukraine and its allies" in goodwill


def test_open_questions_stand_beside_what_they_concern_with_what_the_article_does_say(pack: Pack) -> None:
    question = next(each for each in pack.open_questions if "exchange" in each.question and each.because)
    text = told(pack)
    basis = names.by_number(pack, pack.basis(question))
    assert f"- {question.question} {question.because} Rests on {basis}. It concerns: " in text
    for id in question.about:
        assert question.question in one(pack, id)


def test_it_ends_with_every_id_that_can_be_asked_for(any_pack: Pack) -> None:
    *_, ids = "\n".join(plain.lines(any_pack, width=1000)).partition("THE IDS OF ALL ITEMS\n")
    assert set(re.findall("^- ([a-z0-9-]+): ", ids, re.MULTILINE)) == set(any_pack.kinds)


def test_it_reads_in_order(pack: Pack) -> None:
    parts = [f"PART {number}: {words.name.upper()}" for number, words in enumerate(VIEW_WORDS.values(), 1)]
    sections = [f"{number}. {section.title.upper()}" for number, section in enumerate(pack.sections, 1)]
    wanted = [pack.explainer.title.upper(), parts[0], "IN BRIEF", *sections, *parts[1:], NOT_SAID.upper()]
    assert [line for line in headings(pack) if line in wanted] == wanted
    text = told(pack)
    places = [text.index(f"Statement {number}. ") for number in pack.numbers.values()]
    assert places == sorted(places)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("view", [None, *VIEWS])
def test_no_line_is_too_wide_or_needs_a_layout(any_pack: Pack, view: View | None, width: int) -> None:
    lines = list(plain.lines(any_pack, width=width, view=view))
    assert [line for line in lines if cell_len(line) > width] == []
    assert [line for line in lines if line != line.rstrip()] == []
    own = {sign for figure in any_pack.explainer.figures for sign in figure.value}
    signs = {sign for line in lines for sign in re.findall(r"[\x00-\x1f\x7f-\x9f\u2190-\u21ff\u2500-\u25ff]", line)}
    assert signs <= own
    assert [line for line in lines if line.startswith(" ") and not re.match(r"  \S", line)] == []
    assert all(lines[at] for at in (0, -1))
    assert all(line or after for line, after in pairwise(lines))


@pytest.mark.parametrize("width", [1, 2, 3, 7])
def test_no_width_is_too_small(pack: Pack, width: int) -> None:
    assert "".join(told(pack, width=width).split()) == "".join(told(pack).split())
    assert all(cell_len(line) <= width for line in plain.lines(pack, width=width))


@pytest.mark.parametrize("width", [6, 10, 40])
def test_text_without_spaces_is_wrapped_but_never_before_what_closes_it(pack: Pack, width: int) -> None:
    said = "两国元首（特朗普和普京）同意，采取旨在实现停火的步骤。「平和の契約」と呼んだ。" * 3
    explainer = replace(pack.explainer, title=said)
    lines = list(plain.lines(replace(pack, explainer=explainer), width=width))
    first = next(number for number, line in enumerate(lines) if line.startswith("两国"))
    told = lines[first : next(number for number in range(first, len(lines)) if not lines[number])]
    assert "".join(line.strip() for line in told) == said
    assert all(cell_len(line) <= width for line in told)
    assert not any(line.strip()[0] in "）」，。" or line[-1] in "（「" for line in told)


def test_headings_stand_between_blank_lines(pack: Pack) -> None:
    lines = list(plain.lines(pack))
    for line in headings(pack)[1:]:
        at = lines.index(line)
        assert (lines[at - 1], lines[at + 1]) == ("", "")


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


def test_a_statement_alone(pack: Pack) -> None:
    text = one(pack, "putin-reservations")
    own, outer = pack.numbers["putin-reservations"], pack.numbers["kremlin-reservations"]
    assert text.startswith(
        f"Statement {own}. VLADIMIR PUTIN (paraphrase, still holds significant reservations): … about"
    )
    assert f"Told by the Kremlin in statement {outer}." in text
    assert "In section 1: The call" in text
    assert text.count(f"Statement {own}. ") == text.count(f"Statement {outer}. ") == 1
    assert "The sentence before: President Donald Trump" in text
    assert "The sentence before" not in one(pack, "two-hour-call")  # it stands in the first


def test_an_event_alone_has_the_statements_that_it_rests_on(pack: Pack) -> None:
    text = one(pack, "drone-halt")
    event = pack.events["drone-halt"]
    assert text.startswith(f"Event: {event.name} (expected, the article does not say by whom)")
    said = words.content(pack, "ukraine-is-expected").text
    assert missing(text, [said, "In section 2: The energy ceasefire"]) == []


def test_an_actor_an_issue_and_a_section_alone(pack: Pack) -> None:
    assert missing(one(pack, "putin"), [words.content(pack, each.id).text for each in pack.said_by("putin")]) == []
    issue = one(pack, "western-weapons")
    assert missing(issue, ["Should the supply", "against", words.content(pack, "putin-conditions").text]) == []
    section = one(pack, "the-prisoner-exchange")
    assert missing(section, [words.content(pack, each.id).text for each in pack.sections[3].statements]) == []


def test_the_open_questions_alone_have_the_statements_that_they_name(pack: Pack) -> None:
    text = one(pack, "open-questions")
    asked = [id for each in pack.open_questions for id in (*each.basis, *each.about) if id in pack.statements]
    assert missing(text, [f"Statement {pack.numbers[id]}. " for id in asked]) == []


def test_somebody_who_is_only_named_is_said_to_be_so(pack: Pack) -> None:
    named = replace(pack.actors["kremlin"], id="named", name="Somebody Named")
    pack = replace(pack, explainer=replace(pack.explainer, actors=(*pack.explainer.actors, named)))
    assert NO_PART in one(pack, "named")
    acting = {id for each in pack.statements.values() for id in each.source}
    acting |= {id for each in pack.events.values() for id in each.agents + each.affected}
    acting |= {id for each in pack.explainer.positions for id in each.actors}
    assert [id for id in pack.actors if NO_PART in one(pack, id)] == [
        id for id in pack.actors if acting.isdisjoint(pack.acting(id)) and not pack.asked_of[id]
    ]


def test_every_item_of_a_pack_can_be_told_alone(any_pack: Pack) -> None:
    sections = (each.id for each in any_pack.sections)
    for id in (*any_pack.statements, *any_pack.events, *any_pack.actors, *any_pack.issues, *sections):
        assert all(cell_len(line) <= 40 for line in plain.item(any_pack, id, width=40))


def test_what_is_unknown_is_refused(pack: Pack) -> None:
    for ask in (lambda: plain.item(pack, "trump+putin"), lambda: plain.item(pack, ""), lambda: told(pack, view="x")):  # type: ignore[arg-type]
        with pytest.raises(KeyError):
            ask()


def changed(value: Any, change: Callable[[str], str], field: str = "") -> Any:
    """`value`, a part of a pack, with every text in it changed that is told; ids and anchors stay."""
    if isinstance(value, Struct):
        fields = {name: changed(getattr(value, name), change, name) for name in value.__struct_fields__}
        return replace(value, **fields)
    if isinstance(value, tuple):
        return tuple(changed(each, change, field) for each in value)
    return change(value) if isinstance(value, str) and TEXTS.fullmatch(field) else value


def with_texts(pack: Pack, change: Callable[[str], str]) -> Pack:
    return replace(pack, explainer=changed(pack.explainer, change), sections=changed(pack.sections, change))


@pytest.mark.parametrize("width", WIDTHS)
def test_hostile_text_comes_through_letter_for_letter(pack: Pack, width: int) -> None:
    hostile = with_texts(pack, lambda text: f"{text} {HOSTILE}")
    assert missing(told(hostile, width=width), everything(hostile)) == []
    assert told(hostile).count(HOSTILE) > 200
    assert all(cell_len(line) <= width for line in plain.lines(hostile, width=width))


def test_white_space_in_a_text_never_runs_on(pack: Pack) -> None:
    lines = list(plain.lines(with_texts(pack, lambda text: f"{text}\n\n\tone  two\n")))
    assert any("one  two" in line for line in lines)
    assert not any("\n" in line or "\t" in line for line in lines)


def test_a_pack_that_holds_little_is_told_too(pack: Pack) -> None:
    explainer = replace(pack.explainer, figures=(), pivot=None, issues=(), positions=(), glossary=(), open_questions=())
    sections = tuple(
        replace(each, events=(), statements=tuple(replace(one, about=()) for one in each.statements))
        for each in pack.sections
    )
    bare = replace(pack, explainer=explainer, sections=sections)
    assert "0 events" in told(bare)
    assert NOT_SAID not in told(bare)
    assert all(list(plain.lines(bare, view=view)) for view in VIEWS)


def test_a_term_has_its_own_place_in_the_article(pack: Pack) -> None:
    twice = replace(
        pack.explainer.glossary[0], anchor=Anchor(exact="Ukraine", prefix="steps aimed at achieving a ceasefire in")
    )
    explainer = replace(pack.explainer, glossary=(twice,))
    assert "Exact words (paragraph 1): … Ukraine Told in statement" in told(replace(pack, explainer=explainer))


def test_it_loads_no_textual() -> None:
    code = "import explainer.editions.plain, sys; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[1]).returncode == 0


def test_a_term_names_the_statements_around_its_words_and_people_what_they_did_jointly(pack: Pack) -> None:
    told = pack.numbers["trump-contract-for-peace"]
    assert any(line.startswith("Told in") and str(told) in line for line in plain.lines(pack, view="terms", width=1000))
    assert "Economic cooperation and stability, were peace achieved (hoped by the two leaders" in one(
        pack, "two-leaders"
    )


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


def test_it_says_where_the_article_comes_from(harbour_pack: Pack) -> None:
    for view in (None, *VIEWS):
        text = told(harbour_pack, view=view)
        for stated in (
            "Headline as printed",
            "Harbour vote",
            "By: Jo Lund",
            "https://news.example/harbour",
            "CC BY 4.0",
        ):
            assert stated in text or stated.lower() in text
        assert "Publisher and date: not stated in this article" in text
