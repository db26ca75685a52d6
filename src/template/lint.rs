//! Compares every variable of a template with the shape of its context, before any data is seen.
//!
//! The engine's strict mode misses misspelt names in `{{#if}}` and `{{#each}}`; this does not. The shape is a JSON Schema:
//! objects have `properties`, lists have `items`.

use super::engine::unreadable;
use crate::diagnostic::{Diagnostic, Origin, Report};
use crate::text;
use handlebars::template::{HelperTemplate, Parameter, Template, TemplateElement};
use serde_json::Value;
use std::sync::Arc;

const ID: &str = "bien-la";

/// Everything wrong with the variables of `source`.
pub(super) fn variables(source: &str, file: &Arc<str>, shape: &Value) -> Report {
    let mut lint = Lint { file, report: Report::default() };
    match Template::compile(source) {
        Ok(template) => lint.template(&template, &[shape]),
        Err(error) => lint.report.push(unreadable(file, &error)),
    }
    lint.report
}

struct Lint<'a> {
    file: &'a Arc<str>,
    report: Report,
}

impl Lint<'_> {
    /// `scopes`: the shape of `this`, innermost last; `../` steps outwards.
    fn template(&mut self, template: &Template, scopes: &[&Value]) {
        for (element, place) in template.elements.iter().zip(&template.mapping) {
            let at = Origin::Text { file: self.file.clone(), line: place.0, column: place.1 };
            match element {
                TemplateElement::Expression(helper) => self.expression(helper, scopes, &at),
                TemplateElement::HelperBlock(block) => self.block(block, scopes, &at),
                TemplateElement::HtmlExpression(_) => {
                    let hint = "dùng {{…}} thay cho {{{…}}}";
                    self.tell(&at, "mẫu chèn dữ liệu không qua kiểm soát ({{{…}}})", hint.to_owned());
                }
                TemplateElement::RawString(_) | TemplateElement::Comment(_) => {}
                _ => self.tell(
                    &at,
                    "mẫu gọi mẫu khác, điều này không được hỗ trợ",
                    "chép nội dung vào mẫu này".to_owned(),
                ),
            }
        }
    }

    fn expression(&mut self, helper: &HelperTemplate, scopes: &[&Value], at: &Origin) {
        if helper.params.is_empty() {
            self.parameter(&helper.name, scopes, at);
        } else {
            self.no_such_command(helper.name.as_name().unwrap_or_default(), at);
        }
    }

    fn no_such_command(&mut self, name: &str, at: &Origin) {
        let hint = "chỉ dùng {{#if}}, {{#unless}}, {{#each}}, {{#with}}".to_owned();
        self.tell(at, &format!("mẫu dùng lệnh “{name}” không có"), hint);
    }

    fn block(&mut self, block: &HelperTemplate, scopes: &[&Value], at: &Origin) {
        let name = block.name.as_name().unwrap_or_default();
        let subject = block.params.first().and_then(|p| self.parameter(p, scopes, at));
        let inner = match (name, subject) {
            ("each", Some(list)) => {
                let item = list.get("items");
                if item.is_none() {
                    self.tell(
                        at,
                        "{{#each}} cần một danh sách",
                        "dùng {{#if}} hoặc {{#with}} cho giá trị đơn".to_owned(),
                    );
                    return;
                }
                item
            }
            ("with", Some(object)) => Some(object),
            ("if" | "unless", _) => None,
            // A misspelt list was told already; what stands inside cannot be judged.
            ("each" | "with", None) => return,
            _ => return self.no_such_command(name, at),
        };
        let mut deeper = scopes.to_vec();
        deeper.extend(inner);
        if let Some(template) = &block.template {
            self.template(template, &deeper);
        }
        if let Some(template) = &block.inverse {
            self.template(template, scopes);
        }
    }

    /// The shape a parameter has, or a finding.
    fn parameter<'s>(&mut self, parameter: &Parameter, scopes: &[&'s Value], at: &Origin) -> Option<&'s Value> {
        let raw = match parameter {
            Parameter::Name(name) => name.clone(),
            Parameter::Path(handlebars::Path::Relative((_, raw))) => raw.clone(),
            // `@index` and literals name no variable.
            _ => return None,
        };
        let mut path = raw.as_str();
        let mut depth = scopes.len();
        while let Some(outer) = path.strip_prefix("../") {
            depth = depth.saturating_sub(1);
            path = outer;
        }
        let mut shape = *scopes.get(depth.checked_sub(1)?)?;
        for step in path.split(['.', '/']).filter(|s| !s.is_empty() && *s != "this") {
            let Some(next) = property(shape, step) else {
                let known: Vec<&str> = names(shape);
                let hint = match text::nearest(step, known.iter().copied()) {
                    Some(near) => format!("ý bạn là “{near}”?"),
                    None => format!("các biến ở đây: {}", known.join(", ")),
                };
                self.tell(at, &format!("mẫu dùng biến “{raw}” không có"), hint);
                return None;
            };
            shape = next;
        }
        Some(shape)
    }

    fn tell(&mut self, at: &Origin, message: &str, hint: String) {
        self.report.push(Diagnostic::error(ID, at, message, hint));
    }
}

/// The shape of a property; an optional value has the shape of the value.
fn property<'s>(shape: &'s Value, name: &str) -> Option<&'s Value> {
    present(shape).get("properties")?.get(name).map(present)
}

/// Of `anyOf [shape, null]`, the shape.
fn present(shape: &Value) -> &Value {
    let choices = shape.get("anyOf").and_then(Value::as_array);
    choices.and_then(|c| c.iter().find(|s| s.get("type").is_none_or(|t| t != "null"))).unwrap_or(shape)
}

fn names(shape: &Value) -> Vec<&str> {
    let properties = present(shape).get("properties").and_then(Value::as_object);
    properties.map(|p| p.keys().map(String::as_str).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn first(source: &str) -> String {
        let shape = json!({"properties": {
            "nam": {"type": "integer"},
            "don_vi": {"anyOf": [{"properties": {"ten": {}}}, {"type": "null"}]},
            "dot": {"items": {"properties": {"so": {}, "chu_de": {}}}},
        }});
        variables(source, &"mau.hbs".into(), &shape).iter().map(ToString::to_string).next().unwrap_or_default()
    }

    #[test]
    fn right_names_pass_everywhere() {
        let source = "{{nam}}{{#each dot}}{{so}} {{this.chu_de}} {{../don_vi.ten}} {{@index}}{{#if chu_de}}x{{/if}}{{/each}}\
                      {{#with don_vi}}{{ten}}{{/with}}{{#if don_vi}}{{don_vi.ten}}{{else}}{{nam}}{{/if}}";
        assert_eq!(first(source), "");
    }

    #[test]
    fn misspelt_names_are_told_with_line_and_column() {
        let cases = [
            ("x\n {{don_vi.tem}}", "“don_vi.tem”", "mau.hbs:2:"),
            ("{{#if dott}}x{{/if}}", "“dott”", "ý bạn là “dot”?"),
            ("{{#each don}}x{{/each}}", "“don”", "mau.hbs:1:"),
            ("\n\n{{#each dot}}\n{{#if chu_dee}}x{{/if}}{{/each}}", "“chu_dee”", "mau.hbs:4:"),
            ("{{#each dot}}{{../dot_vi.ten}}{{/each}}", "“../dot_vi.ten”", "ý bạn là “don_vi”?"),
            ("{{{nam}}}", "{{{…}}}", "mau.hbs:1:"),
            ("{{hoa nam}}", "lệnh “hoa”", "mau.hbs:1:"),
        ];
        for (source, name, rest) in cases {
            let seen = first(source);
            assert!(seen.contains(name) && seen.contains(rest), "{source}: {seen}");
        }
    }
}
