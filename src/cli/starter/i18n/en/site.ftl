skip = Skip to main content
navigation = Main menu
trail = You are here
footer = Footer
# The name of the other language, and where the link leads: in the other language.
switch = Cymraeg
switch-long = darllenwch y dudalen hon yn Gymraeg
page-of-list = { $title } – page { $number }
list-count = { $count ->
    [one] 1 item
   *[other] { $count } items
}
unchecked = This text has not been checked yet.
not-found-title = Page not found
one-language-title = Not available in English yet
only-in = { $language ->
    [cy] (Welsh only)
   *[en] (English only)
  }
withdrawn-title = This page is no longer here
notice-one-language = This is not available in English yet:
notice-withdrawn = What stood at this address is no longer here:
not-found-text = There is no page at this address.
home = Home
moved = This page has moved:
chooser-door = Continue in English
callout-note = Note
callout-tip = Tip
callout-important = Important
callout-warning = Warning
callout-caution = Caution
footnotes = Footnotes
footnote-back = Back to reference { $number }, mention { $time }
task-done = Done
task-open = To do
table-region = Table { $number }
transcript = Transcript
report-caption = The two languages on { $date }
report-type = Type
report-words-cy = Words in Welsh
report-words-en = Words in English
report-files = The same figures
