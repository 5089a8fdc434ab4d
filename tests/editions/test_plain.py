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

from explainer.chronology import Chronology
from explainer.editions import plain
from explainer.facts import events, positions
from explainer.facts.actors import NO_PART
from explainer.facts.names import people, side, speaker
from explainer.facts.statements import form
from explainer.facts.vocabulary import NOT_SAID, NOT_STATED, ORIGINS
from explainer.model import Anchor
from explainer.pack import Pack
from explainer.view import VIEW_WORDS, View

WIDTHS = (20, 40, 80, 200)
HOSTILE = "a [sic] b [/] c [@click=app.quit]d[/] e {x} \\[f] %s & <b> *g* “h” 中文 é"
VIEWS = get_args(View)
TEXTS = re.compile(
    "title|brief|headline|value|label|name|role|question|content|cue|medium|quotes|so_called|text|signal"
    "|summary|term|definition|open_questions"
)


@pytest.fixture(params=["shipped", "harbour"])
def any_pack(request: pytest.FixtureRequest, pack: Pack, harbour_pack: Pack) -> Pack:
    return pack if request.param == "shipped" else harbour_pack


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
    explainer = pack.explainer
    found = [explainer.title, explainer.brief, explainer.article.headline]
    found += [f"{figure.value} {figure.label}" for figure in explainer.figures]
    for section in pack.sections:
        found += [section.title, section.question, section.brief]
    for statement in pack.statements.values():
        name, cue = speaker(pack, statement.source).upper(), f", {statement.cue}" if statement.cue else ""
        found += [f"{name} ({form(statement)}{cue}): {statement.content}"]
        found += [pack.article.words(pack.places[statement.id].span), statement.medium or ""]
        found += [*statement.quotes, *statement.so_called]
    for event in pack.events.values():
        found += [f"Event: {event.name} ({event.status}", *(people(pack, [id]) for id in event.actors)]
        found += [pack.article.words(pack.places[event.id].span), events.time(event)]
        found += [f"in the words “{order.signal}”" for order in event.order]
    for issue in pack.issues.values():
        found += [issue.name, issue.question]
    found += [f"{each.stance}. {each.summary}" for each in explainer.positions]
    for term in explainer.glossary:
        found += [f"{term.term} ({ORIGINS[term.origin]}): {term.definition}"]
        found += [term.anchor.exact] if term.anchor else []
    for actor in pack.actors.values():
        found += [f"{actor.name}: ", actor.role or "", *([side(pack, actor.side)] if actor.side else [])]
    found += [pack.article.words(paragraph) for paragraph in pack.article.paragraphs]
    return found + [f"- {question}" for question in explainer.open_questions]


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_that_a_pack_holds_is_told(any_pack: Pack, width: int) -> None:
    assert missing(told(any_pack, width=width), everything(any_pack)) == []


def test_a_statement_stands_once_with_all_that_belongs_to_it(pack: Pack) -> None:
    text = told(pack)
    assert (
        "Statement 7. DONALD TRUMP (part-quote, shared on Truth Social that he considered): "
        "The exchange was “very good and productive.” In quotation marks: “very good and productive.” "
        "Where it was said: Truth Social Exact words (paragraph 3): Following the conversation, Trump shared on Truth "
        "Social that he considered the exchange “very good and productive.” About: "
    ) in text
    assert "Statement 8. DONALD TRUMP (paraphrase, a name quoted, noted)" in text
    assert "Quoted only as a name: “Contract for Peace”" in text
    assert [text.count(f"Statement {number}. ") for number in pack.numbers.values()] == [1] * len(pack.numbers)


def test_nested_speech_is_told_in_words(pack: Pack) -> None:
    text = told(pack)
    assert "Told by the White House in statement 29, told by the article." in text
    assert "Reports statements 5 and 6." in text
    assert "←" not in text


def test_the_timeline_says_what_is_stated_and_what_is_not(pack: Pack) -> None:
    text = told(pack, view="timeline")
    assert (
        "Event: Ukraine suggests pausing aerial attacks first (proposed, when: “earlier”) Who: Ukraine "
        "Order: before “The call, two hours by phone”, in the words “earlier” "
        "Rests on statements 14 and 15. "
        "Exact words (paragraph 2): an earlier Ukrainian suggestion to first pause aerial attacks"
    ) in text
    assert "Trump shares his view of the call on Truth Social (happened, when: “Following the conversation”)" in text
    assert "Order to the event above: not stated" in text
    assert "Exact words: those of statement 2." in text  # the event's words are that statement's
    phases = ["BEFORE", "THE CALL, TWO HOURS BY PHONE", "AFTER", "ORDER NOT STATED", "AHEAD"]
    assert [line for line in headings(pack) if line in phases] == phases


def test_speakers_stand_by_side_with_their_counts(pack: Pack) -> None:
    text = told(pack)
    assert "- Donald Trump: 5 statements (1 part-quote, 4 paraphrase). The call: statements 6 to 9;" in text
    assert "- Vladimir Putin: 2 statements (all paraphrase)." in text
    assert "- The article: 7 statements (in its own words, 5 of them its own judgement)." in text
    sides = ["THE U.S.", "RUSSIA", "UKRAINE", "SEVERAL TOGETHER", "THE ARTICLE ITSELF"]
    assert [line for line in headings(pack) if line in sides] == sides


def test_who_acts_is_told_apart_from_whom_it_concerns(pack: Pack) -> None:
    text = one(pack, "bombardment")
    assert "Who: Russia; whom it concerns: Ukraine" in text
    assert "Who: both countries (Russia and Ukraine) Rests on" in one(pack, "prisoner-exchange")


def test_what_somebody_without_a_position_says_on_an_issue_is_named(pack: Pack) -> None:
    number = pack.numbers["zelensky-rules-out-conditions"]
    assert f"- Volodymyr Zelensky on it: statement {number}." in one(pack, "western-weapons")


def test_a_pack_without_positions_says_so(pack: Pack) -> None:
    assert positions.NONE in told(replace(pack, explainer=replace(pack.explainer, positions=(), issues=())))
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
    for event in pack.events.values():
        rest = text.replace(f"“{flat(event.name)}”", "").split(flat(event.name))[1:]
        assert all(each.startswith(f" ({event.status}") or each.isupper() for each in rest), event.name


def test_positions_are_joint_or_not_stated(pack: Pack) -> None:
    text = told(pack, view="positions")
    assert "- Donald Trump and Vladimir Putin, jointly as the two leaders: support. Trump and Putin agreed" in text
    assert "- Ukraine, jointly as Ukraine and its allies: oppose. They would not agree" in text
    assert "- Donald Trump, Russia and Volodymyr Zelensky: not stated in this article." in text
    assert text.count(NOT_STATED) == len(pack.issues) - 1  # all five speak of the pause in attacks


def test_everybody_has_what_they_said_and_did(pack: Pack) -> None:
    text = told(pack)
    assert (
        "Volodymyr Zelensky: Ukrainian President; person; side: Ukraine Said: statements 19 to 21 and 24 In events: "
        "A direct discussion with Trump of the call, which Zelensky seeks (hoped) Positions: "
    ) in text
    assert (
        "Said: statements 5 and 23; as one of the two leaders: statement 31; "
        "jointly with Donald Trump: statements 1 and 30"
    ) in text


def test_it_ends_with_every_id_that_can_be_asked_for(any_pack: Pack) -> None:
    *_, ids = "\n".join(plain.lines(any_pack, width=1000)).partition("THE IDS OF ALL ITEMS\n")
    assert set(re.findall("^- ([a-z-]+): ", ids, re.MULTILINE)) == set(any_pack.kinds)


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
    assert [line for line in lines if re.search(r"[\x00-\x1f\x7f-\x9f\u2190-\u21ff\u2500-\u25ff]", line)] == []
    assert [line for line in lines if line.startswith(" ") and not re.match(r"  \S", line)] == []
    assert all(lines[at] for at in (0, -1))
    assert all(line or after for line, after in pairwise(lines))


@pytest.mark.parametrize("width", [1, 2, 3, 7])
def test_no_width_is_too_small(pack: Pack, width: int) -> None:
    assert "".join(told(pack, width=width).split()) == "".join(told(pack).split())
    assert all(cell_len(line) <= width for line in plain.lines(pack, width=width))


@pytest.mark.parametrize("width", [6, 10, 40])
def test_text_without_spaces_is_wrapped_but_never_before_what_closes_it(pack: Pack, width: int) -> None:
    brief = "两国元首（特朗普和普京）同意，采取旨在实现停火的步骤。「平和の契約」と呼んだ。" * 3
    lines = list(plain.lines(replace(pack, explainer=replace(pack.explainer, brief=brief)), width=width))
    first = next(number for number, line in enumerate(lines) if line.startswith("两国"))
    told = lines[first : next(number for number in range(first, len(lines)) if not lines[number])]
    assert "".join(line.strip() for line in told) == brief
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
    question = pack.explainer.open_questions[0]
    assert [view for view in VIEWS if missing(told(pack, view=view), [question]) == []] == ["story"]
    assert [view for view in VIEWS if "Event: " in told(pack, view=view)] == ["timeline"]
    definition = pack.explainer.glossary[2].definition
    assert [view for view in VIEWS if missing(told(pack, view=view), [definition]) == []] == ["terms"]


def test_a_statement_alone(pack: Pack) -> None:
    text = one(pack, "putin-reservations")
    assert text.startswith("Statement 5. VLADIMIR PUTIN (paraphrase, holds significant reservations): He still has")
    assert "Told by the Kremlin in statement 4, told by the article." in text
    assert "In section 1: The call" in text
    assert text.count("Statement 5. ") == text.count("Statement 4. ") == 1
    assert "Told by the article." in one(pack, "russia-commits")


def test_an_event_alone_has_the_statements_that_it_rests_on(pack: Pack) -> None:
    text = one(pack, "drone-halt")
    assert text.startswith("Event: Ukraine is expected to cease drone strikes on fuel storage (expected)")
    assert missing(text, [pack.statements["ukraine-is-expected"].content, "In section 2: The energy ceasefire"]) == []


def test_an_actor_an_issue_and_a_section_alone(pack: Pack) -> None:
    said = [each.content for each in pack.statements.values() if {"putin", "two-leaders"} & {*each.source}]
    assert missing(one(pack, "putin"), said) == []
    issue = one(pack, "western-weapons")
    assert missing(issue, ["Should the supply", "oppose", pack.statements["putin-conditions"].content]) == []
    section = one(pack, "the-prisoner-exchange")
    assert missing(section, [each.content for each in pack.sections[3].statements]) == []


def test_somebody_who_is_only_named_is_said_to_be_so(pack: Pack) -> None:
    named = [id for id in pack.actors if NO_PART in one(pack, id)]
    acting = {id for each in pack.statements.values() for id in each.source}
    acting |= {id for each in pack.events.values() for id in each.actors}
    acting |= {each.actor for each in pack.explainer.positions}
    assert named == [id for id in pack.actors if acting.isdisjoint(pack.acting(id))] != []


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
    assert "Exact words (paragraph 1): Ukraine Told in statement" in told(replace(pack, explainer=explainer))


def test_it_loads_no_textual() -> None:
    code = "import explainer.editions.plain, sys; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[1]).returncode == 0


def test_a_term_names_the_statements_around_its_words_and_people_what_they_did_jointly(pack: Pack) -> None:
    told = pack.numbers["trump-contract-for-peace"]
    assert any(line.startswith("Told in") and str(told) in line for line in plain.lines(pack, view="terms", width=1000))
    putin = one(pack, "putin")
    assert "two hours by phone (happened, when: “Tuesday”), jointly as the two leaders" in putin
    assert "Putin’s proposed halt to Western weapons" in putin.replace("\n", " ")
