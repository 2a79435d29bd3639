"""The words by which columns, countries and wholes are known, in the languages people meet them in."""
