"""Schema version 4: long reviews, the trash, numbers that are never given twice, and a search of all that was written.

`columns` holds what tables and indexes it adds, `numbers` and `search` what it makes of the rows that are there.
"""
