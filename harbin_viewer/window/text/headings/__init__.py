"""A heading is one to screen readers too.

`section_title` is the heading, `heading_node` what assistive technology sees of it, in the role that `heading_role`
names.
"""
