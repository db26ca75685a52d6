"""Counts the numbered paragraphs of a DOCX as Word does: Document with a numbering part -> the number before each paragraph."""

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn


def roman(number):
    """A number in upper-case Roman numerals."""
    out = ""
    for value, letters in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()
    ):
        out += letters * (number // value)
        number %= value
    return out


FORMATS = {"decimal": str, "upperRoman": roman, "bullet": str}


def value(element, *path):
    """The value at the end of a path of children, or None."""
    for name in path:
        element = None if element is None else element.find(qn(name))
    return None if element is None else element.get(qn("w:val"))


class Numbers:
    """The lists of a document, and how far each has counted."""

    def __init__(self, document):
        parts = [r.target_part for r in document.part.rels.values() if r.reltype == RELATIONSHIP_TYPE.NUMBERING]
        self.lists, self.levels, self.starts = {}, {}, {}
        for part in parts:
            self.read(parse_xml(part.blob))
        # Lists of one definition count on one another.
        self.counts = {definition: {} for definition in self.lists.values()}
        self.styles = {s.style_id: s.element.find(qn("w:pPr")) for s in document.styles}

    def read(self, part):
        """Reads lists, levels and where a list starts anew."""
        for definition in part.iter(qn("w:abstractNum")):
            for level in definition.iter(qn("w:lvl")):
                key = definition.get(qn("w:abstractNumId")), int(level.get(qn("w:ilvl")))
                self.levels[key] = level
        for number in part.iter(qn("w:num")):
            list_id = number.get(qn("w:numId"))
            self.lists[list_id] = value(number, "w:abstractNumId")
            for over in number.iter(qn("w:lvlOverride")):
                self.starts[list_id, int(over.get(qn("w:ilvl")))] = int(value(over, "w:startOverride"))

    def next(self, paragraph):
        """The number before a paragraph, its space included; nothing before one that is not numbered."""
        properties = paragraph.find(qn("w:pPr"))
        style = self.styles.get(value(properties, "w:pStyle"))
        said = lambda name: value(properties, "w:numPr", name) or value(style, "w:numPr", name)
        list_id, level = said("w:numId"), int(said("w:ilvl") or 0)
        if list_id in (None, "0"):
            return ""
        definition = self.lists[list_id]
        counts = self.counts[definition]
        start = lambda level: int(value(self.levels[definition, level], "w:start"))
        anew = self.starts.pop((list_id, level), None)
        counts[level] = anew or counts.get(level, start(level) - 1) + 1
        for deeper in [known for known in counts if known > level]:
            del counts[deeper]
        text = value(self.levels[definition, level], "w:lvlText")
        for above in range(level + 1):
            write = FORMATS[value(self.levels[definition, above], "w:numFmt")]
            text = text.replace(f"%{above + 1}", write(counts.get(above, start(above))))
        suffix = value(self.levels[definition, level], "w:suff")
        return text + {"space": " ", "nothing": ""}.get(suffix, "\t")
