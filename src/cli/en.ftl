# What the commands say, besides findings.
nothing-written = Nothing was written: the site in the folder stands as it was.
built = { $folder }: { $pages ->
        [one] 1 page in each language
       *[other] { $pages } pages in each language
    }; files written: { $written }, unchanged: { $unchanged }, removed: { $removed }.
took = Done in { $seconds } s.
live-takes-it = Nothing keeps this site from being published (--profile live).
live-refuses = What would keep this site from being published (--profile live):
translation-none = Nothing is behind.
translation-queue = { $behind ->
        [cy] Welsh
       *[en] English
    } is behind in { $sections ->
        [one] 1 section
       *[other] { $sections } sections
    }; words to translate: { $words }
translation-unknown = Pairs of which nobody has said which was made from which: { $count }
translation-stamped = Stamped: { $count }
translation-signed = Signed: { $count }
translation-no-from = { $item }: say which language the other was made from, with --from cy or --from en
translation-machine = { $item }: a machine’s draft can’t be signed; take out the line “machine” once it has been worked through
translation-unwritable = { $file }: this can’t be written there; add it by hand
translation-which = Name the items (type/id, id or a file), or say --all
translation-no-such = There is no item “{ $name }”
translation-no-past = There is nothing in the past to compare with for “{ $since }” (git)
status-title = The two languages on { $day }, as { $profile ->
        [live] they would be published
       *[draft] a draft
    }. Pages in each: { $pages }
status-type = Type
status-all = All
status-items = Items
status-words = Words
status-signed = Signed
status-unsigned = To sign
status-stale = Behind
status-unknown = Unknown
status-behind = Behind: { $item } (sections: Welsh { $cy }, English { $en }; words: { $words }; agreed { $days } days ago)
status-exception = Exception: { $item }, to be reviewed on { $day }: { $reason } ({ $responsible })
status-old = To be looked at again: { $item } ({ $field }: { $day })
status-terms = Terms: { $count } ({ $sure }), exceptions { $exceptions }
status-refused = What would keep the site from being published (--profile live): findings { $count }
status-findings = Findings
unknown-code = There is no finding called “{ $name }”.
serving = The site is at { $address } – stop with Ctrl+C.
polling = This folder can’t be watched ({ $reason }); looking at it twice a second instead.
init-done = A new bilingual site stands in { $folder }. Go there, then: ahp1 serve --open
init-refused = { $folder } is not empty. Choose a new folder, or empty this one.
stage-read = Reading
stage-assemble = Putting together
stage-check = Checking
stage-index = Making the search index
stage-render = Rendering
stage-write = Writing
timings-stages = How long each stage took:
timings-rules = The slowest rules:
timings-templates = Templates and their pages:
timings-pages = The slowest pages:
nothing-found = Nothing was found for “{ $query }”.
spelt = { $lang }: { $words ->
        [one] 1 word
       *[other] { $words } words
    } looked up; unknown: { $unknown }.
spell-without = This site names no dictionary. Name one in content/site.yaml; docs/writing.md says how to get one.

# New items. What stands in the files is for whoever writes them.
new-written = Written: { $file }. What is still missing: ahp1 check
new-unknown-type = There is no type “{ $name }”; the nearest is “{ $nearest }”. The types are: { $types }.
new-bad-id = “{ $id }” can’t be an id. Use letters without accents, digits and hyphens.
new-exists = { $file } is there already. Nothing was written.
new-row-by-hand = The row doesn’t fit at the end of { $file }: nothing was written. It stands above; put it where it belongs.
new-facts = Facts: the same in both languages, and written in this file only.
new-facts-there = The facts are written in the file .{ $lang }.md only.
new-words = { $lang ->
        [cy] In Welsh:
       *[en] In English:
    }
new-body = { $lang ->
        [cy] The text in Welsh. Its headings and pictures are those of the English text.
       *[en] The text in English. Its headings and pictures are those of the Welsh text.
    }
prompt-text = text
prompt-markdown = Markdown
prompt-date = a day, such as 2026-03-01
prompt-bool = true or false
prompt-integer = a whole number
prompt-choice = one of: { $choices }
prompt-url = an address: https:, mailto: or tel:
prompt-image = a picture beside this file, and its words
prompt-ref = the id of: { $types }
prompt-record = a record of: { $fields }
prompt-many = several, as a list
prompt-needed = needed
prompt-least = at least { $limit }{ $what ->
        [characters] {" "}characters
       *[value] {""}
    }
prompt-most = at most { $limit }{ $what ->
        [characters] {" "}characters
       *[value] {""}
    }
schema-written = The schemas are in { $folder }. For Visual Studio Code, put this into .vscode/settings.json:
