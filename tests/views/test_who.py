"""Who said what of any pack: the speakers, the filters, which always leave something, and the matrix."""

import pytest
from msgspec.structs import replace

from explainer.attribution import Speaker
from explainer.facts.vocabulary import FORMS
from explainer.model import Actor
from explainer.pack import Pack
from explainer.refs import CellRef, SpeakerRef, StatementRef
from explainer.text.layout import Layout
from explainer.views import who
from explainer.views.location import Location
from tests.refs import changed


def at(pack: Pack, statement: str) -> Location:
    """The location at a statement."""
    return who.arrive(pack, Location(view="who", selected=StatementRef(statement)))


def shown(pack: Pack, location: Location, width: int = 76) -> str:
    """What the view shows."""
    return Layout(who.main(pack, location), width).text


def words(text: str) -> str:
    """The same, ignoring line ends and rules."""
    return " ".join(text.replace("▏", " ").split())


def speakers(pack: Pack, location: Location) -> list[Speaker]:
    """The speakers in the list beside the statements."""
    return [block.ref.source for block in who.nav(pack, location).blocks if isinstance(block.ref, SpeakerRef)]


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
        forms = [form for form in FORMS if any(each.form == form for each in said)]
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


def test_nobody_named_is_a_speaker_like_others(harbour_pack: Pack) -> None:
    pack = changed(harbour_pack, "blue-quarter", source=())
    here = at(pack, "blue-quarter")
    text = words(shown(pack, here))
    assert here.speaker == ()
    assert text.startswith("Nobody named ← speaker 3 of 4 →")
    assert "she calls · paraphrase, a name quoted · The plan What … the “blue quarter” would follow" in text
    assert "NOBODY NAMED" in Layout(who.nav(pack, here), 28).text


def test_a_list_and_its_group_are_one_speaker_named_as_the_article_names_them(harbour_pack: Pack) -> None:
    pack = changed(harbour_pack, "union-tells", source=("union", "berg"))
    pack = changed(pack, "nobody-loses-work", source=("everybody",))
    here = at(pack, "nobody-loses-work")
    assert here.speaker == ("berg", "union")
    text = words(shown(pack, here))
    assert text.startswith("Ada Berg and the dock workers’ union ←")
    assert "as the mayor and the union" in text
    assert [each.id for each in who.shown(pack, here)] == ["union-tells", "nobody-loses-work"]


def test_each_statement_has_its_cue_and_who_tells_it(harbour_pack: Pack) -> None:
    text = words(shown(harbour_pack, at(harbour_pack, "nobody-loses-work")))
    assert "promised · paraphrase, told by the dock workers’ union · The doubts … that nobody would lose work" in text
    assert "she said · quote · The plan “We start in May,”" in text


@pytest.mark.parametrize("width", [36, 46, 76])
@pytest.mark.parametrize("sections", [1, 12, 40])
def test_the_matrix_breaks_no_name_and_shows_the_selected_section(
    harbour_pack: Pack, width: int, sections: int
) -> None:
    plan, doubts = harbour_pack.sections
    more = tuple(replace(plan, id=f"more-{n}", statements=(), events=()) for n in range(sections))
    names = {"berg": "Bartholomew Featherstonehaugh", "union": "The Antidisestablishmentarians"}
    actors = tuple(replace(actor, name=names.get(actor.id, actor.name)) for actor in harbour_pack.explainer.actors)
    pack = replace(
        harbour_pack,
        sections=(plan, *more, doubts),
        explainer=replace(harbour_pack.explainer, actors=actors),
    )
    for section in pack.sections:
        here = Location(view="who", is_matrix=True, selected=CellRef(("berg",), section.id))
        lines = shown(pack, here, width).split("\n")
        assert all(len(line) <= width for line in lines)
        rows = lines[next(at for at, line in enumerate(lines) if line.endswith("all ")) :]
        assert str(pack.section_numbers[section.id]) in rows[0].split()
        assert all(word in " ".join(rows).split() for name in names.values() for word in name.split())
        number = sum(each.source == ("berg",) for each in section.statements) or "·"
        assert f"[{number}]" in " ".join(rows)


def test_an_empty_cell_of_the_matrix_leads_nowhere(harbour_pack: Pack) -> None:
    here = Location(view="who", is_matrix=True, selected=CellRef(("union",), "the-plan"), speaker=("union",))
    assert who.open_cell(harbour_pack, here, CellRef(("union",), "the-plan")) == here
    opened = who.open_cell(harbour_pack, here, CellRef(("berg",), "the-plan"))
    assert (opened.speaker, opened.only, opened.selected) == (("berg",), "the-plan", StatementRef("will-be-rebuilt"))


def test_without_sides_all_speakers_stand_under_one_heading(harbour_pack: Pack) -> None:
    actors = tuple(replace(actor, side=None) for actor in harbour_pack.explainer.actors)
    guest = Actor(id="guest", name="a guest", kind="person")
    pack = replace(harbour_pack, explainer=replace(harbour_pack.explainer, actors=(*actors, guest), sides=()))
    assert Layout(who.nav(pack, Location(view="who")), 28).text.startswith("SPEAKERS ")
