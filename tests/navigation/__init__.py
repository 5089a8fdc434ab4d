"""Tests of where the reader is and what a key makes of it, without a screen."""
