### The words of the lists, the registers and the pages of method, corrections and data.

## Lists

list-index = Index
list-undated = Undated
list-no-source = unidentified outlet
list-empty = Nothing to show in this edition.
empty-articles = An article comes from a capture, the file of a page or of a text: “recoupe import” keeps it as it is and takes the report out of it.
empty-incidents = An incident is written in “content/incidents”, or is proposed as soon as two articles seem to tell of the same event.
empty-sources = A source is written in “content/sources”; an article names it by its id. An import makes one when it knows the outlet.
empty-statements = A statement is written in “content/statements”, or is proposed as soon as several articles relay the same words.
empty-names = Names are written in “content/names.toml”, each with all its forms. Those that the program finds wait on the desk.
empty-notes = A note is written in the file “annotations.toml” beside its article: the words that it marks, then what there is to say.
empty-timeline = As soon as an article has a date of publication, or an incident a date, the day stands here.
empty-map = As soon as an incident has a place, it is named here; as soon as its position is known, it is on the map.

articles-standfirst = { $n ->
    [0] No articles.
    [one] One article.
   *[other] { $n } articles, in order of publication.
  }
articles-via = with { $agencies }
articles-words = { $n ->
    [one] { $n } word
   *[other] { $n } words
  }
articles-notes = { $n ->
    [0] no notes
    [one] one note
   *[other] { $n } notes
  }

incidents-standfirst = { $n ->
    [0] No incidents.
    [one] One incident: what happened or was agreed, named without cause or culprit.
   *[other] { $n } incidents: what happened or was agreed, named without cause or culprit.
  }
incidents-reports = { $n ->
    [0] No reports
    [one] One report
   *[other] { $n } reports
  }
incidents-origins = { $n ->
    [one] one origin
   *[other] { $n } origins
  }
incidents-claims = { $n ->
    [one] one claim
   *[other] { $n } claims
  }
incidents-contradictions = { $n ->
    [one] one contradiction
   *[other] { $n } contradictions
  }
incidents-one-origin = one origin only

sources-standfirst = { $n ->
    [0] No sources.
    [one] One outlet, and our view of its reliability.
   *[other] { $n } outlets, and our view of their reliability.
  }
sources-outlets = Outlets
sources-caption = A letter holds only for the scope under it; no grade is not a middling grade.
sources-name = Outlet
sources-owner = Owner and control
sources-grade = Our grade
sources-sanctioned = restrictive measures

statements-standfirst = { $n ->
    [0] No statements.
    [one] One statement: what a speaker said once, however many articles relayed it.
   *[other] { $n } statements: what a speaker said once, however many articles relayed it.
  }
statements-relays = { $n ->
    [0] No article relays it.
    [one] Relayed by one article.
   *[other] Relayed by { $n } articles.
  }
statements-only-relays = known through relays

## Statement

statement-kicker = Statement
statement-standfirst = { $n ->
    [0] Said once; no article of the dossier relays it.
    [one] Said once, relayed by one article.
   *[other] Said once, relayed by { $n } articles: a single origin.
  }
statement-only-relays = The original text was not seen: the statement is known only through those who relay it.
statement-speaker = Speaker
statement-at = When
statement-language = Language
statement-original = Original
statement-first = First relay
statement-incidents = { $n ->
    [one] Incident
   *[other] Incidents
  }
statement-wording = The wording
statement-relays = Who relays it
statement-no-relay = No article of this edition.

## Timeline

timeline-title = Day by day
timeline-standfirst = { $n ->
    [0] Nothing is dated yet.
   *[other] What happened, and what was published about it. A date without a time zone is read by the clocks of { $zone }.
  }
timeline-years = Years
timeline-happened = What happened
timeline-published = What was published

## Notes

notes-standfirst = { $n ->
    [0] No notes.
    [one] A single note.
   *[other] { $n } notes, article by article, in reading order.
  }
notes-kind = Kind
notes-source = Outlet
notes-of-source = { $n ->
    [one] A single note on this outlet’s articles.
   *[other] { $n } notes on this outlet’s articles, in reading order.
  }
notes-kind-of-source = { $kind } – { $source }
all-sources = all
notes-articles = { $n ->
    [one] Go to the article
   *[other] Go to one of the { $n } articles
  }
notes-lost = passage not found

## Names

names-kicker = Register
names-kinds = Kinds of name
names-standfirst = { $n ->
    [0] No names.
    [one] One name, in every form in use. To prefer one of them is a convenience, not a position.
   *[other] { $n } names, in every form in use. To prefer one of them is a convenience, not a position.
  }

## Free page

page-kicker = The dossier

## Methodology

methodology-title = How this dossier was made
methodology-standfirst = What we read, what we count in it, and what we refuse to count.
methodology-contents = In figures and tables
methodology-pieces = The pieces
methodology-articles = { $n ->
    [0] no articles in this edition
    [one] one article in this edition
   *[other] { $n } articles in this edition
  }
methodology-undated = { $n ->
    [0] all have a date of publication, exact or approximate
    [one] one article has no date of publication
   *[other] { $n } articles have no date of publication
  }
methodology-without-source = { $n ->
    [0] all belong to an outlet
    [one] one article belongs to no outlet
   *[other] { $n } articles belong to no outlet
  }
methodology-captured = { $n ->
    [0] none comes with a capture of the file received
    [one] one article comes with a capture of the file received
   *[other] { $n } articles come with a capture of the file received
  }
methodology-quotation = where only excerpts of an article are shown, a passage has { $words } words at most, and all of them at most { $share }% of the text
methodology-zone = a date without a time zone is read by the clocks of { $zone }
methodology-corrections = { $n ->
    [0] no correction so far
    [one] one correction, in the log
   *[other] { $n } corrections, in the log
  }
methodology-verify = everybody can verify their copy
methodology-makings = How these articles were made
methodology-expected = Of some events one expects answers that nobody gives: the dead, the wounded, the first shot, the prisoners of a fight; the signature, the taking effect, the content of an agreement. The page of an incident names them, with the reason to expect them, once a claim was noted.
methodology-grades = Grades
methodology-scales = The letter judges the source, the digit judges the information; neither ever follows from the other. The scale is NATO’s (STANAG 2511); the explanations are our own.
methodology-reliability = Reliability of the source
methodology-credibility = Credibility of the information
methodology-unjudged = Not judged
methodology-unjudged-sources = { $n ->
    [0] Every source has a grade.
    [one] One source has no grade.
   *[other] { $n } sources have no grade.
  }
methodology-unjudged-articles = { $n ->
    [0] The information of every article was judged.
    [one] The information of one article, taken as a whole, was not judged.
   *[other] The information of { $n } articles, taken as a whole, was not judged.
  }
methodology-diagonal = On the diagonal
methodology-pairs = { $n ->
    [0] None of the { $of } pairs of letter and digit stands on the diagonal (A1, B2…).
    [one] One pair of letter and digit of { $of } stands on the diagonal (A1, B2…).
   *[other] { $n } pairs of letter and digit of { $of } stand on the diagonal (A1, B2…).
  }
methodology-why-diagonal = A judge who lets the letter dictate the digit always ends there; in 1968 Baker, McKendry and Mace found 87% of an army’s ratings on it.
methodology-comparing = Comparisons
methodology-intervals = A number is an interval: “at least 3” has no upper limit, “about 50” reaches from 45 to 55. Only what counts the same thing, among the same people and over the same ground is compared.
methodology-relations = How the answers to a question compare
methodology-kinds = Kinds of note
methodology-lines = The style of the line tells the kind; colour only groups.
methodology-attributions = Who vouches
methodology-vouches = How an article presents what it claims
methodology-code = Code
methodology-sense = Sense
methodology-uses = Uses
methodology-judges = Who judged
methodology-judged = Every judgement has a name, a date and a reason.
methodology-judge = Name
methodology-judge-grades = Grades of sources
methodology-judge-judgements = Judgements
methodology-judge-notes = Notes in the margin
methodology-judge-when = When
methodology-nobody = Nobody has judged anything yet.

## Corrections

corrections-title = Our errors
corrections-standfirst = { $n ->
    [0] Nothing has been corrected so far. What will be is listed here, with what the page said before.
   *[other] Everything we wrote that was wrong, with what the page has said since. Nothing is corrected in silence.
  }
corrections-contact = Report an error: { $contact }
corrections-log = The log
corrections-was = It said
corrections-now = It says
corrections-reported-by = Reported by: { $name }
editions-title = The editions
editions-standfirst = { $n ->
    [0] No edition has a number yet.
    [one] One edition was published. Each keeps its number and its date, which citations repeat.
   *[other] { $n } editions were published. Each keeps its number and its date, which citations repeat.
  }
editions-present = This one
editions-corrected = { $n ->
    [one] One correction
   *[other] { $n } corrections
  }
editions-manifest = SHA-256 of the manifest:
editions-manifest-why = The hash of the manifest holds for the whole edition.
corrections-edition-n = Edition { $n }

## Data

data-title = Take it all
data-standfirst = The whole dossier for a machine to read: what these pages show, and nothing that they do not.
data-files = Files
data-rows = { $n ->
    [0] no rows
    [one] one row
   *[other] { $n } rows
  }
data-columns-of = Columns of { $file }
data-column = Column
data-holds = Holds
data-licence = Licence
data-ours = our notes, tables and texts: { $licence }
data-theirs = their publishers’
data-encoding = Tables
data-csv = UTF-8, commas, a header line (RFC 4180)
data-dates = Dates
data-edtf = EDTF (ISO 8601-2, level 1)
data-edition = Edition
data-hashes = Hashes
data-manifest = The SHA-256 of every file of the site is in a manifest:
data-proof = An equal hash proves that the file has not changed since this edition was made, and nothing else.

## Verify

verify-title = Verify this copy
verify-standfirst = Everybody can make sure that their copy of the dossier is the one that was published, without taking our word for it.
verify-site = The site
verify-manifest = A manifest gives the SHA-256 of every file. Open a terminal in the folder of the site, then run the line that suits:
verify-silent = No line in answer: every file is the manifest’s. Otherwise each file that is missing or has changed is named.
verify-recoupe = The program that made the site says the same, and names the files that were not in it as well.
verify-proves = What that proves
verify-proves-same = An equal hash proves that the file is, byte for byte, the one whose hash was written down.
verify-proves-manifest = Where the hash of the manifest itself is known from elsewhere – printed, deposited, cited by a third party – it holds for the whole site.
verify-proves-capture = The hash of a capture holds for the file as it was received: it has not changed since the hash was taken.
verify-proves-not = What that does not prove
verify-not-when = When the file was made: a hash bears no date.
verify-not-page = That the page captured was the one the outlet showed, nor that it showed it so to everybody.
verify-not-true = That what it says is true.
verify-not-complete = That nothing is missing from the collection: what was not collected leaves no hash.
verify-captures = The captures
verify-captures-count = { $n ->
    [0] None of the { $of } articles of this edition comes with its capture.
    [one] One article of { $of } comes with its capture.
   *[other] { $n } articles of { $of } come with their captures.
}
verify-captures-how = The capture is not published again: it belongs to the article’s publisher. Whoever holds it can compare its hash to the one on the article’s page, under “Provenance”.

## The relays of a statement

relay-words = { $n ->
    [one] one word relayed
   *[other] { $n } words relayed
}
relay-first-says = First relay
relay-here = Here
relay-same-words = Word for word
relay-alone = In this relay alone
relay-left-out = In the first relay, without a counterpart here
