"""The names pass: authors and terms that were renamed, which no article's `modified` tells.

Responsible for refreshing the names of a site's authors and terms, and for having the articles
written again that name them (wordpress: a renamed category touches no post). Not for reading them
(relations).
"""

from __future__ import annotations

from viewer.core.convert import plain_text
from viewer.core.sync.context import RunContext
from viewer.core.sync.relations import Relations
from viewer.core.wordpress import schema


def refresh_names(context: RunContext, relations: Relations) -> None:
    """Compare every author and term that was listed with what is stored."""
    catalogue, site_id = context.catalogue, context.site_id
    authors = [one for item in relations.authors() if (one := schema.author(item, plain_text))]
    terms = [
        term
        for taxonomy, item in relations.terms()
        if (term := schema.term(item, taxonomy, plain_text))
    ]
    stale_authors = catalogue.renamed_authors(site_id, authors)
    stale_terms = catalogue.changed_terms(site_id, terms)
    if not stale_authors and not stale_terms:
        return
    with catalogue.transaction():
        for author in stale_authors:
            catalogue.add_author(site_id, author)
        catalogue.add_terms(site_id, stale_terms)
        catalogue.rewrite_articles_of(site_id, stale_authors, stale_terms)
