"""What leads from one item to another: the statements and the events behind anything that can be selected."""

from explainer.model import Event, Position, Statement
from explainer.pack import Pack
from explainer.refs import Ref


def key(source: tuple[str, ...]) -> str:
    """A speaker, one actor or several jointly, as the id of a `Ref`."""
    return " ".join(source)


def source(ref: Ref) -> tuple[str, ...]:
    """The speaker of a `Ref`, or of its row in the matrix."""
    return tuple(ref.pair[0].split())


def position(pack: Pack, ref: Ref) -> Position | None:
    """The position in a cell of issues by actors: the actor's own, or that of a group that it is a member of."""
    issue, actor = ref.pair
    return pack.stand(actor, issue)


def statements(pack: Pack, ref: Ref | None) -> tuple[Statement, ...]:
    """The statements behind an item, in reading order: its own, those it rests on, or those of its speaker."""
    match ref:
        case Ref("statement", id):
            return (pack.statements[id],)
        case Ref("event", id):
            return pack.evidence[id]
        case Ref("section" | "brief", id):
            return next((section.statements for section in pack.sections if section.id == id), ())
        case Ref("term", number) if anchor := pack.explainer.glossary[int(number)].anchor:
            return pack.around(pack.article.find(anchor.exact, anchor.prefix, anchor.suffix)[0])
        case Ref("speaker" | "cell", _):
            section = ref.pair[1]
            said = pack.speakers.get(source(ref), ())
            return tuple(each for each in said if not section or pack.home[each.id].id == section)
        case Ref("actor", id):
            return tuple(each for each in pack.statements.values() if id in each.source)
        case Ref("issue", id):
            held = (each for each in pack.explainer.positions if each.issue == id)
            return tuple(pack.statements[each] for each in dict.fromkeys(id for each in held for id in each.basis))
        case Ref("position", _) if found := position(pack, ref):
            return tuple(pack.statements[each] for each in found.basis)
    return ()


def near(pack: Pack, ref: Ref | None) -> tuple[Statement, ...]:
    """The statements behind an item; of an empty cell those on its issue, or by its speaker."""
    found = statements(pack, ref)
    match ref:
        case Ref("position", _) if not found:
            issue, actor = ref.pair
            return pack.said_on(actor, issue) or statements(pack, Ref("issue", issue))
        case Ref("cell", _) if not found:
            return pack.speakers.get(source(ref), ())
    return found


def events(pack: Pack, ref: Ref | None) -> tuple[Event, ...]:
    """The events behind an item: its own, those that the statements behind it are about, or those of its actor."""
    match ref:
        case Ref("event", id):
            return (pack.events[id],)
        case Ref("section" | "brief", id):
            return next((section.events for section in pack.sections if section.id == id), ())
        case Ref("actor", id):
            return tuple(each for each in pack.events.values() if id in each.actors)
    return tuple(dict.fromkeys(event for each in near(pack, ref) for event in pack.topics[each.id]))


def actors(pack: Pack, ref: Ref | None) -> tuple[str, ...]:
    """The actors behind an item: those who speak, act, or take the position."""
    match ref:
        case Ref("actor", id):
            return (id,)
        case Ref("event", id):
            return pack.events[id].actors
        case Ref("position", _):
            return (ref.pair[1],)
        case Ref("speaker" | "cell", _):
            return source(ref)
    return next((each.source for each in statements(pack, ref)), ())
