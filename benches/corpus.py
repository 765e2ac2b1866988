"""A bilingual site of any size, the same one for `ahp1`, Hugo and Eleventy: what the comparison is made with.

N items in Welsh and English (2 N pages) in four sections, about 900 words each: headings, lists, a table, a quotation, a
footnote, links to other items, and code in every tenth. Three taxonomies with pages by term, everything in pages of 20.
An item depends on its number and its language alone; only the targets of its links depend on N.
"""
import datetime
import json
import random
import shutil
from pathlib import Path

HERE = Path(__file__).parent
LANGS = ("cy", "en")
WORDS = {lang: (HERE / "words" / f"{lang}.txt").read_text().split() for lang in LANGS}
CODE = json.loads((HERE / "words" / "code.json").read_text())

# id: what it is called, and of each twenty items how many it has.
SECTIONS = {
    "case-study": {"cy": "Astudiaethau achos", "en": "Case studies", "path": {"cy": "astudiaethau-achos", "en": "case-studies"}, "of_20": 12},
    "pathway": {"cy": "Llwybrau", "en": "Pathways", "path": {"cy": "llwybrau", "en": "pathways"}, "of_20": 2},
    "guide": {"cy": "Canllawiau", "en": "Guides", "path": {"cy": "canllawiau", "en": "guides"}, "of_20": 2},
    "news": {"cy": "Newyddion", "en": "News", "path": {"cy": "newyddion", "en": "news"}, "of_20": 4},
}
# id: what it is called, and how many terms it has.
TAXONOMIES = {
    "area": {"cy": "Ardaloedd", "en": "Areas", "path": {"cy": "ardaloedd", "en": "areas"}, "terms": 13},
    "setting": {"cy": "Lleoliadau", "en": "Settings", "path": {"cy": "lleoliadau", "en": "settings"}, "terms": 6},
    "topic": {"cy": "Pynciau", "en": "Topics", "path": {"cy": "pynciau", "en": "topics"}, "terms": 20},
}
PAGES = {
    "about": {"cy": "Amdanom ni", "en": "About us", "path": {"cy": "amdanom-ni", "en": "about-us"}},
    "contact": {"cy": "Cysylltu", "en": "Contact", "path": {"cy": "cysylltu", "en": "contact"}},
    "access": {"cy": "Hygyrchedd", "en": "Accessibility", "path": {"cy": "hygyrchedd", "en": "accessibility"}},
    "help": {"cy": "Cymorth", "en": "Help", "path": {"cy": "cymorth", "en": "help"}},
}
SITE = {"cy": "Safle prawf", "en": "Test site"}


def section_of(number):
    place = number % 20
    for section, about in SECTIONS.items():
        if place < about["of_20"]:
            return section
        place -= about["of_20"]


def item_id(number):
    words = random.Random(f"id {number}").choices([word for word in WORDS["en"] if len(word) > 3], k=3)
    return "-".join(words) + f"-{number:05}"


def term_id(taxonomy, number):
    return f"{taxonomy}-{number:02}"


def term_title(taxonomy, number, lang):
    pick = random.Random(f"{taxonomy} {number} {lang}")
    return " ".join(pick.sample([word for word in WORDS[lang] if len(word) > 4], 2)).capitalize()


class Prose:
    """Sentences of one telling, always the same ones."""

    def __init__(self, what, lang):
        self.pick = random.Random(f"{what} {lang}")
        self.words = WORDS[lang]

    def phrase(self, least, most):
        return " ".join(self.pick.choices(self.words, k=self.pick.randint(least, most))).capitalize()

    def sentence(self, plain=False):
        words = self.pick.choices(self.words, k=self.pick.randint(8, 20))
        chance, at = self.pick.random(), self.pick.randrange(1, 6)
        if not plain and chance < 0.06:
            words[at] = f"*{words[at]}*"
        elif not plain and chance < 0.12:
            words[at] = f"**{words[at]}**"
        elif not plain and chance < 0.14:
            words[at] = f"`{words[at]}`"
        if len(words) > 12:
            words[7] += ","
        words[0] = words[0].capitalize()
        return " ".join(words) + "."

    def sentences(self, count):
        return " ".join(self.sentence() for _ in range(count))


def item(number, lang, count, link, prose=Prose):
    """The front matter and the body of an item's telling. `link` writes the address of an item."""
    shared = random.Random(f"facts {number}")
    date = datetime.date(2020, 1, 1) + datetime.timedelta(days=number * 7919 % 2000)
    terms = {
        "area": sorted(shared.sample(range(13), shared.choice((1, 1, 2)))),
        "setting": [shared.randrange(6)],
        "topic": sorted(shared.sample(range(20), shared.choice((2, 2, 3)))),
    }
    targets = [(number + 1 + shared.randrange(max(count - 1, 1))) % count for _ in range(4)]
    prose = prose(number, lang)
    to = lambda place: f"[{prose.phrase(2, 4)}]({link(targets[place])})"
    title, summary = prose.phrase(3, 7), prose.sentence(plain=True)
    blocks = [f"{prose.sentences(3)} {to(0)}."]
    for part in range(4):
        blocks += [f"## {prose.phrase(2, 5)}", prose.sentences(3) + (f" {to(part)}." if part in (1, 2) else "")]
        if part == 0:
            blocks.append("\n".join([f"- {prose.phrase(5, 9)}" for _ in range(4)] + [f"- {to(3)}"]))
            blocks.append(prose.sentences(2) + "[^1]")
        elif part == 1:
            row = lambda most: "| " + " | ".join(prose.phrase(1, most) for _ in range(4)) + " |"
            blocks.append("\n".join([row(2), "| --- | --- | --: | :-: |"] + [row(3) for _ in range(5)]))
        elif part == 2:
            blocks.append("> " + prose.sentences(2))
        else:
            blocks.append("\n".join(f"{at}. {prose.phrase(4, 8)}" for at in range(1, 5)))
        blocks += [f"### {prose.phrase(2, 5)}", prose.sentences(4)]
        if part == 3 and number % 10 == 7:
            language = sorted(CODE)[number // 10 % len(CODE)]
            blocks.append(f"```{language}\n" + "\n".join(CODE[language]) + "\n```")
        blocks.append(prose.sentences(4))
    blocks.append(f"[^1]: {prose.sentence(plain=True)}")
    front = {"title": title, "summary": summary, "date": date.isoformat(), **terms}
    return front, "\n\n".join(blocks) + "\n"


def page(name, lang, prose=Prose):
    prose = prose(name, lang)
    body = "\n\n".join([prose.sentences(4), f"## {prose.phrase(2, 4)}", prose.sentences(4)]) + "\n"
    return {"title": PAGES[name][lang], "summary": prose.sentence(plain=True)}, body


def front_matter(fields):
    return "---\n" + "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items()) + "---\n"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def make(kind, count, out, **words):
    """Writes the site of `count` items for `kind` (ahp1, hugo or eleventy) into the folder `out`, anew. That of `ahp1` may
    have other words: `prose`, made and asked as `Prose` is."""
    out = Path(out)
    if out.exists():
        shutil.rmtree(out)
    shutil.copytree(HERE / "sites" / kind, out)
    style = {"ahp1": "themes/bench/assets/site.css", "hugo": "static/css/site.css", "eleventy": "static/css/site.css"}
    write(out / style[kind], (HERE / "sites" / "site.css").read_text())
    {"ahp1": ahp1, "hugo": hugo, "eleventy": eleventy}[kind](count, out, **words)


def ahp1(count, out, prose=Prose):
    content = out / "content"
    for number in range(count):
        for lang in LANGS:
            front, body = item(number, lang, count, lambda other: f"item:{item_id(other)}", prose)
            front |= {taxonomy: [term_id(taxonomy, term) for term in front[taxonomy]] for taxonomy in TAXONOMIES}
            if lang == "en":
                # A fact is written once.
                front = {key: front[key] for key in ("title", "summary")}
            front["slug"] = item_id(number)
            write(content / section_of(number) / f"{item_id(number)}.{lang}.md", front_matter(front) + body)
    for name in PAGES:
        for lang in LANGS:
            front, body = page(name, lang, prose)
            write(content / "pages" / f"{name}.{lang}.md", front_matter(front) + body)
    for name, about in (SECTIONS | TAXONOMIES).items():
        for lang in LANGS:
            front = {"title": about[lang], "summary": about[lang], "slug": about["path"][lang]}
            write(content / "pages" / f"{name}-all.{lang}.md", front_matter(front))
    types = {name: (content / "types" / f"{name}.yaml") for name in ("item", "term")}
    templates = {name: path.read_text() for name, path in types.items()}
    for path in types.values():
        path.unlink()
    for section, about in SECTIONS.items():
        names = {"ID": section, "CY": about["cy"], "EN": about["en"], "PATH_CY": about["path"]["cy"], "PATH_EN": about["path"]["en"]}
        write(content / "types" / f"{section}.yaml", filled(templates["item"], names))
    for taxonomy, about in TAXONOMIES.items():
        names = {"ID": taxonomy, "CY": about["cy"], "EN": about["en"], "PATH_CY": about["path"]["cy"], "PATH_EN": about["path"]["en"]}
        write(content / "types" / f"{taxonomy}.yaml", filled(templates["term"], names))
        rows = "".join(
            f"- id: {term_id(taxonomy, term)}\n" + "".join(
                f"  {lang}: {{ title: {json.dumps(term_title(taxonomy, term, lang), ensure_ascii=False)} }}\n" for lang in LANGS)
            for term in range(about["terms"]))
        write(content / f"{taxonomy}.yaml", rows)


def filled(text, names):
    for key, value in names.items():
        text = text.replace(f"<{key}>", value)
    return text


def peer_front(front, lang):
    terms = {taxonomy: [term_title(taxonomy, term, lang) for term in front[taxonomy]] for taxonomy in TAXONOMIES}
    return {"title": front["title"], "description": front["summary"], "date": front["date"], **terms}


def hugo(count, out):
    content = out / "content"
    for number in range(count):
        for lang in LANGS:
            link = lambda other: '{{< ref "/%s/%s" >}}' % (section_of(other), item_id(other))
            front, body = item(number, lang, count, link)
            write(content / section_of(number) / f"{item_id(number)}.{lang}.md", front_matter(peer_front(front, lang)) + body)
    for lang in LANGS:
        for name in PAGES:
            front, body = page(name, lang)
            write(content / f"{name}.{lang}.md", front_matter({"title": front["title"], "description": front["summary"]}) + body)
        for name, about in (SECTIONS | TAXONOMIES).items():
            write(content / name / f"_index.{lang}.md", front_matter({"title": about[lang]}))
        menu = [*SECTIONS, *TAXONOMIES, *PAGES]
        with (out / "hugo.toml").open("a") as config:
            for weight, name in enumerate(menu, 1):
                title = (SECTIONS | TAXONOMIES | PAGES)[name][lang]
                config.write(f'[[languages.{lang}.menus.main]]\nname = "{title}"\npageRef = "/{name}"\nweight = {weight}\n')


def eleventy(count, out):
    for number in range(count):
        for lang in LANGS:
            link = lambda other: f"/{lang}/{section_of(other)}/{item_id(other)}/"
            front, body = item(number, lang, count, link)
            front = peer_front(front, lang) | {"lang": lang, "section": section_of(number)}
            write(out / "content" / lang / section_of(number) / f"{item_id(number)}.md", front_matter(front) + body)
    for lang in LANGS:
        for name in PAGES:
            front, body = page(name, lang)
            write(out / "content" / lang / f"{name}.md", front_matter({"title": front["title"], "description": front["summary"], "lang": lang}) + body)
    names = {name: {lang: about[lang] for lang in LANGS} for name, about in (SECTIONS | TAXONOMIES | PAGES).items()}
    site = {"name": SITE, "names": names, "sections": list(SECTIONS), "taxonomies": list(TAXONOMIES), "langs": LANGS}
    write(out / "content" / "_data" / "site.json", json.dumps(site, ensure_ascii=False))


if __name__ == "__main__":
    import sys

    if len(sys.argv) != 4:
        sys.exit("corpus.py {ahp1|hugo|eleventy} ITEMS FOLDER")
    make(sys.argv[1], int(sys.argv[2]), sys.argv[3])
