"""Terms & people: whose words a definition is, who is who, and everything that they said and did."""

import pytest

from explainer.facts.grammar import capital
from explainer.facts.vocabulary import ORIGINS
from explainer.pack import Pack
from tests.tui.conftest import Opens
from tests.tui.driver import plain


async def test_every_term_is_marked_with_its_origin(opens: Opens, pack: Pack) -> None:
    async with opens(40, 12, view="terms") as reader:
        await reader.press("g")
        shown = await reader.walk()
        for term in pack.explainer.glossary:
            origin = ORIGINS[term.origin]
            assert plain(term.definition) in shown
            before = shown[: shown.index(plain(term.definition))]
            assert before.rstrip().endswith((origin, term.term.split()[-1]))
            assert origin in before[-80:]
        assert "TERMS" in shown


@pytest.mark.parametrize("size", [(80, 24), (50, 16)])
async def test_everybody_is_there_with_role_and_side(opens: Opens, pack: Pack, size: tuple[int, int]) -> None:
    async with opens(*size, view="terms", at="trump-very-good") as reader:
        shown = await reader.walk("up") + await reader.walk("down")
        for actor in pack.actors.values():
            assert capital(actor.name) in shown
        assert "Ukrainian President · side UA · person" in shown
        assert "members: Donald Trump and Vladimir Putin" in shown


async def test_a_term_from_the_article_has_its_exact_words(opens: Opens) -> None:
    async with opens(120, 40, view="terms") as reader:
        await reader.press("g", "down")
        assert reader.selected().startswith("Contract for Peace")
        assert "numerous aspects of what he called a “Contract for Peace” were discussed" in reader.words("details")
        await reader.press("down")
        assert "There are none: the article does not explain it." in reader.words("details")
        assert "added by the editor" in reader.words("details")


async def test_everything_that_somebody_said_and_did_is_a_link(opens: Opens, pack: Pack) -> None:
    async with opens(80, 24, view="terms", at="zelensky-goodwill") as reader:
        assert reader.selected().startswith("Volodymyr Zelensky 4 statements, 1 event")
        await reader.press("enter")
        shown = await reader.walk(pane="details")
        for each in pack.speakers["zelensky",]:
            assert plain(each.content) in shown
        for event in pack.events.values():
            assert "zelensky" not in event.actors or event.name in shown
        for position in pack.explainer.positions:
            held = f"{pack.issues[position.issue].name}: {position.stance}"
            assert position.actor != "zelensky" or held in shown
        await reader.press("g", "down", "enter")
        assert reader.selected().startswith("VOLODYMYR ZELENSKY · paraphrase He is cautiously optimistic")
        await reader.press("escape", "G", "enter")
        assert reader.selected().startswith("Releasing")
        await reader.press("escape", "escape")
        assert reader.selected().startswith("Volodymyr Zelensky 4 statements")


async def test_members_and_groups_lead_to_each_other(opens: Opens) -> None:
    async with opens(120, 40, view="terms", at="leaders-optimism") as reader:
        assert reader.selected().startswith("The two leaders")
        await reader.press("enter", "enter")
        assert reader.selected().startswith("Donald Trump")
        assert "one of the two leaders" in reader.words("details")


async def test_what_a_group_said_and_did_stands_with_its_members(opens: Opens) -> None:
    async with opens(120, 40, view="terms", at="trump") as reader:
        await reader.press("tab")
        together = (await reader.walk(pane="details")).partition("AS ONE OF THE TWO LEADERS")[2]
        assert "The call, two hours by phone" in together
        assert "Steps toward a ceasefire: support" in together
        assert "PARAPHRASE · The broader diplomacy" in together


async def test_a_term_leads_to_the_statements_around_its_words(opens: Opens) -> None:
    async with opens(120, 40, view="terms") as reader:
        await reader.press("g", "down", "enter", "enter")
        assert reader.selected().startswith("DONALD TRUMP · paraphrase, a name quoted")


async def test_what_several_said_jointly_is_said_to_be_so(opens: Opens, pack: Pack) -> None:
    async with opens(120, 40, view="terms", at="putin") as reader:
        await reader.press("tab")
        shown = await reader.walk(pane="details")
    jointly = [each for each in pack.statements.values() if "putin" in each.source and len(each.source) > 1]
    assert jointly
    for each in jointly:
        assert f"{pack.section_of[each.id].title} · jointly with Donald Trump " in shown
    assert shown.count("jointly with") == len(jointly)


async def test_somebody_who_is_only_named_is_said_to_be_so(opens: Opens) -> None:
    async with opens(120, 40, view="terms", at="us") as reader:
        assert reader.words("details") == "THE U.S. No statement, event or position of its own."
        await reader.press("down")
        assert "No statement" not in reader.words("details")
