//! Units in shares: every unit in exactly one, and one manifest whatever the number of shares.

use super::desk::{Desk, small};
use std::fs;

const BUILD: &str = "build vao --date 2025-06-25 --kind dang-ky-phat-dong --format docx";

/// Six units and a workbook that cannot be read.
fn desk() -> Desk {
    let desk = Desk::new();
    for number in 1..=6 {
        desk.put(&format!("vao/{number}.xlsx"), small(&[("\"DN-MINHPHAT\"", &format!("\"DN-{number}\""))]));
    }
    desk.put("vao/hong.xlsx", "không phải bảng tính");
    desk
}

fn build_shards(desk: &Desk, out: &str, of: u32) {
    for part in 1..=of {
        let run = desk.run(&format!("{BUILD} --out {out} --shard {part}/{of}"));
        assert!([0, 1, 3].contains(&run.status), "{}", run.err);
    }
}

#[test]
fn any_number_of_shares_gives_the_manifest_and_the_files_of_one_run() {
    let desk = desk();
    assert_eq!(desk.run(&format!("{BUILD} --out mot")).status, 3);
    let whole = desk.files("mot");
    for of in [1, 3, 7] {
        let out = format!("chia-{of}");
        build_shards(&desk, &out, of);
        let merged = desk.run(&format!("merge {out}"));
        assert_eq!(merged.status, 0, "{}", merged.err);
        assert!(merged.out.contains("Bảng tính: 7 = 6 đã lập + 1 bị từ chối."), "{}", merged.out);
        let mut files = desk.files(&out);
        files.retain(|name, _| !name.starts_with("manifest-"));
        assert!(files == whole, "{of} shares: {:?}", files.keys());
        assert_eq!(desk.run(&format!("verify {out}")).status, 0);
    }
    let other = desk.run(&format!("{BUILD} --out chia-3 --shard 1/7"));
    assert_eq!(other.status, 2);
    assert!(other.err.contains("đang có văn bản lập theo phần (manifest-1-of-3.json)"), "{}", other.err);
    assert_eq!(desk.run(&format!("{BUILD} --out chia-3")).status, 2);
    let again = desk.run(&format!("{BUILD} --out chia-3 --shard 1/3"));
    assert!(again.out.contains(" 0 lập mới"), "{}", again.out);
}

#[test]
fn what_is_missing_or_double_is_told_and_nothing_is_merged() {
    let desk = desk();
    for part in [1, 2] {
        desk.run(&format!("{BUILD} --out ra-{part} --shard {part}/3"));
    }
    let run = desk.run("merge ra-1 ra-2 --out chung.json");
    assert_eq!((run.status, run.err.as_str()), (1, "lỗi: các phần chưa khớp với nhau\n  - thiếu phần 3/3\n"));
    assert_eq!(desk.run("merge ra-1 ra-2").status, 2, "several folders, and no word of where to");
    assert_eq!(desk.run("merge vao").status, 2);
    desk.run(&format!("{BUILD} --out ra-3 --shard 3/3 --format pdf"));
    let run = desk.run("merge ra-1 ra-2 ra-3 --out chung.json");
    assert!(run.err.contains("ra-3/manifest-3-of-3.json được lập khác các phần kia"), "{}", run.err);
    fs::copy(desk.path("ra-1/manifest-1-of-3.json"), desk.path("manifest-3-of-3.json")).unwrap();
    let run = desk.run("merge ra-1 ra-2 manifest-3-of-3.json --out chung.json");
    assert!(run.err.contains("phần 1/3 có hai danh mục") && run.err.contains("thiếu phần 3/3"), "{}", run.err);
    assert!(!desk.path("chung.json").exists());
}

#[test]
fn manifests_of_several_folders_merge_into_the_same_one() {
    let desk = desk();
    assert_eq!(desk.run(&format!("{BUILD} --out mot")).status, 3);
    for part in [1, 2] {
        desk.run(&format!("{BUILD} --out ra-{part} --shard {part}/2"));
    }
    let run = desk.run("merge ra-1 ra-2 --out chung/manifest.json");
    assert_eq!(run.status, 0, "{}", run.err);
    assert_eq!(fs::read(desk.path("chung/manifest.json")).unwrap(), fs::read(desk.path("mot/manifest.json")).unwrap());
}
