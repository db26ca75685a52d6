//! Turns what the user typed into a request, or into a Vietnamese text that says why it cannot be one.

mod build;
mod check;
mod collect;
mod explain;
mod fault;
mod folder;
mod form;
mod mail;
mod send;
mod shared;
mod value;
mod words;

pub use build::{Build, Format, Sort};
pub use check::Check;
pub use collect::Collect;
pub use explain::{Explain, Kinds};
pub use folder::{Merge, Verify};
pub use form::{Calibrate, Form, Init};
pub use mail::{Mail, To};
pub use send::Send;
pub use shared::{Basis, Faces, Level, Wanted};

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use std::ffi::OsString;

/// What the user asks for.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub enum Request {
    /// Make the documents of units.
    #[command(
        about = "Lập văn bản từ bảng tính của đơn vị",
        alias = "lap",
        override_usage = "thidua build [TUỲ CHỌN] --out <THU-MUC> <BANG-TINH>...",
        before_help = words::BUILD_EXAMPLES
    )]
    Build(Build),
    /// Check the workbooks of units.
    #[command(
        about = "Kiểm tra bảng tính, không lập văn bản",
        alias = "kiem-tra",
        override_usage = "thidua check [TUỲ CHỌN] <BANG-TINH>...",
        before_help = words::CHECK_EXAMPLES
    )]
    Check(Check),
    /// Write the sample workbook and plan.
    #[command(
        about = "Tạo bảng tính mẫu và tệp kế hoạch mẫu để điền",
        alias = "tao-mau",
        override_usage = "thidua init <THU-MUC>",
        before_help = words::INIT_EXAMPLES
    )]
    Init(Init),
    /// Write the form that a unit fills in.
    #[command(
        about = "Tạo biểu mẫu để đơn vị hoặc công đoàn cấp trên điền: có sẵn kế hoạch, danh sách thả xuống, hướng dẫn",
        alias = "bieu-mau",
        override_usage = "thidua form [TUỲ CHỌN] --out <TEP> [BANG-TINH]...",
        before_help = words::FORM_EXAMPLES
    )]
    Form(Form),
    /// Put scans to the documents of an output folder.
    #[command(
        about = "Nhận bản quét đã ký, đóng dấu vào hồ sơ; cho biết còn thiếu gì; ghi sổ văn bản đi",
        alias = "gom",
        override_usage = "thidua collect [TUỲ CHỌN] <THU-MUC> [BAN-QUET]...",
        before_help = collect::EXAMPLES
    )]
    Collect(Collect),
    /// Compare an output folder with its manifest.
    #[command(
        about = "Đối chiếu thư mục văn bản với danh mục: tệp thiếu, bị sửa, tệp lạ",
        alias = "doi-chieu",
        override_usage = "thidua verify <THU-MUC>",
        before_help = words::VERIFY_EXAMPLES
    )]
    Verify(Verify),
    /// Prepare letters by e-mail.
    #[command(
        about = "Soạn thư nháp để gửi hồ sơ cho công đoàn cấp trên, hoặc gửi kết quả cho các đơn vị",
        alias = "gui-thu",
        override_usage = "thidua mail [TUỲ CHỌN] <THU-MUC>",
        before_help = words::MAIL_EXAMPLES
    )]
    Mail(Mail),
    /// Merge the manifests of shards.
    #[command(
        about = "Ghép danh mục của các phần (--shard) thành một",
        alias = "ghep",
        override_usage = "thidua merge [--out <TEP>] <THU-MUC>...",
        before_help = words::MERGE_EXAMPLES
    )]
    Merge(Merge),
    /// Write the page by which printing on certificates is adjusted.
    #[command(
        about = "Tạo trang căn chỉnh để in giấy khen đúng chỗ trên phôi in sẵn",
        alias = "can-chinh",
        override_usage = "thidua calibrate [TUỲ CHỌN] --out <TEP>",
        before_help = words::CALIBRATE_EXAMPLES
    )]
    Calibrate(Calibrate),
    /// List the kinds of document.
    #[command(
        about = "Liệt kê các loại văn bản lập được",
        alias = "cac-loai",
        override_usage = "thidua kinds [--explain]",
        before_help = words::KINDS_EXAMPLES
    )]
    Kinds(Kinds),
    /// Explain what a finding's code means.
    #[command(
        about = "Giải thích ý nghĩa của một mã lỗi",
        alias = "giai-thich",
        override_usage = "thidua explain [MA]",
        before_help = words::EXPLAIN_EXAMPLES
    )]
    Explain(Explain),
}

/// Why there is no request: help, the version, or a fault in what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// What to show, in Vietnamese, with its line ends.
    pub text: String,
    /// The exit status: 0 for help and version, 2 for a fault.
    pub status: u8,
    /// Whether the text belongs on the error stream.
    pub to_stderr: bool,
}

#[derive(Parser)]
#[command(
    name = "thidua",
    version,
    about = "Lập văn bản thi đua, khen thưởng của công đoàn cơ sở từ bảng tính",
    override_usage = "thidua <LỆNH> [TUỲ CHỌN]",
    before_help = words::EXAMPLES,
    arg_required_else_help = true
)]
struct Line {
    #[command(subcommand)]
    word: Word,
}

#[derive(Subcommand)]
enum Word {
    #[command(flatten)]
    Request(Request),
    #[command(
        about = "Xem hướng dẫn của một lệnh",
        alias = "tro-giup",
        override_usage = "thidua help [LỆNH]",
        before_help = words::HELP_EXAMPLES
    )]
    Help {
        #[arg(value_name = "LỆNH", value_parser = command_names(), help = "Lệnh cần xem")]
        command: Option<String>,
    },
}

/// Reads the arguments, the program's own name first.
///
/// # Errors
/// What to show instead of a run.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Request, Stop> {
    let mut command = words::in_vietnamese(Line::command());
    let matches = command.try_get_matches_from_mut(arguments).map_err(stop)?;
    match Line::from_arg_matches(&matches).map_err(stop)?.word {
        Word::Request(request) => Ok(request),
        Word::Help { command: name } => Err(help(&mut command, name.as_deref())),
    }
}

fn stop(error: clap::Error) -> Stop {
    let status = u8::try_from(error.exit_code()).unwrap_or(2);
    let to_stderr = error.use_stderr();
    Stop { text: error.apply::<fault::Vietnamese>().render().to_string(), status, to_stderr }
}

/// The help of the command `name`, or of the program.
fn help(command: &mut clap::Command, name: Option<&str>) -> Stop {
    command.build();
    let one = name.and_then(|name| command.find_subcommand_mut(name)).map(clap::Command::render_help);
    let text = one.unwrap_or_else(|| command.render_help()).to_string();
    Stop { text, status: 0, to_stderr: false }
}

/// The commands, as `help` takes them.
fn command_names() -> PossibleValuesParser {
    let names = [
        ("build", "lap"),
        ("check", "kiem-tra"),
        ("init", "tao-mau"),
        ("form", "bieu-mau"),
        ("collect", "gom"),
        ("verify", "doi-chieu"),
        ("mail", "gui-thu"),
        ("merge", "ghep"),
        ("calibrate", "can-chinh"),
        ("kinds", "cac-loai"),
        ("explain", "giai-thich"),
    ];
    PossibleValuesParser::new(names.map(|(name, alias)| PossibleValue::new(name).alias(alias)))
}

#[cfg(test)]
mod tests;
