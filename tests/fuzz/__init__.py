"""Machines that look for faults: they do random things, and know what must always hold."""

from collections import Counter

from hypothesis import HealthCheck, Phase, settings

done: Counter[str] = Counter()
"""What has been tried so far, by what it is."""

PATIENT = settings(
    deadline=None,  # a busy machine is no fault
    database=None,
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
QUICK = settings(PATIENT, derandomize=True, phases=[Phase.generate])
"""The same examples in every run, told as they are found: for the suite, as shrinking one may take minutes."""
LONG = settings(PATIENT, phases=[Phase.generate, Phase.shrink])
"""Different examples in every run, shrunk: for long runs that nobody waits for."""
