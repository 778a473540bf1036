// Python names in JavaScript. Nothing of the user's text reaches a script except through these functions.

/** A suffix that is a safe part of a JavaScript identifier, injective. */
export function mangleForJs(name: string): string {
  if (/^\w+$/.test(name)) return name;
  return name.replace(/[^\w]/gu, (ch) => `$${(ch.codePointAt(0) as number).toString(16)}$`);
}
export const localName = (name: string): string => `v_${mangleForJs(name)}`;
export const cellName = (name: string): string => `c_${mangleForJs(name)}`;
export const globalName = (name: string): string => `g_${mangleForJs(name)}`;

/** A string literal; line separators are escaped, so the text holds no line break of its own. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, (ch) => (ch === '\u2028' ? '\\u2028' : '\\u2029'));
}

/** Property access to the instance attribute `name`. */
export function attributeAccess(name: string): string {
  return /^\w+$/.test(name) ? `.$${name}` : `[${quote(`$${name}`)}]`;
}
