"""Tests of text in lines, without a screen."""
