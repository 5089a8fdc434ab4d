"""TIMEX3 values: which there are, which days they name, and how two of them stand to each other."""

from datetime import date

import pytest

from explainer.timex import Timex, TimexError, compare, parse

DAY = 24 * 60 * 60


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2003-02-01", "2003-02-01", "2003-02-01"),
        ("2004-02-29", "2004-02-29", "2004-02-29"),
        ("2003-02", "2003-02-01", "2003-02-28"),
        ("2004-02", "2004-02-01", "2004-02-29"),
        ("2003-12", "2003-12-01", "2003-12-31"),
        ("2003-02-XX", "2003-02-01", "2003-02-28"),
        ("2003", "2003-01-01", "2003-12-31"),
        ("2003-XX-01", "2003-01-01", "2003-12-31"),
        ("198", "1980-01-01", "1989-12-31"),
        ("198X", "1980-01-01", "1989-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2003-W05", "2003-01-27", "2003-02-02"),
        ("2003-W05-6", "2003-02-01", "2003-02-01"),
        ("2003-W05-WE", "2003-02-01", "2003-02-02"),
        ("2004-W53", "2004-12-27", "2005-01-02"),
        ("2003-Q2", "2003-04-01", "2003-06-30"),
        ("2003-H2", "2003-07-01", "2003-12-31"),
        ("2003-FA", "2003-01-01", "2003-12-31"),
        ("2003-WI", "2003-01-01", "2004-03-30"),
        ("2003-02-01TMO", "2003-02-01", "2003-02-01"),
        ("0001-01-01", "0001-01-01", "0001-01-01"),
    ],
)
def test_a_date_names_whole_days(value: str, first: str, last: str) -> None:
    interval = parse(value).interval
    assert interval
    assert interval.start % DAY == interval.end % DAY == 0
    assert date.fromordinal(interval.start // DAY).isoformat() == first
    assert date.fromordinal(interval.end // DAY - 1).isoformat() == last


@pytest.mark.parametrize(
    ("value", "from_midnight", "seconds"),
    [
        ("2003-02-01T14:00", 14 * 3600, 60),
        ("2003-02-01T14", 14 * 3600, 3600),
        ("2003-02-01T14:00:30", 14 * 3600 + 30, 1),
        ("2003-W05-6T14:00", 14 * 3600, 60),
        ("2003-02-01T24:00", DAY, 60),
    ],
)
def test_a_time_names_a_part_of_its_day(value: str, from_midnight: int, seconds: int) -> None:
    interval = parse(value).interval
    assert interval
    assert interval.start == date(2003, 2, 1).toordinal() * DAY + from_midnight
    assert interval.end - interval.start == seconds


@pytest.mark.parametrize(
    "value",
    [
        *("P30D", "PT2H", "P1Y", "P1Y2M", "P2W", "P1DE", "P0.5D", "PXD", "PT1H30M", "P1DT12H"),
        *("PAST_REF", "PRESENT_REF", "FUTURE_REF"),
        *("XXXX-WXX-2", "XXXX-02-01", "XXXX-SU", "XXXX", "XXXX-XX-XXT14:00", "T12:20", "TNI"),
    ],
)
def test_some_values_name_no_days(value: str) -> None:
    assert parse(value) == Timex(value, None)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("2099-13-45", "there is no month 13; write year, month and day, such as 2003-02-01"),
        ("2003-02-29", "there is no day 2003-02-29; write year, month and day, such as 2003-02-01"),
        ("XXXX-02-30", "there is no day XXXX-02-30; write year, month and day, such as 2003-02-01"),
        ("2003-00", "there is no month 00; write year, month and day, such as 2003-02-01"),
        ("0000", "there is no year 0000; write a year such as 2003"),
        ("2003-W53", "2003 has no week 53; write a week such as 2003-W05"),
        ("XXXX-W54", "there is no week 54; write a week such as 2003-W05"),
        ("2003-02-01T25:00", "there is no time 25:00; write one such as 2003-02-01T14:00"),
        ("2003-02-01T24:30", "there is no time 24:30; write one such as 2003-02-01T14:00"),
        ("2003-02T14:00", "a time without its day; write both, such as 2003-02-01T14:00"),
        ("2003-2-1", "not a TIMEX3 value; write 2003-02-01"),
        ("2003/02", "not a TIMEX3 value; write 2003-02"),
        ("20030201", "not a TIMEX3 value; write 2003-02-01"),
        ("2003-02-01 14:00", "not a TIMEX3 value; write 2003-02-01T14:00"),
        ("p30d", "not a TIMEX3 value; write P30D"),
        ("past_ref", "not a TIMEX3 value; write PAST_REF"),
    ],
)
def test_what_is_wrong_with_a_value_is_said(value: str, message: str) -> None:
    with pytest.raises(TimexError) as error:
        parse(value)
    assert str(error.value) == message


@pytest.mark.parametrize(
    "value",
    [
        "banana",
        "",
        "P",
        "PT",
        "P1",
        "30D",
        "1X99",
        "2003-",
        "2003\n",
        " 2003",
        "２００３",
        "2003-W05-8",
        "2003-Q5",
        "T",
        "X",
    ],
)
def test_what_may_be_written_is_said_with_examples(value: str) -> None:
    with pytest.raises(TimexError, match=r"not a TIMEX3 value; write a date such as 2003-02-01, .* such as P30D, or"):
        parse(value)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1981-04-12", "1986-01-28", "before"),
        ("2003-02-01", "1986-01-28", "after"),
        ("2003-02-01", "2003-02-01", "same"),
        ("2003-02-01", "2003-02-02", "before"),
        ("2003-01", "2003-02-01", "before"),
        ("2003-02", "2003-02-01", "unknown"),
        ("198", "1990", "before"),
        ("198", "1989-12-31", "unknown"),
        ("2003-02-01T14:00", "2003-02-01T14:01", "before"),
        ("2003-02-01T14", "2003-02-01T14:30", "unknown"),
        ("2003-02-01TNI", "2003-02-02", "unknown"),
        ("2003-SU", "2003-12-01", "unknown"),
        ("2003-SU", "2005", "before"),
        ("2003", "XXXX-WXX-2", "unknown"),
        ("P30D", "P30D", "unknown"),
        ("PAST_REF", "FUTURE_REF", "unknown"),
    ],
)
def test_two_values_are_compared(one: str, other: str, expected: str) -> None:
    assert compare(parse(one), parse(other)) == expected
    inverse = {"before": "after", "after": "before"}.get(expected, expected)
    assert compare(parse(other), parse(one)) == inverse
