//! Times of day with their distance from UTC: what was written, read and written back.

use std::fmt;

use crate::time::EdtfError;
use crate::time::piece::Piece;
use crate::time::zone::{OFFSETS, Zone};

/// A time of day and, where written, its distance from UTC in minutes (east is positive).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Clock {
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) second: Option<u8>,
    pub(super) offset: Option<i16>,
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)?;
        if let Some(second) = self.second {
            write!(f, ":{second:02}")?;
        }
        self.offset.map_or(Ok(()), |minutes| Zone::from_minutes(minutes).fmt(f))
    }
}

/// The time of day after `T`, with the distance from UTC where one is written.
pub(super) fn parse(piece: Piece<'_>) -> Result<Clock, EdtfError> {
    let at = piece.text.find(['Z', '+', '-']).unwrap_or(piece.text.len());
    let (time, zone) = piece.split_at(at);
    let (hour, minute, second) = match time.split(':')[..] {
        [hour, minute] => (hour, minute, None),
        [hour, minute, second] => (hour, minute, Some(second)),
        _ => {
            return Err(time
                .error(format!("`{}` is not a time of day", time.text))
                .with_hint("write hour and minute: `2022-03-26T18:30`"));
        }
    };
    if hour.text == "24" {
        return Err(hour
            .error("there is no hour 24")
            .with_hint("write midnight as `00:00` of the day that begins"));
    }
    Ok(Clock {
        hour: sixtieth(hour, "an hour", 23)?,
        minute: sixtieth(minute, "a minute", 59)?,
        second: second.map(|piece| sixtieth(piece, "a second", 59)).transpose()?,
        offset: if zone.text.is_empty() { None } else { Some(offset(zone)?) },
    })
}

/// Two digits from 00 to `last`.
fn sixtieth(piece: Piece<'_>, noun: &str, last: u8) -> Result<u8, EdtfError> {
    piece.number(2).filter(|&number| number <= last).ok_or_else(|| {
        let text = piece.text;
        piece.error(format!("`{text}` is not {noun}: two digits from 00 to {last}"))
    })
}

/// `Z`, `+03` or `+03:30`, in minutes.
fn offset(piece: Piece<'_>) -> Result<i16, EdtfError> {
    if piece.text == "Z" {
        return Ok(0);
    }
    if matches!(piece.text, "-00" | "-00:00") {
        return Err(piece.error("UTC has no minus").with_hint("write `Z`"));
    }
    let parts = piece.split_at(1).1.split(':');
    let (hours, minutes) = match parts[..] {
        [hours] => (hours.number(2), Some(0)),
        [hours, minutes] => (hours.number(2), minutes.number(2).filter(|&minutes| minutes < 60)),
        _ => (None, None),
    };
    let (Some(hours), Some(minutes)) = (hours, minutes) else {
        return Err(piece
            .error(format!("`{}` is not a distance from UTC", piece.text))
            .with_hint("write `Z`, or hours and minutes: `+03:00`"));
    };
    let sign = if piece.text.starts_with('-') { -1 } else { 1 };
    let total = sign * (i16::from(hours) * 60 + i16::from(minutes));
    if !OFFSETS.contains(&total) {
        return Err(piece
            .error(format!("no clock on earth is at `{}`", piece.text))
            .with_hint("zones go from `-12:00` to `+14:00`"));
    }
    Ok(total)
}
