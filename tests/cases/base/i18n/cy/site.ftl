switch = English
list-count = { $count ->
    [zero] dim
    [one] un
    [two] dau
    [few] tri
    [many] chwech
   *[other] { $count }
}
page-of-list = { $title } – tudalen { $number }
not-found-title = Heb ddod o hyd i’r dudalen
one-language-title = Ddim ar gael yn Gymraeg eto
only-in = { $language ->
    [en] (Saesneg yn unig)
   *[cy] (Cymraeg yn unig)
  }
withdrawn-title = Nid yw’r dudalen hon yma mwyach
moved = Mae’r dudalen wedi symud:
callout-note = Nodyn
callout-tip = Awgrym
callout-important = Pwysig
callout-warning = Rhybudd
callout-caution = Gofal
footnotes = Troednodiadau
footnote-back = Yn ôl at { $number }, { $time }
task-done = Wedi’i wneud
task-open = I’w wneud
table-region = Tabl { $number }
