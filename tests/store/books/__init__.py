"""One tiny book of each released schema, as SQL."""
