# The messages of the engine and of Markdown.
page-of-list = { $title }, page { $number }
not-found-title = The page is not on the shelf
one-language-title = Not available in English yet
only-in = { $language ->
    [cy] (Welsh only)
   *[en] (English only)
  }
withdrawn-title = This page is no longer here
dim-iaith = This is not on the shelf in English:
wedi-mynd = This has left the shelf:
callout-note = Note
callout-tip = Tip
callout-important = Important
callout-warning = Warning
callout-caution = Caution
footnotes = Footnotes
footnote-back = Back to the text: note { $number }, mention { $time }
task-done = Done
task-open = Not done
table-region = Table { $number }
