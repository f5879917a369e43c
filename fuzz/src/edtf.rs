//! Dates: what is read prints back, ends after it begins, and relates to others both ways.

use recoupe::time::Edtf;
use recoupe::time::relate::relate;
use recoupe::time::words::Lang;
use recoupe::time::words::words;
use recoupe::time::zone::Zone;

/// Reads any bytes; panics where what must hold does not.
pub fn run(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let mut dates = Vec::new();
    for line in text.lines() {
        match Edtf::parse(line) {
            Ok(date) => dates.push(date),
            Err(error) => {
                assert!(line.get(error.range).is_some());
                assert!(error.hint.is_some());
            }
        }
    }
    let zone = Zone::parse("Asia/Yerevan").expect("the zone is one of the table");
    for date in &dates {
        let written = date.to_string();
        assert_eq!(Edtf::parse(&written).as_ref(), Ok(date), "{written}");
        for lang in [Lang::En, Lang::Fr] {
            assert!(!words(date, lang).contains('{'));
        }
        if let (Some(earliest), Some(latest)) = (date.earliest(zone), date.latest(zone)) {
            assert!(earliest <= latest);
        }
        relate(date, &dates[0], zone);
        assert_eq!(date.cmp(&dates[0]), dates[0].cmp(date).reverse());
    }
}
