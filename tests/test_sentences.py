"""Where sentences end, and where a full stop only abbreviates a word."""

import pytest

from explainer.article import Article


def sentences(text: str) -> list[str]:
    article = Article(text)
    return [article.words(span) for span in article.sentences]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Berg met Sens. Joe Ash and Ann Oak, the Rev. Al Elm, and Army Capt. Ida Fir (Ret.).",
        "It was between Oct. 30 and Nov. 9, on Sept.\u00a011 and on Dec. 1, 2015.",
        "She went to Ft. Worth, to Mt. Hood and to St. Paul.",
        "ST. PAUL, Minn. — In FT. WORTH and on MT. HOOD, DR. OAK and GEN. ELM met.",
        "BOSTON, Mass., Dec. 11 (UPI) – In RENO, Nev. (AP) nobody spoke.",
        "It ended at 10 p.m. EST and at 6 a.m. Eastern on Monday.",
        "He lives in Washington, D.C. Mayor Ash knows.",
        "He met U.S. Reps. Ann Oak and Ben Elm, Donald J. Ash, J. R. R. Fir and George W. “Dubya” Oak.",
        "Bob Casey Jr. (D-Pa.) knew the case of Roe v. Wade, No. 70 of that year.",
        "Apple Inc. Chief Executive Tim Oak and Ash & Co. President Ida Elm spoke to their staff.",
        "He works for Apple Inc. and for others.",
    ],
)
def test_no_sentence_ends_after_an_abbreviation(sentence: str) -> None:
    assert sentences(sentence) == [sentence]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("He lives in the U.S.", "They do too."),
        ("He lives in Orlando, Fla.", "“She does,” he said."),
        ("He lives in D.C.", "“She does,” he said."),
        ("It ended at 10 p.m.", "The mayor left."),
        ("He works for Apple Inc.", "It is large."),
        ("It is plan B.", "He has another one."),
        ("She said no.", "Berg left."),
        ("She said: No.", "Berg left."),
        ("It was in the month of Sept.", "Berg left."),
        ("We win.", "'So what?' he asked."),
        ("„Wir gehen.“", "Er blieb."),
        ("»Ja.«", "»Nein.«"),
        ("Wir gehen.", "Über uns nichts."),
        ("Мы идём.", "Он остался."),
        ("Idziemy.", "Łódź czeka."),
    ],
)
def test_a_sentence_ends(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first, second]


def test_sentences_end_with_their_paragraphs() -> None:
    assert sentences("By Mr.\nBerg\n\nIn Sept.\n11 men.") == ["By Mr.", "Berg", "In Sept.", "11 men."]


@pytest.mark.parametrize("part", [". ", ".", "a. ", "A. ", "Sen. A", "U.S.", '."', ". (", "a.\t", "é. "])
def test_very_many_ends_take_no_longer_than_they_are_many(part: str) -> None:
    text = (part * 50_000).strip()
    assert "".join(sentences(text)).replace(" ", "").replace("\t", "") == text.replace(" ", "").replace("\t", "")
