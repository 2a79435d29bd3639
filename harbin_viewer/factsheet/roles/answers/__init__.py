"""Tables of which each row is one answer to a survey, one person, patient or trial, and none has a name.

`answer_rows` finds that by several signs at once, `answer_names` knows how such columns are headed, and
`answer_scales` the answers of scales by their words, from the least to the most. Nobody is counted then: what one
question was answered is no name of the row, and the time at which an answer was sent is no course of its figures.
"""
