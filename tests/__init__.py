"""The tests, and what they and the benchmark share."""
