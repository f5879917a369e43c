# The dossier to be printed: cover, contents, chapters.

print = The whole dossier, to print
print-title-n = The whole dossier, volume { $n }
print-kicker = Annotated dossier
print-how = This page prints as it is, on A4 or Letter paper: a chapter for each page of the site, the notes after each article.
print-contents = Contents
print-volumes = Volumes
print-volume-n = Volume { $n }
print-volume-of = Volume { $n } of { $of }
print-chapters = Chapters { $first } to { $last }
print-part-article = Articles
print-part-incident = Incidents
print-part-source = Sources
print-part-statement = Statements
print-part-names = Names
print-part-methodology = Methodology
print-counts = { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
  }, { $incidents ->
    [one] { $incidents } incident
   *[other] { $incidents } incidents
  }, { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
  }, { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
  }
print-notes = Notes
print-not-shown = The text of the article is not reproduced in this edition; only the notes remain.
print-questions = Question by question
print-answers = Answers
print-nothing-claimed = No claim noted.
