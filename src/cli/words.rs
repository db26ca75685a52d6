//! Puts clap's help into Vietnamese: headings, notes of defaults, values and aliases, the help and version flags.

use clap::{Arg, ArgAction, Command};

pub(super) const EXAMPLES: &str = "\
Ví dụ:
  thidua form --out bieu-mau.xlsx                  tạo biểu mẫu trống để đơn vị điền
  thidua init mau                                  tạo bảng tính mẫu trong thư mục “mau”
  thidua check hoa-sen.xlsx                        kiểm tra bảng tính đã điền
  thidua build hoa-sen.xlsx --out van-ban          lập mọi văn bản vào thư mục “van-ban”
  thidua mail van-ban                              soạn thư nháp gửi hồ sơ";

pub(super) const BUILD_EXAMPLES: &str = "\
Ví dụ:
  thidua build hoa-sen.xlsx --out van-ban
  thidua build cac-don-vi --out van-ban --phase 1 --format pdf
  thidua build hoa-sen.xlsx --out van-ban --kind to-trinh --date 2025-06-30
  thidua build hoa-sen.xlsx --out van-ban --kind giao-uoc-ca-nhan --each
  thidua build hoa-sen.xlsx --out van-ban --phase 1 --print-all
  thidua build cac-don-vi --out van-ban --level federation
  thidua build cac-don-vi --out van-ban --level federation --kind giay-khen
  thidua build cac-don-vi --out van-ban --level federation --kind tong-hop-dang-ky --format xlsx
  thidua build cac-don-vi --out van-ban --dry-run
  thidua build cac-don-vi --out van-ban --shard 2/7";

pub(super) const CHECK_EXAMPLES: &str = "\
Ví dụ:
  thidua check hoa-sen.xlsx
  thidua check cac-don-vi --plan thidua.toml
  thidua check cac-don-vi --report ket-qua.html --annotate can-sua";

pub(super) const INIT_EXAMPLES: &str = "\
Ví dụ:
  thidua init mau

Bảng tính mẫu đã điền đủ để xem cách ghi; biểu mẫu trống, có danh sách thả xuống: thidua form --out bieu-mau.xlsx";

pub(super) const FORM_EXAMPLES: &str = "\
Ví dụ:
  thidua form --out bieu-mau.xlsx
  thidua form --out hoa-sen.xlsx --unit \"Công đoàn cơ sở Trường Mầm non Hoa Sen\" --group hanh-chinh
  thidua form --level federation --out lien-doan.xlsx don-vi";

pub(super) const VERIFY_EXAMPLES: &str = "\
Ví dụ:
  thidua verify van-ban";

pub(super) const MAIL_EXAMPLES: &str = "\
Ví dụ:
  thidua mail van-ban --dry-run                    xem sẽ gửi gì, đến đâu
  thidua mail van-ban --phase 1                    soạn thư nháp gửi hồ sơ đợt 1 của mọi đơn vị
  thidua mail van-ban --unit MN-HOASEN --docx
  thidua mail van-ban --to units --phase 1         soạn thư nháp gửi kết quả cho từng đơn vị
  thidua mail van-ban --to units --kind quyet-dinh-khen-thuong,xep-hang
  thidua mail van-ban --send --config thu.toml     gửi luôn qua máy chủ thư, hỏi lại trước khi gửi

Không có --send thì không gửi gì: thư nháp (.eml) ở thư mục “thu” của thư mục văn bản, mở bằng
Outlook, Thunderbird rồi bấm Gửi. Bên cạnh mỗi thư là một thư mục có tệp đính kèm và noi-dung.txt
để chép vào Gmail trên trình duyệt.";

pub(super) const MAIL_KIND_HELP: &str = "Chỉ gửi loại văn bản này; dùng nhiều lần được; không ghi thì hồ sơ gồm mọi văn bản trừ phiếu trình ký, kết quả \
     gồm quyết định khen thưởng và bảng xếp hạng";

pub(super) const FULL_NAMES_HELP: &str =
    "Đặt tên tệp đính kèm theo tên văn bản, có dấu; không ghi thì tên ngắn không dấu để hộp thư nào cũng đọc được";

pub(super) const MAIL_TEMPLATE_HELP: &str = "Mẫu thư của bạn (.hbs): dòng thứ nhất là chủ đề, dòng thứ hai để trống, sau đó là nội dung; không ghi thì dùng \
     mẫu có sẵn";

pub(super) const MAIL_PLAN_HELP: &str = "Tệp kế hoạch thi đua (thidua.toml) đã dùng khi lập văn bản; không ghi thì tìm trong thư mục văn bản và các thư \
     mục trên nó, rồi đến kế hoạch có sẵn";

pub(super) const MERGE_EXAMPLES: &str = "\
Ví dụ:
  thidua build cac-don-vi --out van-ban --shard 1/2
  thidua build cac-don-vi --out van-ban --shard 2/2
  thidua merge van-ban";

pub(super) const MERGE_OUT_HELP: &str =
    "Tệp nhận danh mục đã ghép; không ghi thì là manifest.json trong thư mục đã nêu";

pub(super) const CALIBRATE_EXAMPLES: &str = "\
Ví dụ:
  thidua calibrate --out can-chinh.pdf
  thidua calibrate --out can-chinh.pdf --plan thidua.toml";

pub(super) const KINDS_EXAMPLES: &str = "\
Ví dụ:
  thidua kinds
  thidua kinds --explain";

pub(super) const EXPLAIN_EXAMPLES: &str = "\
Ví dụ:
  thidua explain dang-ky-thieu
  thidua explain";

pub(super) const HELP_EXAMPLES: &str = "\
Ví dụ:
  thidua help build";

pub(super) const INPUTS_HELP: &str = "Bảng tính của đơn vị (.xlsx, .xlsm, .xls, .ods, .csv), hoặc thư mục chứa chúng";

pub(super) const FORMAT_HELP: &str = "Dạng tệp, cách nhau bằng dấu phẩy; xlsx là bảng tính có công thức, chỉ lập cho bảng số liệu của công đoàn \
     cấp trên [mặc định: pdf,docx; với --level federation thêm xlsx]";

pub(super) const PLAN_HELP: &str =
    "Tệp kế hoạch thi đua (thidua.toml); không ghi thì dùng tệp cạnh bảng tính, rồi đến kế hoạch có sẵn";

pub(super) const EACH_HELP: &str = "Lập bản giao ước cá nhân (giao-uoc-ca-nhan), giấy khen (giay-khen) mỗi người một tệp; không ghi thì cả \
     đơn vị, cả hình thức khen chung một tệp để in";

pub(super) const THREADS_HELP: &str =
    "Số đơn vị xử lý cùng lúc; không ghi thì theo số nhân của máy. Kết quả không đổi theo số này";

pub(super) const PRINT_ALL_HELP: &str = "Lập thêm cho mỗi đợt một tệp PDF gồm mọi văn bản theo thứ tự ký, phiếu trình ký ở trên cùng \
     (in-tat-ca-dot-1.pdf); văn bản lập một lần trong năm ở in-tat-ca-ca-nam.pdf";

pub(super) const SHARD_HELP: &str = "Chỉ lập phần thứ K trong N phần của các đơn vị, chia theo mã đơn vị; để nhiều máy cùng làm, rồi ghép danh mục \
     bằng thidua merge";

pub(super) const FORCE_HELP: &str = "Lập lại cả những đơn vị không có gì thay đổi; tệp đã sửa tay vẫn được giữ nguyên";

pub(super) const FORM_INPUTS_HELP: &str = "Chỉ dùng với --level federation: bảng tính của các đơn vị, hoặc thư mục chứa chúng, để điền sẵn danh sách \
     đơn vị và danh sách đề nghị khen thưởng";
pub(super) const SORT_HELP: &str = "Thứ tự người trong mọi danh sách: sheet (bang-tinh) như bảng tính, name (ten) theo tên, đệm, họ; \
     không ghi thì theo tệp kế hoạch";

pub(super) const GROUP_HELP: &str = "Khối của đơn vị: doanh-nghiep, hanh-chinh, hoặc khối khác của kế hoạch; điền sẵn khối và chỉ đưa vào danh \
     sách các danh hiệu của khối";

pub(super) const FONTS_HELP: &str = "Thư mục có bốn tệp phông chữ của bạn (thường, đậm, nghiêng, đậm nghiêng), ví dụ Times New Roman; \
     không ghi thì dùng phông có sẵn";

/// After every option of the command itself.
const LAST: usize = 900;

const TEMPLATE: &str = "\
{about}

{before-help}Cách dùng: {usage}

{all-args}
";

/// The command and its subcommands, with every word of clap's own replaced.
pub(super) fn in_vietnamese(command: Command) -> Command {
    let help = Arg::new("help").short('h').long("help").alias("tro-giup").action(ArgAction::HelpShort).global(true);
    let version = Arg::new("version").short('V').long("version").alias("phien-ban").action(ArgAction::Version);
    let command = command
        .max_term_width(100)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(help.help("Xem hướng dẫn").display_order(LAST))
        .arg(version.help("Xem phiên bản").display_order(LAST));
    worded(command)
}

fn worded(command: Command) -> Command {
    let aliases: Vec<String> = command.get_all_aliases().map(str::to_owned).collect();
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    command
        .about(noted(about, &[note("tên khác", &aliases)]))
        .help_template(TEMPLATE)
        .subcommand_help_heading("Lệnh")
        .subcommand_value_name("LỆNH")
        .mut_args(worded_argument)
        .mut_subcommands(worded)
}

fn worded_argument(arg: Arg) -> Arg {
    let heading = if arg.is_positional() { "Tham số" } else { "Tuỳ chọn" };
    let aliases = arg.get_all_aliases().unwrap_or_default().into_iter().map(|alias| format!("--{alias}"));
    let takes_values = arg.get_action().takes_values();
    // A switch has the values true and false only for clap.
    let values = if takes_values { arg.get_possible_values() } else { Vec::new() };
    let values = values.into_iter().map(|value| value.get_name().to_owned());
    let defaults = arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned());
    let notes = [
        note("các giá trị", &values.collect::<Vec<_>>()),
        note("mặc định", &defaults.collect::<Vec<_>>()),
        note("tên khác", &aliases.collect::<Vec<_>>()),
    ];
    let help = noted(arg.get_help().map(ToString::to_string).unwrap_or_default(), &notes);
    arg.help(help).help_heading(heading).hide_possible_values(takes_values).hide_default_value(takes_values)
}

/// ` [mặc định: pdf]`, or nothing where there is nothing to list.
fn note(label: &str, items: &[String]) -> String {
    if items.is_empty() { String::new() } else { format!(" [{label}: {}]", items.join(", ")) }
}

fn noted(text: String, notes: &[String]) -> String {
    text + &notes.concat()
}
