"""The menus of the window: `menus` makes them of the commands, each a `bar_menu`.

`menu_access` has commands told to a screen reader, each as a `menu_item_node`.
"""
