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

# Eitemau newydd. Ar gyfer y sawl sy’n eu hysgrifennu y mae’r hyn sydd yn y ffeiliau.
new-written = Ysgrifennwyd: { $file }. I weld beth sydd ar goll o hyd: ahp1 check
new-unknown-type = Nid oes math o’r enw “{ $name }”; yr agosaf yw “{ $nearest }”. Dyma’r mathau: { $types }.
new-bad-id = Ni all “{ $id }” fod yn ddynodydd. Defnyddiwch lythrennau heb acenion, digidau a chysylltnodau.
new-exists = Mae { $file } yno’n barod. Ni ysgrifennwyd dim.
new-row-by-hand = Nid yw’r rhes yn ffitio ar ddiwedd { $file }: ni ysgrifennwyd dim. Mae hi uchod; rhowch hi yn ei lle.
new-facts = Ffeithiau: yr un fath yn y ddwy iaith, a dim ond yn y ffeil hon y’u hysgrifennir.
new-facts-there = Yn y ffeil .{ $lang }.md yn unig yr ysgrifennir y ffeithiau.
new-words = { $lang ->
        [cy] Yn Gymraeg:
       *[en] Yn Saesneg:
    }
new-body = { $lang ->
        [cy] Y testun yn Gymraeg. Yr un penawdau a lluniau sydd yn y testun Saesneg.
       *[en] Y testun yn Saesneg. Yr un penawdau a lluniau sydd yn y testun Cymraeg.
    }
prompt-text = testun
prompt-markdown = Markdown
prompt-date = diwrnod, megis 2026-03-01
prompt-bool = true neu false
prompt-integer = rhif cyfan
prompt-choice = un o’r rhain: { $choices }
prompt-url = cyfeiriad: https:, mailto: neu tel:
prompt-image = llun wrth ymyl y ffeil hon, a’i eiriau
prompt-ref = dynodydd: { $types }
prompt-record = cofnod o’r rhain: { $fields }
prompt-many = sawl un, ar ffurf rhestr
prompt-needed = angenrheidiol
prompt-least = o leiaf { $limit }{ $what ->
        [characters] {" "}nod
       *[value] {""}
    }
prompt-most = dim mwy na { $limit }{ $what ->
        [characters] {" "}nod
       *[value] {""}
    }
schema-written = Mae’r sgemâu yn { $folder }. Ar gyfer Visual Studio Code, rhowch hyn yn .vscode/settings.json:
