"""Tests of what the views show, without a screen."""
