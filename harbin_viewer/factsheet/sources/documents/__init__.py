"""Tables in documents: HTML, Markdown, word processors."""
