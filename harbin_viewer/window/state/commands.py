"""All commands of the window in one table: where they stand, in which words, under which keys."""

from __future__ import annotations

from msgspec import Struct


class Command(Struct, frozen=True):
    """A command by name. `why_not` says why it is greyed while nothing on show does it; `new_group` rules it off.

    `also` are keys that a reader tries first, where no field takes them.
    """

    name: str
    menu: str
    text: str
    keys: str
    tip: str
    why_not: str = ""
    new_group: str = ""
    also: str = ""


_NO_CHART = "This works on a chart. Go to a tab with charts first."

_NO_OWN_CHART = (
    "This works on a chart of the sheet’s own. Go to a tab with charts, or keep the one on show first (Ctrl+Shift+K), "
    "and change it there."
)

_NOT_EXPLORED = (
    "This sheet has no tab in which one explores. Open the file of one of its tables by itself, and choose there."
)

_NO_OWN_CHART_AT_ALL = "This works on a chart of the sheet’s own. Go to a tab with charts first."

_NOTHING_DRAWN = "This sheet shows no charts."

_NO_VIEW = "This works on a chart. Go to a tab with charts first, and show the chart, not its table."

_NO_SERIES = "This works on a chart of several series. Go to one in a tab with charts first."

_IS_WHOLE = "No part of a chart is on show. Zoom in, or turn the wheel over a chart, to see one."

_NOTHING_FOUND = "Look for something first, by Find."

_NO_CHOICE = "This works on a choice. Go to a tab in which one explores, and choose something."

COMMANDS: tuple[Command, ...] = (
    Command("open", "&File", "&Open…", "Ctrl+O", "Open a fact sheet, a data package or a table in a file"),
    Command("open_folder", "&File", "Open &folder…", "Ctrl+Shift+O", "Open the folder of a sheet, or of tables"),
    Command("open_address", "&File", "Open address on the we&b…", "Ctrl+L", "Fetch a file from the web and open it"),
    Command("paste", "&File", "Open copied ce&lls", "Ctrl+Shift+V", "Open the cells that you copied in a spreadsheet",
            also="Ctrl+V"),
    Command("new_sheet", "&File", "Ne&w fact sheet…", "Ctrl+Shift+N", "Make a sheet from an article or tables"),
    Command("save_package", "&File", "Save as &data package…", "Ctrl+Alt+S",
            "Save what was understood of this file as a data package", "What is on show is a data package already."),
    Command("new_window", "&File", "&New window", "Ctrl+N", "Open a second window beside this one, to compare"),
    Command("read_otherwise", "&File", "How the te&xt is read…", "",
            "Correct encoding, separator and header of the text", "What is open is no delimited text."),
    Command("reload", "&File", "&Reload", "F5", "Read the sheet anew and stay where you are"),
    Command("export", "&File", "&Export chart…", "Ctrl+E", "Save the chart on show, or its data, as a file",
            _NO_CHART, "line"),
    Command("keep_chart", "&File", "&Keep this chart", "Ctrl+Shift+K",
            "Keep the chart on show with the sheet, or beside its data", _NO_CHOICE),
    Command("export_all", "&File", "Export &all charts…", "Ctrl+Shift+E", "Save every chart of the sheet to a folder",
            "This sheet has no charts of its own. Export the chart on show, or keep one in Explore first."),
    Command("export_sheet", "&File", "Export sheet as &PDF…", "Ctrl+Alt+E", "Save the whole sheet as one document"),
    Command("print", "&File", "Prin&t chart…", "Ctrl+P", "Print the chart on show", _NO_CHART, "line"),
    Command("print_sheet", "&File", "Print &sheet…", "Ctrl+Shift+P", "Print the whole sheet"),
    Command("close_window", "&File", "Close w&indow", "Ctrl+W", "Close this window, and no other", "", "line"),
    Command("quit", "&File", "&Quit", "Ctrl+Q", "Leave the program, with all its windows"),
    Command("copy_image", "&Edit", "Copy &image", "Ctrl+Shift+C", "Copy the chart on show as an image", _NO_CHART),
    Command("copy_file", "&Edit", "Copy as a fi&le", "Ctrl+Alt+F",
            "Copy the chart on show as a picture file, to paste into a folder or a mail", _NO_CHART),
    Command("copy_data", "&Edit", "Copy &data", "Ctrl+Shift+D", "Copy the chart’s data for a spreadsheet", _NO_CHART),
    Command("copy_markdown", "&Edit", "Copy data as &Markdown", "Ctrl+Shift+M",
            "Copy the chart’s data as a table for texts", _NO_CHART),
    Command("copy_words", "&Edit", "Copy alternative &text", "Ctrl+Shift+T", "Copy the chart in words", _NO_CHART),
    Command("copy_command", "&Edit", "Copy as comm&and", "Ctrl+Shift+X",
            "Copy the command line that makes this picture", _NO_CHOICE),
    Command("undo", "&Edit", "&Undo", "Ctrl+Z", "Go back to the choice before, or take a change of evidence back",
            "There is no choice and no change of evidence to go back on.", "line"),
    Command("redo", "&Edit", "&Redo", "Ctrl+Shift+Z",
            "Go forth to the choice, or make the change of evidence again, that was undone",
            "No choice and no change of evidence was undone that one could go forth to."),
    Command("edit_chart", "&Edit", "&Words of the chart…", "F2", "Change title, subtitle and note of the chart on show",
            _NO_OWN_CHART, "line"),
    Command("remove_chart", "&Edit", "Remove the &chart from the sheet", "",
            "Take the chart on show out of the sheet; Undo puts it back", _NO_OWN_CHART),
    Command("edit_sheet", "&Edit", "Words of the s&heet…", "", "Change the title and the description of the sheet"),
    Command("contents", "&Edit", "Ta&bs, charts, tables and checks…", "Ctrl+Shift+A",
            "Put all that the sheet has in order, take it out, add checks"),
    Command("add_figure", "&Edit", "Add a large figur&e…", "Ctrl+Shift+F",
            "Show a figure of the tables on the summary"),
    Command("add_card", "&Edit", "Add a card with its s&ource…", "Ctrl+Shift+I",
            "Add a card with its source and status"),
    Command("add_timeline", "&Edit", "Add a timeline e&ntry…", "Ctrl+Shift+Y", "Add an entry to the timeline"),
    Command("find", "&Edit", "&Find…", "Ctrl+F", "Find in texts, figures, charts and sources", "", "line"),
    Command("find_next", "&Edit", "Find ne&xt", "F3", "Go to the next of what was found", _NOTHING_FOUND),
    Command("find_previous", "&Edit", "Find pre&vious", "Shift+F3", "Go to what was found before it", _NOTHING_FOUND),
    Command("go_to_link", "&Edit", "&Go to a copied link…", "Ctrl+G",
            "Go to the figure, chart or tab of a link that was copied in this program"),
    Command("copy_link", "&Edit", "Copy lin&k to this place", "Ctrl+Alt+C",
            "Copy a link to the figure pointed at or in the panel, else to the chart or tab"),
    Command("text_larger", "&View", "&Larger text", "Ctrl++", "Show all text of the window larger", "", "line"),
    Command("text_smaller", "&View", "&Smaller text", "Ctrl+-", "Show all text of the window smaller"),
    Command("text_usual", "&View", "Text in its &usual size", "Ctrl+0", "Show all text as large as in other programs"),
    Command("zoom_in", "&View", "Zoom &in", "Ctrl+Alt++", "Show a smaller part of the chart, larger",
            _NO_VIEW, "line"),
    Command("zoom_out", "&View", "Zoom &out", "Ctrl+Alt+-", "Show a larger part of the chart", _NO_VIEW),
    Command("whole", "&View", "&Whole chart", "Ctrl+Alt+0", "Show the whole chart again", _IS_WHOLE),
    Command("table", "&View", "Chart as &table", "Ctrl+T", "Change between the chart and its data", _NO_CHART),
    Command("series", "&View", "Seri&es on and off", "Ctrl+Shift+R", "Choose which series of the chart are shown",
            _NO_SERIES),
    Command("hear", "&View", "He&ar the series", "Ctrl+Shift+H",
            "Hear the series that is pointed at as tones, or stop where it is", _NO_CHART),
    Command("findings", "&View", "&Findings of the checks", "Ctrl+K", "List what was compared, and what differs",
            "The figures are still being checked.", "line"),
    Command("to_do", "&View", "What is still to &do", "Ctrl+Shift+L", "List what the maker of the sheet may still do"),
    Command("back", "&View", "&Back", "Alt+Left", "Go back to where you were, in the panel or among the tabs",
            "You have not gone anywhere yet.", "line"),
    Command("next_tab", "&View", "&Next tab", "Ctrl+Tab", "Go to the next tab", "", "line"),
    Command("previous_tab", "&View", "&Previous tab", "Ctrl+Shift+Tab", "Go to the previous tab"),
    Command("sources", "&Help", "&Sources", "Ctrl+Shift+S", "List the sources of this sheet"),
    Command("guide", "&Help", "A fact sheet in &ten minutes", "", "How a sheet is made of an article and a table"),
    Command("shortcuts", "&Help", "&Keyboard shortcuts", "F1", "List all commands and their keys"),
    Command("about", "&Help", "&About Harbin Viewer", "", "What this program is", "", "line"),
)  # fmt: skip
"""In the order of the menus."""


def why_never(*, has_charts: bool, explores: bool) -> dict[str, str]:
    """Why commands can never be carried out in a sheet with such tabs, by their names, where that is not the usual
    reason: which would lead to a tab that it does not have.
    """
    if explores:
        return {}
    of_choice = {command.name: _NOT_EXPLORED for command in COMMANDS if command.why_not == _NO_CHOICE}
    alone = _NO_OWN_CHART_AT_ALL if has_charts else _NOTHING_DRAWN
    of_own = {command.name: alone for command in COMMANDS if command.why_not == _NO_OWN_CHART}
    leading = () if has_charts else (_NO_CHART, _NO_VIEW, _NO_SERIES)
    return of_choice | of_own | {command.name: _NOTHING_DRAWN for command in COMMANDS if command.why_not in leading}
