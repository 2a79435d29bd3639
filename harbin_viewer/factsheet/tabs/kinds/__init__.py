"""One file a kind of tab: its type, what it shows, what can be found in it. All that lie here are known."""
