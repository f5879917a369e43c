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
same-origin-as-this = Même origine que cet article
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
standing = Ce que l’on en sait
standing-agreed = Ce que plusieurs origines disent
standing-disputed = Ce qui diffère
standing-single = Ce qu’une seule origine dit
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
grade-history = Historique des cotes
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

first-steps = Par où commencer
first-steps-collect = Recueillir
first-steps-collect-how = Des textes, des pages enregistrées, des PDF : chaque capture est gardée octet pour octet, et devient un article, à l’état de brouillon.
first-steps-files = FICHIER…
first-steps-read = Relire
first-steps-read-how = Le programme relève dates, chiffres, noms et passages communs, et propose des incidents. Rien ne compte sans votre accord : le bureau tient la liste.
first-steps-publish = Publier
first-steps-publish-how = L’édition publique ne montre que ce qui porte status = "published".
first-steps-none = Rien n’est encore publié dans cette édition.
question = La question du dossier
period = Période couverte
region = Région
tally-unplaced = { $n ->
    [one] sans compter { $n } article hors incident
   *[other] sans compter { $n } articles hors incident
}
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

## Les couches d’un article

layers = Lire
layer-notes = avec nos notes
layer-unmarked = sans les marques
layer-report = le récit seul
layers-below = Plus bas
glance-origin = D’où il le tient
glance-same-origin = { $n ->
    [one] même origine qu’un autre récit
   *[other] même origine que { $n } autres récits
}
glance-own-origin = { $n ->
    [one] une autre origine que l’autre récit
   *[other] une autre origine que les { $n } autres récits
}
glance-only-report = seul récit de l’incident
no-incident = Cet article n’est rattaché à aucun incident.
note-link = Lien vers la note { $n }
fact-text = Texte
text-proves-what = L’empreinte du texte est celle de ses lettres en UTF-8, sans mise en forme : elle suit le texte que montre ce dossier.
verify-how = Comment vérifier
custody = De main en main
custody-published = Parution
custody-updated = Mise à jour par le média
custody-archived = Copie d’archive
custody-captured = Capture
custody-text = Texte tiré de la capture
corrected = Corrections
cite-annotated = récit annoté par { $by }
cite-passages = Pour citer un passage, ajouter à l’adresse #p et le numéro du paragraphe, ou le repère de la note : son signe # le donne.
cite-copy = Copier
cite-copied = Copié
cite-failed = Copie refusée par le navigateur
cite-passage = Copier ce passage avec sa référence

## L’état d’un incident

standing-agreed-none = Rien n’est encore dit par deux origines distinctes.
standing-disputed-none = Aucune réponse ne s’écarte des autres.
standing-single-none = Rien ne tient à une seule origine.
standing-silent = Ce que personne ici n’en dit
standing-silent-why = D’après les affirmations que nous avons relevées : on attend ces réponses de tout récit d’un tel événement.
matrix-csv = Toutes les affirmations du dossier, en tableau :
dates-zone = Une date sans fuseau se lit à l’heure de { $zone }.
first-report = premier récit
expected-killed = Sans bilan, on ne sait pas la gravité de ce qui s’est passé ; et un bilan tu n’est pas un bilan nul.
expected-wounded = Les blessés sont plus nombreux que les morts, et comptés plus tard.
expected-first-fire = Chaque camp accuse l’autre ; un récit qui n’en dit rien laisse deviner.
expected-responsible = À qui l’acte est-il imputé, et par qui ? Nommer l’accusateur compte autant que nommer l’accusé.
expected-weapon = L’arme se vérifie sur place et dit souvent qui a pu agir.
expected-captured = Les prisonniers sont protégés par le droit ; leur nombre se recoupe des deux côtés.
expected-displaced = Les départs disent ce qu’il est advenu des habitants.
expected-ended = On ne peut additionner ni comparer des bilans sans savoir quand les combats ont cessé.
expected-destroyed = Les dégâts se voient sur des images, et se vérifient donc le mieux.
expected-abducted = Combien de personnes, et de quel camp ?
expected-released = Ce que sont devenues les personnes enlevées.
expected-participants = Les estimations de la police et des organisateurs diffèrent ; une seule ne suffit pas.
expected-arrested = Les interpellations laissent une trace écrite, que l’on peut demander.
expected-charged = Une arrestation sans poursuites n’est pas une preuve.
expected-signed = La signature date l’accord.
expected-effective = L’entrée en vigueur n’est pas la signature ; des heures peuvent les séparer.
expected-agreed = Ce que chaque partie s’est engagée à faire, dans ses termes.

## Les textes d’une source

source-makings = D’où viennent ses textes
source-makings-why = D’après le genre de chaque article, à défaut d’après ce qu’il crédite, relaie ou traduit.
making-own = travail propre
making-wire = agence
making-relay = déclaration relayée
making-gathered = récits d’autrui rassemblés
making-translated = traduction
making-untold = non précisé
and-more = { $n ->
    [one] et { $n } autre
   *[other] et { $n } autres
}
forms-noted = relevé au registre
forms-why = Formes du registre des noms, comptées dans les titres et dans les textes que montre cette édition.
source-notes = { $n ->
    [one] Notre note sur ses articles
   *[other] Nos { $n } notes sur ses articles, à la suite
}
