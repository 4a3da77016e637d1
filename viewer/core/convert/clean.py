"""Making an article's tree ready for Markdown.

Responsible for builder shortcodes and for giving figures, embeds, galleries and footnotes one
simple form that the converter knows: `<fnref>`, `<fndef>` and `<figcaption>`. Not for what falls
away (dropped), for pictures (media), nor for writing Markdown (markdown).
"""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, NavigableString

from viewer.core.convert.media import absolute, player_source, refs_of, same_picture
from viewer.core.convert.tree import attribute, classes, vocabulary
from viewer.core.model import MediaRef

_SHORTCODE = re.compile(
    r"\[/?(?:vc|et_pb|fusion|av|cs|kc|ux|tatsu|thrive|fl|mk|dt|wpb|siteorigin|elementor|porto"
    r"|nectar|contact-form-7|gravityform|rev_slider|smartslider3|sharethis)[\w-]*"
    r"(?:\s(?:[^\]\"”″“]|[\"”″“][^\"”″“]*[\"”″“])*)?/?\]"
)
_WORD_NOTE = re.compile(r"#_ftn(\d+)$")


def clean(root: Tag, base_url: str, skip_url: str | None) -> tuple[MediaRef, ...]:
    """Bring a parsed article into the form that the converter knows; changes the tree.

    Args:
        root: from `tree.parse`.
        base_url: the article's own address.
        skip_url: a picture that is shown above the article; it falls away where it opens the body.

    Returns:
        Its pictures and files, as `media_refs` finds them.
    """
    for comment in root.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    refs = refs_of(root, base_url)
    _strip_shortcodes(root)
    there = vocabulary(root)
    _players(root, base_url)
    if ".wp-block-embed__wrapper" in there:
        _embeds(root)
    _footnotes(root, there)
    _captions(root, there)
    _links(root, base_url)
    if not there.isdisjoint({"td", "th"}):
        _line_cells(root)
    if skip_url:
        _skip_first(root, skip_url)
    return refs


def _strip_shortcodes(root: Tag) -> None:
    """Remove builder shortcodes that WordPress left raw, and keep what they enclose."""
    for text in root.find_all(string=re.compile(r"\[/?[a-z]")):
        stripped = _SHORTCODE.sub("", str(text))
        if stripped != str(text):
            text.replace_with(NavigableString(stripped))


# -- embeds ------------------------------------------------------------------------------------


def _players(root: Tag, base_url: str) -> None:
    """Turn players into one labelled link to the page or file that a person would open."""
    for tag in root.find_all(["iframe", "video", "audio", "embed"]):
        url = _played(tag, base_url)
        if url is None:
            tag.decompose()
            continue
        page = _page_of(url)
        title = attribute(tag, "title") or attribute(tag, "aria-label")
        label = f"▶ {title} ({urlsplit(page).netloc})" if title else f"▶ {page}"
        tag.replace_with(_link_paragraph(page, label))


def _embeds(root: Tag) -> None:
    """An embed that WordPress could not resolve is a bare address: make it a link."""
    for wrapper in root.select("figure.wp-block-embed .wp-block-embed__wrapper"):
        text = wrapper.get_text(strip=True)
        if re.fullmatch(r"https?://\S+", text) and wrapper.find("a") is None:
            wrapper.clear()
            wrapper.append(_link_paragraph(text, f"▶ {text}"))


def _played(tag: Tag, base_url: str) -> str | None:
    if tag.name in {"video", "audio"}:
        choice = player_source(tag, base_url)
        if choice is not None:
            return choice.url
    source = tag.find("source")
    raw = attribute(tag, "src") or attribute(tag, "data-src")
    if not raw and isinstance(source, Tag):
        raw = attribute(source, "src")
    return absolute(raw, base_url)


def _link_paragraph(url: str, label: str) -> Tag:
    soup = BeautifulSoup("", "lxml")
    paragraph, link = soup.new_tag("p"), soup.new_tag("a", href=url)
    link.string = label
    paragraph.append(link)
    return paragraph


def _page_of(url: str) -> str:
    """The page of an embed: YouTube's and Vimeo's players have one, the rest are their own."""
    parts = urlsplit(url)
    host = parts.netloc.removeprefix("www.").removeprefix("m.")
    video = re.match(r"/embed/([\w-]{6,})", parts.path)
    if host in {"youtube.com", "youtube-nocookie.com"} and video:
        if video[1] == "videoseries":
            listed = parse_qs(parts.query).get("list", [""])[0]
            return f"https://www.youtube.com/playlist?list={listed}"
        return f"https://www.youtube.com/watch?v={video[1]}"
    clip = re.match(r"/video/(\d+)", parts.path)
    if host == "player.vimeo.com" and clip:
        return f"https://vimeo.com/{clip[1]}"
    return url


# -- footnotes ---------------------------------------------------------------------------------


def _footnotes(root: Tag, there: set[str]) -> None:
    """Core footnotes and Word's become `<fnref n>` and `<fndef n>`."""
    numbers: dict[str, int] = {}
    lists = root.select("ol.wp-block-footnotes") if ".wp-block-footnotes" in there else ()
    for listed in lists:
        for item in listed.find_all("li", recursive=False):
            numbers[attribute(item, "id")] = number = len(numbers) + 1
            _drop_back_links(item)
            item.name, item.attrs = "fndef", {"n": str(number)}
        listed.unwrap()
    for mark in root.select("sup[data-fn]") if numbers else ():
        number = numbers.get(attribute(mark, "data-fn"), 0)
        if number:
            mark.name, mark.attrs = "fnref", {"n": str(number)}
    _word_footnotes(root, len(numbers))


def _drop_back_links(item: Tag) -> None:
    for link in item.find_all("a", href=re.compile(r"^#")):
        if link.get_text(strip=True).strip("\ufe0e\ufe0f") in {"↩", "↩︎", "↑", "^"}:
            link.decompose()


def _word_footnotes(root: Tag, taken: int) -> None:
    refs = {m[1]: a for a in root.find_all("a") if (m := _WORD_NOTE.search(attribute(a, "href")))}
    for old, link in refs.items():
        back = root.find("a", href=re.compile(rf"#_ftnref{old}$"))
        block = back.find_parent(["p", "div", "li"]) if isinstance(back, Tag) else None
        if not isinstance(back, Tag) or not isinstance(block, Tag):
            continue
        taken += 1
        link.name, link.attrs = "fnref", {"n": str(taken)}
        back.decompose()
        block.name, block.attrs = "fndef", {"n": str(taken)}


# -- figures -----------------------------------------------------------------------------------


_CAPTIONS = {".wp-caption-text", ".gallery-caption", ".wp-caption-dd"}


def _captions(root: Tag, there: set[str]) -> None:
    """Give every caption the form of a `<figcaption>` behind its picture."""
    if not there.isdisjoint(_CAPTIONS):
        for caption in root.select("p.wp-caption-text, dd.gallery-caption, .wp-caption-dd"):
            caption.name = "figcaption"
    for image in root.find_all("img"):
        _adopt_repeated_alt(image)


def _adopt_repeated_alt(image: Tag) -> None:
    """A paragraph right behind a captionless figure that repeats its alt text is its caption."""
    alt = " ".join(attribute(image, "alt").split())
    figure = image.find_parent("figure")
    if len(alt) < 20 or not isinstance(figure, Tag) or figure.find("figcaption") is not None:
        return
    after = figure.find_next_sibling()
    if not isinstance(after, Tag) or after.name != "p" or after.find("img") is not None:
        return
    text = " ".join(after.get_text().split())
    if text.startswith(alt) and len(text) <= len(alt) + 120:
        after.name = "figcaption"


def _links(root: Tag, base_url: str) -> None:
    """Make links absolute; those that lead nowhere safe keep their text only."""
    for link in root.find_all("a"):
        href = attribute(link, "href").strip()
        if href.startswith("mailto:") and "\n" not in href:
            continue
        url = absolute(href, base_url)
        fragment = urlsplit(href).fragment if url is not None and "#" in href else ""
        if url is None or (link.find("img") is not None and same_picture(url, _src(link))):
            link.unwrap()
        else:
            link["href"] = url + (f"#{fragment}" if fragment else "")


def _src(link: Tag) -> str:
    image = link.find("img")
    return attribute(image, "src") if isinstance(image, Tag) else ""


def _line_cells(root: Tag) -> None:
    """Flatten blocks in table cells, which hold one line each, keeping their words apart."""
    for cell in root.find_all(["td", "th"]):
        for block in cell.find_all(["p", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6", "div"]):
            if block.previous_sibling is not None or block.name == "br":
                block.insert_before(" ")
            if block.name in {"h1", "h2", "h3", "h4", "h5", "h6"}:
                block.name = "strong"
            elif block.name == "br":
                block.decompose()
            else:
                block.unwrap()
        for listed in cell.find_all(["ul", "ol"]):
            listed.unwrap()


def _skip_first(root: Tag, skip_url: str) -> None:
    """Take the picture away where it opens the body; its caption is text and stays."""
    image = root.find("img")
    if not isinstance(image, Tag) or not same_picture(attribute(image, "src"), skip_url):
        return
    if image.find_previous(string=re.compile(r"\S")) is None:
        image.decompose()


def language_of(pre: Tag) -> str:
    """The language that a code block names, by any of the usual classes."""
    for tag in (pre, *pre.find_all("code"), pre.parent):
        if not isinstance(tag, Tag):
            continue
        for name in classes(tag):
            match = re.match(r"(?:language|lang|brush)[-:]\s*([\w+#.-]+)", name)
            if match:
                return match[1]
        if attribute(tag, "lang") and tag.name in {"pre", "code"}:
            return attribute(tag, "lang")
    return ""
