"""Schema version 1: every table with its checks and indexes, and the rows a new book starts with."""
