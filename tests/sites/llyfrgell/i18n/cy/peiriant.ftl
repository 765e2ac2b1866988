# Negeseuon y peiriant a Markdown.
page-of-list = { $title }, tudalen { $number }
not-found-title = Nid yw’r dudalen ar y silff
callout-note = Nodyn
callout-tip = Awgrym
callout-important = Pwysig
callout-warning = Rhybudd
callout-caution = Pwyll
footnotes = Troednodiadau
footnote-back = Yn ôl i’r testun: nodyn { $number }, cyfeiriad { $time }
task-done = Wedi’i wneud
task-open = Heb ei wneud
table-region = Tabl { $number }
