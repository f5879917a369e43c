# La page de recherche, et le champ en tête des autres. Entre accolades, ce que son programme remplit.

search-field = Mots à chercher
search-go = Chercher
search-kicker = { $n ->
    [0] Aucun article
    [one] Un article
   *[other] Dans { $n } articles
  }
search-keys = Les résultats suivent la frappe. La touche / mène au champ, les flèches parcourent les résultats.
search-no-script = La recherche a besoin de JavaScript, que votre navigateur n’exécute pas ici. Les listes ci-dessous montrent tout sans lui, et votre navigateur trouve les mots de chaque page.
search-title-of = { $q }

search-count = { $n ->
    [0] Aucun résultat
    [one] { $n } résultat
   *[other] { $n } résultats
  }
search-more = Montrer d’autres résultats
search-filters = Restreindre
search-clear = Retirer tous les filtres
search-remove = (choisi ; choisir de nouveau pour retirer)
search-more-filters = { $n } de plus

search-kind = Genre
search-source = Source
search-incident = Incident
search-year = Année
search-kind-report = Article
search-kind-note = Note
search-kind-incident = Incident
search-kind-statement = Déclaration
search-kind-source = Source
search-kind-name = Nom
search-kind-page = Page

search-results = Résultats
search-nothing-title = Aucun résultat
search-nothing = Rien dans cette édition ne répond à « { $q } ».
search-nothing-advice = Chaque mot doit s’y trouver : ôtez-en un, ou n’en écrivez que le début. Un filtre posé écarte ce qui n’y répond pas.
search-nothing-one = N’en écrivez que le début, ou essayez une autre graphie. Un filtre posé écarte ce qui n’y répond pas.
search-spellings = « { $typed } » : les { $n } graphies de { $name } sont cherchées.
search-slip = Aucun texte n’a « { $typed } » : ces résultats ont { $meant }.
search-broken = L’index de recherche ne se charge pas. Ses fichiers sont dans le dossier « search » de ce site.

search-how = Comment chercher
search-how-words = accord frontière
search-how-words-meaning = Plusieurs mots : tous, dans n’importe quel ordre, au singulier comme au pluriel.
search-how-phrase = « cessez-le-feu total »
search-how-phrase-meaning = Entre guillemets : ces mots-là, côte à côte.
search-how-names = Un nom
search-how-names-meaning = Une graphie du registre trouve toutes les autres.
search-how-start = négoc
search-how-start-meaning = Le début d’un mot trouve les mots qui commencent ainsi.
search-how-accents = ete, Été
search-how-accents-meaning = Ni les accents ni les majuscules ne comptent.
search-lists = Ou parcourir
