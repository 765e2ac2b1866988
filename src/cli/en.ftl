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
