"""The cards tab: `cards_tab` is the page, a `card_deck` has a `card` for each row of a table, under a `card_filter`."""
