"""Which signs a text of XML cannot hold, or would give back as others: who writes it escapes them in its own way."""

from __future__ import annotations

import re

NOT_IN_XML = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")
