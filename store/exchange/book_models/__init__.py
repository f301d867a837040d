"""The records of a book as JSON, each with every column by name and nothing else."""
