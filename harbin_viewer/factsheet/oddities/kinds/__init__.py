"""One file a kind of oddity: what it looks for and its sentence. All that lie here are known."""
