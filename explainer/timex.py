"""What TIMEX3 values say: TimeML's normalised times (TimeML 1.2.1, ISO 24617-1), in the forms that a pack may use.

- a date `2003-02-01`, a month `2003-02`, a year `2003`, a decade `198`;
- a week `2003-W05`, a day of it `2003-W05-6`, its weekend `2003-W05-WE`;
- a season `2003-SU` (SP SU FA WI), a quarter `2003-Q1`, a half `2003-H1`;
- a time `2003-02-01T14:00`, a part of a day `2003-02-01TMO` (MO MI DT AF EV NI), either without its date too;
- a duration `P30D`, `PT2H`, `P1Y` (Y M W D, DE decades, CE centuries; H M S after T);
- `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.

`X` stands for what is not known: `XXXX-WXX-2` is a Tuesday. Times are those of one place: none names its zone.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

Comparison = Literal["before", "after", "same", "unknown"]

EXAMPLES = (
    'a date such as 2003-02-01, 2003-02 or "2003", a weekday such as XXXX-WXX-2 for a Tuesday, '
    "a time such as 2003-02-01T14:00, a duration such as P30D, or PAST_REF, PRESENT_REF or FUTURE_REF"
)
"""What may be written, in a message."""

_LONGEST = 40
"""Characters of a value."""
_YEAR = r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)"
_DATE = rf"{_YEAR}(?:-(?P<month>[0-9]{{2}}|XX)(?:-(?P<day>[0-9]{{2}}|XX))?)?"
_WEEK = rf"{_YEAR}-W(?P<week>[0-9]{{2}}|XX)(?:-(?P<weekday>[1-7X]|WE))?"
_PART = rf"{_YEAR}-(?P<part>SP|SU|FA|WI|Q[1-4X]|H[12X])"
_DECADE = r"(?P<year>[0-9]{3})"
_TIME = r"(?P<date>[^T]*)T(?P<time>MO|MI|DT|AF|EV|NI|[0-9]{2}(?::[0-9]{2}){0,2})"
_N = r"(?:[0-9]+(?:\.[0-9]+)?|X+)"
_DURATION = (
    rf"P(?=[0-9XT])(?:{_N}CE)?(?:{_N}DE)?(?:{_N}Y)?(?:{_N}M)?(?:{_N}W)?(?:{_N}D)?"
    rf"(?:T(?=[0-9X])(?:{_N}H)?(?:{_N}M)?(?:{_N}S)?)?"
)
_NO_CALENDAR = rf"{_DURATION}|PAST_REF|PRESENT_REF|FUTURE_REF"
_DAY = 24 * 60 * 60
_MONTHS_LONG = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class TimexError(ValueError):
    """No TIMEX3 value; the message says why, and what to write."""


class Interval(NamedTuple):
    """A stretch of the calendar, in seconds from the day before its first: the whole days, or the time of one."""

    start: int
    end: int
    """The first second after it."""


class Timex(NamedTuple):
    """A TIMEX3 value."""

    value: str
    interval: Interval | None
    """All the time in which what it says may lie; None where that is not in the calendar, as of a duration.

    Where it is not exact, as of a season, whose months depend on the hemisphere, it is what is certain: the year."""


def compare(one: Timex, other: Timex) -> Comparison:
    """How the time of `one` stands to that of `other`, as far as the two values say."""
    a, b = one.interval, other.interval
    if a is None or b is None:
        return "unknown"
    if a.end <= b.start:
        return "before"
    if b.end <= a.start:
        return "after"
    return "same" if one.value == other.value else "unknown"


@lru_cache(maxsize=1 << 15)
def parse(value: str) -> Timex:
    """The value that is written so; raises TimexError."""
    if len(value) > _LONGEST:
        raise TimexError(f"not a TIMEX3 value; write {EXAMPLES}")
    try:
        return Timex(value, _interval(value))
    except TimexError as error:
        meant = next((other for other in _likely(value) if _is_valid(other)), None)
        raise TimexError(f"not a TIMEX3 value; write {meant}" if meant else str(error)) from None


def in_calendar(value: str | None) -> Timex | None:
    """The value that is written so, if it is in the calendar; None too if it is no value."""
    try:
        timex = parse(value) if value else None
    except TimexError:
        return None
    return timex if timex and timex.interval else None


def _interval(value: str) -> Interval | None:
    if re.fullmatch(_NO_CALENDAR, value):
        return None
    if parts := re.fullmatch(_DATE, value):
        return _of_date(parts["year"], parts["month"] or "XX", parts["day"] or "XX")
    if parts := re.fullmatch(_WEEK, value):
        return _of_week(parts["year"], parts["week"], parts["weekday"] or "X")
    if parts := re.fullmatch(_PART, value):
        return _of_part(parts["year"], parts["part"])
    if parts := re.fullmatch(_DECADE, value):
        return _of_years(f"{parts['year']}X")
    if parts := re.fullmatch(_TIME, value):
        return _of_time(parts["date"], parts["time"])
    raise TimexError(f"not a TIMEX3 value; write {EXAMPLES}")


def _of_years(year: str) -> Interval | None:
    """A year, or the decade or century of which its last digits are unknown."""
    if year == "XXXX":
        return None
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if last == 0:
        raise TimexError("there is no year 0000; write a year such as 2003")
    return Interval(_midnight(max(first, 1), 1), _midnight(last, 12, 31) + _DAY)


def _of_date(year: str, month: str, day: str) -> Interval | None:
    """A day, or the month or the years in which it lies."""
    years = _of_years(year)
    if month != "XX" and not 1 <= int(month) <= 12:
        raise TimexError(f"there is no month {month}; write year, month and day, such as 2003-02-01")
    if day != "XX" and not 1 <= int(day) <= (31 if month == "XX" else _days(year, int(month))):
        raise TimexError(f"there is no day {year}-{month}-{day}; write year, month and day, such as 2003-02-01")
    if "X" in year or month == "XX":
        return years
    first, last = (1, _days(year, int(month))) if day == "XX" else (int(day), int(day))
    return Interval(_midnight(int(year), int(month), first), _midnight(int(year), int(month), last) + _DAY)


def _days(year: str, month: int) -> int:
    """The days of a month; of a February of no certain year 29."""
    is_short = "X" not in year and (int(year) % 4 > 0 or (int(year) % 100 == 0 and int(year) % 400 > 0))
    return 28 if month == 2 and is_short else _MONTHS_LONG[month - 1]


def _of_week(year: str, week: str, weekday: str) -> Interval | None:
    """A day or the weekend of a week (ISO 8601), or the week; of no certain one the year, which its weeks go beyond."""
    years = _of_years(year)
    if week == "XX" or "X" in year:
        if week != "XX" and not 1 <= int(week) <= 53:
            raise TimexError(f"there is no week {week}; write a week such as 2003-W05")
        return years and Interval(years.start - 3 * _DAY, years.end + 3 * _DAY)
    try:
        monday = date.fromisocalendar(int(year), int(week), 1).toordinal()
    except ValueError:
        raise TimexError(f"{year} has no week {week}; write a week such as 2003-W05") from None
    first, last = {"X": (0, 7), "WE": (5, 7)}.get(weekday) or (int(weekday) - 1, int(weekday))
    return Interval((monday + first) * _DAY, (monday + last) * _DAY)


def _of_part(year: str, part: str) -> Interval | None:
    """A quarter or a half of a year. Of a season the year; some begin in it and end in the next."""
    years = _of_years(year)
    if years is None or "X" in year + part:
        return years
    if part[0] in "QH" and part[1].isdigit():
        months = 3 if part[0] == "Q" else 6
        last = int(part[1]) * months
        end = _midnight(int(year), last, _days(year, last)) + _DAY
        return Interval(_midnight(int(year), last - months + 1), end)
    return Interval(years.start, years.end + 90 * _DAY) if part in ("WI", "SU") else years


def _of_time(day: str, time: str) -> Interval | None:
    """A time of a day to the hour, the minute or the second; of a part of the day, the day; a night may end later."""
    parts = re.fullmatch(f"{_DATE}|{_WEEK.replace('P<year>', 'P<years>')}", day)
    if day and (parts is None or (parts["day"] is None and parts["weekday"] in (None, "WE"))):
        raise TimexError("a time without its day; write both, such as 2003-02-01T14:00")
    whole = _interval(day) if day else None
    if time.isalpha():
        return whole and Interval(whole.start, whole.end + (_DAY // 2 if time == "NI" else 0))
    hour, minute, second = (*map(int, time.split(":")), 0, 0)[:3]
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and minute + second > 0):
        raise TimexError(f"there is no time {time}; write one such as 2003-02-01T14:00")
    if whole is None or whole.end - whole.start > _DAY:
        return whole
    start = whole.start + hour * 3600 + minute * 60 + second
    return Interval(start, start + (3600, 60, 1)[time.count(":")])


def _midnight(year: int, month: int, day: int = 1) -> int:
    """When a day begins."""
    return date(year, month, day).toordinal() * _DAY


def _is_valid(value: str) -> bool:
    try:
        _interval(value)
    except TimexError:
        return False
    return True


def _likely(value: str) -> Iterator[str]:
    """What somebody probably meant who wrote `value`: in capitals, with hyphens, with two digits each, with a T."""
    yield value.upper()
    if numbers := re.fullmatch(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?", value):
        yield "-".join(number.zfill(2) for number in numbers.groups() if number)
    if numbers := re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})", value):
        yield "-".join(numbers.groups())
    yield value.replace(" ", "T", 1)
