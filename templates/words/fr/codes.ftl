### Les mots des codes : ce que le programme nomme lui-même, d’après les listes de code des fiches.

## Genres de notes

kind-context = contexte
kind-context-meaning = Ce qu’il faut savoir pour comprendre le passage.
kind-correction = rectification
kind-correction-meaning = L’article se trompe ; voici ce qui est établi.
kind-contradiction = contradiction
kind-contradiction-meaning = Un autre récit dit autre chose.
kind-loaded-language = mot chargé
kind-loaded-language-meaning = Un mot qui prend parti, relevé sans être noté.
kind-missing-info = information absente
kind-missing-info-meaning = Ce que l’article devrait dire et ne dit pas.
kind-translation = traduction
kind-translation-meaning = Une tournure qui vient de la traduction, ou s’écarte de l’original.
kind-figure = chiffre
kind-figure-meaning = Un nombre : ses bornes, son objet, sa date.
kind-name = nom
kind-name-meaning = Un nom et ses autres formes.
kind-date = date
kind-date-meaning = Une date : sa précision, son fuseau, ce dont elle est la date.
kind-source = provenance
kind-source-meaning = D’où l’article tient ce qu’il dit.
kind-verification = vérification
kind-verification-meaning = Ce qui a été contrôlé, et comment.
kind-question = question
kind-question-meaning = Ce qui reste à élucider.
kind-claim = affirmation
kind-claim-meaning = Une réponse à une question sur un incident, avec la voix qui la donne.

## Qui répond d’une affirmation

attribution-asserted = affirmé
attribution-asserted-meaning = Le média le dit en son propre nom.
attribution-quoted = cité
attribution-quoted-meaning = Les mots d’un locuteur, entre guillemets.
attribution-reported = rapporté
attribution-reported-meaning = Les propos d’un locuteur, avec d’autres mots que les siens.
attribution-conditional = au conditionnel
attribution-conditional-meaning = Le conditionnel de presse : l’article le répète sans s’en porter garant.
attribution-unattributed-passive = au passif, sans auteur
attribution-unattributed-passive-meaning = « Il a été constaté » : nul ne dit par qui.
attribution-denied = démenti
attribution-denied-meaning = Un locuteur le nie.
attribution-question = demandé
attribution-question-meaning = L’article pose la question sans y répondre.
attribution-forecast = annoncé pour l’avenir
attribution-forecast-meaning = Une prévision ou une promesse : rien n’a encore eu lieu.

## Comment deux réponses se comparent

relation-same = identique
relation-same-meaning = La même réponse, ou un même instant lu sur deux horloges.
relation-compatible = compatible
relation-compatible-meaning = Les deux réponses peuvent être vraies ensemble.
relation-update = mise à jour
relation-update-meaning = La réponse la plus récente suit la première : un bilan s’alourdit.
relation-incomparable = non comparable
relation-incomparable-meaning = Les réponses ne portent pas sur la même chose, les mêmes personnes ou la même étendue.
relation-contradicts = contradictoire
relation-contradicts-meaning = Les deux réponses ne peuvent être vraies ensemble.

reason-equal = La même réponse partout : « { $a } ».
reason-overlap = « { $a } » et « { $b } » peuvent être vrais ensemble : un même nombre convient aux deux formules.
reason-later-higher = « { $a } » ({ $when_a }) et « { $b } » ({ $when_b }) : le nombre le plus récent est le plus élevé, comme il arrive quand un bilan se complète.
reason-later-lower = « { $a } » ({ $when_a }) et « { $b } » ({ $when_b }) : le nombre le plus récent est le plus bas, ce qu’un bilan qui se complète n’explique pas.
reason-disjoint = « { $a } » et « { $b } » : aucun nombre ne convient aux deux formules, et rien ne les sépare dans le temps.
reason-what = On ne compte pas la même chose : « { $a } » d’un côté, « { $b } » de l’autre.
reason-who = On ne compte pas les mêmes personnes : « { $a } » d’un côté, « { $b } » de l’autre.
reason-scope = L’étendue n’est pas la même : « { $a } » d’un côté, « { $b } » de l’autre.
reason-words = « { $a } » et « { $b } » : deux réponses en toutes lettres, que seul un lecteur peut comparer.
reason-kinds = « { $a } » et « { $b } » ne sont pas de même nature : nombre, date ou texte.
reason-same-instant = « { $a } » et « { $b } » : un même instant, lu sur deux horloges.
reason-shared-days = « { $a } » et « { $b } » peuvent désigner le même jour.
reason-other-days = « { $a } » et « { $b } » n’ont aucun jour en commun.
reason-other-times = « { $a } » et « { $b } » ne désignent pas la même heure.
reason-fell = « { $a } » ({ $when_a }) et « { $b } » ({ $when_b }) : le nombre le plus récent est le plus bas, et un nombre de ce genre peut baisser.

## Pourquoi des articles ne font qu’une origine

tie-analyst = Décision de la rédaction. { $reason }
tie-outlet = Parus dans le même média : { $name }.
tie-owner = Leurs médias ont le même propriétaire : { $name }.
tie-agency = Ils reprennent la même agence : { $name }.
tie-statement = Ils relaient la même déclaration : { $title }.
tie-wording = Ils ont { $n } mots en commun, à la lettre.

## Fiabilité d’une source (lettre)

grade-a = totalement fiable
grade-a-meaning = Éprouvée : ce qu’elle publie dans ce domaine s’est toujours vérifié.
grade-b = habituellement fiable
grade-b-meaning = Le plus souvent exacte ; un doute peut subsister, au cas par cas.
grade-c = assez fiable
grade-c-meaning = Exacte à l’occasion ; on peut s’y fier avec réserve.
grade-d = habituellement non fiable
grade-d-meaning = Plus souvent démentie que confirmée.
grade-e = non fiable
grade-e-meaning = A perdu toute confiance dans ce domaine.
grade-f = ne peut être appréciée
grade-f-meaning = Personne n’a jugé, ou il n’y a pas de quoi juger. Ce n’est pas une cote moyenne.
grade-none = non évaluée

## Crédit d’une information (chiffre)

credibility-1 = confirmée par d’autres sources
credibility-1-meaning = Deux origines indépendantes au moins le disent.
credibility-2 = probablement vraie
credibility-2-meaning = Cohérente et conforme à ce que l’on sait, mais l’indépendance des sources n’est pas assurée.
credibility-3 = peut-être vraie
credibility-3-meaning = Plausible ; peu de choses la confirment, rien ne la contredit.
credibility-4 = douteuse
credibility-4-meaning = Possible, mais s’accorde mal avec ce que l’on sait.
credibility-5 = improbable
credibility-5-meaning = Démentie par ce que l’on sait par ailleurs.
credibility-6 = ne peut être appréciée
credibility-6-meaning = Personne n’a jugé, ou il n’y a rien à quoi la comparer.

## Nombres et bornes

bound-exact = { $n }
bound-exact-wordless = nombre non donné
bound-at-least = au moins { $n }
bound-at-least-wordless = nombre non donné
bound-at-most = au plus { $n }
bound-at-most-wordless = nombre non donné
bound-about = environ { $n }
bound-about-wordless = nombre non donné
bound-between = de { $n } à { $m }
bound-between-wordless = nombre non donné
bound-several = plusieurs ({ $n })
bound-several-wordless = plusieurs
bound-tens = des dizaines ({ $n })
bound-tens-wordless = des dizaines
bound-dozens = des douzaines ({ $n })
bound-dozens-wordless = des douzaines
bound-hundreds = des centaines ({ $n })
bound-hundreds-wordless = des centaines
bound-none = aucun
bound-none-wordless = aucun
bound-unknown = nombre non donné
bound-unknown-wordless = nombre non donné

## Questions

question-killed = Combien de tués ?
question-wounded = Combien de blessés ?
question-casualties = Combien de victimes ?
question-captured = Combien de prisonniers ?
question-missing = Combien de disparus ?
question-dead-or-missing = Combien de morts ou de disparus ?
question-displaced = Combien de déplacés ?
question-arrested = Combien d’arrestations ?
question-evacuated = Combien d’évacués ?
question-troops = Combien de soldats ?
question-participants = Combien de participants ?
question-abducted = Combien d’enlevés ?
question-charged = Combien d’inculpés ?
question-sentenced = Combien de condamnés ?
question-released = Combien de libérés ?
question-rescued = Combien de secourus ?
question-hospitalised = Combien d’hospitalisés ?
question-infected = Combien de contaminés ?
question-demonstrators = Combien de manifestants ?
question-damaged = Combien de dégâts ?
question-launched = Combien de tirs ?
question-intercepted = Combien d’interceptions ?
question-destroyed = Combien de destructions ?
question-strikes = Combien de frappes ?
question-weapons = Combien d’armes ?
question-vehicles = Combien de véhicules ?
question-drones = Combien de drones ?
question-positions = Combien de positions ?
question-positions-lost = Combien de positions perdues ?
question-observation-posts = Combien de postes d’observation ?
question-places-shelled = Combien de localités bombardées ?
question-duration = Pendant combien de temps ?
question-signed = Quand a-t-il été signé ?
question-effective = Quand a-t-il pris effet ?
question-began = Quand cela a-t-il commencé ?
question-ended = Quand cela a-t-il pris fin ?
question-reported = Quand l’a-t-on rapporté ?
question-announced = Quand l’a-t-on annoncé ?
question-ceasefire = Cessez-le-feu à partir de quand ?
question-when = Quand ?
question-where = Où ?
question-cause = Pour quelle raison ?
question-responsible = Qui en serait l’auteur ?
question-first-fire = Qui aurait tiré le premier ?
question-weapon = Avec quelle arme ?
question-agreed = Qu’a-t-on conclu ?

## Ce qui est compté, et chez qui

what-killed = tués
what-wounded = blessés
what-casualties = victimes
what-captured = prisonniers
what-missing = disparus
what-dead-or-missing = morts ou disparus
what-displaced = déplacés
what-arrested = personnes arrêtées
what-evacuated = évacués
what-troops = soldats
what-strikes = frappes
what-weapons = armes
what-vehicles = véhicules
what-drones = drones
what-positions = positions
what-posts = postes
what-places = localités
what-houses = maisons
what-abducted = enlevés
what-charged = inculpés
what-sentenced = condamnés
what-released = libérés
what-rescued = secourus
what-hospitalised = hospitalisés
what-infected = contaminés
what-demonstrators = manifestants
what-damaged = dégâts
what-launched = tirs
what-intercepted = interceptions
what-destroyed = destructions
what-days = jours
what-weeks = semaines
what-months = mois
what-hours = heures
who-armenian-military = forces arméniennes
who-azerbaijani-military = forces azerbaïdjanaises
who-karabakh-forces = forces du Haut-Karabakh
who-russian-peacekeepers = force russe de maintien de la paix
who-russian-military = forces russes
who-ukrainian-military = forces ukrainiennes
who-own-military = ses propres forces
who-enemy-military = forces adverses
who-civilians = civils
who-civilian = civils
who-military = militaires
who-journalists = journalistes
who-mixed = militaires et civils
who-all = tous confondus
who-people = personnes
who-rebels = rebelles
who-police = policiers
who-children = enfants
who-women = femmes
who-migrants = migrants
who-protesters = manifestants
who-workers = travailleurs
who-students = étudiants
who-passengers = passagers
who-prisoners = prisonniers
who-unspecified = non précisé

## Rôle d’un incident dans un article

role-main = sujet de l’article
role-background = rappel

## Droits

rights-full = texte intégral
rights-excerpt = extraits : les passages annotés
rights-metadata = titre, média et date seulement

## Genre d’un article

genre-actuality = actualité
genre-analysis = analyse
genre-background = arrière-plan
genre-current = situation du moment
genre-exclusive = exclusivité
genre-feature = magazine
genre-forecast = prévision
genre-from-the-scene = reportage sur place
genre-history = récit historique
genre-interview = entretien
genre-opinion = opinion
genre-press-digest = revue de presse
genre-press-release = communiqué de presse
genre-profile = portrait
genre-question-and-answer = questions et réponses
genre-quote = citation
genre-retrospective = rétrospective
genre-special-report = dossier
genre-summary = résumé
genre-transcript = transcription intégrale
genre-update = mise à jour
genre-wrapup = récapitulatif
genre-own-reporting = reportage du média
genre-wire = dépêche d’agence
genre-wire-rewritten = dépêche d’agence réécrite
genre-statement-relay = relais d’une déclaration
genre-aggregation = montage d’autres récits
genre-translation = traduction d’un autre média
genre-unknown = genre inconnu

## Type d’incident, d’après l’ACLED

event-armed-clash = combat
event-government-regains-territory = reprise de territoire par un État
event-non-state-actor-overtakes-territory = prise de territoire par un groupe armé
event-chemical-weapon = arme chimique
event-air-drone-strike = frappe d’avion ou de drone
event-suicide-bomb = attentat-suicide
event-shelling-artillery-missile-attack = tirs d’artillerie ou de missiles
event-remote-explosive-landmine-ied = mine ou engin explosif
event-grenade = grenade
event-sexual-violence = violences sexuelles
event-attack = attaque contre des civils
event-abduction-forced-disappearance = enlèvement ou disparition forcée
event-peaceful-protest = manifestation pacifique
event-protest-with-intervention = manifestation et intervention de la force publique
event-excessive-force-against-protesters = usage excessif de la force contre des manifestants
event-violent-demonstration = manifestation violente
event-mob-violence = violences de foule
event-agreement = accord
event-arrests = arrestations
event-change-to-group-activity = changement dans un groupe ou son activité
event-disrupted-weapons-use = armes saisies ou neutralisées
event-headquarters-or-base-established = installation d’une base
event-looting-property-destruction = pillage ou destruction de biens
event-non-violent-transfer-of-territory = transfert de territoire sans violence
event-other = autre

## Dates d’un incident

date-signed = signature
date-effective = entrée en vigueur
date-began = début
date-ended = fin
date-reported = compte rendu
date-announced = annonce
date-unknown = date inconnue

time-precision-1 = au jour près
time-precision-2 = à la semaine près
time-precision-3 = au mois près

geo-precision-1 = dans cette localité
geo-precision-2 = près de cette localité, ou dans une petite partie de la région
geo-precision-3 = quelque part dans la région
geo-precision-unstated = exactitude non précisée

clock-Z = UTC
clock-UTC = temps universel
clock-London = Londres
clock-Paris = Paris
clock-Brussels = Bruxelles
clock-Berlin = Berlin
clock-Madrid = Madrid
clock-Rome = Rome
clock-Warsaw = Varsovie
clock-Kiev = Kiev
clock-Kyiv = Kiev
clock-Athens = Athènes
clock-Istanbul = Istanbul
clock-Moscow = Moscou
clock-Tbilisi = Tbilissi
clock-Yerevan = Erevan
clock-Baku = Bakou
clock-Tehran = Téhéran
clock-Jerusalem = Jérusalem
clock-Beirut = Beyrouth
clock-Damascus = Damas
clock-Baghdad = Bagdad
clock-Cairo = Le Caire
clock-Dubai = Dubaï
clock-Kabul = Kaboul
clock-Kolkata = Calcutta
clock-Shanghai = Shanghaï
clock-Tokyo = Tokyo

## Relais d’une déclaration

relay-verbatim = mot pour mot
relay-translated = traduite
relay-cut = en partie
relay-paraphrased = reformulée

## Qui parle

speaker-ministry = ministère
speaker-armed-forces = forces armées
speaker-head-of-state = chef d’État ou de gouvernement
speaker-other-official = autre responsable
speaker-de-facto-authority = autorité de fait
speaker-io-ngo = organisation internationale ou ONG
speaker-local-witness = témoin sur place
speaker-outlet-reporter = rédacteur du média
speaker-wire-agency = agence de presse
speaker-other-outlet = autre média
speaker-social-post = publication sur un réseau social
speaker-anonymous = source anonyme
speaker-unknown = locuteur inconnu

## Sources

source-agency = agence de presse
source-newspaper = journal
source-magazine = magazine
source-radio = radio
source-television = télévision
source-online = site d’information
source-institution = institution
source-blog = blog
source-aggregator = agrégateur
source-unknown = nature inconnue

ownership-SC = contrôlé par un État
ownership-CaPu = public, capté ou géré par un État
ownership-CaPr = privé, capté
ownership-ISFM = indépendant, financé et géré par un État
ownership-ISF = indépendant, financé par un État
ownership-ISM = indépendant, géré par un État
ownership-IP = public, indépendant
ownership-NA = ni d’État ni public

## Corrections

weight-minor = mineure
weight-substantial = importante

## Registre des noms

names-person = Personnes
names-place = Lieux
names-organisation = Organisations

## Chronologie

timeline-event = fait
timeline-statement = déclaration
timeline-publication = parution

## Notes

note = note
note-n = Note { $n }
all-notes = toutes
unknown = inconnu

## Langues

lang-ar = arabe
lang-az = azerbaïdjanais
lang-be = biélorusse
lang-bg = bulgare
lang-cs = tchèque
lang-da = danois
lang-de = allemand
lang-el = grec
lang-en = anglais
lang-es = espagnol
lang-et = estonien
lang-fa = persan
lang-fi = finnois
lang-fr = français
lang-he = hébreu
lang-hi = hindi
lang-hr = croate
lang-hu = hongrois
lang-hy = arménien
lang-it = italien
lang-ja = japonais
lang-ka = géorgien
lang-kk = kazakh
lang-ko = coréen
lang-ku = kurde
lang-lt = lituanien
lang-lv = letton
lang-nl = néerlandais
lang-no = norvégien
lang-pl = polonais
lang-ps = pachto
lang-pt = portugais
lang-ro = roumain
lang-ru = russe
lang-sr = serbe
lang-sv = suédois
lang-tr = turc
lang-uk = ukrainien
lang-und = langue inconnue
lang-ur = ourdou
lang-uz = ouzbek
lang-zh = chinois

## Pays

country-AE = Émirats arabes unis
country-AF = Afghanistan
country-AM = Arménie
country-AT = Autriche
country-AZ = Azerbaïdjan
country-BE = Belgique
country-BG = Bulgarie
country-BR = Brésil
country-BY = Biélorussie
country-CA = Canada
country-CH = Suisse
country-CN = Chine
country-CZ = Tchéquie
country-DE = Allemagne
country-DK = Danemark
country-DZ = Algérie
country-EG = Égypte
country-ES = Espagne
country-FI = Finlande
country-FR = France
country-GB = Royaume-Uni
country-GE = Géorgie
country-GR = Grèce
country-HU = Hongrie
country-IE = Irlande
country-IL = Israël
country-IN = Inde
country-IQ = Irak
country-IR = Iran
country-IT = Italie
country-JP = Japon
country-KZ = Kazakhstan
country-LB = Liban
country-MA = Maroc
country-NL = Pays-Bas
country-NO = Norvège
country-PK = Pakistan
country-PL = Pologne
country-PS = Palestine
country-PT = Portugal
country-QA = Qatar
country-RO = Roumanie
country-RS = Serbie
country-RU = Russie
country-SA = Arabie saoudite
country-SE = Suède
country-SY = Syrie
country-TN = Tunisie
country-TR = Turquie
country-UA = Ukraine
country-US = États-Unis
country-UZ = Ouzbékistan

## Données

data-annotations = Les notes au format Web Annotation du W3C, avec la place de chacune dans le texte.
data-linked = L’édition dans le vocabulaire de schema.org, en JSON-LD.
data-references = Les articles au format CSL-JSON, pour Zotero et d’autres gestionnaires de références.
data-articles = Les articles, un par ligne.
data-claims = Les affirmations, une par ligne.
data-dossier = L’édition entière en un seul fichier JSON, schéma 1.
data-geojson = Où s’est passé quoi, pour un logiciel de cartographie (GeoJSON, RFC 7946) : un point par incident dont la position est connue, aucun pour les autres.

column-id = identifiant, stable d’une édition à l’autre
column-title = titre tel que paru
column-source = identifiant de la source ; vide si elle est inconnue
column-published = date de parution, en EDTF
column-language = langue, balise BCP 47
column-url = adresse de l’article sur le web
column-words = nombre de mots du texte
column-rights = part du texte montrée au public : full, excerpt ou metadata
column-incidents = identifiants des incidents, séparés par une espace
column-sha256 = empreinte SHA-256 de la capture
column-incident = identifiant de l’incident
column-question = question à laquelle la valeur répond
column-article = identifiant de l’article
column-value = nombre, date EDTF ou texte ; un intervalle s’écrit avec « .. » entre ses deux nombres
column-bound = ce que vaut le nombre : exact, at-least, at-most, about, between…
column-what = ce qui est compté
column-who = chez qui on le compte
column-scope = lieu et période
column-as_of = date à laquelle la valeur tient, en EDTF
column-voice = qui l’affirme
column-attribution = qui s’en porte garant : asserted, quoted, reported…
column-annotation = identifiant de la note

# Positions
side-north = N
side-south = S
side-east = E
side-west = O
decimal-mark = ,

# Lists
page-of-list = { $title }, page { $n }
