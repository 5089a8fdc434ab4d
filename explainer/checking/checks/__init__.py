"""The checks: functions that look at a draft and report what is wrong through its nodes.

A new one goes into the file with those of its kind, and into the list there. What only advises goes into `advice`.
"""

from collections.abc import Callable

from explainer.checking.checks import article, circles, ids, parts, times
from explainer.checking.draft import Draft
from explainer.pack import Pack

Check = Callable[[Draft], None]
CheckOfPack = Callable[[Draft, Pack], None]

CHECKS: tuple[Check, ...] = (
    *ids.CHECKS,
    *parts.CHECKS,
    *circles.CHECKS,
    *times.CHECKS,
    *article.CHECKS,
)
"""All whose problems keep a pack from being shown, in the order in which they are made."""

OF_THE_PACK: tuple[CheckOfPack, ...] = circles.OF_THE_PACK
"""Those of a draft without errors that need the pack made from it."""
