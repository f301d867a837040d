"""The weekly review: who is looked at, what is decided, and what it came to."""
