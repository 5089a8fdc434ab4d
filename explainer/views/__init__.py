"""The views: what each of them shows, as functions of the pack and the location. No Textual here."""

from explainer.view import View
from explainer.views import article, positions, speakers, story, terms, timeline
from explainer.views.location import ViewPages

VIEWS: dict[View, ViewPages] = {
    "story": story.PAGES,
    "timeline": timeline.PAGES,
    "who": speakers.PAGES,
    "positions": positions.PAGES,
    "article": article.PAGES,
    "terms": terms.PAGES,
}
"""Every view, by its name in a pack."""
