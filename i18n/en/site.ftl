# The words of the interface in English. Every message exists in both languages, with the same variables: cy/site.ftl is
# the other. Welsh decides the form: where a name would have to mutate behind a word, both languages say label: value.

## The frame of the page

skip-to-content = Skip to main content
strapline = Allied health professions in Wales
home = Home
main-menu = Main menu
breadcrumbs = Breadcrumbs
contents = Contents
footer-menu = Footer links
report-problem = Report a problem with this page
neighbours = Neighbouring pages
previous = Previous
next = Next
in-this-section = In this section
description-list = { $title } – { $items }, in Welsh and in English
description-action = Action { $number } of the framework for the allied health professions of Wales: { $title }
prepared-on = Prepared
reviewed-on = Last reviewed
tested-on = Last tested by people
unchecked-page = Nobody qualified has checked the English of this page yet.

## The language switch: in the language of the page that it leads to

switch-name = English
switch-rest = read this page in English
switch-statement = This page is available in English
choose-language = Choose a language
chooser-door = Go to the English site

## Home page, pages that are missing and pages that moved

home-doors = Where would you like to start?
not-found-title = Page not found
one-language-title = Not available in English yet
withdrawn-title = This page is no longer here
notice-one-language = This is not available in English yet:
notice-why = Why
notice-responsible = Who answers for it
notice-review = When it is looked at again
notice-read = Read it in Welsh
notice-withdrawn = What stood at this address has been withdrawn or is out of date:
unpublished-draft = This is a draft. The public does not see it.
unpublished-in-review = This is in review. The public does not see it yet.
unpublished-scheduled = This is for a later day. The public does not see it yet.
only-in = { $language ->
    [cy] (Welsh only)
   *[en] (English only)
  }
not-found-text = The page may have moved, or the address may have been typed incorrectly.
not-found-places = Here are some places to start:
moved-title = This page has moved
moved-text = This is its new address:

## Lists

count-items =
    { $count ->
        [one] 1 item
       *[other] { $count } items
    }
count-actions =
    { $count ->
        [one] 1 action
       *[other] { $count } actions
    }
count-professions =
    { $count ->
        [one] 1 profession
       *[other] { $count } professions
    }
count-partners =
    { $count ->
        [one] 1 partner
       *[other] { $count } partners
    }
count-organisations =
    { $count ->
        [one] 1 organisation
       *[other] { $count } organisations
    }
count-principles =
    { $count ->
        [one] 1 principle
       *[other] { $count } principles
    }
count-aims =
    { $count ->
        [one] 1 aim
       *[other] { $count } aims
    }
count-pillars =
    { $count ->
        [one] 1 pillar
       *[other] { $count } pillars
    }
count-sources =
    { $count ->
        [one] 1 source
       *[other] { $count } sources
    }
count-case-studies =
    { $count ->
        [one] 1 case study
       *[other] { $count } case studies
    }
count-pathways =
    { $count ->
        [one] 1 career pathway
       *[other] { $count } career pathways
    }
count-stages =
    { $count ->
        [one] 1 career stage
       *[other] { $count } career stages
    }
count-needs =
    { $count ->
        [one] 1 need
       *[other] { $count } needs
    }
count-news =
    { $count ->
        [one] 1 news item
       *[other] { $count } news items
    }
count-resources =
    { $count ->
        [one] 1 resource
       *[other] { $count } resources
    }
count-topics =
    { $count ->
        [one] 1 topic
       *[other] { $count } topics
    }
count-terms =
    { $count ->
        [one] 1 term
       *[other] { $count } terms
    }
list-empty = There are none yet.
filters = Filters
narrower = Narrow the list by
filter-all = All
groups = Groups of the list
pager = Pages of the list
page-number = Page { $number }
page-of-list = { $title } – page { $number }
plural = plural
downloads = Download as data
by-lists = As lists of their own

## Site map

map-count =
    { $count ->
        [one] 1 page in English
       *[other] { $count } pages in English
    }
map-by = Lists by: { $name }
map-topics = Browse by topic
map-letters = Every page, A–Z
letters = Letters of the alphabet

## The framework and the action plan

framework-document = The document
publisher = Publisher
year = Year
reference = Reference
isbn-digital = Digital ISBN
isbn-print = Print ISBN
commitments = Commitments
outcomes = Hoped-for outcomes
partners = Key partners
partners-none = No partner is printed for this group.
partner-groups = Groups of actions in which the plan names this partner
partner-organisation = Organisation
group-of-actions = The plan prints commitments, partners and outcomes once for a group of actions, not for each single action.
action-name = Action
action-lead = Asked to act
action-group = Listed for this group of actions
timeframe = Timeframe
timeframe-legend = The timeframe codes stand as they were printed. The framework does not define them. Where it is not certain that a code belongs to an action, that is said.
timeframe-code = Code as printed
timeframe-pairing = Certainty that the code belongs to this action
timeframe-alternatives = Other possible codes
timeframe-undefined = The framework does not define these codes, so it cannot be said how many years are meant.
doubt = Where there is doubt
status = Status
status-not-stated = not stated
status-on = Date of the status
status-source = Source of the status
history = What has been reported
evidence = Evidence
lines = Lines in the text of the framework: { $lines }
see-also = See also

## Professions and organisations

at-a-glance = At a glance
can-help-with = They can help with
typical-day = What a day may hold
typical-day-note = An illustration, put together from what the profession does. It is nobody’s real day, and posts differ.
one-member = A member of the profession
also-called = Other names
protected-titles = Protected titles
regulator = Regulator
register-part = Part of the register
professional-bodies = Professional bodies
way-in = Entry and courses
part-time = can be taken part-time
verified-on = Checked that it takes students
courses-seen = Courses seen
pay = How to choose a course, and how it is paid for
works-with = They work with
how-to-see = How to see one
how-to-see-note = These ways are usual in some places. Which of them are open where you live has not been confirmed here.
how-to-see-more = What each way means
check-register = Check that a person is registered
impact = Impact at a glance
for-colleagues = For colleagues: when to involve them
sources = Sources
abbreviation = Abbreviation
website = Website
regulates = Professions that it regulates
represents = Professions that it represents
teaches = Professions for which a course was seen here
partner-in = Partner in the action plan

## What points to a page

needs = Needs that they may help with
pathways = Career pathways
shown-in = Shown in these career pathways
case-studies = Case studies
news = News
digests = Policy digests about it
resources = Resources
illustration = Illustration

## Needs and stages

urgent = Who to call
urgent-999 = if someone’s life may be in danger
urgent-111 = NHS 111 Wales, for urgent advice when it is not an emergency
need-professions = Professions that may help
topic-empty = Nothing on this site points to this topic yet.
stage-pillars = Across the four pillars
pillar-clinical = Clinical practice
pillar-education = Education
pillar-leadership = Management and leadership
pillar-research = Research and development
band = Typical band (Agenda for Change)
band-and-above = { $band } and above
band-caution = Typical only, and no rule: the post decides the band, and the framework names none.
stage-beside = This stage is taken beside others, not after one of them.

## Career pathways

steps = Steps
sideways = Side steps
side-step-to = to
ladder-of = Diagram of the pathway: { $title }
ladder-caption = The same steps stand below as a list.
ladder-marks = Edges of the boxes
ladder-legend = Dotted: no registration needed. Dashed: student. Solid: registered with the HCPC.
what-you-do = What you do
how-you-get-here = How you get here
registration = Registration
stage = Career stage

## Case studies, news and resources

illustrative = An illustration, not a real service.
illustrative-text = No person, place, quotation or result in it is real. It is no evidence.
kind = Kind
professions = Professions
settings = Settings
life-stages = Life stages
stages = Career stages
topics = Topics
pillars = Pillars
principles = Principles
aims = Aims
actions = Actions of the plan
welsh-provision = Provision in Welsh
basis = What it stands on
reuse = Use this case study
reuse-yes = You may reuse it under its licence, if you say where it comes from.
reuse-no = It has no licence, and so it may not be reused.
licence-none = none
version = Version
added = First published here
reviewed = Last reviewed
reviewed-not = nobody qualified has reviewed it yet
file-sheet = To print: one sheet of A4
file-markdown = As text (Markdown)
in-welsh = in Welsh
in-english = in English
sheet = For printing
sheet-back = Back to the page
sheet-how = It fits on one sheet of A4. Print it, or save it as a PDF, with your browser.
withdrawn = This case study has been withdrawn.
organisations = Organisations
maturity = How far it has come
programme = Programme
coproduced-with = Made together with
results = Results and where they come from
measure = What was measured
before = Before
after = After
people = People
source = Source
evidence-read = Evidence behind it
count-real =
    { $count ->
        [one] 1 of them real
       *[other] { $count } of them real
    }
reuse-data = All case studies that may be reused, as data
licence = Licence
credit = How to credit it
find-out-more = Find out more
more-about = About this resource: { $title }
about = About
audience = Who it is for
resource-language = Welsh
link-state = State of the link
archived = A copy elsewhere
launched = Launched
when = When
closes = Closes on
closes-note = After that day it is closed.
award = Award
updates = Annual updates
evidence-for = Evidence for these case studies
connection = How it is connected

## Search

search-label = Search the site
search-button = Search
search-count =
    { $count ->
        [one] 1 result
       *[other] { $count } results
    }
search-kind = Kind of page
search-all = All kinds
search-narrow = Narrow the results
search-profession = Profession
search-setting = Setting
search-stage = Career stage
search-any = Any
search-more = Show more results
search-try = Try another word, or fewer words. Accents and capital letters make no difference.
search-twin = Search for the same words in English
search-failed = The search is not available just now. Every page is listed below.

## In the text

callout-note = Note
callout-tip = Tip
callout-important = Important
callout-warning = Warning
callout-caution = Caution
footnotes = Footnotes
footnote-back = Back to the text: footnote { $number }, reference { $time }
table-region = Table { $number }
task-done = Done
task-open = Not done
video = Video
video-transcript = Transcript
diagram-data = All counts as data
diagram-number = Number
diagram-name = Name
diagram-count = Number of items
diagram-total = Total
