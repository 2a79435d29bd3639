"""A heading is one to screen readers too: `section_title`, told in its role (`widgets.told`)."""
