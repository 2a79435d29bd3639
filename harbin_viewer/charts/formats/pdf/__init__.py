"""PDF written by ourselves: `document` makes the pages, `objects` the file, `fonts` and `truetype` what it embeds,
`structure` says what its parts are.

Written by hand for the same bytes each time and for alternative text; that it is twice as fast as Qt's is the bonus.
"""
