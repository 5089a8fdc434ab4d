"""Article, without a screen: who says what as colours and margin tell it, the caption, and only the evidence."""

import re

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from explainer import links
from explainer.facts import events
from explainer.facts.vocabulary import FURNITURE
from explainer.facts.words import Shown
from explainer.navigation.visits import arrive
from explainer.pack import Pack
from explainer.refs import ActorRef, BriefRef, EventRef, PassageRef, PositionRef, Ref, StatementRef
from explainer.text.blocks import Line
from explainer.text.fitting import fitted
from explainer.text.layout import Layout
from explainer.views import article, voices
from explainer.views.location import Location
from explainer.views.paragraphs import paragraphs

WIDE = 78
"""Cells for the margin, a line of 66, and the number of the paragraph."""


def at(pack: Pack, ref: Ref | None = None) -> Location:
    """The location of an item in the article."""
    return arrive(pack, Location(), "article", ref)


def lines(pack: Pack, location: Location, width: int = WIDE) -> list[Line]:
    """The lines of the text."""
    layout = Layout(article.main(pack, location), width, location.selected)
    return [layout.line(number) for number in range(layout.height)]


def text(line: Line) -> str:
    return "".join(part.text for part in line).rstrip()


def shown(pack: Pack, location: Location, width: int = WIDE) -> list[str]:
    """The same as text."""
    return [text(line) for line in lines(pack, location, width)]


def roles(pack: Pack, words: str, location: Location | None = None) -> set[str]:
    """The roles of the parts of a line that have some words or a part of them."""
    line = next(each for each in lines(pack, location or at(pack)) if words in text(each))
    start = text(line).index(words)
    found, cell = set(), 0
    for part in line:
        if cell < start + len(words) and start < cell + len(part.text):
            found.add(part.style)
        cell += len(part.text)
    return found


def caption(pack: Pack, location: Location, width: int = 76) -> list[str]:
    return [text(line) for line in fitted(article.main(pack, location), width, 60).foot]


# who says what


def test_the_margin_tells_the_side_that_says_most_of_a_line(pack: Pack) -> None:
    page = shown(pack, at(pack))
    assert page[:6] == [
        "",
        "Special Poll",
        "The headline as printed · Publisher and date: not stated in this article",
        "",
        "US+RU │ President Donald Trump and Russian President Vladimir Putin agreed  ¶1",
        "      │ Tuesday to pursue steps aimed at achieving a ceasefire in Ukraine,",
    ]
    beside = {line[8:]: line[:7] for line in page}
    assert beside["following a two-hour phone discussion. While the call was"] == "◆      ", "most are its own words"
    assert beside["productive, the Kremlin emphasized that Putin still holds"] == "◆ RU  │", "some is its judgement"
    assert beside["significant reservations about Trump’s call for an unconditional"] == "US    │"
    assert beside["Ukrainian infrastructure. In return, Ukraine is expected to cease"] == "◆     │", (
        "most has nobody named"
    )
    assert beside["concession given the ongoing aerial bombardment of critical"] == "◆     ┊", "its judgement"


def test_each_side_has_its_colour_in_the_margin_too(pack: Pack) -> None:
    colours = {
        text((label,)): (label.style, rule.style)
        for label, *_, rule, _ in (line[:4] for line in lines(pack, at(pack)) if len(line) > 3)
        if label.text in ("US", "RU", "UA") and rule.text == "│"
    }
    assert colours == {
        label: (role, role)
        for label, role in (("US", "margin side-1"), ("RU", "margin side-2"), ("UA", "margin side-3"))
    }


def test_words_are_marked_and_copied_by_the_mouse_without_the_margin(pack: Pack) -> None:
    copied = Layout(article.main(pack, at(pack)), WIDE).words(4, 6)
    assert copied.split("\n")[1] == "        Tuesday to pursue steps aimed at achieving a ceasefire in Ukraine,"


def test_the_words_that_name_a_speaker_have_the_colour_of_the_side(pack: Pack) -> None:
    there = at(pack, StatementRef("leaders-optimism"))
    assert roles(pack, "the Kremlin emphasized", there) == {"side-2"}
    assert roles(pack, " that Putin still", there) == {"", "side-2"}, "what is said is plain, but for who says it"
    assert roles(pack, "Zelensky indicated", there) == {"side-3"}
    assert roles(pack, "agreed", there) == {""}, "of several sides"


def test_quotations_judgements_and_what_nothing_rests_on_look_each_their_own_way(pack: Pack) -> None:
    there = at(pack, StatementRef("leaders-optimism"))
    assert roles(pack, "“very good and productive.”", there) == {"quote"}
    assert roles(pack, "concession given the ongoing", there) == {"judgement"}
    assert roles(pack, "While", there) == {"unused"}
    assert roles(pack, ". ", there) == {""}, "but for marks between"
    assert roles(pack, "following a two-hour phone discussion", there) == {""}, "what is used is plain"


def test_furniture_is_named_beside_its_paragraph(river_pack: Pack) -> None:
    page, article = shown(river_pack, at(river_pack)), river_pack.article
    for span, part in zip(river_pack.furniture, river_pack.explainer.article.furniture, strict=True):
        number = f"  ¶{article.paragraph(span.start)}"
        [there] = [at_line for at_line, line in enumerate(page) if line.endswith(number)]
        assert FURNITURE[part.kind] in page[there - 1].strip().split(" · ")
    assert roles(river_pack, "Photograph by Jonas Everard for The Harbor Ledger") == {"furniture"}


def test_a_voice_is_the_innermost_statement(pack: Pack) -> None:
    span = pack.article.paragraphs[0]
    whole = paragraphs(pack)[1]
    said = [pack.statements[ref.id] for ref in whole.begun if isinstance(ref, StatementRef)]
    words = pack.article.words(span)
    heard = voices.voices(pack, said, Shown(words, ((0, span),)))
    assert "".join(words[voice.span.start : voice.span.end] for voice in heard) == words
    of = {voice.said.id: words[voice.span.start : voice.span.end] for voice in heard if voice.said}
    assert of["trump-calls-for-halt"] == "Trump’s call for an unconditional halt to hostilities"
    assert of["kremlin-reservations"] == "the Kremlin emphasized that "


@pytest.mark.parametrize(
    ("width", "told"),
    [
        (77, ["Whose words  US RU UA  “quoted”  ◆ article’s judgement  grey: in no statement"]),
        (76, ["Whose words  US RU UA  “quoted”  ◆ judgement  grey: in no statement"]),
        (56, ["US RU UA  “quoted”  ◆ judgement  grey: in no statement"]),
        (46, ["Whose words  US RU UA  “quoted”  ◆ judgement"]),
        (36, ["US RU UA  “quoted”  ◆ judgement"]),
        (20, ["US RU UA  “quoted”", "◆ judgement"]),
    ],
)
def test_the_legend_says_what_the_colours_mean(pack: Pack, width: int, told: list[str]) -> None:
    page = article.main(pack, at(pack))
    legend = fitted(page, width, 60).head
    assert [text(line) for line in legend] == told
    styles = {part.text: part.style for line in legend for part in line}
    assert (styles["US"], styles["“quoted”"], styles["◆ "]) == ("side-1", "quote", "title")


def test_the_legend_of_sides_that_fill_no_line_is_not_cut(pack: Pack) -> None:
    sides = tuple(replace(each, label=f"SD{at}x") for at, each in enumerate(pack.explainer.sides))
    crowded = replace(pack, explainer=replace(pack.explainer, sides=sides))
    legend = fitted(article.main(crowded, at(crowded)), 13, 60).head
    assert [text(line) for line in legend] == ["SD0x  SD1x", "SD2x  joint", "“quoted”", "◆ judgement"]


def test_each_paragraph_has_its_number_at_the_right_and_a_blank_line_above(pack: Pack) -> None:
    for width in (36, 56, WIDE):
        page = shown(pack, at(pack), width)
        for number in range(1, len(pack.article.paragraphs) + 1):
            [line] = [line for line, words in enumerate(page) if words.endswith(f" ¶{number}")]
            assert page[line - 1] == ""
            assert len(page[line]) == width


# the caption


def test_the_caption_says_who_how_and_through_whom(pack: Pack, river_pack: Pack) -> None:
    assert caption(pack, at(pack, StatementRef("trump-calls-for-halt"))) == [
        "DONALD TRUMP  call for · paraphrase",
        "within statement 5, told by the Kremlin · section 1: The call",
    ]
    assert caption(pack, at(pack, StatementRef("kremlin-reservations")), 46) == [
        "THE KREMLIN  emphasized",
        "paraphrase",
        "section 1: The call",
    ]
    assert caption(river_pack, at(river_pack, StatementRef("rask-believed")), 36) == [
        "TEODOR RASK  believed",
        "part-quote, within statement 13,",
        "told by a senior official at the",
    ]


def test_name_and_cue_stand_on_two_lines_where_they_do_not_fit_on_one(river_pack: Pack) -> None:
    there = at(river_pack, StatementRef("takes-38-percent"))
    name = "THE INTERGOVERNMENTAL COMMISSION FOR THE PROTECTION OF THE UPPER SARN BASIN"
    assert caption(river_pack, there, 60) == [f"{name[:58]}…", "by the commission’s reckoning · paraphrase"]
    assert caption(river_pack, there, 36) == [f"{name[:35]}…", "by the commission’s reckoning", "· paraphrase"]


def test_the_caption_of_an_event_says_how_it_stands(pack: Pack) -> None:
    event = pack.events["prisoner-exchange"]
    assert caption(pack, at(pack, EventRef(event.id))) == [
        event.name,
        events.note(pack, event),
    ]


@pytest.mark.parametrize("width", [36, 46, 72])
def test_the_caption_is_as_high_whatever_is_selected_and_never_half_empty(
    pack: Pack, river_pack: Pack, width: int
) -> None:
    for each in (pack, river_pack):
        for id in (*each.statements, *each.events):
            told = caption(each, at(each, StatementRef(id) if id in each.statements else EventRef(id)), width)
            assert len(told) == (2 if width >= 60 else 3)
            assert all(told[:2])
            assert max(map(cell_len, told)) <= width


# only the evidence


def only(pack: Pack, ref: Ref) -> Location:
    """Only what an item rests on, from which one has come here."""
    return article.toggle_evidence(pack, at(pack, ref))


def test_only_the_sentence_of_a_statement_is_left(pack: Pack) -> None:
    there = only(pack, StatementRef("kremlin-reservations"))
    assert shown(pack, there)[3:] == [
        "",
        "◆ RU  │ […] While the call was productive, the Kremlin emphasized that      ¶1",
        "      │ Putin still holds significant reservations about Trump’s call for",
        "US    │ an unconditional halt to hostilities.",
        "",
        f"{'        […]':<72}  ¶2–6",
    ]
    head = fitted(article.main(pack, there), 72, 60).head
    assert [text(line) for line in head] == [f"{'Only the evidence: The Kremlin emphasized':<54} 1 of 15 sentences"]
    assert roles(pack, "While the call was productive, ", there) == {"dim"}
    assert roles(pack, "the Kremlin ", there) == {"side-2"}


@pytest.mark.parametrize("ref", [PositionRef("full-halt", "trump"), ActorRef("zelensky"), BriefRef("the-call")])
def test_all_that_an_item_rests_on_is_left(pack: Pack, ref: Ref) -> None:
    there = only(pack, ref)
    page = " ".join(re.sub(r" +¶\d+$", "", line[8:]) for line in shown(pack, there))
    for each in links.near(pack, ref):
        assert all(words in page for words in pack.content(each))
    assert "[…]" in page


def test_up_and_down_move_among_the_evidence_alone(pack: Pack) -> None:
    there = only(pack, EventRef("prisoner-exchange"))
    page = article.main(pack, there)
    refs = [ref for block in page.blocks for ref in block.refs]
    assert there.selected in refs
    assert {ref.id for ref in refs if isinstance(ref, StatementRef)} <= {
        each.id for each in pack.around(pack.article.paragraphs[4])
    }
    moved = replace(there, selected=refs[-1])
    assert article.main(pack, moved).blocks is page.blocks, "the page stays"


def test_the_whole_text_comes_back(pack: Pack) -> None:
    before = at(pack, StatementRef("kremlin-reservations"))
    assert article.toggle_evidence(pack, only(pack, StatementRef("kremlin-reservations"))) == before
    assert article.main(pack, before).blocks is article.main(pack, at(pack)).blocks


def test_what_is_selected_here_counts_more_than_what_led_here(pack: Pack) -> None:
    led = at(pack, StatementRef("kremlin-reservations"))
    there = article.toggle_evidence(pack, replace(led, selected=StatementRef("leaders-optimism")))
    assert there.evidence == StatementRef("leaders-optimism")


def test_words_of_no_statement_are_evidence_of_themselves(harbour_pack: Pack) -> None:
    span = harbour_pack.article.paragraphs[-1]
    there = only(harbour_pack, PassageRef(span))
    assert shown(harbour_pack, there)[-2:] == [
        "       byline",
        "       Reporting by Jo Lund                                                ¶3",
    ]


@pytest.mark.parametrize("width", [36, 46, 76])
@pytest.mark.parametrize("is_folded", [False, True])
def test_every_line_has_its_margin_and_fits(river_pack: Pack, width: int, *, is_folded: bool) -> None:
    for id in river_pack.statements:
        there = only(river_pack, StatementRef(id)) if is_folded else at(river_pack, StatementRef(id))
        assert all(len(line) <= width for line in shown(river_pack, there, width))
        if not is_folded:
            break
