"""One file a kind of check: its type, what it looks at, how it is carried out. All that lie here are known."""
