"""Small parts that any room of the window may use; none knows a sheet."""
