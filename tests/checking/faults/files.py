"""Paths."""

from tests.checking.faults.fault import Fault
from tests.conftest import TOP

FILES = [
    Fault(
        "a section file that is not there",
        TOP,
        "- sections/2-the-doubts.yaml",
        "- sections/2-the-doubts.yaml\n  - sections/9.yaml",
        "sections/9.yaml",
        "sections[2]: no file 'sections/9.yaml'",
    ),
    Fault(
        "a mistyped section file",
        TOP,
        "- sections/2-the-doubts.yaml",
        "- sections/2-the-doubt.yaml",
        "sections/2-the-doubt.yaml",
        "sections[1]: no file 'sections/2-the-doubt.yaml'; did you mean 'sections/2-the-doubts.yaml'?",
    ),
    Fault(
        "a section file listed twice",
        TOP,
        "- sections/2-the-doubts.yaml",
        "- sections/2-the-doubts.yaml\n  - sections/./1-the-plan.yaml",
        "sections/./1",
        "sections[2]: 'sections/./1-the-plan.yaml' is listed twice, first as sections[0]",
    ),
    Fault(
        "a section file that is not listed",
        TOP,
        "  - sections/2-the-doubts.yaml\n",
        "",
        "sections:",
        "sections: 'sections/2-the-doubts.yaml' is not listed, "
        "but the pack refers to 'union-welcomes', which stands in it; list it",
    ),
    Fault(
        "an article outside the pack",
        TOP,
        "file: article.txt",
        "file: ../../etc/passwd",
        "../../etc",
        "article.file: '../../etc/passwd' is a path that leaves the pack; put the file into its folder",
    ),
    Fault(
        "an absolute path",
        TOP,
        "- sections/2-the-doubts.yaml",
        "- sections/2-the-doubts.yaml\n  - /etc/passwd",
        "/etc/passwd",
        "sections[2]: '/etc/passwd' is a path that leaves the pack; put the file into its folder",
    ),
    Fault(
        "an article that is not there",
        TOP,
        "file: article.txt",
        "file: artikel.txt",
        "artikel.txt",
        "article.file: no file 'artikel.txt'; did you mean 'article.txt'?",
    ),
]
