"""What is too much of a pack, and that what is just within the limits is read."""

import os
from pathlib import Path

import pytest

from explainer.chronology import find_cycle
from explainer.library import open_pack
from explainer.loading import Budget, Suggestions, TextFile, limits
from explainer.loading.composer import Composer
from explainer.loading.syntax import parse
from explainer.matching import Matcher
from explainer.report import Report
from tests.conftest import DOUBTS, PLAN, TOP, PackFolder
from tests.large_pack import write_large_pack


def values(text: str) -> int:
    return len(parse(TextFile("x", text), Budget()).marks)


def test_values_are_counted_and_no_more_are_read(harbour: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_VALUES_OF_EACH", 0)
    files = [(harbour.folder / path).read_text(encoding="utf-8") for path in (TOP, PLAN, DOUBTS)]
    monkeypatch.setattr(limits, "MOST_VALUES", sum(map(values, files)))
    assert harbour.problems() == []
    monkeypatch.setattr(limits, "MOST_VALUES", sum(map(values, files)) - 1)
    most = values(files[-1]) - 1
    message = f"more than {most:,} keys, texts and lists; leave out what no statement needs"
    assert message in harbour.problems()[0]


def test_each_statement_makes_room_for_its_values(harbour: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [(harbour.folder / path).read_text(encoding="utf-8") for path in (TOP, PLAN, DOUBTS)]
    monkeypatch.setattr(limits, "MOST_VALUES", max(values(files[0]) + values(files[1]), values(files[2])))
    assert harbour.problems() == []


def test_nothing_is_built_of_what_is_too_much() -> None:
    class Endless:
        asked = 0

        def get_event(self) -> object:
            from yaml import Mark
            from yaml.events import DocumentStartEvent, ScalarEvent, SequenceStartEvent, StreamStartEvent

            self.asked += 1
            start = {1: StreamStartEvent(), 2: DocumentStartEvent(), 3: SequenceStartEvent(None, None, True)}
            event = start.get(self.asked, ScalarEvent(None, None, (True, False), "x"))
            event.start_mark = Mark("x", 0, 0, 0, "", 0)
            return event

    parser, budget = Endless(), Budget()
    budget.values = 100
    with pytest.raises(Exception, match="more than 100 keys"):
        Composer(parser, "x", budget).whole()
    assert parser.asked == 103


def test_characters_are_counted_and_no_more_are_read(harbour: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_CHARACTERS_OF_EACH", 0)
    monkeypatch.setattr(limits, "MOST_CHARACTERS", 10_000)
    assert harbour.problems() == []
    harbour.edit(DOUBTS, "question: ", f"question: {'x' * 10_000}")
    assert any("characters of text; leave out what no statement needs" in line for line in harbour.problems())


@pytest.mark.parametrize(("letters", "refused"), [(100, False), (101, True)])
def test_aliases_that_add_many_characters(
    harbour: PackFolder, monkeypatch: pytest.MonkeyPatch, letters: int, refused: bool
) -> None:
    monkeypatch.setattr(limits, "MOST_ALIASED_CHARACTERS", 100)
    harbour.edit(PLAN, "title: The plan", f"title: &t {'x' * letters}")
    harbour.edit(PLAN, "question: ", "question: *t # ")
    message = "an anchor (&) whose aliases (*) add more than 100 characters"
    assert [message in line for line in harbour.problems()][:1] == [True] * refused


def test_a_text_and_a_name_that_are_too_long(harbour: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_IN_A_TEXT", 500)
    monkeypatch.setattr(limits, "MOST_IN_A_NAME", 100)
    harbour.edit(PLAN, "say: The harbour", f"say: {'x' * 440} The harbour")
    harbour.edit(PLAN, "title: The plan", f"title: {'x' * 100}")
    assert harbour.problems() == []
    harbour.edit(PLAN, "title: x", "title: xx")
    harbour.edit(PLAN, "say: x", f"say: {'x' * 100}")
    title, brief = harbour.problems()
    assert title.endswith(":3:8: title: a text of 101 characters; at most 100 are read: shorten it")
    assert "brief[0].say: a text of " in brief


@pytest.mark.parametrize("marks", [30, 31])
def test_combining_marks_on_one_letter(harbour: PackFolder, marks: int) -> None:
    harbour.edit(TOP, "title: The harbour", f"title: Thé{chr(0x316) * marks} harbour")
    message = f"{TOP}:14:11: 31 combining marks on one letter; at most 30 are read"
    assert harbour.problems() == ([message] if marks > 30 else [])


def test_escaped_marks_and_many_crowded_letters(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "title: The plan", f'title: "The pla{chr(92)}u0301{f"{chr(92)}u0316" * 30}n"')
    harbour.edit(DOUBTS, "question: ", "question: " + f"a{chr(0x301) * 40}" * 50)
    lines = harbour.problems()
    assert f"{PLAN}:3:8: title: 31 combining marks on one letter; at most 30 are read" in lines
    assert any(line.endswith("30 more letters with too many marks from here on") for line in lines)


def test_an_anchor_that_stands_very_often(harbour: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_PLACES", 2)
    harbour.edit(PLAN, "anchor: {exact: “blue quarter”}", "anchor: {exact: the harbour}")
    [problem] = harbour.problems()
    assert "stands over 2 times in the article (lines 2 and 3); write which one, by the words beside it: " in problem


def test_words_that_take_too_long_to_find(harbour: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_SEARCHED_OF_EACH", 0)
    monkeypatch.setattr(limits, "MOST_SEARCHED", 0)
    message = "the words above occur so often in the article that no more are looked for; make them longer"
    assert any(message in line for line in harbour.problems())


def test_all_files_together(harbour: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = ("article.txt", TOP, PLAN, DOUBTS)
    size = sum((harbour.folder / path).stat().st_size for path in paths)
    monkeypatch.setattr(limits, "MOST_BYTES_IN_ALL", size)
    assert harbour.problems() == []
    monkeypatch.setattr(limits, "MOST_BYTES_IN_ALL", size - 1)
    assert harbour.problems()[0].startswith(f"{DOUBTS}:1:1: not read: all files of a pack together have at most")


def test_more_section_files_than_are_read(harbour: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_SECTIONS", 2)
    assert harbour.problems() == []
    monkeypatch.setattr(limits, "MOST_SECTIONS", 1)
    message = "sections[1]: 2 section files; at most 1 are read: put more into each"
    assert f"{harbour.at(TOP, '- ^sections/2')}: {message}" in harbour.problems()


def test_more_parts_of_an_article_than_are_read(harbour: PackFolder) -> None:
    text = (harbour.folder / "article.txt").read_text(encoding="utf-8")
    most = limits.MOST_PARTS
    for tail, name in (
        ("\nx" * most, "paragraphs"),
        (" Go. A" * most, "sentences"),
        ("“x” " * most, "quotation marks"),
    ):
        harbour.write_article(text + tail)
        assert f"article.txt:1:1: the article has more than {most:,} {name}; so many are not read" in harbour.problems()


def test_more_positions_than_are_compared(harbour: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = open_pack(harbour.folder).pack
    assert pack
    cells = len(pack.positions.holders) * len(pack.issues)
    monkeypatch.setattr(limits, "MOST_CELLS", cells)
    assert harbour.problems() == []
    monkeypatch.setattr(limits, "MOST_CELLS", cells - 1)
    [problem] = harbour.problems()
    assert problem.endswith(f"; at most {cells - 1} positions are compared: leave some issues out")


def test_actors_in_a_list(harbour: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    harbour.edit(PLAN, "source: [berg]\n    cue: said", "source: [berg, union]\n    cue: said")
    monkeypatch.setattr(limits, "MOST_TOGETHER", 2)
    assert harbour.problems() == []
    monkeypatch.setattr(limits, "MOST_TOGETHER", 1)
    [problem, *_] = [each for each in harbour.problems() if "statements[0].source" in each]
    assert problem.endswith("statements[0].source: 2 actors; at most 1 stand in a list: name groups of them")


def test_statements_one_within_another(harbour: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_WITHIN", 1)
    assert harbour.problems() == []
    monkeypatch.setattr(limits, "MOST_WITHIN", 0)
    assert harbour.problems() == [
        f"{harbour.at(DOUBTS, 'anchor: ^Berg promised that')}: statements[2].anchor: these words lie in the content of "
        "another statement, that one's in that of a third, and so on more than 0 times; "
        "leave some of these statements out"
    ]


def test_of_many_problems_the_rest_is_counted(harbour: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_PROBLEMS", 3)
    harbour.edit(PLAN, "source: [berg]\n    cue: said", "source: [a, b, c, d, e]\n    cue: said")
    checked = open_pack(harbour.folder)
    assert (len(checked.problems), checked.untold) == (3, 2)
    report = Report("harbour", checked)
    assert report.text().startswith("harbour: 3 errors, 2 more\n")
    assert report.text().endswith("\nharbour: 2 more problems are not shown")
    assert report.data()["untold"] == 2


def test_of_a_file_with_very_many_mistakes_nothing_is_kept(harbour: PackFolder) -> None:
    harbour.write(PLAN, "id: x\ntitle: T\nquestion: Q\nbrief: []\nstatements:\n" + "- {}\n" * 1_000)
    checked = open_pack(harbour.folder)
    assert len(checked.problems) == 1_000
    assert checked.untold >= 3_000  # and what refers to the statements of that file


def test_a_message_has_an_end(harbour: PackFolder) -> None:
    harbour.edit(PLAN, "form: direct", f"form: {'x' * 5_000}")
    [problem] = harbour.problems()
    assert "more characters)" in problem
    assert len(problem) < 1_200


def test_suggestions_are_sought_for_few_words_among_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_COMPARED", 3)
    suggestions = Suggestions()
    assert suggestions.best("harbor", ["harbour", "union"]) == "harbour"
    assert suggestions.best("unoin", ["harbour", "union"]) is None
    assert Suggestions().best("x" * 101, ["x" * 100]) is None


@pytest.mark.parametrize("path", ["../harbour/article.txt", "sections/../../harbour/article.txt"])
def test_a_path_that_leaves_the_pack_and_comes_back(harbour: PackFolder, path: str) -> None:
    harbour.edit(TOP, "file: article.txt", f"file: {path}")
    [problem] = harbour.problems()
    assert problem.endswith(f"article.file: {path!r} is a path that leaves the pack; put the file into its folder")


def test_a_path_that_stays_in_the_pack(harbour: PackFolder) -> None:
    harbour.edit(TOP, "file: article.txt", "file: sections/../article.txt")
    assert harbour.problems() == []


def test_a_name_that_the_language_setting_cannot_spell(harbour: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def fsencode(path: str | os.PathLike[str]) -> bytes:
        return os.fspath(path).encode("ascii")

    harbour.edit(TOP, "- sections/2-the-doubts.yaml", "- sections/2-thé-doubts.yaml")
    monkeypatch.setattr("explainer.loading.paths.os.fsencode", fsencode)
    [problem] = harbour.problems()
    assert "sections[1]: 'sections/2-thé-doubts.yaml': its name cannot be spelt in the system's language" in problem


def test_few_comparisons_find_words_in_a_long_text() -> None:
    text = Matcher(" ".join(f"motion {number} on the harbour" for number in range(20_000)))
    for number in range(0, 20_000, 1_000):
        [span] = text.find(f"motion {number} on")
        assert text.text[span.start : span.end] == f"motion {number} on"
    assert f"motion {19_999}" in text
    assert "motion 20000" not in text
    assert text.compared < 2_000 * 22


def test_a_long_chain_of_events_is_followed_without_recursion() -> None:
    from explainer.model import Event, Order

    def event(number: int, after: int) -> Event:
        order = (Order(after=f"e{after}", signal="x"),)
        return Event(id=f"e{number}", name="x", status="hoped", basis=(), anchor="x", order=order)

    chain = find_cycle(event(number, (number + 1) % 5_000) for number in range(5_000))
    assert chain
    assert len(chain) == 5_001


def test_a_fifo_as_the_pack(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "explainer.yaml")
    [problem] = open_pack(tmp_path).problems
    assert str(problem) == f"{TOP}:1:1: not a regular file"


def test_twenty_thousand_statements_are_within_the_limits(tmp_path: Path) -> None:
    pack = open_pack(write_large_pack(tmp_path / "large", 500)).pack
    assert pack
    text = (pack.folder / "sections" / "1.yaml").read_text(encoding="utf-8")
    items = len(pack.sections[0].statements) + len(pack.sections[0].events)
    assert values(text) < items * limits.MOST_VALUES_OF_EACH
    assert len(text) < items * limits.MOST_CHARACTERS_OF_EACH
    assert pack.article.compared < (len(pack.statements) + len(pack.events)) * limits.MOST_SEARCHED_OF_EACH / 4
    shortest = "- {id: s, source: [a], form: narration, content: x, anchor: {exact: x y}}\n"
    assert 20_000 * (values(shortest) - 1) <= limits.MOST_VALUES
