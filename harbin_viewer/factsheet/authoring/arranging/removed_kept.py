"""Takes a chart that was kept beside its data out of the file that it was kept in."""

from __future__ import annotations

import json

from harbin_viewer.factsheet.authoring.evidence.changed_entries import why_no_words
from harbin_viewer.factsheet.authoring.evidence.json_texts import without
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
from harbin_viewer.factsheet.authoring.own_descriptor import still_in
from harbin_viewer.factsheet.authoring.whole_files import alone_in, content_of, fingerprint, replace_files
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import UnwrittenError
from harbin_viewer.factsheet.wording import quoted


def remove_kept(document: Document, name: str, label: str) -> Change:
    """Take the chart of that name out; UnwrittenError where it cannot be. The file stays, also without any charts: the
    window has it open, and taking this back writes to it.
    """
    if reason := why_no_words(document, "view", name):
        raise UnwrittenError(document.path, "", reason, "Change its rights, or take it out where it was made.")
    file = document.path
    with alone_in(file.parent):
        before = content_of(file)
        with still_in(before, file, f"chart {quoted(label)}", "chart"):
            text = before.decode("utf-8")
            views = json.loads(text.removeprefix("\ufeff"))["views"]
            at = next(number for number, view in enumerate(views) if view.get("name") == name)
            content = without(text, ("views", at)).encode("utf-8")
        replace_files({file: content})
    none_left = "" if len(views) > 1 else ", which has none any more"
    sentence = f"The chart {quoted(label)} was taken out of “{file.name}”{none_left}."
    return Change(file.parent, {file: before}, {file: fingerprint(content)}, sentence, name)
