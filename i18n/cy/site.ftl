# Geiriau’r rhyngwyneb yn Gymraeg. Mae pob neges yn bod yn y ddwy iaith, gyda’r un newidynnau: en/site.ftl yw’r llall.
# Nid oes enw’n dilyn gair sy’n treiglo (i, o, a, yn …): ffurf label a gwerth sydd yma yn lle hynny. Lle dangosir rhif o
# flaen enw, rhoddir y chwe ffurf luosog, a’r treiglad gyda nhw.

## Fframwaith y dudalen

skip-to-content = Neidio i’r prif gynnwys
strapline = Proffesiynau perthynol i iechyd yng Nghymru
home = Hafan
main-menu = Prif ddewislen
breadcrumbs = Briwsion bara
contents = Cynnwys
footer-menu = Dolenni’r troedyn
report-problem = Adrodd problem gyda’r dudalen hon
neighbours = Tudalennau cyfagos
previous = Blaenorol
next = Nesaf
in-this-section = Yn yr adran hon
description-list = { $title } – { $items }, yn Gymraeg ac yn Saesneg
description-action = Cam gweithredu { $number } yn y fframwaith ar gyfer proffesiynau perthynol i iechyd Cymru: { $title }
prepared-on = Paratowyd
reviewed-on = Adolygwyd ddiwethaf
tested-on = Profwyd ddiwethaf gan bobl
unchecked-page = Nid oes neb cymwys wedi gwirio Cymraeg y dudalen hon eto.

## Y newid iaith: yn iaith y dudalen y mae’n arwain ati

switch-name = Cymraeg
switch-rest = darllenwch y dudalen hon yn Gymraeg
switch-statement = Mae’r dudalen hon ar gael yn Gymraeg
choose-language = Dewis iaith
chooser-door = Ewch i’r wefan Gymraeg

## Tudalennau’r hafan, tudalennau coll a thudalennau a symudodd

home-doors = Ble hoffech chi ddechrau?
not-found-title = Ni ddaethpwyd o hyd i’r dudalen
one-language-title = Ddim ar gael yn Gymraeg eto
withdrawn-title = Nid yw’r dudalen hon yma mwyach
notice-one-language = Nid yw hyn ar gael yn Gymraeg eto:
notice-why = Pam
notice-responsible = Pwy sy’n atebol amdano
notice-review = Pryd y bydd rhywun yn edrych arno eto
notice-read = Darllenwch ef yn Saesneg
notice-withdrawn = Mae’r hyn a oedd yn y cyfeiriad hwn wedi’i dynnu’n ôl neu wedi dyddio:
unpublished-draft = Drafft yw hwn. Nid yw’r cyhoedd yn ei weld.
unpublished-in-review = Mae hwn yn cael ei adolygu. Nid yw’r cyhoedd yn ei weld eto.
unpublished-scheduled = At ddiwrnod diweddarach y mae hwn. Nid yw’r cyhoedd yn ei weld eto.
only-in = { $language ->
    [en] (Saesneg yn unig)
   *[cy] (Cymraeg yn unig)
  }
not-found-text = Efallai fod y dudalen wedi symud, neu fod y cyfeiriad wedi’i deipio’n anghywir.
not-found-places = Dyma rai mannau i ddechrau:
moved-title = Mae’r dudalen hon wedi symud
moved-text = Dyma’r cyfeiriad newydd:

## Rhestrau

count-items =
    { $count ->
        [zero] Dim eitemau
        [one] 1 eitem
        [two] 2 eitem
        [few] 3 eitem
        [many] 6 eitem
       *[other] { $count } eitem
    }
count-actions =
    { $count ->
        [zero] Dim camau gweithredu
        [one] 1 cam gweithredu
        [two] 2 gam gweithredu
        [few] 3 cham gweithredu
        [many] 6 cham gweithredu
       *[other] { $count } cam gweithredu
    }
count-professions =
    { $count ->
        [zero] Dim proffesiynau
        [one] 1 proffesiwn
        [two] 2 broffesiwn
        [few] 3 phroffesiwn
        [many] 6 phroffesiwn
       *[other] { $count } proffesiwn
    }
count-partners =
    { $count ->
        [zero] Dim partneriaid
        [one] 1 partner
        [two] 2 bartner
        [few] 3 phartner
        [many] 6 phartner
       *[other] { $count } partner
    }
count-organisations =
    { $count ->
        [zero] Dim sefydliadau
        [one] 1 sefydliad
        [two] 2 sefydliad
        [few] 3 sefydliad
        [many] 6 sefydliad
       *[other] { $count } sefydliad
    }
count-principles =
    { $count ->
        [zero] Dim egwyddorion
        [one] 1 egwyddor
        [two] 2 egwyddor
        [few] 3 egwyddor
        [many] 6 egwyddor
       *[other] { $count } egwyddor
    }
count-aims =
    { $count ->
        [zero] Dim nodau
        [one] 1 nod
        [two] 2 nod
        [few] 3 nod
        [many] 6 nod
       *[other] { $count } nod
    }
count-pillars =
    { $count ->
        [zero] Dim pileri
        [one] 1 piler
        [two] 2 biler
        [few] 3 philer
        [many] 6 philer
       *[other] { $count } piler
    }
count-sources =
    { $count ->
        [zero] Dim ffynonellau
        [one] 1 ffynhonnell
        [two] 2 ffynhonnell
        [few] 3 ffynhonnell
        [many] 6 ffynhonnell
       *[other] { $count } ffynhonnell
    }
count-case-studies =
    { $count ->
        [zero] Dim astudiaethau achos
        [one] 1 astudiaeth achos
        [two] 2 astudiaeth achos
        [few] 3 astudiaeth achos
        [many] 6 astudiaeth achos
       *[other] { $count } astudiaeth achos
    }
count-pathways =
    { $count ->
        [zero] Dim llwybrau gyrfa
        [one] 1 llwybr gyrfa
        [two] 2 lwybr gyrfa
        [few] 3 llwybr gyrfa
        [many] 6 llwybr gyrfa
       *[other] { $count } llwybr gyrfa
    }
count-stages =
    { $count ->
        [zero] Dim camau gyrfa
        [one] 1 cam gyrfa
        [two] 2 gam gyrfa
        [few] 3 cham gyrfa
        [many] 6 cham gyrfa
       *[other] { $count } cam gyrfa
    }
count-needs =
    { $count ->
        [zero] Dim anghenion
        [one] 1 angen
        [two] 2 angen
        [few] 3 angen
        [many] 6 angen
       *[other] { $count } angen
    }
count-news =
    { $count ->
        [zero] Dim newyddion
        [one] 1 eitem newyddion
        [two] 2 eitem newyddion
        [few] 3 eitem newyddion
        [many] 6 eitem newyddion
       *[other] { $count } eitem newyddion
    }
count-resources =
    { $count ->
        [zero] Dim adnoddau
        [one] 1 adnodd
        [two] 2 adnodd
        [few] 3 adnodd
        [many] 6 adnodd
       *[other] { $count } adnodd
    }
count-topics =
    { $count ->
        [zero] Dim pynciau
        [one] 1 pwnc
        [two] 2 bwnc
        [few] 3 phwnc
        [many] 6 phwnc
       *[other] { $count } pwnc
    }
count-terms =
    { $count ->
        [zero] Dim termau
        [one] 1 term
        [two] 2 derm
        [few] 3 therm
        [many] 6 therm
       *[other] { $count } term
    }
list-empty = Nid oes dim un eto.
filters = Hidlwyr
narrower = Culhau’r rhestr yn ôl
filter-all = Pob un
groups = Grwpiau’r rhestr
pager = Tudalennau’r rhestr
page-number = Tudalen { $number }
page-of-list = { $title } – tudalen { $number }
plural = lluosog
downloads = Lawrlwytho fel data
by-lists = Fel rhestrau ar wahân

## Map o’r wefan

map-count =
    { $count ->
        [zero] Dim tudalennau yn Gymraeg
        [one] 1 dudalen yn Gymraeg
        [two] 2 dudalen yn Gymraeg
        [few] 3 tudalen yn Gymraeg
        [many] 6 thudalen yn Gymraeg
       *[other] { $count } tudalen yn Gymraeg
    }
map-by = Rhestrau yn ôl: { $name }
map-topics = Pori yn ôl pwnc
map-letters = Pob tudalen, A–Y
letters = Llythrennau’r wyddor

## Y fframwaith a’r cynllun gweithredu

framework-document = Y ddogfen
publisher = Cyhoeddwr
year = Blwyddyn
reference = Cyfeirnod
isbn-digital = ISBN digidol
isbn-print = ISBN print
commitments = Ymrwymiadau
outcomes = Canlyniadau y gobeithir amdanyn nhw
partners = Partneriaid allweddol
partners-none = Nid oes partner wedi’i argraffu ar gyfer y grŵp hwn.
partner-groups = Grwpiau o gamau lle mae’r cynllun yn enwi’r partner hwn
partner-organisation = Sefydliad
group-of-actions = Mae’r cynllun yn argraffu ymrwymiadau, partneriaid a chanlyniadau unwaith ar gyfer grŵp o gamau gweithredu, nid ar gyfer pob cam unigol.
action-name = Cam gweithredu
action-lead = Gofynnir i’r rhain weithredu
action-group = Wedi’u rhestru ar gyfer y grŵp hwn o gamau
timeframe = Amserlen
timeframe-legend = Mae’r codau amserlen yn ymddangos fel y’u hargraffwyd. Nid yw’r fframwaith yn eu diffinio. Lle nad yw’n sicr bod cod yn perthyn i’r cam, dywedir hynny.
timeframe-code = Y cod a argraffwyd
timeframe-pairing = Sicrwydd bod y cod yn perthyn i’r cam hwn
timeframe-alternatives = Codau eraill posibl
timeframe-undefined = Nid yw’r fframwaith yn diffinio’r codau hyn, felly ni ellir dweud faint o flynyddoedd sydd dan sylw.
doubt = Lle mae amheuaeth
status = Statws
status-not-stated = heb ei nodi
status-on = Dyddiad y statws
status-source = Ffynhonnell y statws
history = Yr hyn a adroddwyd
evidence = Tystiolaeth
lines = Llinellau yn nhestun y fframwaith: { $lines }
see-also = Gweler hefyd

## Proffesiynau a sefydliadau

at-a-glance = Yn gryno
can-help-with = Gallan nhw helpu gyda’r pethau hyn
typical-day = Beth all diwrnod ei gynnwys
typical-day-note = Enghraifft, wedi’i llunio o waith y proffesiwn. Nid diwrnod go iawn neb yw hwn, ac mae swyddi’n amrywio.
one-member = Aelod o’r proffesiwn
also-called = Enwau eraill
protected-titles = Teitlau gwarchodedig
regulator = Rheoleiddiwr
register-part = Rhan o’r gofrestr
professional-bodies = Cyrff proffesiynol
way-in = Mynediad a chyrsiau
part-time = gellir ei ddilyn yn rhan-amser
verified-on = Gwiriwyd ei fod yn derbyn myfyrwyr
courses-seen = Cyrsiau a welwyd
pay = Sut i ddewis cwrs, a sut y telir amdano
works-with = Maen nhw’n cydweithio â’r rhain
how-to-see = Sut i weld un
how-to-see-note = Mae’r ffyrdd hyn yn arferol mewn rhai mannau. Nid yw wedi’i gadarnhau yma pa rai sydd ar agor lle’r ydych chi’n byw.
how-to-see-more = Ystyr pob ffordd
check-register = Gwirio bod rhywun wedi’i gofrestru
impact = Yr effaith ar un olwg
for-colleagues = I gydweithwyr: pryd i droi atyn nhw
sources = Ffynonellau
abbreviation = Talfyriad
website = Gwefan
regulates = Proffesiynau y mae’n eu rheoleiddio
represents = Proffesiynau y mae’n eu cynrychioli
teaches = Proffesiynau y gwelwyd cwrs ar eu cyfer yma
partner-in = Partner yn y cynllun gweithredu

## Yr hyn sy’n pwyntio at dudalen

needs = Anghenion y gallan nhw helpu gyda nhw
pathways = Llwybrau gyrfa
shown-in = Wedi’i dangos yn y llwybrau gyrfa hyn
case-studies = Astudiaethau achos
news = Newyddion
digests = Crynodebau polisi amdano
resources = Adnoddau
illustration = Enghraifft

## Anghenion a chamau gyrfa

urgent = Pwy i’w ffonio
urgent-999 = os gall bywyd rhywun fod mewn perygl
urgent-111 = GIG 111 Cymru, am gyngor brys pan nad yw’n argyfwng
need-professions = Proffesiynau a all helpu
topic-empty = Nid oes dim ar y wefan hon yn pwyntio at y pwnc hwn eto.
stage-pillars = Ar draws y pedwar piler
pillar-clinical = Ymarfer clinigol
pillar-education = Addysg
pillar-leadership = Rheoli ac arweinyddiaeth
pillar-research = Ymchwil a datblygu
band = Band nodweddiadol (Agenda ar gyfer Newid)
band-and-above = { $band } ac uwch
band-caution = Nodweddiadol yn unig, ac nid rheol: y swydd sy’n pennu’r band, ac nid yw’r fframwaith yn enwi un.
stage-beside = Cam ochr yn ochr â chamau eraill yw hwn, nid un sy’n dilyn cam arall.

## Llwybrau gyrfa

steps = Camau
sideways = Camau i’r ochr
side-step-to = i’r cam hwn:
ladder-of = Diagram o’r llwybr: { $title }
ladder-caption = Mae’r un camau isod ar ffurf rhestr.
ladder-marks = Ymylon y blychau
ladder-legend = Dotiau: dim angen cofrestru. Llinell doredig: myfyriwr. Llinell lawn: wedi’ch cofrestru â’r HCPC.
what-you-do = Yr hyn a wnewch
how-you-get-here = Sut i gyrraedd yma
registration = Cofrestru
stage = Cam gyrfa

## Astudiaethau achos, newyddion ac adnoddau

illustrative = Enghraifft, nid gwasanaeth go iawn.
illustrative-text = Nid oes ynddi berson, lle, dyfyniad na chanlyniad go iawn. Nid yw’n dystiolaeth.
kind = Math
professions = Proffesiynau
settings = Lleoliadau
life-stages = Cyfnodau bywyd
stages = Camau gyrfa
topics = Pynciau
pillars = Pileri
principles = Egwyddorion
aims = Nodau
actions = Camau gweithredu’r cynllun
welsh-provision = Darpariaeth Gymraeg
basis = Ei sail
reuse = Defnyddio’r astudiaeth achos hon
reuse-yes = Cewch ei hailddefnyddio dan ei thrwydded, os dywedwch o ble y daw.
reuse-no = Nid oes trwydded iddi, felly ni cheir ei hailddefnyddio.
licence-none = dim
version = Fersiwn
added = Cyhoeddwyd gyntaf yma
reviewed = Adolygwyd ddiwethaf
reviewed-not = nid oes neb cymwys wedi’i hadolygu eto
file-sheet = I’w hargraffu: un ddalen A4
file-markdown = Fel testun (Markdown)
in-welsh = yn Gymraeg
in-english = yn Saesneg
sheet = I’w hargraffu
sheet-back = Yn ôl i’r dudalen
sheet-how = Mae’n ffitio ar un ddalen A4. Argraffwch hi, neu cadwch hi fel PDF, gyda’ch porwr.
withdrawn = Mae’r astudiaeth achos hon wedi’i thynnu’n ôl.
organisations = Sefydliadau
maturity = Pa mor bell y mae wedi dod
programme = Rhaglen
coproduced-with = Gwnaed ar y cyd â
results = Canlyniadau a’u ffynonellau
measure = Yr hyn a fesurwyd
before = Cyn
after = Wedyn
people = Pobl
source = Ffynhonnell
evidence-read = Y dystiolaeth y tu ôl iddi
count-real =
    { $count ->
        [zero] dim un ohonyn nhw’n un go iawn
        [one] 1 ohonyn nhw’n un go iawn
        [two] 2 ohonyn nhw’n rhai go iawn
        [few] 3 ohonyn nhw’n rhai go iawn
        [many] 6 ohonyn nhw’n rhai go iawn
       *[other] { $count } ohonyn nhw’n rhai go iawn
    }
reuse-data = Pob astudiaeth achos y ceir ei hailddefnyddio, fel data
licence = Trwydded
credit = Sut i’w chydnabod
find-out-more = Rhagor o wybodaeth
more-about = Am yr adnodd hwn: { $title }
about = Ynghylch
audience = Ar gyfer pwy
resource-language = Cymraeg
link-state = Cyflwr y ddolen
archived = Copi mewn man arall
launched = Lansiwyd
when = Pryd
closes = Yn cau ar
closes-note = Ar ôl y diwrnod hwnnw mae wedi cau.
award = Gwobr
updates = Diweddariadau blynyddol
evidence-for = Tystiolaeth i’r astudiaethau achos hyn
connection = Sut mae wedi’i gysylltu

## Chwilio

search-label = Chwilio’r wefan
search-button = Chwilio
search-count =
    { $count ->
        [zero] Dim canlyniadau
        [one] 1 canlyniad
        [two] 2 ganlyniad
        [few] { $count } chanlyniad
        [many] { $count } chanlyniad
       *[other] { $count } canlyniad
    }
search-kind = Math o dudalen
search-all = Pob math
search-narrow = Cyfyngu’r canlyniadau
search-profession = Proffesiwn
search-setting = Lleoliad
search-stage = Cam gyrfa
search-any = Unrhyw un
search-more = Dangos rhagor o ganlyniadau
search-try = Rhowch gynnig ar air arall, neu ar lai o eiriau. Nid oes gwahaniaeth am dreiglad, acen na llythyren fawr.
search-twin = Chwilio am yr un geiriau yn Gymraeg
search-failed = Ni ellir chwilio ar hyn o bryd. Mae pob tudalen isod.

## Yn y testun

callout-note = Nodyn
callout-tip = Awgrym
callout-important = Pwysig
callout-warning = Rhybudd
callout-caution = Gofal
footnotes = Troednodiadau
footnote-back = Yn ôl at y testun: troednodyn { $number }, cyfeiriad { $time }
table-region = Tabl { $number }
task-done = Wedi’i wneud
task-open = Heb ei wneud
video = Fideo
video-transcript = Trawsgrifiad
diagram-data = Pob cyfrif fel data
diagram-number = Rhif
diagram-name = Enw
diagram-count = Nifer
diagram-total = Cyfanswm
