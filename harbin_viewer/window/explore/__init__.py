"""The tab in which a reader chooses what to see of a table of many things over time.

`explore_page.ExplorePage` shows the choice (`Exploration`), and the chart of it on a `ChartDesk`. The widgets beside
the chart tell each of its parts and ask for another: they are told the choice, and know no table. What they ask for,
`choice_steps` carry out.

`explored_tables` are read one after the other until one has something to see; `first_looks` are found for each, also
while other tabs are looked at. `explorer` is the table with the choice, its `choice_history`, the `kept_colours` of
entities, and who is `switched_off`; what another form shows is `found_anew` where the reader chose nothing, and
`led_to` where it shows rows in place of a measure; `told_step` says what going back or forth changed. A `left_choice`
that the file does not allow any more is told above the chart until it does. The panel for `choosing` has a part for
each question. Under the chart is the `period`, whose `period_bar` plays the times one after the other; `page_layout`
puts all of this together. `kept_chart` asks where what is on show is to be kept (written by
`charts.exploring.keeping`); `copied_command` has the command line in the colours on show.
"""
