"""A pack of any size, to measure with: `python tests/large_pack.py FOLDER [STATEMENTS] [deep]`."""

import sys
from collections.abc import Iterator
from datetime import date, timedelta
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
    is_nested: bool = False
    """Whether every fourth statement is told within the one before it."""
    question_every: int = 100
    """For so many statements one open question."""

    def speaker(self, number: int) -> int:
        """Who says a statement."""
        if self.is_even or number % 2:
            return number % self.speakers
        return 0

    def event(self, number: int) -> int:
        """What a statement is about, by the statement that tells of it first."""
        return 0 if number < self.first_event else number // _EVENT_SIZE * _EVENT_SIZE

    def is_within(self, number: int) -> bool:
        """Whether a statement is told within the one before it."""
        return self.is_nested and number % 4 == 3

    def cue(self, number: int) -> str:
        """The word for saying a statement, which stands once in it and in those that are told within it."""
        return "warned" if self.is_within(number) else "said"


BROAD = Shape(section_size=100, speakers=40)
"""Many of everything: a section for every hundred statements."""


def deep(statements: int) -> Shape:
    """Many links from each item: five sections, three speakers, groups, long tables, a long glossary, nesting."""
    return Shape(
        section_size=-(-statements // 5),
        speakers=3,
        is_even=False,
        first_event=statements // 5,
        holders=30,
        issues=statements // 20,
        terms=statements // 4,
        steps=statements // 100,
        is_nested=True,
        question_every=20,
    )


def write_large_pack(folder: Path, statements: int = 2000, shape: Shape = BROAD) -> Path:
    """Write a pack without problems."""
    article = "\n".join(["A long meeting", *_lines(shape, statements)]) + "\n"
    (folder / "sections").mkdir(parents=True)
    (folder / "article.txt").write_bytes(article.encode())
    paths: list[str] = []
    for start in range(0, statements, shape.section_size):
        paths.append(f"sections/{len(paths) + 1}.yaml")
        section = _section(shape, start, min(start + shape.section_size, statements), statements)
        (folder / paths[-1]).write_text(section, encoding="utf-8")
    digest = sha256(article.encode()).hexdigest()
    (folder / "explainer.yaml").write_text(_explainer(shape, statements, digest, paths), encoding="utf-8")
    return folder


def _lines(shape: Shape, statements: int) -> Iterator[str]:
    """The lines of the article: paragraphs of at most five statements, and a subheading over each section."""
    for start in range(0, statements, 5):
        if start % shape.section_size == 0:
            yield _subheading(start)
        numbers = range(start, min(start + 5, statements))
        own = (number for number in numbers if not shape.is_within(number) or number == start)
        yield " ".join(_sentence(shape, number, statements) for number in own)


def _subheading(start: int) -> str:
    return f"Part {start} of the meeting"


def _sentence(shape: Shape, number: int, statements: int) -> str:
    """The words of a statement, with those that are told within it."""
    who = f"Speaker {shape.speaker(number)} {shape.cue(number)}"
    pieces = _pieces(shape, number, statements)
    return f"{pieces[0]}, {who}, {pieces[1]}." if pieces[1:] else f"{who} {pieces[0]}."


def _pieces(shape: Shape, number: int, statements: int) -> tuple[str, ...]:
    """The content of a statement: of every third it is in two pieces, around who says it."""
    topic, tail = _TOPICS[number % len(_TOPICS)], " ".join(Random(number).choices(_WORDS, k=16))
    inner = number + 1
    # nothing is told across the end of a paragraph
    has_inner = inner < statements and shape.is_within(inner) and inner % 5
    within = f" and that {_sentence(shape, inner, statements).rstrip('.')}" if has_inner else ""
    motion, plan = f"motion {number} on {topic}", f"was “a plan worth {number} days” {tail} soon{within}"
    return (f"The {motion}", plan) if number % 3 == 0 else (f"that {motion} {plan}",)


def _explainer(shape: Shape, statements: int, digest: str, paths: list[str]) -> str:
    actors = "".join(
        f"  - {{id: speaker-{number}, name: Speaker {number}, kind: person, side: side-{'abc'[number % 3]}}}\n"
        for number in range(shape.speakers)
    )
    sides = "".join(f"  - {{id: side-{each}, label: {each.upper()}, name: Side {each}}}\n" for each in "abc")
    furniture = "".join(
        f"    - {{kind: subheading, words: {_subheading(start)}}}\n"
        for start in range(0, statements, shape.section_size)
        if start % 5 == 0
    )
    parts = [
        f"format: 1\narticle:\n  headline: A long meeting\n  file: article.txt\n  sha256: {digest}\n"
        f"  publisher: null\n  date_published: null\n  furniture:\n{furniture}"
        f"title: A long meeting, explained\n{_brief('The council speaks of many motions.', 0, statements)}"
        f"sides:\n{sides}"
        f"actors:\n{actors}{''.join(_holders(shape))}sections:\n",
        *(f"  - {path}\n" for path in paths),
        "pivot: event-0\n",
        *(["issues:\n", *_issues(shape), "positions:\n", *_positions(shape, statements)] if shape.issues else []),
        *(["glossary:\n", *_terms(shape)] if shape.terms else []),
        "open_questions:\n",
        *_questions(shape, statements),
        *(["tour:\n", *_steps(shape)] if shape.steps else []),
    ]
    return "".join(parts)


def _brief(say: str, start: int, end: int) -> str:
    """Two sentences of the editor's, which rest on the first and the last of some statements."""
    return (
        f"brief:\n  - {{say: {say}, basis: [statement-{start}]}}\n"
        f"  - {{say: It ends with a vote., basis: [statement-{end - 1}]}}\n"
    )


def _holders(shape: Shape) -> Iterator[str]:
    """Those who hold positions and say nothing, in groups of three; the first of a group is a speaker."""
    for number in range(shape.holders):
        yield f"  - {{id: holder-{number}, name: Holder {number}, kind: person, side: side-{'abc'[number % 3]}}}\n"
    for number in range(0, shape.holders, 3):
        members = f"speaker-{number % shape.speakers}, holder-{number}, holder-{number + 1}"
        yield f"  - {{id: group-{number}, name: Group {number}, kind: group, members: [{members}]}}\n"


def _issues(shape: Shape) -> Iterator[str]:
    for number in range(shape.issues):
        yield f"  - {{id: issue-{number}, name: The vote on issue {number}, question: Is issue {number} wanted?}}\n"


def _positions(shape: Shape, statements: int) -> Iterator[str]:
    """Every fourth cell of the table, in turn of a person, of a group, and of two jointly."""
    for number in range(0, shape.issues * shape.holders, 4):
        issue, holder = divmod(number, shape.holders)
        joint = f"holder-{holder}, holder-{holder + 1}" if number % 16 else f"holder-{holder}"
        actors = f"group-{holder // 3 * 3}" if number % 8 else joint
        yield (
            f"  - {{actors: [{actors}], issue: issue-{issue}, stance: {('support', 'oppose')[number // 4 % 2]}, "
            f"word: a plan worth {number % statements} days, basis: [statement-{number % statements}]}}\n"
        )


def _terms(shape: Shape) -> Iterator[str]:
    for number in range(shape.terms):
        yield f"  - {{term: motion {number} itself, definition: What was put to the vote., origin: editor}}\n"


def _questions(shape: Shape, statements: int) -> Iterator[str]:
    for number in range(0, statements, shape.question_every):
        about = f"statement-{number}, event-{number // _EVENT_SIZE}, speaker-{shape.speaker(number)}"
        yield (
            f"  - {{question: What becomes of motion {number}?, because: The vote is only expected., "
            f"basis: [statement-{number}], about: [{about}]}}\n"
        )


def _steps(shape: Shape) -> Iterator[str]:
    views = ("story", "timeline", "who", "article")
    for number in range(shape.steps):
        view, at = views[number % len(views)], number * 19 * _EVENT_SIZE
        item = f"event-{at // _EVENT_SIZE}" if view == "timeline" else f"statement-{at}"
        yield f"  - {{view: {view}, at: {item}, say: Step {number}.}}\n"


def _section(shape: Shape, start: int, end: int, statements: int) -> str:
    return (
        f"id: part-{start}\ntitle: Part {start}\nquestion: What is said?\n{_brief('Much is said.', start, end)}"
        f"statements:\n{''.join(_statement(shape, number, statements) for number in range(start, end))}"
        f"events:\n{''.join(_event(shape, number) for number in range(start, end, _EVENT_SIZE))}"
    )


def _statement(shape: Shape, number: int, statements: int) -> str:
    pieces = _pieces(shape, number, statements)
    content = "".join(f"\n      - {piece}" for piece in pieces) if pieces[1:] else f" {pieces[0]}"
    return f"""  - id: statement-{number}
    source: [speaker-{shape.speaker(number)}]
    cue: {shape.cue(number)}
    form: mixed
    content:{content}
    quotes: [a plan worth {number} days]
    about: [event-{shape.event(number) // _EVENT_SIZE}]
    anchor: {_sentence(shape, number, statements).rstrip(".")}
"""


def _event(shape: Shape, number: int) -> str:
    """Every third has a date, too."""
    value = f", value: {date(2000, 1, 1) + timedelta(number)}" if number % 3 == 0 else ""
    order = f"[{{after: event-{number // 5 - 1}, signal: motion {number}}}]" if number else "[]"
    return f"""  - id: event-{number // _EVENT_SIZE}
    name: The vote on motion {number}
    agents: [speaker-{shape.speaker(number)}]
    affected: [speaker-{(shape.speaker(number) + 1) % shape.speakers}]
    when: {{text: soon{value}}}
    order: {order}
    status: expected
    basis: [statement-{number}]
    anchor: motion {number} on
"""


if __name__ == "__main__":
    size = int(sys.argv[2]) if sys.argv[2:] else 2000
    write_large_pack(Path(sys.argv[1]), size, deep(size) if sys.argv[3:] == ["deep"] else BROAD)
