"""Benchmarks: each figure beside its floor, measured in turn in the same run. Run with `python -m tests.bench`."""
