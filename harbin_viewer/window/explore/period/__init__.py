"""The times on show, under the chart: the `period_bar`, and its `period_slider` with a `period_handle` at each end."""
