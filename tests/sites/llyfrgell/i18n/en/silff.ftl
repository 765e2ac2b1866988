# The messages of the theme silff.
neidio = Skip to the content
# The name of this language, on the pages in the other one.
iaith = English
dewis-iaith = Choose a language
dewislen = Main menu
llwybr = You are here
troed = Foot of the page
heb-wirio = Nobody has checked this text yet.
dim-tudalen = There is nothing at this address.
wedi-symud = The page has moved:
drws = Continue in English
y-cyfan = All of them:
cynt = Previous
nesaf = Next
cymdogion = Before and after
tudalennau-rhestr = Pages of the list: { $enw }
lawrlwytho = Download:
argymell = We recommend
ar-y-dudalen = On this page
is-dudalennau = More pages
ar-y-silff = On the shelf
awdur = Author
cyhoeddwyd = Published
ffurf = Form
hyd = Length
rhif-silff = Shelf number
pynciau = Subjects
ar-fenthyg = This book can be borrowed.
argraffiadau = Editions
adolygiad = Review by { $enw }
gweler = See also
ganwyd = Year of birth:
rhagor = More about the event
llun-gan = Picture: { $enw }
cyfanswm = Total
ffilm = Watch the film: { $teitl }
trawsgrifiad = Read the film: { $teitl }
nifer-llyfrau = { $nifer ->
    [one] 1 book
   *[other] { $nifer } books
}
nifer-digwyddiadau = { $nifer ->
    [one] 1 event
   *[other] { $nifer } events
}
nifer-ystafelloedd = { $nifer ->
    [one] 1 room
   *[other] { $nifer } rooms
}
nifer-awduron = { $nifer ->
    [one] 1 author
   *[other] { $nifer } authors
}
tudalennau-llyfr = { $nifer ->
    [one] 1 page
   *[other] { $nifer } pages
}
lleoedd = { $nifer ->
    [one] 1 place
   *[other] { $nifer } places
}
seren = { $nifer ->
    [one] 1 star
   *[other] { $nifer } stars
}
wrth-gefn = Nobody asks for this message.
