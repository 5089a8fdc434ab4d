"""What is told of an event, whoever tells it."""

from msgspec.structs import replace

from explainer.facts import events
from explainer.facts.fact import Fact
from explainer.model import When
from explainer.pack import Pack


def test_it_has_its_status_who_acts_whom_it_concerns_and_its_order(harbour_pack: Pack) -> None:
    berg, union, rebuilding = (
        harbour_pack.actors["berg"],
        harbour_pack.actors["union"],
        harbour_pack.events["rebuilding"],
    )
    assert list(events.facts(harbour_pack, harbour_pack.events["promise"])) == [
        Fact("status", "● happened", texts=("happened",)),
        Fact("who", "Ada Berg", leads_to=berg),
        Fact("whom", "the dock workers’ union", leads_to=union),
        Fact(sentence="Who: Ada Berg; whom it concerns: the dock workers’ union"),
        Fact(
            "order",
            "before The harbour is rebuilt: “promised”",
            "Order: before “The harbour is rebuilt”, in the words “promised”",
            rebuilding,
            ("promised",),
        ),
    ]


def test_the_editors_date_is_told_where_the_articles_words_leave_out_the_year(harbour_pack: Pack) -> None:
    def dates(text: str, value: str | None) -> list[Fact]:
        dated = replace(harbour_pack.events["rebuilding"], when=When(text=text, value=value))
        return [fact for fact in events.facts(harbour_pack, dated) if fact.label in ("when", "date")]

    told = Fact("date", "2025-05, added by the editor", "Date: 2025-05, added by the editor")
    assert dates("in May", "2025-05") == [Fact("when", "in May"), told]
    assert dates("in May 2025", "2025-05") == [Fact("when", "in May 2025")]
    for value in (None, "XXXX-05", "P30D", "FUTURE_REF"):
        assert dates("in May", value) == [Fact("when", "in May")]


def test_what_it_rests_on_is_told_apart_from_what_is_also_about_it(harbour_pack: Pack) -> None:
    related = list(events.related(harbour_pack, harbour_pack.events["promise"]))
    assert [(each.title, each.items) for each in related] == [
        ("Rests on", (harbour_pack.statements["union-tells"],)),
        ("Also told in", (harbour_pack.statements["nobody-loses-work"],)),
    ]
    assert [each.sentence for each in related] == ["Rests on statement 5; also told in statement 6.", ""]


def test_it_is_never_named_without_how_it_stands(harbour_pack: Pack) -> None:
    rebuilding, promise = harbour_pack.events["rebuilding"], harbour_pack.events["promise"]
    assert events.in_short(rebuilding) == "The harbour is rebuilt (expected, when: “in May”)"
    assert (events.note(rebuilding), events.standing(rebuilding)) == ("expected · in May", "expected, “in May”")
    assert (events.note(promise), events.standing(promise)) == ("happened", "happened")


def test_it_rests_on_the_word_of_the_outermost_source(harbour_pack: Pack) -> None:
    assert events.attribution(harbour_pack, harbour_pack.events["promise"]) == "said by the dock workers’ union"


def test_how_it_stands_to_the_one_above_is_told_once(harbour_pack: Pack) -> None:
    rebuilding, promise, quarter = (harbour_pack.events[id] for id in ("rebuilding", "promise", "quarter"))
    assert events.to_the_one_above(quarter, None, None) == ""
    assert events.to_the_one_above(quarter, promise, None) == "Order to the event above: not stated"
    assert events.to_the_one_above(quarter, promise, "same") == "Order to the event above: at the same time"
    assert events.to_the_one_above(rebuilding, promise, "after") == "", "the facts of the promise say it"
    assert events.to_the_one_above(promise, rebuilding, "before") == "", "its own facts say it"
