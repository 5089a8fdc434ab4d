"""What actors are called in the editor's sentences."""

from msgspec.structs import replace

from explainer.facts.names import speaking
from explainer.pack import Pack


def named(pack: Pack, number: int) -> list[tuple[str, str]]:
    """The names of those who speak in a sentence of the brief, with their ids."""
    claim = pack.explainer.brief[number]
    return [(claim.say[start:end], id) for (start, end), id in speaking(pack, claim)]


def test_those_who_say_or_tell_it_are_found_by_the_names_that_the_sentence_has(pack: Pack) -> None:
    assert named(pack, 0) == [("Trump", "trump"), ("Putin", "putin")]
    assert named(pack, 2) == [("Putin", "putin"), ("Trump", "trump"), ("the Kremlin", "kremlin")]
    assert ("Ukraine and its allies", "ukraine-and-allies") in named(pack, 3), "the longest name"


def test_who_is_only_spoken_of_is_not(pack: Pack) -> None:
    assert named(pack, 1) == [("The White House", "white-house"), ("Russia", "russia")], "Ukraine is expected to cease"


def test_a_last_name_that_two_people_have_stands_for_neither(pack: Pack) -> None:
    actors = tuple(
        replace(each, name="Ivana Trump", kind="person") if each.id == "allies" else each
        for each in pack.explainer.actors
    )
    other = replace(pack, explainer=replace(pack.explainer, actors=actors))
    assert named(other, 0) == [("Putin", "putin")]


def called(pack: Pack, say: str, **names: str) -> list[tuple[str, str]]:
    """The same in a sentence in place of the first one, where some actors have other names."""
    actors = tuple(replace(each, name=names.get(each.id, each.name)) for each in pack.explainer.actors)
    first, *others = pack.explainer.brief
    explainer = replace(pack.explainer, actors=actors, brief=(replace(first, say=say), *others))
    return named(replace(pack, explainer=explainer), 0)


def test_a_name_within_the_name_of_somebody_else_is_not_theirs(pack: Pack) -> None:
    say = "Trump Ltd., Donald Trump-Berg and Trump’s Trump-led council agreed, as did Putin-Berg."
    named = called(pack, say, allies="Trump Ltd.", kyiv="Donald Trump-Berg")
    assert named == [("Trump", "trump")]


def test_of_somebody_who_is_only_described_the_last_word_is_no_name(pack: Pack) -> None:
    say = "An official of the ministry agreed with the ministry, as did Vladimir Putin III of the III."
    assert called(pack, say, trump="an official of the ministry", putin="Vladimir Putin III") == [
        ("An official of the ministry", "trump"),
        ("Vladimir Putin III", "putin"),
    ]


def test_a_name_may_end_with_a_sign(pack: Pack) -> None:
    assert called(pack, "Donald Trump Jr. agreed.", trump="Donald Trump Jr.") == [("Donald Trump Jr.", "trump")]
