use super::super::server::{Fake, Turn};
use super::*;

const LETTER: &[u8] = b"Subject: a\r\n\r\n.\r\nb\r\n";

fn answers(turns: &[Turn], size: Option<u64>, letters: &[&[u8]]) -> (Vec<Answer>, Fake) {
    let fake = Fake::start(turns, size);
    let mut post = Post::new(fake.server(), None, None).unwrap();
    let answers = letters.iter().map(|bytes| {
        post.open().unwrap();
        post.hand_over("cd@example.vn", "ldld@example.vn", bytes)
    });
    (answers.collect(), fake)
}

fn answer(turn: Turn) -> Answer {
    answers(&[turn], None, &[LETTER]).0.remove(0)
}

#[test]
fn letters_go_on_one_connection() {
    let (answers, fake) = answers(&[], None, &[LETTER, LETTER, LETTER]);
    assert_eq!(answers, vec![Answer::Accepted("250 2.0.0 Ok: queued as 1A".to_owned()); 3]);
    assert_eq!(fake.connections(), 1);
    // A line that is a full stop does not end the letter.
    assert_eq!(fake.letters()[0], "Subject: a\r\n\r\n..\r\nb\r\n\r\n.\r\n");
}

#[test]
fn a_line_of_one_full_stop_is_a_line_wherever_the_pieces_part() {
    for before in PIECE - 3..=PIECE {
        let letter = ["a".repeat(before).as_str(), "\r\n.\r\nb\r\n"].concat();
        let (answers, fake) = answers(&[], None, &[letter.as_bytes(), LETTER]);
        assert!(answers.iter().all(|answer| matches!(answer, Answer::Accepted(_))), "{answers:?}");
        assert!(fake.letters()[0].ends_with("a\r\n..\r\nb\r\n\r\n.\r\n"));
    }
}

#[test]
fn what_the_server_says_decides() {
    let cases = [
        (Turn::RefuseLetter("552 5.3.4 too big"), Answer::Rejected("552 5.3.4 too big".to_owned())),
        (Turn::RefuseSender("550 5.1.0 no"), Answer::Rejected("550 5.1.0 no".to_owned())),
        (Turn::RefuseLetter("451 4.3.0 later"), Answer::Deferred("451 4.3.0 later".to_owned())),
        (Turn::RefuseSender("450 4.2.0 later"), Answer::Deferred("450 4.2.0 later".to_owned())),
        (Turn::RefuseLetter("421 4.3.2 bye"), Answer::Throttled("421 4.3.2 bye".to_owned())),
        (Turn::RefuseSender("454 4.7.0 slow"), Answer::Throttled("454 4.7.0 slow".to_owned())),
        (Turn::RefuseLetter("550 5.4.5 daily limit"), Answer::Throttled("550 5.4.5 daily limit".to_owned())),
    ];
    for (turn, expected) in cases {
        assert_eq!(answer(turn), expected);
    }
}

#[test]
fn a_lost_connection_tells_by_where_it_was_lost() {
    assert_eq!(answer(Turn::GoAfterLetter), Answer::Unknown("mất kết nối (máy chủ ngắt kết nối)".to_owned()));
    // Far more than what fits into the buffers between here and a server that has gone.
    let long = vec![b'a'; 40 << 20];
    let (answers, fake) = answers(&[Turn::GoInLetter], None, &[&long]);
    assert!(matches!(answers[0], Answer::Deferred(_)), "{answers:?}");
    assert!(fake.letters().is_empty());
}

#[test]
fn a_letter_over_the_limit_is_not_begun() {
    let (answers, fake) = answers(&[], Some(12), &[LETTER, b"short\r\n"]);
    assert_eq!(answers[0], Answer::Rejected("thư dài 20 byte, máy chủ chỉ nhận đến 12 byte".to_owned()));
    assert!(matches!(answers[1], Answer::Accepted(_)));
    assert_eq!(fake.letters().len(), 1);
}

#[test]
fn a_server_that_cannot_be_used_says_so_before_any_letter() {
    let opened = |server| Post::new(server, Some("x".to_owned()), None).unwrap().open().unwrap_err();
    let fake = Fake::start(&[Turn::Greet("421 4.3.2 busy"), Turn::Greet("554 no")], None);
    assert_eq!(opened(fake.server()), Closed::Throttled("421 4.3.2 busy".to_owned()));
    let Closed::Never(finding) = opened(fake.server()) else { panic!() };
    assert_eq!(finding.message, "máy chủ thư không cho gửi: 554 no");
    let Closed::Never(finding) = opened(Server { security: Security::StartTls, ..fake.server() }) else { panic!() };
    assert_eq!(finding.message, "máy chủ thư không cho gửi: máy chủ không có STARTTLS");
    let Closed::Never(_) = opened(Server { user: Some("cd".to_owned()), ..fake.server() }) else { panic!() };
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    assert!(matches!(opened(Server { port: nobody, ..fake.server() }), Closed::Later(_)));
}

#[test]
fn a_file_without_certificates_is_told() {
    assert_eq!(trusted("goc.pem", b"x").unwrap_err().id, "chung-thu-sai");
}
