# Les pages que l'on lit : l'accueil, un article, un incident, une source.

## Communs

article = Article
incident = Incident
source = Source
draft = brouillon
internal = interne
undated = sans date
no-source = source inconnue
not-judged = non évaluée
not-noted = non relevé
none-noted = rien de relevé
none-credited = aucune relevée
nothing-yet = rien à ce stade
reference = Référence
grade-scope = portée : { $scope }
via-agencies = avec { $agencies }
same-origin = même origine
articles-count = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
notes-count = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
reports-count = { $n ->
    [one] { $n } récit
   *[other] { $n } récits
}
origins-count = { $n ->
    [0] aucune origine
    [one] une seule origine
   *[other] { $n } origines
}
reports-and-origins = { $reports ->
    [0] aucun récit
    [one] { $reports } récit
   *[other] { $reports } récits, { $origins ->
        [one] une seule origine
       *[other] { $origins } origines
    }
}
words-count = { $n ->
    [one] { $n } mot
   *[other] { $n } mots
}

## En tête d'un article

byline = Par { $authors }
unsigned = Auteur non indiqué
published-on = Publié :
updated-on = mis à jour :
translated-from = traduit de la langue suivante : { $language }
fact-source = Source
fact-information = Crédibilité
fact-language = Langue
fact-genre = Genre
fact-rights = Droits
rights-shown-excerpts = Extraits seulement.
rights-shown-excerpts-why = Les droits de cet article appartiennent à son éditeur. Nous n’en montrons que les passages dont parlent nos notes.
rights-shown-nothing = Texte non reproduit.
rights-shown-nothing-why = Les droits de cet article appartiennent à son éditeur. Nous n’en donnons que la référence, avec nos notes.
read-original = Lire l’original

## En un coup d'œil

glance = En un coup d’œil
glance-incidents = Incidents
glance-figures = Ce qu’il affirme
glance-voices = Qui parle
glance-agencies = Agences créditées

## Le texte et ses notes

paragraph-n = Paragraphe { $n }
excerpt-n = Extrait { $n }
notes-of-paragraph = Notes du paragraphe { $n }
cut = […] passage non reproduit
key = Clé des marques
notes-heading = Notes
our-notes = Nos notes
lost-notes = Notes sans place
lost-notes-why = Le passage que ces notes annotent ne se retrouve plus dans le texte.
read-statement = Lire la déclaration
claim-voice = selon
claim-mode = mode
claim-what = quoi
claim-who = qui
claim-scope = portée
claim-as-of = date
claim-incident = incident

## Les autres récits, la provenance, la citation

other-reports = Autres récits
same-origin-as-this = Même origine que cet article.
no-other-report = Cet article est le seul de la collection à le rapporter.
relayed-statements = { $n ->
    [one] La déclaration relayée
   *[other] Les déclarations relayées
}
provenance = Provenance
fact-address = Adresse
address-unknown = non relevée
fact-archives = { $n ->
    [one] Archive
   *[other] Archives
}
archive-unknown = aucune connue
fact-capture = Capture
capture-unknown = aucune capture conservée
fact-captured = Prise
fact-sha256 = SHA-256
bytes = { $n ->
    [one] { $n } octet
   *[other] { $n } octets
}
capture-proves = Ce que cela prouve.
capture-proves-what = Le fichier n’a pas changé depuis sa capture. Cela ne dit ni que la page était la même la veille, ni que ce qu’elle affirme est vrai.
removed = { $n ->
    [one] Une ligne de la capture laissée de côté
   *[other] { $n } lignes de la capture laissées de côté
}
removed-why = Menus, publicités et autres lignes qui ne sont pas de l’article.
line-n = ligne { $n }
cite = Citer cette page
cite-in = dans

## Un incident

count-reports = { $n ->
    [one] récit
   *[other] récits
}
count-origins = { $n ->
    [one] origine distincte
   *[other] origines distinctes
}
count-disputed = { $n ->
    [one] contradiction
   *[other] contradictions
}
fact-when = Quand
fact-where = Où
place-unknown = lieu inconnu
fact-event = Type
fact-reports = Récits
outlets-count = { $n ->
    [0] sans titre identifié
    [one] un seul titre
   *[other] { $n } titres
}
recalls-count = { $n ->
    [one] { $n } simple rappel
   *[other] { $n } simples rappels
}
count-recalls = { $n ->
    [one] simple rappel
   *[other] simples rappels
}
fact-statements = { $n ->
    [one] Déclaration
   *[other] Déclarations
}
standing = État du dossier
standing-agreed = Recoupé par plusieurs origines
standing-disputed = En désaccord, ou mis à jour
standing-single = D’une seule origine
matrix = Question par question
matrix-caption = Chaque valeur mène au passage de l’article. Les récits d’une même origine se suivent.
matrix-question = Question
matrix-relation = Comparaison
cell-silent = n’en dit rien
only-answer = une seule réponse
origin-n = Origine { $n }
origin-unlisted = En parle sans le rapporter
dates = Les dates
same-instant = Même instant
by-origin = Récits par origine
no-report = Aucun récit dans la collection.
counted-together = Comptés ensemble :
ties = Les { $n } liens, récit par récit
open-questions = Questions ouvertes
related-incidents = Incidents voisins

## Une source

fact-kind = Nature
fact-owner = Propriétaire
unknown-owner = inconnu
fact-ownership = Régime
ownership-by = State Media Monitor, { $year }
fact-country = Pays
fact-founded = Fondation
fact-languages = { $n ->
    [one] Langue
   *[other] Langues
}
fact-site = Site
fact-sanctions = Sanctions
sanctions = Sanctions
sanctions-none = aucune relevée
sanctions-count = { $n ->
    [one] une mesure relevée
   *[other] { $n } mesures relevées
}
our-note = Notre note
no-reasons = Nous n’avons encore rien écrit de cette source.
grade-history = Histoire des notes
agencies-credited = Agences créditées
forms-used = Noms, comme elle les écrit
assessments = Évaluations d’ailleurs
assessments-caption = Citées, datées, jamais additionnées à la nôtre.
assessments-by = Qui
assessments-says = Ce qu’il en dit
assessments-at = Date
source-articles = { $n ->
    [0] Articles du dossier
    [one] Article du dossier
   *[other] Articles du dossier
}
source-no-articles = Aucun article de cette source dans la collection.
more-articles = { $n ->
    [one] et { $n } autre, dans la liste des articles
   *[other] et { $n } autres, dans la liste des articles
}
credited-in = Articles qui la créditent

## L'accueil

question = La question du dossier
period = Période couverte
region = Région
tally-origins = { $n ->
    [one] origine distincte
   *[other] origines distinctes
}
tally-articles = { $n ->
    [one] article lu
   *[other] articles lus
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
    [one] contradiction ouverte
   *[other] contradictions ouvertes
}
findings = Ce que l’on trouve
disputes = Ce qui ne concorde pas
our-corrections = Nos corrections
all-corrections = Toutes les corrections
no-corrections = Aucune à ce jour.
by-incident = Par incident
by-source = Par source
by-article = Par article
more-incidents = { $n ->
    [one] et { $n } autre
   *[other] et { $n } autres
}
notes-of-excerpt = Notes de l’extrait { $n }
