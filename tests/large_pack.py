"""A pack of any size, to measure with: `python tests/large_pack.py FOLDER [STATEMENTS] [deep]`."""

import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import NamedTuple

_TOPICS = ("the harbour", "the old bridge", "the night trains", "the school meals", "the river dam", "the tram depot")
_WORDS = ("council", "river", "budget", "under", "before", "slowly", "a", "of", "without", "long", "two", "new")
_EVENT_SIZE = 5


class Shape(NamedTuple):
    """How a pack of a given number of statements is divided."""

    section_size: int
    """Statements of a section."""
    speakers: int
    is_even: bool = True
    """Whether they all say equally much; otherwise the first says half of everything."""
    first_event: int = _EVENT_SIZE
    """How many statements of the first section are about the first event."""
    holders: int = 0
    """Actors who hold a position on each issue."""
    issues: int = 0
    terms: int = 0
    steps: int = 0
    """Steps of the tour."""

    def speaker(self, number: int) -> int:
        """Who says a statement."""
        if self.is_even or number % 2:
            return number % self.speakers
        return 0

    def event(self, number: int) -> int:
        """What a statement is about, by the statement that tells of it first."""
        return 0 if number < self.first_event else number // _EVENT_SIZE * _EVENT_SIZE


BROAD = Shape(section_size=100, speakers=40)
"""Many of everything: a section for every hundred statements."""


def deep(statements: int) -> Shape:
    """Many links from each item: five sections, three speakers, groups, long tables, a long glossary."""
    return Shape(
        section_size=-(-statements // 5),
        speakers=3,
        is_even=False,
        first_event=statements // 5,
        holders=30,
        issues=statements // 20,
        terms=statements // 4,
        steps=statements // 100,
    )


def write_large_pack(folder: Path, statements: int = 2000, shape: Shape = BROAD) -> Path:
    """Write a pack without problems."""
    sentences = [_sentence(shape, number) for number in range(statements)]
    paragraphs = [" ".join(sentences[start : start + 5]) for start in range(0, statements, 5)]
    article = "\n".join(["A long meeting", *paragraphs]) + "\n"
    (folder / "sections").mkdir(parents=True)
    (folder / "article.txt").write_bytes(article.encode())
    paths: list[str] = []
    for start in range(0, statements, shape.section_size):
        paths.append(f"sections/{len(paths) + 1}.yaml")
        section = _section(shape, start, min(start + shape.section_size, statements))
        (folder / paths[-1]).write_text(section, encoding="utf-8")
    digest = sha256(article.encode()).hexdigest()
    (folder / "explainer.yaml").write_text(_explainer(shape, statements, digest, paths), encoding="utf-8")
    return folder


def _sentence(shape: Shape, number: int) -> str:
    topic, speaker = _TOPICS[number % len(_TOPICS)], shape.speaker(number)
    tail = " ".join(Random(number).choices(_WORDS, k=16))
    return f"Speaker {speaker} said that motion {number} on {topic} was “a plan worth {number} days” {tail} soon."


def _explainer(shape: Shape, statements: int, digest: str, paths: list[str]) -> str:
    actors = "".join(
        f"  - {{id: speaker-{number}, name: Speaker {number}, kind: person, side: {'ABC'[number % 3]}}}\n"
        for number in range(shape.speakers)
    )
    parts = [
        f"article:\n  headline: A long meeting\n  file: article.txt\n  sha256: {digest}\n"
        "  publisher: null\n  date_published: null\n"
        "title: A long meeting, explained\nbrief: The council speaks of many motions.\n"
        f"actors:\n{actors}{''.join(_holders(shape))}sections:\n",
        *(f"  - {path}\n" for path in paths),
        "pivot: event-0\n",
        *(["issues:\n", *_issues(shape), "positions:\n", *_positions(shape, statements)] if shape.issues else []),
        *(["glossary:\n", *_terms(shape)] if shape.terms else []),
        *(["tour:\n", *_steps(shape)] if shape.steps else []),
    ]
    return "".join(parts)


def _holders(shape: Shape) -> Iterator[str]:
    """Those who hold positions and say nothing, in groups of three; the first of a group is a speaker."""
    for number in range(shape.holders):
        yield f"  - {{id: holder-{number}, name: Holder {number}, kind: person, side: {'ABC'[number % 3]}}}\n"
    for number in range(0, shape.holders, 3):
        members = f"speaker-{number % shape.speakers}, holder-{number}, holder-{number + 1}"
        yield f"  - {{id: group-{number}, name: Group {number}, kind: group, members: [{members}]}}\n"


def _issues(shape: Shape) -> Iterator[str]:
    for number in range(shape.issues):
        yield f"  - {{id: issue-{number}, name: The vote on issue {number}, question: Is issue {number} wanted?}}\n"


def _positions(shape: Shape, statements: int) -> Iterator[str]:
    """Every fourth cell of the table, alternately of a person and of a group."""
    for number in range(0, shape.issues * shape.holders, 4):
        issue, holder = divmod(number, shape.holders)
        actor = f"group-{holder // 3 * 3}" if number % 8 else f"holder-{holder}"
        yield (
            f"  - {{actor: {actor}, issue: issue-{issue}, stance: {('support', 'oppose')[number // 4 % 2]}, "
            f"summary: {actor.capitalize()} speaks of it, basis: [statement-{number % statements}]}}\n"
        )


def _terms(shape: Shape) -> Iterator[str]:
    for number in range(shape.terms):
        yield f"  - {{term: motion {number} itself, definition: What was put to the vote., origin: editor}}\n"


def _steps(shape: Shape) -> Iterator[str]:
    views = ("story", "timeline", "who", "article")
    for number in range(shape.steps):
        view, at = views[number % len(views)], number * 19 * _EVENT_SIZE
        item = f"event-{at // _EVENT_SIZE}" if view == "timeline" else f"statement-{at}"
        yield f"  - {{view: {view}, at: {item}, say: Step {number}.}}\n"


def _section(shape: Shape, start: int, end: int) -> str:
    statements = "".join(
        f"""  - id: statement-{number}
    source: [speaker-{shape.speaker(number)}]
    cue: said
    form: mixed
    content: >-
      Motion {number} on {_TOPICS[number % len(_TOPICS)]} is “a plan worth {number} days”, and the
      council will vote on it soon.
    quotes: [a plan worth {number} days]
    about: [event-{shape.event(number) // _EVENT_SIZE}]
    anchor:
      exact: >-
        {_sentence(shape, number)}
"""
        for number in range(start, end)
    )
    events = "".join(
        f"""  - id: event-{number // _EVENT_SIZE}
    name: The vote on motion {number}
    actors: [speaker-{shape.speaker(number)}]
    when: {{text: soon}}
{f"    order: [{{after: event-{number // 5 - 1}, signal: motion {number}}}]" if number else "    order: []"}
    status: expected
    basis: [statement-{number}]
    anchor: {{exact: motion {number} on}}
"""
        for number in range(start, end, _EVENT_SIZE)
    )
    return (
        f"id: part-{start}\ntitle: Part {start}\nquestion: What is said?\nbrief: Much is said.\n"
        f"statements:\n{statements}events:\n{events}"
    )


if __name__ == "__main__":
    size = int(sys.argv[2]) if sys.argv[2:] else 2000
    write_large_pack(Path(sys.argv[1]), size, deep(size) if sys.argv[3:] == ["deep"] else BROAD)
