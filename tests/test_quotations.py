"""What stands between quotation marks, however they are printed."""

import pytest

from explainer.article import Article
from explainer.matching import Span
from explainer.quotations import Quotation


def words(article: Article, quotations: tuple[Quotation, ...]) -> list[list[str]]:
    return [[article.words(piece) for piece in quotation] for quotation in quotations]


def quoted(text: str) -> list[list[str]]:
    article = Article(text)
    return words(article, article.quotations)


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ('"We go," he said, "now."', ["We go,", "now."]),
        ("“We go,” he said, “now.”", ["We go,", "now."]),
        ('“We go," he said, "now.”', ["We go,", "now."]),
        ("''We go,'' he said. ''It is 'no.'''", ["We go,", "It is 'no.'"]),
        ("‘‘We go,’’ he said.", ["We go,"]),
        ("„Wir gehen“, sagte er: „Jetzt.“", ["Wir gehen", "Jetzt."]),
        ("»Ja«, sagte sie, »nein«.", ["Ja", "nein"]),
        ("«\u00a0Nous allons\u00a0», dit-il.", ["Nous allons"]),
        ("»Ja», sa hon, ”och nej”.", ["Ja", "och nej"]),
        ("‟Odd,” he said.", ["Odd,"]),
        ("「行く」と『本』で", ["行く", "本"]),
        ('他说：“我们走。”她说"不"。', ["我们走。", "不"]),
    ],
)
def test_double_marks_of_any_kind(text: str, quotations: list[str]) -> None:
    assert quoted(text) == [[each] for each in quotations]


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("“He calls it ‘odd’, the plan,” she said.", "He calls it ‘odd’, the plan,"),
        ("“He calls it “odd”, the plan,” she said.", "He calls it “odd”, the plan,"),
        ('"He calls it "odd", the plan," she said.', 'He calls it "odd", the plan,'),
        ('“He calls it "odd", the plan,” she said.', 'He calls it "odd", the plan,'),
        ("“He wrote: “‘Odd’ it is, and ‘old.’””", "He wrote: “‘Odd’ it is, and ‘old.’”"),
        ("“Titled “‘Odd’ it is,” he wrote it,” she said.", "Titled “‘Odd’ it is,” he wrote it,"),
        ("„Er sagte ‚nein‘“, sagte sie.", "Er sagte ‚nein‘"),
        ("「『本』を読む」と", "『本』を読む"),
        ("« Il dit « non » et part », dit-elle.", "Il dit « non » et part"),
        ("„Er sagte »nein« und ging“, sagte sie.", "Er sagte »nein« und ging"),
    ],
)
def test_a_quotation_within_another_one_is_part_of_it(text: str, quotation: str) -> None:
    assert quoted(text) == [[quotation]]


@pytest.mark.parametrize(("opening", "closing"), ['""', "“”", "„“", "«»", "»«", "「」"])
def test_a_quotation_runs_over_paragraphs_that_begin_with_an_opening_mark(opening: str, closing: str) -> None:
    text = f"She said: {opening}One.\n\n{opening}Two.\n{opening}Three,{closing} and: {opening}Four.{closing}"
    assert quoted(text) == [["One.", "Two.", "Three,"], ["Four."]]


def test_without_a_closing_mark_it_ends_with_its_paragraph() -> None:
    assert quoted("“One, she said.\nTwo. “Three.”\n“Four.\n\nFive.") == [["One, she said."], ["Three."], ["Four."]]
    assert quoted('One" and two. "Three."') == [["Three."]]
    assert quoted("It is 6'2\" tall, he said. Nobody’s dogs’.") == []


def test_nothing_runs_on_from_the_headline() -> None:
    article = Article("“One\n“Two.”", "“One")
    assert words(article, article.quotations) == [["One"], ["Two."]]


def test_marks_around_nothing_are_no_quotation() -> None:
    assert quoted('"" “” “ ” «') == []
    assert quoted("He said: “\nNothing.\n“\n“One.”") == [["One."]]


def test_the_whole_and_a_part_are_quoted() -> None:
    article = Article("“One is one. Two is two,” said Berg. ‘Three is three,’ said the dogs’ owner.\nNobody’s.")
    for part in ("One is one. Two is two,", "One is one.", "Two is two"):
        [span] = article.find(part)
        assert article.is_quoted(span)
        assert article.quotation(span) == article.quotations[0]
        assert not article.is_between_single_marks(span)
    for part in ("Two is two,” said", "said Berg", "owner"):
        [span] = article.find(part)
        assert not article.is_quoted(span)
        assert article.quotation(span) is None


def test_a_part_may_run_over_paragraphs() -> None:
    article = Article("Berg said: “One.\n“Two. Three.”\n“Four.”")
    [span] = article.find("One. “Two.")
    assert article.quotation(span) == article.quotations[0]
    assert article.is_quoted(span)
    [span] = article.find("Three.” “Four")
    assert not article.is_quoted(span)


@pytest.mark.parametrize(
    "text",
    [
        "‘One is one. The dogs’ owner’s left,’ said Berg.",
        "'One is one. The dogs' owner's left,' said Berg.",
        "‚One is one. The dogs’ owner’s left‘, said Berg.",
        "It was ‘So.’ And: ‘One is one.\n\n‘The dogs’ owner’s left,’ said Berg.",
    ],
)
def test_single_marks_count_where_words_are_said_to_stand_between_them(text: str) -> None:
    article = Article(text)
    assert article.quotations == ()
    for part in ("One is one.", "is", "owner’s left"):
        [span] = article.find(part)[:1]
        assert article.is_between_single_marks(span)
        assert article.is_quoted(span)
    for part in ("said", "Berg"):
        [span] = article.find(part)
        assert not article.is_between_single_marks(span)


def test_apostrophes_are_no_single_marks() -> None:
    article = Article(
        "In the ’90s the dogs’ owner didn’t go. It’s Berg’s, isn’t it? He ain't in the '80s, nor is O'Hara's."
    )
    assert not any(article.is_between_single_marks(span) for span in article.sentences)
    for part in ("owner", "Berg", "nor is"):
        [span] = article.find(part)
        assert not article.is_quoted(span)


def test_what_no_span_touches_is_unused() -> None:
    article = Article("“One. Two,” he said. “Three.”\nShe: “Four.\n“Five.”")
    spans = [span for part in ("One.", "said", "Five") for span in article.find(part)]
    assert words(article, article.unused_quotations(spans)) == [["Three."]]
    assert [article.words(span) for span in article.unused_quoted(spans)] == ["Two,", "Three.", "Four."]
    assert article.unused_quotations([Span(0, len(article.text))]) == ()
    assert article.unused_quoted([Span(0, len(article.text))]) == ()
    assert article.unused_quotations([]) == article.quotations


@pytest.mark.parametrize("mark", ['"', "“", "”", "«", "「", "''", "x' ", "“x ", "\n“x", '"x" '])
def test_very_many_marks_take_no_longer_than_they_are_many(mark: str) -> None:
    article = Article(mark * 100_000)
    pieces = [piece for quotation in article.quotations for piece in quotation]
    assert pieces == sorted(pieces)
    assert not article.is_between_single_marks(Span(0, 1))
