//! Small dossiers of invented reports, each with the incidents an analyst would see in it.

/// A dossier and what is to be found in it.
pub(super) struct Dossier {
    /// What it asks.
    pub(super) what: &'static str,
    /// Its reports, as `corpus` reads them.
    pub(super) reports: &'static str,
    /// Its incidents, as `shown` writes them.
    pub(super) expect: &'static str,
}

/// The dossiers.
pub(super) const DOSSIERS: &[Dossier] = &[
    Dossier {
        what: "two look-alikes in two towns, months apart",
        reports: "\
# a fr 2019-02-13
Incendie mortel dans un immeuble de Brévannes
Un incendie a ravagé un immeuble de la rue des Tanneurs, à Brévannes, dans la nuit du 12 février \
2019. Trois personnes ont péri et neuf autres ont été blessées, selon la préfecture de la Loue. Le \
feu est parti d’une cage d’escalier, a précisé le commandant Rémi Vasseur.
# b fr 2019-02-13
Brévannes : trois morts dans l’incendie de la rue des Tanneurs
Trois habitants d’un immeuble de cinq étages sont morts mardi 12 février à Brévannes. Les pompiers \
du commandant Vasseur ont lutté six heures. Une enquête a été ouverte par le procureur Luc Amblard.
# c fr 2019-02-20
Après le drame de Brévannes, une marche blanche
Une marche blanche a réuni huit cents personnes rue des Tanneurs à Brévannes, une semaine après \
l’incendie qui a tué trois habitants. Le procureur Amblard privilégie la piste accidentelle.
# d fr 2019-06-05
Incendie dans une tour de Coursolles, quatre morts
Quatre personnes sont mortes dans l’incendie d’une tour du quartier des Merisiers, à Coursolles, le \
4 juin 2019. La préfecture du Gavre évoque onze blessés. Le capitaine Josiane Petitjean décrit un \
feu parti du local à poubelles.
# e fr 2019-06-06
Coursolles : la tour des Merisiers évacuée
Deux cents locataires de la tour des Merisiers, à Coursolles, ont été relogés après l’incendie de \
mardi 4 juin qui a fait quatre morts. La capitaine Petitjean salue le sang-froid des habitants.
",
        expect: "a b c | d e",
    },
    Dossier {
        what: "a pair of one incident",
        reports: "\
# a fr
Naufrage au large de Port-Allard
Un chalutier, le Saint-Maudez, a coulé lundi au large de Port-Allard avec six marins à bord. Quatre \
ont été repêchés par le canot de Kermeur, deux restent introuvables, dit la préfecture maritime.
# b fr
Deux marins du Saint-Maudez toujours recherchés
Les recherches continuaient mardi pour retrouver deux marins du chalutier Saint-Maudez, qui a \
sombré au large de Port-Allard. Quatre hommes d’équipage ont été sauvés par le canot de Kermeur.
",
        expect: "a b",
    },
    Dossier {
        what: "a pair of look-alikes",
        reports: "\
# a fr 2016-03-02
Naufrage au large de Port-Allard
Un chalutier, le Saint-Maudez, a coulé lundi au large de Port-Allard avec six marins à bord. Quatre \
ont été repêchés par le canot de Kermeur, deux restent introuvables, dit la préfecture maritime.
# b fr 2016-11-18
Un cargo s’échoue devant Lesquer
Le cargo Orion Star, parti d’Esbek avec du bois, s’est échoué jeudi devant la plage de Lesquer. Les \
onze membres d’équipage sont sains et saufs. Une nappe de gazole menace les parcs à huîtres.
",
        expect: "",
    },
    Dossier {
        what: "clashes of one war, on two fronts, with a recall",
        reports: "\
# a fr 2017-04-08
Le Doravie accuse le Telmar d’avoir bombardé Aksou
Le ministère doravien de la Défense a accusé vendredi l’armée telmarienne d’avoir bombardé le \
village d’Aksou, dans la vallée de la Sirane. Cinq soldats doraviens ont été tués le 6 avril 2017, \
selon le général Batour Ilev. Le Telmar dément et parle d’une provocation.
# b fr 2017-04-08
Aksou : cinq soldats tués dans la vallée de la Sirane
Cinq militaires doraviens sont morts jeudi 6 avril sous des tirs de mortier à Aksou, a annoncé le \
général Ilev. Le Telmar nie toute responsabilité. Les deux pays se disputent la vallée de la Sirane \
depuis la guerre de 1994.
# c fr 2018-01-23
Nouveaux affrontements entre le Doravie et le Telmar près de Mirzane
Des affrontements ont opposé dimanche 21 janvier 2018 les armées du Doravie et du Telmar près du \
col de Mirzane. Le Telmar dit avoir perdu deux hommes et un blindé. Le colonel Serdar Okan accuse \
l’artillerie doravienne d’avoir ouvert le feu.
# d fr 2018-01-24
Col de Mirzane : le Telmar enterre ses morts
Le Telmar a enterré mardi deux soldats tués au col de Mirzane. Le colonel Okan promet une réponse. \
Les combats avaient éclaté dimanche 21 janvier.

Ce sont les plus graves depuis le 6 avril 2017, quand cinq soldats avaient été tués à Aksou, dans la \
vallée de la Sirane, selon le général Ilev.
",
        expect: "a b < d | c d",
    },
    Dossier {
        what: "a strike and a trial in the same town",
        reports: "\
# a fr 2021-10-05
À Valmorin, les éboueurs en grève
Les éboueurs de Valmorin ont cessé le travail lundi 4 octobre. Le syndicat de Nadège Pruvost \
réclame une prime de pénibilité. Les bennes restent au dépôt des Quatre-Vents.
# b fr 2021-10-07
Grève des éboueurs : le maire de Valmorin reçoit le syndicat
Le maire de Valmorin a reçu mercredi Nadège Pruvost, porte-parole des éboueurs en grève depuis \
lundi. Aucun accord sur la prime de pénibilité. Le dépôt des Quatre-Vents reste bloqué.
# c fr 2021-10-06
Le notaire de Valmorin devant le tribunal
Le procès de l’ancien notaire Édouard Lanfranc s’est ouvert mardi à Valmorin. Il est accusé d’avoir \
détourné 1,2 million d’euros de successions. Quarante-trois parties civiles se sont déclarées.
# d fr 2021-10-09
Six ans requis contre l’ancien notaire Lanfranc
Le parquet a requis vendredi six ans de prison contre Édouard Lanfranc, jugé pour le détournement \
de 1,2 million d’euros à Valmorin. Les quarante-trois parties civiles demandent réparation.
",
        expect: "a b | c d",
    },
    Dossier {
        what: "two earthquakes, undated",
        reports: "\
# a en
Quake kills dozens in Tarvane province
A magnitude 6.1 earthquake struck the mountains of Tarvane before dawn, killing at least 40 people \
in the villages of Ombelu and Kesh. Governor Darim Solte said rescuers were digging by hand.
# b en
Rescuers reach Ombelu after 6.1 quake
Rescue teams reached the village of Ombelu on foot after a 6.1 magnitude quake flattened most of \
its houses. The governor of Tarvane, Darim Solte, put the death toll at 52.
# c en
Strong quake shakes Port Ellery
A magnitude 5.7 earthquake shook Port Ellery shortly after noon, sending office workers into the \
streets. Mayor Anita Croft said no one was hurt, though the Harbour Bridge was closed for checks.
# d en
Harbour Bridge reopens after Port Ellery quake
Port Ellery reopened the Harbour Bridge a day after the 5.7 quake. Engineers found no cracks, said \
Mayor Croft, who thanked residents for their calm.
",
        expect: "a b | c d",
    },
    Dossier {
        what: "elections and a protest in one country",
        reports: "\
# a en 2014-09-15
Ruling party claims victory in Brezhia vote
The National Accord of President Ivo Marek won 54 percent in Sunday's parliamentary election in \
Brezhia, the election commission said. Opposition leader Hana Dvorsky called the count a fraud.
# b en 2014-09-15
Brezhia opposition rejects election result
Hana Dvorsky, who leads the opposition in Brezhia, rejected the 54 percent given to the National \
Accord in Sunday's election and asked the commission for a recount.
# c en 2014-12-02
Police clear student camp in Brezhia capital
Police cleared a camp of students from Linden Square in the capital of Brezhia on Monday, arresting \
120. The students had protested for three weeks against higher fees at Ludmir University.
# d en 2014-12-03
Court frees students arrested on Linden Square
A court in Brezhia freed 97 of the 120 students arrested on Linden Square on Monday. The rector of \
Ludmir University, Petra Holan, offered talks on fees.
",
        expect: "a b | c d",
    },
    Dossier {
        what: "French and English reports of one incident",
        reports: "\
# a fr 2012-07-20
Attentat au marché de Karimdan : 31 morts
Un attentat à la bombe a fait 31 morts et 64 blessés jeudi 19 juillet sur le marché de Karimdan. \
Le porte-parole Yusuf Rahmani accuse le groupe Sahar al-Nour, actif dans la province de Belqis.
# b en 2012-07-20
Bomb kills 31 at Karimdan market
A bomb killed 31 people and wounded 64 at the market of Karimdan on Thursday, July 19. Spokesman \
Yousuf Rahmani blamed Sahar al-Nour, a group active in Belqis province.
# c en 2012-07-21
Ferry sinks off Ostrava Island
A ferry with 80 people aboard sank off Tessary Island on Friday. The coastguard of Captain Emil \
Brandt rescued 71 and searched for nine missing.
# d fr 2012-07-22
Neuf disparus dans le naufrage d’un ferry à Tessary
Neuf personnes sont portées disparues après le naufrage d’un ferry au large de l’île de Tessary. \
Les garde-côtes du capitaine Emil Brandt ont sauvé 71 passagers sur 80.
",
        expect: "a b | c d",
    },
    Dossier {
        what: "three shipwrecks of one coast, an update of one, and a report of the theme",
        reports: "\
# a fr 2018-08-02
Naufrage d’une barque au large de Ras Tannir : 14 morts
Une barque de migrants a chaviré mercredi 1er août 2018 au large de Ras Tannir. Quatorze corps ont \
été repêchés par la vedette Meltem, a indiqué le lieutenant Saïd Ouarda. Vingt rescapés viennent \
du camp de Zelfana.
# b fr 2018-08-04
Le bilan du naufrage de Ras Tannir passe à 19 morts
Cinq nouveaux corps ont été retrouvés vendredi sur la plage de Ras Tannir après le naufrage de \
mercredi. Le lieutenant Ouarda parle d’une barque surchargée partie près du camp de Zelfana.
# c fr 2018-09-11
Trente migrants secourus devant l’île de Galda
Le cargo Lindos a secouru lundi trente migrants dont le canot prenait l’eau devant l’île de Galda. \
Deux femmes enceintes ont été évacuées par hélicoptère, selon l’ONG Voile d’Espoir.
# d fr 2018-09-12
Les rescapés du Lindos débarqués à Galda
Les trente migrants secourus lundi par le cargo Lindos ont débarqué mardi à Galda. L’ONG Voile \
d’Espoir réclame un accueil pour les deux femmes enceintes.
# e fr 2018-12-20
Migrations : une année noire en mer
Les ministres de l’Intérieur se réunissent jeudi à Morbach pour parler des traversées. Le \
commissaire Anselm Reuter propose un fonds commun et des patrouilles. Les associations dénoncent \
des promesses sans moyens.
",
        expect: "a b | c d",
    },
    Dossier {
        what: "an arrest, the trial of the arrested man months later",
        reports: "\
# a en 2016-02-10
Police arrest man over Dunmere bank robbery
Police arrested Colin Harrow, 34, on Tuesday over the robbery of the Northgate bank in Dunmere, in \
which 310,000 pounds were taken. Detective Moira Stead said a van had been found in Quarry Lane.
# b en 2016-02-11
Van led detectives to Dunmere suspect
A van left in Quarry Lane led detectives to Colin Harrow, who was arrested on Tuesday over the \
robbery of the Northgate bank in Dunmere. Detective Stead praised a dog walker.
# c en 2016-02-12
Landslide blocks coast road near Aberfoyne
A landslide blocked the coast road near Aberfoyne on Thursday after a week of rain. Engineer Priya \
Nair said clearing 4,000 tonnes of rock would take ten days.
# d en 2016-02-15
Aberfoyne road to stay shut until the weekend
The coast road near Aberfoyne stays shut until the weekend, engineer Priya Nair said, as crews \
clear the 4,000 tonnes of rock that fell in Thursday's landslide.
",
        expect: "a b | c d",
    },
    Dossier {
        what: "strikes of one air war on two towns of one province, days apart",
        reports: "\
# a en 2015-03-04
Air strike hits clinic in Qal'at Dibs
An air strike hit a clinic in Qal'at Dibs on Monday, killing nine people, among them Dr. Layth \
Haddara. Residents said two jets circled the town. The coalition said it was looking into reports \
from Jazrin province.
# b en 2015-03-04
Nine dead as clinic is bombed in Qal'at Dibs
Nine people including Dr. Layth Haddara died when a clinic in Qal'at Dibs was bombed on Monday. \
Two jets were seen, residents told the relief group Nahda.
# c en 2015-03-09
Bridge at Umm Sarat destroyed from the air
Warplanes destroyed the bridge at Umm Sarat in Jazrin province on Saturday, cutting the road to the \
capital. Colonel Faris Tayy said a convoy of fuel trucks was burnt. No one was killed.
# d en 2015-03-10
Traders stranded after strike on Umm Sarat bridge
Traders were stranded on both banks at Umm Sarat on Monday, two days after warplanes destroyed the \
bridge. Colonel Faris Tayy promised a ferry.
",
        expect: "a b | c d",
    },
    Dossier {
        what: "two lines with one word in common, and three that tell of one thing",
        reports: "\
# a en
The barge is late
The barge came an hour late.
# b en
The barge is sold
The barge was sold.
# c en
Lock gate at Harrowmere jammed
The lock gate at Harrowmere jammed with eleven boats inside.
# d en
Eleven boats stuck at Harrowmere
Eleven boats are stuck in the lock at Harrowmere.
",
        expect: "c d",
    },
    Dossier {
        what: "one report alone",
        reports: "# a fr 2020-01-01\nRien à signaler\nUn seul texte, sur le pont de Valmorin.\n",
        expect: "",
    },
    Dossier { what: "no report", reports: "", expect: "" },
    Dossier {
        what: "a local report beside one that two in another language relay",
        reports: r#"
# ministere fr 2023-02-17
Choléra au Bandara : 87 morts et plus de 2 000 cas, selon le ministère de la Santé
KALIMBE, 17 fév 2023 (AFP) - L'épidémie de choléra déclarée le 28 janvier dans la province du Lac,
dans l'est du Bandara, a fait 87 morts pour 2 143 cas, a annoncé vendredi le ministère de la Santé.
« La situation est sous contrôle », a affirmé le ministre, le Dr Émile Kasongo, lors d'un point de
presse à Kalimbe. Il a précisé que 1 650 malades étaient guéris et que 406 restaient hospitalisés
dans neuf centres de traitement.
Médecins Sans Frontières a, pour sa part, fait état d'au moins 130 décès, dont 42 enfants de moins
de cinq ans, et juge la riposte « très insuffisante ». « Les chiffres officiels ne tiennent pas
compte des décès à domicile », a souligné sa cheffe de mission, Laura Benoît.
Un million de doses de vaccin sont attendues la semaine prochaine. En 2017, le choléra avait tué
plus de 300 personnes dans le pays.

# ministry en 2023-02-18
Cholera outbreak kills 87 in eastern Bandara, ministry says
KALIMBE, Feb 17 (Reuters) - A cholera outbreak in eastern Bandara has killed 87 people and infected
more than 2,100 since late January, the health ministry said on Friday, but aid groups said the real
toll was likely much higher.
"The situation is under control," Health Minister Emile Kasongo told reporters in the capital
Kalimbe, adding that 1,650 patients had recovered.
Medical charity MSF said at least 130 people had died, including 42 children under five. "Official
figures don't take into account deaths at home," its head of mission, Laura Benoit, said.
The first vaccines, one million doses, are expected next week, the minister said. The World Health
Organization has sent 12 tonnes of supplies. Bandara's worst cholera outbreak, in 2017, killed more
than 300.

# questions en
What we know about the cholera outbreak in Bandara
An outbreak of cholera declared on January 28 in Bandara's Lake province has killed dozens and
filled nine treatment centres.
How many people have died? The government says 87. MSF says at least 130. Neither number could be
independently verified.
How does it spread? Through contaminated water. Nearly 60% of people in the province have no access
to safe water, according to Unicef.
What is being done? A vaccination campaign targeting 800,000 people should begin on 27 February. "We
are racing against the clock," said Laura Benoit, MSF's head of mission.

# mosango fr 2023-02-20
Province du Lac : le choléra gagne du terrain à Mosango
Le choléra a atteint la cité de Mosango, à 90 km de Kalimbe, où cinq décès ont été notifiés depuis
samedi. « Nous avons reçu 38 malades en deux jours. Nous manquons de tout », alerte le médecin-chef
de zone, Dr Jean-Pierre Mutombo, joint au téléphone par notre rédaction.
Il faudrait, à l'en croire, au moins 200 lits supplémentaires. Le gouverneur, lui, rassure : l'eau
sera traitée d'ici fin février. La société civile hausse le ton et menace de décréter une ville
morte mercredi prochain si rien n'est fait.
Selon le dernier bulletin épidémiologique, daté du 19 février, l'épidémie a déjà fait 94 morts
sur 2 390 cas dans la province. Des sources hospitalières évoquent plutôt 150 morts.

# prison fr 2022-08-09
Choléra : 22 morts dans une prison de la côte du Nambé
Vingt-deux détenus sont morts du choléra en moins d'une semaine dans la prison de Port-Lamy, dans le
sud du Nambé, a-t-on appris mardi de source pénitentiaire. Une centaine d'autres sont malades.
« Les détenus boivent l'eau du puits », a dénoncé un surveillant sous couvert d'anonymat. La prison,
construite pour 300 personnes, en abrite 1.100. Le ministre de la Justice a ordonné une enquête et
le transfert de 200 prisonniers.
"#,
        expect: "ministere ministry mosango questions",
    },
];
