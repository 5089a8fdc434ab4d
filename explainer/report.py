"""What `explainer check` says of packs: as text, and as JSON."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, get_args

from msgspec import Struct
from msgspec.structs import asdict

from explainer.checking import Checked
from explainer.facts.grammar import count
from explainer.facts.vocabulary import FORMS, FURNITURE
from explainer.loading import printable
from explainer.model import Form, FurnitureKind, Status
from explainer.pack import Pack


class Report(Struct, frozen=True):
    """A pack as it was checked."""

    name: str
    """The pack, as it was asked for."""
    checked: Checked
    """What was found."""

    @property
    def is_good(self) -> bool:
        """Whether the pack can be shown."""
        return self.checked.pack is not None

    def text(self) -> str:
        """The verdict, the problems a line each, and for a good pack what it covers."""
        levels = Counter(problem.level for problem in self.checked.problems)
        numbers = [count(levels[level], level) for level in ("error", "warning") if levels[level]]
        more = self.checked.untold
        numbers += [f"{more:,} more"] if more else []
        name = printable(self.name)
        lines = [f"{name}: {', '.join(numbers) or 'no problems'}", *map(str, self.checked.problems)]
        lines += [f"{name}: {more:,} more problems are not shown"] if more else []
        return "\n".join(lines + (_summary(self.checked.pack) if self.checked.pack else []))

    def data(self) -> dict[str, Any]:
        """The same as plain data."""
        return {
            "pack": self.name,
            "ok": self.is_good,
            "problems": [asdict(problem) for problem in self.checked.problems],
            "untold": self.checked.untold,
            "coverage": _coverage(self.checked.pack) if self.checked.pack else None,
        }


def as_text(reports: Iterable[Report]) -> str:
    """The reports, an empty line between them."""
    return "\n\n".join(report.text() for report in reports)


def as_json(reports: Iterable[Report]) -> str:
    """The reports as a JSON list."""
    import json  # here, as most authors read the text

    return json.dumps([report.data() for report in reports], indent=2)


def _coverage(pack: Pack) -> dict[str, Any]:
    coverage = pack.coverage
    quoted = [span for place in pack.places.values() for span in (*place.quotes, *place.so_called)]
    quotations = len(pack.article.unused_quotations(pack.furniture))  # those in the text itself
    unused = len(pack.article.unused_quotations((*quoted, *pack.furniture)))
    forms = Counter(statement.form for statement in pack.statements.values())
    statuses = Counter(event.status for event in pack.events.values())
    furniture = Counter(part.kind for part in pack.explainer.article.furniture)
    return {
        "sentences": coverage.sentences,
        "sentences_used": coverage.sentences - len(coverage.unused),
        "words": coverage.words,
        "words_used": coverage.words_used,
        "quotations": quotations,
        "quotations_used": quotations - unused,
        "statements": {form: forms[form] for form in get_args(Form)},
        "nobody_named": sum(not each.source for each in pack.statements.values()),
        "events": {status: statuses[status] for status in get_args(Status)},
        "furniture": {kind: furniture[kind] for kind in get_args(FurnitureKind)},
    }


def _summary(pack: Pack) -> list[str]:
    data = _coverage(pack)
    percent = 100 * data["words_used"] // max(data["words"], 1)  # downwards: 100 % is every word
    forms = [f"{number} {FORMS[form].alone}" for form, number in data["statements"].items() if number]
    statuses = [f"{number} {status}" for status, number in data["events"].items() if number]
    kinds = [f"{number} {FURNITURE[kind]}" for kind, number in data["furniture"].items() if number]
    unnamed = f"; for {data['nobody_named']} nobody is named" if data["nobody_named"] else ""
    lines = [
        f"{data['sentences_used']} of {count(data['sentences'], 'sentence')}, {percent} % of words, "
        f"{data['quotations_used']} of {count(data['quotations'], 'quotation')}",
        f"{count(len(pack.statements), 'statement')}: {', '.join(forms)}{unnamed}",
        f"{count(len(pack.events), 'event')}{': ' if statuses else ''}{', '.join(statuses)}",
    ]
    number = len(pack.explainer.article.furniture)
    return [*lines, f"{count(number, 'piece')} of furniture: {', '.join(kinds)}"] if number else lines
