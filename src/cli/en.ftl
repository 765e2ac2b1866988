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
