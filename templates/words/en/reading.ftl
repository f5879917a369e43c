# The pages one reads: home, an article, an incident, a source.

## Shared

article = Article
incident = Incident
source = Source
draft = draft
internal = internal
undated = undated
no-source = source unknown
not-judged = not judged
not-noted = not noted
none-noted = nothing noted
reference = Reference
grade-scope = scope: { $scope }
via-agencies = with { $agencies }
same-origin = same origin
articles-count = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
notes-count = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
reports-count = { $n ->
    [one] { $n } report
   *[other] { $n } reports
}
origins-count = { $n ->
    [0] no origin
    [one] one origin only
   *[other] { $n } origins
}
reports-and-origins = { $reports ->
    [0] no report
    [one] { $reports } report
   *[other] { $reports } reports, { $origins ->
        [one] one origin only
       *[other] { $origins } origins
    }
}
words-count = { $n ->
    [one] { $n } word
   *[other] { $n } words
}

## At the head of an article

byline = By { $authors }
unsigned = Author not given
published-on = Published
updated-on = updated
translated-from = translated from { $language }
fact-source = Source
fact-information = Credibility
fact-language = Language
fact-genre = Genre
fact-rights = Rights
rights-shown-excerpts = Excerpts only.
rights-shown-excerpts-why = The rights in this article belong to its publisher. We show no more of it than the passages our notes discuss.
rights-shown-nothing = Text not reproduced.
rights-shown-nothing-why = The rights in this article belong to its publisher. We give its reference alone, with our notes.
read-original = Read the original

## At a glance

glance = At a glance
glance-incidents = Incidents
glance-figures = What it claims
glance-voices = Who speaks

## The text and its notes

paragraph-n = Paragraph { $n }
excerpt-n = Excerpt { $n }
notes-of-paragraph = Notes on paragraph { $n }
cut = […] passage not reproduced
key = Key to the marks
notes-heading = Notes
our-notes = Our notes
lost-notes = Notes without a place
lost-notes-why = The passage these notes are about is no longer found in the text.
read-statement = Read the statement
claim-voice = according to
claim-mode = mode
claim-what = what
claim-who = who
claim-scope = scope
claim-as-of = as of
claim-incident = incident

## Other reports, provenance, citation

other-reports = Other reports
same-origin-as-this = Same origin as this article
no-other-report = No other article of the collection reports it.
relayed-statements = { $n ->
    [one] The statement it relays
   *[other] The statements it relays
}
provenance = Provenance
fact-address = Address
address-unknown = not noted
fact-archives = { $n ->
    [0] Archive
    [one] Archive
   *[other] Archives
}
archive-unknown = none known
fact-capture = Capture
capture-unknown = no capture kept
fact-sha256 = SHA-256
bytes = { $n ->
    [one] { $n } byte
   *[other] { $n } bytes
}
capture-proves = What this proves.
capture-proves-what = The file has not changed since it was captured. It says neither that the page read the same the day before, nor that what it asserts is true.
removed = { $n ->
    [one] One line of the capture left out
   *[other] { $n } lines of the capture left out
}
removed-why = Menus, advertising and other lines that are not the article’s.
line-n = line { $n }
cite = Cite this page
cite-in = in

## An incident

count-reports = { $n ->
    [one] report
   *[other] reports
}
count-origins = { $n ->
    [one] distinct origin
   *[other] distinct origins
}
count-disputed = { $n ->
    [one] contradiction
   *[other] contradictions
}
fact-when = When
fact-where = Where
place-unknown = place unknown
fact-event = Type
fact-reports = Reports
outlets-count = { $n ->
    [0] no outlet identified
    [one] one outlet only
   *[other] { $n } outlets
}
recalls-count = { $n ->
    [one] { $n } passing mention
   *[other] { $n } passing mentions
}
count-recalls = { $n ->
    [one] passing mention
   *[other] passing mentions
}
fact-statements = { $n ->
    [one] Statement
   *[other] Statements
}
standing = How things stand
standing-agreed = Borne out by several origins
standing-disputed = In dispute, or updated
standing-single = From one origin only
matrix = Question by question
matrix-caption = Each value leads to its passage in the article. Reports of one origin stand side by side.
matrix-question = Question
matrix-relation = Comparison
cell-silent = does not say
only-answer = only one answer
origin-n = Origin { $n }
origin-unlisted = Mentions it without reporting it
dates = The dates
same-instant = Same instant
by-origin = Reports by origin
no-report = No report in the collection.
counted-together = Counted together:
ties = The { $n } ties, report by report
open-questions = Open questions
related-incidents = Related incidents

## A source

fact-kind = Kind
fact-owner = Owner
unknown-owner = unknown
fact-ownership = Ownership
ownership-by = State Media Monitor, { $year }
fact-country = Country
fact-founded = Founded
fact-languages = { $n ->
    [one] Language
   *[other] Languages
}
fact-site = Site
fact-sanctions = Sanctions
sanctions = Sanctions
sanctions-none = none noted
sanctions-count = { $n ->
    [one] one measure noted
   *[other] { $n } measures noted
}
our-note = Our note
no-reasons = We have written nothing about this source yet.
grade-history = History of the grades
agencies-credited = Agencies credited
forms-used = Names, as it writes them
assessments = Assessments by others
assessments-caption = Quoted, dated, never added to ours.
assessments-by = Who
assessments-says = What they say
assessments-at = Date
source-articles = { $n ->
    [one] Article in the dossier
   *[other] Articles in the dossier
}
source-no-articles = No article from this source in the collection.
more-articles = { $n ->
    [one] and { $n } more, in the list of articles
   *[other] and { $n } more, in the list of articles
}
credited-in = Articles that credit it

## Home

first-steps = Where to begin
first-steps-collect = Collect
first-steps-collect-how = Texts, saved pages, PDFs: each capture is kept byte for byte and becomes an article, as a draft.
first-steps-files = FILE…
first-steps-read = Read
first-steps-read-how = The program finds dates, figures, names and shared passages, and proposes incidents. Nothing counts until you agree: the desk holds the list.
first-steps-publish = Publish
first-steps-publish-how = The public edition shows only what has status = "published".
first-steps-none = Nothing is published in this edition yet.
question = The question of the dossier
period = Period covered
region = Region
tally-unplaced = { $n ->
    [one] leaving out { $n } article without an incident
   *[other] leaving out { $n } articles without an incident
}
tally-origins = { $n ->
    [one] distinct origin
   *[other] distinct origins
}
tally-articles = { $n ->
    [one] article read
   *[other] articles read
}
tally-sources = { $n ->
    [one] source
   *[other] sources
}
tally-incidents = { $n ->
    [one] incident
   *[other] incidents
}
tally-contradictions = { $n ->
    [one] open contradiction
   *[other] open contradictions
}
findings = What we find
disputes = What does not agree
our-corrections = Our corrections
all-corrections = All corrections
no-corrections = None to date.
by-incident = By incident
by-source = By source
by-article = By article
more-incidents = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
}
notes-of-excerpt = Notes on excerpt { $n }

## The layers of an article

layers = Read
layer-notes = with our notes
layer-unmarked = without the marks
layer-report = the report alone
layers-below = Below
glance-origin = Where it has it from
glance-same-origin = { $n ->
    [one] same origin as another report
   *[other] same origin as { $n } other reports
}
glance-own-origin = { $n ->
    [one] another origin than the other report
   *[other] another origin than the { $n } other reports
}
glance-only-report = the only report of the incident
no-incident = This article belongs to no incident.
note-link = Link to note { $n }
fact-text = Text
text-proves-what = The hash of the text is that of its letters in UTF-8, without layout: it follows the text this dossier shows.
verify-how = How to verify
custody = From hand to hand
custody-published = Publication
custody-updated = Updated by the outlet
custody-archived = Archived copy
custody-captured = Capture
custody-text = Text taken from the capture
corrected = Corrections
cite-annotated = report annotated by { $by }
cite-passages = To cite a passage, add #p and the number of the paragraph to the address, or the mark of the note: its # sign gives it.
cite-copy = Copy
cite-copied = Copied
cite-failed = The browser refused to copy
cite-passage = Copy this passage with its reference

## How an incident stands

standing-agreed-none = Nothing is said yet by two distinct origins.
standing-disputed-none = No answer departs from the others.
standing-single-none = Nothing rests on one origin.
standing-silent = What nobody here says
standing-silent-why = As far as we noted claims: these are answers one expects of any report of such an event.
matrix-csv = All claims of the dossier, as a table:
dates-zone = A date without a zone is read in the time of { $zone }.
first-report = first report
expected-killed = Without a toll nobody knows how grave it was; and a toll left unsaid is not a toll of nil.
expected-wounded = The wounded outnumber the dead, and are counted later.
expected-first-fire = Each side accuses the other; a report that is silent leaves it to be guessed.
expected-responsible = Who is held to have done it, and by whom? Naming the accuser matters as much as naming the accused.
expected-weapon = A weapon can be checked on the spot, and often tells who was able to act.
expected-captured = Prisoners are protected by law; their number can be checked on both sides.
expected-displaced = Departures tell what became of those who lived there.
expected-ended = Tolls can be neither added nor compared without knowing when the fighting stopped.
expected-destroyed = Damage shows in pictures, and is what can be checked best.
expected-abducted = How many people, and from which side?
expected-released = What became of those abducted.
expected-participants = Police and organisers give different estimates; one is not enough.
expected-arrested = Arrests leave a written trace that one can ask for.
expected-charged = An arrest without a charge proves nothing.
expected-signed = The signature dates the agreement.
expected-effective = Taking effect is not signing; hours can lie between the two.
expected-agreed = What each party undertook to do, in its terms.

## The texts of a source

source-makings = Where its texts come from
source-makings-why = By the genre of each article; where that does not tell, by what it credits, relays or translates.
making-own = own work
making-wire = agency
making-relay = statement passed on
making-gathered = others’ reports gathered
making-translated = translation
making-untold = not told
and-more = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
}
forms-noted = noted in the register
forms-why = Forms of the register of names, counted in the titles and in the texts that this edition shows.
source-notes = { $n ->
    [one] Our note on its articles
   *[other] Our { $n } notes on its articles, one after another
}
