//! What the cells of a field hold: from it the form gets its formats, drop-downs and prompts.

use crate::kind::Level;
use crate::plan::{AwardKind, Subject};
use crate::source::value::Choices;
use std::fmt::Debug;

/// What the cells of one field hold.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Holds {
    /// The ordinal of a row.
    Ordinal,
    /// Text of any length.
    Text,
    /// Text on one line.
    Line,
    /// A person's name.
    Name,
    /// Digits and letters that must stay as typed: codes, numbers of papers, marks of items.
    Code,
    /// A telephone number.
    Phone,
    /// A whole number from zero.
    Count,
    /// A whole number from zero, of money.
    Amount,
    /// A number, decimals allowed.
    Decimal,
    /// A day.
    Date,
    /// A day with or without its hour.
    Moment,
    /// A year.
    Year,
    /// A birth date, or its year alone.
    Birth,
    /// A tick; empty is no.
    Tick,
    /// One word of a closed list, the one the reader uses.
    Choice(&'static dyn Listed),
    /// A word; these are usual, others are taken too.
    Usual(&'static [&'static str]),
    /// A name that stands in a column of another sheet.
    Listed {
        /// Canonical name of that sheet.
        sheet: &'static str,
        /// Canonical heading of that column.
        heading: &'static str,
    },
    /// One of the plan's groups (*khối*).
    Group,
    /// The number of one of the plan's phases (*đợt*).
    Phase,
    /// As [`Holds::Phase`], or words for the whole year.
    PhaseOrYear,
    /// A title or form of award of the plan.
    Award(Subject),
    /// Titles, or forms of award, of the plan, separated by `;`.
    Awards(Subject, AwardKind),
    /// A kind of document that a level issues.
    Document(Level),
}

/// A closed list, whatever its words mean.
pub(crate) trait Listed: Debug + Sync {
    /// The word offered for each value: its first spelling.
    fn words(&self) -> Vec<&'static str>;
}

impl<T: Debug + Sync, const N: usize> Listed for [(T, &'static [&'static str]); N] {
    fn words(&self) -> Vec<&'static str> {
        words_of(self)
    }
}

fn words_of<T>(choices: &Choices<T>) -> Vec<&'static str> {
    choices.iter().filter_map(|(_, spellings)| spellings.first().copied()).collect()
}

impl Holds {
    /// Whether the drop-down of the field offers exactly what a reader with this list takes.
    pub(crate) fn offers<T>(&self, choices: &Choices<T>) -> bool {
        matches!(self, Self::Choice(list) if list.words() == words_of(choices))
    }

    /// Whether what is right here depends on the plan, so that an example is taken from it.
    pub(crate) fn is_of_plan(&self) -> bool {
        matches!(self, Self::Group | Self::Phase | Self::PhaseOrYear | Self::Award(_) | Self::Awards(..))
    }

    /// How a cell is filled in, one sentence in Vietnamese without full stop; empty where the heading says it all.
    pub(crate) fn manner(&self) -> &'static str {
        match self {
            Self::Ordinal | Self::Line => "",
            Self::Text => "Viết thành câu; xuống dòng trong ô bằng Alt+Enter",
            Self::Name => "Ghi đủ họ, tên đệm và tên",
            Self::Code => "Ghi đúng như trên giấy tờ; ô ở dạng chữ nên giữ được số 0 ở đầu",
            Self::Phone => "Ghi cả số 0 ở đầu",
            Self::Count => "Chỉ ghi số nguyên từ 0 trở lên, không kèm chữ",
            Self::Amount => "Chỉ ghi số tiền bằng đồng, không kèm chữ",
            Self::Decimal => "Chỉ ghi số, không kèm chữ hay dấu %",
            Self::Date => "Ghi ngày/tháng/năm",
            Self::Moment => "Ghi giờ rồi đến ngày/tháng/năm",
            Self::Year => "Ghi đủ bốn chữ số",
            Self::Birth => "Ghi ngày/tháng/năm; nếu chỉ biết năm thì ghi năm",
            Self::Tick => "Ghi x nếu có, để trống nếu không",
            Self::Choice(_) | Self::Group | Self::Phase | Self::PhaseOrYear | Self::Document(_) => {
                "Chọn trong danh sách thả xuống"
            }
            Self::Usual(_) => "Chọn trong danh sách thả xuống, hoặc tự ghi nếu không có",
            Self::Listed { .. } => "Chọn trong danh sách, hoặc ghi đúng như ở trang đã kê tên",
            Self::Award(_) => "Chọn danh hiệu, hình thức trong danh sách của kế hoạch",
            Self::Awards(..) => "Chọn trong danh sách của kế hoạch; nhiều mục thì cách nhau bằng dấu chấm phẩy (;)",
        }
    }
}
