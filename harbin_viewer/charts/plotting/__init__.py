"""The plot area of a panel: `scale` and `date_axis` lead from data to page, `downsampling` brings long series down."""
