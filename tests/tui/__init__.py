"""Tests of the screens: they press keys, and look at what is shown."""
