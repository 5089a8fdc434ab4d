"""Who said what of any pack: the speakers, the filters, which always leave something, and the matrix."""

from msgspec.structs import replace

from explainer.attribution import Speaker
from explainer.facts.statements import manner
from explainer.facts.vocabulary import FORMS
from explainer.pack import Pack
from explainer.refs import CellRef, SpeakerRef, StatementRef
from explainer.text.blocks import Block, Page
from explainer.text.layout import Layout
from explainer.views import who
from explainer.views.location import Location
from tests.refs import changed


def at(pack: Pack, statement: str) -> Location:
    """The location at a statement."""
    return who.arrive(pack, Location(view="who", selected=StatementRef(statement)))


RULES = str.maketrans("▏─", "  ")


def lines(blocks: tuple[Block, ...], width: int) -> list[str]:
    """Blocks as lines of text."""
    return Layout(Page(blocks, measure=width), width).text.split("\n")


def shown(pack: Pack, location: Location, width: int = 76) -> str:
    """What the view shows, its head first, ignoring line ends."""
    page = who.main(pack, location)
    return " ".join(" ".join(lines((*page.head, *page.blocks), width)).translate(RULES).split())


def speakers(pack: Pack, location: Location) -> list[Speaker]:
    """The speakers in the list beside the statements."""
    page = who.nav(pack, location)
    return [block.ref.source for block in page.blocks if isinstance(block.ref, SpeakerRef)] if page else []


def test_left_and_right_go_round_all_speakers(pack: Pack) -> None:
    first = who.choose(pack, Location(view="who"), SpeakerRef(speakers(pack, Location(view="who"))[0]))
    seen, here = [], first
    for _ in pack.attribution.said:
        seen.append(here.speaker)
        here = who.turn(pack, here, 1)
    assert here == first, "behind the last comes the first"
    assert seen == speakers(pack, first)
    assert set(seen) == set(pack.attribution.said)
    assert who.turn(pack, first, -1).speaker == seen[-1], "before the first comes the last"


def test_no_filter_ends_on_an_empty_list(pack: Pack) -> None:
    for source in pack.attribution.said:
        here = who.choose(pack, Location(view="who"), SpeakerRef(source))
        for change in [who.cycle_form] * 5 + [who.cycle_section] * 7 + [who.cycle_form] * 5:
            here = change(pack, here)
            assert who.shown(pack, here)
            assert here.selected in [StatementRef(each.id) for each in who.shown(pack, here)]
            assert here.speaker == source
            for other in speakers(pack, here):
                assert who.shown(pack, who.choose(pack, here, SpeakerRef(other)))
            for by in (1, -1):
                assert who.shown(pack, who.turn(pack, here, by))


def test_the_form_filter_has_the_speakers_forms_and_then_none(pack: Pack) -> None:
    for source, said in pack.attribution.said.items():
        here = who.choose(pack, Location(view="who"), SpeakerRef(source))
        forms = [form for form in FORMS if any(manner(each) == form for each in said)]
        cycled = []
        for _ in [*forms, None]:
            here = who.cycle_form(pack, here)
            cycled.append(here.form)
        assert cycled == [*forms, None]


def test_a_speaker_whom_the_filters_leave_nothing_is_shown_without_them(harbour_pack: Pack) -> None:
    filtered = replace(at(harbour_pack, "start-in-may"), form="direct")
    assert speakers(harbour_pack, filtered) == [("berg",)]
    chosen = who.choose(harbour_pack, filtered, SpeakerRef(("union",)))
    assert (chosen.form, chosen.selected) == (None, StatementRef("union-welcomes"))


def test_the_articles_own_judgements_are_a_filter(harbour_pack: Pack) -> None:
    pack = changed(harbour_pack, "union-welcomes", source=("article",), form="narration", cue=None, quotes=())
    here = at(pack, "union-welcomes")
    seen = []
    for _ in range(3):
        here = who.cycle_form(pack, here)
        seen.append([each.id for each in who.shown(pack, here)])
    assert seen == [["union-welcomes"], ["a-gamble"], ["union-welcomes", "a-gamble"]]


def test_nobody_named_is_a_speaker_like_others(harbour_pack: Pack) -> None:
    pack = changed(harbour_pack, "blue-quarter", source=())
    here = at(pack, "blue-quarter")
    text = shown(pack, here)
    assert here.speaker == ()
    assert text.startswith("Nobody named ← speaker 3 of 4 → □ paraphrase 1 1 THE PLAN")
    assert "□ she calls · paraphrase with a quoted name What … the “blue quarter” would follow" in text


def test_a_list_and_its_group_are_one_speaker_named_as_the_article_names_them(harbour_pack: Pack) -> None:
    pack = changed(harbour_pack, "union-tells", source=("union", "berg"))
    pack = changed(pack, "nobody-loses-work", source=("everybody",))
    here = at(pack, "nobody-loses-work")
    assert here.speaker == ("berg", "union")
    text = shown(pack, here)
    assert text.startswith("Ada Berg and the dock workers’ union ←")
    assert "as the mayor and the union" in text
    assert [each.id for each in who.shown(pack, here)] == ["union-tells", "nobody-loses-work"]


def test_each_statement_stands_in_its_section_with_its_mark_its_cue_and_who_tells_it(harbour_pack: Pack) -> None:
    text = shown(harbour_pack, at(harbour_pack, "nobody-loses-work"))
    told = "□ promised · paraphrase, told by the dock workers’ union … that nobody would lose work"
    assert f"2 THE DOUBTS {told}" in text
    assert "▮ she said · quote “We start in May,”" in text


def test_the_forms_of_all_that_is_said_stand_over_it_and_the_filter_with_the_way_out(harbour_pack: Pack) -> None:
    here = at(harbour_pack, "start-in-may")
    assert "→ ▮ quote 1 □ paraphrase 3 1 THE PLAN" in shown(harbour_pack, here)
    filtered = who.cycle_form(harbour_pack, here)
    assert "→ Only ▮ quote 1 of 4 Esc undoes this 1 THE PLAN ▮ she said" in shown(harbour_pack, filtered)
    both = who.cycle_section(harbour_pack, filtered)
    assert "Only ▮ quote in section 1: The plan 1 of 4 Esc undoes this" in shown(harbour_pack, both)
    page = who.nav(harbour_pack, both)
    assert page
    beside = " ".join(" ".join(lines((*page.head, *page.blocks), 24)).split())
    assert "Only ▮ quote in section 1: The plan Esc undoes this" in beside, "there the list is shorter"
    assert "Ada Berg ▮···" in beside


def test_below_the_statements_stands_all_that_is_quoted_whoever_says_it(harbour_pack: Pack) -> None:
    for source in harbour_pack.attribution.said:
        text = shown(harbour_pack, who.choose(harbour_pack, Location(view="who"), SpeakerRef(source)))
        assert text.endswith(
            "ALL THAT IS QUOTED WORD FOR WORD “We start in May,” Ada Berg “long overdue” The dock workers’ union "
            "QUOTED ONLY AS A NAME “blue quarter” Ada Berg "
            "Everything else is paraphrase or the article’s own words."
        )


def test_of_very_many_quotations_only_the_number_is_told(harbour_pack: Pack) -> None:
    quotes = ("We start in May,",) * (who.MOST_QUOTED + 1)
    text = shown(changed(harbour_pack, "start-in-may", quotes=quotes), Location(view="who"))
    assert "ALL THAT IS QUOTED The article quotes 102 phrases word for word; 1 name. Everything else" in text


def test_an_empty_cell_of_the_matrix_leads_nowhere(harbour_pack: Pack) -> None:
    here = Location(view="who", is_matrix=True, selected=CellRef(("union",), "the-plan"), speaker=("union",))
    assert who.open_cell(harbour_pack, here, CellRef(("union",), "the-plan")) == here
    opened = who.open_cell(harbour_pack, here, CellRef(("berg",), "the-plan"))
    assert (opened.speaker, opened.only, opened.selected) == (("berg",), "the-plan", StatementRef("will-be-rebuilt"))
