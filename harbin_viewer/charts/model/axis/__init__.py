"""Where the figures of a chart stand along it.

`horizontal_axis` finds the places and how the axis runs, `period_places` those of texts that name years, quarters or
times of day, `missing_places` those between, `even_steps` whether these follow evenly. `out_of_range` are figures that
its maker leaves out, `without_place` counts those whose rows do not say where they belong.
"""
