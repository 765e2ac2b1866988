# Geiriau'r canfyddiadau, yn Gymraeg. Un neges i bob cod, dan enw'r cod: beth sydd o'i le, wedyn beth i'w wneud (.help) a
# beth mae canfyddiad o'r fath yn ei olygu mewn un llinell (.meaning). Yn values.rs y mae'r newidynnau. Cadwch en.ftl yn
# gyfartal: mae prawf yn cymharu'r ddau. Saesneg yw pob $reason a ddaw o ddarllenydd: dywedwch hynny.

## Y ffrâm

error = gwall
warning = rhybudd
help = cymorth
did-you-mean = Ai “{ $nearest }” oeddech chi’n ei olygu?
also-here = yma hefyd
more-places =
    { $count ->
        [zero] dim lle arall
        [one] 1 lle arall
        [two] 2 le arall
        [few] 3 lle arall
        [many] 6 lle arall
       *[other] { $count } lle arall
    }
more-findings =
    { $count ->
        [zero] Dangosir y cyfan.
        [one] Mae 1 arall heb ei ddangos.
        [two] Mae 2 arall heb eu dangos.
        [few] Mae 3 arall heb eu dangos.
        [many] Mae 6 arall heb eu dangos.
       *[other] Mae { $count } arall heb eu dangos.
    }
summary =
    { $errors ->
        [zero] Dim gwallau
        [one] 1 gwall
        [two] 2 wall
        [few] 3 gwall
        [many] 6 gwall
       *[other] { $errors } gwall
    }, { $warnings ->
        [zero] dim rhybuddion
        [one] 1 rhybudd
        [two] 2 rybudd
        [few] 3 rhybudd
        [many] 6 rhybudd
       *[other] { $warnings } rhybudd
    }.
nothing-wrong = Mae popeth mewn trefn.

## Ffeiliau a ffolderi

site-missing = Nid oes gwefan yn “{ $folder }”.
    .help = Ffolder sy’n cynnwys y ffeil content/site.yaml yw gwefan. Gwiriwch enw’r ffolder, neu ewch i’r un gywir a rhowch gynnig arall arni.
    .meaning = Nid oes gwefan yn y ffolder.
file-too-large = Mae { $size } yn y ffeil hon; { $limit } yw’r mwyaf a ddarllenir.
    .help = Gwnewch hi’n llai, neu rhannwch hi’n sawl ffeil. Mae’n well cadw dogfennau hir a ffilmiau yn rhywle arall a rhoi dolen iddyn nhw.
    .meaning = Mae ffeil yn fwy na’r hyn a ddarllenir.
not-utf8 = Nid yw’r ffeil hon wedi’i chadw fel UTF-8, felly ni ellir darllen ei llythrennau (ŵ, ŷ, â).
    .help = Agorwch hi yn eich golygydd a chadwch hi eto gan ddewis amgodio UTF-8.
    .meaning = Nid yw ffeil destun wedi’i chadw fel UTF-8.
outside-site = Llwybr byr yw hwn i “{ $target }”, sydd y tu allan i ffolder y wefan.
    .help = Copïwch yr hyn sydd ei angen arnoch i’r wefan a dilëwch y llwybr byr. Ni ddilynir llwybrau byr (dolenni symbolaidd) sy’n arwain allan ohoni.
    .meaning = Mae llwybr byr yn arwain allan o ffolder y wefan.
case-twins = Dim ond priflythrennau sy’n gwahaniaethu rhwng yr enw hwn a “{ $other }”. Ar lawer o gyfrifiaduron, un ffeil yw’r ddwy.
    .help = Rhowch enw arall i un ohonyn nhw. Llythrennau bach drwyddi draw sydd fwyaf diogel.
    .meaning = Dim ond priflythrennau sy’n gwahaniaethu rhwng enwau dwy ffeil.
unreadable = Ni ellir darllen hwn. Dyma a ddywed y cyfrifiadur: “{ $reason }”.
    .help = Gwiriwch ei fod yno o hyd a bod gennych hawl i’w agor, yna rhowch gynnig arall arni.
    .meaning = Ni ellir darllen ffeil neu ffolder.
stray-file =
    { $has-folder ->
        [yes] Nid oes yr un math o gynnwys yn cymryd y ffeil hon o “{ $folder }”, ac nid oes testun yn cysylltu â hi, felly ni chaiff ei chyhoeddi.
       *[no] Nid yw’r ffeil hon yn perthyn i’r un math o gynnwys, ac nid oes testun yn cysylltu â hi, felly ni chaiff ei chyhoeddi.
    }
    .help = Symudwch hi i ffolder un o’r mathau, rhowch iddi enw y mae’r math yn ei ddisgwyl (ENW.cy.md ac ENW.en.md), neu dilëwch hi.
    .meaning = Nid yw ffeil yn perthyn i’r un math o gynnwys.

## YAML

yaml-syntax = Ni ellir darllen y YAML hwn. Yn Saesneg: { $reason }.
    .help = Edrychwch ar y llinell hon a’r un uwch ei phen. Achosion cyffredin: llinellau nad ydyn nhw’n dechrau yn yr un golofn â’u cymdogion, dim bwlch ar ôl colon, neu destun â cholon ynddo y mae angen "dyfynodau" o’i gwmpas.
    .meaning = Ni ellir darllen YAML.
duplicate-key = Mae’r allwedd “{ $key }” yma ddwywaith, a dim ond un all gyfrif.
    .help = Cadwch un a dilëwch y llall.
    .meaning = Mae allwedd wedi’i hysgrifennu ddwywaith.
yaml-alias = Mae angor (&), alias (*) neu dag (!) yma, ac ni chaniateir y rheini yn ffeiliau’r wefan.
    .help = Ysgrifennwch y gwerth yn llawn. Os testun yw i fod, rhowch ef mewn "dyfynodau".
    .meaning = Mae angor, alias neu dag mewn YAML.
front-matter =
    { $reason ->
        [open] Nid yw’r meysydd ar ben y ffeil hon byth yn gorffen: mae eu hail linell o dri chysylltnod (---) ar goll.
       *[missing] Nid yw’r ffeil hon yn dechrau gyda’i meysydd.
    }
    .help = Dechreuwch y ffeil â llinell o dri chysylltnod (---), yna’r meysydd, yna llinell arall o dri chysylltnod. Daw’r testun ar ôl honno.
    .meaning = Mae’r meysydd ar ben ffeil ar goll, neu nid ydyn nhw byth yn gorffen.

## Meysydd a mathau

unknown-key = Nid oes allwedd “{ $key }” yn “{ $owner }”.
    .help = Cywirwch y sillafu, neu dilëwch yr allwedd. Yn content/types/ y mae meysydd pob math wedi’u datgan.
    .meaning = Nid yw allwedd yn un sydd wedi’i datgan.
wrong-kind =
    Dylai “{ $field }” fod yn { $expected ->
        [text] destun
        [markdown] destun Markdown
        [date] ddyddiad megis 2026-03-01
        [yes-or-no] true neu’n false
        [integer] rhif cyfan
        [choice] un o’i ddewisiadau
        [address] gyfeiriad megis https://example.org
        [picture] llun gyda’i ffeil a’i ddisgrifiad
        [reference] ddynodydd eitem
        [record] gyfres o allweddi
        [list] rhestr
       *[other] { $expected }
    }, ond { $found-is ->
        [list] rhestr sydd yma
        [record] cyfres o allweddi sydd yma
        [nothing] mae’n wag
       *[text] “{ $found }” sydd yma
    }.
    .help = Ysgrifennwch y gwerth ar y ffurf honno, heb ddim arall wrth ei ochr.
    .meaning = Nid yw gwerth o’r math sydd wedi’i ddatgan.
missing-field = Mae “{ $field }” ar goll.
    .help = Ychwanegwch linell ac arni’r enw hwn, colon, bwlch a’i werth.
    .meaning = Mae maes angenrheidiol ar goll.
field-misplaced = Dim ond lle mae “{ $condition }” wedi’i ysgrifennu y mae lle i “{ $field }”.
    .help = Tynnwch y maes allan, neu ysgrifennwch yr amod hwnnw os yw’n wir.
    .meaning = Mae maes yn sefyll lle nad yw ei amod yn wir.
out-of-limits =
    { $what ->
        [characters] Mae { $found } nod yn “{ $field }”
        [items] Mae { $found } eitem yn “{ $field }”
        [words] Mae { $found ->
            [zero] 0 gair
            [one] 1 gair
            [two] 2 air
            [few] 3 gair
            [many] 6 gair
           *[other] { $found } gair
        } yn “{ $field }”
       *[value] Gwerth “{ $field }” yw { $found }
    }; { $bound ->
        [most] y mwyaf a ganiateir yw { $limit }
        [least] y lleiaf a ganiateir yw { $limit }
       *[other] y terfyn yw { $limit }
    }.
    .help = Cadwch ef o fewn y terfyn. Os y terfyn ei hun sy’n anghywir, yn content/types/ y mae wedi’i ddatgan.
    .meaning = Mae gwerth y tu allan i’w derfynau.
pattern-mismatch = Nid yw “{ $field }” ar y ffurf sydd wedi’i datgan ar ei gyfer: { $pattern }
    .help = Cymharwch ef â’r un maes mewn eitem arall. Mynegiant rheolaidd yw’r ffurf, wedi’i ddatgan yn content/types/.
    .meaning = Nid yw testun ar y ffurf sydd wedi’i datgan.
unknown-choice = Nid yw “{ $value }” yn un o ddewisiadau “{ $field }”: { $choices }.
    .help = Ysgrifennwch un o’r dewisiadau yn union fel y mae yn y rhestr.
    .meaning = Nid yw dewis yn un o’r rhai sydd wedi’u datgan.
bad-declaration =
    { $has-field ->
        [yes] Ni ellir defnyddio datganiad “{ $field }”
       *[no] Ni ellir defnyddio’r datganiad hwn
    }: { $reason ->
        [address-empty] rhan wag, . neu .. mewn cyfeiriad
        [address-kind] ni all maes o’r fath hon sefyll mewn cyfeiriad
        [address-letter] “{ $of }” mewn cyfeiriad: a–z, 0–9, - a / a gaiff fod ynddo
        [address-long] cyfeiriad â mwy na { $of } nod
        [address-open] mae {"{"} heb ei gau
        [address-placeholder] “.{ $of }” mewn dalfan: .path, .slug a .year sy’n hysbys
        [address-slash] nid oes / ar ddechrau nac ar ddiwedd patrwm cyfeiriad
        [age-months] nifer o fisoedd yw max_age, rhwng 1 a 120
        [age-of-fact] i ffeithiau y mae max_age
        [age-of-kind] nid yw max_age yn golygu dim i’r fath { $of }
        [back-of-fact] dim ond ffaith a all gael “back”: nid oes iaith i berthynas
        [back-taken] mae’r enw eisoes gan { $of }
        [calendar-start] mae ar galendr (ics) angen y ffaith “start” o’r fath date
        [choice-choices] â `choices` y mae choice yn dweud beth y gellir ei ddewis
        [common-kind] gair sydd gan bob math yw hwn, o’r fath { $of }
        [common-no-fact] gair sydd gan bob math yw hwn: ni all fod yn ffaith
        [condition-field] nid yw “{ $of }” yn ei amod yn ffaith o’r math
        [condition-form] FIELD:VALUE neu FIELD:!VALUE yw amod, heb fwlch
        [condition-of-record] i feysydd y math ei hun y mae amod, nid i rai cofnod
        [condition-value] ni all “{ $of }” fod yn amod iddo
        [fact-and-word] mae maes naill ai’n ffaith neu’n air, nid y ddau
        [feed-taken] mae ffrwd math arall o dan “{ $of }”
        [feeds-ref] mae ar ffrydiau ar wahân angen ref
        [field-name] o a–z, 0–9 a _ y gwneir enw maes; ni chewch ddefnyddio id, cy, en, body na translation
        [file-name] o a–z, 0–9, - a _ y gwneir enw ffeil
        [group-kind] yn ôl ref, choice, date neu first-letter y gwneir grwpiau
        [group-order] mewn unrhyw drefn ond yn ôl title byddai’r un llythyren uwchben sawl grŵp
        [items-of-list] i restri y mae min_items a max_items: nid oes ganddo “many: true”
        [least-most] mae ei leiaf yn fwy na’i fwyaf
        [links-url] mae ar restr o ddolenni (opml) angen y gair “url” o’r fath url
        [markdown-words] geiriau yw Markdown: rhowch ef o dan words
        [min-of-kind] nid yw min a max yn golygu dim i’r fath { $of }
        [needs-choice] mae angen ref neu choice yma
        [needs-date] mae angen ffaith o’r fath date yma
        [needs-fact] mae angen ffaith yma
        [needs-text] mae angen gair o’r fath text yma
        [no-address] nid oes cyfeiriad gan eitemau o’r math { $of }
        [order-list] ni ellir trefnu eitemau yn ôl rhestr
        [pages-taken] mae rhestr arall â thudalennau ar “{ $of }”
        [pattern-of-kind] nid yw pattern yn golygu dim i’r fath { $of }
        [pattern-unread] ni ellir darllen y patrwm
        [per-page] rhwng 1 a 1000 o eitemau ar dudalen
        [ref-to] â `to` y mae ref yn dweud at ba fath y mae’n cyfeirio
        [same-files] mae’r math { $of } yn ysgrifennu ffeiliau o’r un enw
        [same-source] mae’r un ffynhonnell gan y math { $of }
        [section-id] o a–z, 0–9, - a _ y gwneir dynodydd adran
        [sheet-route] o dudalen y gwneir taflen bapur (html): mae ar y math angen “route”
        [source-form] ffolder (notes/), pâr (home) neu gasgliad (terms.yaml) yn content/ yw ffynhonnell
        [terms-address] o eiriau a {"{"}term.slug{"}"} y gwneir cyfeiriad tudalennau fesul term
        [terms-ref] mae ar dudalennau fesul term angen ref at un math
        [terms-slug] i’r tudalennau fesul term y perthyn {"{"}term.slug{"}"}
       *[other] { $reason }
    }.
    .help = Mater i bwy bynnag sy’n gofalu am y wefan yw hwn: yn content/types/ y mae’r mathau wedi’u datgan.
    .meaning = Mae datganiad math yn ei wrth-ddweud ei hun.
unknown-type = Nid oes math “{ $name }” wedi’i ddatgan.
    .help = Ei ffeil sy’n rhoi ei enw i bob math: mae content/types/organisation.yaml yn datgan “organisation”. Cywirwch yr enw, neu ychwanegwch y ffeil.
    .meaning = Enwir math nad oes neb wedi’i ddatgan.

## Eitemau, a sut maen nhw’n perthyn i’w gilydd

translation-missing =
    Nid yw “{ $item }” ar gael yn { $lang ->
        [cy] Gymraeg
       *[en] Saesneg
    }: mae “{ $file }” ar goll.
    .help = Ysgrifennwch ef yno. Mae’r wefan yn dweud popeth yn y ddwy iaith.
    .meaning = Mae rhywbeth yno mewn un iaith yn unig.
facts-differ = Mae’r ddwy iaith yn rhoi gwerthoedd gwahanol i “{ $field }”.
    .help = Un ffaith i’r ddwy iaith yw hon. Ysgrifennwch hi mewn un o’r ddwy ffeil yn unig, neu gwnewch y ddau werth yr un fath.
    .meaning = Mae ffaith wedi’i hysgrifennu yn y ddwy iaith, ac nid yr un fath.
words-differ =
    { $lang ->
        [cy] Mae gan y Gymraeg { $there } ar gyfer “{ $field }”, ac mae { $here } yma.
       *[en] Mae gan y Saesneg { $there } ar gyfer “{ $field }”, ac mae { $here } yma.
    }
    .help = Ysgrifennwch y maes yn y ddwy iaith, gyda’r un nifer o werthoedd ym mhob un, neu dilëwch yr hyn nad oes cymar iddo.
    .meaning = Mae maes, neu rai o’i werthoedd, mewn un iaith yn unig.
headings-differ =
    { $what ->
        [level]
            { $lang ->
                [cy] Mae “{ $heading }” ar lefel arall yn y Gymraeg.
               *[en] Mae “{ $heading }” ar lefel arall yn y Saesneg.
            }
        [id]
            { $lang ->
                [cy] Mae dynodydd “{ $heading }” yn wahanol yn y Gymraeg.
               *[en] Mae dynodydd “{ $heading }” yn wahanol yn y Saesneg.
            }
       *[missing]
            { $lang ->
                [cy] Nid oes pennawd yn y Gymraeg sy’n mynd gyda “{ $heading }”.
               *[en] Nid oes pennawd yn y Saesneg sy’n mynd gyda “{ $heading }”.
            }
    }
    .help = Rhowch yr un adrannau yn yr un drefn i’r ddau destun. Mewn un ohonyn nhw’n unig y mae angen ysgrifennu dynodydd mewn bachau cyrliog.
    .meaning = Nid yw penawdau’r ddau destun yr un fath.
shape-differs =
    { $what ->
        [list] Rhestrau
        [list-items] Eitemau’r rhestr hon
        [list-numbered] Rhestrau â rhifau yn y lle hwn
        [definitions] Rhestrau o ddiffiniadau
        [definition-terms] Termau’r rhestr hon
        [definition-texts] Diffiniadau’r rhestr hon
        [table] Tablau
        [table-rows] Rhesi’r tabl hwn
        [table-columns] Colofnau’r tabl hwn
        [picture] Lluniau
        [picture-words] Testunau ar gyfer y llun hwn
        [callout] Blychau
        [callout-kind] Blychau o’r math hwn yn y lle hwn
        [details] Blociau o fanylion
        [quote] Dyfyniadau
        [code] Blociau o god
        [footnote] Troednodiadau
        [items] Rhestrau o eitemau
        [items-query] Rhestrau o’r eitemau hyn
        [diagram] Diagramau
        [diagram-form] Diagramau sy’n dangos hyn
        [report] Adroddiadau ar y ddwy iaith
       *[video] Fideos
    }: { $here } yma; { $lang ->
        [cy] { $there } yn y Gymraeg.
       *[en] { $there } yn y Saesneg.
    }
    .help = Rhaid i’r ddau destun roi’r un peth: ychwanegwch yr hyn sydd ar goll, neu tynnwch yr hyn sydd dros ben.
    .meaning = Nid o’r un rhestrau, tablau, lluniau a blociau y mae’r ddau destun wedi’u gwneud.
links-differ =
    { $lang ->
        [cy] Nid oes dolen i “{ $link }” yn y Gymraeg.
       *[en] Nid oes dolen i “{ $link }” yn y Saesneg.
    }
    .help = Rhowch ddolen i’r un dudalen neu ddogfen yn y ddau destun: rhaid i ddarllenwyr y naill a’r llall allu mynd ymlaen.
    .meaning = Mewn un o’r ddau destun yn unig y mae dolen.
figures-differ =
    { $has-instead ->
        [yes]
            { $lang ->
                [cy] “{ $figure }” sydd yma, a “{ $instead }” yn y Gymraeg.
               *[en] “{ $figure }” sydd yma, a “{ $instead }” yn y Saesneg.
            }
       *[no]
            { $lang ->
                [cy] “{ $figure }” sydd yma, ac nid yn y Gymraeg.
               *[en] “{ $figure }” sydd yma, ac nid yn y Saesneg.
            }
    }
    .help = Gwiriwch pa un sy’n gywir. Rhaid i’r ddau destun enwi’r un rhifau, dyddiadau ac amserau; ysgrifennwch nhw fel ffigurau yn y ddau.
    .meaning = Nid yw rhif, dyddiad neu amser yr un fath yn y ddau destun.
length-differs =
    { $lang ->
        [cy] Nifer y llythrennau a’r arwyddion yma: { $here }; yn y Gymraeg: { $there }.
       *[en] Nifer y llythrennau a’r arwyddion yma: { $here }; yn y Saesneg: { $there }.
    }
    .help = Gwiriwch a oes rhywbeth ar goll yma, neu wedi’i ychwanegu yn y testun arall.
    .meaning = Mae testun yn llawer byrrach na’i iaith arall.
wrong-language =
    { $found ->
        [cy] Cymraeg yw hwn mewn testun Saesneg: “{ $words }”.
       *[en] Saesneg yw hwn mewn testun Cymraeg: “{ $words }”.
    }
    .help = Cyfieithwch ef. Os oes rhaid iddo aros, nodwch ei iaith, fel y dengys docs/ysgrifennu.md, neu rhowch floc ::: language o’i gwmpas.
    .meaning = Mae geiriau mewn iaith arall na’r testun o’u cwmpas, heb eu nodi.
bad-id = Ni all “{ $id }” fod yn ddynodydd.
    .help = Defnyddiwch lythrennau bach heb acenion, rhifau a chysylltnodau: occupational-therapists.
    .meaning = Nid yw dynodydd ar y ffurf gywir.
duplicate-id = Mae gan ddwy eitem o’r math “{ $type }” yr un dynodydd, “{ $id }”.
    .help = Rhowch ddynodydd arall i un ohonyn nhw, neu dilëwch hi.
    .meaning = Mae gan ddwy eitem o’r un math yr un dynodydd.
bad-slug = Ni all “{ $slug }” fod yn rhan o gyfeiriad.
    .help = Defnyddiwch lythrennau bach heb acenion, rhifau a chysylltnodau: ty-haf ar gyfer Tŷ haf. Heb y maes hwn, gwneir y cyfeiriad o’r teitl.
    .meaning = Nid yw rhan o gyfeiriad (slug) ar y ffurf gywir.
dangling-ref = Nid oes eitem “{ $id }” o’r math “{ $type }”.
    .help = Cywirwch y dynodydd, neu ychwanegwch yr eitem y mae’n ei henwi.
    .meaning = Cyfeirir at eitem nad yw yno.
ambiguous-ref = Gallai “{ $id }” fod yn unrhyw un o’r rhain: { $candidates }.
    .help = Ysgrifennwch y math o’i flaen â slaes: profession/podiatrists.
    .meaning = Gellid deall cyfeiriad at eitem mewn sawl ffordd.
not-public =
    { $why ->
        [draft] Drafft yw “{ $id }”, felly nid yw hyn yn arwain i unman eto.
        [in-review] Mae “{ $id }” yn dal i gael ei adolygu, felly nid yw hyn yn arwain i unman eto.
        [scheduled] Ni fydd “{ $id }” yn gyhoeddus tan { $day }, felly nid yw hyn yn arwain i unman eto.
        [expired] Daeth “{ $id }” i ben ar { $day }, felly nid yw hyn yn arwain i unman mwyach.
        [archived] Mae “{ $id }” wedi’i archifo, felly nid yw hyn yn arwain i unman mwyach.
       *[above] Mae “{ $id }” islaw tudalen nad yw’n gyhoeddus, felly nid yw hyn yn arwain i unman.
    }
    .help = Mae’r geiriau’n aros, heb y ddolen. Cyhoeddwch y ddau gyda’i gilydd, tynnwch y cyfeiriad, neu gadewch ef: daw’n fyw yr un diwrnod â’r eitem.
    .meaning = Mae cyfeiriad yn arwain at eitem nad yw’n gyhoeddus.
exception-overdue = Roedd yr eithriad ar gyfer “{ $item }” i’w adolygu ar { $day }.
    .help = Cywirwch yr hyn yr oedd yn ei esgusodi a dilëwch yr eithriad. Os oes rhaid iddo aros, rhowch reswm newydd a dyddiad adolygu diweddarach.
    .meaning = Mae dyddiad adolygu eithriad wedi mynd heibio.
one-language =
    Nid yw “{ $item }” ar gael yn { $lang ->
        [cy] Gymraeg
       *[en] Saesneg
    }. Mae ei eithriad yn dal tan { $day }.
    .help = Mae darllenwyr yr iaith honno’n cael tudalen sy’n dweud hynny. Ysgrifennwch y geiriau a dilëwch yr eithriad cyn gynted ag y gallwch.
    .meaning = Mae eitem mewn un iaith yn unig, ac mae eithriad yn dweud pam.
translation-stale =
    { $change ->
        [added] Mae “{ $heading }” ({ $item }: { $section }) yn newydd yn { $lang ->
            [cy] y Saesneg, ac nid yw’r Gymraeg
           *[en] y Gymraeg, ac nid yw’r Saesneg
        } wedi’i dilyn.
        [removed] Mae “{ $heading }” ({ $item }: { $section }) wedi mynd yn { $lang ->
            [cy] y Saesneg, ac nid yw’r Gymraeg
           *[en] y Gymraeg, ac nid yw’r Saesneg
        } wedi’i dilyn.
        [both] Mae “{ $heading }” ({ $item }: { $section }) wedi newid yn y ddwy iaith, ac nid oes neb wedi dweud eu bod yn cytuno.
       *[changed] Mae “{ $heading }” ({ $item }: { $section }) wedi newid yn { $lang ->
            [cy] y Saesneg, ac nid yw’r Gymraeg
           *[en] y Gymraeg, ac nid yw’r Saesneg
        } wedi’i dilyn.
    }{ $has-diff ->
        [yes] {" "}Beth a newidiodd: { $diff }
       *[no] {""}
    }
    .help = Diweddarwch yr adran, ac yna rhedwch: ahp1 translation stamp. Os yw’n dweud yr un peth eisoes, mae’r stamp yn ddigon.
    .meaning = Mae adran wedi newid mewn un iaith yn unig.
translation-unstamped = Nid oes neb wedi dweud pa iaith o “{ $item }” a wnaed o’r llall.
    .help = Pan fydd y ddwy’n dweud yr un peth, rhedwch: ahp1 translation stamp --from cy (neu en). Sylwir ar newidiadau o hynny ymlaen.
    .meaning = Nid oes neb wedi dweud pa destun a wnaed o’r llall.
telling-unchecked =
    Nid oes neb wedi llofnodi { $lang ->
        [cy] Cymraeg
       *[en] Saesneg
    } “{ $item }”.
    .help = Pan fydd rhywun cymwys wedi’i ddarllen: ahp1 translation sign --by "eu swydd".
    .meaning = Nid oes neb wedi llofnodi testun y mae angen ei lofnodi.
sign-off-void =
    Golygwyd { $lang ->
        [cy] Cymraeg
       *[en] Saesneg
    } “{ $item }” ar ôl i { $by } ei lofnodi ar { $day }.
    .help = Gofynnwch i rywun ddarllen y newid, a’i lofnodi eto: ahp1 translation sign --by "eu swydd".
    .meaning = Golygwyd testun ar ôl ei lofnodi.
machine-draft =
    Drafft peiriant yw { $lang ->
        [cy] Cymraeg
       *[en] Saesneg
    } “{ $item }”.
    .help = Gofynnwch i rywun cymwys weithio drwyddo, tynnwch y llinell “machine”, a llofnodwch ef: ahp1 translation sign --by "eu swydd".
    .meaning = Drafft peiriant yw testun.
route-cycle = Mae “{ $item }” yn rhiant iddi hi ei hun, yn uniongyrchol neu drwy rai eraill.
    .help = Rhowch riant arall, neu ddim un, i un o’r tudalennau ar y ffordd.
    .meaning = Mae eitem yn un o’i rhieni ei hun.
path-taken = Mae dau beth yn hawlio’r cyfeiriad “{ $path }”.
    .help = Rhowch slug arall i un ohonyn nhw. Nid yw acenion yn gwahaniaethu rhwng cyfeiriadau: /ty/ yw tŷ a ty fel ei gilydd.
    .meaning = Mae dau beth yn hawlio’r un cyfeiriad.
missing-picture = Nid yw’r ffeil “{ $file }” yno.
    .help = Rhowch y ffeil yn ei lle, neu cywirwch ei henw. Mae priflythrennau a therfyniadau (.jpg, .jpeg) yn cyfrif.
    .meaning = Nid yw llun neu ffeil arall y mae maes yn ei henwi yno.
broken-picture = Ni ellir darllen y llun hwn. Yn Saesneg: { $reason }.
    .help = Agorwch ef ar eich cyfrifiadur a’i gadw eto’n JPEG, PNG neu WebP, gyda’r terfyniad sy’n perthyn iddo.
    .meaning = Ni ellir darllen llun.
ends-before-start = Mae’n gorffen ar { $end }, cyn dechrau ar { $start }.
    .help = Cywirwch un o’r ddau ddyddiad. Nid oes angen diwedd ar yr hyn sy’n para diwrnod.
    .meaning = Mae rhywbeth mewn calendr yn gorffen cyn dechrau.
fact-old =
    Mae “{ $field }” yn dweud { $date }. Mae ei fath yn gofyn i rywun edrych eto ar ôl { $months ->
        [zero] 0 mis
        [one] mis
        [two] 2 fis
        [few] 3 mis
        [many] 6 mis
       *[other] { $months } mis
    }.
    .help = Edrychwch arno eto, cywirwch yr hyn sydd wedi newid, ac ysgrifennwch y diwrnod yr edrychoch arno.
    .meaning = Mae’r hyn yr edrychodd rhywun arno yn hŷn nag y mae ei fath yn ei ganiatáu.
section-missing =
    { $what ->
        [order] Mae’r adran “{ $section }” yn y lle anghywir.
       *[missing] Mae’r adran “{ $section }” ar goll.
    } Mae’r math yn gofyn am y rhain, yn y drefn hon: { $sections }.
    .help = Ysgrifennwch yr adran, neu rhowch hi yn ei lle, yn y ddwy iaith. Mae ei dynodydd yn sefyll mewn bachau cyrliog y tu ôl i’r pennawd: #what-they-do.
    .meaning = Nid oes gan destun adran y mae ei fath yn gofyn amdani, neu mae hi mewn lle arall.

## Testun

broken-link = Nid yw’r ddolen i “{ $link }” yn arwain i unman: nid oes tudalen na ffeil o’r fath ar y wefan.
    .help = I gysylltu â thudalen, rhowch ddynodydd ei heitem, megis item:podiatrists. Bydd dolen felly’n dal hyd yn oed os bydd y cyfeiriad yn newid.
    .meaning = Mae dolen yn arwain at dudalen neu ffeil nad yw yno.
broken-anchor = Nid oes pennawd â’r dynodydd “{ $anchor }” ar “{ $page }”.
    .help = Defnyddiwch y dynodydd sydd ar ôl y pennawd mewn bachau cyrliog: {"{"}#what-they-do{"}"}.
    .meaning = Mae dolen yn arwain at bennawd nad yw yno.
unsafe-link = Ni chaiff dolen arwain at “{ $link }”.
    .help = Mae dolenni’n arwain at dudalennau’r wefan, at gyfeiriadau gwe (https:), at gyfeiriadau e-bost (mailto:) ac at rifau ffôn (tel:).
    .meaning = Mae dolen o fath na chaniateir.
raw-html = HTML yw hwn, ac ni chaniateir hynny yn y testun: “{ $html }”.
    .help = Ysgrifennwch ef mewn Markdown. Am yr arwydd < ei hun, ysgrifennwch &lt; neu rhowch y testun rhwng ôl-ddyfynodau, `fel hyn`.
    .meaning = Mae HTML mewn testun.
heading-level = Pennawd lefel { $level } yw hwn, a lefel { $expected } a ddylai fod yma.
    .help = Teitl y dudalen yw lefel 1, felly mae penawdau’r testun yn dechrau ar lefel 2 (##). Mae pob un yn mynd un lefel ar y mwyaf yn ddyfnach na’r un o’i flaen.
    .meaning = Mae pennawd ar lefel 1, neu’n neidio dros lefel.
duplicate-heading = Mae gan ddau bennawd yr un dynodydd, “{ $id }”.
    .help = Rhowch ddynodydd arall i un ohonyn nhw mewn bachau cyrliog: ## Pennawd {"{"}#another-id{"}"}. Yr un dynodydd sydd yn y ddwy iaith.
    .meaning = Mae gan ddau bennawd yr un dynodydd.
picture-without-alt = Nid oes disgrifiad o’r llun “{ $picture }” i’r rhai na allant ei weld.
    .help = Dywedwch mewn ychydig eiriau beth sydd yn y llun: ![tri o bobl mewn cegin](kitchen.jpg) mewn testun, neu dan “alt” yn y meysydd.
    .meaning = Nid oes disgrifiad o lun.
footnote-missing = Dim ond hanner y troednodyn “{ $name }” sydd yma.
    .help = Mae dau hanner i droednodyn: marc [^enw] yn y testun, a llinell “[^enw]: …” â’i eiriau. Ychwanegwch yr un sydd ar goll, neu dilëwch y llall.
    .meaning = Mae gan droednodyn farc heb nodyn, neu nodyn heb farc.
unknown-language = Nid yw “{ $tag }” yn god iaith.
    .help = Defnyddiwch god byr yr iaith: cy am Gymraeg, en am Saesneg, fr am Ffrangeg.
    .meaning = Mae darn o destun wedi’i farcio ag iaith nad yw’n bod.
unknown-block = Nid oes bloc “{ $name }”.
    .help = Cywirwch yr enw. Mae’r rhestr o flociau yn docs/writing.md.
    .meaning = Nid yw bloc yn bod.
block-parameter =
    { $reason ->
        [missing] Mae angen “{ $parameter }” ar y bloc “{ $block }”.
        [unknown] Nid oes “{ $parameter }” gan y bloc “{ $block }”.
       *[value] Ni all y bloc “{ $block }” ddefnyddio’r gwerth hwn o “{ $parameter }”.
    }{ $has-allowed ->
        [yes] {" "}Caniateir: { $allowed }.
       *[no] {""}
    }
    .help = Mae docs/writing.md yn dangos pob bloc a phopeth y gellir ei osod ynddo.
    .meaning = Mae gosodiad bloc ar goll, yn anhysbys neu â gwerth anghywir.
block-not-closed = Nid yw dechrau a diwedd y bloc “{ $name }” yn cyfateb.
    .help = Mae bloc yn dechrau â llinell ::: a’i enw, ac yn gorffen â llinell ::: ar ei phen ei hun. Chwiliwch am un yn eisiau, neu un yn ormod.
    .meaning = Nid yw bloc byth yn gorffen, neu mae’n gorffen ddwywaith.
too-deep = Mae gormod o bethau y tu mewn i’w gilydd yma; { $deepest } lefel yw’r mwyaf.
    .help = Tynnwch rai o’r rhestrau, y dyfyniadau neu’r blociau allan o’r lleill.
    .meaning = Mae rhestrau, dyfyniadau neu flociau’n rhy ddwfn y tu mewn i’w gilydd.

## Geiriau

term-missing = Mae’r Saesneg yn dweud “{ $english }”, ond nid yw’r Gymraeg yn dweud “{ $term }” na ffurf gymeradwy arall.
    .help = Defnyddiwch y term cymeradwy yn y Gymraeg. Os nad yw’n gweddu yma, ysgrifennwch eithriad gyda’r rheswm yn language/terms.yaml.
    .meaning = Nid oes gan y Gymraeg y term cymeradwy am un o dermau’r Saesneg.
term-banned = Nid “{ $found }” yw’r term y cytunwyd arno, ond “{ $term }”.
    .help = Ysgrifennwch y term y cytunwyd arno, wedi’i dreiglo yn ôl yr angen.
    .meaning = Defnyddir ffurf Gymraeg y mae’r rhestr dermau yn ei gwrthod.
term-english = Mae’r enw Saesneg “{ $found }” yn sefyll mewn testun Cymraeg; yr enw Cymraeg yw “{ $term }”.
    .help = Ysgrifennwch yr enw Cymraeg. Os yr enw Saesneg sydd dan sylw, nodwch hynny â lang=en.
    .meaning = Mae enw Saesneg heb ei nodi mewn testun Cymraeg.
placeholder = Gadawyd “{ $found }” lle roedd geiriau i ddod.
    .help = Ysgrifennwch y geiriau, neu dilëwch y frawddeg.
    .meaning = Gadawyd geiriau yr oedd eraill i gymryd eu lle.
unknown-acronym = Nid oes dim byd yma yn egluro’r talfyriad “{ $found }”.
    .help = Ysgrifennwch ef yn llawn unwaith, gyda’r talfyriad mewn cromfachau ar ei ôl. Os yw pob darllenydd yn ei wybod, ychwanegwch ef at y geiriau yn language/.
    .meaning = Ni chafodd talfyriad ei egluro, ac nid yw’n hysbys.
wrong-host = Mae “{ $link }” yn { $lang ->
        [cy] Saesneg: i’r sawl sy’n darllen Cymraeg, mae’r un peth yn “{ $instead }”.
       *[en] Gymraeg: i’r sawl sy’n darllen Saesneg, mae’r un peth yn “{ $instead }”.
    }
    .help = Rhowch ddolen i’r dudalen yn iaith y darllenydd. Os hon yw’r unig un, nodwch y ddolen â hreflang=cy neu hreflang=en, neu rhowch ei chyfeiriad o dan “only” yn language/hosts.yaml.
    .meaning = Mae dolen yn arwain at dudalen yn yr iaith arall, er bod un yn iaith y darllenydd.
vague-link = Nid yw’r ddolen “{ $words }” yn dweud i ble mae’n arwain.
    .help = Dylai geiriau’r ddolen enwi’r hyn y bydd y darllenydd yn ei gael yno.
    .meaning = Nid yw geiriau dolen yn dweud i ble mae’n arwain.

## Negeseuon y rhyngwyneb

message-syntax = Ni ellir darllen y neges hon. Yn Saesneg: { $reason }.
    .help = Un llinell “enw = geiriau” yw neges; os yw’n parhau, mae’r llinellau nesaf yn dechrau â bylchau. Mae angen bachyn cyrliog sy’n cau am bob un sy’n agor.
    .meaning = Ni ellir darllen neges.
message-duplicate = Mae’r neges “{ $id }” yno ddwywaith mewn un iaith.
    .help = Cadwch un a dilëwch y llall.
    .meaning = Mae neges yno ddwywaith mewn un iaith.
message-missing =
    Nid yw’r neges “{ $id }” ar gael yn { $lang ->
        [cy] Gymraeg
       *[en] Saesneg
    }.
    .help = Ychwanegwch hi at y ffeil o’r un enw dan i18n/ yn yr iaith honno.
    .meaning = Mae neges yno mewn un iaith yn unig.
message-empty = Nid oes geiriau yn y neges “{ $id }”.
    .help = Ysgrifennwch ei geiriau ar ôl yr hafalnod, neu dilëwch hi yn y ddwy iaith.
    .meaning = Nid oes geiriau mewn neges.
message-plural = Nid yw’r neges “{ $id }” yn dweud beth i’w ysgrifennu am bob rhif. Ar goll: { $missing }.
    .help = Mae angen zero, one, two, few (3), many (6) ac other ar y Gymraeg, ac one ac other ar y Saesneg. Ychwanegwch linell am bob un, hyd yn oed lle mae’r geiriau yr un fath.
    .meaning = Nid oes gan neges bob un o ffurfiau lluosog ei hiaith.
message-variables = Nid yr un newidynnau y mae’r neges “{ $id }” yn eu defnyddio yn Gymraeg ac yn Saesneg: { $variables }.
    .help = Defnyddiwch bob newidyn yn y ddwy iaith, wedi’i sillafu yr un fath.
    .meaning = Mae newidynnau neges yn wahanol yn y ddwy iaith.
message-mutation = Yn y neges “{ $id }” mae’r gwerth “{ $variable }” yn dilyn “{ $word }”, a fyddai’n newid ei lythyren gyntaf.
    .help = Gadewch i’r gwerth sefyll ar ei ben ei hun: ar ôl colon (“Gan: …”), mewn dyfynodau, neu ar y dechrau.
    .meaning = Mae gwerth mewn neges Gymraeg yn dilyn gair a fyddai’n ei dreiglo.
message-unused = Nid oes dim byd yn defnyddio’r neges “{ $id }”.
    .help = Dilëwch hi yn y ddwy iaith, oni bai y bydd ei hangen yn fuan.
    .meaning = Nid oes dim byd yn defnyddio neges.
message-undefined = Defnyddir y neges “{ $id }” yma, ond nid yw yno yn y naill iaith na’r llall.
    .help = Cywirwch ei henw, neu ychwanegwch hi dan i18n/ yn y ddwy iaith.
    .meaning = Defnyddir neges nad yw yno yn y naill iaith na’r llall.

## Templedi ac asedau

template-syntax = Ni ellir darllen y templed hwn. Yn Saesneg: { $reason }.
    .help = Mater i bwy bynnag sy’n gofalu am y thema yw hwn. Yn aml mae endif, endfor neu endblock ar goll.
    .meaning = Ni ellir darllen templed.
template-missing = Nid oes templed “{ $template }”.
    .help = Cywirwch yr enw, neu ychwanegwch y ffeil at dempledi’r thema.
    .meaning = Gofynnir am dempled nad yw yno.
template-cycle = Mae’r templed “{ $template }” yn cynnwys neu’n estyn ei hun, yn uniongyrchol neu drwy rai eraill.
    .help = Tynnwch allan un o’r camau sy’n arwain yn ôl ato.
    .meaning = Mae templedi’n cynnwys neu’n estyn ei gilydd heb ddiwedd.
template-failed = Methodd y templed “{ $template }” ar y dudalen “{ $page }”. Yn Saesneg: { $reason }.
    .help = Mater i bwy bynnag sy’n gofalu am y thema yw hwn. Yn aml mae’r templed yn defnyddio rhywbeth nad yw gan y dudalen hon.
    .meaning = Methodd templed ar dudalen.
asset-missing = Nid oes ffeil “{ $asset }” yn y thema.
    .help = Cywirwch yr enw, neu ychwanegwch y ffeil at asedau’r thema.
    .meaning = Gofynnir am ffeil o’r thema nad yw yno.
