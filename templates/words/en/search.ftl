# The search page, and the field at the head of the others. Words in braces that its script fills in.

search-field = Words to search for
search-go = Search
search-kicker = { $n ->
    [0] No report
    [one] One report
   *[other] In { $n } reports
  }
search-keys = Results follow as you type. / puts you in the field, the arrows lead through the results.
search-no-script = Searching needs JavaScript, which your browser does not run here. The lists below show everything without it, and your browser finds words on each page.
search-title-of = { $q }

search-count = { $n ->
    [0] No result
    [one] 1 result
   *[other] { $n } results
  }
search-more = Show more results
search-filters = Narrow down
search-clear = Remove all filters
search-remove = (chosen; choose again to remove)
search-more-filters = { $n } more

search-kind = Kind
search-source = Source
search-incident = Incident
search-year = Year
search-kind-report = Article
search-kind-note = Note
search-kind-incident = Incident
search-kind-statement = Statement
search-kind-source = Source
search-kind-name = Name
search-kind-page = Page

search-results = Results
search-nothing-title = No result
search-nothing = Nothing in this edition answers “{ $q }”.
search-nothing-advice = Every word must be found: take one away, or write only its beginning. A filter that is on leaves out what does not pass it.
search-nothing-one = Write only its beginning, or try another spelling. A filter that is on leaves out what does not pass it.
search-spellings = “{ $typed }”: all { $n } spellings of { $name } are looked for.
search-slip = Nothing has “{ $typed }”: these results have { $meant }.
search-broken = The search index cannot be loaded. Its files are in the folder “search” of this site.

search-how = How to search
search-how-words = ceasefire border
search-how-words-meaning = Several words: all of them, in any order, singular or plural.
search-how-phrase = “to the minute”
search-how-phrase-meaning = In quotation marks: these words, side by side.
search-how-names = A name
search-how-names-meaning = One spelling from the register finds all the others.
search-how-start = negot
search-how-start-meaning = The beginning of a word finds the words that begin with it.
search-how-accents = ete, Été
search-how-accents-meaning = Accents and capitals make no difference.
search-lists = Or go through
