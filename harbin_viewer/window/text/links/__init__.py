"""Text that leads somewhere: `fact_button` to its source, `text_link` in the window, `address_link` out of it.

Both of the window's are a `text_button`; what is `asked_of_figure` by pressing it is said alike everywhere. `leaving`
opens addresses that the reader has seen, `found_mark` shows the part of a page that was found last (by a
`found_ground`, where the part has no look of its own for that), `nothing_found` leads back from a filter that leaves
nothing.
"""
