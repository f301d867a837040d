"""Changing what is kept of a record, field by field, with the rules that the shell and the app's forms share."""
