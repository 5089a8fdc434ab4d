"""Each fault alone is one problem, all of them together are all found in one run."""

import pytest

from explainer.checking import check
from tests.checking.faults.advice import WARNINGS
from tests.checking.faults.anchors import ANCHORS
from tests.checking.faults.fault import Fault
from tests.checking.faults.files import FILES
from tests.checking.faults.links import LINKS
from tests.checking.faults.parts import PARTS
from tests.checking.faults.shape import SHAPE
from tests.checking.faults.syntax import SYNTAX
from tests.conftest import PackFolder

FAULTS = [*SHAPE, *SYNTAX, *LINKS, *PARTS, *ANCHORS, *FILES]
# each changes the same words as another one, or hides it: a section that is lost may hold any id
NOT_TOGETHER = {
    "a source that is no actor",
    "a cue in pieces",
    "a line break in a text",
    "a control character",
    "an escaped control character",
    "an escaped override",
    "a tag character beyond the first plane",
    "a code that is no character",
    "pivot that is no event",
    "a step of no time",
    "a step of the tour that takes less than no time",
    "an id that every pack has",
    "a sentence of a brief that rests on an event",
    "a mistyped side",
    "somebody who acts on themselves",
    "an open question about a side",
    "a step of the tour to a side",
    "a format that never was",
    "words of the article that somebody else is to say",
    "a statement without content",
    "narration without source",
    "an empty list of content",
    "content that is unlike the anchor",
    "content that stands in pieces",
    "long content that is a rewrite",
    "content that has the cue in it",
    "a cue that has content in it",
    "pieces of content that overlap",
    "a piece of content that stands twice",
    "a piece of content with a wrong suffix",
    "furniture on which a statement rests",
    "furniture in the headline",
    "a word of a position that its basis does not have",
    "a mistyped word of a position",
    "time words that the article does not have",
    "an order with two relations",
    "a section file that is not there",
    "a section file listed twice",
    "a section file that is not listed",
    "an absolute path",
    "an article that is not there",
}


def _named(fault: Fault) -> str:
    return fault.name.replace(" ", "-")


@pytest.mark.parametrize("fault", FAULTS, ids=_named)
def test_a_fault_is_one_problem(harbour: PackFolder, fault: Fault) -> None:
    fault.seed(harbour)
    assert harbour.problems() == [fault.expected(harbour)]


def test_all_faults_are_found_in_one_run(harbour: PackFolder) -> None:
    together = [fault for fault in FAULTS if fault.name not in NOT_TOGETHER]
    assert len(together) == len(FAULTS) - len(NOT_TOGETHER)
    for fault in together:
        fault.seed(harbour)
    assert sorted(harbour.problems()) == sorted(fault.expected(harbour) for fault in together)


@pytest.mark.parametrize("warning", WARNINGS, ids=_named)
def test_a_warning_leaves_the_pack_as_it_is(harbour: PackFolder, warning: Fault) -> None:
    warning.seed(harbour)
    assert harbour.problems() == [warning.expected(harbour)]
    assert check(harbour.folder).problems == ()  # without advice
