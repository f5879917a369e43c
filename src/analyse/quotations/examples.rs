//! Sentences of our own in the style of the news, each with the quotations that are in it.

/// French direct.
pub(super) const FRENCH_DIRECT: &[(&str, &str)] = &[
    (
        "Le porte-parole de l’armée, le colonel Ivo Tarn, a démenti. Selon lui, « aucun pont n’a cédé ».",
        "direct: aucun pont n’a cédé = Ivo Tarn",
    ),
    (
        "« Le toit s’est effondré d’un coup », raconte Paul Mercier, pompier volontaire.",
        "direct: Le toit s’est effondré d’un coup = Paul Mercier",
    ),
    (
        "« La grève continue », a annoncé mardi à la presse Claire Vasseur.",
        "direct: La grève continue = Claire Vasseur",
    ),
    (
        "Le maire a déclaré : « Nous rouvrirons l’école lundi. »",
        "direct: Nous rouvrirons l’école lundi. = maire",
    ),
    (
        "Le préfet du Var, Luc Aubry, est arrivé à midi. « Personne n’est blessé », a-t-il assuré.",
        "direct: Personne n’est blessé = Luc Aubry",
    ),
    (
        "« Nous avons entendu un bruit », dit-elle. « Puis plus rien. »",
        "direct: Nous avons entendu un bruit + Puis plus rien. = elle",
    ),
    (
        "“Le navire a coulé en dix minutes”, selon Anne Le Goff.",
        "direct: Le navire a coulé en dix minutes = Anne Le Goff",
    ),
    ("Le juge a dit : ” L’audience est levée “.", "direct: L’audience est levée = juge"),
    ("„Nous partons demain“, affirme le colonel Ferrand.", "direct: Nous partons demain = Ferrand"),
    ("»Nous restons ici«, répond le syndicat.", "direct: Nous restons ici = syndicat"),
    (
        "« Nous n’avons rien reçu.\n« Ni eau, ni pain », déplore Awa Diallo.",
        "direct: Nous n’avons rien reçu. + Ni eau, ni pain = Awa Diallo",
    ),
    (
        "« Tout est perdu, soupire l’éleveur Jean Roux.\nLa pluie continue.",
        "direct: Tout est perdu = Jean Roux",
    ),
    (
        "La directrice de l’hôpital, Sophie Blanc, a pris la parole. « Il manque des lits. »",
        "direct: Il manque des lits. = Sophie Blanc",
    ),
    ("– Partez d’ici, cria le garde.", "direct: Partez d’ici = garde"),
    (
        "Le berger attend. « Le loup reviendra, prévient Luc Aubry. Nous serons prêts. »",
        "direct: Le loup reviendra + Nous serons prêts. = Luc Aubry",
    ),
    (
        "« Restez, a-t-il lancé, la route est longue. »",
        "direct: Restez + la route est longue. = il",
    ),
    (
        "Luc Aubry a déclaré au site ondes.info : « La route est longue. »\n\n« Il faut partir. »",
        "direct: La route est longue. + Il faut partir. = Luc Aubry",
    ),
    (
        "\"On a tout perdu\", a confié à l’AFP Karim Haddad, un commerçant.",
        "direct: On a tout perdu = Karim Haddad",
    ),
    (
        "« C’est une honte ! » s’est exclamée la députée Élise Garnier.",
        "direct: C’est une honte ! = Élise Garnier",
    ),
    ("La « zone de sécurité » reste fermée.", ""),
    ("Il a lu « Les Grandes Marées » en une nuit.", ""),
    (
        "La gouverneure, Anne Lemmens, a déclenché le plan. Quelque 450 pompiers sont mobilisés. « Restez chez vous », a-t-elle ajouté.",
        "direct: Restez chez vous = Anne Lemmens",
    ),
    (
        "« Nous manquons de lits », alerte le Dr Paul Mbeki.",
        "direct: Nous manquons de lits = Paul Mbeki",
    ),
    (
        "« La peine est lourde », a estimé son conseil, Karim Roux.",
        "direct: La peine est lourde = Karim Roux",
    ),
    (
        "Un adjudant de 44 ans a été jugé. « J’ai fait une erreur », a-t-il reconnu.",
        "direct: J’ai fait une erreur = adjudant de 44 ans",
    ),
    (
        "Le juge : Combien de fois ?\nPaul Aubry : Vingt fois, pas plus.\nLe juge : Le dossier dit 212.",
        "direct: Combien de fois ? = juge | direct: Vingt fois, pas plus. = Paul Aubry | direct: Le dossier dit 212. = juge",
    ),
    (
        "Lyon : 300 personnes ont défilé.\nNice : la plage est fermée.\nLyon : le métro est à l’arrêt.",
        "",
    ),
];

/// French mixed and indirect.
pub(super) const FRENCH_MIXED_AND_INDIRECT: &[(&str, &str)] = &[
    (
        "D’après Lise Morand, de l’union Rivage, deux ferries sont restés à quai.",
        "indirect: deux ferries sont restés à quai = Lise Morand",
    ),
    (
        "Selon la femme qui a appelé les secours, le toit brûlait déjà.",
        "indirect: le toit brûlait déjà = femme",
    ),
    (
        "Le cortège était dense à Lormont (8 500 marcheurs selon la police), puis il a plu.",
        "indirect: 8 500 marcheurs = police",
    ),
    (
        "Selon la préfecture, trois maisons ont brûlé.",
        "indirect: trois maisons ont brûlé = préfecture",
    ),
    (
        "Trois maisons ont brûlé, selon la préfecture.",
        "indirect: Trois maisons ont brûlé = préfecture",
    ),
    (
        "Le séisme a fait, selon les secouristes, au moins douze morts.",
        "indirect: Le séisme a fait + au moins douze morts = secouristes",
    ),
    (
        "D’après Marc Lenoir, sismologue à Nice, la terre tremblera encore.",
        "indirect: la terre tremblera encore = Marc Lenoir",
    ),
    (
        "Le ministre a affirmé que le barrage tiendrait.",
        "indirect: le barrage tiendrait = ministre",
    ),
    (
        "Le ministre a affirmé que le barrage « tiendrait », mais les riverains en doutent.",
        "mixed: le barrage « tiendrait » = ministre",
    ),
    (
        "Le syndicat dénonce « un mépris total » de la direction.",
        "mixed: « un mépris total » de la direction = syndicat",
    ),
    (
        "Le président Ruiz a accusé l’armée d’avoir tiré sur la foule.",
        "indirect: l’armée d’avoir tiré sur la foule = Ruiz",
    ),
    (
        "L’entreprise dément avoir licencié des grévistes.",
        "indirect: avoir licencié des grévistes = entreprise",
    ),
    ("L’armée a annoncé avoir repris la colline.", "indirect: avoir repris la colline = armée"),
    (
        "Interrogée sur la crue, la maire Julie Petit a expliqué que la digue était ancienne. Elle a ajouté que des travaux étaient prévus.",
        "indirect: la digue était ancienne = Julie Petit | indirect: des travaux étaient prévus = Julie Petit",
    ),
    (
        "Le porte-parole du parquet, Hugo Morel, précise que l’enquête est close.",
        "indirect: l’enquête est close = Hugo Morel",
    ),
    (
        "Pour l’avocate Nadia Ferhat, le procès était inéquitable.",
        "indirect: le procès était inéquitable = Nadia Ferhat",
    ),
    ("Pour Noël, les rues seront fermées.", ""),
    (
        "Le ministère de l’Intérieur de la région a publié un bilan. Le ministère assure que tout est calme.",
        "indirect: tout est calme = ministère de l’Intérieur de la région",
    ),
    (
        "« Il faut négocier », a dit Ana Torres, ajoutant que la trêve « tient encore ».",
        "direct: Il faut négocier = Ana Torres | mixed: la trêve « tient encore » = Ana Torres",
    ),
    (
        "Dans un communiqué, l’ONG rapporte que le camp a été évacué.",
        "indirect: le camp a été évacué = ONG",
    ),
    (
        "Le gouvernement, qui avait promis une aide, reconnaît que rien n’est arrivé.",
        "indirect: rien n’est arrivé = gouvernement",
    ),
    ("La note que le juge a rédigée est longue.", ""),
    (
        "Le rapport indique que 300 personnes ont fui, tandis que les habitants parlent du double.",
        "indirect: 300 personnes ont fui = rapport",
    ),
    (
        "Le vote, estime-t-on à la mairie, sera reporté.",
        "indirect: Le vote + sera reporté = mairie",
    ),
    ("Le capitaine a-t-il menti ? Le tribunal jugera.", ""),
    (
        "Emma Caron dit craindre une nouvelle crue.",
        "indirect: craindre une nouvelle crue = Emma Caron",
    ),
    (
        "Kiev affirme que la ville est tombée et Moscou soutient que le front tient.",
        "indirect: la ville est tombée = Kiev | indirect: le front tient = Moscou",
    ),
    (
        "Lors d’un meeting à Lyon, Théo Marchand a qualifié la réforme de « machine à pauvres ».",
        "mixed: la réforme de « machine à pauvres » = Théo Marchand",
    ),
    (
        "Un précédent bilan faisait état de neuf décès. La bourgmestre, Lise Maes, est sur place. D’après elle, 140 maisons sont sous eau.",
        "indirect: 140 maisons sont sous eau = Lise Maes",
    ),
    ("Le maire, lui, parle de treize morts.", "indirect: treize morts = maire"),
    ("MSF a, pour sa part, fait état d’au moins 130 décès.", "indirect: au moins 130 décès = MSF"),
    ("La crue a fait 13 morts.", ""),
    ("Le procureur évoque la date du 3 mars.", ""),
    (
        "Dix personnes ont été arrêtées, a-t-on appris vendredi de source policière.",
        "indirect: Dix personnes ont été arrêtées = source policière",
    ),
    (
        "BRAVO, 17 fév 2023 (AFP) - La crue a tué douze personnes, selon le préfet.",
        "indirect: La crue a tué douze personnes = préfet",
    ),
    (
        "9h05 : 12.000 foyers sont privés de courant, selon le maire.",
        "indirect: 12.000 foyers sont privés de courant = maire",
    ),
    (
        "Le prévenu baisse les yeux. Il reconnaît avoir reçu « des cadeaux ».",
        "mixed: avoir reçu « des cadeaux » = prévenu",
    ),
];

/// English direct.
pub(super) const ENGLISH_DIRECT: &[(&str, &str)] = &[
    ("“We will not go back,” said Don Fowler.", "direct: We will not go back, = Don Fowler"),
    (
        "The union’s leader, Mary Pike, met reporters. Workers had left at noon. “We will not go back,” she told them.",
        "direct: We will not go back, = Mary Pike",
    ),
    ("Asked whether he would run again, he replied: “Not today.”", "direct: Not today. = he"),
    (
        "“We counted every vote twice,” the head of the electoral commission, Omar Diallo, told a radio.",
        "direct: We counted every vote twice, = Omar Diallo",
    ),
    (
        "“The roof fell at once,” said Paul Mercer, a firefighter.",
        "direct: The roof fell at once, = Paul Mercer",
    ),
    (
        "“We will strike,” Dana Cole, the union’s leader, said on Monday.",
        "direct: We will strike, = Dana Cole",
    ),
    ("“The ship sank,” she said. “Nobody came.”", "direct: The ship sank, + Nobody came. = she"),
    (
        "Governor Ruth Hale visited the town. “We will rebuild,” she said.",
        "direct: We will rebuild, = Ruth Hale",
    ),
    ("The mayor told reporters: “The bridge is closed.”", "direct: The bridge is closed. = mayor"),
    ("“Why did they wait?” Omar Said asked.", "direct: Why did they wait? = Omar Said"),
    (
        "‘Nobody warned us,’ said the fishermen’s leader, Ivan Petrov.",
        "direct: Nobody warned us, = Ivan Petrov",
    ),
    ("\"It was dark,\" he recalled.", "direct: It was dark, = he"),
    ("“Get out,” the guard shouted, “or I shoot.”", "direct: Get out, + or I shoot. = guard"),
    (
        "“It began at dawn,” Lena Ortiz said.\n“Then the wall came down.”",
        "direct: It began at dawn, + Then the wall came down. = Lena Ortiz",
    ),
    (
        "“It began at dawn.\n“Then the wall came down,” Lena Ortiz said.",
        "direct: It began at dawn. + Then the wall came down, = Lena Ortiz",
    ),
    ("The so-called “safe zone” was shelled.", ""),
    ("Her novel “The Long Winter Road” won a prize.", ""),
    ("“The count was fair” — Jane Whitlock", "direct: The count was fair = Jane Whitlock"),
    (
        "In a statement, the company said: “We regret the accident.”",
        "direct: We regret the accident. = company",
    ),
    ("The workers' union met the ministers' aides on Friday.", ""),
];

/// English mixed and indirect.
pub(super) const ENGLISH_MIXED_AND_INDIRECT: &[(&str, &str)] = &[
    (
        "The senator called the plan a “disgrace,” but stopped short of a vote against it.",
        "mixed: the plan a “disgrace,” = senator",
    ),
    ("Officials say the bridge is safe.", "indirect: the bridge is safe = Officials"),
    ("Police say the driver fled.", "indirect: the driver fled = Police"),
    ("The Republicans say the vote was unfair.", "indirect: the vote was unfair = Republicans"),
    (
        "The army of Brava said it had lost no ground, but Orlo, the agency Zelm reported, had “taken the bank”.",
        "indirect: it had lost no ground = army of Brava | mixed: Orlo + had “taken the bank” = agency Zelm",
    ),
    (
        "The senator called the plan a “disgrace” Tuesday on a radio show.",
        "mixed: the plan a “disgrace” = senator",
    ),
    (
        "The mayor described the fire as a “crime” during a visit to the port.",
        "mixed: the fire as a “crime” = mayor",
    ),
    (
        "The minister praised the rescue in a statement on Thursday.",
        "indirect: the rescue = minister",
    ),
    (
        "The minister praised the findings in a report by the union.",
        "indirect: the findings in a report by the union = minister",
    ),
    (
        "According to the coast guard, nine people drowned.",
        "indirect: nine people drowned = coast guard",
    ),
    (
        "Nine people drowned, according to the coast guard.",
        "indirect: Nine people drowned = coast guard",
    ),
    ("The minister said the dam would hold.", "indirect: the dam would hold = minister"),
    (
        "The dam would hold for another week, the minister said on Friday.",
        "indirect: The dam would hold for another week = minister",
    ),
    ("Officials denied that shots were fired.", "indirect: shots were fired = Officials"),
    (
        "The court ruled that the vote was “null and void”.",
        "mixed: the vote was “null and void” = court",
    ),
    (
        "Police said the vote was “calm”, but monitors disagreed.",
        "mixed: the vote was “calm” = Police",
    ),
    (
        "Rebels accused the army of shelling a market.",
        "indirect: the army of shelling a market = Rebels",
    ),
    (
        "Mayor John Reed opened the shelter. The mayor said that beds were full.",
        "indirect: beds were full = John Reed",
    ),
    (
        "Mr. Reed, who was in Paris, said the talks had failed.",
        "indirect: the talks had failed = Reed",
    ),
    ("The vote, he said, was stolen.", "indirect: The vote + was stolen = he"),
    ("She told the court that she had seen nothing.", "indirect: she had seen nothing = She"),
    (
        "The ministry announced that schools would open, adding that buses were free.",
        "indirect: schools would open = ministry | indirect: buses were free = ministry",
    ),
    ("His claims that the bank lied were dropped.", ""),
    ("The state of the road is bad.", ""),
    ("Reports of looting grew.", ""),
    (
        "A spokesman for the army, Col. Ivan Marsh, said the hill had fallen.",
        "indirect: the hill had fallen = Ivan Marsh",
    ),
    ("Sara Klein called the ruling “a disgrace”.", "mixed: the ruling “a disgrace” = Sara Klein"),
    (
        "The strike will go on, said the union, which represents 400 nurses.",
        "indirect: The strike will go on = union",
    ),
    (
        "Kyiv said the town had fallen and Moscow said the front held.",
        "indirect: the town had fallen = Kyiv | indirect: the front held = Moscow",
    ),
    ("The senator declined to say whether he would run.", ""),
    (
        "Dr. Amy Stone warned that the fever was spreading. She added that vaccines were short.",
        "indirect: the fever was spreading = Amy Stone | indirect: vaccines were short = Amy Stone",
    ),
    (
        "Witnesses told the agency the boat had no lights.",
        "indirect: the boat had no lights = Witnesses",
    ),
    (
        "Some 900 troops had arrived, the Defense Ministry told reporters.",
        "indirect: Some 900 troops had arrived = Defense Ministry",
    ),
    (
        "By noon, 40 sailors had been saved, spokesman Ilias Manou told the agency on Friday.",
        "indirect: By noon, 40 sailors had been saved = Ilias Manou",
    ),
    (
        "The ministry said at least 12 people were hurt in the crush.",
        "indirect: at least 12 people were hurt in the crush = ministry",
    ),
    (
        "The agency said the toll rose overnight, state-run Ardia News reported.",
        "indirect: the toll rose overnight = agency",
    ),
    (
        "KOVO, Ardia — The dam broke before dawn, the mayor said.",
        "indirect: The dam broke before dawn = mayor",
    ),
    (
        "Officials in southern Ardia said the bridge had fallen.",
        "indirect: the bridge had fallen = Officials in southern Ardia",
    ),
    (
        "A Coast Guard spokesman spoke. The Coast Guard said the boat had sunk.",
        "indirect: the boat had sunk = Coast Guard",
    ),
    (
        "In Kovo, the regional governor said the shelling had stopped.",
        "indirect: the shelling had stopped = regional governor",
    ),
    (
        "The army chief on Tuesday said the town was quiet.",
        "indirect: the town was quiet = army chief",
    ),
    (
        "One of the survivors told Reuters rebels had burned the camp.",
        "indirect: rebels had burned the camp = One of the survivors",
    ),
    (
        "The mayor, Ann Cole, was there. According to her, the bridge will reopen soon.",
        "indirect: the bridge will reopen soon = Ann Cole",
    ),
    (
        "The union’s general secretary, Mick Daly, said the strike would go on.",
        "indirect: the strike would go on = Mick Daly",
    ),
    ("Smith & Sons said the plant would close.", "indirect: the plant would close = Smith & Sons"),
    (
        "The union’s leader, Prof Owen Pryce, said the strike would go on.",
        "indirect: the strike would go on = Owen Pryce",
    ),
    (
        "The cause is unknown, but residents have sued the firm, alleging that it ignored warnings.",
        "indirect: it ignored warnings = residents",
    ),
    (
        "The fire has killed 76 people, officials say, while 130 remain missing.",
        "indirect: The fire has killed 76 people = officials",
    ),
    (
        "The nurse, who asked not to be named, described the scene as “chaos”.",
        "mixed: the scene as “chaos” = nurse",
    ),
    (
        "Unions disagree: the plan will fail, they argue.",
        "indirect: Unions disagree: the plan will fail = Unions",
    ),
    (
        "The company said on Friday it had lost $3 million.",
        "indirect: it had lost $3 million = company",
    ),
    ("The group claims to have taken 400 files.", "indirect: to have taken 400 files = group"),
];

/// French statements by an office whose holder the text names elsewhere.
pub(super) const FRENCH_OFFICES: &[(&str, &str)] = &[
    (
        "Le procureur de la République d’Orlo, Hugo Morel, est venu. Le procureur a précisé que deux hommes étaient détenus.",
        "indirect: deux hommes étaient détenus = Hugo Morel",
    ),
    (
        "La bourgmestre de Brava, Lise Maes, a réuni la presse. « Le pont est fermé », a dit la bourgmestre.",
        "direct: Le pont est fermé = Lise Maes",
    ),
    (
        "La conseillère municipale Anne Petit a voté contre. L’élue a affirmé que le tram coûtait cher.",
        "indirect: le tram coûtait cher = Anne Petit",
    ),
    (
        "Le procureur d’Orlo Hugo Morel a ouvert une enquête. Le magistrat a précisé que le feu était criminel.",
        "indirect: le feu était criminel = Hugo Morel",
    ),
    (
        "Le colonel Ferrand est arrivé à l’aube. « Nous partons demain », a dit l’officier.",
        "direct: Nous partons demain = Ferrand",
    ),
    (
        "Le porte-parole de l’armée, le colonel Tarn, est venu. « Aucun pont n’a cédé », a dit le porte-parole.",
        "direct: Aucun pont n’a cédé = Tarn",
    ),
    (
        "Le président du Sénat, Paul Mercier, est arrivé. Le président français a dit que la route était ouverte.",
        "indirect: la route était ouverte = président français",
    ),
    (
        "Anne Petit a suivi l’opération militaire. « Je reste ici », a-t-elle dit.",
        "direct: Je reste ici = Anne Petit",
    ),
    (
        "Me Nadia Ferhat a plaidé hier. « Le procès est inéquitable », a dit l’avocate.",
        "direct: Le procès est inéquitable = Nadia Ferhat",
    ),
    (
        "Le sénateur Paul Roux et la députée Anne Petit ont voté contre. L’élue a affirmé que le tram coûtait cher.",
        "indirect: le tram coûtait cher = Anne Petit",
    ),
    (
        "Le sénateur Paul Roux et le député Jean Petit ont voté contre. L’élu a affirmé que le tram coûtait cher.",
        "indirect: le tram coûtait cher = élu",
    ),
    (
        "Jean Petit, adjoint au maire, est venu. Le maire a dit que la route était ouverte.",
        "indirect: la route était ouverte = maire",
    ),
    (
        "Paul Roux, directeur de l’usine, est arrivé. Le conseil a dit que la route était ouverte.",
        "indirect: la route était ouverte = conseil",
    ),
];

/// English statements by an office whose holder the text names elsewhere.
pub(super) const ENGLISH_OFFICES: &[(&str, &str)] = &[
    (
        "The mayor of Brava, Jane Doe, visited the port. The mayor said the quay was closed.",
        "indirect: the quay was closed = Jane Doe",
    ),
    (
        "A nurse at the hospital, Lena Ortiz, was there. The nurse said that beds were full.",
        "indirect: beds were full = Lena Ortiz",
    ),
    (
        "Sonia Torres, the country’s transport minister, resigned. The minister said the plan had failed.",
        "indirect: the plan had failed = Sonia Torres",
    ),
    (
        "Lena Ortiz, 45, a nurse, was there. “Beds are full,” the nurse said.",
        "direct: Beds are full, = Lena Ortiz",
    ),
    (
        "A spokesman for the army of Orlo, Col. Ivan Marsh, came. The spokesman said that the road was open.",
        "indirect: the road was open = Ivan Marsh",
    ),
    (
        "The family, Lena Ortiz, a nurse, and two aides came. The family said that the road was open.",
        "indirect: the road was open = family",
    ),
    (
        "Gen. Adam Kowalski toured the front. The general said the hill had fallen.",
        "indirect: the hill had fallen = Adam Kowalski",
    ),
    (
        "Col. Adam Reed came. The officer said that the road was open.",
        "indirect: the road was open = Adam Reed",
    ),
    (
        "Col. Adam Reed and Capt. Ivan Marsh came. The officer said that the road was open.",
        "indirect: the road was open = officer",
    ),
    (
        "Mayor John Reed met Mayor Ann Cole. The mayor said that beds were full.",
        "indirect: beds were full = mayor",
    ),
    (
        "The mayor of Kovo, South Ardia, said the road was open. The mayor said that it was late.",
        "indirect: the road was open = mayor of Kovo | indirect: it was late = mayor of Kovo",
    ),
    (
        "In South Arvo, the governor said the road was open.",
        "indirect: the road was open = governor",
    ),
    (
        "The spokesman for the mayor, Owen Pryce, came. The mayor said that the road was open.",
        "indirect: the road was open = mayor",
    ),
    (
        "Jane Doe, the mayor’s sister, came. The mayor said that the road was open.",
        "indirect: the road was open = mayor",
    ),
    (
        "Jane Doe, who met the mayor, came. The mayor said that the road was open.",
        "indirect: the road was open = mayor",
    ),
    (
        "The general went to the mayor, Jane Doe. The general said that the road was open.",
        "indirect: the road was open = general",
    ),
    (
        "The union’s leader, Mary Pike, came. The union said that the road was open.",
        "indirect: the road was open = union",
    ),
    (
        "Nurses met Jane Doe, the mayor said. The mayor said that beds were full.",
        "indirect: Nurses met Jane Doe = mayor | indirect: beds were full = mayor",
    ),
];

/// What is claimed and not said, and what is said with the same verbs.
pub(super) const ENGLISH_DEEDS: &[(&str, &str)] = &[
    ("The Dawn group claimed responsibility for the attack on the port.", ""),
    ("No group has claimed responsibility for the bombing that killed nine.", ""),
    ("Two rebel groups have claimed sole credit, and the army is silent.", ""),
    ("The avalanche claimed the lives of nine climbers.", ""),
    ("The runner claimed the title in Brava.", ""),
    (
        "The militia, claiming responsibility for the raid, said more would follow.",
        "indirect: more would follow = militia",
    ),
    (
        "The group claimed that responsibility for the attack was shared.",
        "indirect: responsibility for the attack was shared = group",
    ),
    (
        "The group claimed responsibility lay with the army.",
        "indirect: responsibility lay with the army = group",
    ),
    ("The company claimed the dam had held.", "indirect: the dam had held = company"),
    (
        "The group claimed responsibility for the “lesson” given to the army.",
        "mixed: responsibility for the “lesson” given to the army = group",
    ),
];

/// What is claimed and not said, and what is said beside it.
pub(super) const FRENCH_DEEDS: &[(&str, &str)] = &[
    ("Le groupe a revendiqué l’attentat contre le port.", ""),
    ("L’attaque, revendiquée par la milice, a fait neuf morts.", ""),
    (
        "Le groupe a revendiqué l’attentat, affirmant que d’autres suivraient.",
        "indirect: d’autres suivraient = groupe",
    ),
];
