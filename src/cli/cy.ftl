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
live-takes-it = Nid oes dim yn rhwystro cyhoeddi’r wefan hon (--profile live).
live-refuses = Yr hyn a fyddai’n rhwystro cyhoeddi’r wefan hon (--profile live):
translation-none = Nid oes dim ar ei hôl hi.
translation-queue = Mae’r { $behind ->
        [cy] Gymraeg
       *[en] Saesneg
    } ar ei hôl hi mewn { $sections ->
        [zero] 0 adran
        [one] 1 adran
        [two] 2 adran
        [few] { $sections } adran
        [many] { $sections } adran
       *[other] { $sections } adran
    }; geiriau i’w cyfieithu: { $words }
translation-unknown = Parau nad oes neb wedi dweud pa un a wnaed o’r llall: { $count }
translation-stamped = Stampiwyd: { $count }
translation-signed = Llofnodwyd: { $count }
translation-no-from = { $item }: dywedwch o ba iaith y gwnaed y llall, â --from cy neu --from en
translation-machine = { $item }: ni ellir llofnodi drafft peiriant; tynnwch y llinell “machine” wedi i rywun weithio drwyddo
translation-unwritable = { $file }: ni ellir ysgrifennu hyn yno; ychwanegwch ef â llaw
translation-which = Enwch yr eitemau (math/dynodydd, dynodydd neu ffeil), neu dywedwch --all
translation-no-such = Nid oes eitem “{ $name }”
translation-no-past = Nid oes dim yn y gorffennol i gymharu ag ef ar gyfer “{ $since }” (git)
status-title = Y ddwy iaith ar { $day }, fel { $profile ->
        [live] y’u cyhoeddir
       *[draft] drafft
    }. Tudalennau ym mhob un: { $pages }
status-type = Math
status-all = Y cyfan
status-items = Eitemau
status-words = Geiriau
status-signed = Llofnodwyd
status-unsigned = I’w llofnodi
status-stale = Ar ei hôl hi
status-unknown = Anhysbys
status-behind = Ar ei hôl hi: { $item } (adrannau: Cymraeg { $cy }, Saesneg { $en }; geiriau: { $words }; diwrnodau ers cytuno: { $days })
status-exception = Eithriad: { $item }, i’w adolygu ar { $day }: { $reason } ({ $responsible })
status-old = I’w wirio eto: { $item } ({ $field }: { $day })
status-terms = Termau: { $count } ({ $sure }), eithriadau { $exceptions }
status-refused = Beth a fyddai’n atal y wefan rhag cael ei chyhoeddi (--profile live): canfyddiadau { $count }
status-findings = Canfyddiadau
unknown-code = Nid oes canfyddiad o’r enw “{ $name }”.
serving = Mae’r wefan yn { $address } – Ctrl+C i’w stopio.
polling = Ni ellir gwylio’r ffolder hwn ({ $reason }); edrychir arno ddwywaith yr eiliad yn lle hynny.
init-done = Mae gwefan ddwyieithog newydd yn { $folder }. Ewch yno, ac yna: ahp1 serve --open
init-refused = Nid yw { $folder } yn wag. Dewiswch ffolder newydd, neu gwagiwch hwn.
stage-read = Darllen
stage-assemble = Cydosod
stage-check = Gwirio
stage-index = Llunio’r mynegai chwilio
stage-render = Llunio’r tudalennau
stage-write = Ysgrifennu
timings-stages = Faint o amser a gymerodd pob cam:
timings-rules = Y rheolau arafaf:
timings-templates = Templedi a’u tudalennau:
timings-pages = Y tudalennau arafaf:
nothing-found = Ni chafwyd hyd i ddim ar gyfer “{ $query }”.
spelt = { $lang }: edrychwyd ar { $words } o eiriau; anhysbys: { $unknown }.
spell-without = Nid yw’r wefan hon yn enwi geiriadur. Enwch un yn content/site.yaml; mae docs/ysgrifennu.md yn dweud sut i gael un.

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
