"""The cards tab: decks of cards with a filter above them."""
