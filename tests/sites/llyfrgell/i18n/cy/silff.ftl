# Negeseuon y thema silff.
neidio = Neidio i’r cynnwys
# Enw’r iaith hon, ar y tudalennau yn yr iaith arall.
iaith = Cymraeg
dewis-iaith = Dewis iaith
dewislen = Prif ddewislen
llwybr = Rydych chi yma
troed = Troed y dudalen
heb-wirio = Nid oes neb wedi gwirio’r testun hwn eto.
dim-tudalen = Nid oes dim yn y cyfeiriad hwn.
wedi-symud = Mae’r dudalen wedi symud:
drws = Ymlaen yn Gymraeg
y-cyfan = Pob un:
cynt = Blaenorol
nesaf = Nesaf
cymdogion = Cyn ac wedyn
tudalennau-rhestr = Tudalennau’r rhestr: { $enw }
lawrlwytho = Lawrlwytho:
argymell = Rydym yn argymell
ar-y-dudalen = Ar y dudalen hon
is-dudalennau = Rhagor o dudalennau
ar-y-silff = Ar y silff
awdur = Awdur
cyhoeddwyd = Cyhoeddwyd
ffurf = Ffurf
hyd = Hyd
rhif-silff = Rhif silff
pynciau = Pynciau
ar-fenthyg = Gellir benthyca’r llyfr hwn.
argraffiadau = Argraffiadau
adolygiad = Adolygiad: { $enw }
gweler = Gweler hefyd
ganwyd = Blwyddyn geni:
rhagor = Rhagor am y digwyddiad
llun-gan = Llun: { $enw }
cyfanswm = Cyfanswm
ffilm = Gwylio’r ffilm: { $teitl }
trawsgrifiad = Darllen y ffilm: { $teitl }
nifer-llyfrau = { $nifer ->
    [zero] Dim llyfrau
    [one] 1 llyfr
    [two] 2 lyfr
    [few] 3 llyfr
    [many] 6 llyfr
   *[other] { $nifer } llyfr
}
nifer-digwyddiadau = { $nifer ->
    [zero] Dim digwyddiadau
    [one] 1 digwyddiad
    [two] 2 ddigwyddiad
    [few] 3 digwyddiad
    [many] 6 digwyddiad
   *[other] { $nifer } digwyddiad
}
nifer-ystafelloedd = { $nifer ->
    [zero] Dim ystafelloedd
    [one] 1 ystafell
    [two] 2 ystafell
    [few] 3 ystafell
    [many] 6 ystafell
   *[other] { $nifer } ystafell
}
nifer-awduron = { $nifer ->
    [zero] Dim awduron
    [one] 1 awdur
    [two] 2 awdur
    [few] 3 awdur
    [many] 6 awdur
   *[other] { $nifer } awdur
}
tudalennau-llyfr = { $nifer ->
    [zero] Dim tudalennau
    [one] 1 dudalen
    [two] 2 dudalen
    [few] 3 tudalen
    [many] 6 thudalen
   *[other] { $nifer } tudalen
}
lleoedd = { $nifer ->
    [zero] Dim lleoedd
    [one] 1 lle
    [two] 2 le
    [few] 3 lle
    [many] 6 lle
   *[other] { $nifer } lle
}
seren = { $nifer ->
    [zero] Dim sêr
    [one] 1 seren
    [two] 2 seren
    [few] 3 seren
    [many] 6 seren
   *[other] { $nifer } seren
}
wrth-gefn = Nid oes neb yn gofyn am y neges hon.
