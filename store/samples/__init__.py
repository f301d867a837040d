"""Invented firms, people and notes for the sample book, one language a file."""
