"""What is printed where a text is written in LaTeX: commands, accents and formulas as plain letters and signs."""

from __future__ import annotations

import re
import unicodedata

SIGNS = {
    "pm": "±", "mp": "∓", "times": "×", "cdot": "·", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "approx": "≈",
    "sim": "~", "textasciitilde": "~", "neq": "≠", "ne": "≠", "rightarrow": "→", "to": "→", "leftarrow": "←",
    "uparrow": "↑", "downarrow": "↓", "checkmark": "✓", "cmark": "✓", "xmark": "✗", "dagger": "†", "dag": "†",
    "ddagger": "‡", "ddag": "‡", "circ": "°", "degree": "°", "textdegree": "°", "celsius": "°C", "percent": "%",
    "infty": "∞", "ldots": "…", "dots": "…", "textemdash": "—", "textendash": "–", "textminus": "−", "textpm": "±",
    "texttimes": "×", "textmu": "µ", "euro": "€", "texteuro": "€", "EUR": "€", "pounds": "£", "textsterling": "£",
    "textdollar": "$", "textpercent": "%", "textbar": "|", "textless": "<", "textgreater": ">", "lt": "<", "gt": ">",
    "S": "§", "P": "¶", "ss": "ß", "o": "ø", "O": "Ø", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å",
    "AA": "Å", "l": "ł", "L": "Ł", "i": "ı", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ",
    "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "µ",
    "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "Sigma": "Σ", "tau": "τ", "phi": "φ", "chi": "χ",
    "psi": "ψ", "omega": "ω", "Omega": "Ω", "ast": "*", "star": "*", "textbackslash": "\\", "LaTeX": "LaTeX",
    "TeX": "TeX", "textasteriskcentered": "*", "quad": " ", "qquad": " ",
}  # fmt: skip
"""What a command prints."""

SILENT = frozenset({
    "bfseries", "itshape", "scshape", "ttfamily", "sffamily", "rmfamily", "upshape", "mdseries", "normalfont", "bf",
    "it", "em", "tt", "rm", "sc", "sf", "tiny", "scriptsize", "footnotesize", "small", "normalsize", "large", "Large",
    "centering", "raggedright", "raggedleft", "arraybackslash", "hfill", "xspace", "strut", "relax", "noindent",
    "boldmath", "unboldmath", "displaystyle", "left", "right", "big", "Big", "null", "par", "newline", "protect",
    "ignorespaces", "centerline", "leavevmode", "bigstrut", "Tstrut", "Bstrut", "rowfont", "hline", "toprule",
    "midrule", "bottomrule", "endhead", "endfirsthead", "endfoot", "endlastfoot", "addlinespace", "maketitle",
    "pagebreak", "newpage", "clearpage", "hdashline", "thickhline", "Xhline", "hrule", "smallskip", "medskip",
    "bigskip",
})  # fmt: skip
"""Commands that say how a text looks, and print nothing."""

UNPRINTED = {
    "cite": 1, "citep": 1, "citet": 1, "parencite": 1, "autocite": 1, "footnote": 1, "footnotemark": 0, "tnote": 1,
    "label": 1, "phantom": 1, "hphantom": 1, "vphantom": 1, "hspace": 1, "vspace": 1, "color": 1, "cellcolor": 1,
    "rowcolor": 1, "columncolor": 1, "cmidrule": 1, "cline": 1, "cdashline": 1, "specialrule": 3, "noalign": 1,
    "arraycolsep": 0, "setlength": 2, "rule": 2, "end": 1, "tablefootnote": 1, "footnotetext": 1,
    "includegraphics": 1,
    "caption": 1, "renewcommand": 2, "newcommand": 2, "resizebox": 2, "sisetup": 1, "item": 0,
    "arrayrulecolor": 1, "tablefoot": 1, "vskip": 0, "bibliography": 1, "index": 1, "selectlanguage": 1,
}  # fmt: skip
"""How many arguments stand behind a command that is not printed with them."""

_LOOKS_OF = {"tabular": 1, "tabularx": 2, "minipage": 1, "array": 1, "adjustbox": 1}
"""How many arguments what begins here has that say how it looks."""

FIRST_UNPRINTED = frozenset({
    "textcolor", "href", "rotatebox", "parbox", "scalebox", "colorbox", "raisebox", "hyperref", "fcolorbox",
})  # fmt: skip
"""Commands of which all arguments but the last say how that one looks."""

ACCENTS = {
    '"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "c": "\u0327", "v": "\u030c", "H": "\u030b", "u": "\u0306", "r": "\u030a", "k": "\u0328", "d": "\u0323",
}  # fmt: skip
RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")

_COMMAND = re.compile(r"\\([A-Za-z]+)\*?[ \t]*")
_ACCENT = re.compile(r"\\(?:([\"'`^~=.])\s*|([cvHurkd])(?=[{ ])\s*)(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))")
_OPTION = re.compile(r"\s*[\[(][^\])]{0,200}[\])]")
_COMMENT = re.compile(r"(?<!\\)%[^\n]*\n?[ \t]*")
_MACRO = re.compile(r"\\(?:re)?newcommand\*?\s*\{?\\([A-Za-z]+)\}?\s*\{|\\def\s*\\([A-Za-z]+)\s*\{")
_BLANKS = re.compile(r"\s*")
_MOST_DEPTH = 40
_LONGEST_MACRO = 200


def without_comments(text: str) -> str:
    """A text without what stands behind signs of per cent."""
    return _COMMENT.sub(lambda found: "\n" if found[0].count("\n") and not found[0].strip("% \t\n") else "", text)


def end_of_group(text: str, start: int) -> int:
    """The place behind the brace that closes the one at `start`; the end of the text where none does."""
    depth, place = 0, start
    while place < len(text):
        sign = text[place]
        if sign == "\\":
            place += 2
            continue
        depth += (sign == "{") - (sign == "}")
        place += 1
        if depth == 0:
            return place
    return len(text)


def end_of_environment(text: str, name: str, start: int) -> tuple[int, int]:
    """Where what was begun before a place ends, and the place behind that; the end of the text where it does not."""
    depth = 1
    for sign in re.compile(rf"\\(begin|end)\{{{re.escape(name)}\}}").finditer(text, start):
        depth += 1 if sign[1] == "begin" else -1
        if depth == 0:
            return sign.start(), sign.end()
    return len(text), len(text)


def argument(text: str, start: int) -> tuple[str, int]:
    """What stands in the braces at a place (blanks before them passed over), and the place behind; "" where none do."""
    blank = _BLANKS.match(text, start)
    place = blank.end() if blank else start
    if text[place : place + 1] != "{":
        return "", start
    end = end_of_group(text, place)
    return text[place + 1 : end - 1], end


def macros_of(text: str) -> dict[str, str]:
    """What the writer's own commands without arguments print."""
    found = {}
    for macro in _MACRO.finditer(text):
        begun = text[macro.end() - 1 : macro.end() + _LONGEST_MACRO]
        body = begun[1 : end_of_group(begun, 0) - 1]
        if "#" not in body:
            found[macro[1] or macro[2]] = body
    return found


def printed(text: str, macros: dict[str, str] | None = None, depth: int = 0) -> str:
    """What is printed of a text, in one line."""
    if depth > _MOST_DEPTH:
        return text
    text = _ACCENT.sub(_accented, text)
    parts, place = [], 0
    while place < len(text):
        words, place = _next_words(text, place, macros or {}, depth)
        parts.append(words)
    found = "".join(parts)
    return " ".join(found.split()) if depth == 0 else found


def _next_words(text: str, place: int, macros: dict[str, str], depth: int) -> tuple[str, int]:
    """What is printed of the command, group or sign at a place, and where the next begins."""
    sign = text[place]
    if sign == "\\":
        return _command(text, place, macros, depth)
    if sign == "{":
        end = end_of_group(text, place)
        return printed(text[place + 1 : end - 1], macros, depth + 1), end
    if sign in "^_":
        return _raised(text, place, macros, depth)
    if text.startswith("--", place):
        dashes = len(text[place : place + 3]) - len(text[place : place + 3].lstrip("-"))
        return ("–" if dashes == 2 else "—"), place + dashes
    for written, shown in (("``", "“"), ("''", "”")):
        if text.startswith(written, place):
            return shown, place + 2
    return {"$": "", "}": "", "~": " "}.get(sign, sign), place + 1


def _raised(text: str, place: int, macros: dict[str, str], depth: int) -> tuple[str, int]:
    """What is written above or below the line: figures above it as such, all else as it stands (stars, letters)."""
    group, end = argument(text, place + 1)
    if end == place + 1:
        if text[end : end + 1] == "\\":
            words, end = _command(text, end, macros, depth)
        else:
            words, end = text[end : end + 1], end + 1
    else:
        words = printed(group, macros, depth + 1)
    if text[place] == "^" and re.fullmatch(r"[0-9+−n-]+", words):
        return words.translate(RAISED), end
    return words, end


def _command(text: str, place: int, macros: dict[str, str], depth: int) -> tuple[str, int]:
    found = _COMMAND.match(text, place)
    if found is None:
        sign = text[place + 1 : place + 2]
        shown = {",": " ", "!": "", "-": "", "\\": " ", " ": " ", ";": " ", ":": " ", "/": "", "(": "", ")": ""}
        return shown.get(sign, sign), place + 2
    name, end = found[1], found.end()
    if name in macros:
        return printed(macros[name], {key: macros[key] for key in macros if key != name}, depth + 1), end
    if name in SILENT:
        return "", end
    if name == "begin":
        kind, end = argument(text, end)
        return "", _behind(text, end, _LOOKS_OF.get(kind.rstrip("*"), 0) + (kind == "tabular*"))
    if name in UNPRINTED:
        return "", _behind(text, end, UNPRINTED[name])
    if SIGNS.get(name):
        sign = SIGNS[name]
        return sign + (" " if found[0][-1].isspace() and not sign.isalpha() and sign != "°" else ""), end
    return _arguments(text, name, end, macros, depth)


def _behind(text: str, place: int, count: int) -> int:
    """The place behind some arguments, and what may be chosen before them."""
    while option := _OPTION.match(text, place):
        place = option.end()
    for _ in range(count):
        _group, place = argument(text, place)
    return place


def _arguments(text: str, name: str, place: int, macros: dict[str, str], depth: int) -> tuple[str, int]:
    """What a command prints whose name says nothing: its arguments, or its name where it has none."""
    option = _OPTION.match(text, place)
    if option and text[option.end() : option.end() + 1] == "{":
        place = option.end()
    groups: list[str] = []
    while text[place : place + 1] == "{":
        group, place = argument(text, place)
        groups.append(printed(group, macros, depth + 1))
    if name in FIRST_UNPRINTED or name.startswith(("multi", "Set")):
        return (groups[-1] if groups else ""), place
    return " ".join(filter(None, groups)) if groups else name, place


def _accented(found: re.Match[str]) -> str:
    mark, letter = found[1] or found[2], found[3] or found[4]
    return unicodedata.normalize("NFC", letter + ACCENTS[mark])
