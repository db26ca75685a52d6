"""Adds the workbooks up once more, with openpyxl and nothing of the program, and compares every figure of the federation's tables;
counts and reckons its decisions on awards once more, in figures and in words.

The federation's own workbook, where there is one, is scored once more by the shipped method.

usage: federation.py FOLDER OF WORKBOOKS, FOLDER that `thidua build --level federation` wrote
"""

import collections
import datetime
import fractions
import math
import pathlib
import re
import sys
import tomllib
import unicodedata

import docx
import openpyxl

ROOT = pathlib.Path(__file__).parent.parent.parent
PLAN = tomllib.loads((ROOT / "templates/thidua.toml").read_text(encoding="utf-8"))
NAMES = {name: a["ten"] for a in PLAN["danh-hieu"] for name in [a["ten"], *a.get("goi-khac", [])]}
FORMS = {a["ten"] for a in PLAN["danh-hieu"] if a["loai"] == "hinh-thuc"}
GROUPS = {name: g["ten"] for g in PLAN["khoi"] for name in [g["ten"], *g.get("goi-khac", []), g["ten"].removeprefix("Khối ").capitalize()]}


def rows(book, sheet, key):
    """The rows of a sheet as dictionaries, below the first row that has the heading `key`."""
    if sheet not in book.sheetnames:
        return []
    cells = [["Họ và tên" if cell == "Họ tên" else cell for cell in row] for row in book[sheet].iter_rows(values_only=True)]
    head = next(n for n, row in enumerate(cells) if key in row)
    found = [dict(zip(cells[head], row)) for row in cells[head + 1 :]]
    return [row for row in found if row[key] is not None and not str(row.get("STT") or "").startswith("VD")]


def launch_day(cell):
    """Day and month of a launch, from a date or from words."""
    return re.search(r"\d\d/\d\d(?=/\d{4})", cell).group(0) if isinstance(cell, str) else cell.strftime("%d/%m")


def titles(row):
    """What one row registers for, listed in a cell or ticked in columns."""
    listed = [t.strip() for t in str(row.get("Danh hiệu đăng ký") or "").split(";")]
    ticked = [head for head, cell in row.items() if head in NAMES and str(cell or "").strip().lower() == "x"]
    return [NAMES[t] for t in listed + ticked if t]


def awards(book):
    """Counts by (award, 0 proposed or 1 decided this year, collective or category); names that tell no category are left out."""
    category = collections.defaultdict(list)
    for row in rows(book, "ĐOÀN VIÊN", "Họ và tên"):
        category[row["Họ và tên"]].append(row["Phân loại đối tượng"])
    collectives = {row["Tên tập thể"] for row in rows(book, "TẬP THỂ", "Tên tập thể")}
    given = []
    for sheet, key in (("ĐỀ NGHỊ TẬP THỂ", "Tên tập thể"), ("ĐỀ NGHỊ CÁ NHÂN", "Họ và tên")):
        given += [(0, row["Danh hiệu, hình thức đề nghị"], row[key]) for row in rows(book, sheet, key)]
    held = [row for row in rows(book, "KHEN THƯỞNG ĐÃ CÓ", "Đối tượng") if row["Năm"] == PLAN["ke-hoach"]["nam"]]
    given += [(1, row["Tên danh hiệu, hình thức"], row["Đối tượng"]) for row in held]
    kinds = [(NAMES.get(award), turn, ["tập thể"] if who in collectives else category[who]) for turn, award, who in given]
    return collections.Counter((award, turn, kind[0]) for award, turn, kind in kinds if len(kind) == 1)


def phase_of(book, number):
    """What a workbook says of one phase."""
    own = lambda sheet, key: [row for row in rows(book, sheet, key) if row.get("Đợt") == number]
    launch = next(iter(own("ĐỢT THI ĐUA", "Đợt")), {})
    proposed = [own("ĐỀ NGHỊ CÁ NHÂN", "Họ và tên"), own("ĐỀ NGHỊ TẬP THỂ", "Tên tập thể")]
    said = sorted(own("KẾT QUẢ ĐỢT", "Mục"), key=lambda row: row.get("Thứ tự") or 0)
    words = lambda *keys: [row["Nội dung"] for key in keys for row in said if row["Mục"] == key]
    indicators = []
    for row in rows(book, "CHỈ TIÊU", "Nội dung chỉ tiêu"):
        pick = lambda head: next((row[h] for h in (f"{head} đợt {number}", head) if isinstance(row.get(h), (int, float))), None)
        goal, done = row.get(f"Kế hoạch đợt {number}"), row.get(f"Thực hiện đợt {number}")
        if goal is not None or done is not None:
            rule = (row["Nội dung chỉ tiêu"], row["Đơn vị tính"], row.get("Cách cộng") or "cộng dồn", row.get("Chiều") or "càng cao càng tốt")
            indicators.append((rule, goal, done, pick("So cùng kỳ")))
    return {
        "attended": launch.get("Thực tế số người dự") or 0,
        "indicators": indicators,
        "met": [met(rule, goal, done) for rule, goal, done, _ in indicators if goal is not None and done is not None],
        "awards": [collections.Counter(NAMES.get(row["Danh hiệu, hình thức đề nghị"]) for row in some) for some in proposed],
        "told": [bool(said)],
        "words": (words("khó khăn", "tồn tại"), words("kiến nghị")),
    }


def phases_added(all_units):
    """The phases of several units as one."""
    units = list(all_units)
    return {
        "attended": sum(u["attended"] for u in units),
        "met": [m for u in units for m in u["met"]],
        "awards": [sum((u["awards"][n] for u in units), collections.Counter()) for n in range(2)],
        "told": [t for u in units for t in u["told"]],
    }


def met(rule, goal, done):
    """Whether a goal was reached."""
    return done <= goal if rule[3] == "càng thấp càng tốt" else done >= goal


class Unit:
    """One workbook added up."""

    def __init__(self, path):
        book = openpyxl.load_workbook(path, data_only=True)
        about = {row["Mục"]: row["Nội dung"] for row in rows(book, "THÔNG TIN", "Mục")}
        self.name = about["Tên công đoàn cơ sở"].removeprefix("Công đoàn cơ sở ")
        self.group = GROUPS[about["Khối"]]
        self.cluster = about.get("Cụm thi đua") or "Chưa ghi cụm thi đua"
        self.people = [about[key] for key in ("Tổng số CNVCLĐ", "Nữ CNVCLĐ", "Tổng số đoàn viên", "Nữ đoàn viên")]
        persons = rows(book, "ĐĂNG KÝ CÁ NHÂN", "Họ và tên")
        collectives = rows(book, "ĐĂNG KÝ TẬP THỂ", "Tên tập thể")
        self.counts = [len(persons), len(collectives)]
        self.by_title = [collections.Counter(t for row in some for t in titles(row)) for some in (persons, collectives)]
        self.awards = awards(book)
        self.launches = [launch_day(row["Thời gian phát động"]) for row in rows(book, "ĐỢT THI ĐUA", "Đợt")]
        self.phases = {phase["so"]: phase_of(book, phase["so"]) for phase in PLAN["dot"]}


class Sum:
    """Units added up."""

    def __init__(self, units):
        self.people = [sum(u.people[n] for u in units) for n in range(4)]
        self.counts = [sum(u.counts[n] for u in units) for n in range(2)]
        self.by_title = [sum((u.by_title[n] for u in units), collections.Counter()) for n in range(2)]
        self.launches = ["" for _ in PLAN["dot"]]
        self.phases = {phase["so"]: phases_added(u.phases[phase["so"]] for u in units) for phase in PLAN["dot"]}


def shown(count):
    """A count as the table writes it."""
    return f"{count:,}".replace(",", ".") if count else "-"


def percent(part, whole):
    """One decimal, with comma, none where it is nought."""
    return f"{int(part * 1000 / whole + 0.5) / 10:g}".replace(".", ",")


def expected(label, figures, columns):
    """The cells of the two rows that tell of `figures`."""
    workers, women, members, women_members = figures.people
    pairs = [f"{shown(workers)} ({shown(women)})", f"{shown(members)} ({shown(women_members)})"]
    titles_of = [[shown(figures.by_title[n][c]) for c in columns[n]] for n in range(2)]
    first = [label, *pairs, shown(figures.counts[0]), *titles_of[0], percent(figures.counts[0], workers)]
    return first, [label, shown(figures.counts[1]), *titles_of[1], *figures.launches]


def built(table):
    """The rows of a built table below its head, without the ordinal; cells as they are read."""
    return [[re.sub(r"\s+", " ", cell.text).strip() for cell in row.cells] for row in table.rows[2:]]


def award_row(name, counts, chosen):
    """The cells that tell of the chosen awards."""
    cells = [name]
    for turn in range(2):
        collective, manager, direct = (
            sum(n for (award, t, kind), n in counts.items() if award in chosen and t == turn and kind == sort)
            for sort in ("tập thể", "Lãnh đạo, quản lý", "Lao động trực tiếp")
        )
        persons = manager + direct
        cells += [shown(collective), shown(persons), shown(manager), shown(direct), percent(direct, persons) if persons else "-"]
    return cells


def award_rows(units):
    """The rows of the table of awards."""
    counts = sum((u.awards for u in units), collections.Counter())
    named = [a["ten"] for a in PLAN["danh-hieu"] if any(award == a["ten"] for award, _, _ in counts)]
    groups = [
        ("Danh hiệu thi đua", [a for a in named if a not in FORMS]),
        ("Hình thức khen thưởng", [a for a in named if a in FORMS]),
        ("Danh hiệu, hình thức không có trong kế hoạch", [None] if any(award is None for award, _, _ in counts) else []),
    ]
    for name, chosen in groups:
        if chosen:
            yield award_row(name, counts, chosen)
            yield from (award_row(a, counts, [a]) for a in chosen if a)
    yield award_row("CỘNG", counts, [*named, None])


def two_decimals(points):
    """Halves up; a trace more than a binary fraction leaves behind."""
    return math.floor(points * 100 + 0.5 + 1e-6) / 100


def written(points):
    """A number of points as the tables write it."""
    return f"{points:.2f}".rstrip("0").rstrip(".").replace(".", ",")


class Scores:
    """The federation's own workbook, scored for one phase."""

    def __init__(self, path, books):
        book = openpyxl.load_workbook(path, data_only=True)
        self.units = rows(book, "ĐƠN VỊ", "Mã đơn vị")
        self.criteria = rows(book, "TIÊU CHÍ CHẤM ĐIỂM", "Tiêu chí")
        self.scores = rows(book, "CHẤM ĐIỂM", "Mã đơn vị")
        self.phases = sorted({row["Đợt"] for row in self.scores})
        self.targets = {}
        for workbook in books:
            code = next(row["Nội dung"] for row in rows(workbook, "THÔNG TIN", "Mục") if row["Mục"] == "Mã đơn vị")
            sheet = rows(workbook, "CHỈ TIÊU", "Nội dung chỉ tiêu") if "CHỈ TIÊU" in workbook.sheetnames else []
            self.targets[code] = {row["Nội dung chỉ tiêu"]: row for row in sheet}

    def item(self, unit, criterion, phase):
        """Points and bonus of one criterion."""
        code = unit["Mã đơn vị"]
        keys = (criterion["TT"], criterion["Tiêu chí"])
        row = next((r for r in self.scores if r["Mã đơn vị"] == code and r["Đợt"] == phase and r["Tiêu chí"] in keys), {})
        most = criterion["Điểm tối đa"]
        names = [name.strip() for name in (criterion["Nguồn số liệu"] or "").split(";")]
        target = next((self.targets.get(code, {})[n] for n in names if n in self.targets.get(code, {})), {})
        planned, done = row.get("Kế hoạch"), row.get("Thực hiện")
        planned = target.get(f"Kế hoạch đợt {phase}") if planned is None else planned
        done = target.get(f"Thực hiện đợt {phase}") if done is None else done
        points = bonus = None
        if criterion["Loại"] == "định lượng" and planned is not None and done is not None:
            lower = "thấp" in (criterion["Chiều"] or "")
            if lower:
                reached = planned / done if planned > 0 and done > 0 else float(done <= planned)
            else:
                reached = done / planned if planned > 0 else float(done >= planned)
            points = two_decimals(min(reached, 1) * most)
            bonus = two_decimals(most * min(max(math.floor((reached - 1) * 100 + 1e-6), 0), 10) / 100)
        elif row.get("Mức") == "A":
            points = most
        typed = row.get("Điểm cụm chấm")
        given = row.get("Điểm thưởng")
        return (points if typed is None else typed) or 0, (bonus if given is None else given) or 0, row.get("Điểm trừ") or 0

    def total(self, unit, phase):
        """All that a unit has in a phase; no day is set for reports, so none is late."""
        criteria = [c for c in self.criteria if c["Khối"] in (None, unit["Khối"])]
        items = [self.item(unit, criterion, phase) for criterion in criteria]
        extra = [r for r in self.scores if r["Mã đơn vị"] == unit["Mã đơn vị"] and r["Đợt"] == phase and not r["Tiêu chí"]]
        items += [(0, row["Điểm thưởng"] or 0, row["Điểm trừ"] or 0) for row in extra]
        points, bonus, lost = (two_decimals(sum(item[n] for item in items)) for n in range(3))
        return two_decimals(points + min(bonus, 20) - lost)

    def ranking(self, phase):
        """The rows of the ranking of each cluster: rank, unit, points."""
        clusters = list(dict.fromkeys(unit["Cụm"] for unit in self.units))
        for cluster in clusters:
            totals = {u["Tên CĐCS"]: self.total(u, phase) for u in self.units if u["Cụm"] == cluster}
            ordered = sorted(totals, key=lambda name: -totals[name])
            yield [
                [str(1 + sum(other > totals[name] for other in totals.values())), name.removeprefix("Công đoàn cơ sở "), written(totals[name])]
                for name in ordered
            ]


def rankings(own, books, out):
    """How many cells of the rankings were compared, and how many rankings are other than they should be."""
    scores = Scores(own, books)
    compared = faults = 0
    for phase in scores.phases:
        paper = docx.Document(str(next(pathlib.Path(out).glob(f"lien-doan/*-xep-hang-dot-{phase}.docx"))))
        tables = [t for t in paper.tables if t.rows[0].cells[0].text == "Hạng"]
        seen = [[[re.sub(r"\s+", " ", cell.text).strip() for cell in row.cells[:3]] for row in t.rows[1:]] for t in tables]
        wanted = list(scores.ranking(phase))
        compared += sum(len(row) for table in wanted for row in table)
        sheets = sorted(pathlib.Path(out).glob(f"lien-doan/*-bang-cham-diem-dot-{phase}-*.docx"))
        said = [row.cells[9].text for path in sheets for t in docx.Document(str(path)).tables for row in t.rows if row.cells[1].text == "TỔNG ĐIỂM"]
        totals = [row[2] for table in wanted for row in table]
        compared += len(totals)
        if seen != wanted or sorted(said) != sorted(totals):
            print("ranking:", *seen, said, " expected", *wanted, sep="\n")
            faults += 1
    return compared, faults


DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split()
SCALES = ["", " nghìn", " triệu", " tỷ"]


def three(number, full):
    """One to 999 in words; `full`: with the nought of a missing hundred."""
    words = [f"{DIGITS[number // 100]} trăm"] if number >= 100 or full else []
    ten, one = divmod(number % 100, 10)
    if ten == 0 and one and words:
        words.append("linh")
    if ten:
        words.append("mười" if ten == 1 else f"{DIGITS[ten]} mươi")
    if one:
        words.append("mốt" if one == 1 and ten > 1 else "lăm" if one == 5 and ten else DIGITS[one])
    return " ".join(words)


def spelled(number):
    """A whole number below a billion billions in words, as official documents spell it."""
    groups = [number // 1000**place % 1000 for place in range(4)]
    top = max(place for place, group in enumerate(groups) if group)
    return ", ".join(three(groups[p], p < top) + SCALES[p] for p in range(top, -1, -1) if groups[p])


def prize(book, award, kind, day):
    """What goes with an award on a day: exact, rounded up to ten thousand; nothing where no rate is in force."""
    for row in rows(book, "MỨC THƯỞNG", "Hình thức"):
        until = row["Đến ngày"] or datetime.datetime.max
        fits = NAMES.get(row["Hình thức"]) == award and row["Loại đối tượng"] in (None, "", kind)
        if fits and row["Áp dụng từ ngày"] <= day <= until:
            exact = fractions.Fraction(str(row["Hệ số"])) * int(row["Lương cơ sở"])
            return math.ceil(exact / 10000) * 10000
    return None


def decision_faults(path, out):
    """Recounts and reckons every decision of the federation's workbook; prints what differs in its DOCX."""
    book = openpyxl.load_workbook(path, data_only=True)
    made = collections.defaultdict(list)
    for row in rows(book, "KHEN THƯỞNG", "Đối tượng"):
        award = NAMES.get(row["Hình thức"], row["Hình thức"])
        money = prize(book, award, row["Loại đối tượng"], row["Ngày"])
        money = row.get("Tiền thưởng") if money is None else money
        made[(row["Số QĐ"], row["Ngày"], row["Đợt"])].append((row["Loại đối tượng"], row["Đối tượng"], row["Đơn vị"], award, money))
    papers = sorted(pathlib.Path(out).glob("lien-doan/*quyet-dinh-khen-thuong*.docx"))
    faults = abs(len(papers) - len(made))
    for (number, _, phase), given in made.items():
        slug = re.sub(r"[^a-z0-9]+", "-", unicodedata.normalize("NFD", number.lower().replace("đ", "d"))).strip("-")
        slug = "".join(c for c in slug if not unicodedata.combining(c))
        paper = docx.Document(str(next(p for p in papers if p.stem.endswith(f"so-{slug}"))))
        text = "\n".join(p.text.replace("\xa0", " ") for p in paper.paragraphs)
        titles = [g for g in given if g[3] not in FORMS]
        assert len({g[:3] for g in titles}) == len(titles), "several titles for one subject are not judged here"
        total = sum(g[4] or 0 for g in given)
        wanted = []
        for kind, head in (("tập thể", "Tên tập thể"), ("cá nhân", "Họ và tên")):
            count = len({g[1:3] for g in given if g[0] == kind})
            if count:
                wanted.append(f"{count:02} ({spelled(count)}) {kind}")
            tables = [t for t in paper.tables if head in [c.text for c in t.rows[0].cells]]
            listed = sum(len(t.rows) - 1 for t in tables)
            if tables and listed != count:
                print(f"{number}: {listed} rows of {kind}, {count} expected")
                faults += 1
        if any(g[4] is not None for g in given):
            words = spelled(total)
            wanted.append(f"{shown(total)} đồng (Bằng chữ: {words[0].upper()}{words[1:]} đồng)")
            table = next(t for t in paper.tables if "Hệ số" in [c.text for c in t.rows[0].cells])
            sums = [int(row.cells[8].text.replace(".", "")) for row in table.rows[2:]]
            if sum(sums[:-1]) != total or sums[-1] != total:
                print(f"{number}: prizes {sums}, total {total} expected")
                faults += 1
        for part in wanted:
            if part not in text:
                print(f"{number}: “{part}” is not said")
                faults += 1
    print(f"{len(made)} decisions reckoned again")
    return faults
def decimal(value):
    """At most two decimals, with comma and points."""
    whole, fraction = f"{abs(value):.2f}".split(".")
    fraction = fraction.rstrip("0")
    return ("-" if value < 0 and (int(whole) or fraction) else "") + f"{int(whole):,}".replace(",", ".") + ("," + fraction if fraction else "")


def signed(value):
    """A change with its sign."""
    return ("+" if value > 0 and decimal(value) != "0" else "") + decimal(value)


def adds_up(rule):
    """Sums are added over units; shares and averages are averaged."""
    content, measure, totalling, _ = rule
    return totalling != "trung bình" and "%" not in measure and "/" not in measure and not re.search("tỷ lệ|bình quân|trung bình", content.lower())


def over(rule, values):
    """The sum or the plain average."""
    return round(sum(values) / (1 if adds_up(rule) else len(values)), 6)


def total_cells(rule, entries):
    """Number of units, goal, done, share, met, last year, change; then who did best."""
    goals, dones = [g for _, g, _, _ in entries if g is not None], [d for _, _, d, _ in entries if d is not None]
    both = [(g, d) for _, g, d, _ in entries if g is not None and d is not None]
    then = [(last, d) for _, _, d, last in entries if last is not None and d is not None]
    lower = rule[3] == "càng thấp càng tốt"
    ratio = change = ""
    if both:
        goal, done = over(rule, [g for g, _ in both]), over(rule, [d for _, d in both])
        ratio = ("Đạt" if met(rule, goal, done) else "Không đạt") if lower or goal == 0 else percent(done, goal)
        ratio += "*" * (len(both) < len(entries))
    if then:
        change = signed(round(over(rule, [d for _, d in then]) - over(rule, [last for last, _ in then]), 6)) + "*" * (len(then) < len(dones))
    by_share = adds_up(rule) and not lower
    scores = [(unit, d / g * 100 if by_share else d) for unit, g, d, _ in entries if d is not None and (g or not by_share)]
    best = ""
    if len(scores) > 1:
        top = (min if lower else max)(score for _, score in scores)
        named = [unit for unit, score in scores if round(score, 6) == round(top, 6)]
        level = percent(top, 100) + "%" if by_share else decimal(top)
        best = f"{named[0] if len(named) == 1 else f'{len(named):02} đơn vị'} ({level})"
    figure = lambda values: decimal(over(rule, values)) if values else "-"
    reached = f"{sum(met(rule, g, d) for g, d in both)}/{len(both)}" if both else "-"
    return [str(len(entries)), figure(goals), figure(dones), ratio, reached, figure([last for last, _ in then]), change, best]


def indicator_rows(units, phase):
    """The rows of both tables of indicators, as cells."""
    found = {}
    for unit in units:
        for rule, *figures in unit.phases[phase]["indicators"]:
            key = tuple(part.strip().lower() for part in rule)
            found.setdefault(key, (rule, []))[1].append((unit, *figures))
    common, own = [], {}
    for rule, entries in sorted(found.values(), key=lambda one: -len(one[1])):
        named = [(unit.name, *figures) for unit, *figures in entries]
        cells = total_cells(rule, named)
        if len(entries) == 1:
            own.setdefault(named[0][0], []).append([*rule[:2], cells[1], cells[2], cells[3], cells[5], cells[6]])
            continue
        common.append([*rule[:2], "Cộng" if adds_up(rule) else "Bình quân", *cells])
        groups = list(dict.fromkeys(unit.group for unit, *_ in entries))
        for group in groups if len(groups) > 1 else []:
            inside = [(unit.name, *figures) for unit, *figures in entries if unit.group == group]
            common.append([f"- {group}", "", "", *total_cells(rule, inside)])
    return common, [[name] * 7 if row is None else row for name, some in own.items() for row in (None, *some)]


def phase_cells(label, figures, phase):
    """The cells of one row of the table of units."""
    told = figures.phases[phase]
    reached = f"{sum(told['met'])}/{len(told['met'])}" if told["met"] else "-"
    nominated = [shown(sum(told["awards"][n].values())) for n in range(2)]
    launch = figures.launches[phase - 1]
    people = [shown(figures.counts[0]), percent(figures.counts[0], figures.people[0]), shown(figures.counts[1])]
    return [label, shown(figures.people[0]), launch, shown(told["attended"]), *people, reached, *nominated]


def compare(name, seen, wanted):
    """Tells where two tables differ; the number of cells and of faults."""
    faults = [(a, b) for a, b in zip(seen, wanted) if a != b]
    for a, b in faults:
        print(f"{name}: {a}\n expected {b}")
    if len(seen) != len(wanted):
        print(f"{name}: {len(seen)} rows, {len(wanted)} expected")
    return sum(map(len, wanted)), len(faults) + (len(seen) != len(wanted))


def awards_told(counts):
    """The awards proposed in a phase, each with its number of persons and of collectives."""
    for name in (award["ten"] for award in PLAN["danh-hieu"]):
        heads = [f"{c[name]:02} {kind}" for c, kind in zip(counts, ("cá nhân", "tập thể")) if c[name]]
        if heads:
            yield name, ", ".join(heads)


def phase_report(path, units, wanted, phase):
    """Compares one report on a phase with the workbooks."""
    paper = docx.Document(str(path))
    tables = [t for t in paper.tables if t.rows[0].cells[0].text == "TT"]
    read = lambda table, head: [[re.sub(r"\s+", " ", c.text).strip() for c in row.cells][1:] for row in table.rows[head:]]
    in_order = [figures for _, figures in wanted if isinstance(figures, Unit)]
    common, own = indicator_rows(in_order, phase)
    by_unit = [phase_cells(label, figures, phase) for label, figures in wanted]
    told = sum(sum(u.phases[phase]["told"]) for u in units)
    words = [[u.name, *(" ".join(some) for some in u.phases[phase]["words"])] for u in in_order if any(u.phases[phase]["words"])]
    words = [[re.sub(r"\s+", " ", cell) for cell in row] for row in words]
    parts = [
        ("common indicators", read(tables[0], 2), common),
        ("own indicators", read(tables[1], 1), own),
        ("units", [row[: len(by_unit[0])] for row in read(tables[2], 2)], by_unit),
        ("words", read(tables[3], 1), words),
    ]
    results = [compare(f"phase {phase}, {name}", seen, cells) for name, seen, cells in parts]
    text = re.sub(r"\s+", " ", " ".join(p.text for p in paper.paragraphs))
    total = wanted[-1][1]
    sums, (persons, collectives) = total.phases[phase], (sum(c.values()) for c in total.phases[phase]["awards"])
    count = lambda n: f"{n:02}" if n < 10 else f"{n:,}".replace(",", ".")
    claims = [
        f"{count(told)}/{count(len(units))} đơn vị đã báo cáo",
        f"lao động: {count(total.people[0])} người (nữ {count(total.people[1])} người)",
        f"công đoàn: {count(total.people[2])} người (nữ {count(total.people[3])} người)",
        f"{count(sums['attended'])} lượt người dự",
        f"Có {count(total.counts[0])}/{count(total.people[0])} công nhân",
        f"{count(total.counts[1])} tập thể đăng ký",
        f"đạt, vượt {count(sum(sums['met']))}/{count(len(sums['met']))} lượt chỉ tiêu",
        f"đề nghị khen thưởng {count(persons)} cá nhân và {count(collectives)} tập thể",
        *(f"{award}: {heads}" for award, heads in awards_told(sums["awards"])),
    ]
    missing = [claim for claim in claims if claim not in text]
    print(*(f"phase {phase}: not said: {claim}" for claim in missing), sep="\n", end="\n" if missing else "")
    return sum(n for n, _ in results) + len(claims), sum(n for _, n in results) + len(missing)


def main(samples, out):
    paths = sorted(pathlib.Path(samples).glob("*.xlsx"))
    own = [path for path in paths if "TIÊU CHÍ CHẤM ĐIỂM" in openpyxl.load_workbook(path, read_only=True).sheetnames]
    paths = [path for path in paths if path not in own]
    units = [Unit(path) for path in paths]
    paper = docx.Document(str(pathlib.Path(out) / "lien-doan/02-tong-hop-dang-ky.docx"))
    tables = [t for t in paper.tables if t.rows[0].cells[0].text == "TT"]
    legend = next(p.text for p in paper.paragraphs if p.text.startswith("Chữ viết tắt: "))
    legend = dict(part.split(": ", 1) for part in legend.removeprefix("Chữ viết tắt: ").rstrip(".").split("; "))
    heads = [[re.sub(r"-\s+", "-", cell.text.replace("\n", " ").replace("\xa0", " ")) for cell in t.rows[1].cells] for t in tables[:2]]
    columns = [[legend[head] for head in row if head in legend] for row in heads]
    for n in range(2):
        assert set(columns[n]) == set(sum((u.by_title[n] for u in units), collections.Counter())), columns[n]

    wanted = []
    for group in [g["ten"] for g in sorted(PLAN["khoi"], key=lambda g: g["ma"] == "doanh-nghiep")]:
        inside = [u for u in units if u.group == group]
        wanted.append((f"{group} ({len(inside):02} đơn vị)", Sum(inside)))
        for cluster in sorted({u.cluster for u in inside}, key=lambda name: (name.startswith("Chưa"), name)):
            members = [u for u in inside if u.cluster == cluster]
            wanted.append((f"{cluster} ({len(members):02} đơn vị)", Sum(members)))
            wanted += [(u.name, u) for u in members]
    wanted.append(("TỔNG CỘNG", Sum(units)))

    faults = compared = 0
    for place, table in enumerate(tables[:2]):
        seen = built(table)
        if len(seen) != len(wanted):
            print(f"table {place + 1}: {len(seen)} rows, {len(wanted)} expected")
            faults += 1
        for row, (label, figures) in zip(seen, wanted):
            cells = expected(label, figures, columns)[place]
            compared += len(cells)
            if row[1 : len(cells) + 1] != cells:
                print(f"table {place + 1}: {row[1:]}\n expected {cells}")
                faults += 1
    statistics = docx.Document(str(pathlib.Path(out) / "lien-doan/03-thong-ke-khen-thuong.docx"))
    table = next(t for t in statistics.tables if t.rows[0].cells[0].text == "TT")
    seen = [row[1:] for row in built(table)[2:]]
    cells = list(award_rows(units))
    compared += sum(map(len, cells))
    if seen != cells:
        print("awards:", *seen, " expected", *cells, sep="\n")
        faults += 1
    if own:
        books = [openpyxl.load_workbook(path, data_only=True) for path in paths]
        cells, wrong = rankings(own[0], books, out)
        compared, faults = compared + cells, faults + wrong + decision_faults(own[0], out)
    for phase in PLAN["dot"]:
        path = pathlib.Path(out) / f"lien-doan/04-bao-cao-tong-hop-dot-{phase['so']}.docx"
        more, wrong = phase_report(path, units, wanted, phase["so"])
        compared, faults = compared + more, faults + wrong
    print(f"{len(units)} units, {compared} cells compared, {faults} faults")
    return 1 if faults else 0


sys.exit(main(*sys.argv[1:]))
