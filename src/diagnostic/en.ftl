# The words of the findings, in English. One message a code, named by its slug: what is wrong, then what to do (.help)
# and what such a finding means in one line (.meaning). The variables are those of values.rs. Keep cy.ftl equal: a test
# compares the two.

## The frame

error = error
warning = warning
help = help
did-you-mean = Did you mean “{ $nearest }”?
also-here = also here
more-places =
    { $count ->
        [one] one more place
       *[other] { $count } more places
    }
more-findings =
    { $count ->
        [one] One more is not shown.
       *[other] { $count } more are not shown.
    }
summary =
    { $errors ->
        [0] No errors
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] 1 warning
       *[other] { $warnings } warnings
    }.
nothing-wrong = Everything is in order.

## Files and folders

site-missing = There is no site in “{ $folder }”.
    .help = A site is a folder that holds the file content/site.yaml. Check the name of the folder, or go to the right one and try again.
    .meaning = The folder holds no site.
file-too-large = This file has { $size }; the most that is read is { $limit }.
    .help = Make it smaller, or split it into several. Long documents and films are better kept somewhere else and linked to.
    .meaning = A file is larger than is read.
not-utf8 = This file is not saved as UTF-8, so its letters (ŵ, ŷ, â) can’t be read.
    .help = Open it in your editor and save it again with the encoding UTF-8.
    .meaning = A text file is not saved as UTF-8.
outside-site = This is a shortcut to “{ $target }”, which is outside the site’s folder.
    .help = Copy what you need into the site and delete the shortcut. Shortcuts (symbolic links) that lead out of it are not followed.
    .meaning = A shortcut leads out of the site’s folder.
case-twins = This name differs from “{ $other }” in its capital letters only. On many computers the two are one file.
    .help = Give one of them another name. Small letters throughout are safest.
    .meaning = Two files’ names differ in capital letters only.
unreadable = This can’t be read. The computer says: “{ $reason }”.
    .help = Check that it is still there and that you are allowed to open it, then try again.
    .meaning = A file or folder can’t be read.
stray-file =
    { $has-folder ->
        [yes] No type of content takes this file from “{ $folder }” and no text links to it, so it is not published.
       *[no] This file belongs to no type of content and no text links to it, so it is not published.
    }
    .help = Move it to the folder of a type, give it a name that the type expects (NAME.cy.md and NAME.en.md), or delete it.
    .meaning = A file belongs to no type of content.

## YAML

yaml-syntax = This YAML can’t be read: { $reason }.
    .help = Look at this line and the one above it. Usual causes: lines that don’t start in the same column as their neighbours, no space after a colon, or a text with a colon in it that needs "quotation marks".
    .meaning = YAML can’t be read.
duplicate-key = The key “{ $key }” is written twice, and only one can count.
    .help = Keep one and delete the other.
    .meaning = A key is written twice.
yaml-alias = This has an anchor (&), an alias (*) or a tag (!), which the files of a site may not have.
    .help = Write the value out in full. If it is meant as text, put it in "quotation marks".
    .meaning = YAML has an anchor, an alias or a tag.
front-matter =
    { $reason ->
        [open] The fields at the top of this file never end: their second line of three hyphens (---) is missing.
       *[missing] This file doesn’t begin with its fields.
    }
    .help = Begin the file with a line of three hyphens (---), then the fields, then another line of three hyphens. The text comes after that.
    .meaning = The fields at the top of a file are missing or never end.

## Fields and types

unknown-key = “{ $owner }” has no key “{ $key }”.
    .help = Correct the spelling, or delete the key. The fields of each type are declared in content/types/.
    .meaning = A key is not one that is declared.
wrong-kind =
    “{ $field }” should be { $expected ->
        [text] text
        [markdown] text in Markdown
        [date] a date such as 2026-03-01
        [yes-or-no] true or false
        [integer] a whole number
        [choice] one of its choices
        [address] an address such as https://example.org
        [picture] a picture with its file and its description
        [reference] the id of an item
        [record] a group of keys
        [list] a list
       *[other] { $expected }
    }, but it is { $found-is ->
        [list] a list
        [record] a group of keys
        [nothing] empty
       *[text] “{ $found }”
    }.
    .help = Write the value in that form, with nothing else beside it.
    .meaning = A value is not of the kind that is declared.
missing-field = “{ $field }” is missing.
    .help = Add a line with this name, a colon, a space and its value.
    .meaning = A required field is missing.
field-misplaced = “{ $field }” has its place only where “{ $condition }” is written.
    .help = Take the field out, or write that condition if it is true.
    .meaning = A field stands where its condition does not hold.
out-of-limits =
    { $what ->
        [characters] “{ $field }” has { $found ->
            [one] 1 character
           *[other] { $found } characters
        }
        [items] “{ $field }” has { $found ->
            [one] 1 item
           *[other] { $found } items
        }
        [words] “{ $field }” has { $found ->
            [one] 1 word
           *[other] { $found } words
        }
       *[value] “{ $field }” is { $found }
    }; { $bound ->
        [most] the most allowed is { $limit }
        [least] the least allowed is { $limit }
       *[other] the limit is { $limit }
    }.
    .help = Bring it within the limit. If the limit itself is wrong, it is declared in content/types/.
    .meaning = A value is outside its limits.
pattern-mismatch = “{ $field }” is not of the form that is declared for it: { $pattern }
    .help = Compare it with the same field of another item. The form is a regular expression, declared in content/types/.
    .meaning = A text is not of the form that is declared.
unknown-choice = “{ $value }” is none of the choices of “{ $field }”: { $choices }.
    .help = Write one of the choices exactly as it stands in the list.
    .meaning = A choice is none of those declared.
bad-declaration =
    { $has-field ->
        [yes] The declaration of “{ $field }” can’t be used
       *[no] This declaration can’t be used
    }: { $reason ->
        [address-empty] an empty part, . or .. in an address
        [address-kind] a field of this kind can’t stand in an address
        [address-letter] “{ $of }” in an address: a–z, 0–9, - and / are what it may have
        [address-long] an address of more than { $of } characters
        [address-open] a {"{"} that is never closed
        [address-placeholder] “.{ $of }” in a placeholder: .path, .slug and .year are known
        [address-slash] an address pattern has no / at its start or end
        [age-months] max_age is a number of months, from 1 to 120
        [age-of-fact] max_age is for facts
        [age-of-kind] max_age means nothing for the kind { $of }
        [back-of-fact] only a fact can have a “back”: a relation has no language
        [back-taken] the name is taken by { $of }
        [calendar-start] a calendar (ics) needs a fact “start” of kind date
        [choice-choices] a choice says with `choices` what may be chosen
        [common-kind] this is a word of every type, of kind { $of }
        [common-no-fact] this is a word of every type: it can’t be a fact
        [condition-field] “{ $of }” in its condition is no fact of the type
        [condition-form] a condition is FIELD:VALUE or FIELD:!VALUE, without a space
        [condition-of-record] a condition is for a type’s own fields, not for those of a record
        [condition-value] “{ $of }” can’t be its condition
        [fact-and-word] a field is a fact or a word, not both
        [feed-taken] another type has its feed under “{ $of }”
        [feeds-ref] feeds of their own need a ref
        [field-name] a–z, 0–9 and _ make a field’s name; id, cy, en, body and translation are taken
        [file-name] a–z, 0–9, - and _ make the name of a file
        [group-kind] groups are made by a ref, a choice, a date or first-letter
        [group-order] in any other order than by title the same letter would stand over several groups
        [items-of-list] min_items and max_items are for lists: it has no “many: true”
        [least-most] its least is more than its most
        [links-url] a list of links (opml) needs a word “url” of kind url
        [markdown-words] Markdown is words: declare it under words
        [min-of-kind] min and max mean nothing for the kind { $of }
        [needs-choice] a ref or a choice is needed here
        [needs-date] a fact of kind date is needed here
        [needs-fact] a fact is needed here
        [needs-text] a word of kind text is needed here
        [no-address] items of the type { $of } have no address
        [order-list] items can’t be ordered by a list
        [pages-taken] another list with pages stands on “{ $of }”
        [pattern-of-kind] a pattern means nothing for the kind { $of }
        [pattern-unread] the pattern can’t be read
        [per-page] from 1 to 1000 items on a page
        [ref-to] a ref says with `to` which type it points to
        [same-files] the type { $of } writes files of the same name
        [same-source] the type { $of } has the same source
        [section-id] a–z, 0–9, - and _ make the id of a section
        [sheet-route] a sheet for paper (html) is made of a page: the type needs a route
        [source-form] a source is a folder (notes/), a pair (home) or a collection (terms.yaml) in content/
        [terms-address] the address of pages by term is made of words and {"{"}term.slug{"}"}
        [terms-ref] pages by term need a ref to one type
        [terms-slug] {"{"}term.slug{"}"} belongs to the pages by term
       *[other] { $reason }
    }.
    .help = This is for whoever looks after the site: the types are declared in content/types/.
    .meaning = A type’s declaration contradicts itself.
unknown-type = No type “{ $name }” is declared.
    .help = Each type is named by its file: content/types/organisation.yaml declares “organisation”. Correct the name, or add the file.
    .meaning = A type is named that nobody declares.

## Items, and how they hang together

translation-missing =
    “{ $item }” is not there in { $lang ->
        [cy] Welsh
       *[en] English
    }: “{ $file }” is missing.
    .help = Write it there. The site says everything in both languages.
    .meaning = Something is there in one language only.
facts-differ = The two languages give different values for “{ $field }”.
    .help = It is one fact for both languages. Write it in one of the two files only, or make the two equal.
    .meaning = A fact is written in both languages, and not equal.
words-differ =
    { $lang ->
        [cy] The Welsh has { $there } for “{ $field }”, and there are { $here } here.
       *[en] The English has { $there } for “{ $field }”, and there are { $here } here.
    }
    .help = Write the field in both languages, with as many values in each, or delete what has no counterpart.
    .meaning = A field, or some of its values, is in one language only.
headings-differ =
    { $what ->
        [level]
            { $lang ->
                [cy] “{ $heading }” is at another level in the Welsh.
               *[en] “{ $heading }” is at another level in the English.
            }
        [id]
            { $lang ->
                [cy] The id of “{ $heading }” is another in the Welsh.
               *[en] The id of “{ $heading }” is another in the English.
            }
       *[missing]
            { $lang ->
                [cy] The Welsh has no heading that goes with “{ $heading }”.
               *[en] The English has no heading that goes with “{ $heading }”.
            }
    }
    .help = Give both texts the same sections in the same order. An id in braces need only be written in one of them.
    .meaning = The headings of the two texts are not the same.
shape-differs =
    { $what ->
        [list] Lists
        [list-items] Items of this list
        [list-numbered] Numbered lists in this place
        [definitions] Lists of definitions
        [definition-terms] Terms of this list
        [definition-texts] Definitions of this list
        [table] Tables
        [table-rows] Rows of this table
        [table-columns] Columns of this table
        [picture] Pictures
        [picture-words] Texts for this picture
        [callout] Callouts
        [callout-kind] Callouts of this kind in this place
        [details] Blocks of details
        [quote] Quotations
        [code] Blocks of code
        [footnote] Footnotes
        [items] Lists of items
        [items-query] Lists of these items
        [diagram] Diagrams
        [diagram-form] Diagrams that show this
        [report] Reports on the two languages
       *[video] Videos
    }: { $here } here, and { $lang ->
        [cy] { $there } in the Welsh.
       *[en] { $there } in the English.
    }
    .help = Both texts have to give the same: add what is missing, or take away what is too much.
    .meaning = The two texts are not made of the same lists, tables, pictures and blocks.
links-differ =
    { $lang ->
        [cy] The Welsh has no link to “{ $link }”.
       *[en] The English has no link to “{ $link }”.
    }
    .help = Link to the same page or document in both texts: a reader of either has to be able to go on.
    .meaning = A link stands in one of the two texts only.
figures-differ =
    { $has-instead ->
        [yes]
            { $lang ->
                [cy] “{ $figure }” stands here, and “{ $instead }” in the Welsh.
               *[en] “{ $figure }” stands here, and “{ $instead }” in the English.
            }
       *[no]
            { $lang ->
                [cy] “{ $figure }” stands here, and not in the Welsh.
               *[en] “{ $figure }” stands here, and not in the English.
            }
    }
    .help = See which is right. Both texts have to name the same numbers, dates and times; write them as figures in both.
    .meaning = A number, a date or a time is not the same in the two texts.
length-differs =
    { $lang ->
        [cy] This text has { $here } characters, and the Welsh { $there }.
       *[en] This text has { $here } characters, and the English { $there }.
    }
    .help = See whether something is missing here, or was added in the other text.
    .meaning = A text is far shorter than its other language.
wrong-language =
    { $found ->
        [cy] This is Welsh in an English text: “{ $words }”.
       *[en] This is English in a Welsh text: “{ $words }”.
    }
    .help = Translate it. If it has to stay, mark it with its language, as docs/writing.md shows, or put a block ::: language around it.
    .meaning = Words are in another language than the text around them, and are not marked.
bad-id = “{ $id }” can’t be an id.
    .help = Use small letters without accents, digits and hyphens: occupational-therapists.
    .meaning = An id is not of the right form.
duplicate-id = Two items of the type “{ $type }” have the id “{ $id }”.
    .help = Give one of them another id, or delete it.
    .meaning = Two items of a type have the same id.
bad-slug = “{ $slug }” can’t be part of an address.
    .help = Use small letters without accents, digits and hyphens: ty-haf for Tŷ haf. Without this field, the address is made from the title.
    .meaning = A slug is not of the right form.
dangling-ref = There is no item “{ $id }” of the type “{ $type }”.
    .help = Correct the id, or add the item that it names.
    .meaning = A reference leads to an item that isn’t there.
ambiguous-ref = “{ $id }” could be any of these: { $candidates }.
    .help = Write the type in front of it with a slash: profession/podiatrists.
    .meaning = A reference could lead to several items.
not-public =
    { $why ->
        [draft] “{ $id }” is a draft, so this leads nowhere yet.
        [in-review] “{ $id }” is still in review, so this leads nowhere yet.
        [scheduled] “{ $id }” is not public until { $day }, so this leads nowhere yet.
        [expired] “{ $id }” expired on { $day }, so this no longer leads anywhere.
        [archived] “{ $id }” is archived, so this no longer leads anywhere.
       *[above] “{ $id }” stands below a page that is not public, so this leads nowhere.
    }
    .help = The words stay, without the link. Publish both together, take the reference out, or leave it: it comes alive on the day that the item does.
    .meaning = A reference leads to an item that isn’t public.
exception-overdue = The exception for “{ $item }” was to be reviewed on { $day }.
    .help = Mend what it excused and delete the exception. If it still has to stand, give it a new reason and a later date of review.
    .meaning = A declared exception is past its date of review.
one-language =
    “{ $item }” is not there in { $lang ->
        [cy] Welsh
       *[en] English
    }. Its exception holds until { $day }.
    .help = Readers of that language get a page that says so. Write the words and delete the exception as soon as you can.
    .meaning = An item is in one language only, and a declared exception says why.
translation-stale =
    { $change ->
        [added] “{ $heading }” ({ $item }: { $section }) is new in { $lang ->
            [cy] English, and the Welsh
           *[en] Welsh, and the English
        } has not caught up.
        [removed] “{ $heading }” ({ $item }: { $section }) is gone in { $lang ->
            [cy] English, and the Welsh
           *[en] Welsh, and the English
        } has not caught up.
        [both] “{ $heading }” ({ $item }: { $section }) has changed in both languages, and nobody has said that they agree.
       *[changed] “{ $heading }” ({ $item }: { $section }) has changed in { $lang ->
            [cy] English, and the Welsh
           *[en] Welsh, and the English
        } has not caught up.
    }{ $has-diff ->
        [yes] {" "}What changed: { $diff }
       *[no] {""}
    }
    .help = Bring the section up to date, then run: ahp1 translation stamp. If it says the same already, the stamp alone is enough.
    .meaning = A section has changed in one language only.
translation-unstamped = Nobody has said which language of “{ $item }” was made from which.
    .help = When the two say the same, run: ahp1 translation stamp --from cy (or en). Changes are noticed from then on.
    .meaning = Nobody has said which telling was made from which.
telling-unchecked =
    Nobody has signed the { $lang ->
        [cy] Welsh
       *[en] English
    } of “{ $item }”.
    .help = When somebody qualified has read it: ahp1 translation sign --by "their role".
    .meaning = Nobody has signed a telling that needs it.
sign-off-void =
    The { $lang ->
        [cy] Welsh
       *[en] English
    } of “{ $item }” was edited after { $by } signed it on { $day }.
    .help = Have the change read, and sign it again: ahp1 translation sign --by "their role".
    .meaning = A telling was edited after it was signed.
machine-draft =
    The { $lang ->
        [cy] Welsh
       *[en] English
    } of “{ $item }” is a machine’s draft.
    .help = Have it worked through by somebody qualified, take out the line “machine”, and sign it: ahp1 translation sign --by "their role".
    .meaning = A telling is a machine’s draft.
route-cycle = “{ $item }” is its own parent, directly or through others.
    .help = Give one of the pages on the way another parent, or none.
    .meaning = An item is its own ancestor.
path-taken = Two things claim the address “{ $path }”.
    .help = Give one of them another slug. Accents don’t tell addresses apart: tŷ and ty are both /ty/.
    .meaning = Two things claim one address.
missing-picture = The file “{ $file }” isn’t there.
    .help = Put the file in its place, or correct its name. Capital letters and endings (.jpg, .jpeg) count.
    .meaning = A picture or another file that a field names isn’t there.
broken-picture = This picture can’t be read: { $reason }.
    .help = Open it on your computer and save it again as JPEG, PNG or WebP, with the ending that belongs to it.
    .meaning = A picture can’t be read.
ends-before-start = It ends on { $end }, before it begins on { $start }.
    .help = Correct one of the two dates. What lasts a day needs no end.
    .meaning = Something in a calendar ends before it begins.
fact-old =
    “{ $field }” says { $date }. Its type asks that somebody look again after { $months ->
        [one] a month
       *[other] { $months } months
    }.
    .help = Look at it again, correct what has changed, and write the day on which you looked.
    .meaning = What somebody last looked at is older than its type allows.
section-missing =
    { $what ->
        [order] The section “{ $section }” stands in the wrong place.
       *[missing] The section “{ $section }” is missing.
    } The type asks for these, in this order: { $sections }.
    .help = Write the section, or put it into its place, in both languages. Its id stands in braces behind the heading: #what-they-do.
    .meaning = A text lacks a section that its type asks for, or has it in another place.

## Text

broken-link = The link to “{ $link }” leads nowhere: the site has no such page or file.
    .help = Link to a page by the id of its item, such as item:podiatrists. Such a link holds even when the address changes.
    .meaning = A link leads to a page or file that isn’t there.
broken-anchor = There is no heading with the id “{ $anchor }” on “{ $page }”.
    .help = Use the id that stands after the heading in braces: {"{"}#what-they-do{"}"}.
    .meaning = A link leads to a heading that isn’t there.
unsafe-link = A link may not lead to “{ $link }”.
    .help = Links lead to pages of the site, to web addresses (https:), to e-mail addresses (mailto:) and to telephone numbers (tel:).
    .meaning = A link is of a kind that is not allowed.
raw-html = This is HTML, which is not allowed in the text: “{ $html }”.
    .help = Write it in Markdown. For the sign < itself, write &lt; or put the text between backquotes, `like this`.
    .meaning = There is HTML in a text.
heading-level = This heading is of level { $level }, and here it should be of level { $expected }.
    .help = The page’s title is level 1, so headings in the text begin at level 2 (##). Each goes at most one level deeper than the one before it.
    .meaning = A heading is of level 1, or skips a level.
duplicate-heading = Two headings have the id “{ $id }”.
    .help = Give one of them another id in braces: ## Heading {"{"}#another-id{"}"}. The id is the same in both languages.
    .meaning = Two headings have the same id.
picture-without-alt = The picture “{ $picture }” has no description for those who can’t see it.
    .help = Say in a few words what it shows: ![three people in a kitchen](kitchen.jpg) in a text, or under “alt” in the fields.
    .meaning = A picture has no description.
footnote-missing = Only half of the footnote “{ $name }” is there.
    .help = A footnote has two halves: a mark [^name] in the text, and a line “[^name]: …” with its words. Add the one that is missing, or delete the other.
    .meaning = A footnote has a mark without a note, or a note without a mark.
unknown-language = “{ $tag }” is not the code of a language.
    .help = Use the language’s short code: cy for Welsh, en for English, fr for French.
    .meaning = A piece of text is marked with a language that doesn’t exist.
unknown-block = There is no block “{ $name }”.
    .help = Correct the name. docs/writing.md has the list of blocks.
    .meaning = A named block doesn’t exist.
block-parameter =
    { $reason ->
        [missing] The block “{ $block }” needs “{ $parameter }”.
        [unknown] The block “{ $block }” has no “{ $parameter }”.
       *[value] The block “{ $block }” can’t use this value of “{ $parameter }”.
    }{ $has-allowed ->
        [yes] {" "}Allowed: { $allowed }.
       *[no] {""}
    }
    .help = docs/writing.md shows each block with all that can be set in it.
    .meaning = A setting of a block is missing, unknown or has a wrong value.
block-not-closed = The beginning and the end of the block “{ $name }” don’t match.
    .help = A block begins with a line ::: and its name, and ends with a line ::: alone. Look for one too few, or one too many.
    .meaning = A block never ends, or ends twice.
too-deep = Too many things stand inside one another here; the most is { $deepest } levels.
    .help = Take some of the lists, quotations or blocks out of the others.
    .meaning = Lists, quotations or blocks stand too deep inside one another.

## Words

term-missing = The English says “{ $english }”; the Welsh doesn’t say “{ $term }”, nor any other approved form.
    .help = Use the approved term in the Welsh. If it doesn’t fit here, write an exception with its reason in language/terms.yaml.
    .meaning = The Welsh telling lacks the approved term for a term of the English one.
term-banned = “{ $found }” is not the term that was agreed on: that is “{ $term }”.
    .help = Write the agreed term, mutated as the sentence needs it.
    .meaning = A Welsh form is used that the list of terms rules out.
term-english = The English name “{ $found }” stands in a Welsh text, where it is “{ $term }”.
    .help = Write the Welsh name. If the English one is meant, mark it with lang=en.
    .meaning = An English name stands in a Welsh text without a mark.
placeholder = “{ $found }” was left where words were to come.
    .help = Write the words, or take the sentence out.
    .meaning = Words were left that were to be replaced.
unknown-acronym = Nothing here explains the abbreviation “{ $found }”.
    .help = Write it out once, with the abbreviation in brackets behind it. If every reader knows it, add it to the words in language/.
    .meaning = An abbreviation is neither explained nor known.
wrong-host = “{ $link }” is in { $lang ->
        [cy] English: who reads Welsh finds it at “{ $instead }”.
       *[en] Welsh: who reads English finds it at “{ $instead }”.
    }
    .help = Link to the page in the reader’s language. If there is only this one, mark the link with hreflang=cy or hreflang=en, or put its address under “only” in language/hosts.yaml.
    .meaning = A link leads to a page in the other language, which is there in the reader’s own.
vague-link = The link “{ $words }” does not say where it leads.
    .help = Let the words of the link name what the reader finds there.
    .meaning = The words of a link do not say where it leads.

## Messages of the interface

message-syntax = This message can’t be read: { $reason }.
    .help = A message is one line “name = words”; if it goes on, the next lines begin with spaces. Each opening brace needs its closing brace.
    .meaning = A message can’t be read.
message-duplicate = The message “{ $id }” is there twice in one language.
    .help = Keep one and delete the other.
    .meaning = A message is there twice in one language.
message-missing =
    The message “{ $id }” is not there in { $lang ->
        [cy] Welsh
       *[en] English
    }.
    .help = Add it to the file of the same name under i18n/ in that language.
    .meaning = A message is there in one language only.
message-empty = The message “{ $id }” has no words.
    .help = Write its words after the equals sign, or delete it in both languages.
    .meaning = A message has no words.
message-plural = The message “{ $id }” doesn’t say what to write for every number. Missing: { $missing }.
    .help = Welsh needs zero, one, two, few (3), many (6) and other; English needs one and other. Add a line for each, even where the words are the same.
    .meaning = A message lacks one of the plural forms of its language.
message-variables = The Welsh and the English of the message “{ $id }” don’t use the same variables: { $variables }.
    .help = Use each variable in both languages, spelt alike.
    .meaning = A message’s variables differ between the languages.
message-mutation = In the message “{ $id }” the value “{ $variable }” stands behind “{ $word }”, which would change its first letter.
    .help = Let the value stand by itself: behind a colon (“Gan: …”), in quotation marks, or at the beginning.
    .meaning = A value in a Welsh message stands behind a word that would mutate it.
message-unused = Nothing uses the message “{ $id }”.
    .help = Delete it in both languages, unless it is needed soon.
    .meaning = Nothing uses a message.
message-undefined = The message “{ $id }” is used here, but neither language has it.
    .help = Correct its name, or add it under i18n/ in both languages.
    .meaning = A message is used that neither language has.

## Templates and assets

template-syntax = This template can’t be read: { $reason }.
    .help = This is for whoever looks after the theme. Often an endif, endfor or endblock is missing.
    .meaning = A template can’t be read.
template-missing = There is no template “{ $template }”.
    .help = Correct the name, or add the file to the theme’s templates.
    .meaning = A template is asked for that isn’t there.
template-cycle = The template “{ $template }” includes or extends itself, directly or through others.
    .help = Take out one of the steps that lead back to it.
    .meaning = Templates include or extend one another without end.
template-failed = The template “{ $template }” failed on the page “{ $page }”: { $reason }.
    .help = This is for whoever looks after the theme. Often the template uses something that this page doesn’t have.
    .meaning = A template failed on a page.
asset-missing = The theme has no file “{ $asset }”.
    .help = Correct the name, or add the file to the theme’s assets.
    .meaning = A file of the theme is asked for that isn’t there.
