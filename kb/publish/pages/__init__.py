"""From the graph to pages: one page per entry, one index per kind, and the views of the whole record."""

from kb.publish.pages.render import Renderer, render_pages

__all__ = ["Renderer", "render_pages"]
