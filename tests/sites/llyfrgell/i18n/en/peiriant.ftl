# The messages of the engine and of Markdown.
page-of-list = { $title }, page { $number }
not-found-title = The page is not on the shelf
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
