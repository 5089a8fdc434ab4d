"""What is told of the explainer as a whole, and of what the article leaves open."""

import pytest
from msgspec.structs import replace

from explainer.article import Article
from explainer.facts import overview
from explainer.facts.fact import Fact
from explainer.model import Statement
from explainer.pack import Pack
from tests.refs import changed


def saying(pack: Pack, *said: Statement) -> Pack:
    """The pack with only these statements."""
    section, *_ = pack.sections
    places = {each.id: pack.places.get(each.id, pack.places["start-in-may"]) for each in said}
    return replace(pack, sections=(replace(section, statements=said),), places=places)


def test_an_open_question_leads_to_the_articles_words_and_to_what_it_concerns(harbour_pack: Pack) -> None:
    [asked] = harbour_pack.open_questions
    issue = harbour_pack.issues["harbour-plan"]
    assert [(each.title, each.items, each.sentence) for each in overview.related(harbour_pack, asked)] == [
        ("The article’s words on it", (harbour_pack.statements["a-gamble"],), "Rests on statement 7."),
        (
            "It concerns",
            (harbour_pack.events["rebuilding"], Fact(words="issue: The plan", leads_to=issue)),
            "It concerns: event: The harbour is rebuilt (expected by Ada Berg, when: “in May”); issue: The plan",
        ),
    ]


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("a-gamble", "statement 7"),
        ("promise", "event: Berg’s promise (happened, says the dock workers’ union)"),
        ("the-doubts", "section 2: The doubts"),
        ("union", "The dock workers’ union"),
        ("harbour-plan", "issue: The plan"),
    ],
)
def test_whatever_it_concerns_has_a_name(harbour_pack: Pack, id: str, name: str) -> None:
    asked = replace(harbour_pack.open_questions[0], basis=(), about=(id,))
    [concerned] = overview.related(harbour_pack, asked)
    assert concerned.sentence == f"It concerns: {name}"


def test_without_words_and_without_what_it_concerns_it_leads_nowhere(harbour_pack: Pack) -> None:
    asked = replace(harbour_pack.open_questions[0], basis=(), about=())
    assert not list(overview.related(harbour_pack, asked))


def test_where_the_article_comes_from(harbour_pack: Pack) -> None:
    assert overview.printed(harbour_pack) == [
        "By: Jo Lund",
        "At: https://news.example/harbour",
        "Licence: CC BY 4.0",
        "Publisher and date: not stated in this article",
    ]


@pytest.mark.parametrize(
    ("publisher", "authors", "day", "told"),
    [
        (None, (), None, "publisher and date not stated"),
        (None, ("Jo Lund",), None, "by Jo Lund; publisher and date not stated"),
        (
            "The Harbour Times",
            ("Jo Lund", "Ann Moe"),
            None,
            "by Jo Lund and Ann Moe, The Harbour Times; date not stated",
        ),
        ("The Harbour Times", (), "2026-05-01", "The Harbour Times, 2026-05-01"),
    ],
    ids=["nothing", "an author", "all but the date", "all but an author"],
)
def test_it_says_which_article_is_taken_apart(
    harbour_pack: Pack, publisher: str | None, authors: tuple[str, ...], day: str | None, told: str
) -> None:
    file = harbour_pack.explainer.article
    article = replace(file, publisher=publisher, authors=authors, date_published=day)
    pack = replace(harbour_pack, explainer=replace(harbour_pack.explainer, article=article))
    assert overview.taken_apart(pack) == f"One article taken apart: “{file.headline}”; {told}"


def test_furniture_is_no_sentence(river_pack: Pack) -> None:
    assert overview.extent(river_pack) == "58 sentences, 76 statements"
    assert river_pack.coverage.sentences == 58


def test_of_a_few_quotations_it_tells_the_words_of_many_the_number(harbour_pack: Pack) -> None:
    said = harbour_pack.statements["start-in-may"]
    several = tuple(replace(said, id=f"said-{number}") for number in range(5))
    told = "The article quotes word for word “We start in May,” (Ada Berg). Everything else is"
    assert overview.quoted(saying(harbour_pack, said)).startswith(told)
    named = replace(said, id="named", quotes=(), so_called=("blue quarter",))
    told = "The article quotes 5 phrases word for word; 1 name. Everything else is"
    assert overview.quoted(saying(harbour_pack, *several, named)).startswith(told)


def test_that_nothing_is_quoted_is_only_told_of_an_article_without_quotations(harbour_pack: Pack) -> None:
    pack = saying(harbour_pack, replace(harbour_pack.statements["start-in-may"], quotes=()))
    assert overview.quoted(pack) == (
        "Everything is paraphrase or the article’s own words, but for 2 quotations that no statement has in full."
    )
    text = pack.article.text
    none = overview.quoted(replace(pack, article=Article(text.translate(str.maketrans("", "", "“”")))))
    assert none == "The article quotes nothing word for word. Everything is paraphrase or the article’s own words."


def test_a_quotation_of_which_no_statement_has_all_is_told(harbour_pack: Pack) -> None:
    assert overview.the_rest(harbour_pack) == "Everything else is paraphrase or the article’s own words."
    id = "union-welcomes"
    places = {**harbour_pack.places, id: harbour_pack.places[id]._replace(quotes=())}
    pack = replace(changed(harbour_pack, id, quotes=()), places=places)
    assert overview.the_rest(pack).endswith(", but for 1 quotation that no statement has in full.")


def test_what_is_quoted_in_what_somebody_tells_of_another_is_the_others(harbour_pack: Pack) -> None:
    told, inner = (
        replace(harbour_pack.statements[id], quotes=("nobody",)) for id in ("union-tells", "nobody-loses-work")
    )
    both = overview.quoted(saying(harbour_pack, told, inner))
    assert both.startswith("The article quotes word for word “nobody” (Ada Berg). Everything else is")
