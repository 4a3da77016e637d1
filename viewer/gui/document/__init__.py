"""The article as a QTextDocument, built from Markdown tokens (docs/decisions/006).

Responsible for blocks, characters, direction and pictures of a page. Not for the pane around it.
"""
