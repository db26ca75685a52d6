use super::*;

const WHOLE: &str = "\
[may-chu]
dia-chi = \"thu.example.vn\"
tai-khoan = \"cd@example.vn\"
[nguoi-gui]
dia-chi = \"cd@example.vn\"
";

fn found(source: &str) -> Vec<String> {
    let report = read_config(&"thu.toml".into(), source).report;
    report.iter().map(|finding| format!("{} {}: {}", finding.id, finding.origin, finding.message)).collect()
}

#[test]
fn what_is_left_out_is_as_usual() {
    let (config, _) = read_config(&"thu.toml".into(), WHOLE).into_result().unwrap();
    assert_eq!((config.server.port, config.server.security), (587, Security::StartTls));
    assert_eq!(config.pace, Pace::default());
    let tls = WHOLE.replace("[nguoi-gui]", "bao-mat = \"tls\"\n[nguoi-gui]");
    let (config, _) = read_config(&"thu.toml".into(), &tls).into_result().unwrap();
    assert_eq!((config.server.port, config.server.security), (465, Security::Tls));
}

#[test]
fn the_model_is_whole() {
    let (config, report) = read_config(&"thu.toml".into(), MODEL).into_result().unwrap();
    assert!(report.is_empty());
    assert_eq!((config.server.host.as_str(), config.server.port), ("smtp.gmail.com", 587));
}

#[test]
fn every_fault_says_where() {
    let cases = [
        ("dia-chi = \"thu", "dia-chy = \"thu", "ke-hoach-thieu-muc thu.toml:1:1: thiếu “dia-chi” trong [may-chu]"),
        ("[nguoi-gui]\n", "cong = 0\n[nguoi-gui]\n", "nhip-gui-sai thu.toml:4:8: mục “cong” là 0"),
        ("[nguoi-gui]\n", "cong = \"25\"\n[nguoi-gui]\n", "sai-kieu thu.toml:4:8: mục “cong” trong [may-chu]"),
        ("[nguoi-gui]\n", "bao-mat = \"ssl\"\n[nguoi-gui]\n", "ke-hoach-gia-tri-la thu.toml:4:11: mục “bao-mat”"),
        ("[nguoi-gui]\n", "bao-mat = \"khong\"\n[nguoi-gui]\n", "thu-khong-ma-hoa thu.toml:4:11: gửi thư tới"),
        (
            "[nguoi-gui]\ndia-chi = \"cd@",
            "[nguoi-gui]\ndia-chi = \"cd ",
            "dia-chi-gui-sai thu.toml:5:11: mục “dia-chi”",
        ),
        (
            "[nguoi-gui]\n",
            "[nguoi-gui]\ntra-loi = \"a@b.vn, c@d.vn\"\n",
            "dia-chi-gui-sai thu.toml:5:11: mục “tra-loi”",
        ),
        ("[nguoi-gui]\n", "[nhip-gui]\nmoi-phut = 0\n[nguoi-gui]\n", "nhip-gui-sai thu.toml:5:12: mục “moi-phut” là 0"),
        ("[nguoi-gui]\n", "[nhip-gui]\nthu-lai = [60, -1]\n[nguoi-gui]\n", "nhip-gui-sai thu.toml:5:16: mục “thu-lai”"),
        (
            "[nguoi-gui]\n",
            "[nhip-gui]\nthu-lai = [1,1,1,1,1,1]\n[nguoi-gui]\n",
            "nhip-gui-sai thu.toml:5:11: mục “thu-lai”",
        ),
        ("[nguoi-gui]\n", "[nhip-gui]\nthu-lai = 60\n[nguoi-gui]\n", "sai-kieu thu.toml:5:11: mục “thu-lai”"),
        ("[may-chu]", "[may-chu", "cu-phap thu.toml:1:"),
    ];
    for (from, to, told) in cases {
        assert!(WHOLE.contains(from), "{from}");
        let found = found(&WHOLE.replacen(from, to, 1));
        assert!(found.iter().any(|line| line.starts_with(told)), "{to}: {found:#?}");
    }
}

#[test]
fn a_password_is_refused_and_never_repeated() {
    for (line, column) in [
        ("mat-khau = \"bi-mat-1234\"", 1),
        ("  password=\"bi-mat-1234\"", 3),
        ("\"mật khẩu\" = \"bi-mat-1234\"", 1),
        ("PASS = bi-mat-1234", 1),
        ("may-chu.mat_khau = \"bi-mat-1234\"", 9),
        ("x = { app-password = \"bi-mat-1234\" }", 7),
    ] {
        let found = found(&format!("{WHOLE}{line}\n"));
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with(&format!("mat-khau-trong-tep thu.toml:6:{column}: ")), "{found:?}");
        assert!(!found[0].contains("bi-mat"), "{found:?}");
    }
    assert!(found(&format!("{WHOLE}# mat-khau = hỏi khi gửi\n")).is_empty());
}
