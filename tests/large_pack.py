"""A pack of any size, for whoever measures: `python tests/large_pack.py FOLDER [STATEMENTS]`."""

import sys
from hashlib import sha256
from pathlib import Path
from random import Random

_TOPICS = ("the harbour", "the old bridge", "the night trains", "the school meals", "the river dam", "the tram depot")
_WORDS = ("council", "river", "budget", "under", "before", "slowly", "a", "of", "without", "long", "two", "new")
_SECTION_SIZE = 100


def write_large_pack(folder: Path, statements: int = 2000) -> Path:
    """Write a pack without problems: a section for each hundred statements, an event for each five."""
    sentences = [_sentence(number) for number in range(statements)]
    paragraphs = [" ".join(sentences[start : start + 5]) for start in range(0, statements, 5)]
    article = "\n".join(["A long meeting", *paragraphs]) + "\n"
    (folder / "sections").mkdir(parents=True)
    (folder / "article.txt").write_bytes(article.encode())
    paths: list[str] = []
    for start in range(0, statements, _SECTION_SIZE):
        paths.append(f"sections/{len(paths) + 1}.yaml")
        (folder / paths[-1]).write_text(_section(start, min(start + _SECTION_SIZE, statements)), encoding="utf-8")
    digest = sha256(article.encode()).hexdigest()
    (folder / "explainer.yaml").write_text(_explainer(digest, paths), encoding="utf-8")
    return folder


def _sentence(number: int) -> str:
    topic = _TOPICS[number % len(_TOPICS)]
    tail = " ".join(Random(number).choices(_WORDS, k=16))
    return f"Speaker {number % 40} said that motion {number} on {topic} was “a plan worth {number} days” {tail} soon."


def _explainer(digest: str, paths: list[str]) -> str:
    actors = "".join(
        f"  - {{id: speaker-{number}, name: Speaker {number}, kind: person, side: {'ABC'[number % 3]}}}\n"
        for number in range(40)
    )
    return (
        f"article:\n  headline: A long meeting\n  file: article.txt\n  sha256: {digest}\n"
        "  publisher: null\n  date_published: null\n"
        "title: A long meeting, explained\nbrief: The council speaks of many motions.\n"
        f"actors:\n{actors}sections:\n" + "".join(f"  - {path}\n" for path in paths) + "pivot: event-0\n"
    )


def _section(start: int, end: int) -> str:
    statements = "".join(
        f"""  - id: statement-{number}
    source: [speaker-{number % 40}]
    cue: said
    form: mixed
    content: >-
      Motion {number} on {_TOPICS[number % len(_TOPICS)]} is “a plan worth {number} days”, and the
      council will vote on it soon.
    quotes: [a plan worth {number} days]
    about: [event-{number // 5}]
    anchor:
      exact: >-
        {_sentence(number)}
"""
        for number in range(start, end)
    )
    events = "".join(
        f"""  - id: event-{number // 5}
    name: The vote on motion {number}
    actors: [speaker-{number % 40}]
    when: {{text: soon}}
{f"    order: [{{after: event-{number // 5 - 1}, signal: motion {number}}}]" if number else "    order: []"}
    status: expected
    basis: [statement-{number}]
    anchor: {{exact: motion {number} on}}
"""
        for number in range(start, end, 5)
    )
    return (
        f"id: part-{start}\ntitle: Part {start}\nquestion: What is said?\nbrief: Much is said.\n"
        f"statements:\n{statements}events:\n{events}"
    )


if __name__ == "__main__":
    write_large_pack(Path(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else 2000)
