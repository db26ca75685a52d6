//! An output folder and what is asked for → letter after letter with its files, or why it cannot go.

use super::compose::Enclosure;
use super::letters::{Message, Parties, messages, scope};
use super::parts::{Batch, Choice, batches, items, size, unsigned};
use super::words::{Way, Wording, one_line};
use super::{Address, drafts, files};
use crate::diagnostic::{Diagnostic, Origin, Report};
use crate::dossier::{Book, Dossier, Paper};
use crate::package::Standing;
use crate::plan::Plan;
use std::path::PathBuf;

/// Titles named of the documents that are not signed.
const NAMED: usize = 3;

/// Everything that is to be mailed in one go.
#[derive(Clone, Debug)]
pub struct Round {
    /// The output folder.
    pub dir: PathBuf,
    /// What stands in it.
    pub book: Book,
    /// The plan.
    pub plan: Plan,
    /// The federation's mailbox.
    pub mailbox: Address,
    /// Which way letters go.
    pub way: Way,
    /// Which documents and files.
    pub choice: Choice,
    /// The units' codes; empty: all.
    pub units: Vec<String>,
    /// The words.
    pub wording: Wording,
}

/// One letter that is due, in however many messages.
#[derive(Clone, Debug)]
pub struct Target<'a> {
    /// Whom it is from and to.
    pub parties: Parties,
    /// Its documents.
    pub batch: Batch<'a>,
    /// The unit's address as it was typed.
    typed: Option<&'a str>,
    standing: Standing,
    /// Why it is not known what was collected of them.
    damage: Option<&'a Diagnostic>,
}

/// A message with its files.
pub type Filled = (Message, Vec<Enclosure>);

/// A letter that can go.
#[derive(Clone, Debug)]
pub struct Ready {
    /// Its messages with their files.
    pub messages: Vec<Filled>,
    /// What should be looked at before it goes.
    pub doubts: Report,
}

impl Target<'_> {
    /// `Công đoàn cơ sở …, đợt 1`.
    pub fn title(&self) -> String {
        let when = self.batch.phase.map_or_else(|| "cả năm".to_owned(), |phase| format!("đợt {phase}"));
        format!("{}, {when}", one_line(&self.parties.unit_name))
    }

    /// Where the draft of one of its messages stands, below the output folder.
    pub fn draft(&self, message: &Message) -> String {
        format!("{}.eml", drafts::place(self.parties.way, &message.name))
    }

    /// Where its drafts stand, below the output folder.
    pub fn place(&self) -> String {
        drafts::place(self.parties.way, &scope(&self.parties, self.batch.phase))
    }
}

impl Round {
    /// The letters that are due: by unit in the order of codes, then by phase.
    pub fn targets(&self) -> Vec<Target<'_>> {
        let wanted =
            |unit: &str| self.units.is_empty() || self.units.iter().any(|code| code.eq_ignore_ascii_case(unit));
        match self.way {
            Way::ToFederation => {
                let own = self.book.dossiers.iter().filter(|dossier| wanted(&dossier.unit));
                own.flat_map(|dossier| {
                    let parties = Parties::to_federation(dossier, &self.mailbox);
                    self.of(dossier, &parties, dossier.email.as_deref())
                })
                .collect()
            }
            Way::ToUnits => {
                let Some(results) = &self.book.federation else { return Vec::new() };
                let units = self.book.recipients.iter().filter(|recipient| wanted(&recipient.unit));
                units
                    .flat_map(|unit| {
                        let parties = Parties {
                            way: self.way,
                            unit: unit.unit.clone(),
                            unit_name: unit.name.clone(),
                            unit_address: unit.email.as_deref().and_then(Address::parse),
                            mailbox: self.mailbox.clone(),
                        };
                        self.of(results, &parties, unit.email.as_deref())
                    })
                    .collect()
            }
        }
    }

    fn of<'a>(&self, dossier: &'a Dossier, parties: &Parties, typed: Option<&'a str>) -> Vec<Target<'a>> {
        let (standing, damage) = (dossier.standing, dossier.damage.as_ref());
        let target = |batch| Target { parties: parties.clone(), batch, typed, standing, damage };
        batches(dossier, &self.choice).into_iter().map(target).collect()
    }

    /// Reads the files of a letter and writes its words.
    ///
    /// # Errors
    /// Everything that stands in its way.
    pub fn prepare(&self, target: &Target<'_>) -> Result<Ready, Report> {
        let mut doubts = Report::default();
        if let Some(finding) = target.address() {
            doubts.push(finding);
        }
        if target.standing == Standing::Refused {
            doubts.push(outdated(&target.parties));
        }
        // Signed scans may lie there: the unsigned print must not go in their place.
        if let Some(damage) = target.damage {
            doubts.push(damage.clone());
        }
        if doubts.blocks() {
            return Err(doubts);
        }
        match self.fill(target) {
            Ok((messages, unsigned)) => {
                if let Some(warning) = unsigned {
                    doubts.push(warning);
                }
                Ok(Ready { messages, doubts })
            }
            Err(faults) => {
                doubts.append(faults);
                Err(doubts)
            }
        }
    }

    /// The messages with their files, and whether some are not signed.
    fn fill(&self, target: &Target<'_>) -> Result<(Vec<Filled>, Option<Diagnostic>), Report> {
        let items = items(&target.batch, &self.choice)?;
        let warning = unsigned_told(&unsigned(&items), items.len(), self.way, &target.parties);
        let mut files = files::read(&self.dir, &items)?;
        let letters = messages(&target.parties, &target.batch, &items, &self.plan, &self.wording).map_err(single)?;
        let messages = letters.into_iter().flatten().map(|message| {
            let own = files.iter_mut().filter(|(attachment, _)| attachment.part == message.part.0);
            let enclosures = own.map(|(attachment, bytes)| Enclosure {
                name: attachment.name.clone(),
                media: attachment.media,
                bytes: std::mem::take(bytes),
            });
            let enclosures = enclosures.collect();
            (message, enclosures)
        });
        Ok((messages.collect(), warning))
    }
}

impl Target<'_> {
    /// What is wrong with the unit's address: an error where the letter goes to it, else a warning.
    fn address(&self) -> Option<Diagnostic> {
        let at = Origin::File { file: self.parties.unit.as_str().into() };
        let name = one_line(&self.parties.unit_name);
        let mend = "vào mục Email (trang THÔNG TIN của bảng tính đơn vị, hoặc trang ĐƠN VỊ của bảng tính công đoàn cấp trên) rồi lập lại";
        let typed = self.typed.map(one_line);
        match (self.parties.way, typed, &self.parties.unit_address) {
            (_, _, Some(_)) | (Way::ToFederation, None, _) => None,
            (Way::ToUnits, None, None) => {
                let message = format!("{name} không có địa chỉ thư điện tử");
                Some(Diagnostic::error("thu-thieu-dia-chi", &at, message, format!("ghi địa chỉ {mend}")))
            }
            (Way::ToUnits, Some(typed), None) => {
                let message = format!("“{typed}” không phải một địa chỉ thư điện tử dùng được của {name}");
                let hint = format!("ghi đúng một địa chỉ dạng ten@co-quan.vn {mend}");
                Some(Diagnostic::error("thu-dia-chi-sai", &at, message, hint))
            }
            (Way::ToFederation, Some(typed), None) => {
                let message =
                    format!("“{typed}” không phải một địa chỉ thư điện tử dùng được, nên thư không ghi nơi trả lời");
                let hint = format!("ghi đúng một địa chỉ dạng ten@co-quan.vn {mend}");
                Some(Diagnostic::warning("thu-tra-loi-sai", &at, message, hint))
            }
        }
    }
}

fn outdated(parties: &Parties) -> Diagnostic {
    let at = Origin::File { file: parties.unit.as_str().into() };
    let message = "văn bản là của một lần lập trước; ở lần lập gần nhất bảng tính của đơn vị có lỗi";
    let hint = "sửa bảng tính, chạy lại thidua build, xem lại văn bản rồi mới gửi";
    Diagnostic::error("thu-van-ban-cu", &at, message, hint)
}

fn unsigned_told(unsigned: &[&Paper], all: usize, way: Way, parties: &Parties) -> Option<Diagnostic> {
    let mut titles: Vec<_> = unsigned.iter().take(NAMED).map(|paper| format!("“{}”", one_line(&paper.title))).collect();
    match unsigned.len() {
        0 => return None,
        many if many > NAMED => titles.push("…".to_owned()),
        _ => {}
    }
    let folder = match way {
        Way::ToFederation => parties.unit.as_str(),
        Way::ToUnits => crate::package::FEDERATION,
    };
    let (many, titles) = (unsigned.len(), titles.join(", "));
    let message = format!("{many}/{all} văn bản chưa có bản quét đã ký, đóng dấu nên gửi tệp vừa lập: {titles}");
    let hint =
        "ký, đóng dấu, quét, thu nhận bằng thidua collect rồi chạy lại lệnh này; hoặc cứ gửi nếu nơi nhận chỉ cần tệp";
    Some(Diagnostic::warning("thu-chua-ky", &Origin::File { file: folder.into() }, message, hint))
}

/// How large the files of a message are together.
pub fn weight(files: &[Enclosure]) -> String {
    size(files.iter().map(|file| file.bytes.len() as u64).sum())
}

fn single(finding: Diagnostic) -> Report {
    let mut report = Report::default();
    report.push(finding);
    report
}
