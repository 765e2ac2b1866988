# What the commands say, besides findings.
nothing-written = Nothing was written: the site in the folder stands as it was.
built = { $folder }: { $pages ->
        [one] 1 page in each language
       *[other] { $pages } pages in each language
    }; files written: { $written }, unchanged: { $unchanged }, removed: { $removed }.
took = Done in { $seconds } s.
unknown-code = There is no finding called “{ $name }”.
serving = The site is at { $address } – stop with Ctrl+C.
polling = This folder can’t be watched ({ $reason }); looking at it twice a second instead.
init-done = A new bilingual site stands in { $folder }. Go there, then: ahp1 serve --open
init-refused = { $folder } is not empty. Choose a new folder, or empty this one.
nothing-found = Nothing was found for “{ $query }”.
spelt = { $lang }: { $words ->
        [one] 1 word
       *[other] { $words } words
    } looked up; unknown: { $unknown }.
spell-without = This site names no dictionary. Name one in content/site.yaml; docs/writing.md says how to get one.
