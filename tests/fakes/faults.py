"""Everything that goes wrong between a site and its mirror, as a table of named faults.

Responsible for spoiling an honest server's answers: which (`FAULTS`), how often and where
(`Faulty`, a middleware). The kinds are those of the design's experiments and of wordpress.md,
8 to 35 and 42 to 46. Not for what a mirror should do about them (tests, scripts/fault_run.py).
"""

from __future__ import annotations

import random
import re
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.fakes import spoil
from viewer.samplesite.site import Request, Response

Answer = Callable[[Request], Response]
Spoiler = Callable[[spoil.Case], Response]
_IMAGE = re.compile(r"\.(png|jpe?g|gif|webp)$", re.I)


@dataclass(frozen=True)
class Fault:
    """One kind of fault.

    Args:
        name: as in `FAULTS`.
        where: "api", "lists" (answers that are a JSON list), "images" or "all".
        spoil: from a case to the spoilt answer; may raise `DropConnection`.
        lasting: it is a property of the site and not of a moment: it strikes at every answer that
            it can, whatever the rate.
    """

    name: str
    where: str
    spoil: Spoiler
    lasting: bool = False

    def fits(self, request: Request, good: Response) -> bool:
        """Whether this answer can be struck."""
        if self.where == "images":
            return _IMAGE.search(request.path) is not None and good.status == 200
        if self.where == "all":
            return True
        api = "/wp-json" in request.path or "rest_route" in request.query
        if self.where == "lists":
            return api and good.status == 200 and good.body.startswith(b"[")
        return api


_ALL = (
    # answers in place of the site's
    Fault("503-html", "all", spoil.unavailable),
    Fault("502-html", "all", spoil.bad_gateway),
    Fault("500-json", "api", spoil.critical_error),
    Fault("500-at-large-pages", "lists", spoil.critical_at_large, lasting=True),
    Fault("429-seconds", "all", spoil.too_many_seconds),
    Fault("429-date", "all", spoil.too_many_date),
    Fault("404-html", "api", spoil.not_found_page),
    Fault("firewall-200", "api", spoil.firewall_page),
    Fault("challenge-403", "api", spoil.challenge),
    Fault("error-json-200", "api", spoil.error_json),
    Fault("empty-body", "api", spoil.empty_body),
    Fault("redirect-loop", "all", spoil.redirect_loop),
    Fault("redirect-away-and-back", "all", spoil.redirect_and_back),
    # on the wire
    Fault("reset-before-headers", "all", spoil.reset_at_once),
    Fault("closed-before-headers", "all", spoil.closed_at_once),
    Fault("reset-in-body", "all", spoil.reset_in_body),
    Fault("short-body", "all", spoil.short_body),
    Fault("stall", "all", spoil.stall),
    Fault("stall-in-body", "all", spoil.stall_in_body),
    Fault("trickle", "all", spoil.trickle),
    Fault("gzip-bomb", "all", spoil.gzip_bomb),
    Fault("wrong-gzip", "all", spoil.wrong_gzip),
    # answers that are not quite the site's
    Fault("truncated-json", "api", spoil.truncated),
    Fault("notice-before", "api", spoil.notice),
    Fault("bom-before", "api", spoil.bom),
    Fault("comment-after", "api", spoil.comment_after),
    Fault("wrong-charset", "api", spoil.wrong_charset),
    Fault("wrong-type", "api", spoil.wrong_type),
    Fault("missing-totals", "lists", spoil.no_totals),
    Fault("empty-list", "lists", spoil.empty_list),
    Fault("deep-json", "api", spoil.deep_json),
    Fault("id-as-string", "lists", spoil.id_as_string),
    Fault("bad-item", "lists", spoil.bad_item),
    Fault("duplicate-items", "lists", spoil.duplicate),
    Fault("lost-item", "lists", spoil.lost_item),
    Fault("page-shift", "lists", spoil.page_shift),
    Fault("embed-errors", "lists", spoil.embed_errors),
    # pictures
    Fault("image-404", "images", spoil.not_found_page),
    Fault("image-html", "images", spoil.html_as_image),
    Fault("image-truncated", "images", spoil.half_image),
    Fault("image-empty", "images", spoil.empty_image),
    Fault("image-endless", "images", spoil.endless_image),
    Fault("image-wrong-type", "images", spoil.other_image),
)
FAULTS = {fault.name: fault for fault in _ALL}


class Faulty:
    """A middleware that lets a fault strike.

    Which requests are struck depends on the seed, the address and how often it was asked, not on
    the order in which threads ask: a run can be repeated.

    Args:
        fault: what happens, or the name of it.
        rate: the share of requests, 0 to 1; everything when neither `rate` nor `first` is given.
        first: the first so many answers to each address.
        needle: only addresses that have this in them.
        seed: of the choice.
        hold: seconds after which a stall ends, so that no server thread outlives its test.
        retry_after: seconds that 429 asks for.
    """

    def __init__(
        self,
        fault: Fault | str,
        *,
        rate: float | None = None,
        first: int | None = None,
        needle: str = "",
        seed: int = 1,
        hold: float = 2.0,
        retry_after: int = 0,
    ) -> None:
        self.fault = FAULTS[fault] if isinstance(fault, str) else fault
        self.struck = 0
        self.passed = 0
        self.active = True
        self._rate, self._first, self._needle, self._seed = rate, first, needle, seed
        self._asked: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._settings = spoil.Settings(hold=hold, retry_after=retry_after, end=threading.Event())

    def __call__(self, request: Request, answer: Answer) -> Response:
        good = answer(request)
        if not self.active or not self._strikes(request, good):
            return good
        case = spoil.Case(request, good, answer, self._settings)
        spoilt = self.fault.spoil(case)
        with self._lock:
            if spoilt is good:  # this answer had nothing to spoil
                self.struck -= 1
                self.passed += 1
        return spoilt

    def end(self) -> None:
        """Let every stall end now, and strike no more."""
        self.active = False
        self._settings.end.set()

    def _strikes(self, request: Request, good: Response) -> bool:
        fits = self._needle in request.target and self.fault.fits(request, good)
        with self._lock:
            self._asked[request.target] += 1
            count = self._asked[request.target]
            strikes = fits and not spoil.is_detour(request) and self._chosen(request, count)
            self.struck += strikes
            self.passed += not strikes
        return strikes

    def _chosen(self, request: Request, count: int) -> bool:
        if self._first is not None:
            return count <= self._first
        if self._rate is None or self.fault.lasting:
            return True
        return random.Random(f"{self._seed}|{request.target}|{count}").random() < self._rate


def only(fault: str, where: str) -> Fault:
    """A fault of the table at other answers than it usually strikes."""
    return replace(FAULTS[fault], where=where)
