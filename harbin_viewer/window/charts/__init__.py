"""The charts tab: a list, one chart large on pyqtgraph's view (imported in `chart_view` alone), its data as a table."""
