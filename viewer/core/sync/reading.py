"""Having items read by the worker process.

Responsible for what crosses the border between the processes: items go there once, and back comes
only what was made of them. Not for reading itself (convert_jobs).
"""

from __future__ import annotations

from dataclasses import replace

from viewer.core.cancel import CancelToken
from viewer.core.sync.convert_jobs import ReadArticle, ReadJob, read_items
from viewer.core.sync.worker import Worker
from viewer.core.wordpress.schema import as_id, kept


def read(worker: Worker, token: CancelToken, job: ReadJob) -> list[ReadArticle]:
    """The items of a job as model values, with the site's own answers.

    Raises:
        WorkerDied, Cancelled: as `Worker.call`.
    """
    answers = {as_id(item.get("id")): item for item in job.items}
    return [
        replace(one, article=replace(one.article, raw=kept(answers[one.article.wp_id])))
        for one in worker.call(token, read_items, job)
    ]
