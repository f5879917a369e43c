# Le dossier à imprimer : couverture, sommaire, chapitres.

print = Tout le dossier, à imprimer
print-title-n = Tout le dossier, volume { $n }
print-kicker = Dossier annoté
print-how = Cette page s’imprime telle quelle, en A4 ou en Letter : un chapitre par page du site, les notes à la suite de chaque article.
print-contents = Sommaire
print-volumes = Volumes
print-volume-n = Volume { $n }
print-volume-of = Volume { $n } sur { $of }
print-chapters = Chapitres { $first } à { $last }
print-part-article = Articles
print-part-incident = Incidents
print-part-source = Sources
print-part-statement = Déclarations
print-part-names = Noms
print-part-methodology = Méthode
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
    [one] { $statements } déclaration
   *[other] { $statements } déclarations
  }
print-notes = Notes
print-not-shown = Le texte de l’article n’est pas reproduit dans cette édition ; ne restent que les notes.
print-questions = Question par question
print-answers = Réponses
print-nothing-claimed = Aucune affirmation relevée.
