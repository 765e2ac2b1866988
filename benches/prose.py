"""Sentences that people wrote, in another order on each page: what a search is measured over.

The words of `corpus.Prose` are few and all equally common, so that each of them stands on nearly every page. Here sentences
are taken whole from this site's own texts (`content/`), half of a page's from one place in them, as a page has a subject. A
large site has far more rare words than that, most of them names; so some sentences have a made-up one, the n-th of them as
often as 1/n (Zipf).
"""
import math
import random
import re
from pathlib import Path

import corpus
import peers

ROOT = Path(__file__).parent.parent
NAMES = 400_000
SYLLABLES = [start + vowel for start in ("b", "c", "ch", "d", "f", "g", "h", "l", "ll", "m", "n", "p", "r", "s", "t", "tr", "gw") for vowel in "aeiouwy"]


# What the rules find in texts that say different things in the two languages is as it has to be.
POLICY = """policy:
  findings: { wrong-language: allow, figures-differ: allow, length-differs: allow, unknown-acronym: allow }
"""


def sentences(lang):
    """All sentences of the site in a language, in the order of their files."""
    found = []
    for path in sorted((ROOT / "content").rglob(f"*.{lang}.md")):
        body = path.read_text(encoding="utf-8").split("\n---\n", 1)[-1]
        body = re.sub(r"\]\([^)]*\)|\{[^}]*\}|:::.*|https?:\S+|[\[\]*_`>#|<]", "", body)
        found += [one for block in body.split("\n\n") for one in re.split(r"(?<=[.?!])\s+", " ".join(block.split())) if one.count(" ") > 4 and not re.search(r"[0-9&=]", one)]
    return found


SENTENCES = {lang: sentences(lang) for lang in corpus.LANGS}


def name(pick):
    number = int(math.exp(pick.uniform(0, math.log(NAMES))))
    word = random.Random(f"name {number}")
    return "".join(word.choices(SYLLABLES, k=word.randint(2, 4))).capitalize()


class Sentences(corpus.Prose):
    """As `corpus.Prose`, of real sentences."""

    def __init__(self, what, lang):
        super().__init__(what, lang)
        self.all = SENTENCES[lang]
        self.subject = self.pick.randrange(len(self.all) - 60)

    def own(self):
        if self.pick.random() < 0.5:
            return self.all[self.subject + self.pick.randrange(60)]
        return self.pick.choice(self.all)

    def phrase(self, least, most):
        words = re.findall(r"[\w’']+", self.own())
        length = self.pick.randint(least, most)
        start = self.pick.randrange(max(len(words) - length, 0) + 1)
        return " ".join(words[start:start + length]).capitalize() or "–"

    def sentence(self, plain=False):
        words = self.own().split(" ")
        if self.pick.random() < 0.4:
            words[self.pick.randrange(1, len(words) - 1)] = name(self.pick)
        return " ".join(words)


def site(pages):
    """The folder of a site of so many items, made once."""
    def make(folder):
        corpus.make("ahp1", pages, folder, prose=Sentences)
        with (folder / "content" / "site.yaml").open("a") as config:
            config.write(POLICY)

    return peers.kept(peers.WORK / f"search-{pages}", make)
