"""Which language a text is in.

Responsible for the code of a language as we use it, for the script of a word, and for telling the
language of an article: its edition's, unless its own stop words say clearly otherwise. Not for
stems (stemming).

A detector of the usual size (lingua, langdetect, fastText) costs 10 to 900 MB or milliseconds a
text; two dozen of the commonest words of each language decide for running text in microseconds.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache, lru_cache

UNKNOWN = ""
_OTHER_CODES = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "fil": "tl", "ckb": "ku"}
# The language of a word whose script its article is not written in.
SCRIPTS = (
    ("en", 0x0000, 0x024F),
    ("el", 0x0370, 0x03FF),
    ("ru", 0x0400, 0x052F),
    ("hy", 0x0530, 0x058F),
    ("he", 0x0590, 0x05FF),
    ("ar", 0x0600, 0x08FF),
    ("hi", 0x0900, 0x097F),
    ("ta", 0x0B80, 0x0BFF),
    ("en", 0x1E00, 0x1EFF),
    ("el", 0x1F00, 0x1FFF),
    ("ar", 0xFB50, 0xFEFF),
    ("en", 0xFF21, 0xFF5A),
)
_SCRIPT_OF = {
    "ar": "ar fa ur ku ps ug sd",
    "ru": "ru uk bg sr mk be kk ky",
    "el": "el",
    "hy": "hy",
    "he": "he yi",
    "hi": "hi mr ne",
    "ta": "ta",
    "ja": "zh ja ko th lo km my",
}
_CLEAR = 5  # different stop words that a text must show before its edition is doubted

_STOPS = {
    "en": "the of and to in a is that for it was on with as be by at from this are were have has "
    "an or which not but his her their they its been had will would who what when there",
    "fr": "le la les de des du et en un une est que qui dans pour pas sur au aux par plus ce cette "
    "ces avec il elle ils sont mais ou sa ses leur été nous vous ne se",
    "de": "der die das und ist in den von zu mit sich des auf für nicht ein eine einer dem im als "
    "auch es an werden aus er hat dass sie nach wird bei einen um noch wie war",
    "es": "el la los las de del y en que un una es por con para se no su al lo como más pero sus "
    "ha este esta son entre también fue era muy sobre hay",
    "it": "il lo la i gli le di del della dei delle e in che un una è per con non si da al alla "
    "come più ma sono nel nella anche ha dal questo questa essere suo",
    "pt": "o a os as de do da dos das e em que um uma é por com para não se no na ao como mais mas "
    "foi são pelo pela também sua seu ou ser este esta já",
    "nl": "de het een en van in is dat op te voor met zijn niet aan er om ook als dan maar bij uit "
    "door naar worden deze heeft hij ze wordt werd nog",
    "sv": "och att det som en på är av för med den till inte om ett han men var jag sig från vi "
    "så kan när också eller har hade de",
    "da": "og at det som en på er af for med den til ikke om et han men var jeg sig fra vi så kan "
    "når også eller har havde blev efter",
    "no": "og å det som en på er av for med den til ikke om et han men var jeg seg fra vi så kan "
    "når også eller har hadde ble etter",
    "fi": "ja on ei että se oli hän joka mutta ovat myös kun niin tai sen olla vain kuin jos ole "
    "mukaan sekä voi tämä jo",
    "hu": "a az és hogy nem is egy ez meg de volt csak már még mint vagy ki van el lehet ezt azt "
    "lesz szerint után",
    "ro": "și de la în a cu pe nu o este un care că din mai pentru sau se să sunt fost au prin ale "
    "unei acest",
    "tr": "ve bir bu için ile de da olarak daha çok gibi en olan ne ama kadar sonra ya ki değil "
    "var her mi",
    "pl": "w i na z się nie do że to o jest jak po od za ale co przez dla tym są był oraz jego "
    "także które",
    "cs": "a v se na je že to s z do o i ve jako za ale po pro by od který jsou nebo také jeho byl",
    "id": "yang dan di dengan untuk dari ini itu pada tidak dalam adalah akan ke oleh juga ada "
    "sebagai karena mereka telah bisa saya kami",
    "ca": "el la els les de del i en que un una és per amb no se al com més però són aquest "
    "aquesta també ha dels seva ser entre",
    "eu": "eta da ez bat du dira izan ere baina dute zen den edo beste egin",
    "lt": "ir yra kad į iš su ne tai bet kaip apie buvo jo po už ar prie tik jis",
    "et": "ja on ei et see oli ka mis kui aga ta oma ning välja siis või",
    "ga": "agus an na ar is go bhí sé le ag do i tá ní leis ach nó",
    "eo": "la kaj de en estas al ne por ke li kun sed kiu tiu pri estis oni",
    "ru": "и в не на что с по как это но из у за он от для же к а его все так бы о она был или "
    "их также только",
    "uk": "і в не на що з та до як це але за від для його у про є які було або також був",
    "sr": "и у је на се да су од за са не као што али то који због би или",
    "el": "και το η ο να του της στο την με για που από είναι τα των στη σε δεν θα οι τον ότι ή",
    "hy": "և է որ են ի մի համար այս հետ այդ նա չի ու իր կամ եւ",
    "he": "של את על לא הוא זה עם כי אם או גם היא אבל כל אני היה יש אל מה בין רק",
    "ar": "في من على إلى أن إن عن التي الذي هذا هذه ما لا كان مع كما قد بين بعد ذلك أو ولا كل "
    "هو هي لم وقد حيث",
    "fa": "و در به از که این را با است برای آن یک خود تا بر هم نیز کرد شد بود می شده های ها اما",
    "ur": "کے کی میں ہے اور سے کا کو اس کہ پر نے یہ ہیں بھی تھا کر ایک نہیں",
    "ku": "لە و بە کە بۆ ئەو ئەم لەگەڵ هەر یان بوو دەکات هەیە",
    "hi": "के में है की और से का को कि यह पर ने हैं भी था कर एक नहीं इस",
    "ne": "र को मा छ हो यो पनि लागि गरेको भएको थियो तथा",
    "ta": "ஒரு மற்றும் என்று இந்த அந்த என அவர் இது உள்ள",
}


@cache
def stop_words() -> Mapping[str, frozenset[str]]:
    """The commonest words of each language, in small letters."""
    return {lang: frozenset(words.split()) for lang, words in _STOPS.items()}


@cache
def _languages_by_stop_word() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for lang, stops in stop_words().items():
        for word in stops:
            found[word] = (*found.get(word, ()), lang)
    return found


def code_of(lang: str | None) -> str:
    """The language of a tag such as "pt-BR" or "nb_NO"; UNKNOWN for none."""
    code = (lang or "").replace("_", "-").partition("-")[0].strip().lower()
    return _OTHER_CODES.get(code, code)


def script_of(word: str) -> str:
    """The language that stands for the script of a word's first letter; UNKNOWN for others."""
    for sign in word:
        if not sign.isdigit():
            return _script_of_sign(sign)
    return UNKNOWN


@lru_cache(maxsize=8192)
def _script_of_sign(sign: str) -> str:
    code = ord(sign)
    return next((name for name, low, high in SCRIPTS if low <= code <= high), UNKNOWN)


@cache
def script_of_language(lang: str) -> str:
    """The same for a language's own script: "ar" for Persian, "en" for French."""
    return next((name for name, langs in _SCRIPT_OF.items() if lang in langs.split()), "en")


def detect(words: Collection[str], edition: str | None = None) -> str:
    """The language of a text.

    Args:
        words: some hundreds of its words in small letters.
        edition: what the site says, if it does; a default that WordPress keeps for those who
            never changed it, so plain evidence overrules it.
    """
    said, known = code_of(edition), _languages_by_stop_word()
    counts: dict[str, int] = {}
    for word in known.keys() & set(words):
        for lang in known[word]:
            counts[lang] = counts.get(lang, 0) + 1
    best = max(counts, key=lambda lang: (counts[lang], lang == said, lang == "en"), default="")
    shown = counts.get(best, 0)
    if said and (shown < _CLEAR or said not in stop_words() or shown < 2 * counts.get(said, 0)):
        return said
    if shown >= 2:
        return best
    return said or _by_script(words)


def _by_script(sample: Collection[str]) -> str:
    scripts = [script for word in sample if (script := script_of(word))]
    return max(sorted(set(scripts)), key=scripts.count) if scripts else UNKNOWN
