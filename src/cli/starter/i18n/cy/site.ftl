skip = Neidio i’r prif gynnwys
navigation = Prif ddewislen
trail = Rydych chi yma
footer = Troedyn
# Enw’r iaith arall, ac i ble mae’r ddolen yn mynd: yn yr iaith arall.
switch = English
switch-long = read this page in English
page-of-list = { $title } – tudalen { $number }
list-count = { $count ->
    [zero] 0 eitem
    [one] 1 eitem
    [two] 2 eitem
    [few] { $count } eitem
    [many] { $count } eitem
   *[other] { $count } eitem
}
unchecked = Nid yw’r testun hwn wedi’i wirio eto.
not-found-title = Heb ddod o hyd i’r dudalen
one-language-title = Ddim ar gael yn Gymraeg eto
only-in = { $language ->
    [en] (Saesneg yn unig)
   *[cy] (Cymraeg yn unig)
  }
withdrawn-title = Nid yw’r dudalen hon yma mwyach
notice-one-language = Nid yw hyn ar gael yn Gymraeg eto:
notice-withdrawn = Nid yw’r hyn a oedd yn y cyfeiriad hwn yma mwyach:
not-found-text = Nid oes tudalen yn y cyfeiriad hwn.
home = Hafan
moved = Mae’r dudalen hon wedi symud:
chooser-door = Parhau yn Gymraeg
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
transcript = Trawsgrifiad
report-caption = Y ddwy iaith ar { $date }
report-type = Math
report-words-cy = Geiriau yn Gymraeg
report-words-en = Geiriau yn Saesneg
report-files = Yr un ffigurau
