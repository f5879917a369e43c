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
none-credited = none noted
nothing-yet = nothing so far
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
glance-agencies = Agencies credited

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
same-origin-as-this = Same origin as this article.
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
fact-captured = Taken
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

question = The question of the dossier
period = Period covered
region = Region
tally-origins = { $n ->
    [one] independent origin
   *[other] independent origins
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
