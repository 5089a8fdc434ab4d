"""What a search has on the screen: the field in which one types, and above it the list of what is found."""

from textual.screen import Screen
from textual.widget import Widget

from explainer.navigation.navigation import Navigation
from explainer.tui.collector import undisturbed
from explainer.tui.styles import Styles

# the widgets are imported when something is sought: most readers read without a search


def draw(screen: Screen[None], after: Navigation, style_of: Styles, footer: Widget) -> None:
    """Show on `screen`, above its `footer`, what the search of `after` has there."""
    _draw_field(screen, after, footer)
    _draw_places(screen, after, style_of, footer)


def _draw_field(screen: Screen[None], after: Navigation, footer: Widget) -> None:
    """Open the search field, or close it."""
    fields = screen.query("SearchField")
    if after.search.is_typing and not fields:
        from explainer.search import index
        from explainer.tui.widgets.search_field import SearchField

        screen.mount(field := SearchField(after.search.query), before=footer)
        screen.set_focus(field)
        screen.call_after_refresh(undisturbed()(index), after.pack)  # by the first letter it stands
    elif fields and not after.search.is_typing:
        fields.remove()


def _draw_places(screen: Screen[None], after: Navigation, style_of: Styles, footer: Widget) -> None:
    """List what is found, while one types and while one walks from place to place."""
    shown, search = screen.query("#places"), after.search
    if not search.places or (after.has_left_the_places and not search.is_typing):
        if shown:
            shown.remove()
        return
    from explainer.tui.widgets.places import Places

    screen.set_class(search.is_typing, "-typing")
    if shown:
        shown.first(Places).tell(after)
    else:
        screen.mount(Places(style_of, after), before=footer)
