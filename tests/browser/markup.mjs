// Whether the pages are valid HTML.

import fs from "node:fs";
import path from "node:path";

import { HtmlValidate } from "html-validate";

import * as folder from "./folder.mjs";

/** The standard's rules as they are; what is a matter of taste or of another test is off. */
const RULES = {
  "attribute-boolean-style": "off",
  "attribute-empty-style": "off",
  "attr-quotes": "off",
  "doctype-style": "off",
  "long-title": "off",
  "no-inline-style": "off",
  "no-trailing-whitespace": "off",
  "prefer-native-element": "off",
  "prefer-tbody": "off",
  "require-sri": "off",
  "tel-non-breaking": "off",
  "valid-id": ["error", { relaxed: true }],
  "void-style": "off",
};

/** Validates every page of a site. */
export async function markup(root, tally) {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard"], rules: RULES });
  for (const file of folder.files(root).filter((file) => file.endsWith(".html"))) {
    const html = fs.readFileSync(path.join(root, file), "utf8");
    const report = await validator.validateString(html, file);
    const messages = report.results.flatMap((result) => result.messages);
    const errors = messages.filter((message) => message.severity === 2);
    tally.check(file, "is valid HTML", errors.map((e) => `${e.line}:${e.column} ${e.ruleId}: ${e.message}`));
  }
}
