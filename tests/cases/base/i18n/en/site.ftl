switch = Cymraeg
list-count = { $count ->
    [one] one
   *[other] { $count }
}
page-of-list = { $title } – page { $number }
not-found-title = Page not found
one-language-title = Not available in English yet
only-in = { $language ->
    [cy] (Welsh only)
   *[en] (English only)
  }
withdrawn-title = This page is no longer here
moved = This page has moved:
callout-note = Note
callout-tip = Tip
callout-important = Important
callout-warning = Warning
callout-caution = Caution
footnotes = Footnotes
footnote-back = Back to { $number }, { $time }
task-done = Done
task-open = To do
table-region = Table { $number }
