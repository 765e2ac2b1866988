# Negeseuon y peiriant a Markdown.
page-of-list = { $title }, tudalen { $number }
not-found-title = Nid yw’r dudalen ar y silff
one-language-title = Ddim ar gael yn Gymraeg eto
only-in = { $language ->
    [en] (Saesneg yn unig)
   *[cy] (Cymraeg yn unig)
  }
withdrawn-title = Nid yw’r dudalen hon yma mwyach
dim-iaith = Nid yw hwn ar y silff yn Gymraeg:
wedi-mynd = Mae hwn wedi gadael y silff:
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
