skip = Skip to content
navigation = Main menu
trail = You are here
contents = On this page
switch = Cymraeg
previous = Previous
next = Next
place = Page { $number } of { $count }
page-of-list = { $title } – page { $number }
not-found-title = Page not found
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
one-language-title = Not available in English yet
only-in = { $language ->
    [cy] (Welsh only)
   *[en] (English only)
  }
withdrawn-title = This page is no longer here
