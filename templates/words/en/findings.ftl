# What the program proposes, and what is written when it is accepted.
proposed-title = { $what }, { $when }
proposed-said = { $who }: “{ $words } …”
accept-date = { $date } ({ $edtf }).
accept-date-unknown = A relative date: the day of publication is not known.
accept-figure = { $question }: { $value }.
accept-quotation = Words of { $speaker }.
accept-quotation-nobody = Words quoted from nobody named.
accept-hedge = The text does not vouch for this.
accept-headline = The headline asserts it (“{ $words }”); this sentence does not.

## What the program finds

proposed = proposed
found-by-program = Found by the program
found-date = date
found-figure = figure
found-quotation = quotation
found-hedge = hedge
found-headline = firmer headline
found-name = name
found-date-open = a relative date, publication unknown
found-figure-value = { $what }: { $value }
found-figure-who = { $what }: { $value } ({ $who })
found-speaker-open = nobody named
found-more = { $n ->
    [one] one more
   *[other] { $n } more
}
found-title = Findings
found-why = What the program finds in the text, without judging it. Nothing of it is published before a person accepts it.
hedge-conditional = conditional of rumour
hedge-possibility = possibility
hedge-phrase = hedging phrase
name-kind-person = person
name-kind-place = place
name-kind-organisation = organisation
name-kind-unknown = kind unknown
times = { $n ->
    [one] once
   *[other] { $n } times
}
percent = { $n }%
voices-title = The voices
voices-description = Share of each voice in the words
voices-noted-title = The voices noted
voices-noted-description = Share of each voice in the words, as far as our notes attribute passages to it
voice-unattributed = No voice noted
voices-passages = { $n ->
    [one] one passage
   *[other] { $n } passages
}
voice-outlet = The outlet, in its own name
voice-nobody = Words of nobody named
voice-others = { $n } other voices
likeness-verbatim = word for word
likeness-near = in other words
words-shared = { $n ->
    [one] one word in common
   *[other] { $n } words in common
}
same-title = The same words elsewhere
same-words-there = The same words, to the letter.
same-more = { $n ->
    [one] One more shared passage is marked in the text.
   *[other] { $n } more shared passages are marked in the text.
}
links-title = Put together
link-same = same incident
link-not-same = narrowly refused
link-score = score { $score } of 100
reason-kind-passage = passage
reason-kind-date = date
reason-kind-place = place
reason-kind-figure = figure
reason-kind-name = name
reason-kind-terms = terms
joined-spelling = one name but for the spelling
joined-transliteration = transliterations of one name
joined-near-spelling = a letter or two apart, the same role or first name
joined-part = one is part of the other in the same article
joined-gazetteer = a gazetteer knows both as one place

## Accept, reject

place-new = a new file
place-end = at its end
place-front-matter = at the end of its front matter
place-list = under `reports:` in its front matter
proposal-title = Proposal
proposal-decide = Accept or reject
proposal-accept = Accept
proposal-reject = Reject
proposal-after = The figure belongs to a proposed incident, to be accepted first or in one go.
proposal-or-write = or write in
proposal-and-write = and in
proposal-incident-why = The program puts these articles together for the reasons below. It does not say that they are right.
proposed-values = Values underlined with dots are proposed by the program.
joining-title = Articles to add
joining-why = The program takes them for further reports of the same incident.

## The desk

nav-desk = Desk
desk-kicker = Review edition
desk-standfirst = { $n ->
    [0] No proposal waits for a decision.
    [one] One proposal waits for a decision.
   *[other] { $n } proposals wait for a decision.
}
desk-incidents = Proposed incidents
desk-incidents-why = Articles that seem to tell of the same incident.
desk-reports = Articles to add
desk-reports-why = Articles that seem to tell of an incident that is on record.
desk-statements = Proposed statements
desk-statements-why = Words of one speaker that several articles relay.
desk-passages = Shared passages
desk-passages-why = The same words in several articles, to the letter or in other words.
desk-names = Proposed names
desk-names-why = Names that are not in the register, with their forms.
desk-all = The whole list
desk-more = { $n ->
    [one] One more proposal
   *[other] { $n } more proposals
}
desk-reasons = What they have in common
desk-nothing = Nothing to decide
desk-score = score { $score } of 100
desk-joined = { $form } and { $other }: { $why }

## Statements


## Methodology

methodology-findings = What the program finds
methodology-findings-what = The program finds dates, figures, names, quotations, hedges and shared passages, and proposes incidents and statements. Each proposal shows its reasons. Nothing of it stands here that no person has accepted.
methodology-findings-how = Two articles are put together by what their first paragraphs, their names and their rare words have in common, and by how far apart their dates are. A high score says that they tell of the same thing, not that they are right.
methodology-findings-origins = Two articles count as one origin when they relay the same statement, credit the same agency, appear in one outlet or with one owner, or share at least forty words to the letter and a fifth of the shorter one.
