//! Turns what the user typed into a request, or into a Vietnamese text that says why it cannot be one.

mod collect;
mod fault;
mod folder;
mod send;
mod mail;
mod value;
mod words;

pub use collect::Collect;
pub use folder::{Merge, Verify};
pub use mail::{Mail, To};
pub use send::Send;

use crate::kind::Kind;
use crate::package::Shard;
use chrono::NaiveDate;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;

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

/// List the kinds of document.
#[derive(Args, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds {
    /// Whether to tell what each layout stands on.
    #[arg(long, alias = "giai-thich", help = "Nói rõ bố cục của mỗi loại dựa vào mẫu nào")]
    pub explain: bool,
}

/// Explain what a finding's code means.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Explain {
    /// The code; none: list them all.
    #[arg(value_name = "MA", help = "Mã trong ngoặc vuông ở đầu lời báo; không ghi thì liệt kê mọi mã")]
    pub code: Option<String>,
}

/// Make the documents of units.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "switches that do not touch each other")]
pub struct Build {
    /// Workbooks, or folders of them.
    #[arg(value_name = "BANG-TINH", required = true, help = words::INPUTS_HELP)]
    pub inputs: Vec<PathBuf>,
    /// The folder that receives the documents.
    #[arg(long, alias = "ra", value_name = "THU-MUC", help = "Thư mục nhận văn bản")]
    pub out: PathBuf,
    /// Whose documents.
    #[arg(
        long,
        alias = "cap",
        value_name = "CAP",
        default_value = "unit",
        help = "Lập văn bản của ai: unit (don-vi) là từng công đoàn cơ sở, federation (lien-doan) là công đoàn cấp trên, cộng số liệu mọi đơn vị"
    )]
    pub level: Level,
    /// The phase; none: every phase.
    #[arg(long, alias = "dot", value_name = "SO", value_parser = value::phase, help = "Chỉ lập văn bản của đợt này")]
    pub phase: Option<u32>,
    /// Keywords of the kinds of document; empty: every kind.
    #[arg(
        long = "kind",
        alias = "loai",
        value_name = "LOAI",
        value_delimiter = ',',
        value_parser = PossibleValuesParser::new(Kind::ids()),
        help = "Chỉ lập loại văn bản này; dùng nhiều lần được"
    )]
    pub kinds: Vec<String>,
    /// File formats; none: those that are usual at the level.
    #[arg(
        long = "format",
        alias = "dang",
        value_name = "DANG",
        value_delimiter = ',',
        help = words::FORMAT_HELP
    )]
    pub formats: Vec<Format>,
    /// Whether PDFs get empty signature fields.
    #[arg(long, alias = "o-chu-ky", help = "Đặt ô chữ ký số trống ở mỗi chỗ ký trong PDF")]
    pub signature_fields: bool,
    /// Whether documents without number or date are marked as drafts.
    #[arg(long, alias = "du-thao", help = "Ghi chữ DỰ THẢO trên văn bản chưa có số và ngày")]
    pub draft: bool,
    /// Whether pacts are written one file per person.
    #[arg(long, alias = "tung-nguoi", help = words::EACH_HELP)]
    pub each: bool,
    /// Whether everything is also written as one PDF per phase.
    #[arg(long, alias = "in-tat-ca", help = words::PRINT_ALL_HELP)]
    pub print_all: bool,
    /// The share of the units that is made here; none: all.
    #[arg(long, alias = "phan", value_name = "K/N", help = words::SHARD_HELP)]
    pub shard: Option<Shard>,
    /// Whether units are made anew that have not changed.
    #[arg(long, alias = "lap-lai", help = words::FORCE_HELP)]
    pub force: bool,
    /// Whether nothing is written.
    #[arg(long, alias = "thu", help = "Chỉ cho biết sẽ lập, giữ, bỏ những gì; không ghi tệp nào")]
    pub dry_run: bool,
    /// Whether every event is printed as a line of JSON.
    #[arg(long, help = "In mỗi sự kiện thành một dòng JSON cho chương trình khác đọc")]
    pub json: bool,
    /// How lists of persons are ordered; none: as the plan says.
    #[arg(long, alias = "sap-xep", value_name = "CACH", help = words::SORT_HELP)]
    pub sort: Option<Sort>,
    /// The date documents are made for; none: today.
    #[arg(
        long,
        alias = "ngay",
        value_name = "NGAY",
        value_parser = value::date,
        help = "Ngày lập văn bản, ví dụ 2025-06-30; không ghi thì là hôm nay"
    )]
    pub date: Option<NaiveDate>,
    /// The plan; none: the one beside the workbooks, or the built-in one.
    #[arg(long, alias = "ke-hoach", value_name = "TEP", help = words::PLAN_HELP)]
    pub plan: Option<PathBuf>,
    /// The folder of the user's own font files; none: the built-in faces.
    #[arg(long, alias = "phong-chu", value_name = "THU-MUC", help = words::FONTS_HELP)]
    pub font_dir: Option<PathBuf>,
    /// How many units are worked at side by side; none: as many as the machine has processors.
    #[arg(long, alias = "luong", value_name = "SO", value_parser = value::threads, help = words::THREADS_HELP)]
    pub threads: Option<NonZeroUsize>,
    /// Whether to tell how long each stage took.
    #[arg(long, alias = "thoi-gian", help = "Khi xong, cho biết thời gian của từng bước")]
    pub timings: bool,
}

/// Check the workbooks of units.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Workbooks, or folders of them.
    #[arg(value_name = "BANG-TINH", required = true, help = words::INPUTS_HELP)]
    pub inputs: Vec<PathBuf>,
    /// The page that receives all findings; none: no page.
    #[arg(long, alias = "bao-cao", value_name = "TEP", help = "Ghi mọi lỗi vào một trang HTML để xem, in hoặc gửi đi")]
    pub report: Option<PathBuf>,
    /// The folder that receives marked copies of faulty workbooks; none: no copies.
    #[arg(
        long,
        aliases = ["danh-dau", "ghi-chu"],
        value_name = "THU-MUC",
        help = "Chép bảng tính có lỗi vào thư mục này, ô sai được tô màu, trang đầu liệt kê chỗ cần sửa"
    )]
    pub annotate: Option<PathBuf>,
    /// Whether all findings are printed as one JSON document.
    #[arg(long, help = "In kết quả ở dạng JSON cho chương trình khác đọc")]
    pub json: bool,
    /// The date documents would be made for; none: today.
    #[arg(
        long,
        alias = "ngay",
        value_name = "NGAY",
        value_parser = value::date,
        help = "Ngày lập văn bản, ví dụ 2025-06-30; không ghi thì là hôm nay"
    )]
    pub date: Option<NaiveDate>,
    /// The plan; none: the one beside the workbooks, or the built-in one.
    #[arg(long, alias = "ke-hoach", value_name = "TEP", help = words::PLAN_HELP)]
    pub plan: Option<PathBuf>,
    /// The folder of the user's own font files; none: the built-in faces.
    #[arg(long, alias = "phong-chu", value_name = "THU-MUC", help = words::FONTS_HELP)]
    pub font_dir: Option<PathBuf>,
}

/// Write the sample workbook and plan.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Init {
    /// The folder that receives them.
    #[arg(value_name = "THU-MUC", help = "Thư mục nhận các tệp mẫu")]
    pub folder: PathBuf,
}

/// Write the form that a unit fills in.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Units' workbooks, or folders of them, that the federation's form is filled in from.
    #[arg(value_name = "BANG-TINH", help = words::FORM_INPUTS_HELP)]
    pub inputs: Vec<PathBuf>,
    /// Who fills it in.
    #[arg(
        long,
        alias = "cap",
        value_name = "CAP",
        default_value = "unit",
        help = "Biểu mẫu của ai: unit (don-vi) là công đoàn cơ sở, federation (lien-doan) là công đoàn cấp trên"
    )]
    pub level: Level,
    /// The file that is written.
    #[arg(
        long,
        alias = "ra",
        value_name = "TEP",
        value_parser = value::workbook,
        help = "Tệp nhận biểu mẫu (.xlsx); tệp đã có thì không bị ghi đè"
    )]
    pub out: PathBuf,
    /// The unit's name.
    #[arg(long, alias = "don-vi", value_name = "TEN", help = "Điền sẵn tên công đoàn cơ sở")]
    pub unit: Option<String>,
    /// The unit's group, as the plan names it.
    #[arg(long, alias = "khoi", value_name = "KHOI", help = words::GROUP_HELP)]
    pub group: Option<String>,
    /// The date the file says it was made; none: the plan's.
    #[arg(
        long,
        alias = "ngay",
        value_name = "NGAY",
        value_parser = value::date,
        help = "Ngày ghi trong thuộc tính của tệp; không ghi thì là ngày của kế hoạch"
    )]
    pub date: Option<NaiveDate>,
    /// The plan; none: the one beside the file, or the built-in one.
    #[arg(long, alias = "ke-hoach", value_name = "TEP", help = words::PLAN_HELP)]
    pub plan: Option<PathBuf>,
}

/// Write the page by which printing on certificates is adjusted.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Calibrate {
    /// The file that is written.
    #[arg(
        long,
        alias = "ra",
        value_name = "TEP",
        value_parser = value::page,
        help = "Tệp nhận trang căn chỉnh (.pdf); tệp cùng tên bị ghi đè"
    )]
    pub out: PathBuf,
    /// The plan; none: the one beside the file, or the built-in one.
    #[arg(long, alias = "ke-hoach", value_name = "TEP", help = words::PLAN_HELP)]
    pub plan: Option<PathBuf>,
    /// The folder of the user's own font files; none: the built-in faces.
    #[arg(long, alias = "phong-chu", value_name = "THU-MUC", help = words::FONTS_HELP)]
    pub font_dir: Option<PathBuf>,
}

/// Whose documents are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Level {
    /// Each unit's own.
    #[value(alias = "don-vi")]
    Unit,
    /// The federation's, over all units.
    #[value(alias = "lien-doan")]
    Federation,
}

/// How lists of persons are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Sort {
    /// As the workbook has them.
    #[value(alias = "bang-tinh")]
    Sheet,
    /// By given name, middle name, family name.
    #[value(alias = "ten")]
    Name,
}

/// A file format of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Format {
    /// PDF, to print and sign.
    Pdf,
    /// DOCX, to edit.
    Docx,
    /// XLSX, to go on calculating: the federation's tables alone.
    Xlsx,
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
