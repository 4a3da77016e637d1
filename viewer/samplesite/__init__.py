"""A small WordPress site of our own on loopback.

Responsible for the sample that `backfile demo`, `self-test` and the first start show, and for
answering as WordPress does, so that tests can put any content behind it. Not for mirroring.
Imports the standard library only.
"""

from viewer.samplesite.content import Content, TaxonomyInfo, TypeInfo, load_sample
from viewer.samplesite.server import DropConnection, SiteServer
from viewer.samplesite.site import Request, Response, Site

__all__ = [
    "Content",
    "DropConnection",
    "Request",
    "Response",
    "Site",
    "SiteServer",
    "TaxonomyInfo",
    "TypeInfo",
    "load_sample",
]
