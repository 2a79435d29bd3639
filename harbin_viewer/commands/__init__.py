"""What the command line carries out: a module for each command, with its options and its work.

`export` writes charts to files: which (`explore`, where one chooses what is drawn; `listing` tells of what), and how
(`batch`). `pictures` pictures the tabs of the window, `check` validates, `describe` tells what is in a package,
`authoring` makes sheets. `arguments` are read a little otherwise than the library does; `opening` says what is being
opened and read; `little_garbage` keeps Python from looking for what is none; `command_names` are those of the commands,
`exits` the codes that they end with.
"""
