"""The user's settings: one TOML file, read line by line, and what the book keeps of it."""
