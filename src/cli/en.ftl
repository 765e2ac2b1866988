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
status-title = The two languages on { $day }: { $pages } pages in each
status-type = Type
status-all = All
status-items = Items
status-words = Words cy/en
status-signed = Signed cy/en
status-unsigned = Unsigned cy/en
status-stale = Behind
status-unknown = Unknown
status-behind = Behind: { $item } (sections: Welsh { $cy }, English { $en }; words: { $words }; agreed { $days } days ago)
status-exception = Exception: { $item }, to be reviewed on { $day }: { $reason } ({ $responsible })
status-findings = Findings
unknown-code = There is no finding called “{ $name }”.
serving = The site is at { $address } – stop with Ctrl+C.
polling = This folder can’t be watched ({ $reason }); looking at it twice a second instead.
init-done = A new bilingual site stands in { $folder }. Go there, then: ahp1 serve --open
init-refused = { $folder } is not empty. Choose a new folder, or empty this one.
stage-read = Reading
stage-assemble = Putting together
stage-check = Checking
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
