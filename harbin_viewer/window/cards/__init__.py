"""The cards tab: `cards_tab` is the page, a `card_deck` has a `card` for each row of a table (in the words of its
`card_texts`), under a `card_filter`.
"""
