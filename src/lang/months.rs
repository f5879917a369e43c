//! The names of months, in the languages that pages come in.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The number of the month that a folded word names, and how many words its name has; `next` is
/// the word after it.
pub fn month(word: &str, next: Option<&str>) -> Option<(u32, usize)> {
    let two = TWO_WORDS.iter().find(|(first, second, _)| *first == word && Some(*second) == next);
    if let Some((.., month)) = two {
        return Some((*month, 2));
    }
    // `במרץ` is `in March`.
    let bare = word.strip_prefix('ב').unwrap_or(word);
    let found = NUMBERS.get(word).or_else(|| NUMBERS.get(bare))?;
    Some((*found, 1))
}

static NUMBERS: LazyLock<BTreeMap<&str, u32>> = LazyLock::new(|| {
    let numbered = (1..).zip(MONTHS);
    numbered
        .flat_map(|(n, names)| names.split_ascii_whitespace().map(move |name| (name, n)))
        .collect()
});

/// The Arabic names of the Levant that have two words; folded.
const TWO_WORDS: [(&str, &str, u32); 4] =
    [("كانون", "الثاني", 1), ("تشرين", "الاول", 10), ("تشرين", "الثاني", 11), ("كانون", "الاول", 12)];

/// English, French, Spanish, Italian, Portuguese, Romanian, German, Dutch, Swedish, Danish and
/// Norwegian, Finnish, Hungarian, Indonesian, Polish, Czech, Turkish, Azerbaijani, Russian,
/// Ukrainian, Bulgarian, Greek, Armenian, Georgian, Arabic (Egypt, the Levant, the Maghreb),
/// Hebrew, Catalan, Slovak, Slovene, Serbian, Croatian, Lithuanian, Latvian, Estonian, Hindi, Urdu,
/// Persian (of the Gregorian year), Belarusian, Macedonian, Kazakh, Thai; folded, in the form that
/// stands in dates. No name means two months.
const MONTHS: [&str; 12] = [
    "january jan janvier janv enero ene gennaio gen janeiro januar januari jaenner janner \
     ianuarie tammikuuta stycznia ledna ocak yanvar января янв січня януари ιανουαριου հունվարի \
     հունվար იანვარი يناير جانفي ינואר gener januara januarja јануар јануара sausio janvaris \
     janvari jaanuar जनवर ژانویه جنوری студзеня јануари қаңтар มกราคม tammikuu sijecnja",
    "february feb febr fevrier fev fevr febrero febbraio fevereiro februar februari februarie \
     helmikuuta lutego unora subat fevral февраля февр фев лютого февруари φεβρουαριου փետրվարի \
     փետրվար თებერვალი فبراير شباط فيفري פברואר febrer februara februarja фебруар фебруара \
     vasario februaris veebruar फरवर فوریه فروری лютага фебруари ақпан กมภาพนธ veljace",
    "march mar mars marzo marco marz maerz maart mrt marts martie maaliskuuta marcius maret marca \
     brezna mart марта мар березня март μαρτιου մարտի մարտ მარტი مارس اذار מרץ marc marec kovo \
     मरच مارچ сакавіка наурыз มนาคม ozujka",
    "april apr avril avr abril abr aprile aprilie huhtikuuta aprilis kwietnia dubna nisan aprel \
     апреля апр квітня април απριλιου ապրիլի ապրիլ აპრილი ابريل نيسان افريل אפריל aprila априла \
     balandzio aprili aprill अपरल اوریل اپریل красавіка сәуір เมษายน travnja",
    "may mai mayo maggio mag maio mei maj toukokuuta majus maja kvetna mayis мая травня маи μαιου \
     մայիսի մայիս მაისი مايو ايار ماي מאי maig мај маја geguzes maijs maija मई ميی мамыр พฤษภาคม \
     svibnja",
    "june jun juin junio giugno giu junho juni iunie kesakuuta junius czerwca cervna haziran iyun \
     июня июн червня юни ιουνιου հունիսի հունիս ივნისი يونيو حزيران جوان יוני juny juna junija \
     јун јуна јуни birzelio junijs juuni जन ژوين جون чэрвеня маусым มถนายน lipnja",
    "july jul juillet juil julio luglio lug julho juli iulie heinakuuta julius lipca cervence \
     temmuz iyul июля июл липня юли ιουλιου հուլիսի հուլիս ივლისი يوليو تموز جويلية יולי juliol \
     jula julija јул јула јули liepos julijs juuli जलई ژويیه جولايی ліпеня шілде กรกฎาคม",
    "august aug aout agosto ago augustus augusti elokuuta augusztus agustus sierpnia srpna \
     agustos avqust августа авг серпня август αυγουστου օգոստոսի օգոստոս აგვისტო اغسطس اب اوت \
     אוגוסט agost avgusta avgust rugpjucio augusts augusta अगसत اگست жніуня тамыз สงหาคม kolovoza",
    "september sep sept septembre septiembre settembre set setembro septembrie syyskuuta \
     szeptember wrzesnia zari eylul sentyabr сентября сент сен вересня септември σεπτεμβριου \
     սեպտեմբերի սեպտեմբեր სექტემბერი سبتمبر ايلول ספטמבר setembre septembra septembar септембар \
     септембра rugsejo septembris septembri सतबर सतमबर سپتامبر ستمبر верасня қыркүиек กนยายน \
     rujna",
    "october oct octobre octubre ottobre ott outubro oktober okt octombrie lokakuuta pazdziernika \
     rijna ekim oktyabr октября окт жовтня октомври οκτωβριου հոկտեմբերի հոկտեմբեր ოქტომბერი \
     اكتوبر אוקטובר oktobra oktobar октобар октобра spalio oktobris oktobri oktoober अकटबर अकतबर \
     اکتبر اکتوبر кастрычніка қазан ตลาคม",
    "november nov novembre noviembre novembro noiembrie marraskuuta listopada listopadu kasım \
     kasim noyabr ноября нояб ноя листопада ноември νοεμβριου նոյեմբերի նոյեմբեր ნოემბერი نوفمبر \
     נובמבר novembra novembar новембар новембра lapkricio novembris novembri नवबर नवमबर نوامبر \
     نومبر лістапада қараша พฤศจกายน studenoga",
    "december dec decembre diciembre dic dicembre dezembro dezember dez desember decembrie \
     joulukuuta grudnia prosince aralık aralik dekabr декабря дек грудня декември δεκεμβριου \
     դեկտեմբերի դեկտեմբեր დეკემბერი ديسمبر דצמבר desembre decembra decembar децембар децембра \
     gruodzio decembris decembri detsember दसबर दसमबर دسامبر دسمبر снежня желтоқсан ธนวาคม \
     prosinca",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::lang::fold::Folded;
    use crate::lang::months::MONTHS;

    #[test]
    fn every_name_is_folded_and_means_one_month() {
        let mut known: BTreeMap<&str, usize> = BTreeMap::new();
        for (number, names) in MONTHS.iter().enumerate() {
            for name in names.split_ascii_whitespace() {
                assert_eq!(Folded::new(name).as_str().trim(), name);
                assert_eq!(*known.entry(name).or_insert(number), number, "{name}");
            }
        }
    }
}
