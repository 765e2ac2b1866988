# Yr hyn y mae’r gorchmynion yn ei ddweud, heblaw’r canfyddiadau.
nothing-written = Ni ysgrifennwyd dim: mae’r wefan yn y ffolder yn aros fel yr oedd.
built = { $folder }: { $pages ->
        [zero] 0 tudalen ym mhob iaith
        [one] 1 dudalen ym mhob iaith
        [two] 2 dudalen ym mhob iaith
        [few] { $pages } tudalen ym mhob iaith
        [many] { $pages } thudalen ym mhob iaith
       *[other] { $pages } tudalen ym mhob iaith
    }; ffeiliau a ysgrifennwyd: { $written }, heb newid: { $unchanged }, wedi’u dileu: { $removed }.
took = Wedi gorffen mewn { $seconds } eiliad.
unknown-code = Nid oes canfyddiad o’r enw “{ $name }”.
serving = Mae’r wefan yn { $address } – Ctrl+C i’w stopio.
polling = Ni ellir gwylio’r ffolder hwn ({ $reason }); edrychir arno ddwywaith yr eiliad yn lle hynny.
init-done = Mae gwefan ddwyieithog newydd yn { $folder }. Ewch yno, ac yna: ahp1 serve --open
init-refused = Nid yw { $folder } yn wag. Dewiswch ffolder newydd, neu gwagiwch hwn.
nothing-found = Ni chafwyd hyd i ddim ar gyfer “{ $query }”.
spelt = { $lang }: edrychwyd ar { $words } o eiriau; anhysbys: { $unknown }.
spell-without = Nid yw’r wefan hon yn enwi geiriadur. Enwch un yn content/site.yaml; mae docs/ysgrifennu.md yn dweud sut i gael un.
