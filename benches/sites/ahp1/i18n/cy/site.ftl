skip = Neidio i’r cynnwys
navigation = Prif ddewislen
trail = Rydych chi yma
contents = Ar y dudalen hon
switch = English
previous = Blaenorol
next = Nesaf
place = Tudalen { $number } o { $count }
page-of-list = { $title } – tudalen { $number }
not-found-title = Heb ddod o hyd i’r dudalen
callout-note = Nodyn
callout-tip = Awgrym
callout-important = Pwysig
callout-warning = Rhybudd
callout-caution = Gofal
footnotes = Troednodiadau
footnote-back = Yn ôl i gyfeiriad { $number }, crybwylliad { $time }
task-done = Wedi’i wneud
task-open = I’w wneud
table-region = Tabl { $number }
one-language-title = Ddim ar gael yn Gymraeg eto
only-in = { $language ->
    [en] (Saesneg yn unig)
   *[cy] (Cymraeg yn unig)
  }
withdrawn-title = Nid yw’r dudalen hon yma mwyach
