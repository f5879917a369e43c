### Les mots des listes, des registres et des pages de méthode, de corrections et de données.

## Listes

list-index = Index
list-undated = Sans date
list-no-source = média non identifié
list-empty = Rien à montrer dans cette édition.
empty-articles = Un article vient d’une capture, le fichier d’une page ou d’un texte : « recoupe import » la garde telle quelle et en tire le récit.
empty-incidents = Un incident s’écrit dans « content/incidents », ou se propose de lui-même dès que deux articles semblent raconter le même fait.
empty-sources = Une source s’écrit dans « content/sources » ; un article la nomme par son identifiant. L’import en crée une quand il reconnaît le média.
empty-statements = Une déclaration s’écrit dans « content/statements », ou se propose d’elle-même dès que plusieurs articles relaient les mêmes paroles.
empty-names = Les noms s’écrivent dans « content/names.toml », chacun avec toutes ses graphies. Ceux que le programme relève attendent au bureau.
empty-notes = Une note s’écrit dans le fichier « annotations.toml » posé à côté de son article : les mots qu’elle marque, puis ce qu’il faut en dire.
empty-timeline = Dès qu’un article a une date de parution, ou un incident une date, le jour paraît ici.
empty-map = Dès qu’un incident a un lieu, il est nommé ici ; dès que la position en est connue, il est sur la carte.

articles-standfirst = { $n ->
    [0] Aucun article.
    [one] Un article.
   *[other] { $n } articles, dans l’ordre de leur parution.
  }
articles-via = avec { $agencies }
articles-words = { $n ->
    [one] { $n } mot
   *[other] { $n } mots
  }
articles-notes = { $n ->
    [0] aucune note
    [one] une note
   *[other] { $n } notes
  }

incidents-standfirst = { $n ->
    [0] Aucun incident.
    [one] Un incident : ce qui s’est passé ou s’est conclu, nommé sans dire de cause ni de coupable.
   *[other] { $n } incidents : ce qui s’est passé ou s’est conclu, nommé sans dire de cause ni de coupable.
  }
incidents-reports = { $n ->
    [0] Aucun récit
    [one] Un récit
   *[other] { $n } récits
  }
incidents-origins = { $n ->
    [one] une origine
   *[other] { $n } origines
  }
incidents-claims = { $n ->
    [one] une affirmation
   *[other] { $n } affirmations
  }
incidents-contradictions = { $n ->
    [one] une contradiction
   *[other] { $n } contradictions
  }
incidents-one-origin = une seule origine

sources-standfirst = { $n ->
    [0] Aucune source.
    [one] Un média, et notre avis sur sa fiabilité.
   *[other] { $n } médias, et notre avis sur leur fiabilité.
  }
sources-outlets = Médias
sources-caption = La lettre ne vaut que pour l’objet indiqué sous elle ; l’absence de cote n’est pas une cote moyenne.
sources-name = Média
sources-owner = Propriétaire et régime
sources-grade = Notre cote
sources-sanctioned = mesures restrictives

statements-standfirst = { $n ->
    [0] Aucune déclaration.
    [one] Une déclaration : ce qu’un locuteur a dit une fois, quel que soit le nombre d’articles qui l’ont relayé.
   *[other] { $n } déclarations : ce qu’un locuteur a dit une fois, quel que soit le nombre d’articles qui l’ont relayé.
  }
statements-relays = { $n ->
    [0] Aucun article ne la relaie.
    [one] Relayée par un article.
   *[other] Relayée par { $n } articles.
  }
statements-only-relays = connue par ses relais

## Déclaration

statement-kicker = Déclaration
statement-standfirst = { $n ->
    [0] Dite une fois ; aucun article du dossier ne la relaie.
    [one] Dite une fois, relayée par un article.
   *[other] Dite une fois, relayée par { $n } articles : une seule origine.
  }
statement-only-relays = Le texte d’origine n’a pas été vu : la déclaration n’est connue que par ceux qui la relaient.
statement-speaker = Locuteur
statement-at = Quand
statement-language = Langue
statement-original = Original
statement-first = Premier relais
statement-incidents = { $n ->
    [one] Incident
   *[other] Incidents
  }
statement-wording = Le texte
statement-relays = Qui la relaie
statement-no-relay = Aucun article de cette édition.

## Chronologie

timeline-title = Jour par jour
timeline-standfirst = { $n ->
    [0] Rien n’est encore daté.
   *[other] Ce qui s’est passé, et ce qui en a paru. Une date sans fuseau se lit à l’heure de { $zone }.
  }
timeline-years = Années
timeline-happened = Ce qui s’est passé
timeline-published = Ce qui a paru

## Notes

notes-standfirst = { $n ->
    [0] Aucune note.
    [one] Une seule note.
   *[other] { $n } notes, article par article, dans l’ordre de lecture.
  }
notes-kind = Genre
notes-source = Média
notes-of-source = { $n ->
    [one] Une seule note sur les articles de ce média.
   *[other] { $n } notes sur les articles de ce média, dans l’ordre de lecture.
  }
notes-kind-of-source = { $kind } – { $source }
all-sources = tous
notes-articles = { $n ->
    [one] Aller à l’article
   *[other] Aller à l’un des { $n } articles
  }
notes-lost = passage introuvable

## Noms

names-kicker = Registre
names-kinds = Genres de noms
names-standfirst = { $n ->
    [0] Aucun nom.
    [one] Un nom, sous toutes les formes en usage. Préférer l’une d’elles est une commodité, non une prise de position.
   *[other] { $n } noms, sous toutes les formes en usage. Préférer l’une d’elles est une commodité, non une prise de position.
  }

## Page libre

page-kicker = Le dossier

## Méthode

methodology-title = Comment ce dossier a été fait
methodology-standfirst = Ce que nous avons lu, ce que nous en comptons, et ce que nous refusons de compter.
methodology-contents = En chiffres et en tableaux
methodology-pieces = Les pièces
methodology-articles = { $n ->
    [0] aucun article dans cette édition
    [one] un article dans cette édition
   *[other] { $n } articles dans cette édition
  }
methodology-undated = { $n ->
    [0] tous portent une date de parution, exacte ou approchée
    [one] un article est sans date de parution
   *[other] { $n } articles sont sans date de parution
  }
methodology-without-source = { $n ->
    [0] tous sont rattachés à un média
    [one] un article n’est rattaché à aucun média
   *[other] { $n } articles ne sont rattachés à aucun média
  }
methodology-captured = { $n ->
    [0] aucun n’est accompagné de la capture du fichier reçu
    [one] un article est accompagné de la capture du fichier reçu
   *[other] { $n } articles sont accompagnés de la capture du fichier reçu
  }
methodology-quotation = d’un article dont on ne montre que des extraits, un passage cité compte au plus { $words } mots, et le tout au plus { $share } % du texte
methodology-zone = une date sans fuseau se lit à l’heure de { $zone }
methodology-corrections = { $n ->
    [0] aucune correction à ce jour
    [one] une correction, au registre
   *[other] { $n } corrections, au registre
  }
methodology-verify = chacun peut vérifier sa copie
methodology-makings = Comment ces articles ont été faits
methodology-expected = De certains événements, on attend des réponses que personne ne donne : morts, blessés, premier tir, prisonniers d’un combat ; signature, entrée en vigueur, contenu d’un accord. La page d’un incident les nomme, avec la raison de les attendre, dès lors qu’une affirmation y a été relevée.
methodology-grades = Les notes
methodology-scales = La lettre juge la source, le chiffre juge l’information ; l’un ne se déduit jamais de l’autre. L’échelle est celle de l’OTAN (STANAG 2511), les explications sont les nôtres.
methodology-reliability = Fiabilité de la source
methodology-credibility = Crédit de l’information
methodology-unjudged = Non jugé
methodology-unjudged-sources = { $n ->
    [0] Toutes les sources ont une note.
    [one] Une source n’a pas de note.
   *[other] { $n } sources n’ont pas de note.
  }
methodology-unjudged-articles = { $n ->
    [0] L’information de chaque article a été jugée.
    [one] L’information d’un article, prise dans son ensemble, n’a pas été jugée.
   *[other] L’information de { $n } articles, prise dans son ensemble, n’a pas été jugée.
  }
methodology-diagonal = Sur la diagonale
methodology-pairs = { $n ->
    [0] Aucune des { $of } paires de lettre et de chiffre n’est sur la diagonale (A1, B2…).
    [one] Une paire de lettre et de chiffre sur { $of } est sur la diagonale (A1, B2…).
   *[other] { $n } paires de lettre et de chiffre sur { $of } sont sur la diagonale (A1, B2…).
  }
methodology-why-diagonal = Qui laisse la lettre dicter le chiffre finit toujours là ; en 1968, Baker, McKendry et Mace y ont trouvé 87 % des appréciations d’une armée.
methodology-comparing = Les comparaisons
methodology-intervals = Un nombre est un intervalle : « au moins 3 » n’a pas de limite haute, « environ 50 » va de 45 à 55. On ne compare que ce qui compte la même chose, chez les mêmes personnes et dans la même étendue.
methodology-relations = Comment se comparent les réponses à une question
methodology-kinds = Les genres de notes
methodology-lines = Le style du trait dit le genre ; la couleur ne fait que regrouper.
methodology-attributions = Qui en répond
methodology-vouches = Comment un article présente ce qu’il affirme
methodology-code = Code
methodology-sense = Sens
methodology-uses = Emplois
methodology-judges = Qui a jugé
methodology-judged = Chaque jugement porte un nom, une date et une raison.
methodology-judge = Nom
methodology-judge-grades = Cotes de source
methodology-judge-judgements = Appréciations
methodology-judge-notes = Notes en marge
methodology-judge-when = Quand
methodology-nobody = Personne n’a encore rien jugé.

## Corrections

corrections-title = Nos erreurs
corrections-standfirst = { $n ->
    [0] Rien n’a été corrigé à ce jour. Ce qui le sera figurera ici, avec ce que la page disait avant.
   *[other] Tout ce que nous avons écrit de faux, avec ce que la page dit depuis. Rien n’est corrigé en silence.
  }
corrections-contact = Signaler une erreur : { $contact }
corrections-log = Le registre
corrections-was = On lisait
corrections-now = On lit
corrections-reported-by = Signalé par : { $name }
editions-title = Les éditions
editions-standfirst = { $n ->
    [0] Aucune édition n’est encore numérotée.
    [one] Une édition est parue. Chacune garde son numéro et sa date, que reprennent les citations.
   *[other] { $n } éditions sont parues. Chacune garde son numéro et sa date, que reprennent les citations.
  }
editions-present = Celle-ci
editions-corrected = { $n ->
    [one] Une correction
   *[other] { $n } corrections
  }
editions-manifest = SHA-256 du manifeste :
editions-manifest-why = L’empreinte du manifeste vaut pour l’édition entière.
corrections-edition-n = Édition nº { $n }

## Données

data-title = Tout reprendre
data-standfirst = Le dossier entier, lisible par une machine : ce que montrent ces pages, et rien qu’elles ne montrent pas.
data-files = Fichiers
data-rows = { $n ->
    [0] aucune ligne
    [one] une ligne
   *[other] { $n } lignes
  }
data-columns-of = Colonnes de { $file }
data-column = Colonne
data-holds = Contenu
data-licence = Licence
data-ours = nos notes, tableaux et textes : { $licence }
data-theirs = à leurs éditeurs
data-encoding = Tableaux
data-csv = UTF-8, virgules, une ligne d’en-tête (RFC 4180)
data-dates = Dates
data-edtf = EDTF (ISO 8601-2, niveau 1)
data-edition = Édition
data-hashes = Empreintes
data-manifest = Le SHA-256 de chaque fichier du site tient dans un manifeste :
data-proof = Une empreinte égale prouve que le fichier n’a pas changé depuis que cette édition a été faite, et rien d’autre.

## Vérifier

verify-title = Vérifier cette copie
verify-standfirst = Chacun peut s’assurer que sa copie du dossier est celle qui a été publiée, sans nous croire sur parole.
verify-site = Le site
verify-manifest = Un manifeste donne le SHA-256 de chaque fichier. Ouvrir un terminal dans le répertoire du site, puis lancer la ligne qui convient :
verify-silent = Aucune ligne en réponse : tous les fichiers sont ceux du manifeste. Sinon, chaque fichier absent ou changé est nommé.
verify-recoupe = Le programme qui a fait le site dit la même chose, et nomme de surcroît les fichiers qui n’y étaient pas.
verify-proves = Ce que cela prouve
verify-proves-same = Une empreinte égale prouve que le fichier est, octet pour octet, celui dont l’empreinte a été inscrite.
verify-proves-manifest = Si l’empreinte du manifeste lui-même est connue d’ailleurs – imprimée, déposée, citée par un tiers –, elle vaut pour le site entier.
verify-proves-capture = L’empreinte d’une capture vaut pour le fichier reçu : il n’a pas changé depuis qu’elle a été relevée.
verify-proves-not = Ce que cela ne prouve pas
verify-not-when = Quand le fichier a été fait : une empreinte ne porte pas de date.
verify-not-page = Que la page capturée était bien celle que le média montrait, ni qu’il la montrait ainsi à tous.
verify-not-true = Que ce qu’elle affirme est vrai.
verify-not-complete = Que rien ne manque à la collection : ce qui n’a pas été recueilli ne laisse pas d’empreinte.
verify-captures = Les captures
verify-captures-count = { $n ->
    [0] Aucun des { $of } articles de cette édition n’est accompagné de sa capture.
    [one] Un article sur { $of } est accompagné de sa capture.
   *[other] { $n } articles sur { $of } sont accompagnés de leur capture.
}
verify-captures-how = La capture n’est pas republiée : elle appartient à l’éditeur de l’article. Qui la détient peut comparer son empreinte à celle que donne la page de l’article, à la rubrique « Provenance ».

## Les relais d’une déclaration

relay-words = { $n ->
    [one] un mot relayé
   *[other] { $n } mots relayés
}
relay-first-says = Premier relais
relay-here = Ici
relay-same-words = Mot pour mot
relay-alone = Propre à ce relais
relay-left-out = Dans le premier relais, sans équivalent ici
