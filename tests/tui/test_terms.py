"""Terms & people: whose words a definition is, who is who, and everything that they said and did."""

import re

import pytest
from msgspec.structs import replace

from explainer.facts import positions
from explainer.facts.grammar import capital
from explainer.facts.statements import text
from explainer.model import Actor
from explainer.pack import Pack
from tests.tui.conftest import Opens
from tests.tui.driver import plain, reading


async def test_every_term_stands_under_whose_it_is(opens: Opens, pack: Pack) -> None:
    async with opens(40, 12, view="terms") as reader:
        await reader.press("g")
        shown = await reader.walk()
        ours, theirs = shown.partition("PEOPLE AND GROUPS")[0].split("TERMS ADDED BY THE EDITOR")
        assert "definitions: the editor’s words TERMS FROM THE ARTICLE" in ours
        for term in pack.explainer.glossary:
            assert plain(f"{term.term} {term.definition}") in (ours if term.origin == "article" else theirs)


@pytest.mark.parametrize("size", [(80, 24), (50, 16)])
async def test_everybody_is_there_with_role_and_side(opens: Opens, pack: Pack, size: tuple[int, int]) -> None:
    async with opens(*size, view="terms", at="trump-very-good") as reader:
        shown = await reader.walk("up") + await reader.walk("down")
        names = plain(re.sub(r"\d+", "", shown))
        for actor in pack.actors.values():
            assert capital(actor.name) in names
        assert "Ukraine Ukraine Volodymyr Zelensky Ukrainian President" in names
        assert "The two leaders Donald Trump and Vladimir Putin" in names


async def test_a_term_from_the_article_has_its_exact_words(opens: Opens) -> None:
    async with opens(120, 40, view="terms") as reader:
        await reader.press("g", "down")
        assert reader.selected().startswith("Contract for Peace")
        assert "numerous aspects of what he called a “Contract for Peace” were discussed" in reader.words("details")
        await reader.press("down")
        assert reader.words("details").startswith(
            "Ceasefire Term and definition are added by the editor. IN THE ARTICLE 5 times"
        )
        assert "achieving a ceasefire in Ukraine" in reader.words("details")
        while not reader.selected().startswith("prisoner of war"):
            await reader.press("down")
        assert "The article does not have this word." in reader.words("details")


async def test_everything_that_somebody_said_and_did_is_a_link(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24, view="terms", at="zelensky-goodwill") as reader:
        assert reader.selected().startswith("Volodymyr Zelensky Ukrainian President 4 2")
        await reader.press("enter")
        shown = await reader.walk(pane="details")
        for each in pack.attribution.said["zelensky",]:
            assert plain(text(pack, each)) in shown
        for event in pack.events.values():
            assert "zelensky" not in event.agents + event.affected or event.name in shown
        for position in pack.explainer.positions:
            held = f"{pack.issues[position.issue].name}: {positions.in_short(pack, position)}"
            assert "zelensky" not in position.actors or plain(held) in shown
        await reader.press("g", "down", "enter")
        assert reader.selected().startswith("VOLODYMYR ZELENSKY expressed cautious optimism · paraphrase")
        await reader.press("escape", "escape")
        assert reader.selected().startswith("Volodymyr Zelensky Ukrainian President 4")


async def test_members_and_groups_lead_to_each_other(opens: Opens) -> None:
    async with opens(120, 40, view="terms", at="leaders-optimism") as reader:
        assert reader.selected().startswith("The two leaders")
        await reader.press("enter", "enter")
        assert reader.selected().startswith("Donald Trump")
        assert "one of the two leaders" in reader.words("details")


async def test_what_a_group_said_and_did_stands_with_its_members(opens: Opens) -> None:
    async with opens(120, 40, view="terms", at="ukraine") as reader:
        await reader.press("tab")
        together = (await reader.walk(pane="details")).partition("AS ONE OF UKRAINE AND ITS ALLIES")[2]
        assert "would not agree · paraphrase, told by Volodymyr Zelensky · Zelensky’s response" in together
        assert "Halting Western weapons: against, “would not agree”, says Volodymyr Zelensky" in together


async def test_what_members_say_together_stands_once_under_each_and_under_their_group(opens: Opens, pack: Pack) -> None:
    joint = pack.attribution.said["trump", "putin"]
    assert {each.source for each in joint} == {("trump", "putin"), ("two-leaders",)}
    for at in ("trump", "putin", "two-leaders"):
        async with opens(120, 40, view="terms", at=at) as reader:
            await reader.press("tab")
            shown = await reader.walk(pane="details")
            for each in joint:
                assert shown.count(plain(text(pack, each))) == 1


async def test_a_term_leads_to_the_statements_around_its_words(opens: Opens) -> None:
    async with opens(120, 40, view="terms") as reader:
        await reader.press("g", "down", "enter", "enter")
        assert reader.selected().startswith("DONALD TRUMP noted · paraphrase with a quoted name")


async def test_what_several_said_jointly_is_said_to_be_so(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="terms", at="putin") as reader:
        await reader.press("tab")
        shown = await reader.walk(pane="details")
    jointly = [each for each in pack.statements.values() if "putin" in each.source and len(each.source) > 1]
    assert jointly
    for each in jointly:
        assert f"{pack.section_of[each.id].title} · jointly with Donald Trump " in shown
    assert shown.count("jointly with") == len(jointly)


async def test_somebody_who_is_only_named_is_said_to_be_so(pack: Pack) -> None:
    guest = Actor(id="guest", name="a guest", kind="person")
    actors = (guest, *pack.explainer.actors)
    named = replace(pack, explainer=replace(pack.explainer, actors=actors))
    async with reading(named, 120, 40, view="terms", at="guest") as reader:
        assert reader.words("details") == "A guest Person No statement, event or position of its own."
        await reader.press("down")
        assert "No statement" not in reader.words("details")
