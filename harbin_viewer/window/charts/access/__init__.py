"""Charts as a screen reader is told of them: `chart_access` offers them, `chart_nodes` has what it walks."""
