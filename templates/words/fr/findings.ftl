# Ce que le programme propose, et ce qui s’écrit quand on l’accepte.
proposed-title = { $what }, { $when }
proposed-said = { $who } : « { $words }… »
accept-date = { $date } ({ $edtf }).
accept-date-unknown = Date relative : la date de publication n’est pas connue.
accept-figure = { $question } : { $value }.
accept-quotation = Paroles de { $speaker }.
accept-quotation-nobody = Paroles rapportées sans que leur auteur soit nommé.
accept-hedge = Le texte ne le prend pas à son compte.
accept-headline = Le titre l’affirme (« { $words } ») ; cette phrase, non.

## Ce que le programme trouve

proposed = proposé
found-by-program = Relevé par le programme
found-date = date
found-figure = chiffre
found-quotation = citation
found-hedge = réserve
found-headline = titre plus affirmatif
found-name = nom
found-date-open = date relative, publication inconnue
found-figure-value = { $what } : { $value }
found-figure-who = { $what } : { $value } ({ $who })
found-speaker-open = auteur non nommé
found-more = { $n ->
    [one] encore un
   *[other] encore { $n }
}
found-title = Relevés
found-why = Ce que le programme relève dans le texte, sans rien en juger. Rien n’en paraît tant que personne ne l’a accepté.
hedge-conditional = conditionnel de presse
hedge-possibility = éventualité
hedge-phrase = formule de réserve
name-kind-person = personne
name-kind-place = lieu
name-kind-organisation = organisation
name-kind-unknown = nature non déterminée
times = { $n ->
    [one] une fois
   *[other] { $n } fois
}
percent = { $n } %
voices-title = Les voix du récit
voices-description = Part de chaque voix dans les mots
voices-noted-title = Les voix relevées
voices-noted-description = Part de chaque voix dans les mots, d’après les passages que nos notes lui attribuent
voice-unattributed = Sans voix relevée dans nos notes
voices-passages = { $n ->
    [one] un passage
   *[other] { $n } passages
}
voice-outlet = Le média, en son nom
voice-nobody = Paroles sans auteur nommé
voice-others = { $n } autres voix
likeness-verbatim = mot pour mot
likeness-near = autrement dit
words-shared = { $n ->
    [one] un mot en commun
   *[other] { $n } mots en commun
}
same-title = Les mêmes mots ailleurs
same-words-there = Les mêmes mots, à la lettre.
same-more = { $n ->
    [one] Un autre passage partagé est signalé dans le texte.
   *[other] { $n } autres passages partagés sont signalés dans le texte.
}
links-title = Rapprochements
link-same = même incident
link-not-same = écarté de peu
link-score = indice { $score } sur 100
reason-kind-passage = passage
reason-kind-date = date
reason-kind-place = lieu
reason-kind-figure = chiffre
reason-kind-name = nom
reason-kind-terms = termes
joined-spelling = même nom à l’orthographe près
joined-transliteration = transcriptions d’un même nom
joined-near-spelling = à une ou deux lettres près, avec le même rôle ou le même prénom
joined-part = l’un est une partie de l’autre dans le même article
joined-gazetteer = un seul lieu d’après un répertoire géographique

## Accepter, rejeter

place-new = un nouveau fichier
place-end = à la fin
place-front-matter = à la fin de l’en-tête
place-list = sous `reports:`, dans l’en-tête
proposal-title = Proposition
proposal-decide = Accepter ou rejeter
proposal-accept = Accepter
proposal-reject = Rejeter
proposal-after = Le chiffre se rattache à un incident proposé, à accepter d’abord ou en même temps.
proposal-or-write = ou écrire dans
proposal-and-write = et dans
proposal-incident-why = Le programme rapproche ces articles pour les raisons que voici, sans dire s’ils ont raison.
proposed-values = Les valeurs soulignées de pointillés sont proposées par le programme.
joining-title = Articles à rattacher
joining-why = Le programme y voit d’autres récits du même incident.

## Le bureau

nav-desk = Bureau
desk-kicker = Édition de travail
desk-standfirst = { $n ->
    [0] Aucune proposition n’attend de décision.
    [one] Une proposition attend une décision.
   *[other] { $n } propositions attendent une décision.
}
desk-incidents = Incidents proposés
desk-incidents-why = Des articles qui semblent raconter le même incident.
desk-reports = Articles à rattacher
desk-reports-why = Des articles qui semblent raconter un incident déjà consigné.
desk-statements = Déclarations proposées
desk-statements-why = Des paroles d’un même locuteur que plusieurs articles relaient.
desk-passages = Passages partagés
desk-passages-why = Les mêmes mots dans plusieurs articles, à la lettre ou presque.
desk-names = Noms proposés
desk-names-why = Des noms qui ne sont pas au registre, avec leurs graphies.
desk-all = Toute la liste
desk-more = { $n ->
    [one] Encore une proposition
   *[other] Encore { $n } propositions
}
desk-reasons = Ce qui les rapproche
desk-nothing = Rien à décider
desk-score = indice { $score } sur 100
desk-joined = { $form } et { $other } : { $why }

## Déclarations


## Méthode

methodology-findings = Relevés du programme
methodology-findings-what = Le programme relève des dates, des chiffres, des noms, des citations, des réserves et des passages partagés, puis propose des incidents et des déclarations. Chaque proposition montre ses raisons. Rien n’en paraît ici qu’une personne n’ait accepté.
methodology-findings-how = Deux articles sont rapprochés selon ce que leurs premiers paragraphes, leurs noms et leurs mots rares ont en commun, et selon l’écart entre leurs dates. Un indice élevé dit qu’ils parlent de la même chose, non qu’ils disent vrai.
methodology-findings-origins = Deux articles comptent pour une seule origine lorsqu’ils relaient la même déclaration, créditent la même agence, paraissent dans le même média ou chez le même propriétaire, ou partagent au moins quarante mots à la lettre et un cinquième du plus court.
