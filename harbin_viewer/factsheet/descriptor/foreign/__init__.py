"""Packages of others, understood as far as they go: `understanding` reads them, `forms` and `fitting` bring what the
standard allows into one form, `whereabouts` finds their files, `assumed` completes what is missing; all of it is noted.
"""
